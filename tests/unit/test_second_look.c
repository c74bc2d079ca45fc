/* A verb in the news present that the first reading takes for a noun is found again; noun phrases stay. */
#include "shipped_grammar.h"

#include "syntax/parse.h"

static const struct {
    const char *text, *verb, *lemma; /* no verb: the root is none */
} examples[] = {
    {"Portugal pledges 40 million euros to Angola for dams .", "pledges", "pledge"},
    {"Kenyan authorities arrest Peter Mwangi , a suspect in the case .", "arrest", "arrest"},
    {"A court in Armenia sentences former minister Aram Petrosyan to six years .", "sentences", "sentence"},
    {"The two governments sever diplomatic relations with one another .", "sever", "sever"},
    {"A district court bars Ohio from using the map .", "bars", "bar"},
    {"Estonian police arrest three men in Narva .", "arrest", "arrest"},
    {"The groups that have been designated operate in Mexico .", "operate", "operate"},
    {"The soldiers who were captured escaped on Monday .", "escaped", "escape"},
    {"Several journalists held since May were released by the army .", "released", "release"},
    {"Israeli strikes on Gaza City .", NULL, NULL},
    {"A truck bomb near the market of Bamako .", NULL, NULL},
    {"Food Prize Winner Announcement Ceremony", NULL, NULL},
};

static size_t
cut(const char *text, ch_slice forms[32])
{
    size_t count = 0;
    for (const char *at = text; *at && count < 32; at += at[0] == ' ') {
        const size_t len = strcspn(at, " ");
        forms[count++] = (ch_slice){at, len};
        at += len;
    }
    return count;
}

static void
test_roots(void **state)
{
    ch_syntax_model *model;
    ch_parser *parser;
    (void)state;
    assert_int_equal(ch_syntax_model_open(CH_ONTOLOGY "/english/syntax.model", NULL, &model), CH_OK);
    assert_int_equal(ch_parser_new(model, shipped_grammar(), &parser), CH_OK);
    for (size_t e = 0; e < sizeof examples / sizeof *examples; e++) {
        ch_slice forms[32];
        ch_node nodes[32] = {0};
        const size_t count = cut(examples[e].text, forms);
        ch_arena *arena = ch_arena_new(0);
        assert_int_equal(ch_parser_parse(parser, forms, count, arena, nodes), CH_OK);
        for (size_t i = 0; i < count; i++) {
            if (nodes[i].head != CH_ROOT) continue;
            if (!examples[e].verb) {
                assert_int_not_equal(nodes[i].upos, CH_UPOS_VERB);
                continue;
            }
            assert_int_equal(nodes[i].upos, CH_UPOS_VERB);
            assert_true(ch_slice_equal(forms[i], ch_slice_of(examples[e].verb)));
            assert_true(ch_slice_equal(nodes[i].lemma, ch_slice_of(examples[e].lemma)));
        }
        ch_arena_free(arena);
    }
    ch_parser_free(parser);
    ch_syntax_model_free(model);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_roots)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
