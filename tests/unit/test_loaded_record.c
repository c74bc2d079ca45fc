/* Records out of triples: roles with their fillers, reports in the order of their places. */
#include "exported.h"

static ch_arena *arena;

static ch_record
record_of(const char *name, bool is_event)
{
    char iri[128];
    ch_record record;
    snprintf(iri, sizeof iri, "https://w3id.org/chancery/%s", name);
    const uint32_t number = ch_loaded_find(loaded, ch_slice_of(iri));
    assert_int_not_equal(number, CH_NONE);
    assert_int_equal(ch_loaded_record(loaded, number, is_event, arena, &record), CH_OK);
    return record;
}

static int
begin(void **state)
{
    (void)state;
    arena = ch_arena_new(0);
    return arena ? 0 : -1;
}

static int
end(void **state)
{
    (void)state;
    ch_arena_free(arena);
    return 0;
}

/* "actor=usa amount=5 USD": each role and who fills it. */
static const char *
roles_of(const ch_record *r)
{
    static char out[512];
    size_t len = 0;
    out[0] = '\0';
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_party *p = &r->fillers[i].party;
        const ch_slice who = p->iri.len ? ch_local_name(p->iri) : p->label;
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s=%.*s", i ? " " : "", CH_PRINT(r->fillers[i].role), CH_PRINT(who));
    }
    return out;
}

static void
an_event_has_roles(void **state)
{
    (void)state;
    const ch_record r = record_of("event1", true);
    assert_true(r.is_event);
    assert_slice(r.iri, "https://w3id.org/chancery/event1");
    assert_slice(r.type, "Designation");
    assert_slice(r.date, "2025-02"); /* a date is no role */
    assert_string_equal(roles_of(&r), "actor=usa amount=5 USD recipient=gang"); /* an amount is one with its currency */
    assert_slice(r.fillers[0].party.label, "United States");
}

static void
a_relation_has_two_ends(void **state)
{
    (void)state;
    const ch_record r = record_of("relation1", false);
    assert_false(r.is_event);
    assert_slice(r.type, "leads");
    assert_int_equal(r.class, CH_NO_CLASS);
    assert_string_equal(roles_of(&r), "subject=ann object=gang");
    assert_slice(r.from, "");
}

static void
reports_say_who_how_and_where(void **state)
{
    (void)state;
    const ch_record event = record_of("event1", true), relation = record_of("relation1", false);
    assert_int_equal(event.account_count, 1);
    assert_slice(event.accounts[0].modality, "Actual");
    assert_slice(event.accounts[0].begin, "3");
    assert_slice(event.accounts[0].end, "9");
    assert_slice(event.accounts[0].words, "words, \"here\"");
    assert_slice(event.accounts[0].article, "https://w3id.org/chancery/a");
    assert_int_equal(event.accounts[0].speaker.iri.len, 0);
    assert_int_equal(relation.account_count, 2);
    assert_slice(relation.accounts[1].modality, "Denied");
    assert_slice(relation.accounts[1].speaker.label, "Ann");
}

static void
a_literal_is_a_label_alone(void **state)
{
    (void)state;
    ch_party party;
    const ch_record event = record_of("event1", true);
    assert_slice(event.fillers[1].party.label, "5 USD");
    assert_int_equal(event.fillers[1].party.iri.len, 0);
    uint32_t number = CH_NONE;
    const ch_node literal = {CH_NODE_LITERAL, CH_S("Ann"), {0}, {0}};
    assert_int_equal(ch_bulk_find(ch_loaded_bulk(loaded), &literal, &number), CH_OK);
    assert_int_equal(ch_loaded_party(loaded, number, &party), CH_OK);
    assert_slice(party.label, "Ann");
    assert_int_equal(party.iri.len, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_event_has_roles, begin, end),
        cmocka_unit_test_setup_teardown(a_relation_has_two_ends, begin, end),
        cmocka_unit_test_setup_teardown(reports_say_who_how_and_where, begin, end),
        cmocka_unit_test_setup_teardown(a_literal_is_a_label_alone, begin, end),
    };
    return cmocka_run_group_tests(tests, load_exported, free_exported);
}
