/* Relations that follow from events: what a wrong line is told, who may be related, which line decides. */
#include "extracted.h"
#include "scratch_file.h"

#include "relate/derive.h"

static ch_status
read_lines(const char *yaml, told *all)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    ch_derivations *derivations;
    scratch_write(&file, "d.yaml", yaml);
    const ch_status status = ch_derivations_load(file.path, knowledge->ontology, &sink, &derivations);
    scratch_remove(&file);
    ch_derivations_free(derivations);
    return status;
}

static void
a_wrong_line_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *yaml, *message;
    } cases[] = {
        {"- event: Nonsense\n  relation: linkedTo\n  subject: actor\n  object: recipient\n", "unknown class of event"},
        {"- event: Aid\n  relation: nonsense\n  subject: actor\n  object: recipient\n", "\"nonsense\" is no property"},
        {"- event: Aid\n  relation: linkedTo\n  subject: actor\n  object: recipient\n  modality: Perhaps\n", "unknown modality"},
        {"- event: Aid\n  relation: linkedTo\n  subject: actor\n  object: recipient\n  object_is: [Nonsense]\n",
         "unknown class \"Nonsense\""},
        {"- event: Aid\n  relation: linkedTo\n  subject: actor\n  object: recipient\n  elsewhere: [This aid]\n",
         "elsewhere needs object_is"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told all;
        assert_int_equal(read_lines(cases[i].yaml, &all), CH_BAD_KNOWLEDGE);
        if (!strstr(all.text, cases[i].message)) fail_msg("\"%s\" was not told: %s", cases[i].message, all.text);
    }
}

static bool
tells(const char *text, const char *relation)
{
    char relations[500];
    list_relations(extract(text, "2025-08-08"), relations, sizeof relations);
    return strstr(relations, relation) != NULL;
}

static void
only_an_armed_group_is_linked_to_who_arms_it(void **state)
{
    (void)state;
    assert_true(tells("Iran supplied weapons to the Houthis.", "Iran linkedTo Houthis"));
    assert_false(tells("Iran supplied weapons to Syria.", "linkedTo"));
}

static void
who_leaves_a_party_is_no_member(void **state)
{
    (void)state;
    const ch_document *d = extract("Yoon Suk Yeol left the People Power Party.", "2025-08-08");
    bool found = false;
    for (size_t i = 0; i < d->tellings.len; i++) {
        const ch_telling *t = &d->tellings.at[i];
        if (t->is_event || !ch_slice_equal(t->predicate, CH_S("memberOf"))) continue;
        assert_int_equal(t->modality, CH_DENIED);
        found = true;
    }
    assert_true(found);
    assert_false(tells("Yoon Suk Yeol left the Supreme Court of South Korea.", "memberOf"));
}

static void
the_designated_is_both_on_a_list_and_sanctioned(void **state)
{
    (void)state;
    assert_true(tells("The State Department designated Tren de Aragua as a Foreign Terrorist Organization.",
                      "Tren de Aragua designatedAs Foreign Terrorist Organization"));
    assert_true(tells("The US Treasury designated Pavel Orlov for his support of the militia.",
                      "Pavel Orlov sanctionedBy United States Department of the Treasury"));
}

static void
another_sentence_names_the_list(void **state)
{
    (void)state;
    assert_true(tells("The United States is designating Pavel Orlov for corruption. This designation is made under Section 7031(c).",
                      "Pavel Orlov designatedAs Section 7031(c) designation"));
    assert_false(tells("The United States is designating Pavel Orlov for corruption. Irina Weiss is listed under Section 7031(c).",
                       "Pavel Orlov designatedAs"));
    assert_false(tells("The United States designated Pavel Orlov in May 2019 for corruption. This designation is made under "
                       "Section 7031(c).",
                       "Pavel Orlov designatedAs"));
}

static void
the_list_is_the_one_named_before(void **state)
{
    (void)state;
    assert_true(tells("In February Washington designated Tren de Aragua as a foreign terrorist organisation. "
                      "In July it added MS-13 to the list of terror groups.",
                      "Mara Salvatrucha designatedAs Foreign Terrorist Organization"));
    assert_false(tells("In July Washington added MS-13 to the list of terror groups.", "Mara Salvatrucha designatedAs"));
}

static void
who_sanctions_generals_has_not_sanctioned_their_country(void **state)
{
    (void)state;
    assert_true(tells("The United States imposed sanctions on Myanmar.", "Myanmar sanctionedBy United States"));
    assert_false(tells("The United States imposed sanctions on five Burmese individuals.", "Myanmar sanctionedBy"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wrong_line_is_told),
        cmocka_unit_test(only_an_armed_group_is_linked_to_who_arms_it),
        cmocka_unit_test(who_leaves_a_party_is_no_member),
        cmocka_unit_test(the_designated_is_both_on_a_list_and_sanctioned),
        cmocka_unit_test(another_sentence_names_the_list),
        cmocka_unit_test(the_list_is_the_one_named_before),
        cmocka_unit_test(who_sanctions_generals_has_not_sanctioned_their_country),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
