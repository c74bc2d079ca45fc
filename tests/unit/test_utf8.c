#include "unit.h"

#include "text/utf8.h"

static void
reads_and_writes_code_points(void **state)
{
    static const uint32_t points[] = {0x41,   0x7F,   0x80,    0xE9,    0x7FF,   0x800,
                                      0x2019, 0xFFFD, 0x10000, 0x1F600, 0x10FFFF};
    (void)state;
    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        char bytes[4];
        const size_t len = ch_utf8_put(points[i], bytes);
        size_t at = 0;
        assert_int_equal(ch_utf8_next((ch_slice){bytes, len}, &at), points[i]);
        assert_int_equal(at, len);
        assert_int_equal(ch_utf8_valid((ch_slice){bytes, len}), len);
        assert_int_equal(ch_utf8_count((ch_slice){bytes, len}), 1);
        if (len > 1) assert_int_equal(ch_utf8_valid((ch_slice){bytes, len - 1}), 0);
    }
}

static void
refuses_what_is_not_utf8(void **state)
{
    static const struct {
        const char *text;
        size_t good;
    } cases[] = {
        {"abc\xFF", 3},
        {"caf\xE9", 3},
        {"\xC0\x80", 0},
        {"\xC1\xBF", 0},
        {"ab\xE0\x80\x80", 2},
        {"\xED\xA0\x80", 0},
        {"\xF4\x90\x80\x80", 0},
        {"\xF5\x80\x80\x80", 0},
        {"12345678\x80", 8},
        {"\xE2\x82", 0},
        {"\xF0\x8F\xBF\xBF", 0},
        {"\xE2\x28\xA1", 0},
        {"1234567890123456\xC3\xA9", 18},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(ch_utf8_valid(ch_slice_of(cases[i].text)), cases[i].good);
    assert_int_equal(ch_utf8_valid((ch_slice){NULL, 0}), 0);
}

static void
knows_classes(void **state)
{
    (void)state;
    assert_true(ch_utf8_is_letter('a') && ch_utf8_is_letter(0xE9) && ch_utf8_is_letter(0x416) &&
                ch_utf8_is_letter(0x4E2D));
    assert_false(ch_utf8_is_letter('1') || ch_utf8_is_letter(0x2019) || ch_utf8_is_letter(0xE000));
    assert_true(ch_utf8_is_upper('Q') && ch_utf8_is_upper(0xC9) && ch_utf8_is_upper(0x416));
    assert_false(ch_utf8_is_upper('q') || ch_utf8_is_upper(0xE9) || ch_utf8_is_upper('1'));
    assert_true(ch_utf8_is_digit('7') && ch_utf8_is_digit(0x0665));
    assert_false(ch_utf8_is_digit(0xBD));
    assert_true(ch_utf8_is_space(' ') && ch_utf8_is_space('\n') && ch_utf8_is_space(0xA0) &&
                ch_utf8_is_space(0x2028));
    assert_false(ch_utf8_is_space('x') || ch_utf8_is_space(0x200B));
    assert_true(ch_utf8_is_mark(0x301));
    assert_int_equal(ch_utf8_lower('A'), 'a');
    assert_int_equal(ch_utf8_lower(0xC9), 0xE9);
    assert_int_equal(ch_utf8_lower('['), '[');
}

static void
folds_for_matching(void **state)
{
    static const char *const cases[][2] = {
        {"Sheinbaum", "sheinbaum"},
        {"Cártel", "cartel"},
        {"Łódź", "lodz"},
        {"Erdoğan", "erdogan"},
        {"Ångström", "angstrom"},
        {"Straße", "strasse"},
        {"Ærø", "aero"},
        {"Đinh", "dinh"},
        {"U.S.", "us"},
        {"Gen.", "gen"},
        {"Ph.D.", "phd"},
        {"state.gov", "state.gov"},
        {"J.", "j"},
        {"2.5", "2.5"},
        {"...", "..."},
        {"O’Brien", "o'brien"},
        {"“x”", "\"x\""},
        {"drug–trafficking", "drug-trafficking"},
        {"İstanbul", "istanbul"},
        {"ﬁnance", "finance"},
        {"Qa`ida", "qa'ida"},
        {"co\xC2\xADop", "coop"},
        {"São Tomé", "sao tome"},
        {"e\xCC\x81l", "el"},
        {"", ""},
        {"中国", "中国"},
        {"½", "1⁄2"},
    };
    char out[256];
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const size_t len = ch_utf8_fold(ch_slice_of(cases[i][0]), out);
        assert_slice(((ch_slice){out, len}), cases[i][1]);
    }
}

/* Every code point folds into the room that the contract promises. */
static void
never_outgrows_its_room(void **state)
{
    char in[4], out[64];
    (void)state;
    for (uint32_t c = 1; c < 0x30000; c++) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const size_t len = ch_utf8_put(c, in);
        memset(out, '#', sizeof out);
        const size_t folded = ch_utf8_fold((ch_slice){in, len}, out);
        assert_true(folded <= 4 * len);
        assert_int_equal(out[4 * len], '#');
        assert_int_equal(ch_utf8_valid((ch_slice){out, folded}), folded);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_and_writes_code_points),
        cmocka_unit_test(refuses_what_is_not_utf8),
        cmocka_unit_test(knows_classes),
        cmocka_unit_test(folds_for_matching),
        cmocka_unit_test(never_outgrows_its_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
