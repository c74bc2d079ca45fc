/* Each format's way to write text, by what its readers would trip over. */
#include "unit.h"

#include "graph/escape.h"

static void
check(ch_status (*write)(ch_buffer *, ch_slice), const char *text, const char *expected)
{
    ch_buffer out = {0};
    assert_int_equal(write(&out, ch_slice_of(text)), CH_OK);
    assert_slice(ch_buffer_slice(&out), expected);
    ch_vector_free(&out);
}

static void
json(void **state)
{
    (void)state;
    check(ch_json_text, "", "\"\"");
    check(ch_json_text, "a \"b\" \\ \n\r\t\x01 é 😀", "\"a \\\"b\\\" \\\\ \\n\\r\\t\\u0001 é 😀\"");
}

static void
json_members_part_by_commas(void **state)
{
    (void)state;
    ch_buffer out = {0};
    assert_int_equal(ch_buffer_byte(&out, '{'), CH_OK);
    assert_int_equal(ch_json_field(&out, "a", CH_S("{")), CH_OK);
    assert_int_equal(ch_json_field(&out, "none", CH_S("")), CH_OK);
    assert_int_equal(ch_json_number(&out, "b", 7), CH_OK);
    assert_slice(ch_buffer_slice(&out), "{\"a\":\"{\",\"b\":7");
    ch_vector_free(&out);
}

static void
csv(void **state)
{
    (void)state;
    check(ch_csv_cell, "plain", "plain");
    check(ch_csv_cell, "a,b", "\"a,b\"");
    check(ch_csv_cell, "say \"no\"\nnow", "\"say \"\"no\"\"\nnow\"");
    check(ch_csv_cell, "", "\"\"");
}

/* A spreadsheet must not run what an article says. */
static void
csv_formulas_become_text(void **state)
{
    (void)state;
    check(ch_csv_cell, "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
    check(ch_csv_cell, "+1", "\"'+1\"");
    check(ch_csv_cell, "-2", "\"'-2\"");
    check(ch_csv_cell, "@SUM(A1)", "\"'@SUM(A1)\"");
    check(ch_csv_cell, "\tx", "\"'\tx\"");
    check(ch_csv_cell, "a=b", "a=b");
}

static void
csv_cells_part_by_commas(void **state)
{
    (void)state;
    ch_buffer out = {0};
    for (int i = 0; i < 2; i++) {
        assert_int_equal(ch_csv_cell(&out, CH_S("a")), CH_OK);
        assert_int_equal(ch_csv_cell(&out, CH_S("")), CH_OK);
        assert_int_equal(ch_csv_cell(&out, CH_S("b")), CH_OK);
        assert_int_equal(ch_csv_end(&out), CH_OK);
    }
    assert_slice(ch_buffer_slice(&out), "a,,b\na,,b\n");
    ch_vector_free(&out);
}

static void
xml(void **state)
{
    (void)state;
    check(ch_xml_text, "a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;");
    check(ch_xml_text, "\x01\n\xEF\xBF\xBE.", "\xEF\xBF\xBD&#10;\xEF\xBF\xBD.");
}

static void
dot(void **state)
{
    (void)state;
    check(ch_dot_text, "a\"b\\c\nd", "\"a\\\"b\\\\c d\"");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json),
        cmocka_unit_test(json_members_part_by_commas),
        cmocka_unit_test(csv),
        cmocka_unit_test(csv_formulas_become_text),
        cmocka_unit_test(csv_cells_part_by_commas),
        cmocka_unit_test(xml),
        cmocka_unit_test(dot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
