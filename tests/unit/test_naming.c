/* The words around and inside names: their uses, their classes, and files that are wrong. */
#include "world.h"

#include "annotate/naming.h"

static ch_status
read_naming(const char *yaml, told *all, ch_naming **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "naming.yaml", yaml);
    const ch_status status = ch_naming_load(file.path, ontology, &sink, out);
    scratch_remove(&file);
    return status;
}

static const char *
name_of(ch_class class)
{
    static char out[64];
    snprintf(out, sizeof out, "%.*s", CH_PRINT(class == CH_NO_CLASS ? CH_S("-") : ch_ontology_class_name(ontology, class)));
    return out;
}

static void
words_have_uses_and_classes(void **state)
{
    told all;
    ch_naming *n;
    (void)state;
    assert_int_equal(read_naming("words:\n  honorific: [Mr, Señor]\n  particle: [de]\n  rank: [General]\n  not_a_name: [the]\n"
                                 "heads:\n  - class: Cartel\n    last: [Cartel]\n    first: [Cártel]\n"
                                 "nouns:\n  - class: City\n    words: [village, general]\n"
                                 "agents:\n  - class: Person\n    words: [official]\n", &all, &n), CH_OK);
    assert_string_equal(all.text, "");
    assert_int_equal(ch_naming_of(n, CH_S("Mr.")).uses, CH_NAMING_HONORIFIC); /* full stops fold away */
    assert_int_equal(ch_naming_of(n, CH_S("SENOR")).uses, CH_NAMING_HONORIFIC);
    assert_int_equal(ch_naming_of(n, CH_S("general")).uses, CH_NAMING_RANK);
    assert_string_equal(name_of(ch_naming_of(n, CH_S("General")).noun), "City"); /* a word may have several senses */
    assert_string_equal(name_of(ch_naming_of(n, CH_S("Cartel")).last), "Cartel");
    assert_string_equal(name_of(ch_naming_of(n, CH_S("cartel")).first), "Cartel"); /* folded it is the same word */
    assert_string_equal(name_of(ch_naming_of(n, CH_S("official")).agent), "Person");
    const ch_naming_word nothing = ch_naming_of(n, CH_S("bridge"));
    assert_int_equal(nothing.uses, 0);
    assert_int_equal(nothing.last, CH_NO_CLASS);
    assert_int_equal(ch_naming_of(n, CH_S("")).uses, 0);
    ch_naming_free(n);
    ch_naming_free(NULL);
}

static void
the_first_class_keeps_a_word(void **state)
{
    told all;
    ch_naming *n;
    (void)state;
    assert_int_equal(read_naming("heads:\n  - class: Gang\n    last: [Mob]\n  - class: Company\n    last: [Mob]\n", &all, &n), CH_OK);
    assert_string_equal(name_of(ch_naming_of(n, CH_S("Mob")).last), "Gang");
    ch_naming_free(n);
}

static void
wrong_files_are_told(void **state)
{
    static const char *const cases[][2] = {
        {"words:\n  honourable: [Mr]\n", "naming.yaml:2:3: unknown use of words \"honourable\"\n"},
        {"heads:\n  - class: Klub\n    last: [Club]\n", "naming.yaml:2:5: unknown class \"Klub\"\n"},
        {"agents:\n  - words: [official]\n", "naming.yaml:2:5: unknown class \"\"\n"},
        {"words: [", "naming.yaml:"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told all;
        ch_naming *n;
        assert_int_equal(read_naming(cases[i][0], &all, &n), CH_BAD_KNOWLEDGE);
        assert_null(n);
        if (!strstr(all.text, cases[i][1])) fail_msg("%s\nis told as %s", cases[i][0], all.text);
    }
    ch_naming *n;
    assert_int_equal(ch_naming_load("/no/such/file", ontology, NULL, &n), CH_CANNOT_READ);
    assert_null(n);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_have_uses_and_classes),
        cmocka_unit_test(the_first_class_keeps_a_word),
        cmocka_unit_test(wrong_files_are_told),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
