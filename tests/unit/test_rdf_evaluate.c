/* Patterns become tables of solutions: joins, OPTIONAL, UNION, MINUS, FILTER, GRAPH. */
#include "asked.h"

static const char data[] =
    "<x:ann> <x:knows> <x:bob> .\n"
    "<x:bob> <x:knows> <x:cid> .\n"
    "<x:cid> <x:knows> <x:cid> .\n"
    "<x:ann> <x:age> \"30\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
    "<x:cid> <x:age> \"9\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
    "<x:dot> <x:likes> <x:ann> <x:g1> .\n"
    "<x:dot> <x:likes> <x:bob> <x:g2> .\n"
    "<x:dot> <x:likes> <x:bob> <x:g1> .\n";

static void
check(const char *query, const char *expected)
{
    const char *answer = answer_of(data, query);
    if (strcmp(answer, expected) != 0) fail_msg("%s\nanswers %s\nnot     %s", query, answer, expected);
}

static void
triples_join_by_their_variables(void **state)
{
    (void)state;
    check("SELECT ?a ?c { ?a <x:knows> ?b . ?b <x:knows> ?c }", "x:ann x:cid|x:bob x:cid|x:cid x:cid|");
    check("SELECT ?a { ?a <x:knows> ?a }", "x:cid|"); /* one variable twice */
    check("SELECT ?p { <x:ann> ?p <x:bob> }", "x:knows|");
    check("SELECT ?a ?b { ?a <x:age> ?n . ?b <x:age> ?m }", "x:ann x:ann|x:ann x:cid|x:cid x:ann|x:cid x:cid|"); /* nothing shared */
    check("SELECT ?a { }", "-|");
    check("SELECT ?a { ?a <x:none> ?b . ?b <x:knows> ?c }", "");
}

static void
optional_keeps_what_has_none(void **state)
{
    (void)state;
    check("SELECT ?a ?n { ?a <x:knows> ?b OPTIONAL { ?a <x:age> ?n } }", "x:ann 30|x:bob -|x:cid 9|");
    check("SELECT ?a ?n { ?a <x:knows> ?b OPTIONAL { ?a <x:age> ?n FILTER(?n > 10) } }", "x:ann 30|x:bob -|x:cid -|");
    check("SELECT ?a ?n ?m { ?a <x:knows> ?b OPTIONAL { ?a <x:age> ?n } OPTIONAL { ?b <x:age> ?m } }", "x:ann 30 -|x:bob - 9|x:cid 9 9|");
}

static void
unions_and_minus(void **state)
{
    (void)state;
    check("SELECT ?a { { ?a <x:age> ?n } UNION { ?a <x:knows> <x:cid> } }", "x:ann|x:bob|x:cid|x:cid|");
    check("SELECT ?a { ?a <x:knows> ?b MINUS { ?a <x:age> ?n } }", "x:bob|");
    check("SELECT ?a { ?a <x:knows> ?b MINUS { ?q <x:age> ?n } }", "x:ann|x:bob|x:cid|"); /* it shares nothing: it takes nothing */
}

static void
filters_hold_or_do_not(void **state)
{
    (void)state;
    check("SELECT ?a { ?a <x:age> ?n FILTER(?n < 10) }", "x:cid|");
    check("SELECT ?a { ?a <x:knows> ?b FILTER(?b = <x:cid> && ?a != ?b) }", "x:bob|");
    check("SELECT ?a { ?a <x:knows> ?b FILTER(?b > 3) }", ""); /* an error is not true */
    check("SELECT ?a ?m { ?a <x:age> ?n BIND(?n * 2 AS ?m) }", "x:ann 60|x:cid 18|");
}

static void
graphs_by_name(void **state)
{
    (void)state;
    check("SELECT ?a { <x:dot> <x:likes> ?a }", "x:ann|x:bob|"); /* whichever graphs it is in, once */
    check("SELECT ?a { GRAPH <x:g2> { <x:dot> <x:likes> ?a } }", "x:bob|");
    check("SELECT ?g ?a { GRAPH ?g { ?s <x:likes> ?a } }", "x:g1 x:ann|x:g1 x:bob|x:g2 x:bob|");
    check("SELECT ?a { GRAPH ?g { ?a <x:age> ?n } }", ""); /* the default graph has no name */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(triples_join_by_their_variables), cmocka_unit_test(optional_keeps_what_has_none),
        cmocka_unit_test(unions_and_minus),                cmocka_unit_test(filters_hold_or_do_not),
        cmocka_unit_test(graphs_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
