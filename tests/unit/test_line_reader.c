/* Lines of N-Quads: terms with their escapes undone, whole lines only, and each fault with its place. */
#include "unit.h"

#include "rdf/line_reader.h"

typedef struct {
    char text[4096];
    size_t len;
} kept;

/* "x:s x:p o^type@language graph|" with a sign for the kind of node. */
static void
keep_node(kept *k, const ch_node *n)
{
    static const char signs[] = "-_<\"";
    if (n->kind == CH_NODE_NONE) return;
    k->len += (size_t)snprintf(k->text + k->len, sizeof k->text - k->len, "%c%.*s%s%.*s%s%.*s ", signs[n->kind], CH_PRINT(n->text),
                               n->datatype.len ? "^" : "", CH_PRINT(n->datatype), n->language.len ? "@" : "", CH_PRINT(n->language));
}

static ch_status
keep(void *payload, const ch_rdf_statement *s)
{
    kept *k = payload;
    keep_node(k, &s->subject);
    keep_node(k, &s->predicate);
    keep_node(k, &s->object);
    keep_node(k, &s->graph);
    k->text[k->len - 1] = '|';
    return CH_OK;
}

static void
check(const char *text, const char *statements, const char *messages)
{
    static kept k;
    told all;
    size_t used;
    k = (kept){.len = 0};
    ch_diagnostics sink = keeping(&all);
    ch_line_reader reader = {.path = "f", .sink = keep, .payload = &k, .diagnostics = &sink};
    assert_int_equal(ch_line_reader_take(&reader, ch_slice_of(text), true, &used), CH_OK);
    assert_int_equal(used, strlen(text));
    assert_string_equal(k.text, statements);
    assert_string_equal(all.text, messages);
    assert_int_equal(reader.faults, *messages ? 1 : 0);
    ch_line_reader_free(&reader);
}

static void
every_kind_of_term(void **state)
{
    (void)state;
    check("<x:s> <x:p> <x:o> .\n_:a <x:p> _:b.1 <x:g> .", "<x:s <x:p <x:o|_a <x:p _b.1 <x:g|", "");
    check("<x:s><x:p>\"o\"@en-GB.\n", "<x:s <x:p \"o@en-GB|", "");
    check("<x:s>\t<x:p> \"1\"^^<x:t> _:g . # comment\r\n", "<x:s <x:p \"1^x:t _g|", "");
    check("\n  # nothing\n\t\n", "", "");
    check("", "", "");
}

static void
escapes_are_undone(void **state)
{
    (void)state;
    check("<x:\\u00e9> <x:p> \"a\\t\\n\\r\\b\\f\\\"\\'\\\\ \\u00E9 \\U0001F1F2\" .", "<x:\xC3\xA9 <x:p \"a\t\n\r\b\f\"'\\ \xC3\xA9 \xF0\x9F\x87\xB2|", "");
}

static void
faults_have_places(void **state)
{
    (void)state;
    check("<x:s> <x:p> .", "", "f:1:13: there is no term here\n");
    check("<x:s> <x:p> <x:o>", "", "f:1:18: the full stop is missing\n");
    check("\n<x:s> <x:p> <x:o> . x", "", "f:2:21: there is more behind the full stop\n");
    check("\"s\" <x:p> <x:o> .", "", "f:1:4: the subject is a literal\n");
    check("<x:s> _:p <x:o> .", "", "f:1:10: the predicate is no IRI\n");
    check("<x:s> <x:p> <x:o> \"g\" .", "", "f:1:22: the graph is a literal\n");
    check("<x:s> <x:p> \"o .", "", "f:1:17: the literal does not end\n");
    check("<x:s> <x:p> <x:o .", "", "f:1:19: the IRI does not end\n");
    check("<x:s> <x:p> \"\xC3\xA9\\q\" .", "", "f:1:17: there is no such escape\n"); /* columns are characters */
    check("<x:s> <x:p> \"\\uD800\" .", "", "f:1:20: this escape is no character\n");
    check("<s> <x:p> <x:o> .", "", "f:1:1: the IRI is not absolute\n");
}

/* What is behind the last line end waits for the next piece. */
static void
only_whole_lines_are_taken(void **state)
{
    static kept k;
    size_t used;
    (void)state;
    ch_line_reader reader = {.path = "f", .sink = keep, .payload = &k};
    const ch_slice text = CH_S("<x:s> <x:p> <x:o> .\n<x:t> <x:p> ");
    assert_int_equal(ch_line_reader_take(&reader, text, false, &used), CH_OK);
    assert_int_equal(used, 20);
    assert_int_equal(reader.line, 1);
    assert_int_equal(ch_line_reader_take(&reader, CH_S("<x:t> <x:p> <x:o> ."), true, &used), CH_OK);
    assert_string_equal(k.text, "<x:s <x:p <x:o|<x:t <x:p <x:o|");
    ch_line_reader_free(&reader);
}

static ch_status
refuse(void *payload, const ch_rdf_statement *s)
{
    (void)s;
    ++*(int *)payload;
    return CH_TOO_HARD;
}

static void
a_sink_may_stop_it(void **state)
{
    int calls = 0;
    size_t used;
    (void)state;
    ch_line_reader reader = {.path = "f", .sink = refuse, .payload = &calls};
    assert_int_equal(ch_line_reader_take(&reader, CH_S("<x:s> <x:p> <x:o> .\n<x:s> <x:p> <x:o> .\n"), true, &used), CH_TOO_HARD);
    assert_int_equal(calls, 1);
    ch_line_reader_free(&reader);
}

static void
a_line_is_known_by_its_looks(void **state)
{
    (void)state;
    assert_true(ch_line_reader_knows(CH_S("<x:s> <x:p> \"o\"@en .")));
    assert_true(ch_line_reader_knows(CH_S("  _:a <x:p> <x:o> <x:g> . # c\r")));
    assert_false(ch_line_reader_knows(CH_S("@prefix : <x:> .")));
    assert_false(ch_line_reader_knows(CH_S("<x:s> a <x:o> .")));
    assert_false(ch_line_reader_knows(CH_S("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_of_term),        cmocka_unit_test(escapes_are_undone),
        cmocka_unit_test(faults_have_places),        cmocka_unit_test(only_whole_lines_are_taken),
        cmocka_unit_test(a_sink_may_stop_it),        cmocka_unit_test(a_line_is_known_by_its_looks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
