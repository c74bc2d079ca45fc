/* Records of an article: its facts after merging, for formats that are no RDF. */
#ifndef CH_GRAPH_RECORDS_H
#define CH_GRAPH_RECORDS_H

#include "graph/merge.h"
#include "graph/record.h"

/*
 * merge     the article and what was found in it; its arena holds the records
 * lexicon   for codes of countries
 * codes     for sectors; NULL: parties have no codes
 */
typedef struct {
    ch_merge_input merge;
    const ch_lexicon *lexicon;
    const ch_codes *codes;
} ch_records_input;

/* One record for each fact, in the order of the text; *out lives in the input's arena. */
ch_status ch_records_make(const ch_records_input *input, ch_record **out, size_t *count);

/*
 * The codes of a party, from the gazetteer: its country's, its class's.
 *
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
