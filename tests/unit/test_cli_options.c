#include "unit.h"

#include "cli/options.h"

static const char *const choices[] = {"red", "green", NULL};
static const ch_option table[] = {
    {'v', "verbose", NULL, "", CH_OPTION_COUNT, offsetof(ch_settings, verbosity), NULL},
    {'q', "quiet", NULL, "", CH_OPTION_SWITCH, offsetof(ch_settings, quiet), NULL},
    {0, "color", "WHEN", "", CH_OPTION_TEXT, offsetof(ch_settings, color), choices},
    {0},
};
static const ch_option lists[] = {
    {'r', "rules", "FILE", "", CH_OPTION_LIST, offsetof(ch_settings, rules), NULL},
    {0},
};
static const ch_command paint = {.name = "paint", .options = {table, lists, NULL}};
static const ch_command point = {.name = "point", .options = {table, NULL}};
const ch_command *const ch_commands[] = {&paint, &point, NULL};

#define READ(settings, ...)                                                              \
    ch_options_read(&paint, (int)(sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *)), \
                    (char **)(char *[]){__VA_ARGS__}, (settings))

static void
reads_every_kind_of_option(void **state)
{
    (void)state;
    ch_settings s = {0};
    assert_true(READ(&s, "paint", "-vv", "one", "--color=green", "-r", "a", "--rules", "b", "-q", "-v",
                     "--", "-two"));
    assert_int_equal(s.verbosity, 3);
    assert_true(s.quiet);
    assert_string_equal(s.color, "green");
    assert_int_equal(s.rules.len, 2);
    assert_string_equal(s.rules.at[1], "b");
    assert_int_equal(s.operands.len, 2);
    assert_string_equal(s.operands.at[0], "one");
    assert_string_equal(s.operands.at[1], "-two");
    ch_settings_free(&s);
}

static void
takes_a_dash_as_an_operand(void **state)
{
    (void)state;
    ch_settings s = {0};
    assert_true(READ(&s, "paint", "-"));
    assert_string_equal(s.operands.at[0], "-");
    ch_settings_free(&s);
}

static void
refuses_what_is_not_in_the_table(void **state)
{
    (void)state;
    ch_settings s = {0};
    assert_false(READ(&s, "paint", "--colour", "red"));
    assert_false(READ(&s, "paint", "-x"));
    assert_false(READ(&s, "paint", "--color"));
    assert_false(READ(&s, "paint", "--color", "blue"));
    assert_false(READ(&s, "paint", "--quiet=yes"));
    ch_settings_free(&s);
}

static void
finds_and_guesses_commands(void **state)
{
    (void)state;
    assert_ptr_equal(ch_command_find("paint"), &paint);
    assert_null(ch_command_find("pain"));
    assert_ptr_equal(ch_command_guess("pain"), &paint);
    assert_ptr_equal(ch_command_guess("pont"), &point);
    assert_null(ch_command_guess("extract"));
    assert_null(ch_command_guess("an-argument-far-longer-than-any-command-has"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_every_kind_of_option),
        cmocka_unit_test(takes_a_dash_as_an_operand),
        cmocka_unit_test(refuses_what_is_not_in_the_table),
        cmocka_unit_test(finds_and_guesses_commands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
