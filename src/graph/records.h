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

#endif
