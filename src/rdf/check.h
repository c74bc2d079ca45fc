/*
 * Whether a term can be written in every RDF syntax
 *
 * What others write without a word (a space in an IRI, half a character, a NUL)
 * their readers refuse or cut.  So it is looked at here, before anything of a
 * triple is written.
 */
#ifndef CH_RDF_CHECK_H
#define CH_RDF_CHECK_H

#include "graph/term.h"

/* What is wrong with an absolute IRI, in words; NULL: nothing. */
const char *ch_iri_fault(ch_slice iri);

/*
 * What is wrong with the text of a literal, in words; NULL: nothing.
 * *plain: it has no character that N-Triples or Turtle must escape.
 */
const char *ch_text_fault(ch_slice text, bool *plain);

/* What is wrong with a language tag, in words; NULL: nothing. */
const char *ch_language_fault(ch_slice tag);

/* What is wrong with a triple, in words; NULL: nothing.  *plain: as above, of its object. */
const char *ch_triple_fault(const ch_triple *triple, bool *plain);

/* Whether `text` has characters that XML 1.0 cannot hold at all. */
bool ch_text_needs_more_than_xml(ch_slice text);

#endif
