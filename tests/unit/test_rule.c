/* Rules: what is wrong is told with its place; lists, words, holders of offices. */
#include "extracted.h"
#include "scratch_file.h"

static ch_status
read_rules(const char *yaml, told *all)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    ch_rules *rules = ch_rules_new();
    assert_non_null(rules);
    scratch_write(&file, "r.yaml", yaml);
    const ch_status status = ch_rules_read(rules, file.path, knowledge->ontology, &sink);
    scratch_remove(&file);
    ch_rules_free(rules);
    return status;
}

#define RULE(name, relation, pattern) \
    "- rule: " name "\n  relation: " relation "\n  pattern: '" pattern "'\n  yes: a\n  no: b\n"

static void
a_wrong_rule_is_told_with_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *yaml, *message;
    } cases[] = {
        {RULE("a", "leads", "{subject:Nonsense} x {object:Gang}"), "unknown class in {subject:Nonsense}"},
        {RULE("a", "nonsense", "{subject:Person} x {object:Gang}"), "its relation is no property"},
        {RULE("a", "leads", "{subject:Person} ( {object:Gang}"), "missing closing parenthesis"},
        {RULE("a", "leads", "{subject:Person} x"), "needs {subject"},
        {RULE("a", "leads", "{subject:Person} {object:Gang}") RULE("a", "leads", "{subject:Person} {object:Gang}"), "stands twice"},
        {"- rule: a\n  relation: leads\n  pattern: '{subject:Person} {object:Gang}'\n", "needs a yes and a no"},
        {"- rule: a\n  colour: red\n  relation: leads\n  pattern: x\n  yes: a\n  no: b\n", "unknown key \"colour\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told all;
        assert_int_equal(read_rules(cases[i].yaml, &all), CH_BAD_KNOWLEDGE);
        if (!strstr(all.text, cases[i].message)) fail_msg("\"%s\" was not told: %s", cases[i].message, all.text);
        assert_non_null(strstr(all.text, "r.yaml:"));
    }
}

static void
a_quantifier_is_no_slot(void **state)
{
    (void)state;
    told all;
    assert_int_equal(read_rules(RULE("a", "leads", "{subject:Person|!Office} x{1,3} {object:Organization...}"), &all), CH_OK);
    assert_string_equal(all.text, "");
}

static void
each_of_a_list_is_related(void **state)
{
    (void)state;
    char relations[500];
    list_relations(extract("The Nigerian nationals Bello Musa, Ibrahim Sani and Umar Bala were named.", "2025-08-08"), relations,
                   sizeof relations);
    assert_non_null(strstr(relations, "Bello Musa citizenOf Nigeria"));
    assert_non_null(strstr(relations, "Umar Bala citizenOf Nigeria"));
}

static void
the_holder_of_the_office_is_the_object(void **state)
{
    (void)state;
    char relations[500];
    list_relations(extract("FBI Director Kash Patel spoke on Friday.", "2025-08-08"), relations, sizeof relations);
    assert_non_null(strstr(relations, "Kash Patel headOf Federal Bureau of Investigation"));
    assert_non_null(strstr(relations, "Kash Patel holdsOffice Director of the Federal Bureau of Investigation"));
}

static void
a_place_of_another_country_is_no_container(void **state)
{
    (void)state;
    char relations[500];
    list_relations(extract("Envoys came from Kharkiv, Germany and Spain.", "2025-08-08"), relations, sizeof relations);
    assert_string_equal(relations, "");
    list_relations(extract("Envoys came from Kharkiv, Ukraine.", "2025-08-08"), relations, sizeof relations);
    assert_string_equal(relations, "Kharkiv locatedIn Ukraine\n");
}

static void
the_former_held_and_the_present_holds(void **state)
{
    (void)state;
    char relations[500];
    list_relations(extract("Former Bolivian President Evo Morales spoke.", "2025-08-08"), relations, sizeof relations);
    assert_string_equal(relations, "Evo Morales heldOffice President of Bolivia\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_rule_is_told_with_its_place),
        cmocka_unit_test(a_quantifier_is_no_slot),
        cmocka_unit_test(each_of_a_list_is_related),
        cmocka_unit_test(the_holder_of_the_office_is_the_object),
        cmocka_unit_test(a_place_of_another_country_is_no_container),
        cmocka_unit_test(the_former_held_and_the_present_holds),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
