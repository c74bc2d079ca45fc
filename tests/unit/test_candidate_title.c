/* Titles by their head words: the field before, the field behind, and where the name begins. */
#include "extracted.h"

/* Whether `words` are a mention that is a title. */
static bool
is_title(const char *text, const char *words)
{
    const ch_mention *m = mention_of(extract(text, "2025-08-08"), words);
    return m && m->kind == CH_MENTION_TITLE;
}

static void
fields_before_and_behind(void **state)
{
    (void)state;
    assert_true(is_title("Budget secretary Ana Torres spoke.", "Budget secretary"));
    assert_true(is_title("The home affairs minister left.", "home affairs minister"));
    assert_true(is_title("The Minister of Fisheries and Marine Resources stayed.", "Minister of Fisheries and Marine Resources"));
    assert_true(is_title("The deputy finance minister of Poland came.", "deputy finance minister"));
}

/* A given name with another behind it ends the field. */
static void
the_name_is_no_part_of_it(void **state)
{
    (void)state;
    const char *text = "Minister of Fisheries and Marine Resources Maria Berg stayed.";
    assert_true(is_title(text, "Minister of Fisheries and Marine Resources"));
    assert_slice(stands_for(extract(text, "2025-08-08"), "Maria Berg"), "Maria Berg");
    assert_true(is_title("Mayor Ole Berg spoke.", "Mayor"));
    assert_slice(stands_for(extract("Mayor Ole Berg spoke.", "2025-08-08"), "Ole Berg"), "Ole Berg");
}

/* Some words are titles only with a field: "trade representative". */
static void
a_head_that_needs_its_field(void **state)
{
    (void)state;
    assert_false(is_title("A representative came.", "representative"));
    assert_true(is_title("The trade representative came.", "trade representative"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_before_and_behind),
        cmocka_unit_test(the_name_is_no_part_of_it),
        cmocka_unit_test(a_head_that_needs_its_field),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
