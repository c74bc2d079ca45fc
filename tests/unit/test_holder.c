/* Titles to persons: on the day, before it, after it; nobody where it is unsure. */
#include "extracted.h"

/* The label of whoever holds the title that reads `words`; "" for nobody. */
static ch_slice
holder_of(const ch_document *d, const char *words)
{
    const ch_mention *m = mention_of(d, words);
    assert_non_null(m);
    return m->holder == CH_NONE ? CH_S("") : d->annotations.entities[m->holder].label;
}

static void
the_holder_is_that_of_the_day(void **state)
{
    (void)state;
    const char *text = "The Mexican president spoke on Friday.";
    assert_slice(holder_of(extract(text, "2025-08-08"), "president"), "Claudia Sheinbaum");
    assert_slice(holder_of(extract(text, "2020-06-01"), "president"), "Andrés Manuel López Obrador");
    assert_slice(holder_of(extract(text, NULL), "president"), "");
}

static void
a_former_one_is_whom_the_article_names(void **state)
{
    (void)state;
    const ch_document *d = extract("Jair Bolsonaro stood trial. The former president of Brazil spoke.", "2025-08-08");
    assert_slice(holder_of(d, "president"), "Jair Bolsonaro");
    d = extract("The former president of Brazil spoke.", "2025-08-08");
    assert_slice(holder_of(d, "president"), "");
    assert_true(mention_of(d, "president")->former);
}

static void
then_is_the_date_of_the_sentence(void **state)
{
    (void)state;
    const ch_document *d = extract("Brazil's then-president threatened Colombia in 2020.", "2025-08-08");
    assert_slice(holder_of(d, "president"), "Jair Bolsonaro");
    d = extract("Brazil's then-president threatened Colombia.", "2025-08-08");
    assert_slice(holder_of(d, "president"), "");
}

static void
an_indefinite_title_is_nobody(void **state)
{
    (void)state;
    const ch_document *d = extract("A Taliban spokesman spoke on Friday.", "2025-08-08");
    assert_true(!mention_of(d, "spokesman") || mention_of(d, "spokesman")->holder == CH_NONE);
}

static void
a_year_of_another_holder_leaves_it_open(void **state)
{
    (void)state;
    const ch_document *d = extract("The U.S. president criticised Iran in 2012.", "2025-08-08");
    assert_slice(holder_of(d, "president"), "");
}

static void
predecessors_by_their_terms(void **state)
{
    (void)state;
    const ch_document *d = extract("Claudia Sheinbaum blamed her predecessor.", "2025-08-08");
    assert_slice(stands_for(d, "predecessor"), "Andrés Manuel López Obrador");
    d = extract("Joe Biden congratulated his successor.", "2025-03-01");
    assert_slice(stands_for(d, "successor"), "Donald Trump");
    d = extract("Emmanuel Macron thought about his successor.", "2025-03-01");
    assert_slice(stands_for(d, "successor"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_holder_is_that_of_the_day),
        cmocka_unit_test(a_former_one_is_whom_the_article_names),
        cmocka_unit_test(then_is_the_date_of_the_sentence),
        cmocka_unit_test(an_indefinite_title_is_nobody),
        cmocka_unit_test(a_year_of_another_holder_leaves_it_open),
        cmocka_unit_test(predecessors_by_their_terms),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
