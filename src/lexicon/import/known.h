/*
 * What is already known: countries by any of their names and codes, Wikidata
 * items, programmes; and which entries a name leads to
 */
#ifndef CH_LEXICON_IMPORT_KNOWN_H
#define CH_LEXICON_IMPORT_KNOWN_H

#include "base/arena.h"
#include "lexicon/lexicon.h"
#include "lexicon/ontology.h"

typedef struct ch_known ch_known;

/* Borrows both.  *out: Owned by the caller, ch_known_free(). */
ch_status ch_known_new(const ch_lexicon *lexicon, const ch_ontology *ontology, ch_known **out);

/* Takes NULL. */
void ch_known_free(ch_known *known);

/* The country of a name, code or Wikidata number; the entry of a Wikidata number; the
 * DesignationType of a notation, acronym or label; or CH_NONE. */
ch_concept ch_known_country(const ch_known *known, ch_slice name);
ch_concept ch_known_item(const ch_known *known, ch_slice wikidata);
ch_concept ch_known_programme(const ch_known *known, ch_slice name);

/*
 * Who claims a name
 *
 * fits    the one entry that it names and whose class goes with `class` and
 *         whose country with `country`; CH_NONE: none, or several
 * others  an entry that does not fit, or a form that needs context, claims it too
 * words   how many words it has
 */
typedef struct {
    ch_concept fits;
    bool others;
    size_t words;
} ch_claim;

ch_status ch_known_claim(const ch_known *known, ch_slice name, ch_class class, ch_concept country, ch_arena *scratch,
                         ch_claim *out);

/* The country an entry belongs to, or CH_NONE. */
ch_concept ch_known_country_of(const ch_known *known, ch_concept concept);

/* Whether the entry has a designation of that type. */
bool ch_known_designated(const ch_known *known, ch_concept concept, ch_concept type);

#endif
