/* SPARQL's formats of answers, with every kind of term and what each must escape. */
#include "rows.h"

#include "rdf/result_formats.h"

static const char *const name[] = {"v"};

static void
check(const char *format, ch_node node, const char *expected)
{
    ch_results r = rows_of(name, 1, &node, 1);
    check_rows(&r, (ch_results_style){.format = format}, expected);
    ch_results_free(&r);
}

static void
csv_has_bare_values(void **state)
{
    (void)state;
    check("csv", IRI_NODE("x:a"), "v\r\nx:a\r\n");
    check("csv", BLANK_NODE("b"), "v\r\n_:b\r\n");
    check("csv", WORD_NODE("mot", "fr"), "v\r\nmot\r\n");
    check("csv", NO_NODE, "v\r\n\r\n");
    check("csv", TEXT_NODE("a,b"), "v\r\n\"a,b\"\r\n");
    check("csv", TEXT_NODE("a\"b"), "v\r\n\"a\"\"b\"\r\n");
    check("csv", TEXT_NODE("a\nb"), "v\r\n\"a\nb\"\r\n");
    check("csv", TEXT_NODE("a\rb"), "v\r\n\"a\rb\"\r\n");
}

static void
tsv_has_terms(void **state)
{
    (void)state;
    check("tsv", IRI_NODE("x:a"), "?v\n<x:a>\n");
    check("tsv", BLANK_NODE("b"), "?v\n_:b\n");
    check("tsv", WORD_NODE("mot", "fr"), "?v\n\"mot\"@fr\n");
    check("tsv", TYPED_NODE("1", "integer"), "?v\n\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>\n");
    check("tsv", TEXT_NODE("a\tb\nc\rd\"e\\f"), "?v\n\"a\\tb\\nc\\rd\\\"e\\\\f\"\n");
    check("tsv", NO_NODE, "?v\n\n");
}

#define JSON(value) "{\"head\": {\"vars\": [\"v\"]},\n \"results\": {\"bindings\": [\n    {" value "}]}}\n"

static void
json_has_members(void **state)
{
    (void)state;
    check("json", IRI_NODE("x:a"), JSON("\"v\": {\"type\": \"uri\", \"value\": \"x:a\"}"));
    check("json", BLANK_NODE("b"), JSON("\"v\": {\"type\": \"bnode\", \"value\": \"b\"}"));
    check("json", WORD_NODE("mot", "fr"), JSON("\"v\": {\"type\": \"literal\", \"value\": \"mot\", \"xml:lang\": \"fr\"}"));
    check("json", TEXT_NODE("a\"b\\c\nd\x01"), JSON("\"v\": {\"type\": \"literal\", \"value\": \"a\\\"b\\\\c\\u000ad\\u0001\"}"));
    check("json", NO_NODE, JSON("")); /* unbound: left out */
}

#define XML(value)                                                                                         \
    "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n  <head>\n"       \
    "    <variable name=\"v\"/>\n  </head>\n  <results>\n    <result>\n" value "    </result>\n  </results>\n</sparql>\n"
#define BOUND(value) XML("      <binding name=\"v\">" value "</binding>\n")

static void
xml_has_elements(void **state)
{
    (void)state;
    check("xml", IRI_NODE("x:a?b&c"), BOUND("<uri>x:a?b&amp;c</uri>"));
    check("xml", BLANK_NODE("b"), BOUND("<bnode>b</bnode>"));
    check("xml", WORD_NODE("mot", "fr"), BOUND("<literal xml:lang=\"fr\">mot</literal>"));
    check("xml", TEXT_NODE("<a>\"\r\t"), BOUND("<literal>&lt;a&gt;&quot;&#xD;\t</literal>"));
    check("xml", TEXT_NODE("bell\a"), BOUND("<literal>bell\xEF\xBF\xBD</literal>")); /* XML has no such character */
    check("xml", NO_NODE, XML(""));
}

static void
yes_and_no(void **state)
{
    static const struct {
        const char *format, *yes, *no;
    } cases[] = {
        {"table", "yes\n", "no\n"},
        {"csv", "true\n", "false\n"},
        {"tsv", "true\n", "false\n"},
        {"json", "{\"head\": {}, \"boolean\": true}\n", "{\"head\": {}, \"boolean\": false}\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int answer = 0; answer < 2; answer++) {
            ch_buffer out = {0};
            const ch_results_style style = {.format = cases[i].format};
            assert_int_equal(ch_results_write_answer(answer, &style, &out), CH_OK);
            assert_slice(ch_buffer_slice(&out), answer ? cases[i].yes : cases[i].no);
            ch_vector_free(&out);
        }
    ch_buffer xml = {0};
    assert_int_equal(ch_answer_xml(true, &xml), CH_OK);
    assert_non_null(memmem(xml.at, xml.len, "<boolean>true</boolean>", 23));
    ch_vector_free(&xml);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_has_bare_values), cmocka_unit_test(tsv_has_terms), cmocka_unit_test(json_has_members),
        cmocka_unit_test(xml_has_elements),    cmocka_unit_test(yes_and_no),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
