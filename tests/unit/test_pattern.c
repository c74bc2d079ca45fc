#include "unit.h"

#include "base/pattern.h"

static ch_pattern *
compiled(const char *source)
{
    ch_pattern_error error;
    ch_pattern *pattern;
    assert_int_equal(ch_pattern_compile(ch_slice_of(source), &error, &pattern), CH_OK);
    return pattern;
}

static void
finds_named_groups(void **state)
{
    ch_pattern *pattern = compiled("(?<name>\\p{Lu}\\w+) Cartel|cartel of (?<name>\\w+)");
    ch_matcher *matcher;
    bool hit;
    (void)state;
    assert_int_equal(ch_matcher_new(&matcher), CH_OK);
    const ch_slice text = CH_S("the cartel of Cali, the Ójinaga Cartel");
    assert_int_equal(ch_matcher_find(matcher, pattern, text, 0, &hit), CH_OK);
    assert_true(hit);
    assert_slice(ch_span_of(text, ch_matcher_named(matcher, pattern, CH_S("name"))), "Cali");
    const size_t from = ch_matcher_group(matcher, 0).end;
    assert_int_equal(ch_matcher_find(matcher, pattern, text, from, &hit), CH_OK);
    assert_true(hit);
    assert_slice(ch_span_of(text, ch_matcher_named(matcher, pattern, CH_S("name"))), "Ójinaga");
    assert_int_equal(ch_matcher_named(matcher, pattern, CH_S("other")).begin, CH_NONE);
    assert_int_equal(ch_pattern_names(pattern), 2);
    assert_int_equal(ch_pattern_groups(pattern), 2);
    assert_int_equal(ch_pattern_group(pattern, CH_S("none")), CH_NONE);
    ch_matcher_free(matcher);
    ch_pattern_free(pattern);
}

static void
not_found_is_no_error(void **state)
{
    ch_pattern *pattern = compiled("x+");
    ch_matcher *matcher;
    bool hit = true;
    (void)state;
    assert_int_equal(ch_matcher_new(&matcher), CH_OK);
    assert_int_equal(ch_matcher_find(matcher, pattern, CH_S("abc"), 0, &hit), CH_OK);
    assert_false(hit);
    assert_int_equal(ch_matcher_group(matcher, 0).begin, CH_NONE);
    assert_int_equal(ch_matcher_find(matcher, pattern, (ch_slice){NULL, 0}, 0, &hit), CH_OK);
    assert_false(hit);
    assert_int_equal(ch_matcher_find(matcher, pattern, CH_S("abc"), 4, &hit), CH_BAD_ARGUMENT);
    ch_matcher_free(matcher);
    ch_pattern_free(pattern);
}

static void
a_runaway_pattern_is_too_hard(void **state)
{
    ch_pattern *pattern = compiled("(?:a+)+(?:a+)+$");
    ch_matcher *matcher;
    bool hit;
    (void)state;
    assert_int_equal(ch_matcher_new(&matcher), CH_OK);
    const ch_slice text = CH_S("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
    assert_int_equal(ch_matcher_find(matcher, pattern, text, 0, &hit), CH_TOO_HARD);
    assert_false(hit);
    ch_matcher_free(matcher);
    ch_pattern_free(pattern);
}

static void
many_groups_have_room(void **state)
{
    char source[1024] = "";
    for (int i = 0; i < 100; i++) strcat(source, "(a)?");
    ch_pattern *pattern = compiled(source);
    ch_matcher *matcher;
    bool hit;
    (void)state;
    char text[101];
    memset(text, 'a', 100);
    text[100] = '\0';
    assert_int_equal(ch_matcher_new(&matcher), CH_OK);
    assert_int_equal(ch_matcher_find(matcher, pattern, ch_slice_of(text), 0, &hit), CH_OK);
    assert_true(hit);
    assert_int_equal(ch_matcher_group(matcher, 100).begin, 99);
    ch_matcher_free(matcher);
    ch_pattern_free(pattern);
}

static void
a_bad_pattern_says_where(void **state)
{
    ch_pattern_error error;
    ch_pattern *pattern;
    (void)state;
    assert_int_equal(ch_pattern_compile(CH_S("abc(def"), &error, &pattern), CH_BAD_KNOWLEDGE);
    assert_null(pattern);
    assert_int_equal(error.offset, 7);
    assert_non_null(strstr(error.text, "parenthes"));
    assert_int_equal(ch_pattern_compile(CH_S("\xFF"), &error, &pattern), CH_BAD_KNOWLEDGE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_named_groups),
        cmocka_unit_test(not_found_is_no_error),
        cmocka_unit_test(a_runaway_pattern_is_too_hard),
        cmocka_unit_test(many_groups_have_room),
        cmocka_unit_test(a_bad_pattern_says_where),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
