/* An article as records: who is whose, and the lines of PLOVER and CSV. */
#include "extracted.h"

#include "graph/plover.h"
#include "graph/records.h"
#include "graph/table.h"

static const char article[] =
    "The United States sanctioned Gazprombank on Nov. 21, 2024.\n\n"
    "The State Department said Russia attacked Ukraine.\n";

typedef struct {
    ch_codes *codes;
    ch_arena *arena;
    ch_record *records;
    size_t count;
} made;

static void
make(made *m)
{
    const ch_document *d = extract(article, "2024-11-21");
    *m = (made){.arena = ch_arena_new(0)};
    assert_int_equal(ch_codes_load(CH_ONTOLOGY, knowledge->ontology, NULL, &m->codes), CH_OK);
    const ch_records_input in = {{d->article, &d->annotations, knowledge->ontology, knowledge->identities, &d->tellings,
                                  CH_S("https://example.org/"), m->arena},
                                 knowledge->lexicon, m->codes};
    assert_int_equal(ch_records_make(&in, &m->records, &m->count), CH_OK);
}

static void
unmake(made *m)
{
    ch_codes_free(m->codes);
    ch_arena_free(m->arena);
}

static const ch_record *
record_of(const made *m, const char *type)
{
    for (size_t i = 0; i < m->count; i++)
        if (ch_slice_equal(m->records[i].type, ch_slice_of(type))) return &m->records[i];
    fail_msg("no %s", type);
    return NULL;
}

static const ch_party *
filler_of(const ch_record *r, const char *role)
{
    for (size_t i = 0; i < r->filler_count; i++)
        if (ch_slice_equal(r->fillers[i].role, ch_slice_of(role))) return &r->fillers[i].party;
    fail_msg("no %s", role);
    return NULL;
}

static void
parties_have_codes(void **state)
{
    (void)state;
    made m;
    make(&m);
    const ch_record *sanction = record_of(&m, "Sanction");
    assert_slice(filler_of(sanction, "actor")->code, "USA");
    assert_slice(filler_of(sanction, "actor")->wikidata, "Q30");
    assert_slice(filler_of(sanction, "recipient")->code, "RUS");
    assert_slice(filler_of(sanction, "recipient")->sector, "BUS");
    assert_slice(sanction->date, "2024-11-21");
    assert_slice(sanction->accounts[0].modality, "Actual");
    assert_slice(sanction->accounts[0].begin, "0");
    const ch_record *assault = record_of(&m, "Assault");
    assert_slice(assault->accounts[0].speaker.code, "USA");
    assert_slice(assault->accounts[0].speaker.sector, "GOV");
    assert_int_equal(assault->accounts[0].sentence, 2);
    unmake(&m);
}

static bool
has(const ch_buffer *text, const char *part)
{
    return memmem(text->at, text->len, part, strlen(part)) != NULL;
}

static void
an_event_is_a_line_of_plover(void **state)
{
    (void)state;
    made m;
    ch_buffer out = {0};
    make(&m);
    assert_int_equal(ch_plover_add(m.codes, record_of(&m, "Sanction"), &out), CH_OK);
    assert_true(out.len && memchr(out.at, '\n', out.len) == out.at + out.len - 1);
    assert_true(has(&out, "\"id\":\"https://example.org/test/event/"));
    assert_true(has(&out, "\"event\":[\"SANCTION\"],\"cameo\":[\"16\"]"));
    assert_true(has(&out, "\"actor\":[{\"code\":\"USA\",\"text\":\"United States\","));
    assert_true(has(&out, "\"text_info\":{\"sequence\":1,\"start\":0,"));
    assert_true(has(&out, "\"citation\":\"test\""));
    ch_vector_free(&out);
    unmake(&m);
}

static void
a_report_is_a_row(void **state)
{
    (void)state;
    made m;
    ch_buffer out = {0};
    make(&m);
    assert_int_equal(ch_fact_table_add(record_of(&m, "Sanction"), &out), CH_OK);
    assert_true(has(&out, ",Sanction,United States,Gazprombank,,2024-11-21,,Actual,,test,0,"));
    ch_vector_free(&out);
    unmake(&m);
}

static void
codes_come_from_the_nearest_class(void **state)
{
    (void)state;
    made m;
    make(&m);
    const ch_ontology *o = knowledge->ontology;
    assert_slice(ch_codes_plover(m.codes, ch_ontology_class(o, CH_S("Delisting")))->at[0], "CONCEDE");
    assert_slice(ch_codes_of(m.codes, CH_CODE_SECTOR, ch_ontology_class(o, CH_S("Cartel"))), "CRM");
    assert_int_equal(ch_codes_plover(m.codes, ch_ontology_class(o, CH_S("Person")))->len, 0);
    assert_slice(ch_codes_modality(m.codes, CH_S("Denied")), "negation");
    assert_slice(ch_codes_modality(m.codes, CH_S("Actual")), "");
    unmake(&m);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parties_have_codes),
        cmocka_unit_test(an_event_is_a_line_of_plover),
        cmocka_unit_test(a_report_is_a_row),
        cmocka_unit_test(codes_come_from_the_nearest_class),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
