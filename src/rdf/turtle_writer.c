/*
 * Turtle, streamed
 *
 * Triples of one subject that come one after the other share it, those of one
 * predicate share that too.  Only the last subject and predicate are remembered:
 *
 *     entity:tren-de-aragua a chan:Gang, chan:CriminalOrganization ;
 *         rdfs:label "Tren de Aragua" ;
 *         chan:originatesFrom entity:venezuela .
 *
 * Literals are always in quotes: 1 and true would be right only for one
 * spelling of each value.  Local names keep to what every reader agrees about
 * (letters, digits, _ and -); an IRI with anything else is written in full.
 */
#include "rdf/prefix.h"
#include "rdf/syntax.h"

#include <stdlib.h>

#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

typedef struct {
    ch_output *output;
    ch_prefixes prefixes;
    ch_buffer subject, predicate; /* of the last triple; no subject: nothing is open */
    bool begun;                   /* something was written: an empty line goes before the next */
} turtle;

static void
write_prefixes(turtle *t)
{
    for (size_t i = 0; i < t->prefixes.count; i++) {
        ch_output_add(t->output, CH_S("@prefix "));
        ch_output_add(t->output, t->prefixes.at[i].name);
        ch_output_add(t->output, CH_S(": <"));
        ch_output_add(t->output, t->prefixes.at[i].iri);
        ch_output_add(t->output, CH_S("> .\n"));
    }
    t->begun = t->prefixes.count > 0;
}

ch_status
ch_syntax_open_turtle(const ch_syntax_setting *setting, void **self)
{
    turtle *t = calloc(1, sizeof *t);
    *self = t;
    if (!t) return CH_NO_MEMORY;
    t->output = setting->output;
    CH_TRY(ch_prefixes_set(&t->prefixes, setting->prefixes, setting->prefix_count));
    if (!setting->options->continued) write_prefixes(t);
    else t->begun = true;
    return CH_OK;
}

static void
write_iri(turtle *t, ch_slice iri)
{
    ch_slice name, local;
    if (!ch_prefixes_shorten(&t->prefixes, iri, &name, &local)) {
        ch_write_iri(t->output, iri);
        return;
    }
    ch_output_add(t->output, name);
    ch_output_byte(t->output, ':');
    ch_output_add(t->output, local);
}

static void
write_object(turtle *t, const ch_term *object, bool plain)
{
    if (object->kind == CH_TERM_IRI) {
        write_iri(t, object->text);
        return;
    }
    ch_write_text(t->output, object->text, plain);
    if (object->language.len) {
        ch_output_byte(t->output, '@');
        ch_output_add(t->output, object->language);
    } else if (object->datatype.len && !ch_slice_equal(object->datatype, CH_S(XSD_STRING))) {
        ch_output_add(t->output, CH_S("^^"));
        write_iri(t, object->datatype);
    }
}

static ch_status
remember(ch_buffer *last, ch_slice iri)
{
    ch_vector_clear(last);
    return ch_buffer_add(last, iri);
}

static void
end_subject(turtle *t)
{
    if (t->subject.len) ch_output_add(t->output, CH_S(" .\n"));
    ch_vector_clear(&t->subject);
    ch_vector_clear(&t->predicate);
}

static void
write_predicate(turtle *t, ch_slice iri)
{
    if (ch_slice_equal(iri, CH_S(RDF_TYPE))) ch_output_byte(t->output, 'a');
    else write_iri(t, iri);
    ch_output_byte(t->output, ' ');
}

static ch_status
add(void *self, const ch_triple *triple, bool plain)
{
    turtle *t = self;
    const ch_slice subject = triple->subject.text, predicate = triple->predicate.text;
    const bool same_subject = ch_slice_equal(subject, ch_buffer_slice(&t->subject));
    const bool same_predicate = ch_slice_equal(predicate, ch_buffer_slice(&t->predicate));
    if (same_subject && same_predicate) {
        ch_output_add(t->output, CH_S(", "));
        write_object(t, &triple->object, plain);
        return CH_OK;
    }
    if (!same_subject) {
        end_subject(t);
        CH_TRY(remember(&t->subject, subject));
    }
    CH_TRY(remember(&t->predicate, predicate));
    if (same_subject) {
        ch_output_add(t->output, CH_S(" ;\n    "));
    } else {
        if (t->begun) ch_output_byte(t->output, '\n');
        write_iri(t, subject);
        ch_output_byte(t->output, ' ');
    }
    t->begun = true;
    write_predicate(t, predicate);
    write_object(t, &triple->object, plain);
    return CH_OK;
}

static void
gap(void *self)
{
    turtle *t = self;
    if (!t->subject.len) return;
    end_subject(t);
    ch_output_byte(t->output, '\n');
}

static ch_status
finish(void *self)
{
    end_subject(self);
    return CH_OK;
}

static void
free_turtle(void *self)
{
    turtle *t = self;
    if (!t) return;
    ch_prefixes_free(&t->prefixes);
    ch_vector_free(&t->subject);
    ch_vector_free(&t->predicate);
    free(t);
}

const ch_syntax ch_syntax_turtle = {.gap = gap, .add = add, .finish = finish, .free = free_turtle};
