/* The pass over an article: details of values, datelines, order, and a lack of memory. */
#include "values.h"

static void
dates_in_datelines(void **state)
{
    static const struct {
        const char *text, *date;
    } cases[] = {
        {"LIMA, Aug. 8, 2025 (Acme) - Police held two men.", "2025-08-08"},
        {"Two Held\nAugust 8, 2025\nPolice held two men.", "2025-08-08"},
        {"LIMA, Aug. 8 (Acme) - Police held two men.", NULL},
        {"Police held two men on August 8, 2025.", NULL},
    };
    split_test *test = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[16];
        ch_date date;
        const bool any = ch_value_dateline(rules, split_text(test, cases[i].text), &date);
        assert_int_equal(any, cases[i].date != NULL);
        if (!any) continue;
        ch_date_write(date, text);
        assert_string_equal(text, cases[i].date);
    }
}

static void
details(void **state)
{
    split_test *test = *state;
    ch_article *article = split_text(test, "Since March 6, up to 30 men left by May 16-17, 2026.");
    ch_value *values;
    size_t count;
    article->published = (ch_date){2025, 8, 9};
    assert_int_equal(ch_values_find(rules, article, NULL, test->arena, &values, &count), CH_OK);
    assert_int_equal(count, 3);
    assert_true(values[0].open && values[0].relative);
    assert_true(values[1].approximate);
    assert_slice(values[1].number, "30");
    assert_slice(values[1].unit, "men");
    assert_false(values[2].open || values[2].relative);
    assert_int_equal(values[2].until.day, 17);
}

static void
survives_a_lack_of_memory(void **state)
{
    split_test *test = *state;
    const ch_article *article =
        split_text(test, "On 9 August 2025 two men paid $5 for 30 days and 50% of it.");
    for (size_t limit = 1;; limit += 16) {
        ch_arena *arena = ch_arena_new(limit);
        ch_value *values;
        size_t count;
        const ch_status status = ch_values_find(rules, article, NULL, arena, &values, &count);
        assert_true(status == CH_OK ? count == 5 : count == 0);
        ch_arena_free(arena);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
}

/* Dates before money before quantities; none over another, and none over a sentence's end. */
static void
values_stand_in_order(void **state)
{
    split_test *test = *state;
    const ch_article *article = split_text(test, "In May 2025 they paid $5 million to 300 men. On 3 June, 2024 left. They sold 5. Cars burned.");
    ch_value *values;
    size_t count;
    assert_int_equal(ch_values_find(rules, article, NULL, test->arena, &values, &count), CH_OK);
    assert_true(count >= 4);
    for (size_t i = 0; i < count; i++) {
        assert_true(values[i].first < values[i].end);
        assert_int_equal(article->tokens[values[i].first].sentence, article->tokens[values[i].end - 1].sentence);
        if (i) assert_true(values[i - 1].end <= values[i].first);
    }
    assert_int_equal(values[0].kind, CH_VALUE_DATE);
    assert_int_equal(values[1].kind, CH_VALUE_MONEY);
    assert_int_equal(values[2].kind, CH_VALUE_QUANTITY);
}

static void
an_article_without_words_has_none(void **state)
{
    split_test *test = *state;
    ch_value *values;
    size_t count = 7;
    assert_int_equal(ch_values_find(rules, split_text(test, ""), NULL, test->arena, &values, &count), CH_OK);
    assert_int_equal(count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_in_datelines),
        cmocka_unit_test(details),
        cmocka_unit_test(survives_a_lack_of_memory),
        cmocka_unit_test(values_stand_in_order),
        cmocka_unit_test(an_article_without_words_has_none),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
