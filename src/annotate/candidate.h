/* The finders of candidates, one a kind of evidence; segment.c calls them in order. */
#ifndef CH_ANNOTATE_CANDIDATE_H
#define CH_ANNOTATE_CANDIDATE_H

#include "annotate/segment.h"

/* Bits about tokens that finders leave for the ones after them. */
enum {
    CH_MARK_TITLE_ENDS = 1, /* a title ends with the token before this one   */
    CH_MARK_IN_TITLE = 2,   /* the token is part of a title                  */
    CH_MARK_IN_NAME = 8,    /* inside such a name of several words: no title begins here */
    CH_MARK_NAMED = 4,      /* a strong, specific name of the gazetteer begins here, no person's */
};

typedef struct {
    const ch_segmenter *s;
    const ch_sentence *sentence;
    uint8_t *marks; /* for each token of the article */
    bool shouts, titled;
    ch_segments *out;
} ch_finder;

ch_status ch_find_lexicon(ch_finder *f); /* names and organs of the gazetteer, roles */
ch_status ch_find_titles(ch_finder *f);  /* titles by their head words               */
ch_status ch_find_people(ch_finder *f);  /* persons' names                           */
ch_status ch_find_heads(ch_finder *f);   /* names by head words                      */
ch_status ch_find_runs(ch_finder *f);    /* what capitals remain                     */

static inline bool
ch_token_has(const ch_finder *f, uint32_t token, unsigned flags)
{
    return (f->s->article->tokens[token].flags & flags) != 0;
}

static inline bool
ch_token_uses(const ch_finder *f, uint32_t token, uint64_t uses)
{
    return (f->s->naming_of[token].uses & uses) != 0;
}

static inline ch_slice
ch_token_text(const ch_finder *f, uint32_t token)
{
    return ch_article_token(f->s->article, token);
}

/* A word with a capital, which is no function word and no address. */
static inline bool
ch_token_is_name(const ch_finder *f, uint32_t token)
{
    const ch_token *t = &f->s->article->tokens[token];
    return t->kind == CH_TOKEN_WORD && (t->flags & CH_TOKEN_CAPITAL) &&
           !(t->flags & CH_TOKEN_CLITIC) && !ch_token_uses(f, token, CH_NAMING_NOT_A_NAME) &&
           !memchr(ch_token_text(f, token).at, '@', ch_token_text(f, token).len);
}

/* A hyphen without white space around it, between two words. */
static inline bool
ch_token_joins(const ch_finder *f, uint32_t token)
{
    return token > f->sentence->first && token + 1 < f->sentence->end &&
           ch_slice_equal(ch_token_text(f, token), CH_S("-")) &&
           !ch_token_has(f, token, CH_TOKEN_SPACE_BEFORE) &&
           !ch_token_has(f, token + 1, CH_TOKEN_SPACE_BEFORE);
}

#endif
