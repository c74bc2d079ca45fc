/*
 * Questions from the outside: formats of answers byte for byte, messages with their
 * places, time limits.  That the answers are right is for tests/rdf, which asks
 * another engine too.
 */
#include "unit.h"

#include "base/buffer.h"
#include "rdf/query.h"

#include <fcntl.h>
#include <unistd.h>

#define PREFIX "PREFIX : <http://x/>\n"

static const char data[] =
    "@prefix : <http://x/> .\n"
    ":a :name \"Ana\"@en ; :age 30 ; :note \"says \\\"no\\\", then\\nleaves\" .\n"
    ":b :name \"日本 Bob\" ; :knows :a .\n";

static char path[] = P_tmpdir "/query_XXXXXX.ttl";

static int
write_data(void **state)
{
    (void)state;
    const int file = mkstemps(path, 4);
    if (file < 0 || write(file, data, sizeof data - 1) != (ssize_t)sizeof data - 1) return -1;
    return close(file);
}

static int
remove_data(void **state)
{
    (void)state;
    return unlink(path);
}

static ch_status
ask_with(ch_query_options options, const char *query, ch_buffer *out, told *all)
{
    const char *files[] = {path};
    ch_diagnostics sink = keeping(all);
    ch_query_counts counts;
    options.query = query;
    if (!options.files) options.files = files, options.file_count = 1;
    return ch_query_run(&options, &sink, out, &counts);
}

static void
expect(ch_query_options options, const char *query, const char *answer)
{
    told all;
    ch_buffer out = {0};
    const ch_status status = ask_with(options, query, &out, &all);
    if (status != CH_OK) fail_msg("%s", all.text);
    assert_slice(ch_buffer_slice(&out), answer);
    ch_vector_free(&out);
}

static void
expect_refusal(const char *query, ch_status wanted, const char *message)
{
    told all;
    ch_buffer out = {0};
    ch_buffer_add(&out, CH_S("before"));
    assert_int_equal(ask_with((ch_query_options){0}, query, &out, &all), wanted);
    if (!strstr(all.text, message)) fail_msg("\"%s\" is not in \"%s\"", message, all.text);
    assert_slice(ch_buffer_slice(&out), "before");
    ch_vector_free(&out);
}

static void
formats(void **state)
{
    (void)state;
    static const char query[] = PREFIX "SELECT ?s ?v ?n { ?s ?p ?v OPTIONAL { ?s :none ?n } FILTER(?p != :age) }";
    expect((ch_query_options){.format = "csv"}, query,
           "s,v,n\r\n"
           "http://x/a,Ana,\r\n"
           "http://x/a,\"says \"\"no\"\", then\nleaves\",\r\n"
           "http://x/b,http://x/a,\r\n"
           "http://x/b,日本 Bob,\r\n");
    expect((ch_query_options){.format = "tsv"}, query,
           "?s\t?v\t?n\n"
           "<http://x/a>\t\"Ana\"@en\t\n"
           "<http://x/a>\t\"says \\\"no\\\", then\\nleaves\"\t\n"
           "<http://x/b>\t<http://x/a>\t\n"
           "<http://x/b>\t\"日本 Bob\"\t\n");
    static const char ages[] = PREFIX "SELECT ?s ?v { ?s :age ?v }";
    expect((ch_query_options){.format = "json"}, ages,
           "{\"head\": {\"vars\": [\"s\", \"v\"]},\n \"results\": {\"bindings\": [\n"
           "    {\"s\": {\"type\": \"uri\", \"value\": \"http://x/a\"}, \"v\": {\"type\": \"literal\", "
           "\"value\": \"30\", \"datatype\": \"http://www.w3.org/2001/XMLSchema#integer\"}}]}}\n");
    expect((ch_query_options){.format = "xml"}, ages,
           "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
           "  <head>\n    <variable name=\"s\"/>\n    <variable name=\"v\"/>\n  </head>\n  <results>\n"
           "    <result>\n      <binding name=\"s\"><uri>http://x/a</uri></binding>\n"
           "      <binding name=\"v\"><literal datatype=\"http://www.w3.org/2001/XMLSchema#integer\">30"
           "</literal></binding>\n    </result>\n  </results>\n</sparql>\n");
    expect((ch_query_options){0}, PREFIX "ASK { :a :age 30 }", "yes\n");
    expect((ch_query_options){.format = "csv"}, PREFIX "ASK { :a :age 31 }", "false\n");
    expect((ch_query_options){.format = "json"}, PREFIX "ASK { :a :age 31 }",
           "{\"head\": {}, \"boolean\": false}\n");
    expect((ch_query_options){.format = "nt"}, PREFIX "CONSTRUCT { ?y :knownBy ?x } { ?x :knows ?y }",
           "<http://x/a> <http://x/knownBy> <http://x/b> .\n");
}

