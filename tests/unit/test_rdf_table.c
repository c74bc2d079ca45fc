/* Answers as tables: short names, widths in columns of a terminal, long cells broken at spaces. */
#include "rows.h"

static const char *const names[] = {"who", "what"};

static void
check(const ch_node *nodes, size_t count, ch_results_style style, const char *expected)
{
    style.format = "table";
    ch_results r = rows_of(names, 2, nodes, count);
    check_rows(&r, style, expected);
    ch_results_free(&r);
}

#define CHECK(style, expected, ...) check((const ch_node[]){__VA_ARGS__}, sizeof((const ch_node[]){__VA_ARGS__}) / sizeof(ch_node), style, expected)
#define WIDE (ch_results_style){0}

static void
terms_as_people_read_them(void **state)
{
    (void)state;
    CHECK(WIDE, "who        what\n─────────  ────\nchan:Gang  mot\n", IRI_NODE("https://w3id.org/chancery/ontology#Gang"), WORD_NODE("mot", "fr"));
    CHECK(WIDE, "who            what\n─────────────  ────\nhttp://x/a.b/  _:b\n", IRI_NODE("http://x/a.b/"), BLANK_NODE("b"));
    CHECK(WIDE, "who  what\n───  ────\n     1\n", NO_NODE, TYPED_NODE("1", "integer"));
    check(NULL, 0, WIDE, "who  what\n───  ────\n");
}

/* A terminal would obey them. */
static void
control_characters_are_blanks(void **state)
{
    (void)state;
    CHECK(WIDE, "who    what\n─────  ────\na b c  d  e\n", TEXT_NODE("a\nb\tc"), TEXT_NODE("d\xC2\x9B" "e"));
    CHECK(WIDE, "who     what\n──────  ────\n [31mx  d\n", TEXT_NODE("\x1B[31mx"), TEXT_NODE("d"));
}

static void
widths_are_columns(void **state)
{
    (void)state;
    CHECK(WIDE, "who   what\n────  ────\n日本  x\n", TEXT_NODE("日本"), TEXT_NODE("x"));
    CHECK(WIDE, "who  what\n───  ────\ne\xCC\x81    x\n", TEXT_NODE("e\xCC\x81"), TEXT_NODE("x")); /* an accent of its own */
}

static void
long_cells_are_broken(void **state)
{
    (void)state;
    const ch_results_style narrow = {.width = 22};
    CHECK(narrow, "who   what\n────  ────────────────\nAnna  one two three\n      four five\n",
          TEXT_NODE("Anna"), TEXT_NODE("one two three four five"));
    /* a word that is longer than its column is cut */
    const ch_results_style tiny = {.width = 13};
    CHECK(tiny, "who  what\n───  ────────\na    abcdefgh\n     ijklmnop\n", TEXT_NODE("a"), TEXT_NODE("abcdefghijklmnop"));
    /* nothing is made narrower than eight */
    const ch_results_style none = {.width = 1};
    CHECK(none, "who  what\n───  ────────\na    abcdefgh\n     i\n", TEXT_NODE("a"), TEXT_NODE("abcdefghi"));
}

static void
the_head_may_be_bold(void **state)
{
    (void)state;
    const ch_results_style bold = {.color = true};
    CHECK(bold, "\x1B[1mwho  what\n\x1B[0m───  ────\na    b\n", TEXT_NODE("a"), TEXT_NODE("b"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_as_people_read_them), cmocka_unit_test(control_characters_are_blanks),
        cmocka_unit_test(widths_are_columns),        cmocka_unit_test(long_cells_are_broken),
        cmocka_unit_test(the_head_may_be_bold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
