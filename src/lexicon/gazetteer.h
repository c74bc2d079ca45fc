/*
 * Reading the gazetteer: Turtle files -> a lexicon
 *
 *     builder = ch_gazetteer_new(ontology)
 *     ch_gazetteer_read(builder, "…/countries/europe.ttl", sink)     each file
 *     ch_gazetteer_names(builder, "…/names/given.tsv", …)
 *     ch_gazetteer_build(builder, sink, &lexicon)
 */
#ifndef CH_LEXICON_GAZETTEER_H
#define CH_LEXICON_GAZETTEER_H

#include "lexicon/lexicon.h"
#include "lexicon/ontology.h"
#include "text/read.h"

typedef struct ch_gazetteer ch_gazetteer;

/*
 * Owned by the caller, ch_gazetteer_free(); NULL without memory.  Borrows both;
 * `abbreviations` may be NULL: forms are then cut into tokens without them.
 */
ch_gazetteer *ch_gazetteer_new(const ch_ontology *ontology, const ch_abbreviations *abbreviations);
void ch_gazetteer_free(ch_gazetteer *gazetteer);

/*
 * Take in a file of entries.  What is wrong with an entry (unknown class or
 * property, malformed date, …) is told with file and line; reading goes on.
 * CH_BAD_KNOWLEDGE only where the file is no Turtle.
 */
ch_status ch_gazetteer_read(ch_gazetteer *gazetteer, const char *path, ch_diagnostics *sink);

typedef enum { CH_NAMES_GIVEN, CH_NAMES_SURNAME } ch_name_table;

/* Take in a table of personal names: lines "name<TAB>weight 1-9[<TAB>f|m|u]", # comments. */
ch_status ch_gazetteer_names(ch_gazetteer *gazetteer, const char *path, ch_name_table table,
                             ch_diagnostics *sink);

/* Take in spellings: lines "american<TAB>british", stems in both. */
ch_status ch_gazetteer_spellings(ch_gazetteer *gazetteer, const char *path, ch_diagnostics *sink);

/*
 * Make the lexicon of all that was taken in.  *out: Owned by the caller,
 * ch_lexicon_free().  Entries that lack class, label or source, and references
 * to entries that nobody made, are told; such an entry is left out.
 */
ch_status ch_gazetteer_build(ch_gazetteer *gazetteer, ch_diagnostics *sink, ch_lexicon **out);

#endif
