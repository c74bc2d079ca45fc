/* The one table of events and relations: a row a report, sixteen cells each. */
#include "records.h"

#include "graph/table.h"

static void
check(const ch_record *record, const char *rows)
{
    ch_buffer out = {0};
    assert_int_equal(ch_fact_table_add(record, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), rows);
    ch_vector_free(&out);
}

static void
an_event_has_a_row_for_each_report(void **state)
{
    made_record m;
    (void)state;
    check(make_record(&m, true),
          "event,x:event/e1,Sanction,Rome,Gaul,Alesia,2025-02,5 USD,Actual,,a,10,30,\"Rome, \"\"again\"\",\",sanction,0.80\n"
          "event,x:event/e1,Sanction,Rome,Gaul,Alesia,2025-04,5 USD,Planned,Brutus,b,,,,,\n"); /* a report's own date goes before */
}

static void
a_relation_has_subject_and_object(void **state)
{
    made_record m;
    ch_record *r = make_record(&m, false);
    (void)state;
    r->account_count = 1;
    check(r, "relation,x:event/e1,leads,Rome,Gaul,,,,Actual,,a,10,30,\"Rome, \"\"again\"\",\",sanction,0.80\n");
    r->from = CH_S("2020");
    check(r, "relation,x:event/e1,leads,Rome,Gaul,,2020/,,Actual,,a,10,30,\"Rome, \"\"again\"\",\",sanction,0.80\n");
}

static void
several_fillers_share_a_cell(void **state)
{
    made_record m;
    ch_record *r = make_record(&m, true);
    (void)state;
    m.fillers[r->filler_count++] = (ch_filler){CH_S("actor"), {.label = CH_S("Carthage")}};
    m.fillers[r->filler_count++] = (ch_filler){CH_S("actor"), {.iri = CH_S("x:nameless")}};
    r->account_count = 1;
    check(r, "event,x:event/e1,Sanction,Rome; Carthage; x:nameless,Gaul,Alesia,2025-02,5 USD,Actual,,a,10,30,"
             "\"Rome, \"\"again\"\",\",sanction,0.80\n");
}

static void
without_reports_there_is_no_row(void **state)
{
    made_record m;
    ch_record *r = make_record(&m, true);
    (void)state;
    r->account_count = 0;
    check(r, "");
}

/* The head has as many names as a row has cells. */
static void
the_head_fits_the_rows(void **state)
{
    made_record m;
    ch_buffer head = {0}, row = {0};
    size_t names = 0, cells = 0;
    (void)state;
    make_record(&m, true)->account_count = 1;
    m.accounts[0].words = CH_S("plain");
    assert_int_equal(ch_fact_table_head(&head), CH_OK);
    assert_int_equal(ch_fact_table_add(&m.record, &row), CH_OK);
    for (size_t i = 0; i < head.len; i++) names += head.at[i] == ',';
    for (size_t i = 0; i < row.len; i++) cells += row.at[i] == ',';
    assert_int_equal(names, cells);
    assert_int_equal(head.at[head.len - 1], '\n');
    ch_vector_free(&head);
    ch_vector_free(&row);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_event_has_a_row_for_each_report), cmocka_unit_test(a_relation_has_subject_and_object),
        cmocka_unit_test(several_fillers_share_a_cell),       cmocka_unit_test(without_reports_there_is_no_row),
        cmocka_unit_test(the_head_fits_the_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
