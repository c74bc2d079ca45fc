/*
 * An article: its text, what is known about it, its sentences and tokens
 *
 * All spans are byte offsets into `text`, which is valid UTF-8 and never
 * changed after reading: offsets in the output are made from them by
 * ch_article_code_point().
 */
#ifndef CH_TEXT_ARTICLE_H
#define CH_TEXT_ARTICLE_H

#include "base/arena.h"
#include "base/date.h"
#include "base/slice.h"

/* What kind of token it is; one of these. */
typedef enum {
    CH_TOKEN_WORD,
    CH_TOKEN_NUMBER, /* digits with , . and a magnitude glued on: 64  1,557  2.5  50m  9TH */
    CH_TOKEN_PUNCTUATION,
    CH_TOKEN_SYMBOL, /* $ £ € % # … and anything else */
} ch_token_kind;

/* What its letters look like and what stands around it; any of these. */
enum {
    CH_TOKEN_CAPITAL = 1,       /* begins with a capital letter           */
    CH_TOKEN_ALL_CAPITALS = 2,  /* has a letter and no small one          */
    CH_TOKEN_SPACE_BEFORE = 4,  /* white space stands before it           */
    CH_TOKEN_CLITIC = 8,        /* 's  n't  'll … split from a word       */
    CH_TOKEN_DOTTED = 16,       /* U.S.  Gen.  J.                         */
    CH_TOKEN_OPENS_QUOTE = 32,  /* it is itself an opening quotation mark */
    CH_TOKEN_CLOSES_QUOTE = 64, /* or a closing one                      */
    CH_TOKEN_OPENS_LINE = 128,  /* the first of its line in the file      */
};

typedef struct {
    ch_span span;
    uint32_t sentence; /* index of its sentence */
    uint16_t kind;     /* ch_token_kind */
    uint16_t flags;
} ch_token;

typedef enum {
    CH_SENTENCE_PROSE,
    CH_SENTENCE_HEADLINE, /* a line of its own without a full stop          */
    CH_SENTENCE_DATELINE, /* LAGOS AUGUST 9TH (NEWSRANGERS) -               */
    CH_SENTENCE_BYLINE,   /* By Idrees Ali; (Reporting by …; Editing by …)  */
    CH_SENTENCE_ITEM,     /* an item of a list                              */
} ch_sentence_kind;

typedef struct {
    ch_span span;
    uint32_t first, end; /* its tokens: first <= i < end */
    uint32_t paragraph;  /* counted from 0               */
    ch_sentence_kind kind;
} ch_sentence;

typedef struct ch_article {
    ch_slice id;   /* the file's name without its ending, or the record's id */
    ch_slice file; /* for messages */
    ch_slice text; /* as decoded, a byte-order mark dropped, nothing else changed */
    uint32_t body; /* where the article begins: behind front matter */

    /* What is known about it; empty where it is not. */
    ch_slice title, author, publisher, url, language;
    ch_date published;

    ch_sentence *sentences;
    size_t sentence_count;
    ch_token *tokens;
    size_t token_count;

    /* code points before each 256th byte; see ch_article_code_point() */
    uint32_t *landmarks;
} ch_article;

static inline ch_slice
ch_article_part(const ch_article *article, ch_span span)
{
    return ch_span_of(article->text, span);
}

static inline ch_slice
ch_article_token(const ch_article *article, uint32_t token)
{
    return ch_span_of(article->text, article->tokens[token].span);
}

/* The span of the tokens first <= i < end, which are in one sentence and not none. */
static inline ch_span
ch_article_tokens_span(const ch_article *article, uint32_t first, uint32_t end)
{
    return (ch_span){article->tokens[first].span.begin, article->tokens[end - 1].span.end};
}

/*
 * An article that has a text and nothing else yet.  *out lives in `arena`;
 * text, id and file are Borrowed and must live as long.  `text` is valid UTF-8
 * of less than 4 GiB.
 */
ch_status ch_article_new(ch_slice text, ch_slice id, ch_slice file, ch_arena *arena,
                         ch_article **out);

/* How many code points stand before byte `offset` of the text. */
uint32_t ch_article_code_point(const ch_article *article, uint32_t offset);

#endif
