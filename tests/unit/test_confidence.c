/* How sure a report is: what readers found right of its construction, moved by what they found of its rule. */
#include "scratch_file.h"

#include "relate/confidence.h"

#define OTHERS                                                                                                    \
    "  - {construction: light verb, right: 0, of: 0}\n  - {construction: noun, right: 0, of: 0}\n"                \
    "  - {construction: pattern, right: 0, of: 0}\n  - {construction: knowledge, right: 0, of: 0}\n"              \
    "  - {construction: speech, right: 0, of: 0}\n"

static ch_status
read_counts(const char *yaml, told *all, ch_confidences **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "confidence.yaml", yaml);
    const ch_status status = ch_confidences_load(file.path, &sink, out);
    scratch_remove(&file);
    return status;
}

static void
the_construction_leads_one_to_expect(void **state)
{
    told all;
    ch_confidences *c;
    (void)state;
    assert_int_equal(read_counts("constructions:\n  - {construction: verb, from: 0, right: 3, of: 8}\n"
                                 "  - {construction: verb, from: 0.9, right: 71, of: 78}\n" OTHERS "rules: []\n", &all, &c), CH_OK);
    assert_string_equal(all.text, "");
    assert_float_equal(ch_confidence_of(c, CH_S("kill"), CH_BY_VERB, 1.0f), 0.9f, 1e-4f);  /* 72 of 80 */
    assert_float_equal(ch_confidence_of(c, CH_S("kill"), CH_BY_VERB, 0.9f), 0.9f, 1e-4f);
    assert_float_equal(ch_confidence_of(c, CH_S("kill"), CH_BY_VERB, 0.5f), 0.4f, 1e-4f);  /* 4 of 10 */
    assert_float_equal(ch_confidence_of(c, CH_S("kill"), CH_BY_NOUN, 1.0f), 0.5f, 1e-4f);  /* nobody knows */
    ch_confidences_free(c);
}

static void
a_rule_moves_it_as_much_as_it_was_read(void **state)
{
    told all;
    ch_confidences *c;
    (void)state;
    assert_int_equal(read_counts("constructions:\n  - {construction: verb, right: 71, of: 78}\n" OTHERS
                                 "rules:\n  - {rule: kill, right: 5, of: 10}\n  - {rule: meet, right: 990, of: 990}\n", &all, &c), CH_OK);
    assert_float_equal(ch_confidence_of(c, CH_S("kill"), CH_BY_VERB, 1.0f), 0.7f, 1e-4f);  /* half way */
    assert_float_equal(ch_confidence_of(c, CH_S("meet"), CH_BY_VERB, 1.0f), 0.999f, 1e-3f);
    ch_telling tellings[] = {{.rule = CH_S("kill"), .construction = CH_BY_VERB, .certainty = 1.0f},
                             {.rule = CH_S("other"), .construction = CH_BY_SPEECH, .certainty = 1.0f}};
    ch_confidences_set(c, &(ch_tellings){tellings, 2, 2});
    assert_float_equal(tellings[0].confidence, 0.7f, 1e-4f);
    assert_float_equal(tellings[1].confidence, 0.5f, 1e-4f);
    ch_confidences_free(c);
    ch_confidences_free(NULL);
}

static void
bad_counts_are_told(void **state)
{
    static const struct {
        const char *yaml, *message;
    } BAD[] = {
        {"constructions:\n  - {construction: verb, right: 9, of: 8}\n" OTHERS, "needs how many were right, of how many"},
        {"constructions:\n  - {construction: verb, right: few, of: 8}\n" OTHERS, "needs how many were right, of how many"},
        {"constructions:\n  - {construction: hunch, right: 1, of: 8}\n" OTHERS, "\"hunch\" is no construction"},
        {"constructions:\n" OTHERS, "nothing is told of the construction \"verb\""},
        {"constructions:\n  - {construction: verb, from: 0.9, right: 1, of: 8}\n  - {construction: verb, from: 0.5, right: 1, of: 8}\n" OTHERS,
         "the steps of a construction go from less to more certain"},
        {"constructions:\n  - {construction: verb, right: 1, of: 8}\n" OTHERS "rules:\n  - {rule: kill, right: 1, of: 2}\n"
         "  - {rule: kill, right: 1, of: 2}\n", "\"kill\" is counted twice"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        told all;
        ch_confidences *c;
        assert_int_equal(read_counts(BAD[i].yaml, &all, &c), CH_BAD_KNOWLEDGE);
        assert_non_null(strstr(all.text, BAD[i].message));
        assert_null(c);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_construction_leads_one_to_expect),
        cmocka_unit_test(a_rule_moves_it_as_much_as_it_was_read),
        cmocka_unit_test(bad_counts_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
