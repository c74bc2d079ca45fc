/* The reader of knowledge files: what it hands out, and what it says of broken ones. */
#include "base/buffer.h"
#include "base/turtle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct {
    ch_buffer said;     /* "subject predicate object line|" of each statement */
    ch_buffer messages; /* "line:column text|" of each diagnostic              */
    size_t stop_after;  /* 0: never */
    size_t seen;
    ch_diagnostics sink;
} world;

static ch_status
note(void *payload, const ch_turtle_statement *s)
{
    world *w = payload;
    static const char *const kinds[] = {"<", "", "\""};
    assert_int_equal(ch_buffer_print(&w->said, "%.*s %.*s %s%.*s", CH_PRINT(s->subject),
                                     CH_PRINT(s->predicate), kinds[s->object_kind],
                                     CH_PRINT(s->object)),
                     CH_OK);
    if (s->datatype.len) ch_buffer_print(&w->said, "^%.*s", CH_PRINT(s->datatype));
    if (s->language.len) ch_buffer_print(&w->said, "@%.*s", CH_PRINT(s->language));
    ch_buffer_print(&w->said, " %zu|", s->line);
    return ++w->seen == w->stop_after ? CH_TOO_HARD : CH_OK;
}

static void
hear(void *payload, const ch_diagnostic *d)
{
    world *w = payload;
    ch_buffer_print(&w->messages, "%s:%zu:%zu %s|", d->file, d->line, d->column, d->text);
}

static ch_status
parse(world *w, const char *text)
{
    w->sink = (ch_diagnostics){.tell = hear, .payload = w};
    return ch_turtle_parse("t.ttl", ch_slice_of(text), note, w, &w->sink);
}

static void
expect(const ch_buffer *buffer, const char *text)
{
    const ch_slice got = ch_buffer_slice(buffer);
    if (!ch_slice_equal(got, ch_slice_of(text)))
        fail_msg("got  %.*s\nwant %s", CH_PRINT(got), text);
}

static void
clear(world *w)
{
    ch_vector_free(&w->said);
    ch_vector_free(&w->messages);
}

static void
kinds_of_terms(void **state)
{
    (void)state;
    world w = {0};
    assert_int_equal(parse(&w, "@prefix : <x:> .\n"
                               ":s :p :o ;\n"
                               "   :q \"México\"@es ,\n"
                               "      5 .\n"
                               "_:b :p [ :q \"a\\nb\" ] .\n"),
                     CH_OK);
    expect(&w.said, "x:s x:p <x:o 2|x:s x:q \"México@es 3|"
                    "x:s x:q \"5^http://www.w3.org/2001/XMLSchema#integer 4|"
                    "_:genid1 x:q \"a\nb 5|_:b x:p _:genid1 5|");
    expect(&w.messages, "");
    clear(&w);
}

static void
nothing_is_no_error(void **state)
{
    (void)state;
    world w = {0};
    assert_int_equal(parse(&w, ""), CH_OK);
    assert_int_equal(parse(&w, "# only a comment\n"), CH_OK);
    assert_int_equal(parse(&w, "\xEF\xBB\xBF<x:a> <x:b> <x:c> ."), CH_OK);
    expect(&w.said, "x:a x:b <x:c 1|");
    clear(&w);
}

/* Each literal here is the number of the line that it stands on. */
static ch_status
compare_line(void *payload, const ch_turtle_statement *s)
{
    if (s->object_kind != CH_TURTLE_LITERAL) return CH_OK;
    char line[32];
    snprintf(line, sizeof line, "%zu", s->line);
    if (!ch_slice_equal(s->object, ch_slice_of(line)))
        fail_msg("%.*s is said to be on line %zu", CH_PRINT(s->object), s->line);
    ++*(size_t *)payload;
    return CH_OK;
}

