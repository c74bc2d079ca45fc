/* XML an element at a time: wanted ones only, attributes as children, and what is no XML. */
#include "scratch_file.h"

#include "lexicon/import/xml.h"

typedef struct {
    char text[2048];
    size_t len;
    ch_status answer;
} printed;

/* "name(text child…)": an element as text. */
static void
print_element(printed *out, const ch_xml *e)
{
    out->len += (size_t)snprintf(out->text + out->len, sizeof out->text - out->len, "%.*s(%.*s", CH_PRINT(e->name), CH_PRINT(e->text));
    for (const ch_xml *c = e->first; c; c = c->next) {
        out->len += (size_t)snprintf(out->text + out->len, sizeof out->text - out->len, " ");
        print_element(out, c);
    }
    out->len += (size_t)snprintf(out->text + out->len, sizeof out->text - out->len, ")");
}

static ch_status
take(void *payload, const ch_xml *element)
{
    printed *out = payload;
    out->len += (size_t)snprintf(out->text + out->len, sizeof out->text - out->len, "%zu:", element->line);
    print_element(out, element);
    return out->answer;
}

static ch_status
read_elements(const char *text, told *all, printed *out)
{
    static const char *const wanted[] = {"item", "thing", NULL};
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "in.xml", text);
    const ch_status status = ch_xml_read(file.path, wanted, take, out, &sink);
    scratch_remove(&file);
    return status;
}

static void
check(const char *text, const char *expected)
{
    told all;
    printed out = {.len = 0};
    assert_int_equal(read_elements(text, &all, &out), CH_OK);
    assert_string_equal(out.text, expected);
    assert_string_equal(all.text, "");
}

static void
wanted_elements_are_handed_out(void **state)
{
    (void)state;
    check("<list/>", "");
    check("<list><item>a</item><other>b</other>\n<thing> c  </thing></list>", "1:item(a)2:thing(c)");
    check("<list><item><item>inner</item></item></list>", "1:item( item(inner))"); /* none inside another by itself */
    check("<a xmlns:n=\"http://n\"><n:item n:id=\"7\">x</n:item></a>", "1:item(x @id(7))"); /* local names */
}

static void
texts_and_attributes(void **state)
{
    (void)state;
    check("<item id=\"1\" note=\"a &lt; b\"><b>x</b> one <!-- c --> two <![CDATA[<three>]]></item>", "1:item(one two <three> @id(1) @note(a < b) b(x))");
    check("<item>&#233;&amp;</item>", "1:item(\xC3\xA9&)");
}

static void
children_by_name(void **state)
{
    (void)state;
    const ch_xml again = {.name = CH_S("b"), .text = CH_S("2")}, other = {.name = CH_S("c"), .next = &again},
                 first = {.name = CH_S("b"), .text = CH_S("1"), .next = &other}, parent = {.name = CH_S("a"), .first = &first};
    assert_ptr_equal(ch_xml_child(&parent, "b"), &first);
    assert_ptr_equal(ch_xml_again(&first), &again);
    assert_null(ch_xml_again(&again));
    assert_null(ch_xml_child(&parent, "d"));
    assert_null(ch_xml_child(NULL, "b"));
    assert_slice(ch_xml_text_of(&parent, "b"), "1");
    assert_slice(ch_xml_text_of(&parent, "d"), "");
    assert_slice(ch_xml_text_of(NULL, "b"), "");
}

static void
what_is_no_xml(void **state)
{
    told all;
    printed out = {.len = 0};
    (void)state;
    assert_int_equal(read_elements("<list><item>a</item>\n<item></thing>", &all, &out), CH_BAD_TEXT);
    assert_non_null(strstr(all.text, "in.xml:2:0: "));
    out = (printed){.len = 0};
    assert_int_equal(read_elements("no XML", &all, &out), CH_BAD_TEXT);
    assert_int_equal(read_elements("", &all, &out), CH_BAD_TEXT);
    ch_diagnostics sink = keeping(&all);
    assert_int_equal(ch_xml_read("/no/such/file", (const char *const[]){"item", NULL}, take, &out, &sink), CH_CANNOT_READ);
    assert_int_equal(sink.errors, 1);
}

/* What stood well before the fault has been handed out. */
static void
the_beginning_is_not_lost(void **state)
{
    static char text[20000];
    told all;
    printed out = {.len = 0};
    (void)state;
    const size_t head = (size_t)snprintf(text, sizeof text, "<list><item>a</item>");
    memset(text + head, ' ', sizeof text - head);
    snprintf(text + sizeof text - 20, 20, "<item></thing>");
    assert_int_equal(read_elements(text, &all, &out), CH_BAD_TEXT);
    assert_string_equal(out.text, "1:item(a)");
}

static void
a_sink_may_stop_it(void **state)
{
    told all;
    printed out = {.answer = CH_TOO_HARD};
    (void)state;
    assert_int_equal(read_elements("<list><item>a</item><item>b</item></list>", &all, &out), CH_TOO_HARD);
    assert_string_equal(out.text, "1:item(a)");
}

/* Entities of the file's own are not followed: neither a bomb nor another file. */
static void
entities_are_not_followed(void **state)
{
    told all;
    printed out = {.len = 0};
    (void)state;
    read_elements("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n"
                  "<list><item>&f;&b;</item></list>", &all, &out);
    assert_null(strstr(out.text, "aaaa"));
    assert_true(strcmp(out.text, "") == 0 || strcmp(out.text, "2:item()") == 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wanted_elements_are_handed_out), cmocka_unit_test(texts_and_attributes), cmocka_unit_test(children_by_name),
        cmocka_unit_test(what_is_no_xml),                 cmocka_unit_test(the_beginning_is_not_lost),
        cmocka_unit_test(a_sink_may_stop_it),   cmocka_unit_test(entities_are_not_followed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
