/* Sentence by sentence; nothing of one is needed for the next. */
#include "syntax/analysis.h"

ch_status
ch_analyse(ch_parser *parser, const ch_article *article, ch_arena *arena, ch_analysis *out)
{
    out->nodes = ch_arena_array(arena, article->token_count + 1, sizeof *out->nodes);
    out->forms = ch_arena_array(arena, article->token_count + 1, sizeof *out->forms);
    out->predicates = ch_arena_array(arena, article->sentence_count + 1, sizeof *out->predicates);
    if (!out->nodes || !out->forms || !out->predicates) return CH_NO_MEMORY;
    for (size_t i = 0; i < article->token_count; i++)
        out->forms[i] = ch_article_token(article, (uint32_t)i);
    for (size_t i = 0; i < article->sentence_count; i++) {
        const ch_sentence *sentence = &article->sentences[i];
        const size_t count = sentence->end - sentence->first;
        const ch_slice *forms = out->forms + sentence->first;
        ch_node *nodes = out->nodes + sentence->first;
        if (!count) continue;
        CH_TRY(ch_parser_parse(parser, forms, count, arena, nodes));
        CH_TRY(ch_predicates_find(ch_parser_grammar(parser), forms, nodes, count, arena, &out->predicates[i]));
    }
    return CH_OK;
}
