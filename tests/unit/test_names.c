/* Names as lists write them become names as texts write them; which of them may be believed. */
#include "imported.h"

#include "lexicon/import/names.h"

static ch_importer importer;
static ch_import_job job;
static ch_arena *arena;

static int
load(void **state)
{
    if (load_small_world(state)) return -1;
    arena = ch_arena_new(0);
    job = (ch_import_job){.ontology = ontology, .lexicon = lexicon, .is_word = is_test_word};
    importer = (ch_importer){.job = &job, .record.arena = ch_arena_new(0)};
    return ch_yaml_read_file(CH_ONTOLOGY "/imports.yaml", arena, NULL, &importer.rules) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    ch_arena_free(arena);
    ch_arena_free(importer.record.arena);
    return free_small_world(state);
}

static void
check(const char *name, bool person, bool capitals, const char *written)
{
    ch_slice out;
    assert_int_equal(ch_name_as_written(&importer, ch_slice_of(name), person, capitals, &out), CH_OK);
    assert_slice(out, written);
}

static void
people_stand_first_name_first(void **state)
{
    (void)state;
    check("HENTZ, Rupert", true, true, "Rupert Hentz");
    check("Hentz, Rupert", true, false, "Rupert Hentz");
    check("AL-HENTZI, Abu", true, true, "Abu al-Hentzi");
    check("O'BRIEN, SEAN", true, true, "Sean O'Brien");
    check("a, b, c", true, false, "a, b, c"); /* two commas say something else */
    check("Bank, North", false, false, "Bank, North");
    check("", true, true, "");
}

static void
capitals_become_small(void **state)
{
    (void)state;
    check("BANK OF THE NORTH", false, true, "Bank of the North");
    check("MOVEMENT M23 II", false, true, "Movement M23 II");
    check("ABC", false, true, "ABC"); /* an acronym */
    check("Bank of ABC", false, true, "Bank of ABC"); /* has small letters: is as it should be */
    check("ÉLAN VITAL", false, true, "Élan Vital");
    check("AL-QA'IDA", false, true, "Al-Qa'ida");
    check("BANK OF THE NORTH", false, false, "BANK OF THE NORTH");
}

static void
brackets_hold_acronyms(void **state)
{
    static const struct {
        const char *name, *cut, *acronym;
    } cases[] = {{"Northern Dawn (ND)", "Northern Dawn", "ND"}, {"Northern Dawn (north)", "Northern Dawn", ""},
                 {"Northern Dawn", "Northern Dawn", ""},        {"(ND)", "(ND)", ""},
                 {"Dawn) (ND)", "Dawn)", "ND"},                 {"N (A)", "N (A)", ""}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ch_slice name = ch_slice_of(cases[i].name), acronym;
        ch_name_cut_acronym(&name, &acronym);
        assert_slice(name, cases[i].cut);
        assert_slice(acronym, cases[i].acronym);
    }
    assert_true(ch_name_is_acronym(CH_S("ND")) && ch_name_is_acronym(CH_S("ABCDE")));
    assert_false(ch_name_is_acronym(CH_S("N")) || ch_name_is_acronym(CH_S("ABCDEF")) || ch_name_is_acronym(CH_S("Nd")) ||
                 ch_name_is_acronym(CH_S("N1")));
}

static void
companies_without_their_form(void **state)
{
    (void)state;
    assert_slice(ch_name_without_form(&importer, CH_S("Elphberg Steel Co., Ltd.")), "Elphberg Steel");
    assert_slice(ch_name_without_form(&importer, CH_S("Elphberg Steel, LLC")), "Elphberg Steel");
    assert_slice(ch_name_without_form(&importer, CH_S("ELPHBERG GMBH")), "ELPHBERG");
    assert_slice(ch_name_without_form(&importer, CH_S("Elphberg")), "Elphberg");
    assert_slice(ch_name_without_form(&importer, CH_S("Elphberginc")), "Elphberginc"); /* "inc" is no word of its own */
    assert_slice(ch_name_without_form(&importer, CH_S("LLC")), "LLC");
}

static void
names_that_are_not_believed_alone(void **state)
{
    (void)state;
    assert_true(ch_name_is_weak(&importer, CH_S("Hentz"), 1, true));      /* one word of a person */
    assert_true(ch_name_is_weak(&importer, CH_S("Dawn"), 1, false));      /* short */
    assert_true(ch_name_is_weak(&importer, CH_S("Justice"), 1, false));   /* an English word */
    assert_true(ch_name_is_weak(&importer, CH_S("Elizabeth"), 1, false)); /* a given name */
    assert_false(ch_name_is_weak(&importer, CH_S("Strelsavia"), 1, false));
    assert_false(ch_name_is_weak(&importer, CH_S("Rupert Hentz"), 2, true));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_stand_first_name_first), cmocka_unit_test(capitals_become_small),
        cmocka_unit_test(brackets_hold_acronyms),        cmocka_unit_test(companies_without_their_form),
        cmocka_unit_test(names_that_are_not_believed_alone),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
