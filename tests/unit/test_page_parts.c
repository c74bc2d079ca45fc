/* What the page is put together from. */
#include "page_toy.h"

static const char turtle[] = TOY_PREFIXES "chan:A a owl:Class ; rdfs:label \"an a\"@en, \"una a\"@es .\n"
                                          "chan:p a owl:DatatypeProperty .\nchan:i a owl:NamedIndividual, chan:A .\n"
                                          "chan:d a rdfs:Datatype .\n<http://x/C> a owl:Class .\nchan:B a owl:Class .\n";

static void
text_is_no_markup(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, turtle);
    ch_page_text(&toy.page, CH_S("<a href=\"x\"> & é"));
    assert_string_equal(page_toy_text(&toy), "&lt;a href=&quot;x&quot;&gt; &amp; é");
    page_toy_free(&toy);
}

static void
links_go_to_the_page_or_elsewhere(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, turtle);
    ch_page_link(&toy.page, CH_S(CH_PAGE_CHAN "A"), true);
    assert_string_equal(page_toy_text(&toy), "<a href=\"#A\">an a</a>");
    ch_page_link(&toy.page, CH_S(CH_PAGE_CHAN "A"), false);
    assert_string_equal(page_toy_text(&toy), "<a href=\"#A\">A</a>");
    ch_page_link(&toy.page, CH_S("http://xmlns.com/foaf/0.1/Person"), false);
    assert_string_equal(page_toy_text(&toy), "<a class=\"other\" href=\"http://xmlns.com/foaf/0.1/Person\">foaf:Person</a>");
    ch_page_link(&toy.page, CH_S("http://x/?a&b"), true);
    assert_string_equal(page_toy_text(&toy), "<a class=\"other\" href=\"http://x/?a&amp;b\">http://x/?a&amp;b</a>");
    page_toy_free(&toy);
}

static void
terms_come_by_kind_and_in_order(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, turtle);
    size_t at = 0;
    const ch_slice *term = ch_page_next_term(&toy.page, CH_PAGE_CLASS, &at);
    assert_non_null(term);
    assert_slice(*term, CH_PAGE_CHAN "A");
    term = ch_page_next_term(&toy.page, CH_PAGE_CLASS, &at);
    assert_non_null(term);
    assert_slice(*term, CH_PAGE_CHAN "B"); /* not another's class */
    assert_null(ch_page_next_term(&toy.page, CH_PAGE_CLASS, &at));
    assert_int_equal(ch_page_kind_of(&toy.page, CH_S(CH_PAGE_CHAN "p")), CH_PAGE_PROPERTY);
    assert_int_equal(ch_page_kind_of(&toy.page, CH_S(CH_PAGE_CHAN "i")), CH_PAGE_INDIVIDUAL);
    assert_int_equal(ch_page_kind_of(&toy.page, CH_S(CH_PAGE_CHAN "d")), CH_PAGE_DATATYPE);
    assert_int_equal(ch_page_kind_of(&toy.page, CH_S(CH_PAGE_CHAN "none")), CH_PAGE_NOTHING);
    assert_slice(ch_page_name(CH_S("http://x/C")), "");
    page_toy_free(&toy);
}

static void
after_a_failure_nothing_is_written(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, turtle);
    toy.page.status = CH_CANNOT_READ;
    ch_page_raw(&toy.page, "x");
    ch_page_text(&toy.page, CH_S("x"));
    ch_page_print(&toy.page, "%d", 1);
    assert_int_equal(toy.out.len, 0);
    assert_int_equal(toy.page.status, CH_CANNOT_READ);
    page_toy_free(&toy);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_no_markup),
        cmocka_unit_test(links_go_to_the_page_or_elsewhere),
        cmocka_unit_test(terms_come_by_kind_and_in_order),
        cmocka_unit_test(after_a_failure_nothing_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
