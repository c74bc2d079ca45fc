/* Dictionaries of actors: names, terms of office in codes. */
#include "imported.h"

static imported out;

static void
actors_and_their_codes(void **state)
{
    (void)state;
    import_as("petrarch",
              "# a dictionary\n"
              "RUPERT_HENTZ_ [RURGOV 19970101-20061231]  # a count\n"
              "+COUNT_HENTZ_\n"
              "\t[ELI]\n"
              "RIVER_COMMITTEE_(RC)_ [RURREB]\n"
              "+COMMITTEE_OF_THE_RIVER\n"
              "RUDOLF_RASSENDYLL_ [RURGOV 2004017-20061201]\n"
              "OLD_KING_ [RURGOV <970101] [---]\n"
              "NAMELESS_ [XYZ]\n",
              &out);
    assert_int_equal(out.counts.written, 3);
    assert_int_equal(out.counts.refused, 2);
    assert_has(&out, ":rupert-hentz a chan:Person ;\n    skos:prefLabel \"Rupert Hentz\"@en ;\n    skos:altLabel \"Count Hentz\"");
    assert_has(&out, "chan:holding [ chan:office :member-of-the-government-of-ruritania ; chan:from \"1997-01-01\" ; "
                     "chan:until \"2006-12-31\" ;");
    assert_has(&out, ":member-of-the-government-of-ruritania a chan:Office");
    assert_has(&out, ":river-committee a chan:ArmedGroup ;\n    skos:prefLabel \"River Committee\"@en ;\n"
                     "    skos:altLabel \"Committee of the River\"");
    assert_has(&out, "chan:until \"1997-01-01\" ;");
    assert_told(&out, ":7:0: refused: \"2004017-20061201\" is no span of days");
    assert_told(&out, ":9:0: refused: no class is known for \"XYZ\"");
    assert_loads(&out);
}

static void
lines_that_are_no_good(void **state)
{
    (void)state;
    import_as("petrarch",
              "# only a comment\n"
              "+AN_ALIAS_OF_NOBODY\n"
              "\t[ELI]\n"
              "OPEN_COMMITTEE_ [RURREB\n"
              "RIVER_COMMITTEE_ [RURREB]\n"
              "\xFF\xFE_ [RURREB]\n"
              "STONE_COMMITTEE_ [RURREB]\n",
              &out);
    assert_int_equal(out.counts.written, 2);
    assert_int_equal(out.counts.refused, 2);
    assert_told(&out, ":4:0: refused: \"[RURREB\" has no closing bracket");
    assert_told(&out, ":6:0: refused: ");
    assert_has(&out, ":stone-committee a chan:ArmedGroup"); /* and it goes on */
    assert_loads(&out);
}

/* A code may stand in a line of its own, and there may be several. */
static void
codes_on_lines_of_their_own(void **state)
{
    (void)state;
    import_as("petrarch", "RIVER_COMMITTEE_\n+COMMITTEE_OF_THE_RIVER_\n\t[RURREB]\n\t[---]\n", &out);
    assert_int_equal(out.counts.written, 1);
    assert_has(&out, ":river-committee a chan:ArmedGroup");
    assert_has(&out, "chan:country :ruritania");
    assert_loads(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(actors_and_their_codes),
        cmocka_unit_test(lines_that_are_no_good),
        cmocka_unit_test(codes_on_lines_of_their_own),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
