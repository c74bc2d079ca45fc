/* A sentence as a line of marks: what stands for a mention, what is plain, and what no article can forge. */
#include "toy.h"

#include "relate/skeleton.h"
#include "text/utf8.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open();
}

static ch_skeleton
skeleton_of(const char *rows, uint32_t sentence, ch_buffer *buffer)
{
    ch_skeleton out;
    toy_parse(&world, rows);
    assert_int_equal(ch_skeleton_render(&world.article, &world.annotations, sentence, buffer, &out), CH_OK);
    return out;
}

static void
check_printed(const char *rows, uint32_t sentence, const char *expected)
{
    ch_buffer buffer = {0}, out = {0};
    const ch_skeleton s = skeleton_of(rows, sentence, &buffer);
    assert_int_equal(ch_skeleton_print(&s, &world.article, &world.annotations, world.ontology, &out), CH_OK);
    assert_slice(ch_slice_trim(ch_buffer_slice(&out)), expected);
    ch_vector_free(&buffer);
    ch_vector_free(&out);
}

static void
mentions_are_marks(void **state)
{
    (void)state;
    check_printed("Macron 2:nsubj Person | met 0 VERB " PAST " meet | Iran 2:obj Country | . 2:punct PUNCT", 0, "<Person \"Macron\"> met <Country \"Iran\"> .");
    check_printed("It 2:nsubj PRON | rained 0 VERB " PAST " rain", 0, "It rained");
}

/* Marks count from the sentence's first mention. */
static void
each_sentence_counts_anew(void **state)
{
    (void)state;
    static const char rows[] = "Macron 2:nsubj Person | slept 0 VERB " PAST " sleep | | Iran 2:nsubj Country | fell 0 VERB " PAST " fall";
    check_printed(rows, 1, "<Country \"Iran\"> fell");
    ch_buffer buffer = {0};
    const ch_skeleton s = skeleton_of(rows, 1, &buffer);
    assert_int_equal(s.first_mention, 1);
    assert_int_equal(s.mentions, 1);
    size_t at = 0;
    while (at < s.text.len && ch_utf8_next(s.text, &(size_t){at}) < CH_SKELETON_CLASS) at++;
    assert_int_equal(ch_utf8_next(s.text, &(size_t){at}), CH_SKELETON_CLASS + world.mentions[1].class);
    assert_int_equal(ch_skeleton_mention(&s, at), 1);
    ch_vector_free(&buffer);
}

/* The article's own private-use characters become U+FFFD. */
static void
nothing_can_be_forged(void **state)
{
    (void)state;
    ch_buffer buffer = {0};
    const ch_skeleton s = skeleton_of("\xEE\x80\x80\xF3\xB0\x80\x80 2:nsubj | slept 0 VERB " PAST " sleep", 0, &buffer);
    assert_int_equal(s.mentions, 0);
    for (size_t at = 0; at < s.text.len;) {
        const uint32_t c = ch_utf8_next(s.text, &at);
        assert_false((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000);
    }
    assert_non_null(memmem(s.text.at, s.text.len, "\xEF\xBF\xBD", 3));
    ch_vector_free(&buffer);
}

static void
quotes_are_made_straight(void **state)
{
    (void)state;
    ch_buffer buffer = {0};
    const ch_skeleton s = skeleton_of("“ 2:punct PUNCT | Peace 0 | ” 2:punct PUNCT | ’s 2:case PART", 0, &buffer);
    assert_null(memmem(s.text.at, s.text.len, "\xE2\x80", 2));
    assert_non_null(memchr(s.text.at, '"', s.text.len));
    assert_non_null(memchr(s.text.at, '\'', s.text.len));
    ch_vector_free(&buffer);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mentions_are_marks),
        cmocka_unit_test(each_sentence_counts_anew),
        cmocka_unit_test(nothing_can_be_forged),
        cmocka_unit_test(quotes_are_made_straight),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
