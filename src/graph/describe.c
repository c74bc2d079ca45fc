/* The triples of one article, subject by subject. */
#include "graph/describe.h"

#include "base/hash.h"
#include "relate/cues.h"

#include <stdio.h>

#define CHAN "https://w3id.org/chancery/ontology#"
#define NIF "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
#define ITSRDF "http://www.w3.org/2005/11/its/rdf#"
#define PROV "http://www.w3.org/ns/prov#"
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define DCTERMS "http://purl.org/dc/terms/"
#define SCHEMA "http://schema.org/"
#define XSD "http://www.w3.org/2001/XMLSchema#"

/* The work on one article: `subject` is the node being described. */
typedef struct {
    const ch_describe_input *in;
    ch_merge_input merge;
    ch_facts facts;
    ch_triple_sink *sink;
    void *payload;
    ch_slice article, subject;
    bool *used;      /* entities that mentions or facts show */
    uint32_t reports;
} work;

/* --- terms -------------------------------------------------------------- */

static ch_status
say(work *w, const char *predicate, ch_term object)
{
    const ch_triple triple = {{CH_TERM_IRI, w->subject, {NULL, 0}, {NULL, 0}},
                              {CH_TERM_IRI, ch_slice_of(predicate), {NULL, 0}, {NULL, 0}},
                              object};
    if (!w->subject.at || !object.text.at) return CH_NO_MEMORY;
    return w->sink(w->payload, &triple);
}

static ch_status
say_iri(work *w, const char *predicate, ch_slice iri)
{
    return say(w, predicate, (ch_term){CH_TERM_IRI, iri, {NULL, 0}, {NULL, 0}});
}

static ch_status
say_text(work *w, const char *predicate, ch_slice text)
{
    return text.len ? say(w, predicate, (ch_term){CH_TERM_LITERAL, text, {NULL, 0}, {NULL, 0}}) : CH_OK;
}

static ch_status
say_typed(work *w, const char *predicate, ch_slice text, const char *datatype)
{
    return say(w, predicate, (ch_term){CH_TERM_LITERAL, text, ch_slice_of(datatype), {NULL, 0}});
}

static ch_status
say_number(work *w, const char *predicate, uint32_t number)
{
    return say_typed(w, predicate, ch_arena_print(w->in->arena, "%u", number), XSD "nonNegativeInteger");
}

static ch_status
say_date(work *w, const char *predicate, ch_date date)
{
    char text[16], type[64];
    if (!ch_date_known(date)) return CH_OK;
    ch_date_write(date, text);
    snprintf(type, sizeof type, XSD "%s", ch_date_type(date));
    return say_typed(w, predicate, ch_slice_of(text), type);
}

/* A term of chan: by its local name; NULL without memory. */
static const char *
chan(work *w, ch_slice name)
{
    return ch_arena_print(w->in->arena, CHAN "%.*s", CH_PRINT(name)).at;
}

static ch_status
say_class(work *w, ch_class class)
{
    size_t count;
    const ch_class *line = ch_ontology_line(w->in->ontology, class, &count);
    for (size_t i = 0; i < count; i++)
        CH_TRY(say_iri(w, RDF "type", ch_slice_of(chan(w, ch_ontology_class_name(w->in->ontology, line[i])))));
    return CH_OK;
}

/* --- the article ---------------------------------------------------------- */

static ch_slice
span_iri(work *w, ch_span span)
{
    return ch_arena_print(w->in->arena, "%.*s#char=%u,%u", CH_PRINT(w->article),
                          ch_article_code_point(w->in->article, span.begin),
                          ch_article_code_point(w->in->article, span.end));
}

static ch_span
whole(const work *w)
{
    return (ch_span){0, (uint32_t)w->in->article->text.len};
}

static ch_slice
activity_iri(work *w)
{
    return ch_arena_print(w->in->arena, "https://w3id.org/chancery/activity/%s-%.20s", w->in->version,
                          w->in->knowledge_hash);
}

