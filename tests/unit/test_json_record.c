/* Records of several makers; what is wrong is told with its line. */
#include "unit.h"

#include "text/json_record.h"

static told all;

static ch_status
read_line(const char *line, ch_arena *arena, ch_json_record *out)
{
    ch_diagnostics sink = keeping(&all);
    return ch_json_record_read(ch_slice_of(line), "a.jsonl", 7, arena, &sink, out);
}

static const char *
said(const char *text)
{
    return text ? text : "-";
}

/* "text|id|title|published|author|publisher|url", "-" for what is not said. */
static void
expect(const char *line, const char *fields, const char *messages)
{
    char got[400];
    ch_json_record r;
    ch_arena *arena = ch_arena_new(0);
    assert_int_equal(read_line(line, arena, &r), CH_OK);
    assert_int_equal(r.length, strlen(r.text));
    snprintf(got, sizeof got, "%s|%s|%s|%s|%s|%s|%s", r.text, said(r.id), said(r.title), said(r.published),
             said(r.author), said(r.publisher), said(r.url));
    assert_string_equal(got, fields);
    assert_string_equal(all.text, messages);
    ch_arena_free(arena);
}

static void
refuse(const char *line, const char *message)
{
    ch_json_record r;
    ch_arena *arena = ch_arena_new(0);
    assert_int_equal(read_line(line, arena, &r), CH_BAD_TEXT);
    if (!strstr(all.text, message)) fail_msg("\"%s\" is not in \"%s\"", message, all.text);
    ch_arena_free(arena);
}

static void
fields_are_read(void **state)
{
    (void)state;
    expect("{\"text\": \"A\\nb \\u00e9\"}", "A\nb é|-|-|-|-|-|-", "");
    expect("{\"id\": \"n1\", \"title\": \"T\", \"date\": \"2025-02-20\", \"author\": \"Jo\", \"source\": \"The Ledger\", "
           "\"url\": \"https://x.org/1\", \"text\": \"A\", \"more\": [1]}",
           "A|n1|T|2025-02-20|Jo|The Ledger|https://x.org/1", "");
    expect("{\"id\": 12, \"headline\": \"T\", \"datePublished\": \"2025-02-20T09:00:00Z\", \"body\": \"A\"}",
           "A|12|T|2025-02-20|-|-|-", "");
    expect("{\"maintext\": \"A\", \"authors\": [\"Jo\", \"Al\"], \"date_publish\": \"2025-02-20 09:00:00\", "
           "\"source_domain\": \"x.org\"}", "A|-|-|2025-02-20|Jo, Al|x.org|-", "");
    expect("{\"text\": \"A\", \"source\": \"https://x.org/2\", \"title\": null, \"author\": \"\"}",
           "A|-|-|-|-|-|https://x.org/2", "");
}

static void
other_kinds_are_warned_of(void **state)
{
    (void)state;
    expect("{\"text\": \"A\", \"title\": 5, \"date\": \"soon\", \"author\": [1]}", "A|-|-|-|-|-|-",
           "a.jsonl:7:0: \"title\" is no text, and is not used\n"
           "a.jsonl:7:0: \"soon\" is no date like 2025-08-08, and is not used\n"
           "a.jsonl:7:0: \"author\" is a list of other things than texts, and is not used\n");
}

static void
what_is_no_record_is_refused(void **state)
{
    (void)state;
    refuse("{\"text\": \"A\"", "a.jsonl:7:12: this is no JSON: '}' expected near end of file");
    refuse("{\"text\": \"A\\u0000b\"}", "this is no JSON");
    refuse("{\"text\": \"\\ud800\"}", "this is no JSON");
    refuse("[\"text\"]", "a.jsonl:7:0: this is no JSON object");
    refuse("{\"title\": \"A\"}", "a.jsonl:7:0: the record has no \"text\"");
    refuse("{\"text\": \"\"}", "a.jsonl:7:0: the record has no \"text\"");
}

static void
records_are_known_by_their_first_line(void **state)
{
    (void)state;
    assert_true(ch_json_record_begins(CH_S("{\"text\": \"A\"}\n{\"text\": \"B\"}\n")));
    assert_true(ch_json_record_begins(CH_S("{\"text\": \"A\"}")));
    assert_false(ch_json_record_begins(CH_S("{\"name\": \"A\"}\n")));
    assert_false(ch_json_record_begins(CH_S("{not JSON}\n")));
    assert_false(ch_json_record_begins(CH_S("The minister said {\"text\": 1}")));
    assert_false(ch_json_record_begins((ch_slice){0}));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_are_read),
        cmocka_unit_test(other_kinds_are_warned_of),
        cmocka_unit_test(what_is_no_record_is_refused),
        cmocka_unit_test(records_are_known_by_their_first_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
