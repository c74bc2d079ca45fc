/* Triples written by the tests: terms as constants, and what they become in a format. */
#ifndef CH_TESTS_WRITTEN_H
#define CH_TESTS_WRITTEN_H

#include "unit.h"

#include "base/buffer.h"
#include "rdf/triple_writer.h"

#define S(text) {"" text, sizeof(text) - 1} /* CH_S() is no constant */
#define IRI(text) {CH_TERM_IRI, S(text), {0}, {0}}
#define TEXT(text) {CH_TERM_LITERAL, S(text), {0}, {0}}
#define ENGLISH(text) {CH_TERM_LITERAL, S(text), {0}, S("en")}
#define TYPED(text, type) {CH_TERM_LITERAL, S(text), S(type), {0}}
#define CHAN "https://w3id.org/chancery/ontology#"
#define ENTITY "https://w3id.org/chancery/entity/"
#define XSD "http://www.w3.org/2001/XMLSchema#"
#define TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define LABEL "http://www.w3.org/2000/01/rdf-schema#label"

static const ch_prefix few[] = {{"chan", CHAN},
                                {"entity", ENTITY},
                                {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                {"xsd", XSD}};

static const ch_triple gang[] = {
    {IRI(ENTITY "tren-de-aragua"), IRI(TYPE), IRI(CHAN "Gang")},
    {IRI(ENTITY "tren-de-aragua"), IRI(TYPE), IRI(CHAN "Organization")},
    {IRI(ENTITY "tren-de-aragua"), IRI(LABEL), ENGLISH("Tren de Aragua")},
    {IRI(ENTITY "tren-de-aragua"), IRI(CHAN "from"), TYPED("2014", XSD "gYear")},
    {IRI("https://x.org/a#char=1,2"), IRI(CHAN "from"), TYPED("x", XSD "string")},
    {IRI("https://x.org/a#char=1,2"), IRI(CHAN "p-"), IRI(ENTITY "-odd")},
    {IRI("https://x.org/a#char=1,2"), IRI(CHAN), IRI(ENTITY "a.b")},
};

/* A message as "file: text|" in the buffer that is the payload. */
static inline void
hear(void *payload, const ch_diagnostic *d)
{
    ch_buffer_print(payload, "%s: %s|", d->file ? d->file : "", d->text);
}

/* What `triples` become in `format`. */
static inline ch_buffer
written(const char *format, const ch_triple *triples, size_t count, bool continued)
{
    ch_buffer out = {0};
    ch_triple_writer *w;
    const ch_triple_writer_options options = {.format = format, .buffer = &out, .prefixes = few,
                                              .prefix_count = 4, .continued = continued};
    assert_int_equal(ch_triple_writer_open(&options, NULL, &w), CH_OK);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(ch_triple_writer_add(w, &triples[i]), CH_OK);
    assert_int_equal(ch_triple_writer_count(w), count);
    assert_null(ch_triple_writer_temporary(w));
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    return out;
}

/* `got`, which is freed, is `want`. */
static inline void
expect(ch_buffer got, const char *want)
{
    if (!ch_slice_equal(ch_buffer_slice(&got), ch_slice_of(want)))
        fail_msg("got\n%.*s\nwant\n%s", (int)got.len, got.at, want);
    ch_vector_free(&got);
}

#endif
