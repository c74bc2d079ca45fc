/* Looking things up among a few statements. */
#include "scratch_file.h"

#include "rdf/page_facts.h"

static void
facts_are_found(void **state)
{
    (void)state;
    scratch_file f;
    scratch_write(&f, "a.ttl", "<a:s> <a:p> <a:o>, \"uno\"@es, \"one\"@en ; <a:q> \"3\"^^<a:t> .\n[] <a:p> <a:o> .\n");
    ch_arena *arena = ch_arena_new(0);
    ch_page_facts facts = {0};
    assert_non_null(arena);
    assert_int_equal(ch_page_facts_read(f.path, arena, NULL, &facts), CH_OK);
    assert_int_equal(facts.len, 5);
    const ch_slice s = CH_S("a:s"), o = CH_S("a:o");
    assert_slice(ch_page_value(&facts, s, "a:p", "en"), "one");
    assert_slice(ch_page_value(&facts, s, "a:p", NULL), "a:o");
    assert_slice(ch_page_value(&facts, s, "a:none", NULL), "");
    assert_true(ch_page_has(&facts, s, "a:p", "a:o"));
    assert_false(ch_page_has(&facts, s, "a:p", "uno")); /* a literal is no thing */
    size_t at = 0, count = 0;
    bool has_blank = false;
    for (const ch_page_fact *fact; (fact = ch_page_next(&facts, NULL, "a:p", &o, &at)); count++) has_blank = has_blank || fact->is_blank;
    assert_int_equal(count, 2);
    assert_true(has_blank);
    at = 0;
    const ch_page_fact *typed = ch_page_next(&facts, &s, "a:q", NULL, &at);
    assert_non_null(typed);
    assert_slice(typed->datatype, "a:t");
    ch_vector_free(&facts);
    ch_arena_free(arena);
    scratch_remove(&f);
}

static void
a_missing_file_is_told(void **state)
{
    (void)state;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_arena *arena = ch_arena_new(0);
    ch_page_facts facts = {0};
    assert_int_equal(ch_page_facts_read("/no/such/file.ttl", arena, &sink, &facts), CH_CANNOT_READ);
    assert_int_equal(sink.errors, 1);
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(facts_are_found), cmocka_unit_test(a_missing_file_is_told)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
