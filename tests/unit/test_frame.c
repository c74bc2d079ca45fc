/* Reading frames: what is right is kept, what is wrong is told with its place. */
#include "unit.h"

#include "relate/frame_data.h"

#include <unistd.h>

static ch_ontology *ontology;

static int
load(void **state)
{
    (void)state;
    ch_diagnostics sink = {0};
    return ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", &sink, &ontology) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_ontology_free(ontology);
    return 0;
}

static ch_status
load_text(const char *text, told *messages, ch_frames **out)
{
    char folder[] = "/tmp/chancery-frames-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a.yaml", folder);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
    ch_diagnostics sink = keeping(messages);
    const ch_status status = ch_frames_load(folder, ontology, &sink, out);
    unlink(path);
    rmdir(folder);
    return status;
}

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
    assert_int_equal(load_text("- frame: one\n  event: Request\n  verbs: [add]\n  roles: {actor: subject}\n"
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
every_fault_is_told(void **state)
{
    (void)state;
    told messages;
    ch_frames *f;
    assert_int_equal(load_text("- frame: one\n  event: Quarrel\n  verbs: [argue]\n  roles: {actor: subject, enemy: with}\n"
                               "  classes: {recipient: [Agent]}\n  needs: [place]\n  yes: x\n  no: y\n"
                               "- frame: one\n  event: Request\n  verbs: [argue]\n  colour: red\n  yes: x\n"
                               "- frame: three\n  event: Request\n  negated: perhaps\n  modality: Vague\n  yes: x\n  no: y\n",
                               &messages, &f),
                     CH_BAD_KNOWLEDGE);
    assert_null(f);
    assert_non_null(strstr(messages.text, "\"Quarrel\" is no class of chancery.ttl"));
    assert_non_null(strstr(messages.text, "\"enemy\" is no property of chancery.ttl"));
    assert_non_null(strstr(messages.text, "the frame has no role \"recipient\""));
    assert_non_null(strstr(messages.text, "the frame has no role \"place\""));
    assert_non_null(strstr(messages.text, "there are two frames \"one\""));
    assert_non_null(strstr(messages.text, "unknown key \"colour\""));
    assert_non_null(strstr(messages.text, "frame \"one\" lacks an example, yes or no"));
    assert_non_null(strstr(messages.text, "\"perhaps\" is neither yes nor no"));
    assert_non_null(strstr(messages.text, "\"Vague\" is no modality"));
    assert_non_null(strstr(messages.text, "frame \"three\" has no predicate"));
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
    assert_int_equal(load_text(text, &messages, &f), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(messages.text, ":9:11: \"argue\" has two senses and nothing decides between them"));
    snprintf(text, sizeof text, twice, "  needs: [actor]\n");
    assert_int_equal(load_text(text, &messages, &f), CH_OK);
    ch_frames_free(f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shipped_frames_are_read),
        cmocka_unit_test(the_more_exacting_entry_comes_first),
        cmocka_unit_test(every_fault_is_told),
        cmocka_unit_test(two_senses_need_something_that_decides),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
