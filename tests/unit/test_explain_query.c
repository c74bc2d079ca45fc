/* Where a query is wrong: the line and the column of the word at fault. */
#include "asked.h"

static void
check(const char *query, const char *place)
{
    const char *answer = answer_of("", query);
    char wanted[64];
    snprintf(wanted, sizeof wanted, "?query:%s:", place);
    if (strncmp(answer, wanted, strlen(wanted)) != 0) fail_msg("%s\nis told as %s, not at %s", query, answer, place);
}

static void
the_word_at_fault(void **state)
{
    (void)state;
    check("SELECT ?s { ?s ?p }", "1:19");
    check("SELECT ?s {\n  ?s ?p ?o .\n  FILTER(?o = )\n}", "3:15");
    check("SELECT ?s WERE { ?s ?p ?o }", "1:11");
    check("SELECT ?s ?p ?o }", "1:17");
}

/* Columns are code points, and a comment is no word. */
static void
columns_count_characters(void **state)
{
    (void)state;
    check("SELECT ?s { ?s ?p \"M\xC3\xA9xico\" ?o ?x }", "1:28");
    check("# a first line\nSELECT ?s { ?s ?p }", "2:19");
}

static void
a_query_that_breaks_off(void **state)
{
    (void)state;
    assert_non_null(strstr(answer_of("", "SELECT ?s { ?s ?p ?o"), "?query:"));
    assert_non_null(strstr(answer_of("", ""), "?query:"));
    assert_non_null(strstr(answer_of("", "SELECT"), "?query:"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_word_at_fault),
        cmocka_unit_test(columns_count_characters),
        cmocka_unit_test(a_query_that_breaks_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
