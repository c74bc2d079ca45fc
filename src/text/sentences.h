/* What sentence splitter and line recogniser share. */
#ifndef CH_TEXT_SENTENCES_H
#define CH_TEXT_SENTENCES_H

#include "text/segments.h"
#include "text/tokens.h"

typedef struct {
    const ch_abbreviations *words;
    ch_slice text;
    ch_token_list tokens;
    CH_VECTOR(ch_sentence) sentences;
    uint32_t paragraph;
    bool title_case; /* the segment at hand is a headline in title case */
} ch_splitter;

/* Whether token i is . ! ? … or a run of them. */
bool ch_splitter_stop(const ch_splitter *s, size_t i);

/*
 * The end of the dateline with which the segment [first, end) opens, its dash
 * included; 0 when there is none.
 */
size_t ch_dateline_end(const ch_splitter *s, size_t first, size_t end);

/* What the sentence [first, end) is; whole: it is all of its segment. */
ch_sentence_kind ch_line_kind(const ch_splitter *s, size_t first, size_t end, bool whole);

#endif
