/* What rasqal must not be given is refused by name, and what it is given instead. */
#include "unit.h"

#include "rdf/sparql.h"

static void
check_rewritten(const char *query, const char *text, size_t parts)
{
    told all;
    ch_sparql out = {0};
    ch_diagnostics sink = keeping(&all);
    if (ch_sparql_read(ch_slice_of(query), "q", &sink, &out) != CH_OK) fail_msg("%s", all.text);
    assert_slice(ch_buffer_slice(&out.text), text);
    assert_int_equal(out.text.at[out.text.len], '\0');
    assert_int_equal(out.parts.len, parts);
    ch_sparql_free(&out);
}

static void
check_refused(const char *query, const char *message)
{
    told all;
    ch_sparql out = {0};
    ch_diagnostics sink = keeping(&all);
    assert_int_equal(ch_sparql_read(ch_slice_of(query), "q", &sink, &out), CH_BAD_ARGUMENT);
    if (strncmp(all.text, message, strlen(message)) != 0) fail_msg("%s\nis told as %s", query, all.text);
    ch_sparql_free(&out);
}

static void
what_is_fine_is_copied(void **state)
{
    static const char query[] = "PREFIX : <http://x/>\nSELECT * { ?s :p ?o . FILTER(?o > 1) } # end";
    (void)state;
    check_rewritten(query, query, 0);
    check_rewritten("", "", 0);
}

static void
values_become_branches(void **state)
{
    (void)state;
    check_rewritten("SELECT ?x { VALUES ?x { 1 \"a\"@en } }",
                    "SELECT ?x { { FILTER(true) BIND(1 AS ?x) } UNION { FILTER(true) BIND(\"a\"@en AS ?x) } }", 0);
    check_rewritten("SELECT * { VALUES (?x ?y) { (1 UNDEF) } }", "SELECT * { { FILTER(true) BIND(1 AS ?x) } }", 0);
    check_rewritten("SELECT ?x { VALUES ?x { } }", "SELECT ?x { { FILTER(false) } }", 0);
    check_rewritten("SELECT ?x { ?x ?p ?o } LIMIT 1 VALUES ?x { :a }",
                    "SELECT ?x { ?x ?p ?o  { FILTER(true) BIND(:a AS ?x) }} LIMIT 1 ", 0);
}

static void
exists_becomes_a_part(void **state)
{
    (void)state;
    check_rewritten("SELECT ?x { ?x ?p ?o FILTER NOT EXISTS { ?x :q ?r } }",
                    "SELECT ?x { ?x ?p ?o  MINUS { <" CH_EXISTS_MARK "> <" CH_NOT_EXISTS_MARK "> \"0\" } }", 1);
    check_rewritten("SELECT ?x { { SELECT ?x { ?x ?p ?o } } }", "SELECT ?x { { SELECT ?x { ?x ?p ?o } } }", 1);
}

/* A part has the prefixes, and stands on the line where it stood. */
static void
parts_keep_their_lines(void **state)
{
    (void)state;
    ch_sparql out = {0};
    assert_int_equal(ch_sparql_read(CH_S("PREFIX : <http://x/>\nSELECT ?x {\n?x ?p ?o\nFILTER EXISTS { ?x :q 1 } }"), "q", NULL, &out), CH_OK);
    assert_int_equal(out.parts.len, 1);
    assert_int_equal(out.parts.at[0].kind, CH_PART_EXISTS);
    assert_slice(ch_buffer_slice(&out.parts.at[0].text), "PREFIX : <http://x/>\n\n\nSELECT * { ?x :q 1 }");
    ch_sparql_free(&out);
}

static void
blank_nodes_become_hidden_variables(void **state)
{
    (void)state;
    check_rewritten("SELECT ?x { _:b :p ?x . _:b :q [] }",
                    "SELECT ?x { ?" CH_HIDDEN_VARIABLE "62 :p ?x . ?" CH_HIDDEN_VARIABLE "62 :q ?" CH_HIDDEN_VARIABLE "at9 }", 0);
}

