/* Which terms every syntax can hold, and which are refused in words. */
#include "written.h"

#include "rdf/check.h"

static void
iris(void **state)
{
    static const char *const good[] = {"https://w3id.org/chancery/entity/a-b", "urn:x:y", "x:", "a+b-c.9:z",
                                       "http://x/\xC3\xA9?q=a%20b&c='d'#f", "http://x/\xF0\x9F\x87\xB2"};
    static const char *const relative[] = {"", "relative", "/path:a", "9x:a", "#x", ":x", "a b:c"};
    static const char *const wrong[] = {"x:a b", "x:<", "x:>", "x:\"", "x:{", "x:}", "x:|", "x:^", "x:`", "x:\\", "x:\t", "x:\x7F"};
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) assert_null(ch_iri_fault(ch_slice_of(good[i])));
    for (size_t i = 0; i < sizeof relative / sizeof *relative; i++)
        assert_string_equal(ch_iri_fault(ch_slice_of(relative[i])), "the IRI is not absolute");
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_string_equal(ch_iri_fault(ch_slice_of(wrong[i])),
                            "the IRI holds a space or a character that none may hold");
    assert_non_null(ch_iri_fault((ch_slice){"x:a\0b", 5}));
    assert_string_equal(ch_iri_fault(CH_S("x:\xC2\x80")), "it holds a control character");
    assert_string_equal(ch_iri_fault(CH_S("x:\xEE\x80\x80")), "it holds a private-use character");
}

static void
texts(void **state)
{
    static const struct {
        const char *text;
        bool plain;
    } good[] = {{"", true}, {"plain words", true}, {"\xC3\xA9 \xF0\x9F\x87\xB2 \xEE\x80\x80", true}, {"<>'`", true},
                {"a\"b", false}, {"a\\b", false}, {"a\nb", false}, {"a\x01", false}, {"a\x7F", false}};
    bool plain;
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        plain = !good[i].plain;
        assert_null(ch_text_fault(ch_slice_of(good[i].text), &plain));
        assert_int_equal(plain, good[i].plain);
    }
    assert_string_equal(ch_text_fault((ch_slice){"a\0b", 3}, &plain), "it holds a NUL");
}

/* Overlong forms, halves of pairs, what is cut off, what is beyond Unicode. */
static void
bytes_that_are_no_utf8(void **state)
{
    static const char *const bad[] = {"\xFF", "\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xED\xA0\x80",
                                      "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x87", "\xC3q"};
    bool plain;
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_string_equal(ch_text_fault(ch_slice_of(bad[i]), &plain), "it is not UTF-8");
    assert_string_equal(ch_text_fault(CH_S("\xEF\xBF\xBE"), &plain), "it holds U+FFFE or U+FFFF");
    assert_string_equal(ch_text_fault(CH_S("\xEF\xBF\xBF"), &plain), "it holds U+FFFE or U+FFFF");
    assert_null(ch_text_fault(CH_S("\xEF\xBF\xBD\xF4\x8F\xBF\xBD"), &plain));
}

static void
languages(void **state)
{
    static const char *const good[] = {"en", "en-GB", "zh-Hant-TW", "x-12345678", "de-1996"};
    static const char *const bad[] = {"", "-", "en-", "-en", "en_US", "1n", "abcdefghi", "en--GB", "en-123456789"};
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) assert_null(ch_language_fault(ch_slice_of(good[i])));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_string_equal(ch_language_fault(ch_slice_of(bad[i])), "the language tag is none");
}

static void
triples(void **state)
{
    const ch_term x = IRI("x:x");
    const ch_triple good[] = {{x, x, x}, {x, x, TEXT("a")}, {x, x, ENGLISH("a")}, {x, x, TYPED("1", XSD "integer")}};
    const struct {
        ch_triple triple;
        const char *fault;
    } bad[] = {
        {{TEXT("a"), x, x}, "the subject is a literal"},
        {{x, TEXT("a"), x}, "the predicate is a literal"},
        {{IRI("a"), x, x}, "the IRI is not absolute"},
        {{x, IRI("a"), x}, "the IRI is not absolute"},
        {{x, x, IRI("a")}, "the IRI is not absolute"},
        {{x, x, TYPED("1", "integer")}, "the IRI is not absolute"},
        {{x, x, TEXT("\xFF")}, "it is not UTF-8"},
        {{x, x, {CH_TERM_LITERAL, S("a"), {0}, S("e n")}}, "the language tag is none"},
        {{x, x, {CH_TERM_LITERAL, S("a"), S("x:t"), S("en")}}, "the literal has a language and a datatype"},
    };
    bool plain;
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) assert_null(ch_triple_fault(&good[i], &plain));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_string_equal(ch_triple_fault(&bad[i].triple, &plain), bad[i].fault);
}

static void
what_xml_cannot_hold(void **state)
{
    (void)state;
    assert_false(ch_text_needs_more_than_xml(CH_S("tab\tline\ncarriage\r \xC3\xA9\x7F")));
    assert_true(ch_text_needs_more_than_xml(CH_S("bell \a")));
    assert_true(ch_text_needs_more_than_xml((ch_slice){"a\0", 2}));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(iris),      cmocka_unit_test(texts),   cmocka_unit_test(bytes_that_are_no_utf8),
        cmocka_unit_test(languages), cmocka_unit_test(triples), cmocka_unit_test(what_xml_cannot_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