static ch_status
describe_article(work *w)
{
    const ch_article *a = w->in->article;
    w->subject = w->article;
    CH_TRY(say_iri(w, RDF "type", CH_S(SCHEMA "NewsArticle")));
    CH_TRY(say_iri(w, RDF "type", CH_S(PROV "Entity")));
    CH_TRY(say_text(w, DCTERMS "title", a->title));
    CH_TRY(say_date(w, DCTERMS "issued", a->published));
    CH_TRY(say_text(w, DCTERMS "publisher", a->publisher));
    CH_TRY(say_text(w, DCTERMS "creator", a->author));
    CH_TRY(say_text(w, DCTERMS "source", a->url));
    CH_TRY(say_text(w, DCTERMS "language", a->language.len ? a->language : CH_S("en")));
    CH_TRY(say_iri(w, PROV "wasGeneratedBy", activity_iri(w)));
    w->subject = activity_iri(w);
    CH_TRY(say_iri(w, RDF "type", CH_S(PROV "Activity")));
    CH_TRY(say_text(w, RDFS "label", ch_arena_print(w->in->arena, "chancery %s", w->in->version)));
    return say_text(w, DCTERMS "identifier", ch_slice_of(w->in->knowledge_hash));
}

static ch_status
describe_context(work *w)
{
    char hash[CH_SHA256_TEXT];
    const ch_article *a = w->in->article;
    w->subject = span_iri(w, whole(w));
    CH_TRY(say_iri(w, RDF "type", CH_S(NIF "Context")));
    CH_TRY(say_iri(w, RDF "type", CH_S(NIF "OffsetBasedString")));
    CH_TRY(say_number(w, NIF "beginIndex", 0));
    CH_TRY(say_number(w, NIF "endIndex", ch_article_code_point(a, (uint32_t)a->text.len)));
    CH_TRY(say_iri(w, NIF "sourceUrl", w->article));
    if (w->in->with_text) return say_text(w, NIF "isString", a->text);
    ch_sha256(a->text, hash);
    return say_text(w, SCHEMA "sha256", ch_slice_of(hash));
}

/* --- entities -------------------------------------------------------------- */

static void
mark_used(work *w)
{
    const ch_annotations *a = w->in->annotations;
    for (size_t i = 0; i < a->mention_count; i++) {
        const ch_mention *m = &a->mentions[i];
        if (m->entity != CH_NONE && m->kind != CH_MENTION_PRONOUN && m->kind != CH_MENTION_DESCRIPTION)
            w->used[m->entity] = true;
    }
    for (size_t i = 0; i < w->in->tellings->len; i++) {
        const ch_telling *t = &w->in->tellings->at[i];
        if (t->speaker != CH_NONE) w->used[t->speaker] = true;
        if (!t->is_event && t->subject != CH_NONE) w->used[t->subject] = true;
        if (!t->is_event && t->object != CH_NONE) w->used[t->object] = true;
        for (size_t r = 0; t->is_event && r < t->role_count; r++)
            if (t->roles[r].entity != CH_NONE) w->used[t->roles[r].entity] = true;
    }
    for (size_t e = 0; e < a->entity_count; e++)
        if (w->used[e] && a->entities[e].country != CH_NONE) w->used[a->entities[e].country] = true;
}

static ch_status
describe_entry(work *w, ch_concept concept)
{
    const ch_lexicon *l = w->in->lexicon;
    size_t count;
    const ch_attribute *at = ch_lexicon_attributes(l, concept, &count);
    for (size_t i = 0; i < count; i++) {
        const ch_slice property = ch_lexicon_property_name(l, at[i].property);
        if (ch_slice_equal(property, CH_S("altLabel")) || ch_slice_equal(property, CH_S("acronym")))
            CH_TRY(say_text(w, SKOS "altLabel", ch_lexicon_text(l, at[i].value)));
        else if (ch_slice_equal(property, CH_S("exactMatch")) && at[i].kind == CH_ATTRIBUTE_IRI)
            CH_TRY(say_iri(w, SKOS "exactMatch", ch_lexicon_text(l, at[i].value)));
    }
    return CH_OK;
}

