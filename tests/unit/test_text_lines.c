/* Which lines are no prose: what ch_dateline_end() and ch_line_kind() say, seen through the splitter. */
#include "split.h"

#define CHECK(state, cases) check_splits(*(state), cases, sizeof(cases) / sizeof *(cases))

static void
datelines(void **state)
{
    static const split_case cases[] = {
        {"LIMA (Acme) - Two men were held by police.", "D LIMA ( Acme ) -\nP Two men were held by police .\n"},
        {"Port-au-Prince, 3 May (Acme) — Two men were held.",
         "D Port - au - Prince , 3 May ( Acme ) —\nP Two men were held .\n"},
        {"QUITO, Ecuador -- Two men were held by police.",
         "D QUITO , Ecuador --\nP Two men were held by police .\n"},
        {"(Acme News) -- Two men were held.", "D ( Acme News ) --\nP Two men were held .\n"},
        /* no datelines */
        {"LIMA - two men", "H LIMA - two men\n"},
        {"UN - African Union talks were held on Friday.", "P UN - African Union talks were held on Friday .\n"},
        {"Two men (both from Lima) - police said - were held.",
         "P Two men ( both from Lima ) - police said - were held .\n"},
        {"Lima (the capital. It is large) - so.", "P Lima ( the capital . It is large ) - so .\n"},
    };
    CHECK(state, cases);
}

static void
bylines(void **state)
{
    static const split_case cases[] = {
        {"By Ana Pérez", "B By Ana Pérez\n"},
        {"By Ana Pérez and staff in Lima.", "P By Ana Pérez and staff in Lima .\n"},
        {"By mistake two men left", "H By mistake two men left\n"},
        {"Additional reporting by Jane Doe in Lima", "B Additional reporting by Jane Doe in Lima\n"},
        {"(Writing by Jane Doe)", "B ( Writing by Jane Doe )\n"},
        {"Reporting by phone is hard.", "P Reporting by phone is hard .\n"},
    };
    CHECK(state, cases);
}

static void
headlines(void **state)
{
    static const split_case cases[] = {
        {"Two Held in Lima\n\nPolice held two.", "H Two Held in Lima\nP Police held two .\n"},
        {"Two held (again)", "H Two held ( again )\n"},
        {"Two held:", "P Two held :\n"},
        {"Two held?", "P Two held ?\n"},
        {"“Two were held.”", "P “ Two were held . ”\n"},
        {"Envoy Flies To The U.S.", "H Envoy Flies To The U.S.\n"},
        {"The envoy came from the U.S.", "P The envoy came from the U.S.\n"},
    };
    CHECK(state, cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(datelines),
        cmocka_unit_test(bylines),
        cmocka_unit_test(headlines),
    };
    return cmocka_run_group_tests(tests, open_split, close_split);
}