static void
what_rasqal_gets_wrong_is_refused(void **state)
{
    (void)state;
    check_refused("SELECT ?x { ?x :p/:q ?y }", "q:1:18: a property path: ");
    check_refused("SELECT ?x { ?x ^:p ?y }", "q:1:16: a property path: ");
    check_refused("SELECT ?x {\n ?x :p* ?y }", "q:2:7: a property path: ");
    check_refused("SELECT ?x FROM <x:g> { ?x :p ?y }", "q:1:11: FROM: ");
    check_refused("SELECT ?x { SERVICE <x:s> { ?x :p ?y } }", "q:1:13: SERVICE: ");
    check_refused("DESCRIBE <x:a>", "q:1:1: DESCRIBE: ");
    check_refused("PREFIX : <x:> INSERT DATA { :a :b :c }", "q:1:15: SPARQL Update: ");
    check_refused("SELECT (MD5(?x) AS ?y) { ?x :p ?z }", "q:1:9: the function MD5: ");
    check_refused("SELECT ?x { ?x :p ?y FILTER(:f(?y)) }", "q:1:29: a function by its IRI: ");
    check_refused("SELECT (CONCAT(STR(?x), 'a') AS ?y) { ?x :p ?z }", "q:1:9: a computed value inside CONCAT");
    check_refused("SELECT ?x { ?x :p ( 1 2 ) }", "q:1:19: a list in brackets: ");
    check_refused("SELECT ?x { ?x :p [ :q 1 ] }", "q:1:19: a blank node with properties");
    check_refused("CONSTRUCT { ?x :p _:b } { ?x :p ?y }", "q:1:19: a blank node in CONSTRUCT: ");
    check_refused("SELECT ?x { FILTER(EXISTS { ?x :p ?y } || 1 = 1) }", "q:1:20: EXISTS inside an expression: ");
    check_refused("SELECT (COUNT(?x) AS ?n) { ?x :p ?y } VALUES ?x { :a }", "q:1:39: VALUES behind a query with groups: ");
}

/* All of it is told, not only the first. */
static void
every_fault_is_told(void **state)
{
    told all;
    ch_sparql out = {0};
    ch_diagnostics sink = keeping(&all);
    (void)state;
    assert_int_equal(ch_sparql_read(CH_S("SELECT ?x FROM <x:g> {\n?x :p/:q ?y .\n?x :p+ ?z }"), "q", &sink, &out), CH_BAD_ARGUMENT);
    assert_int_equal(sink.errors, 3);
    ch_sparql_free(&out);
}

/* Whatever the text: an end, no crash, nothing lost. */
static void
any_beginning_of_a_query_is_read(void **state)
{
    static const char whole[] = "PREFIX : <x:> SELECT ?x { VALUES (?x ?y) { (1 'a'@en) } FILTER NOT EXISTS { { SELECT ?x { [] :p _:b } } } "
                                "FILTER(ISNUMERIC(?x)) } VALUES ?z { 1 }";
    (void)state;
    for (size_t len = 0; len < sizeof whole; len++) {
        ch_sparql out = {0};
        char *copy = malloc(len ? len : 1);
        assert_non_null(copy);
        memcpy(copy, whole, len);
        ch_sparql_read((ch_slice){copy, len}, "q", NULL, &out);
        ch_sparql_free(&out);
        free(copy);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_fine_is_copied),  cmocka_unit_test(values_become_branches),
        cmocka_unit_test(exists_becomes_a_part),   cmocka_unit_test(parts_keep_their_lines),
        cmocka_unit_test(blank_nodes_become_hidden_variables), cmocka_unit_test(what_rasqal_gets_wrong_is_refused),
        cmocka_unit_test(every_fault_is_told),     cmocka_unit_test(any_beginning_of_a_query_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
