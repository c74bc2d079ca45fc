/* Turtle: what is grouped, shortened, and set apart by empty lines. */
#include "written.h"

static void
turtle_groups(void **state)
{
    (void)state;
    expect(written("turtle", gang, sizeof gang / sizeof *gang, true),
           "\nentity:tren-de-aragua a chan:Gang, chan:Organization ;\n"
           "    rdfs:label \"Tren de Aragua\"@en ;\n"
           "    chan:from \"2014\"^^xsd:gYear .\n"
           "\n<https://x.org/a#char=1,2> chan:from \"x\" ;\n"
           "    chan:p- <" ENTITY "-odd> ;\n"
           "    <" CHAN "> <" ENTITY "a.b> .\n");
    expect(written("turtle", gang, 1, false),
           "@prefix chan: <" CHAN "> .\n@prefix entity: <" ENTITY "> .\n"
           "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
           "@prefix xsd: <" XSD "> .\n\nentity:tren-de-aragua a chan:Gang .\n");
    expect(written("turtle", NULL, 0, true), "");
}

static void
gaps_end_a_subject(void **state)
{
    (void)state;
    ch_buffer out = {0};
    ch_triple_writer *w;
    const ch_triple_writer_options options = {.buffer = &out, .prefixes = few, .prefix_count = 0};
    assert_int_equal(ch_triple_writer_open(&options, NULL, &w), CH_OK);
    const ch_triple t = {IRI("x:s"), IRI("x:p"), TEXT("1")};
    ch_triple_writer_add(w, &t);
    ch_triple_writer_gap(w);
    ch_triple_writer_gap(w);
    ch_triple_writer_add(w, &t);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    expect(out, "<x:s> <x:p> \"1\" .\n\n\n<x:s> <x:p> \"1\" .\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(turtle_groups),
        cmocka_unit_test(gaps_end_a_subject),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
