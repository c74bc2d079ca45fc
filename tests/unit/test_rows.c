/* Tables row by row: quotes, line breaks inside them, empty lines, and rows that are no good. */
#include "scratch_file.h"

#include "lexicon/import/rows.h"

/* "1:a|b 3:c|d": each row with its line, "!fault" where it has one. */
static const char *
rows_in(const char *text, char separator)
{
    static char out[2048];
    scratch_file file;
    ch_rows rows;
    bool more = true;
    size_t len = 0;
    out[0] = '\0';
    scratch_write(&file, "table", text);
    assert_int_equal(ch_rows_open(&rows, file.path, separator, NULL), CH_OK);
    for (;;) {
        assert_int_equal(ch_rows_next(&rows, &more), CH_OK);
        if (!more) break;
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%zu:", len ? " " : "", rows.line);
        for (size_t i = 0; i < rows.fields.len && !rows.fault; i++)
            len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i ? "|" : "", CH_PRINT(rows.fields.at[i]));
        if (rows.fault) len += (size_t)snprintf(out + len, sizeof out - len, "!%s", rows.fault);
    }
    ch_rows_close(&rows);
    scratch_remove(&file);
    return out;
}

static void
commas_and_quotes(void **state)
{
    (void)state;
    assert_string_equal(rows_in("a,b\n", ','), "1:a|b");
    assert_string_equal(rows_in("a,b", ','), "1:a|b"); /* no line end at the end */
    assert_string_equal(rows_in("a,,\r\n,x\r\n", ','), "1:a|| 2:|x");
    assert_string_equal(rows_in("\"a,b\",\"c\"\"d\",e\"f\n", ','), "1:a,b|c\"d|e\"f");
    assert_string_equal(rows_in("\"a\nb\",c\nd,e\n", ','), "1:a\nb|c 3:d|e"); /* lines inside quotes count */
    assert_string_equal(rows_in("\"\",\"\"\n", ','), "1:|");
}

static void
tabs_have_no_quotes(void **state)
{
    (void)state;
    assert_string_equal(rows_in("\"a\tb\"\n", '\t'), "1:\"a|b\"");
    assert_string_equal(rows_in("a,b\tc\n", '\t'), "1:a,b|c");
}

static void
empty_lines_are_passed_over(void **state)
{
    (void)state;
    assert_string_equal(rows_in("", ','), "");
    assert_string_equal(rows_in("\n\n\na\n\n", ','), "4:a");
    assert_string_equal(rows_in("\xEF\xBB\xBF" "a,b\n", ','), "1:a|b"); /* a byte-order mark */
}

static void
rows_that_are_no_good(void **state)
{
    (void)state;
    assert_string_equal(rows_in("a\n\xFF\nb\n", ','), "1:a 2:!it is not UTF-8 3:b"); /* and it goes on */
    assert_string_equal(rows_in("a,\"b\n", ','), "1:!a quotation mark is not closed");
}

static void
a_row_without_end(void **state)
{
    scratch_file file;
    ch_rows rows;
    bool more;
    (void)state;
    scratch_write(&file, "table", "");
    FILE *f = fopen(file.path, "w");
    assert_non_null(f);
    for (int i = 0; i < CH_ROW_LIMIT + 10; i++) putc('x', f);
    fputs("\nshort\n", f);
    fclose(f);
    assert_int_equal(ch_rows_open(&rows, file.path, ',', NULL), CH_OK);
    assert_int_equal(ch_rows_next(&rows, &more), CH_OK);
    assert_true(more);
    assert_string_equal(rows.fault, "the row is longer than 4 MB");
    assert_int_equal(ch_rows_next(&rows, &more), CH_OK);
    assert_null(rows.fault);
    assert_slice(ch_rows_field(&rows, 0), "short");
    assert_slice(ch_rows_field(&rows, 7), ""); /* a field that is not there */
    ch_rows_close(&rows);
    scratch_remove(&file);
}

static void
a_file_that_is_missing(void **state)
{
    told all;
    ch_rows rows;
    ch_diagnostics sink = keeping(&all);
    (void)state;
    assert_int_equal(ch_rows_open(&rows, "/no/such/file", ',', &sink), CH_CANNOT_READ);
    assert_string_equal(all.text, "/no/such/file:0:0: cannot be read: No such file or directory\n");
    ch_rows_close(&rows);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commas_and_quotes),     cmocka_unit_test(tabs_have_no_quotes), cmocka_unit_test(empty_lines_are_passed_over),
        cmocka_unit_test(rows_that_are_no_good), cmocka_unit_test(a_row_without_end),   cmocka_unit_test(a_file_that_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