static ch_status
describe_entity(work *w, uint32_t number)
{
    const ch_entity *e = &w->in->annotations->entities[number];
    w->subject = ch_entity_iri(&w->merge, number);
    CH_TRY(say_class(w, e->class));
    CH_TRY(say_text(w, RDFS "label", e->label));
    if (e->unnamed) CH_TRY(say_typed(w, CHAN "unnamed", CH_S("true"), XSD "boolean"));
    if (e->country != CH_NONE)
        CH_TRY(say_iri(w, ch_slice_equal(ch_ontology_class_name(w->in->ontology, e->class), CH_S("Office"))
                              ? CHAN "officeOf" : CHAN "country", ch_entity_iri(&w->merge, e->country)));
    return e->concept == CH_NONE ? CH_OK : describe_entry(w, e->concept);
}

/* --- mentions --------------------------------------------------------------- */

static ch_status
describe_value(work *w, const ch_value *v)
{
    CH_TRY(say_text(w, CHAN "value", v->value));
    if (v->kind == CH_VALUE_MONEY) CH_TRY(say_text(w, CHAN "currency", v->unit));
    if (v->kind == CH_VALUE_QUANTITY) CH_TRY(say_text(w, CHAN "unit", v->unit));
    return CH_OK;
}

static ch_status
describe_span(work *w, ch_span span)
{
    const ch_article *a = w->in->article;
    w->subject = span_iri(w, span);
    CH_TRY(say_iri(w, RDF "type", CH_S(NIF "OffsetBasedString")));
    CH_TRY(say_iri(w, RDF "type", CH_S(NIF "Phrase")));
    CH_TRY(say_iri(w, NIF "referenceContext", span_iri(w, whole(w))));
    CH_TRY(say_number(w, NIF "beginIndex", ch_article_code_point(a, span.begin)));
    CH_TRY(say_number(w, NIF "endIndex", ch_article_code_point(a, span.end)));
    return say_text(w, NIF "anchorOf", ch_article_part(a, span));
}

/* Pronouns and unused descriptions are how the text hangs together, not names that a reader looks for. */
static bool
is_shown(const work *w, const ch_mention *m)
{
    if (m->kind == CH_MENTION_PRONOUN) return false;
    return m->kind != CH_MENTION_DESCRIPTION ||
           (m->entity != CH_NONE && w->in->annotations->entities[m->entity].unnamed && w->used[m->entity]);
}

static ch_status
describe_mention(work *w, const ch_mention *m)
{
    CH_TRY(describe_span(w, m->span));
    CH_TRY(say_iri(w, ITSRDF "taClassRef", ch_slice_of(chan(w, ch_ontology_class_name(w->in->ontology, m->class)))));
    if (m->entity != CH_NONE) CH_TRY(say_iri(w, ITSRDF "taIdentRef", ch_entity_iri(&w->merge, m->entity)));
    return m->value == CH_NONE ? CH_OK : describe_value(w, &w->in->annotations->values[m->value]);
}

/* --- facts ------------------------------------------------------------------ */

/* The mention of a value, which stands for it. */
static ch_slice
value_iri(work *w, uint32_t value)
{
    return span_iri(w, w->in->annotations->values[value].span);
}

static ch_status
say_role(work *w, const ch_role *role)
{
    const char *property = chan(w, role->property);
    if (!property) return CH_NO_MEMORY;
    if (role->entity != CH_NONE) return say_iri(w, property, ch_entity_iri(&w->merge, role->entity));
    if (role->value == CH_NONE) return say_text(w, property, role->words);
    const ch_value *v = &w->in->annotations->values[role->value];
    if (v->kind == CH_VALUE_MONEY) {
        CH_TRY(say_typed(w, property, v->number, XSD "decimal"));
        return say_text(w, CHAN "currency", v->unit);
    }
    if (v->kind == CH_VALUE_DATE) return say_date(w, property, v->date);
    return say_text(w, property, v->value);
}

static bool
is_bare(const work *w, const ch_fact *f)
{
    for (size_t i = 0; i < f->count; i++) {
        const ch_telling *t = &w->in->tellings->at[f->tellings[i]];
        if (t->modality == CH_ACTUAL && t->speaker == CH_NONE) return true;
    }
    return false;
}

