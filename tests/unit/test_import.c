/* What all readers of lists share: formats by name, kinds by table, names, dates, counts. */
#include "imported.h"

static imported out;

static void
formats_have_names(void **state)
{
    (void)state;
    size_t count = 0;
    while (ch_import_formats[count].name) {
        assert_true(strlen(ch_import_formats[count].text) > 0);
        import_as(ch_import_formats[count++].name, "", &out); /* an empty file is told or is empty: no crash, no entry */
        assert_int_equal(out.counts.records, 0);
        assert_true(out.status == CH_OK || out.messages.len > 0);
    }
    assert_int_equal(count, 9);
    import_as("nonsense", "", &out);
    assert_int_equal(out.status, CH_BAD_ARGUMENT);
    assert_int_equal(out.len, 0);
}

static ch_status
import_with(const char *rules, const char *path, told *all)
{
    ch_import_counts counts;
    ch_diagnostics sink = keeping(all);
    const ch_import_job job = {.format = "csv", .path = path, .rules = rules, .ontology = ontology, .lexicon = lexicon,
                               .default_class = CH_NO_CLASS, .write = keep_turtle, .write_payload = &out};
    out = (imported){.len = 0};
    return ch_import(&job, &sink, &counts);
}

static void
rules_and_files_that_are_wrong(void **state)
{
    (void)state;
    told all;
    scratch_file rules;
    scratch_write(&rules, "imports.yaml", "formats:\n  csv:\n    source: x\n    classes:\n      Club: Klub\n      Ship: \"\"\n");
    assert_int_equal(import_with(rules.path, "/dev/null", &all), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(all.text, "imports.yaml:5:13: unknown class \"Klub\"\n"));
    assert_int_equal(import_with("/no/such/rules.yaml", "/dev/null", &all), CH_CANNOT_READ);
    assert_int_equal(import_with(CH_ONTOLOGY "/imports.yaml", "/no/such/list.csv", &all), CH_CANNOT_READ);
    assert_non_null(strstr(all.text, "/no/such/list.csv:0:0: cannot be read: "));
    scratch_remove(&rules);
}

/* Quotation marks around a name are no part of it; a name that it has is not taken twice. */
static void
names_are_trimmed_and_once(void **state)
{
    (void)state;
    import_as("csv", "label,class,alias\n  North Star Order ,ArmedGroup,“Polar Order”;'Polar Order'; ;Polar Order; \"Night Order\" \n", &out);
    assert_has(&out, "skos:prefLabel \"North Star Order\"@en ;\n    skos:altLabel \"Polar Order\", \"Night Order\" ;");
    assert_int_equal(out.counts.names, 3);
    assert_loads(&out);
}

static void
dates_may_have_a_time_behind_them(void **state)
{
    (void)state;
    import_as("csv",
              "label,class,from\nNorth Order,ArmedGroup,2012-12-31T00:00:00\nSouth Order,ArmedGroup,2012-12-31+03:00\n"
              "East Order,ArmedGroup,2012-12\nWest Order,ArmedGroup,2012-31-12\n", &out);
    assert_int_equal(out.counts.written, 3);
    assert_has(&out, "chan:from \"2012-12-31\"");
    assert_has(&out, "chan:from \"2012-12\" ;");
    assert_told(&out, ":5:0: refused: \"2012-31-12\" is no date; write YYYY-MM-DD, YYYY-MM or YYYY");
    assert_loads(&out);
}

/* Each record is one of: written, known, passed, refused. */
static void
counts_add_up(void **state)
{
    (void)state;
    import_as("opensanctions",
              "id,schema,name,aliases,countries,dataset,program_ids\n"
              "1,Person,Rupert Hentz,,,x,\n2,Vessel,Sea Ghost,,,x,\n3,Gadget,Thing,,,x,\n4,Person,,,,x,\n5,Organization,Black Hand,,ru,x,\n", &out);
    assert_int_equal(out.counts.records, 5);
    assert_int_equal(out.counts.written, 1);
    assert_int_equal(out.counts.passed, 1);
    assert_int_equal(out.counts.refused, 2);
    assert_int_equal(out.counts.known, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_have_names),         cmocka_unit_test(rules_and_files_that_are_wrong),
        cmocka_unit_test(names_are_trimmed_and_once), cmocka_unit_test(dates_may_have_a_time_behind_them),
        cmocka_unit_test(counts_add_up),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
