/* Loading frames: entries in the order in which they are tried, folders, examples. */
#include "frames.h"

static void
shipped_frames_are_read(void **state)
{
    (void)state;
    told messages;
    ch_diagnostics sink = keeping(&messages);
    ch_frames *frames;
    assert_int_equal(ch_frames_load(CH_ONTOLOGY "/frames", ontology, &sink, &frames), CH_OK);
    assert_string_equal(messages.text, "");
    assert_true(ch_frames_count(frames) > 100);
    assert_true(ch_frames_entry_count(frames) > 2000);
    ch_frames_free(frames);
}

static void
the_more_exacting_entry_comes_first(void **state)
{
    (void)state;
    told messages;
    ch_frames *f;
    assert_int_equal(frames_of("- frame: one\n  event: Request\n  verbs: [add]\n  roles: {actor: subject}\n"
                               "  yes: x\n  no: y\n"
                               "- frame: two\n  event: Designation\n  verbs: [add _ to list]\n"
                               "  nouns: [hunger strike, show of force]\n  roles: {actor: subject | by}\n"
                               "  yes: x\n  no: [y, z]\n",
                               &messages, &f),
                     CH_OK);
    assert_string_equal(messages.text, "");
    const uint32_t first = ch_frames_entry(f, CH_PREDICATE_VERB, CH_S("add"));
    assert_int_not_equal(first, CH_NONE);
    assert_int_equal(f->entries.at[first].words, 3);
    assert_int_not_equal(f->entries.at[first].next, CH_NONE);
    /* a noun is found by its head */
    assert_int_not_equal(ch_frames_entry(f, CH_PREDICATE_NOUN, CH_S("strike")), CH_NONE);
    assert_int_not_equal(ch_frames_entry(f, CH_PREDICATE_NOUN, CH_S("show")), CH_NONE);
    assert_int_equal(ch_frames_entry(f, CH_PREDICATE_NOUN, CH_S("hunger")), CH_NONE);
    assert_int_equal(f->examples.len, 5);
    ch_frames_free(f);
}

static void
two_senses_need_something_that_decides(void **state)
{
    (void)state;
    told messages;
    ch_frames *f;
    const char *twice = "- frame: one\n  event: Request\n  verbs: [argue]\n  roles: {actor: subject}\n  yes: x\n  no: y\n"
                        "- frame: two\n  event: Threat\n  verbs: [argue]\n  roles: {actor: subject}\n%s  yes: x\n  no: y\n";
    char text[512];
    snprintf(text, sizeof text, twice, "");
    assert_int_equal(frames_of(text, &messages, &f), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(messages.text, ":9:11: \"argue\" has two senses and nothing decides between them"));
    snprintf(text, sizeof text, twice, "  needs: [actor]\n");
    assert_int_equal(frames_of(text, &messages, &f), CH_OK);
    ch_frames_free(f);
}

#define FRAME(name, verb) "- frame: " name "\n  event: Request\n  verbs: [" verb "]\n  roles: {actor: subject}\n  yes: one\n  no: [two, three]\n"

static ch_status
list_example(void *payload, const ch_frame_example *e)
{
    ch_buffer *out = payload;
    return ch_buffer_print(out, "%.*s %s %.*s%s%.*s|", CH_PRINT(e->frame), e->wanted ? "yes" : "no", CH_PRINT(e->text),
                           e->expect.len ? " " : "", CH_PRINT(e->expect));
}

static void
examples_are_handed_out_in_order(void **state)
{
    (void)state;
    told messages;
    ch_frames *f;
    ch_buffer out = {0};
    assert_int_equal(frames_of(FRAME("one", "argue") FRAME("two", "beg") "  expect: actor=X\n", &messages, &f), CH_OK);
    assert_int_equal(ch_frames_check(f, list_example, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "one yes one|one no two|one no three|two yes one actor=X|two no two|two no three|");
    assert_int_equal(ch_frames_count(f), 2);
    assert_int_equal(ch_frames_entry_count(f), 2);
    ch_vector_free(&out);
    ch_frames_free(f);
}

static ch_status
refuse(void *payload, const ch_frame_example *e)
{
    (void)e;
    ++*(int *)payload;
    return CH_TOO_HARD;
}

static void
a_runner_may_stop_it(void **state)
{
    (void)state;
    told messages;
    ch_frames *f;
    int calls = 0;
    assert_int_equal(frames_of(FRAME("one", "argue"), &messages, &f), CH_OK);
    assert_int_equal(ch_frames_check(f, refuse, &calls), CH_TOO_HARD);
    assert_int_equal(calls, 1);
    ch_frames_free(f);
    ch_frames_free(NULL);
}

static void
what_is_no_list_of_frames(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"frame: one\n", "a.yaml:1:1: a list of frames is expected\n"},
        {"- frame: one\n  event: Request\n  verbs: argue\n  roles: {actor: subject}\n  yes: x\n  no: y\n", "a.yaml:3:10: a list is expected\n"},
        {"- frame: one\n  event: Request\n  verbs: [[argue]]\n  roles: {actor: subject}\n  yes: x\n  no: y\n", "a.yaml:3:11: a word is expected here\n"},
        {"- frame: [\n", "a.yaml:"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told messages;
        ch_frames *f;
        assert_int_equal(frames_of(cases[i][0], &messages, &f), CH_BAD_KNOWLEDGE);
        assert_null(f);
        if (!strstr(messages.text, cases[i][1])) fail_msg("%s\nis told as %s", cases[i][0], messages.text);
    }
    ch_frames *f;
    ch_diagnostics sink = {0};
    assert_int_not_equal(ch_frames_load("/no/such/folder", ontology, &sink, &f), CH_OK);
    assert_null(f);
    assert_true(sink.errors > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shipped_frames_are_read),          cmocka_unit_test(the_more_exacting_entry_comes_first),
        cmocka_unit_test(two_senses_need_something_that_decides), cmocka_unit_test(examples_are_handed_out_in_order),
        cmocka_unit_test(a_runner_may_stop_it),             cmocka_unit_test(what_is_no_list_of_frames),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
