/* Names by their head words: where they begin, where they end, and what class the word tells. */
#include "extracted.h"

static void
the_last_word_tells(void **state)
{
    static const stands_case cases[] = {
        {"The Tampico Cartel fled.", "Tampico Cartel", "Cartel"},
        {"The Red River rose.", "Red River", "BodyOfWater"},
        {"Elphberg Holdings closed.", "Elphberg Holdings", "Company"},
        {"The Free Zembla Front attacked.", "Free Zembla Front", "ArmedGroup"},
        {"Leaders of the Tampico Cartel fled.", "Tampico Cartel", "Cartel"},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

/* It needs its of-phrase, and a capital. */
static void
the_first_word_tells(void **state)
{
    static const stands_case cases[] = {
        {"The Ministry of Youth and Sports closed.", "Ministry of Youth and Sports", "GovernmentAgency"},
        {"The Constitutional Court of Ruritania met.", "Constitutional Court of Ruritania", "GovernmentAgency"},
        {"The ministry of the interior of this world closed.", "ministry of the interior", ""},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

static void
a_noun_behind_tells(void **state)
{
    static const stands_case cases[] = {
        {"The Unity for Zenda coalition won.", "Unity for Zenda", "PoliticalParty"},
        {"The village of Kursha burned.", "Kursha", "City"},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

static void
a_common_noun_is_no_name(void **state)
{
    static const stands_case cases[] = {
        {"Security Forces fired on the crowd.", "Security Forces", "Security Forces"},
        {"The cartel fled.", "cartel", "cartel"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_word_tells),
        cmocka_unit_test(the_first_word_tells),
        cmocka_unit_test(a_noun_behind_tells),
        cmocka_unit_test(a_common_noun_is_no_name),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
