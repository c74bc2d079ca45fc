/* Reading rules: what is wrong is told with its place. */
#include "world.h"

#include "relate/rule_data.h"

static ch_status
read_rules(const char *yaml, told *all)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    ch_rules *rules = ch_rules_new();
    assert_non_null(rules);
    scratch_write(&file, "r.yaml", yaml);
    const ch_status status = ch_rules_read(rules, file.path, ontology, &sink);
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
a_rule_is_kept_as_it_was_written(void **state)
{
    (void)state;
    scratch_file file;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_rules *rules = ch_rules_new();
    scratch_write(&file, "r.yaml",
                  "- rule: one\n  relation: leads\n  pattern: '{subject:Person} leads {object:Organization}( since {when:TimeExpression})?'\n"
                  "  modality: Possible\n  confidence: 0.5\n  same_country: true\n  words: {subject: 'X|Y'}\n  yes: a\n  expect: b\n  no: c\n");
    const ch_status status = ch_rules_read(rules, file.path, ontology, &sink);
    assert_string_equal(all.text, "");
    assert_int_equal(status, CH_OK);
    assert_int_equal(ch_rules_count(rules), 1);
    const ch_rule *r = &rules->table.at[0];
    assert_slice(r->name, "one");
    assert_slice(r->relation, "leads");
    assert_int_equal(r->modality, CH_POSSIBLE);
    assert_true(r->confidence > 0.49f && r->confidence < 0.51f);
    assert_true(r->distinct);
    assert_int_not_equal(r->subject, CH_NONE);
    assert_int_not_equal(r->object, CH_NONE);
    assert_int_not_equal(r->when, CH_NONE);
    assert_int_equal(r->holder, CH_NONE);
    assert_int_equal(r->word_count, 1);
    assert_int_equal(r->words[0].group, r->subject);
    assert_slice(r->expect, "b");
    assert_int_equal(r->line, 1);
    scratch_remove(&file);
    ch_rules_free(rules);
    ch_rules_free(NULL);
}

static void
files_that_are_no_rules(void **state)
{
    (void)state;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_rules *rules = ch_rules_new();
    assert_int_equal(ch_rules_read(rules, "/no/such/file", ontology, &sink), CH_CANNOT_READ);
    assert_int_equal(ch_rules_count(rules), 0);
    ch_rules_free(rules);
    assert_int_equal(read_rules("- rule: [\n", &all), CH_BAD_KNOWLEDGE);
    assert_int_equal(read_rules("- rule: a\n  relation: leads\n  yes: a\n  no: b\n", &all), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(all.text, "rule \"a\": needs either a pattern or what is known\n"));
}

static void
sets_of_classes_meet_in_what_they_share(void **state)
{
    (void)state;
    ch_rule_classes a = {{0}}, b = {{0}};
    ch_rule_classes_add(&a, 3);
    ch_rule_classes_add(&a, 200);
    ch_rule_classes_add(&b, 67);
    assert_false(ch_rule_classes_meet(&a, &b));
    ch_rule_classes_add(&b, 200);
    assert_true(ch_rule_classes_meet(&a, &b));
    ch_rule_classes none = {{0}}, all = {{0}};
    ch_rule_classes_add(&all, CH_RULE_CLASSES + 1); /* too many classes: no rule is left out */
    assert_true(ch_rule_classes_meet(&a, &all));
    assert_false(ch_rule_classes_meet(&none, &all));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_rule_is_told_with_its_place), cmocka_unit_test(a_quantifier_is_no_slot),
        cmocka_unit_test(a_rule_is_kept_as_it_was_written),    cmocka_unit_test(files_that_are_no_rules),
        cmocka_unit_test(sets_of_classes_meet_in_what_they_share),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
