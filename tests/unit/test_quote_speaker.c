/* Who says a quotation: a word of saying beside the marks, above them, or whoever spoke last. */
#include "extracted.h"

/* Who says the first statement whose quotation has `words`: a label, "" for nobody known, "-" for no such statement. */
static const char *
speaker_of(const char *text, const char *words)
{
    static char out[128];
    const ch_document *d = extract(text, "2025-08-08");
    for (size_t i = 0; i < d->tellings.len; i++) {
        const ch_telling *t = &d->tellings.at[i];
        bool quotes = false;
        out[0] = '\0';
        for (size_t r = 0; t->is_event && r < t->role_count; r++) {
            const ch_role *role = &t->roles[r];
            if (ch_slice_equal(role->property, CH_S("quotation")) && role->words.len && memmem(role->words.at, role->words.len, words, strlen(words)))
                quotes = true;
            if (ch_slice_equal(role->property, CH_S("actor")) && role->entity != CH_NONE)
                snprintf(out, sizeof out, "%.*s", CH_PRINT(d->annotations.entities[role->entity].label));
        }
        if (quotes) return out;
    }
    return "-";
}

static void
beside_the_marks(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("“The talks have failed again,” Emmanuel Macron said.", "talks have failed"), "Emmanuel Macron");
    assert_string_equal(speaker_of("Emmanuel Macron said: “The talks have failed again.”", "talks have failed"), "Emmanuel Macron");
    assert_string_equal(speaker_of("“The talks,” said Emmanuel Macron, “have failed again today.”", "have failed again"), "Emmanuel Macron");
}

static void
above_what_is_quoted(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("Emmanuel Macron said the plan was “a very dangerous mistake for everybody”.", "dangerous mistake"), "Emmanuel Macron");
}

/* A paragraph of nothing but speech goes on with whoever spoke last. */
static void
whoever_spoke_last(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("“The talks have failed again,” Emmanuel Macron said.\n\n“We will try once more next week.”\n", "try once more"),
                        "Emmanuel Macron");
}

static void
scare_quotes_are_nobody_s(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("Spain invaded the “republic” in 2020.", "republic"), "-");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(beside_the_marks),
        cmocka_unit_test(above_what_is_quoted),
        cmocka_unit_test(whoever_spoke_last),
        cmocka_unit_test(scare_quotes_are_nobody_s),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
