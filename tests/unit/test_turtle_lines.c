/* Where the objects of a Turtle text stand, in the order in which its statements come. */
#include "unit.h"

#include "base/turtle_lines.h"

/* "1 2 2": the lines found. */
static const char *
lines_of(ch_slice text)
{
    static char out[512];
    ch_turtle_lines lines = {0};
    size_t len = 0;
    out[0] = '\0';
    assert_int_equal(ch_turtle_lines_find(text, &lines), CH_OK);
    for (size_t i = 0; i < lines.len; i++)
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%u", i ? " " : "", lines.at[i]);
    ch_vector_free(&lines);
    return out;
}

typedef struct {
    const char *text, *lines;
} lines_case;

static void
check(const lines_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *found = lines_of(ch_slice_of(cases[i].text));
        if (strcmp(found, cases[i].lines) != 0) fail_msg("%s\nhas %s, not %s", cases[i].text, found, cases[i].lines);
    }
}

#define CHECK(cases) check(cases, sizeof(cases) / sizeof *(cases))

static void
objects_stand_on_their_own_lines(void **state)
{
    static const lines_case cases[] = {
        {"", ""},
        {":s :p :o .", "1"},
        {":s\n:p\n:o .", "3"},
        {":s :p 1,\n2 ;\n:q 3 .\n:t :p 4 .", "1 2 3 4"},
        {"@prefix : <http://x/> .\nPREFIX y: <http://y/>\n@base <http://b/> .\nBASE <http://c/>\n:s :p :o .", "5"},
        {"# a comment. with, signs;\n:s # and [here\n:p :o .", "3"},
        {":s :p :o ;\n\n.", "1"},
        {":s :p .5 .\n:t :p 1.5 .", "1 2"},
        {":s a :C.", "1"},
    };
    (void)state;
    CHECK(cases);
}

/* A string's own lines and marks are no structure. */
static void
strings_are_passed_over(void **state)
{
    static const lines_case cases[] = {
        {":s :p \"a . b ; c , d # e\" .\n:t :p 'x' .", "1 2"},
        {":s :p \"quote \\\" here .\" .\n:t :p 1 .", "1 2"},
        {":s :p \"\"\"one\n\"two\"\nthree\"\"\" .\n:t :p 1 .", "1 4"},
        {":s :p '''a\n'b''' .\n:t :p 1 .", "1 3"},
        {":s :p \"x\"@en-GB,\n\"y\"^^xsd:token,\n\"\" .", "1 2 3"},
        {":s :p <http://x/a.b;c,d#e> .\n:t :p 1 .", "1 2"},
    };
    (void)state;
    CHECK(cases);
}

/* What stands in brackets comes when they close; a list from its end, twice a member. */
static void
brackets_come_first(void **state)
{
    static const lines_case cases[] = {
        {":s :p 1, 2 ;\n:q [ :r 3 ] .", "2 1 1 2"},
        {":s :p [\n:q 1 ;\n:r [\n:t 2 ] ] .", "4 2 3 1"},
        {":s :p (\n1\n2 ) .", "3 3 2 2 1"},
        {":s :p [] .", "1"},
        {":s :p () .", "1"},
        {"[ :p 1 ]\n:q 2 .", "1 2"},
    };
    (void)state;
    CHECK(cases);
}

static void
what_is_no_turtle_has_no_lines(void **state)
{
    static const lines_case cases[] = {
        {":s :p :o ] .", ""}, {":s :p ( 1 ] .", ""}, {":s :p [ :q 1 ) .", ""},
        {":s :p 1 2 .", ""},  {":s :p [ :q 1 . ] .", ""},
    };
    (void)state;
    CHECK(cases);
    /* cut anywhere, it ends all the same */
    const ch_slice whole = CH_S("@prefix : <http://x/> .\n:s :p \"\"\"a\\\"\"\"\", [ :q ( 1 'x'@en ) ] .");
    for (size_t len = 0; len < whole.len; len++) {
        char *copy = malloc(len ? len : 1); /* so that a step too far is seen */
        assert_non_null(copy);
        memcpy(copy, whole.at, len);
        lines_of((ch_slice){copy, len});
        free(copy);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(objects_stand_on_their_own_lines),
        cmocka_unit_test(strings_are_passed_over),
        cmocka_unit_test(brackets_come_first),
        cmocka_unit_test(what_is_no_turtle_has_no_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
