/* Lists of cues: those that are shipped, and what is wrong with others. */
#include "world.h"

#include "relate/cues.h"


static void
shipped_lists_are_read(void **state)
{
    (void)state;
    told messages;
    ch_diagnostics sink = keeping(&messages);
    ch_cues *cues;
    assert_int_equal(ch_cues_load(CH_ONTOLOGY "/english", ontology, &sink, &cues), CH_OK);
    assert_string_equal(messages.text, "");
    const ch_cue *cue = ch_cues_find(cues, CH_CUE_OF_VERB, CH_S("refuse"), CH_S(""));
    assert_non_null(cue);
    assert_int_equal(cue->affirmed, CH_RULED_OUT);
    assert_true(ch_cues_has(cues, CH_CUE_OF_VERB, CH_S("carry"), CH_S("out"), CH_CUE_LIGHT));
    assert_false(ch_cues_has(cues, CH_CUE_OF_VERB, CH_S("carry"), CH_S(""), CH_CUE_LIGHT));
    assert_true(ch_cues_has(cues, CH_CUE_OF_PREPOSITION, CH_S("according to"), CH_S(""), CH_CUE_SOURCE));
    assert_true(ch_cues_has(cues, CH_CUE_OF_NOUN, CH_S("official"), CH_S(""), CH_CUE_STAND_IN));
    assert_null(ch_cues_find(cues, CH_CUE_OF_NOUN, CH_S("refuse"), CH_S("")));
    cue = ch_cues_find(cues, CH_CUE_OF_AUXILIARY, CH_S("have to"), CH_S(""));
    assert_non_null(cue);
    assert_int_equal(cue->affirmed, CH_DEMANDED);
    assert_true(ch_cues_preposition(cues, CH_S("after"), CH_CUE_ORDER));
    assert_false(ch_cues_preposition(cues, CH_S("with"), CH_CUE_ORDER));
    assert_true(ch_cues_has(cues, CH_CUE_OF_CLASS, CH_S("Threat"), CH_S(""), CH_CUE_SPEECH_ACT));
    assert_false(ch_cues_has(cues, CH_CUE_OF_CLASS, CH_S("Strike"), CH_S(""), CH_CUE_SPEECH_ACT));
    cue = ch_cues_find(cues, CH_CUE_OF_NOUN, CH_S("proposal"), CH_S(""));
    assert_non_null(cue);
    assert_true(cue->anaphor_count > 0);
    ch_cues_free(cues);
}

/* Write `text` as implicatives.yaml beside empty lists, and load them. */
static ch_status
load_text(const char *text, told *messages, ch_cues **out)
{
    static const char *const OTHERS[] = {"speech", "hedges", "light-verbs", "stand-ins", "anaphors", "prepositions", "deeds"};
    const size_t count = 1 + sizeof OTHERS / sizeof *OTHERS;
    char folder[] = "/tmp/chancery-cues-XXXXXX", path[64];
    assert_non_null(mkdtemp(folder));
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s.yaml", folder, i ? OTHERS[i - 1] : "implicatives");
        FILE *f = fopen(path, "w");
        assert_non_null(f);
        fputs(i ? "" : text, f);
        fclose(f);
    }
    ch_diagnostics sink = keeping(messages);
    const ch_status status = ch_cues_load(folder, ontology, &sink, out);
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/%s.yaml", folder, i ? OTHERS[i - 1] : "implicatives");
        unlink(path);
    }
    rmdir(folder);
    return status;
}

static void
every_fault_is_told(void **state)
{
    (void)state;
    told messages;
    ch_cues *cues;
    assert_int_equal(load_text("- cue: effect\n  affirmed: Perhaps\n  verbs: [try]\n"
                               "- cue: wish\n  verbs: [hope]\n"
                               "- cue: anaphor\n  events: [Quarrel]\n  nouns: [row]\n  colour: red\n"
                               "- cue: effect\n  affirmed: Planned\n  verbs: [try]\n"
                               "- cue: outward\n  classes: [Brawl]\n",
                               &messages, &cues),
                     CH_BAD_KNOWLEDGE);
    assert_null(cues);
    assert_non_null(strstr(messages.text, ":2:13: \"Perhaps\" is no modality"));
    assert_non_null(strstr(messages.text, "\"wish\" is no kind of cue"));
    assert_non_null(strstr(messages.text, "\"Quarrel\" is no class of chancery.ttl"));
    assert_non_null(strstr(messages.text, "\"Brawl\" is no class of chancery.ttl"));
    assert_non_null(strstr(messages.text, "unknown key \"colour\""));
    assert_non_null(strstr(messages.text, ":12:11: \"try\" stands in two lists"));
}

static void
a_missing_list_is_an_error(void **state)
{
    (void)state;
    told messages;
    ch_diagnostics sink = keeping(&messages);
    ch_cues *cues;
    assert_int_not_equal(ch_cues_load("/nonexistent", ontology, &sink, &cues), CH_OK);
    assert_null(cues);
    assert_int_not_equal(messages.len, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shipped_lists_are_read),
        cmocka_unit_test(every_fault_is_told),
        cmocka_unit_test(a_missing_list_is_an_error),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
