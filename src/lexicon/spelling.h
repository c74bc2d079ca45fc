/*
 * British and American spelling of one word, by the stems of
 * ontology/english/spelling.tsv and the endings -ize, -ise and their kin
 */
#ifndef CH_LEXICON_SPELLING_H
#define CH_LEXICON_SPELLING_H

#include "base/slice.h"

/* A stem in both spellings, folded; lives as long as whoever keeps the table. */
typedef struct {
    ch_slice american, british;
} ch_spelling;

typedef enum { CH_TO_AMERICAN, CH_TO_BRITISH } ch_spelling_direction;

/*
 * The folded word in the other spelling, written to `out` of `size` bytes; the
 * word itself where the two do not differ or there is no room.
 */
ch_slice ch_spell(const ch_spelling *table, size_t count, ch_slice word,
                  ch_spelling_direction direction, char *out, size_t size);

#endif
