/*
 * Each statement of interest becomes a text "kind, value, NUL, subject"; sorted,
 * with each once, the subjects of a value stand together and are counted.
 */
#include "rdf/stats.h"

#include "rdf/disk_read.h"
#include "rdf/read.h"
#include "rdf/sorter.h"

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define DCTERMS "http://purl.org/dc/terms/"

/* Properties whose values are counted. */
static const struct {
    char kind;
    const char *property;
} counted[] = {
    {'C', RDF "type"},
    {'P', RDF "predicate"},
    {'M', CH_NAMESPACE "modality"},
    {'S', DCTERMS "publisher"},
    {'D', DCTERMS "issued"},
};

enum { COUNTED = sizeof counted / sizeof *counted };

typedef struct {
    const ch_stats_options *options;
    ch_sorter *sorter;
    ch_arena *arena;
    ch_stats *out;
    ch_disk *disk;
    size_t statements;
    ch_buffer text;

    ch_buffer value; /* kind and value whose subjects are being counted */
    size_t count;
    CH_VECTOR(ch_stats_row) rows;
    CH_VECTOR(size_t) classes; /* by number: how many instances */
    size_t articles, relations, reports, mentions;
} counting;

/* ---- gathering ---- */

static ch_status
note(counting *c, char kind, const ch_node *subject, const ch_node *object)
{
    ch_vector_clear(&c->text);
    CH_TRY(ch_buffer_byte(&c->text, kind));
    CH_TRY(ch_buffer_add(&c->text, object->text));
    CH_TRY(ch_buffer_byte(&c->text, '\0'));
    CH_TRY(ch_buffer_add(&c->text, subject->text));
    return ch_sorter_add(c->sorter, ch_buffer_slice(&c->text));
}

static ch_status
take_statement(void *payload, const ch_rdf_statement *s)
{
    counting *c = payload;
    if (++c->statements % 4096 == 0 && c->options->stop && c->options->stop()) return CH_TOO_HARD;
    for (size_t i = 0; i < COUNTED; i++)
        if (ch_slice_equal(s->predicate.text, ch_slice_of(counted[i].property)))
            return note(c, counted[i].kind, &s->subject, &s->object);
    return CH_OK;
}

typedef struct {
    counting *c;
    char kind;
    ch_buffer subject;
} reading;

static ch_status
take_row(void *payload, const ch_disk_id terms[4])
{
    reading *r = payload;
    ch_node subject, object;
    if (r->c->options->stop && r->c->options->stop()) return CH_TOO_HARD;
    CH_TRY(ch_disk_node(r->c->disk, terms[0], &subject));
    ch_vector_clear(&r->subject);
    CH_TRY(ch_buffer_add(&r->subject, subject.text));
    subject.text = ch_buffer_slice(&r->subject);
    CH_TRY(ch_disk_node(r->c->disk, terms[2], &object));
    return note(r->c, r->kind, &subject, &object);
}

static ch_status
add_graph(void *payload, ch_slice iri, size_t statements)
{
    counting *c = payload;
    (void)iri;
    c->statements += statements;
    return CH_OK;
}

static ch_status
read_store(counting *c)
{
    reading r = {.c = c};
    ch_status status = ch_disk_graphs(c->disk, add_graph, c);
    for (size_t i = 0; status == CH_OK && i < COUNTED; i++) {
        const ch_node property = {CH_NODE_IRI, ch_slice_of(counted[i].property), {0}, {0}};
        ch_disk_id pattern[4] = {0};
        r.kind = counted[i].kind;
        status = ch_disk_find(c->disk, &property, &pattern[1]);
        if (status == CH_OK && pattern[1]) status = ch_disk_search(c->disk, pattern, take_row, &r);
    }
    ch_vector_free(&r.subject);
    return status;
}

/* ---- counting ---- */

static ch_status
add_row(counting *c, ch_stats_part part, ch_slice name, size_t count, unsigned depth)
{
    const ch_slice copy = ch_arena_copy(c->arena, name);
    return copy.at ? ch_vector_push(&c->rows, (ch_stats_row){part, copy, count, depth}) : CH_NO_MEMORY;
}

static ch_slice
local_name(ch_slice iri)
{
    size_t cut = iri.len;
    while (cut && iri.at[cut - 1] != '/' && iri.at[cut - 1] != '#') cut--;
    return ch_slice_part(iri, cut, iri.len);
}

