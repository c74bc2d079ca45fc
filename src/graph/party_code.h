/* The codes of a party: its country's, its class's. */
#ifndef CH_GRAPH_PARTY_CODE_H
#define CH_GRAPH_PARTY_CODE_H

#include "graph/record.h"

/*
 * Whose codes
 *
 * codes     NULL: no sectors
 * concept   its entry, or CH_NONE
 * country   the entry of the country it belongs to where the article says so, or CH_NONE
 * date      of an office: when it must have been held
 */
typedef struct {
    const ch_lexicon *lexicon;
    const ch_codes *codes;
    ch_class class;
    ch_concept concept, country;
    ch_date date;
} ch_party_code_input;

/* Sets code, sector, wikidata and iso2; Borrowed from lexicon and codes. */
void ch_party_code(const ch_party_code_input *input, ch_party *party);

#endif
