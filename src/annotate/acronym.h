/*
 * Acronyms: short forms made of a name's letters
 */
#ifndef CH_ANNOTATE_ACRONYM_H
#define CH_ANNOTATE_ACRONYM_H

#include "base/slice.h"

/*
 * Whether the letters of `acronym`, 2 to 10 bytes, are in order the first letters
 * of words of `name` or capitals inside them ("UNHCR": "UN High Commissioner for
 * Refugees"); full stops and a plural "s" at its end do not count.
 */
bool ch_abbreviates(ch_slice acronym, ch_slice name);

#endif