static void
count_class(counting *c, ch_slice iri)
{
    static const struct {
        const char *iri;
        size_t at;
    } others[] = {
        {"http://schema.org/NewsArticle", offsetof(counting, articles)},
        {RDF "Statement", offsetof(counting, relations)},
        {CH_NAMESPACE "Report", offsetof(counting, reports)},
        {"http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#Phrase", offsetof(counting, mentions)},
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (ch_slice_equal(iri, ch_slice_of(others[i].iri))) *(size_t *)(void *)((char *)c + others[i].at) = c->count;
    if (!ch_slice_starts(iri, CH_S(CH_NAMESPACE))) return;
    const ch_class class = ch_ontology_class(c->options->ontology, local_name(iri));
    if (class != CH_NO_CLASS && class < c->classes.len) c->classes.at[class] = c->count;
}

/* The value whose subjects have all been seen. */
static ch_status
end_value(counting *c)
{
    if (!c->value.len) return CH_OK;
    const ch_slice all = ch_buffer_slice(&c->value), value = ch_slice_part(all, 1, all.len);
    switch (all.at[0]) {
    case 'C': count_class(c, value); return CH_OK;
    case 'P': return add_row(c, CH_STATS_RELATION, local_name(value), c->count, 0);
    case 'M': return add_row(c, CH_STATS_MODALITY, local_name(value), c->count, 0);
    case 'S': return add_row(c, CH_STATS_SOURCE, value, c->count, 0);
    default: /* days come in order */
        if (!c->out->first.len) c->out->first = ch_arena_copy(c->arena, value);
        c->out->last = ch_arena_copy(c->arena, value);
        return c->out->last.at ? CH_OK : CH_NO_MEMORY;
    }
}

static ch_status
take_text(void *payload, ch_slice text)
{
    counting *c = payload;
    const char *nul = memchr(text.at, '\0', text.len);
    const ch_slice value = ch_slice_part(text, 0, nul ? (size_t)(nul - text.at) : text.len);
    if (ch_slice_equal(value, ch_buffer_slice(&c->value))) {
        c->count++;
        return CH_OK;
    }
    CH_TRY(end_value(c));
    ch_vector_clear(&c->value);
    c->count = 1;
    return ch_buffer_add(&c->value, value);
}

/* ---- the table ---- */

/* Classes below `above` that have instances, each followed by those below it. */
static ch_status
add_classes(counting *c, ch_stats_part part, ch_class above, unsigned depth)
{
    const ch_ontology *o = c->options->ontology;
    const ch_class event = ch_ontology_class(o, CH_S("Event"));
    for (ch_class i = 0; i < c->classes.len; i++) {
        size_t count;
        const ch_class *line = ch_ontology_line(o, i, &count);
        const ch_class parent = count > 1 ? line[1] : CH_NO_CLASS;
        if (parent != above || !c->classes.at[i]) continue;
        if (above == CH_NO_CLASS && (part == CH_STATS_EVENT) != (i == event)) continue;
        if (ch_slice_equal(ch_ontology_class_name(o, i), CH_S("Report"))) continue;
        CH_TRY(add_row(c, part, ch_ontology_class_name(o, i), c->classes.at[i], depth));
        CH_TRY(add_classes(c, part, i, depth + 1));
    }
    return CH_OK;
}

/* By part; classes as they are, other counts with the greatest first, then by name. */
static int
compare_rows(const void *p, const void *q)
{
    const ch_stats_row *a = p, *b = q;
    if (a->part != b->part) return a->part < b->part ? -1 : 1;
    if (a->count != b->count) return a->count > b->count ? -1 : 1;
    return ch_slice_compare(a->name, b->name);
}

static size_t
events(const counting *c)
{
    const ch_class event = ch_ontology_class(c->options->ontology, CH_S("Event"));
    return event < c->classes.len ? c->classes.at[event] : 0;
}

static ch_status
make_table(counting *c)
{
    const size_t others = c->rows.len;
    if (others) qsort(c->rows.at, others, sizeof *c->rows.at, compare_rows);
    CH_TRY(add_classes(c, CH_STATS_EVENT, CH_NO_CLASS, 0));
    CH_TRY(add_classes(c, CH_STATS_ENTITY, CH_NO_CLASS, 0));
    CH_TRY(add_row(c, CH_STATS_TOTAL, CH_S("statements"), c->statements, 0));
    CH_TRY(add_row(c, CH_STATS_TOTAL, CH_S("articles"), c->articles, 0));
    CH_TRY(add_row(c, CH_STATS_TOTAL, CH_S("events"), events(c), 0));
    CH_TRY(add_row(c, CH_STATS_TOTAL, CH_S("relations"), c->relations, 0));
    CH_TRY(add_row(c, CH_STATS_TOTAL, CH_S("reports"), c->reports, 0));
    CH_TRY(add_row(c, CH_STATS_TOTAL, CH_S("mentions"), c->mentions, 0));
    c->out->rows = ch_arena_array(c->arena, c->rows.len, sizeof *c->out->rows);
    if (!c->out->rows) return CH_NO_MEMORY;
    /* Parts in their order, rows of a part as they were made. */
    for (int part = 0; part < CH_STATS_PARTS; part++)
        for (size_t i = 0; i < c->rows.len; i++)
            if ((int)c->rows.at[i].part == part) c->out->rows[c->out->len++] = c->rows.at[i];
    return CH_OK;
}

static ch_status
count(counting *c, ch_diagnostics *sink)
{
    const ch_stats_options *o = c->options;
    CH_TRY(ch_sorter_new(o->memory, sink, &c->sorter));
    CH_TRY(ch_vector_reserve(&c->classes, ch_ontology_class_count(o->ontology) + 1));
    while (c->classes.len < ch_ontology_class_count(o->ontology)) c->classes.at[c->classes.len++] = 0;
    if (o->store) CH_TRY(ch_disk_open(o->store, CH_DISK_READ, sink, &c->disk));
    if (o->store) CH_TRY(read_store(c));
    for (size_t i = 0; i < o->file_count; i++) CH_TRY(ch_rdf_read(o->files[i], take_statement, c, sink));
    CH_TRY(ch_sorter_each(c->sorter, take_text, c));
    CH_TRY(end_value(c));
    return make_table(c);
}

ch_status
ch_stats_count(const ch_stats_options *options, ch_diagnostics *sink, ch_arena *arena, ch_stats *out)
{
    counting c = {.options = options, .arena = arena, .out = out};
    *out = (ch_stats){0};
    const ch_status status = count(&c, sink);
    ch_disk_close(c.disk);
    ch_sorter_free(c.sorter);
    ch_vector_free(&c.text);
    ch_vector_free(&c.value);
    ch_vector_free(&c.rows);
    ch_vector_free(&c.classes);
    return status;
}
