/*
 * SKOS and Wikidata as N-Triples, sorted (or at least grouped) by subject
 *
 * A subject that comes again is another record, and its label then has another
 * slug: sort(1) puts the lines of one together.
 */
#include "base/turtle.h"
#include "lexicon/import/record.h"

#include <errno.h>
#include <stdio.h>

#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define WIKIDATA "http://www.wikidata.org/entity/"
#define DIRECT "http://www.wikidata.org/prop/direct/"

/* What a predicate says. */
typedef enum { SAYS_LABEL, SAYS_NAME, SAYS_SHORT, SAYS_KIND, SAYS_COUNTRY, SAYS_GENDER, SAYS_FROM, SAYS_UNTIL, SAYS_MATCH, SAYS_NOTHING } meaning;

static const struct {
    const char *predicate;
    meaning meaning;
} predicates[] = {
    {SKOS "prefLabel", SAYS_LABEL},
    {"http://www.w3.org/2000/01/rdf-schema#label", SAYS_LABEL},
    {"http://schema.org/name", SAYS_LABEL},
    {"http://xmlns.com/foaf/0.1/name", SAYS_LABEL},
    {SKOS "altLabel", SAYS_NAME},
    {SKOS "hiddenLabel", SAYS_NAME},
    {"http://schema.org/alternateName", SAYS_NAME},
    {DIRECT "P1813", SAYS_SHORT},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", SAYS_KIND},
    {DIRECT "P31", SAYS_KIND},
    {DIRECT "P17", SAYS_COUNTRY},
    {DIRECT "P27", SAYS_COUNTRY},
    {DIRECT "P21", SAYS_GENDER},
    {DIRECT "P571", SAYS_FROM},
    {DIRECT "P576", SAYS_UNTIL},
    {SKOS "exactMatch", SAYS_MATCH},
};

typedef struct {
    ch_importer *importer;
    ch_buffer subject;
    size_t line;     /* being read */
    unsigned rank;   /* of the best label so far; 0: none */
    size_t label;    /* its index among the names */
    bool open, says; /* a subject is being read; it said what it is or is called */
} reader;

static meaning
meaning_of(ch_slice predicate)
{
    for (size_t i = 0; i < sizeof predicates / sizeof *predicates; i++)
        if (ch_slice_equal(predicate, ch_slice_of(predicates[i].predicate))) return predicates[i].meaning;
    return SAYS_NOTHING;
}

/* "http://…/Q5" and "http://…#Concept": what stands behind the last / or #. */
static ch_slice
local(ch_slice iri)
{
    size_t at = iri.len;
    while (at > 0 && iri.at[at - 1] != '/' && iri.at[at - 1] != '#') at--;
    return ch_slice_part(iri, at, iri.len);
}

/* 3: English, 2: of no language or all, 1: of another. */
static unsigned
rank_of(ch_slice language)
{
    if (ch_slice_equal(language, CH_S("en")) || ch_slice_starts(language, CH_S("en-"))) return 3;
    return !language.len || ch_slice_equal(language, CH_S("mul")) ? 2 : 1;
}

static ch_status
take_label(reader *x, const ch_turtle_statement *s, unsigned rank)
{
    ch_import_record *r = &x->importer->record;
    const size_t before = r->names.len;
    if (rank == 1 && x->rank) return CH_OK; /* other languages only where there is nothing else */
    CH_TRY(ch_record_name(x->importer, s->object, s->language, CH_NAME_OTHER));
    if (rank <= x->rank || r->names.len == before) return CH_OK;
    x->rank = rank;
    x->label = before;
    return CH_OK;
}

/* The first kind that imports.yaml knows, or one of our own classes. */
static ch_status
take_kind(reader *x, ch_slice iri)
{
    ch_import_record *r = &x->importer->record;
    const ch_yaml *classes = ch_yaml_get(x->importer->format, CH_S("classes"));
    const ch_slice kind = local(iri);
    if (ch_slice_starts(iri, CH_S(CH_NAMESPACE))) r->class = ch_ontology_class(x->importer->job->ontology, kind);
    if (ch_slice_equal(iri, CH_S(SKOS "Concept")) || ch_slice_equal(kind, CH_S("Item"))) return CH_OK; /* says nothing */
    if (r->kind.len && ch_yaml_get(classes, r->kind)) return CH_OK;
    return ch_record_text(x->importer, &r->kind, kind);
}

/* Wikidata writes a year as its first of January. */
static void
take_day(ch_slice text, ch_date *out)
{
    if (text.len < 10 || !ch_date_read(ch_slice_part(text, 0, 10), out)) return;
    if (out->month == 1 && out->day == 1) *out = (ch_date){out->year, 0, 0};
}

