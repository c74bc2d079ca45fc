/* The addresses of stores. */
#include "unit.h"

#include "rdf/load_store.h"

static void
every_store_has_its_addresses(void **state)
{
    (void)state;
    static const struct {
        const char *to, *url, *graph, *wanted;
    } cases[] = {
        {"virtuoso", "http://h:8890", "http://a/b c", "http://h:8890/sparql-graph-crud-auth?graph-uri=http%3A%2F%2Fa%2Fb%20c"},
        {"virtuoso", "http://h:8890/sparql-graph-crud-auth/", "a:b", "http://h:8890/sparql-graph-crud-auth?graph-uri=a%3Ab"},
        {"fuseki", "http://h:3030/ds/", "a:é&", "http://h:3030/ds/data?graph=a%3A%C3%A9%26"},
        {"fuseki", "http://h:3030/ds", "", "http://h:3030/ds/data?default"},
        {"oxigraph", "https://h", "a:b", "https://h/store?graph=a%3Ab"},
        {"graphdb", "http://h/repositories/r", "a:b-._~", "http://h/repositories/r/rdf-graphs/service?graph=a%3Ab-._~"},
        {"qlever", "http://h:7001/", "a:b", "http://h:7001/?graph=a%3Ab"},
        {"gsp", "http://h/any/where", "a:b", "http://h/any/where?graph=a%3Ab"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const ch_load_store *store = ch_load_store_find(cases[i].to);
        ch_buffer out = {0};
        assert_non_null(store);
        assert_int_equal(ch_load_graph_url(store, cases[i].url, ch_slice_of(cases[i].graph), &out), CH_OK);
        assert_slice(ch_buffer_slice(&out), cases[i].wanted);
        ch_vector_free(&out);
    }
    assert_null(ch_load_store_find("filing cabinet"));
}

static void
every_name_is_a_store(void **state)
{
    (void)state;
    size_t count = 0;
    for (; ch_load_store_names[count]; count++) assert_non_null(ch_load_store_find(ch_load_store_names[count]));
    assert_int_equal(count, 6);
}

static void
bad_addresses_are_told(void **state)
{
    (void)state;
    static const char *const bad[] = {"", "localhost:8890", "ftp://h/", "http://", "http:///x", "http://a:b@h/", "http://h/?x",
                                      "http://h/#x", "http://h/a b", "http://h/\n", "http://h/'"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        told all;
        ch_diagnostics sink = keeping(&all);
        assert_int_equal(ch_load_url_check(bad[i], &sink), CH_BAD_ARGUMENT);
        assert_int_equal(sink.errors, 1);
        assert_null(strstr(all.text, "a:b"));
    }
    assert_int_equal(ch_load_url_check("https://h:1/x/@y", NULL), CH_OK);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_store_has_its_addresses),
        cmocka_unit_test(every_name_is_a_store),
        cmocka_unit_test(bad_addresses_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
