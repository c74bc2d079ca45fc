/* How a difference is told: as text for people, and as one JSON object. */
#include "unit.h"

#include "rdf/diff_print.h"

#define PARTY(name) {.iri = CH_S("x:" name), .label = CH_S(name)}

/* A sanction by Rome on `whom`, told by one report. */
typedef struct {
    ch_filler fillers[3];
    ch_account accounts[1];
    ch_record record;
} sanction;

static void
make(sanction *s, ch_slice whom, ch_slice modality)
{
    *s = (sanction){
        .fillers = {{CH_S("actor"), PARTY("Rome")}, {CH_S("recipient"), {.iri = whom, .label = CH_S("Gaul")}}},
        .accounts = {{.id = CH_S("a1"), .begin = CH_S("0"), .end = CH_S("9"), .modality = modality, .rule = CH_S("sanction")}},
    };
    s->record = (ch_record){.is_event = true, .iri = CH_S("x:e"), .type = CH_S("Sanction"), .date = CH_S("2025"),
                            .fillers = s->fillers, .filler_count = 2, .accounts = s->accounts, .account_count = 1};
}

static void
check_pair(sanction *old, sanction *new, bool json, const char *expected)
{
    ch_buffer out = {0};
    bool differs = expected[0] == '\0';
    assert_int_equal(ch_diff_pair(&out, json, &old->record, &new->record, &differs), CH_OK);
    assert_slice(ch_buffer_slice(&out), expected);
    assert_int_equal(differs, expected[0] != '\0');
    ch_vector_free(&out);
}

static void
the_same_is_not_told(void **state)
{
    sanction a, b;
    (void)state;
    make(&a, CH_S("x:Gaul"), CH_S("Actual"));
    make(&b, CH_S("x:Gaul"), CH_S("Actual"));
    check_pair(&a, &b, false, "");
    check_pair(&a, &b, true, "");
}

static void
what_changed_is_told_by_field(void **state)
{
    sanction a, b;
    (void)state;
    make(&a, CH_S("x:Gaul"), CH_S("Actual"));
    make(&b, CH_S("x:Gaul"), CH_S("Planned"));
    b.record.date = CH_S("");
    check_pair(&a, &b, false,
               "changed Sanction: Rome -> Gaul, 2025  <x:e>\n"
               "        date: 2025  =>  -\n"
               "        report a1[0,9]: Actual, by sanction  =>  Planned, by sanction\n");
    check_pair(&a, &b, true,
               "{\"kind\":\"event\",\"id\":\"x:e\",\"type\":\"Sanction\",\"text\":\"Sanction: Rome -> Gaul, 2025\","
               "\"changes\":[{\"field\":\"date\",\"old\":[\"2025\"],\"new\":[]},"
               "{\"field\":\"report a1[0,9]\",\"old\":[\"Actual, by sanction\"],\"new\":[\"Planned, by sanction\"]}]}");
}

/* Two who are called the same are told apart by their IRIs; a new IRI of the event is told too. */
static void
namesakes_are_told_apart(void **state)
{
    sanction a, b;
    (void)state;
    make(&a, CH_S("x:Gaul"), CH_S("Actual"));
    make(&b, CH_S("x:Gallia"), CH_S("Actual"));
    b.record.iri = CH_S("x:f");
    check_pair(&a, &b, false,
               "changed Sanction: Rome -> Gaul, 2025  <x:e>\n"
               "        now <x:f>\n"
               "        recipient: Gaul <x:Gaul>  =>  Gaul <x:Gallia>\n");
}

static void
lonely_records_and_sums(void **state)
{
    sanction a;
    ch_buffer out = {0};
    const ch_diff_counts counts = {1, 2, 3, 4};
    (void)state;
    make(&a, CH_S("x:Gaul"), CH_S("Actual"));
    assert_int_equal(ch_diff_begin(&out, false, "gone"), CH_OK);
    assert_int_equal(ch_diff_lonely(&out, false, "gone", &a.record), CH_OK);
    assert_int_equal(ch_diff_end(&out, false), CH_OK);
    assert_int_equal(ch_diff_sum(&out, false, &counts), CH_OK);
    assert_slice(ch_buffer_slice(&out), "gone    Sanction: Rome -> Gaul, 2025  <x:e>\n"
                                        "1 gone, 2 added, 3 changed, 4 the same\n");
    ch_vector_clear(&out);
    assert_int_equal(ch_buffer_byte(&out, '{'), CH_OK);
    assert_int_equal(ch_diff_begin(&out, true, "gone"), CH_OK);
    assert_int_equal(ch_diff_lonely(&out, true, "gone", &a.record), CH_OK);
    assert_int_equal(ch_diff_end(&out, true), CH_OK);
    assert_int_equal(ch_diff_sum(&out, true, &counts), CH_OK);
    assert_slice(ch_buffer_slice(&out),
                 "{\"gone\":[{\"kind\":\"event\",\"id\":\"x:e\",\"type\":\"Sanction\",\"text\":\"Sanction: Rome -> Gaul, 2025\"}],"
                 "\"counts\":{\"gone\":1,\"added\":2,\"changed\":3,\"same\":4}}\n");
    ch_vector_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_is_not_told),
        cmocka_unit_test(what_changed_is_told_by_field),
        cmocka_unit_test(namesakes_are_told_apart),
        cmocka_unit_test(lonely_records_and_sums),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
