#include "tree_text.h"

/* Predicates made by hand: what is printed must not hang on how they are found. */
static const char *
print(const ch_predicate *at, size_t len, const ch_argument *arguments, ch_buffer *out)
{
    const ch_slice forms[] = {CH_S("The"), CH_S("gang"), CH_S("fled")};
    static const ch_node nodes[] = {{.head = 1, .dep = CH_DEP_DET}, {.head = 2, .dep = CH_DEP_NSUBJ},
                                    {.head = CH_ROOT, .dep = CH_DEP_ROOT}};
    const ch_predicates all = {.at = at, .len = len, .arguments = arguments};
    ch_vector_clear(out);
    assert_int_equal(ch_predicates_print(&all, forms, nodes, out), CH_OK);
    assert_int_equal(ch_buffer_byte(out, '\0'), CH_OK);
    return out->at;
}

static void
every_part_is_printed(void **state)
{
    const ch_predicate two[] = {
        {.token = 2, .kind = CH_PREDICATE_VERB, .tense = CH_TENSE_PAST, .lemma = CH_S("rule"),
         .particle = CH_S("out"), .auxiliary = CH_S("may"), .mark = CH_S("that"), .governor = 1,
         .link = CH_LINK_COMPLEMENT, .flags = CH_PREDICATE_NEGATED | CH_PREDICATE_PASSIVE,
         .first_argument = 0, .arguments = 1},
        {.token = 1, .kind = CH_PREDICATE_NOUN, .lemma = CH_S("claim"), .governor = CH_NONE,
         .first_argument = 1, .arguments = 1},
    };
    const ch_argument arguments[] = {
        {.function = CH_FUNCTION_SUBJECT, .found = CH_FOUND_RELATIVE, .head = 1, .begin = 0, .end = 2,
         .pronoun = CH_NONE, .preposition = CH_S("by")},
        {.function = CH_FUNCTION_OF, .head = 2, .begin = 2, .end = 3, .pronoun = CH_NONE},
    };
    ch_buffer out = {0};
    (void)state;
    assert_string_equal(print(two, 2, arguments, &out),
                        "rule out  verb, past, passive, negated, may; complement of claim; mark that\n"
                        "    subject (by)  The *gang  [nsubj, relative]\n"
                        "claim  noun\n"
                        "    of  *fled  [root]\n");
    assert_string_equal(print(two, 0, arguments, &out), "");
    ch_vector_free(&out);
}

/* Each flag, link, function and tense has a name of its own. */
static void
names_differ(void **state)
{
    ch_buffer out = {0}, before = {0};
    (void)state;
    for (uint32_t bit = 0; bit < 12; bit++) {
        const ch_predicate p = {.lemma = CH_S("x"), .governor = CH_NONE, .flags = 1u << bit};
        print(&p, 1, NULL, &out);
        assert_true(strlen(out.at) > strlen("x  verb\n"));
        if (before.len) assert_string_not_equal(out.at, before.at);
        ch_vector_clear(&before);
        assert_int_equal(ch_buffer_add(&before, ch_buffer_slice(&out)), CH_OK);
    }
    for (uint8_t function = 0; function < CH_FUNCTION_COUNT; function++) {
        const ch_argument a = {.function = function, .head = 2, .begin = 2, .end = 3};
        const ch_predicate p = {.lemma = CH_S("x"), .governor = CH_NONE, .arguments = 1};
        print(&p, 1, &a, &out);
        assert_string_not_equal(out.at, before.at);
        ch_vector_clear(&before);
        assert_int_equal(ch_buffer_add(&before, ch_buffer_slice(&out)), CH_OK);
    }
    ch_vector_free(&out);
    ch_vector_free(&before);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_part_is_printed),
        cmocka_unit_test(names_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
