/* The tree of classes, as lists and drawn. */
#include "page_toy.h"

#define CLASS(name, above) "chan:" name " a owl:Class ; rdfs:label \"" name "\"@en" above " .\n"

static size_t
times(const char *text, const char *part)
{
    size_t count = 0;
    while ((text = strstr(text, part))) text++, count++;
    return count;
}

static void
lists_are_nested(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, TOY_PREFIXES CLASS("A", "") CLASS("B", " ; rdfs:subClassOf chan:A") CLASS("C", ""));
    ch_page_tree(&toy.page);
    assert_string_equal(page_toy_text(&toy), "<ul class=\"tree\">\n<li><a href=\"#A\">A</a><ul>\n<li><a href=\"#B\">B</a></li>\n</ul></li>\n"
                                             "<li><a href=\"#C\">C</a></li>\n</ul>\n");
    page_toy_free(&toy);
}

/* With two classes above it it stands below both; other people's classes do not count. */
static void
a_class_may_stand_twice(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, TOY_PREFIXES CLASS("A", " ; rdfs:subClassOf <http://x/Y>") CLASS("B", "") CLASS("C", " ; rdfs:subClassOf chan:A, chan:B"));
    ch_page_tree(&toy.page);
    assert_int_equal(times(page_toy_text(&toy), "\"#C\""), 2);
    ch_page_drawings(&toy.page);
    const char *text = page_toy_text(&toy);
    assert_int_equal(times(text, "<svg"), 2);
    assert_int_equal(times(text, "<rect"), 4);
    assert_int_equal(times(text, "<path"), 2);
    page_toy_free(&toy);
}

static void
a_circle_ends(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, TOY_PREFIXES CLASS("A", "") CLASS("B", " ; rdfs:subClassOf chan:A, chan:C") CLASS("C", " ; rdfs:subClassOf chan:B"));
    ch_page_tree(&toy.page);
    assert_true(times(page_toy_text(&toy), "\"#B\"") > 0);
    ch_page_drawings(&toy.page);
    assert_true(times(page_toy_text(&toy), "\"#B\"") > 0);
    page_toy_free(&toy);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_are_nested),
        cmocka_unit_test(a_class_may_stand_twice),
        cmocka_unit_test(a_circle_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