static void
tables(void **state)
{
    (void)state;
    static const char query[] = PREFIX "SELECT ?s ?v { ?s ?p ?v FILTER(ISLITERAL(?v)) }";
    expect((ch_query_options){.format = "table"}, query,
           "s           v\n"
           "──────────  ──────────────────────\n"
           "http://x/a  30\n"
           "http://x/a  Ana\n"
           "http://x/a  says \"no\", then leaves\n"
           "http://x/b  日本 Bob\n");
    expect((ch_query_options){.width = 24}, query,
           "s           v\n"
           "──────────  ────────────\n"
           "http://x/a  30\n"
           "http://x/a  Ana\n"
           "http://x/a  says \"no\",\n"
           "            then leaves\n"
           "http://x/b  日本 Bob\n");
    expect((ch_query_options){.width = 9, .color = true}, PREFIX "SELECT ?v { :b :name ?v }",
           "\x1B[1mv\n\x1B[0m────────\n日本 Bob\n");
}

static void
slips_have_places(void **state)
{
    (void)state;
    expect_refusal(PREFIX "SELECT ?s {\n  ?s :p ?o .\n  FILTER(?o = )\n}", CH_BAD_ARGUMENT,
                   "query:4:15: syntax error, unexpected ')'");
    expect_refusal(PREFIX "SELECT ?s { ?s :p/:q ?o }", CH_BAD_ARGUMENT, "query:2:18: a property path");
    expect_refusal(PREFIX "SELECT ?s {\n ?s :p ?o FILTER(EXISTS { ?s :q ?r } || 1 = 2) }", CH_BAD_ARGUMENT,
                   "query:3:18: EXISTS inside an expression");
    expect_refusal(PREFIX "SELECT ?s { ?s :p ?o FILTER NOT EXISTS {\n ?s : } }", CH_BAD_ARGUMENT, "query:3:");
    expect_refusal("", CH_BAD_ARGUMENT, "query:");
    expect_refusal("SELECT", CH_BAD_ARGUMENT, "query:");
    expect_refusal("INSERT DATA { <x:a> <x:b> <x:c> }", CH_BAD_ARGUMENT, "query:1:1: SPARQL Update");
    expect_refusal("SELECT * { { { {", CH_BAD_ARGUMENT, "query:");
    expect_refusal("}}}} ) VALUES", CH_BAD_ARGUMENT, "query:");
}

static void
data_and_formats_that_are_not_there(void **state)
{
    (void)state;
    told all;
    ch_buffer out = {0};
    const char *files[] = {"none.nt"};
    assert_int_equal(ask_with((ch_query_options){.files = files, .file_count = 1}, "ASK {}", &out, &all),
                     CH_CANNOT_READ);
    assert_string_equal(all.text, "none.nt:0:0: cannot be read: No such file or directory\n");
    assert_int_equal(ask_with((ch_query_options){.format = "yaml"}, "ASK {}", &out, &all), CH_BAD_ARGUMENT);
    assert_non_null(strstr(all.text, "\"yaml\""));
    assert_int_equal(ask_with((ch_query_options){.format = "csv"},
                              "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", &out, &all), CH_BAD_ARGUMENT);
    assert_int_equal(out.len, 0);
}

static void
a_question_without_end(void **state)
{
    (void)state;
    told all;
    ch_buffer out = {0};
    static const char query[] =
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n0 ?o . ?p ?q ?r ."
        " ?s ?t ?u . ?v ?w ?x . ?aa ?ab ?ac . ?ad ?ae ?af . ?ag ?ah ?ai . ?aj ?ak ?al }";
    assert_int_equal(ask_with((ch_query_options){.timeout = 0.2}, query, &out, &all), CH_TOO_HARD);
    assert_string_equal(all.text, "query:0:0: no answer after 0.2 seconds\n");
}

static void
blank_nodes_of_two_files_are_two(void **state)
{
    (void)state;
    char other[] = P_tmpdir "/query_blank_XXXXXX.nt";
    const int file = mkstemps(other, 3);
    assert_true(file >= 0 && dprintf(file, "_:b <http://x/p> _:b .\n") > 0);
    close(file);
    const char *files[] = {other, other};
    expect((ch_query_options){.files = files, .file_count = 2, .format = "csv"},
           "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?s }", "n\r\n2\r\n");
    unlink(other);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats),
        cmocka_unit_test(tables),
        cmocka_unit_test(slips_have_places),
        cmocka_unit_test(data_and_formats_that_are_not_there),
        cmocka_unit_test(a_question_without_end),
        cmocka_unit_test(blank_nodes_of_two_files_are_two),
    };
    return cmocka_run_group_tests(tests, write_data, remove_data);
}