static ch_status
take_statement(reader *x, const ch_turtle_statement *s)
{
    ch_importer *importer = x->importer;
    ch_import_record *r = &importer->record;
    const bool literal = s->object_kind == CH_TURTLE_LITERAL;
    const meaning m = meaning_of(s->predicate);
    if (m < SAYS_COUNTRY) x->says = true;
    switch (m) {
    case SAYS_LABEL: return literal ? take_label(x, s, rank_of(s->language)) : CH_OK;
    case SAYS_NAME:
        return literal && rank_of(s->language) > 1 ? ch_record_name(importer, s->object, s->language, CH_NAME_OTHER) : CH_OK;
    case SAYS_SHORT:
        return literal && rank_of(s->language) > 1 ? ch_record_name(importer, s->object, s->language, CH_NAME_ACRONYM) : CH_OK;
    case SAYS_KIND: return literal ? CH_OK : take_kind(x, s->object);
    case SAYS_COUNTRY: return r->country.len ? CH_OK : ch_record_text(importer, &r->country, local(s->object));
    case SAYS_GENDER:
        if (ch_slice_ends(s->object, CH_S("/Q6581097"))) r->gender = CH_S("male");
        if (ch_slice_ends(s->object, CH_S("/Q6581072"))) r->gender = CH_S("female");
        return CH_OK;
    case SAYS_FROM: take_day(s->object, &r->from); return CH_OK;
    case SAYS_UNTIL: take_day(s->object, &r->until); return CH_OK;
    case SAYS_MATCH:
        if (!ch_slice_starts(s->object, CH_S(WIKIDATA))) return CH_OK;
        return ch_record_text(importer, &r->wikidata, local(s->object));
    case SAYS_NOTHING: break;
    }
    return CH_OK;
}

static ch_status
end_subject(reader *x)
{
    ch_import_record *r = &x->importer->record;
    const bool good = x->open && x->says;
    x->open = false;
    if (!good) return CH_OK;
    if (x->rank && x->label) {
        const ch_import_name name = r->names.at[x->label];
        r->names.at[x->label] = r->names.at[0];
        r->names.at[0] = name;
    }
    return ch_record_end(x->importer);
}

static ch_status
begin_subject(reader *x, ch_slice subject)
{
    ch_import_record *r = &x->importer->record;
    CH_TRY(end_subject(x));
    ch_vector_clear(&x->subject);
    CH_TRY(ch_buffer_add(&x->subject, subject));
    ch_record_begin(x->importer, x->line);
    x->open = true;
    x->says = false;
    x->rank = 0;
    x->label = 0;
    CH_TRY(ch_record_text(x->importer, &r->id, local(subject)));
    return ch_slice_starts(subject, CH_S(WIKIDATA "Q")) ? ch_record_text(x->importer, &r->wikidata, local(subject)) : CH_OK;
}

static ch_status
take(void *payload, const ch_turtle_statement *s)
{
    reader *x = payload;
    if (!x->open || !ch_slice_equal(ch_buffer_slice(&x->subject), s->subject)) CH_TRY(begin_subject(x, s->subject));
    return take_statement(x, s);
}

/* A line that is no triple is refused by itself; the subject around it goes on. */
static void
refuse_line(reader *x, const char *fault)
{
    const size_t line = x->importer->record.line;
    x->importer->record.line = x->line;
    ch_record_refuse(x->importer, "%s", fault);
    x->importer->record.line = line;
}

static ch_status
read_lines(reader *x, FILE *file, ch_ntriples *triples)
{
    char *line = NULL;
    size_t room = 0;
    ch_status status = CH_OK;
    for (ssize_t len; status == CH_OK && (len = getline(&line, &room, file)) >= 0;) {
        const char *fault;
        x->line++;
        status = ch_ntriples_line(triples, (ch_slice){line, (size_t)len}, &fault);
        if (status == CH_OK && fault) refuse_line(x, fault);
    }
    if (status == CH_OK && ferror(file)) status = CH_CANNOT_READ;
    free(line);
    return status == CH_OK ? end_subject(x) : status;
}

ch_status
ch_import_triples(ch_importer *importer)
{
    reader x = {.importer = importer};
    const char *path = importer->job->path;
    ch_ntriples *triples = NULL;
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");
    if (!file) {
        ch_tell(importer->sink, CH_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
        return CH_CANNOT_READ;
    }
    ch_status status = ch_ntriples_new(take, &x, &triples);
    if (status == CH_OK) status = read_lines(&x, file, triples);
    ch_ntriples_free(triples);
    ch_vector_free(&x.subject);
    if (file != stdin) fclose(file);
    return status;
}
