#include "shipped_grammar.h"
#include "split.h"

#include "syntax/analysis.h"

typedef struct {
    split_test *split;
    ch_syntax_model *model;
    ch_parser *parser;
} fixture;

static int
open_all(void **state)
{
    static fixture f;
    void *split;
    if (open_split(&split) != 0) return -1;
    f.split = split;
    *state = &f;
    if (ch_syntax_model_open(CH_ONTOLOGY "/english/syntax.model", NULL, &f.model) != CH_OK) return -1;
    return ch_parser_new(f.model, shipped_grammar(), &f.parser) == CH_OK ? 0 : -1;
}

static int
close_all(void **state)
{
    fixture *f = *state;
    void *split = f->split;
    ch_parser_free(f->parser);
    ch_syntax_model_free(f->model);
    return close_split(&split);
}

static void
every_sentence_is_parsed(void **state)
{
    fixture *f = *state;
    ch_analysis found;
    const ch_article *article = split_text(f->split, "Police arrested the mayor.\n\nHe denied it. No!");
    assert_int_equal(ch_analyse(f->parser, article, f->split->arena, &found), CH_OK);
    assert_int_equal(article->sentence_count, 3);
    for (size_t i = 0; i < article->token_count; i++)
        assert_true(ch_slice_equal(found.forms[i], ch_article_token(article, (uint32_t)i)));
    assert_slice(found.predicates[0].at[0].lemma, "arrest");
    assert_slice(found.predicates[1].at[0].lemma, "deny");
    for (size_t s = 0; s < 3; s++) {
        const ch_sentence *sentence = &article->sentences[s];
        size_t roots = 0;
        for (uint32_t t = sentence->first; t < sentence->end; t++) {
            const uint32_t head = ch_analysis_head(&found, article, t);
            roots += head == CH_ROOT;
            assert_true(head == CH_ROOT || (head >= sentence->first && head < sentence->end));
        }
        assert_int_equal(roots, 1);
    }
    assert_slice(found.forms[ch_analysis_head(&found, article, 5)], "denied"); /* He */
}

static void
nothing_is_nothing(void **state)
{
    fixture *f = *state;
    ch_analysis found;
    const ch_article *article = split_text(f->split, "");
    assert_int_equal(ch_analyse(f->parser, article, f->split->arena, &found), CH_OK);
    assert_int_equal(article->sentence_count, 0);
}

/* Whatever the limit, the answer is "no memory" or the right answer. */
static void
memory_may_lack(void **state)
{
    fixture *f = *state;
    const ch_article *article = split_text(f->split, "Police arrested the mayor. He denied it.");
    for (size_t limit = 16;; limit += 256) {
        ch_analysis found;
        ch_arena *arena = ch_arena_new(limit);
        const ch_status status = ch_analyse(f->parser, article, arena, &found);
        if (status == CH_OK) assert_slice(found.predicates[1].at[0].lemma, "deny");
        ch_arena_free(arena);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sentence_is_parsed),
        cmocka_unit_test(nothing_is_nothing),
        cmocka_unit_test(memory_may_lack),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
