/*
 * The syntax of a whole article: every sentence parsed, its predicates found
 */
#ifndef CH_SYNTAX_ANALYSIS_H
#define CH_SYNTAX_ANALYSIS_H

#include "syntax/predicate.h"
#include "text/article.h"

/*
 * nodes       one for each token of the article, in order; a node's head counts from
 *             the first token of its sentence
 * forms       the tokens' texts, one for each token of the article
 * predicates  one for each sentence
 */
typedef struct {
    ch_node *nodes;
    ch_slice *forms;
    ch_predicates *predicates;
} ch_analysis;

/* Parse the article.  Everything in *out lives in `arena`. */
ch_status ch_analyse(ch_parser *parser, const ch_article *article, ch_arena *arena,
                     ch_analysis *out);

/* The head of token `token` as an index into the article's tokens, or CH_ROOT. */
static inline uint32_t
ch_analysis_head(const ch_analysis *analysis, const ch_article *article, uint32_t token)
{
    const uint32_t head = analysis->nodes[token].head;
    return head == CH_ROOT ? CH_ROOT : article->sentences[article->tokens[token].sentence].first + head;
}

#endif