static void
statements_know_their_lines(void **state)
{
    (void)state;
    size_t seen = 0;
    static const char text[] = "@prefix : <x:> . # 1\n"
                               "PREFIX y: <y:>\n"
                               "@base <z:>\n"
                               ".\n"
                               ":a :p 5, \"5\"@en ; # :p 0 .\n"
                               "   :q [ :r \"6\" ; :s [ :t 6,\n"
                               "      7 ], 7 ; ],\n"
                               "      8 ;\n"
                               "   ; :u <x:#a.b;c> ,\n"
                               "     y:b.c, '10'^^\n"
                               "       <x:t>, 11 .\n"
                               "[ :p 12 ] :q 12 .\n"
                               "[] a :C ; :p 13.\n"
                               "<s>:p\n"
                               "15;:q\"\"\"15\"\"\".\n"
                               ":e\\,f :p 16 .:g :p 16 ; :q 16.\n"
                               "_:b :p '17', ( 17\n"
                               "  18 [ :q 18 ; :r (\n"
                               "19 ) ] () ( 19 19\n"
                               "  ) ) , 20 .\n"
                               "(21) :p 21 .";
    assert_int_equal(ch_turtle_parse("t.ttl", ch_slice_of(text), compare_line, &seen, NULL), CH_OK);
    assert_int_equal(seen, 27);
}

static void
a_fault_names_its_line(void **state)
{
    (void)state;
    world w = {0};
    assert_int_equal(parse(&w, "@prefix : <x:> .\n:s :p :o .\n:s :p .\n:s :p :z .\n"),
                     CH_BAD_KNOWLEDGE);
    assert_true(w.sink.errors > 0);
    assert_true(ch_slice_starts(ch_buffer_slice(&w.messages), CH_S("t.ttl:3:")));
    clear(&w);

    world unknown = {0};
    assert_int_equal(parse(&unknown, "@prefix : <x:> .\n\n:s nowhere:p <x:o> .\n"), CH_BAD_KNOWLEDGE);
    assert_true(ch_slice_starts(ch_buffer_slice(&unknown.messages), CH_S("t.ttl:3:")));
    clear(&unknown);
}

static void
what_is_not_text_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80",
                                      "\xF0\x8F\xBF\xBF", "\xE2\x82"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        world w = {0};
        char text[64];
        snprintf(text, sizeof text, "<x:s> <x:p>\n \"é%s\" .", bad[i]);
        assert_int_equal(parse(&w, text), CH_BAD_KNOWLEDGE);
        assert_int_equal(w.seen, 0);
        assert_true(ch_slice_starts(ch_buffer_slice(&w.messages), CH_S("t.ttl:2:4 byte 0x")));
        clear(&w);
    }
    world w = {0};
    w.sink = (ch_diagnostics){.tell = hear, .payload = &w};
    assert_int_equal(ch_turtle_parse("t.ttl", CH_S("<x:s>\0"), note, &w, &w.sink),
                     CH_BAD_KNOWLEDGE);
    expect(&w.messages, "t.ttl:1:6 byte 0x00 (NUL) is not text|");
    clear(&w);
}

static void
a_sink_can_stop_it(void **state)
{
    (void)state;
    world w = {.stop_after = 2};
    assert_int_equal(parse(&w, "<x:s> <x:p> 1, 2, 3, 4 .\n"), CH_TOO_HARD);
    assert_int_equal(w.seen, 2);
    assert_int_equal(w.sink.errors, 0);
    clear(&w);
}

static void
files(void **state)
{
    (void)state;
    world w = {0};
    w.sink = (ch_diagnostics){.tell = hear, .payload = &w};
    assert_int_equal(ch_turtle_read("no/such/file.ttl", note, &w, &w.sink), CH_CANNOT_READ);
    expect(&w.messages, "no/such/file.ttl:0:0 cannot be read: No such file or directory|");
    assert_int_equal(ch_turtle_read("/", note, &w, &w.sink), CH_CANNOT_READ);

    char path[] = P_tmpdir "/turtle_XXXXXX";
    const int file = mkstemp(path);
    assert_true(file >= 0);
    for (int i = 0; i < 3000; i++) assert_true(dprintf(file, "<x:s%d> <x:p> \"%d\" .\n", i, i) > 0);
    close(file);
    w.seen = 0;
    assert_int_equal(ch_turtle_read(path, note, &w, &w.sink), CH_OK);
    assert_int_equal(w.seen, 3000);
    assert_true(ch_slice_ends(ch_buffer_slice(&w.said), CH_S("x:s2999 x:p \"2999 3000|")));
    unlink(path);
    clear(&w);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_of_terms),
        cmocka_unit_test(nothing_is_no_error),
        cmocka_unit_test(statements_know_their_lines),
        cmocka_unit_test(a_fault_names_its_line),
        cmocka_unit_test(what_is_not_text_is_refused),
        cmocka_unit_test(a_sink_can_stop_it),
        cmocka_unit_test(files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
