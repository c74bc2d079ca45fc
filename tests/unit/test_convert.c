/* A Turtle file in another syntax, and what is said of one that is none. */
#include "scratch_file.h"

#include "rdf/convert.h"

static ch_status
convert(const char *turtle, const char *format, told *all, ch_buffer *out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "in.ttl", turtle);
    const ch_status status = ch_rdf_convert(file.path, format, &sink, out);
    scratch_remove(&file);
    return status;
}

static const char turtle[] = "@prefix x: <http://x/> .\nx:a x:p [ x:q \"b\" ] ; a <rel> .\n";

static void
formats_that_raptor_knows(void **state)
{
    told all;
    ch_buffer out = {0};
    (void)state;
    assert_int_equal(ch_buffer_add(&out, CH_S("before\n")), CH_OK);
    assert_int_equal(convert(turtle, "ntriples", &all, &out), CH_OK);
    assert_true(ch_slice_starts(ch_buffer_slice(&out), CH_S("before\n"))); /* it is appended */
    assert_non_null(memmem(out.at, out.len, "<http://x/q> \"b\" .\n", 19));
    /* relative IRIs are the ontology's */
    assert_non_null(memmem(out.at, out.len, "<https://w3id.org/chancery/rel> .\n", 34));
    ch_vector_clear(&out);
    assert_int_equal(convert(turtle, "rdfxml-abbrev", &all, &out), CH_OK);
    assert_true(ch_slice_starts(ch_buffer_slice(&out), CH_S("<?xml")));
    assert_non_null(memmem(out.at, out.len, "xmlns:x=\"http://x/\"", 19)); /* with the file's prefixes */
    ch_vector_free(&out);
}

static void
what_cannot_be_done_is_told(void **state)
{
    told all;
    ch_buffer out = {0};
    (void)state;
    assert_int_equal(convert(turtle, "cuneiform", &all, &out), CH_BAD_ARGUMENT);
    assert_non_null(strstr(all.text, "in.ttl:0:0: cannot be written as \"cuneiform\"\n"));
    assert_int_equal(convert("x:a x:p .\n", "ntriples", &all, &out), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(all.text, "in.ttl:1:0: "));
    assert_int_equal(convert("<a> <b> <c> .\n<a> <b>\n", "json", &all, &out), CH_BAD_KNOWLEDGE);
    assert_int_equal(out.len, 0);
    ch_diagnostics sink = keeping(&all);
    assert_int_equal(ch_rdf_convert("/no/such.ttl", "ntriples", &sink, &out), CH_CANNOT_READ);
    assert_int_equal(sink.errors, 1);
    ch_vector_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_that_raptor_knows),
        cmocka_unit_test(what_cannot_be_done_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
