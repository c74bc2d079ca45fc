/* When and where: the date of its own clause, of the clause it is part of, or none. */
#include "extracted.h"

/* "2025-02 Mexico": date and place of the first event of `class` told in `text`, "-" for none. */
static void
check(const char *text, const char *class, const char *expected)
{
    char out[128] = "no such event", date[16];
    const ch_document *d = extract(text, "2025-08-08");
    for (size_t i = 0; i < d->tellings.len; i++) {
        const ch_telling *t = &d->tellings.at[i];
        ch_slice place = CH_S("-");
        if (!t->is_event || !ch_slice_equal(ch_ontology_class_name(knowledge->ontology, t->class), ch_slice_of(class))) continue;
        for (size_t r = 0; r < t->role_count; r++)
            if (ch_slice_equal(t->roles[r].property, CH_S("place")) && t->roles[r].entity != CH_NONE)
                place = d->annotations.entities[t->roles[r].entity].label;
        strcpy(date, "-");
        if (ch_date_known(t->date)) ch_date_write(t->date, date);
        assert_int_equal(ch_date_known(t->date), t->date_reason != NULL); /* and how it was found */
        snprintf(out, sizeof out, "%s %.*s", date, CH_PRINT(place));
        break;
    }
    if (strcmp(out, expected) != 0) fail_msg("%s\nis %s, not %s", text, out, expected);
}

static void
dates_of_its_own_clause(void **state)
{
    (void)state;
    check("Russia attacked Ukraine on 3 May 2025.", "Assault", "2025-05-03 -");
    check("On Monday, Russia attacked Ukraine.", "Assault", "2025-08-04 -");
    check("Russia attacked Ukraine in February 2022.", "Assault", "2022-02 -");
    check("Russia attacked Ukraine.", "Assault", "- -");
}

/* What is said is older or younger than the saying. */
static void
the_date_of_saying_is_not_its(void **state)
{
    (void)state;
    check("Poland said on Monday that Russia had attacked Ukraine in March 2025.", "Assault", "2025-03 -");
    check("Poland said on Monday that Russia had attacked Ukraine.", "Assault", "- -");
}

static void
the_present_tells_of_the_day(void **state)
{
    (void)state;
    check("Russia attacks Ukraine.", "Assault", "2025-08-08 -");
    check("Russia will attack Ukraine.", "Assault", "- -");
}

static void
places_of_the_clause(void **state)
{
    (void)state;
    check("Police arrested Ana Torres in Lima on 3 May 2025.", "Arrest", "2025-05-03 Lima");
    check("Police arrested Ana Torres on 3 May 2025.", "Arrest", "2025-05-03 -");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_of_its_own_clause),
        cmocka_unit_test(the_date_of_saying_is_not_its),
        cmocka_unit_test(the_present_tells_of_the_day),
        cmocka_unit_test(places_of_the_clause),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