/* The validity of a relation: as told, else of an office as the gazetteer knows it. */
static ch_status
describe_validity(work *w, const ch_fact *f, const ch_telling *t)
{
    ch_date from = {0}, until = {0};
    for (size_t i = 0; i < f->count; i++) {
        const ch_telling *other = &w->in->tellings->at[f->tellings[i]];
        if (ch_date_known(other->from)) from = other->from;
        if (ch_date_known(other->until)) until = other->until;
    }
    const ch_annotations *a = w->in->annotations;
    const ch_concept person = a->entities[t->subject].concept;
    const ch_concept office = t->object == CH_NONE ? CH_NONE : a->entities[t->object].concept;
    if (person != CH_NONE && office != CH_NONE && !ch_date_known(from)) {
        size_t count;
        const ch_attribute *at = ch_lexicon_attributes(w->in->lexicon, person, &count);
        const uint32_t holding = ch_lexicon_property(w->in->lexicon, CH_S("holding"));
        for (size_t i = 0; i < count; i++)
            if (at[i].property == holding && at[i].value == office &&
                ch_date_within(w->in->article->published, at[i].from, at[i].until))
                from = at[i].from, until = at[i].until;
    }
    CH_TRY(say_date(w, CHAN "from", from));
    return say_date(w, CHAN "until", until);
}

static ch_status
describe_relation(work *w, const ch_fact *f)
{
    const ch_telling *t = &w->in->tellings->at[f->tellings[0]];
    const char *predicate = chan(w, t->predicate);
    const ch_slice subject = ch_entity_iri(&w->merge, t->subject);
    const bool literal = ch_slice_equal(t->predicate, CH_S("alias"));
    if (!predicate || !subject.at) return CH_NO_MEMORY;
    ch_term object = {CH_TERM_IRI, {NULL, 0}, {NULL, 0}, {NULL, 0}};
    if (t->object == CH_NONE) object.text = value_iri(w, t->object_value);
    else if (literal) object = (ch_term){CH_TERM_LITERAL, w->in->annotations->entities[t->object].label, {NULL, 0}, {NULL, 0}};
    else object.text = ch_entity_iri(&w->merge, t->object);
    if (is_bare(w, f)) {
        w->subject = subject;
        CH_TRY(say(w, predicate, object));
    }
    w->subject = f->iri;
    CH_TRY(say_iri(w, RDF "type", CH_S(RDF "Statement")));
    CH_TRY(say_iri(w, RDF "subject", subject));
    CH_TRY(say_iri(w, RDF "predicate", ch_slice_of(predicate)));
    CH_TRY(say(w, RDF "object", object));
    return describe_validity(w, f, t);
}

/* The same role filled by the same in another telling before this one. */
static bool
is_said(const work *w, const ch_fact *f, size_t telling, size_t role)
{
    const ch_role *r = &w->in->tellings->at[f->tellings[telling]].roles[role];
    for (size_t i = 0; i <= telling; i++) {
        const ch_telling *t = &w->in->tellings->at[f->tellings[i]];
        const size_t end = i == telling ? role : t->role_count;
        for (size_t k = 0; k < end; k++)
            if (ch_slice_equal(t->roles[k].property, r->property) && t->roles[k].entity == r->entity &&
                t->roles[k].value == r->value && ch_slice_equal(t->roles[k].words, r->words))
                return true;
    }
    return false;
}

static ch_status
describe_event(work *w, const ch_fact *f)
{
    const ch_telling *first = &w->in->tellings->at[f->tellings[0]];
    w->subject = f->iri;
    CH_TRY(say_class(w, first->class));
    for (size_t i = 0; i < f->count; i++) {
        const ch_telling *t = &w->in->tellings->at[f->tellings[i]];
        for (size_t r = 0; r < t->role_count; r++)
            if (!is_said(w, f, i, r)) CH_TRY(say_role(w, &t->roles[r]));
    }
    for (size_t i = 0; i < f->count; i++) {
        const ch_date date = w->in->tellings->at[f->tellings[i]].date;
        bool again = false;
        for (size_t k = 0; k < i; k++) {
            const ch_date other = w->in->tellings->at[f->tellings[k]].date;
            again |= other.year == date.year && other.month == date.month && other.day == date.day;
        }
        if (!again) CH_TRY(say_date(w, CHAN "date", date));
    }
    return CH_OK;
}

