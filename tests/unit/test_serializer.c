/* What raptor writes for us: RDF/XML, RDF/JSON and what they cannot hold. */
#include "written.h"

#include "rdf/syntax.h"

static void
raptor_writes_the_others(void **state)
{
    (void)state;
    ch_buffer xml = written("rdfxml", gang, 4, false);
    assert_true(ch_slice_starts(ch_buffer_slice(&xml), CH_S("<?xml version=\"1.0\"")));
    assert_non_null(memmem(xml.at, xml.len, "xml:lang=\"en\">Tren de Aragua<", 29));
    assert_non_null(memmem(xml.at, xml.len, "xmlns:entity=", 13));
    ch_vector_free(&xml);
    ch_buffer out = {0}, said = {0};
    ch_diagnostics sink = {.tell = hear, .payload = &said};
    ch_triple_writer *w;
    const ch_triple_writer_options options = {.format = "xml", .buffer = &out};
    assert_int_equal(ch_triple_writer_open(&options, &sink, &w), CH_OK);
    const ch_triple control = {IRI("x:s"), IRI("http://x/p"), TEXT("a\x01")};
    assert_int_equal(ch_triple_writer_add(w, &control), CH_BAD_ARGUMENT);
    assert_int_equal(ch_triple_writer_add(w, &gang[0]), CH_OK);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    ch_vector_free(&out);
    ch_vector_free(&said);
}

static void
json_has_the_characters_themselves(void **state)
{
    (void)state;
    const ch_triple t[] = {{IRI("x:s"), IRI("http://x/p"), TEXT("\xF0\x9F\x87\xB2 \\U0001F1F2 \"q\"")},
                           {IRI("x:s"), IRI("http://x/p"), TYPED("1", XSD "integer")}};
    ch_buffer json = written("json", t, 2, false);
    assert_non_null(memmem(json.at, json.len, "\xF0\x9F\x87\xB2", 4)); /* there is no \U in JSON */
    assert_non_null(memmem(json.at, json.len, "\\\\U0001F1F2 \\\"q\\\"", 17)); /* what was written so stays so */
    assert_non_null(memmem(json.at, json.len, XSD "integer", sizeof XSD "integer" - 1));
    ch_vector_free(&json);
}

static void
a_syntax_that_raptor_has_not(void **state)
{
    (void)state;
    void *self = NULL;
    told all;
    ch_buffer memory = {0};
    ch_diagnostics sink = keeping(&all);
    const ch_triple_writer_options options = {0};
    ch_output *output;
    assert_int_equal(ch_output_open(&(ch_output_options){.memory = &memory}, NULL, &output), CH_OK);
    const ch_syntax_setting setting = {.options = &options, .output = output, .sink = &sink};
    assert_int_equal(ch_syntax_open_raptor(&setting, "cuneiform", &self), CH_BAD_ARGUMENT);
    assert_string_equal(all.text, "-:0:0: there is no output format \"cuneiform\"\n");
    ch_syntax_raptor.free(self);
    ch_output_abandon(output);
    ch_vector_free(&memory);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(raptor_writes_the_others),
        cmocka_unit_test(json_has_the_characters_themselves),
        cmocka_unit_test(a_syntax_that_raptor_has_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
