/* Places by what contains them. */
#include "extracted.h"

static void
a_town_before_its_state(void **state)
{
    (void)state;
    const ch_document *d = extract("The mayor of Lebanon, Ohio, spoke.", "2025-08-08");
    assert_slice(stands_for(d, "Lebanon"), "Lebanon (Ohio)");
}

static void
the_gazetteer_s_own_town_goes_first(void **state)
{
    (void)state;
    const ch_document *d = extract("He was born in Birmingham, Alabama.", "2025-08-08");
    assert_slice(stands_for(d, "Birmingham"), "Birmingham (Alabama)");
    assert_int_equal(ch_lexicon_class(knowledge->lexicon, ch_lexicon_find(knowledge->lexicon, CH_S("birmingham-alabama"))),
                     mention_of(d, "Birmingham")->class);
}

static void
a_list_contains_nothing(void **state)
{
    (void)state;
    const ch_document *d = extract("He visited Lebanon, Ohio and Texas.", "2025-08-08");
    assert_slice(stands_for(d, "Lebanon"), "Lebanon");
    d = extract("In Cuba, Florida Governor Ron DeSantis spoke.", "2025-08-08");
    assert_slice(stands_for(d, "Cuba"), "Cuba");
}

static void
an_unknown_name_where_places_stand(void **state)
{
    (void)state;
    const ch_document *d = extract("The bus crashed near Zzyxvar on Friday.", "2025-08-08");
    assert_slice(stands_for(d, "Zzyxvar"), "Zzyxvar");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_town_before_its_state),
        cmocka_unit_test(the_gazetteer_s_own_town_goes_first),
        cmocka_unit_test(a_list_contains_nothing),
        cmocka_unit_test(an_unknown_name_where_places_stand),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
