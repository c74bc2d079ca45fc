/* PLOVER: an event as a line of JSON after the manual's fields. */
#include "records.h"

#include "graph/plover.h"

static ch_ontology *ontology;
static ch_codes *codes;

static int
load(void **state)
{
    (void)state;
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) != CH_OK) return -1;
    return ch_codes_load(CH_ONTOLOGY, ontology, NULL, &codes) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_codes_free(codes);
    ch_ontology_free(ontology);
    return 0;
}

static void
check(const ch_record *record, const char *line)
{
    ch_buffer out = {0};
    assert_int_equal(ch_plover_add(codes, record, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), line);
    ch_vector_free(&out);
}

#define PARTY(name, three) "\"code\":\"" three "\",\"text\":\"the " name "s\",\"name\":\"" name "\",\"iri\":\"x:" name "\""
#define EVENT                                                                                                             \
    "{\"id\":\"x:event/e1\",\"date\":\"2025-02\",\"date_source\":\"event\",\"actor\":[{" PARTY("Rome", "ROM") "}],"       \
    "\"recipient\":[{" PARTY("Gaul", "GAL") "}],\"event\":[\"SANCTION\"],\"cameo\":[\"16\"],\"event_class\":\"Sanction\","
#define PLACE                                                                                                             \
    "\"event_loc\":{\"name\":\"Alesia\",\"country code\":\"GA\",\"cc3\":\"GAL\"},\"details\":[{\"role\":\"amount\",\"name\":\"5 USD\"}],"
#define FIRST                                                                                                             \
    "\"text_info\":{\"sequence\":2,\"start\":10,\"end\":30,\"text\":\"Rome, \\\"again\\\",\"},\"cite_info\":{\"citation\":\"a\"," \
    "\"article\":\"x:a\",\"url\":\"http://n/a\",\"title\":\"Title\",\"language\":\"en\",\"publication\":\"News\","        \
    "\"published\":\"2025-03-01\",\"coder\":\"chancery\",\"rule\":\"sanction\",\"confidence\":0.80,\"modality\":\"Actual\"}"

static void
an_event_with_all_its_fields(void **state)
{
    made_record m;
    ch_record *r = make_record(&m, true);
    (void)state;
    r->class = ch_ontology_class(ontology, CH_S("Sanction"));
    check(r, EVENT "\"context\":[]," PLACE FIRST ",\"other_reports\":[{\"text_info\":{},\"cite_info\":{\"citation\":\"b\","
             "\"article\":\"x:b\",\"coder\":\"chancery\",\"modality\":\"Planned\",\"speaker\":{" PARTY("Brutus", "ROM") "},"
             "\"event_date\":\"2025-04\"}}]}\n");
}

/* The first report's modality is the event's context; an event without a date has the article's. */
static void
dates_and_contexts(void **state)
{
    made_record m;
    ch_record *r = make_record(&m, true);
    ch_buffer out = {0};
    (void)state;
    r->class = ch_ontology_class(ontology, CH_S("Designation"));
    r->date = CH_S("");
    m.accounts[0].modality = CH_S("Denied");
    assert_int_equal(ch_plover_add(codes, r, &out), CH_OK);
    assert_int_equal(ch_buffer_byte(&out, '\0'), CH_OK);
    assert_non_null(strstr(out.at, "\"date\":\"2025-03-01\",\"date_source\":\"article\""));
    assert_non_null(strstr(out.at, "\"context\":[\"legal\",\"negation\"]"));
    ch_vector_free(&out);
}

/* Of one article only: its own ID, and a link to what other lines share. */
static void
an_article_s_own_line(void **state)
{
    made_record m;
    ch_record *r = make_record(&m, true);
    ch_buffer out = {0};
    (void)state;
    r->home = CH_S("x:a");
    r->account_count = 0;
    r->filler_count = 0;
    assert_int_equal(ch_plover_add(codes, r, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "{\"id\":\"x:a/event/e1\",\"link\":\"x:event/e1\",\"date\":\"2025-02\",\"date_source\":\"event\","
                                        "\"actor\":[],\"recipient\":[],\"event\":[],\"cameo\":[],\"event_class\":\"Sanction\",\"context\":[]}\n");
    ch_vector_free(&out);
}

static void
a_relation_is_no_event(void **state)
{
    made_record m;
    (void)state;
    check(make_record(&m, false), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_event_with_all_its_fields), cmocka_unit_test(dates_and_contexts),
        cmocka_unit_test(an_article_s_own_line),        cmocka_unit_test(a_relation_is_no_event),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
