/* Rules at work: lists, holders of offices, countries that must agree, examples. */
#include "extracted.h"

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

static ch_status
count_example(void *payload, const ch_rule_example *e)
{
    assert_true(e->rule.len && e->text.len && e->line);
    ++((size_t *)payload)[e->wanted];
    return CH_OK;
}

/* Each rule that is shipped has its yes and its no. */
static void
examples_are_handed_out(void **state)
{
    (void)state;
    size_t counts[2] = {0, 0};
    assert_int_equal(ch_rules_check(knowledge->rules, count_example, counts), CH_OK);
    assert_int_equal(counts[0], ch_rules_count(knowledge->rules));
    assert_int_equal(counts[1], ch_rules_count(knowledge->rules));
}

/* Where the words stand that made us believe it. */
static void
a_relation_has_its_evidence(void **state)
{
    (void)state;
    const ch_document *d = extract("It rained. Envoys came from Kharkiv, Ukraine.", "2025-08-08");
    assert_int_equal(d->tellings.len, 1);
    const ch_telling *t = &d->tellings.at[0];
    assert_slice(t->predicate, "locatedIn");
    assert_int_equal(t->sentence, 1);
    assert_slice(ch_article_part(d->article, t->evidence), "Kharkiv, Ukraine");
    assert_true(t->rule.len > 0);
    assert_true(t->confidence > 0 && t->confidence <= 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_of_a_list_is_related),
        cmocka_unit_test(the_holder_of_the_office_is_the_object),
        cmocka_unit_test(a_place_of_another_country_is_no_container),
        cmocka_unit_test(the_former_held_and_the_present_holds),
        cmocka_unit_test(examples_are_handed_out),
        cmocka_unit_test(a_relation_has_its_evidence),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
