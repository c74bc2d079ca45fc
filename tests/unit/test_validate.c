/* The shapes' own language, piece by piece; tests/rdf holds the real shapes to two SHACL engines. */
#include "folder.h"

#include "base/buffer.h"
#include "rdf/validate.h"

#define PREFIXES                                                                                   \
    "@prefix : <http://x/> . @prefix s: <http://s/> . @prefix sh: <http://www.w3.org/ns/shacl#> .\n" \
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"

/* Turtle behind the prefixes above. */
static void
write_turtle(const char *path, const char *turtle)
{
    ch_buffer text = {0};
    assert_int_equal(ch_buffer_print(&text, PREFIXES "%s", turtle), CH_OK);
    write_file(path, ch_buffer_slice(&text));
    ch_vector_free(&text);
}

static ch_status
validate(const char *shapes, const char *data, told *all, ch_validate_counts *counts)
{
    const char *files[] = {"data.ttl"};
    ch_diagnostics sink = keeping(all);
    write_turtle("shapes.ttl", shapes);
    write_turtle("data.ttl", data);
    return ch_validate(&(ch_validate_options){.files = files, .file_count = 1, .shapes = "shapes.ttl"}, &sink,
                       counts);
}

/* A shape for s:C, data about :a: either nothing is wrong, or `message` is what is told. */
static void
expect(const char *constraints, const char *data, const char *message)
{
    char shapes[2000], triples[2000];
    told all;
    ch_validate_counts counts;
    snprintf(shapes, sizeof shapes, "s:C a sh:NodeShape ; sh:targetClass :C ; %s .\n", constraints);
    snprintf(triples, sizeof triples, ":a a :C . %s\n", data);
    assert_int_equal(validate(shapes, triples, &all, &counts), CH_OK);
    if (strcmp(all.text, message) != 0) fail_msg("%s\ngot  %s\nwant %s", constraints, all.text, message);
    assert_int_equal(counts.violations, *message != '\0');
    assert_int_equal(counts.checked, 1);
}

#define TOLD(text) "-:0:0: <http://x/a>" text " (shape C)\n"

static void
counts_of_values(void **state)
{
    (void)state;
    expect("sh:property [ sh:path :p ; sh:minCount 1 ]", ":a :p 1 .", "");
    expect("sh:property [ sh:path :p ; sh:minCount 1 ]", "", TOLD(": p: there are too few, at least 1"));
    expect("sh:property [ sh:path :p ; sh:maxCount 1 ]", ":a :p 1 .", "");
    expect("sh:property [ sh:path :p ; sh:maxCount 1 ]", ":a :p 1, 2 .",
           TOLD(": p: there are too many, at most 1"));
    expect("sh:property [ sh:path :p ; sh:hasValue :v ]", ":a :p :u, :v .", "");
    expect("sh:property [ sh:path :p ; sh:hasValue :v ]", ":a :p :u .", TOLD(": p: there is no value v"));
}

static void
single_values(void **state)
{
    (void)state;
    expect("sh:property [ sh:path :p ; sh:class :D ]", ":a :p :d . :d a :D .", "");
    expect("sh:property [ sh:path :p ; sh:class :D ]", ":a :p :d .",
           TOLD(": p: \"http://x/d\" is not of the class D"));
    expect("sh:property [ sh:path :p ; sh:datatype xsd:date ]", ":a :p '2025-02-03'^^xsd:date .", "");
    expect("sh:property [ sh:path :p ; sh:datatype xsd:date ]", ":a :p '2025-02-30'^^xsd:date .",
           TOLD(": p: \"2025-02-30\" has not the datatype date"));
    expect("sh:property [ sh:path :p ; sh:datatype xsd:string ]", ":a :p 'x' .", "");
    expect("sh:property [ sh:path :p ; sh:datatype xsd:string ]", ":a :p 'x'@en .",
           TOLD(": p: \"x\" has not the datatype string"));
    expect("sh:property [ sh:path :p ; sh:datatype xsd:nonNegativeInteger ]",
           ":a :p '-1'^^xsd:nonNegativeInteger .", TOLD(": p: \"-1\" has not the datatype nonNegativeInteger"));
    expect("sh:nodeKind sh:IRI", "", "");
    expect("sh:property [ sh:path :p ; sh:nodeKind sh:IRIOrLiteral ]", ":a :p 1, :b .", "");
    expect("sh:property [ sh:path :p ; sh:nodeKind sh:Literal ]", ":a :p :b .",
           TOLD(": p: \"http://x/b\" is not of the kind Literal"));
    expect("sh:property [ sh:path :p ; sh:minLength 3 ]", ":a :p 'čaj' .", "");
    expect("sh:property [ sh:path :p ; sh:minLength 3 ]", ":a :p 'ča' .", TOLD(": p: \"ča\" is shorter than 3"));
    expect("sh:property [ sh:path :p ; sh:minInclusive 0.0 ; sh:maxInclusive 1.0 ]", ":a :p 0, 0.5, 1.0 .", "");
    expect("sh:property [ sh:path :p ; sh:maxInclusive 1.0 ]", ":a :p 1.01 .", TOLD(": p: \"1.01\" is above 1.0"));
    expect("sh:property [ sh:path :p ; sh:pattern '^[A-Z]{3}$' ]", ":a :p 'USD' .", "");
    expect("sh:property [ sh:path :p ; sh:pattern '^[A-Z]{3}$' ]", ":a :p 'usd' .",
           TOLD(": p: \"usd\" does not match ^[A-Z]{3}$"));
    expect("sh:property [ sh:path :p ; sh:in ( :x 'y' ) ]", ":a :p :x, 'y' .", "");
    expect("sh:property [ sh:path :p ; sh:in ( :x 'y' ) ]", ":a :p :y .",
           TOLD(": p: \"http://x/y\" is none of the values that are allowed"));
    expect("sh:property [ sh:path :p ; sh:lessThan :q ]", ":a :p 1 ; :q 2 .", "");
    expect("sh:property [ sh:path :p ; sh:lessThan :q ]", ":a :p 2 ; :q 2 .", TOLD(": p: \"2\" is not below q"));
    expect("sh:property [ sh:path :p ; sh:lessThanOrEquals :q ]", ":a :p 2 ; :q 2 .", "");
}

