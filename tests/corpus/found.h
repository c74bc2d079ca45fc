/* What was found in an article, as lines of the corpus format, and whether a line fits another. */
#ifndef CH_TESTS_CORPUS_FOUND_H
#define CH_TESTS_CORPUS_FOUND_H

#include "case.h"
#include "document.h"

/* Append what `document` has of that kind to `out`, each line once; texts live in `arena`. */
ch_status found_lines(const ch_document *document, check_kind check, ch_arena *arena, lines *out);

/*
 * Whether `expected`, a line from a case, fits `found`, a line from
 * found_lines().  exact: nothing may be left over.
 */
bool found_fits(ch_slice expected, ch_slice found, check_kind check, bool exact);

#endif