static ch_status
describe_report(work *w, const ch_fact *f, const ch_telling *t)
{
    w->subject = ch_arena_print(w->in->arena, "%.*s/report/%u", CH_PRINT(w->article), ++w->reports);
    CH_TRY(say_iri(w, RDF "type", CH_S(CHAN "Report")));
    CH_TRY(say_iri(w, CHAN "reports", f->iri));
    CH_TRY(say_iri(w, CHAN "modality", ch_slice_of(chan(w, ch_slice_of(ch_modality_name(t->modality))))));
    CH_TRY(say_iri(w, CHAN "evidence", span_iri(w, t->evidence)));
    if (t->speaker != CH_NONE) CH_TRY(say_iri(w, CHAN "speaker", ch_entity_iri(&w->merge, t->speaker)));
    if (t->is_event) CH_TRY(say_date(w, CHAN "date", t->date));
    CH_TRY(say_text(w, CHAN "rule", t->rule));
    CH_TRY(say_typed(w, CHAN "confidence", ch_arena_print(w->in->arena, "%.2f", (double)t->confidence), XSD "decimal"));
    return say_iri(w, PROV "wasDerivedFrom", w->article);
}

static ch_status
describe_fact(work *w, const ch_fact *f)
{
    CH_TRY(f->is_event ? describe_event(w, f) : describe_relation(w, f));
    for (size_t i = 0; i < f->count; i++) CH_TRY(describe_report(w, f, &w->in->tellings->at[f->tellings[i]]));
    return CH_OK;
}

/* --- spans that are evidence and no mention ---------------------------------- */

static int
by_span(const void *x, const void *y)
{
    const ch_span *a = x, *b = y;
    if (a->begin != b->begin) return a->begin < b->begin ? -1 : 1;
    return (a->end > b->end) - (a->end < b->end);
}

static bool
is_mention(const work *w, ch_span span)
{
    const ch_annotations *a = w->in->annotations;
    size_t low = 0, high = a->mention_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (a->mentions[middle].span.begin < span.begin) low = middle + 1;
        else high = middle;
    }
    for (; low < a->mention_count && a->mentions[low].span.begin == span.begin; low++)
        if (a->mentions[low].span.end == span.end && is_shown(w, &a->mentions[low])) return true;
    return false;
}

static ch_status
describe_evidence(work *w)
{
    const size_t count = w->in->tellings->len;
    ch_span *spans = ch_arena_array(w->in->arena, count + 1, sizeof *spans);
    if (!spans) return CH_NO_MEMORY;
    for (size_t i = 0; i < count; i++) spans[i] = w->in->tellings->at[i].evidence;
    qsort(spans, count, sizeof *spans, by_span);
    for (size_t i = 0; i < count; i++) {
        if (i && by_span(&spans[i - 1], &spans[i]) == 0) continue;
        if (spans[i].end > spans[i].begin && !is_mention(w, spans[i])) CH_TRY(describe_span(w, spans[i]));
    }
    return CH_OK;
}

static ch_status
describe_all(work *w)
{
    const ch_annotations *a = w->in->annotations;
    CH_TRY(ch_merge(&w->merge, &w->facts));
    mark_used(w);
    CH_TRY(describe_article(w));
    CH_TRY(describe_context(w));
    for (uint32_t e = 0; e < a->entity_count; e++)
        if (w->used[e]) CH_TRY(describe_entity(w, e));
    for (size_t i = 0; i < a->mention_count; i++)
        if (is_shown(w, &a->mentions[i])) CH_TRY(describe_mention(w, &a->mentions[i]));
    CH_TRY(describe_evidence(w));
    for (size_t i = 0; i < w->facts.len; i++) CH_TRY(describe_fact(w, &w->facts.at[i]));
    return CH_OK;
}

ch_status
ch_describe(const ch_describe_input *input, ch_triple_sink *sink, void *payload)
{
    work w = {.in = input,
              .merge = {input->article, input->annotations, input->ontology, input->identities, input->tellings,
                        input->base, input->arena},
              .sink = sink,
              .payload = payload,
              .used = ch_arena_array(input->arena, input->annotations->entity_count + 1, sizeof(bool))};
    w.article = ch_article_iri(&w.merge);
    if (!w.article.at || !w.used) return CH_NO_MEMORY;
    return describe_all(&w);
}