static void
shapes_in_shapes(void **state)
{
    (void)state;
    expect("sh:or ( [ sh:property [ sh:path :p ; sh:minCount 1 ] ] [ sh:property [ sh:path :q ; sh:minCount 1 ] ] )",
           ":a :q 1 .", "");
    expect("sh:or ( [ sh:property [ sh:path :p ; sh:minCount 1 ] ] [ sh:property [ sh:path :q ; sh:minCount 1 ] ] )",
           "", TOLD(": is none of what it may be"));
    expect("sh:property [ sh:path :p ; sh:node [ sh:property [ sh:path :n ; sh:minCount 1 ] ] ]",
           ":a :p :b . :b :n 1 .", "");
    expect("sh:property [ sh:path ( [ sh:inversePath :of ] :end ) ; sh:lessThanOrEquals :end ]",
           ":a :end 9 . :m :of :a ; :end 9 .", "");
    expect("sh:property [ sh:path ( [ sh:inversePath :of ] :end ) ; sh:lessThanOrEquals :end ]",
           ":a :end 9 . :m :of :a ; :end 10 .", TOLD(": ^of/end: \"10\" is above end"));
    expect("sh:sparql [ sh:select 'SELECT $this WHERE { $this <http://x/p> ?o FILTER(?o > 5) }' ]", ":a :p 5 .", "");
    expect("sh:sparql [ sh:select 'SELECT $this WHERE { $this <http://x/p> ?o FILTER(?o > 5) }' ]", ":a :p 6 . :b :p 7 .",
           TOLD(": is found by the question of the shape"));
}

static void
targets_by_a_property(void **state)
{
    (void)state;
    told all;
    ch_validate_counts counts;
    assert_int_equal(validate("s:S a sh:NodeShape ; sh:targetSubjectsOf :p ; sh:property [ sh:path :q ; sh:minCount 1 ] .",
                              ":a :p 1, 2, 3 . :b :p 1 ; :q 1 .", &all, &counts), CH_OK);
    assert_int_equal(counts.checked, 2);
    assert_string_equal(all.text, "-:0:0: <http://x/a>: q: there are too few, at least 1 (shape S)\n");
}

static void
shapes_that_are_not_understood(void **state)
{
    (void)state;
    told all;
    ch_validate_counts counts;
    assert_int_equal(validate("s:C a sh:NodeShape ; sh:targetClass :C ; sh:uniqueLang true .", "", &all, &counts),
                     CH_BAD_KNOWLEDGE);
    assert_string_equal(all.text, "shapes.ttl:0:0: the shape http://s/C: this constraint is not known: \"uniqueLang\"\n");
    assert_int_equal(validate("s:C a sh:NodeShape ; sh:property [ sh:path :p ; sh:pattern '(' ] .", "", &all, &counts),
                     CH_BAD_KNOWLEDGE);
    assert_int_equal(validate("s:C a sh:NodeShape ; sh:property [ sh:path [ sh:zeroOrMorePath :p ] ; sh:minCount 1 ] .",
                              "", &all, &counts), CH_BAD_KNOWLEDGE);
    assert_int_equal(validate(":a :b :c .", "", &all, &counts), CH_BAD_KNOWLEDGE);
    ch_diagnostics sink = keeping(&all);
    assert_int_equal(ch_validate(&(ch_validate_options){.shapes = "none.ttl"}, &sink, &counts), CH_CANNOT_READ);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_of_values),      cmocka_unit_test(single_values),
        cmocka_unit_test(shapes_in_shapes),      cmocka_unit_test(targets_by_a_property),
        cmocka_unit_test(shapes_that_are_not_understood),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
