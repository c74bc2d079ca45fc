/* What sentence splitter, line recogniser and learned boundaries share. */
#ifndef CH_TEXT_SENTENCES_H
#define CH_TEXT_SENTENCES_H

#include "text/segments.h"
#include "text/tokens.h"

typedef struct ch_splitter ch_splitter;

/* What the rules say of a gap: no mark is there, or one that does not end the sentence, or one that does. */
typedef enum { CH_RULES_SILENT, CH_RULES_GO_ON, CH_RULES_END } ch_rules_say;

/* The gap before token `next`, in the sentence that begins at `begin`, in a segment that ends at `end`. */
typedef struct {
    size_t begin, next, end;
    ch_rules_say rules;
} ch_gap;

/* Whether the sentence ends at the gap.  The trainer puts what people said in its place. */
typedef bool ch_judge(void *payload, const ch_splitter *s, const ch_gap *gap);

struct ch_splitter {
    const ch_abbreviations *words;
    ch_slice text;
    ch_token_list tokens;
    CH_VECTOR(ch_sentence) sentences;
    CH_VECTOR(char) shapes; /* of the segment's tokens as far as known; see boundaries.c */
    size_t segment;         /* the first token of that segment                        */
    uint32_t paragraph;
    bool title_case; /* the segment at hand is a headline in title case  */
    bool open;       /* the sentence before in it ended without a mark  */
    bool looks;      /* shapes are wanted                           */
    ch_judge *judge;
    void *payload;
};

/* Whether token i is . ! ? … or a run of them. */
bool ch_splitter_stop(const ch_splitter *s, size_t i);

/* As ch_article_split(), with another judge. */
ch_status ch_article_split_by(ch_article *article, const ch_abbreviations *words, ch_judge *judge,
                              void *payload, ch_arena *arena);

/*
 * The end of the dateline with which the segment [first, end) opens, its dash
 * included; 0 when there is none.
 */
size_t ch_dateline_end(const ch_splitter *s, size_t first, size_t end);

/* What the sentence [first, end) is; whole: it is all of its segment. */
ch_sentence_kind ch_line_kind(const ch_splitter *s, size_t first, size_t end, bool whole);

#endif
