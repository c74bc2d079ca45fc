/* The section about a term. */
#include "page_toy.h"

static void
a_class_says_what_it_is(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, TOY_PREFIXES "chan:A a owl:Class ; rdfs:label \"an a\"@en ; skos:definition \"It < it.\"@en ;\n"
                                     "    skos:example \"One.\"@en ; skos:notation \"17\"^^chan:cameo .\n"
                                     "chan:B rdfs:subClassOf chan:A .\nchan:p rdfs:range chan:A .\n");
    ch_page_terms(&toy.page, CH_PAGE_CLASS);
    assert_string_equal(page_toy_text(&toy),
                        "<section class=\"term\" id=\"A\">\n<h3><a class=\"self\" href=\"#A\">an a</a> <code>chan:A</code> "
                        "<span class=\"kind\">class</span></h3>\n<p class=\"definition\">It &lt; it.</p>\n<dl>\n"
                        "<dt>Example</dt><dd class=\"example\">One.</dd>\n"
                        "<dt>Codes</dt><dd><a href=\"#cameo\">cameo</a> <code>17</code></dd>\n"
                        "<dt>Narrower</dt><dd><a href=\"#B\">B</a></dd>\n<dt>Range of</dt><dd><a href=\"#p\">p</a></dd>\n"
                        "</dl>\n</section>\n");
    page_toy_free(&toy);
}

static void
a_property_says_of_what(void **state)
{
    (void)state;
    page_toy toy;
    page_toy_make(&toy, TOY_PREFIXES "chan:p a owl:ObjectProperty, owl:TransitiveProperty ; rdfs:label \"p\"@en ; rdfs:domain chan:A ;\n"
                                     "    rdfs:subPropertyOf chan:q ; <http://www.w3.org/2003/06/sw-vocab-status/ns#term_status> \"testing\" .\n");
    ch_page_terms(&toy.page, CH_PAGE_PROPERTY);
    const char *text = page_toy_text(&toy);
    assert_non_null(strstr(text, "object property, transitive</span> <span class=\"status\">testing</span>"));
    assert_non_null(strstr(text, "<dt>Subproperty of</dt><dd><a href=\"#q\">q</a></dd>\n<dt>Domain</dt><dd><a href=\"#A\">A</a></dd>"));
    ch_page_terms(&toy.page, CH_PAGE_CLASS);
    assert_string_equal(page_toy_text(&toy), "");
    page_toy_free(&toy);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_class_says_what_it_is), cmocka_unit_test(a_property_says_of_what)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
