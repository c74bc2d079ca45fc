/*
 * Taking in gazetteer files
 *
 * Each statement is kept as it comes.  A term of office or a designation is
 * written as a blank node, whose parts are gathered by its label and put onto
 * the statement that points to it when the file ends.
 */
#include "lexicon/gazetteer.h"

#include "base/turtle.h"
#include "lexicon/draft.h"

#include <errno.h>
#include <stdio.h>

#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define SKOS "http://www.w3.org/2004/02/skos/core#"
#define DCTERMS_SOURCE "http://purl.org/dc/terms/source"

/* The parts of one blank node. */
typedef struct {
    uint32_t value, extra;
    ch_date from, until;
} details;

typedef struct {
    ch_gazetteer *gazetteer;
    const char *path;
    uint32_t file;
    ch_diagnostics *sink;
    ch_intern *blanks; /* labels in this file */
    CH_VECTOR(details) parts;
} reader;

ch_gazetteer *
ch_gazetteer_new(const ch_ontology *ontology, const ch_abbreviations *abbreviations)
{
    ch_gazetteer *gazetteer = calloc(1, sizeof *gazetteer);
    if (!gazetteer) return NULL;
    gazetteer->ontology = ontology;
    gazetteer->abbreviations = abbreviations;
    gazetteer->texts = ch_intern_new();
    gazetteer->names = ch_intern_new();
    if (gazetteer->texts && gazetteer->names) return gazetteer;
    ch_gazetteer_free(gazetteer);
    return NULL;
}

void
ch_gazetteer_free(ch_gazetteer *gazetteer)
{
    if (!gazetteer) return;
    ch_intern_free(gazetteer->texts);
    ch_intern_free(gazetteer->names);
    ch_vector_free(&gazetteer->entries);
    ch_vector_free(&gazetteer->statements);
    ch_vector_free(&gazetteer->people);
    ch_vector_free(&gazetteer->spellings);
    free(gazetteer);
}

/* The part of `iri` behind `space`, or nothing. */
static ch_slice
behind(ch_slice iri, ch_slice space)
{
    return ch_slice_starts(iri, space) ? ch_slice_part(iri, space.len, iri.len) : (ch_slice){NULL, 0};
}

/* The entry of an IRI's last part, made at its first mention as a subject. */
static ch_status
entry_of(reader *r, ch_slice name, size_t line, uint32_t *out)
{
    ch_gazetteer *g = r->gazetteer;
    uint32_t text;
    CH_TRY(ch_intern_add(g->names, name, out));
    if (*out < g->entries.len) return CH_OK;
    CH_TRY(ch_intern_add(g->texts, name, &text));
    return ch_vector_push(&g->entries, (ch_draft_entry){.name = text,
                                                        .label = CH_NONE,
                                                        .file = r->file,
                                                        .line = (uint32_t)line,
                                                        .class = CH_NO_CLASS,
                                                        .weight = 3});
}

static ch_status
take_date(reader *r, const ch_turtle_statement *s, ch_date *out)
{
    if (!ch_date_read(s->object, out))
        ch_tell(r->sink, CH_ERROR, r->path, s->line, 0,
                "\"%.*s\" is no date; write YYYY-MM-DD, YYYY-MM or YYYY", CH_PRINT(s->object));
    return CH_OK;
}

static ch_status
blank_of(reader *r, ch_slice label, uint32_t *out)
{
    CH_TRY(ch_intern_add(r->blanks, label, out));
    while (r->parts.len <= *out)
        CH_TRY(ch_vector_push(&r->parts, (details){CH_NONE, CH_NONE, {0}, {0}}));
    return CH_OK;
}

/* chan:office, chan:designationType and chan:authority of a blank node; its dates. */
static ch_status
take_detail(reader *r, const ch_turtle_statement *s)
{
    uint32_t number, value;
    const ch_slice property = behind(s->predicate, CH_S(CH_NAMESPACE));
    CH_TRY(blank_of(r, s->subject, &number));
    details *d = &r->parts.at[number];
    if (ch_slice_equal(property, CH_S("from"))) return take_date(r, s, &d->from);
    if (ch_slice_equal(property, CH_S("until"))) return take_date(r, s, &d->until);
    const ch_slice name = behind(s->object, CH_S(CH_ENTITY_NAMESPACE));
    if (!name.len || s->object_kind != CH_TURTLE_IRI) return CH_OK;
    CH_TRY(ch_intern_add(r->gazetteer->texts, name, &value));
    if (ch_slice_equal(property, CH_S("authority"))) d->extra = value;
    else d->value = value;
    return CH_OK;
}

static ch_status
take_class(reader *r, ch_draft_entry *entry, const ch_turtle_statement *s)
{
    const ch_slice name = behind(s->object, CH_S(CH_NAMESPACE));
    entry->template = ch_slice_equal(name, CH_S("Organ")) || ch_slice_equal(name, CH_S("Role"));
    const ch_class class = name.len ? ch_ontology_class(r->gazetteer->ontology, name) : CH_NO_CLASS;
    if (class == CH_NO_CLASS) {
        ch_tell(r->sink, CH_ERROR, r->path, s->line, 0, "unknown class %.*s", CH_PRINT(s->object));
    } else if (entry->class != CH_NO_CLASS && entry->class != class) {
        ch_tell(r->sink, CH_ERROR, r->path, s->line, 0, "\"%.*s\" has two classes",
                CH_PRINT(ch_intern_text(r->gazetteer->texts, entry->name)));
    } else {
        entry->class = class;
    }
    return CH_OK;
}

/* The name under which a property is kept: chan: bare, others by their last part. */
static ch_slice
property_name(reader *r, const ch_turtle_statement *s)
{
    ch_slice name = behind(s->predicate, CH_S(CH_NAMESPACE));
    if (name.len && !ch_ontology_has_property(r->gazetteer->ontology, name)) {
        ch_tell(r->sink, CH_ERROR, r->path, s->line, 0, "unknown property chan:%.*s", CH_PRINT(name));
        return (ch_slice){NULL, 0};
    }
    if (!name.len) name = behind(s->predicate, CH_S(SKOS));
    return name;
}

static ch_status
take_statement(reader *r, uint32_t entry, const ch_turtle_statement *s)
{
    ch_gazetteer *g = r->gazetteer;
    const ch_slice property = property_name(r, s);
    if (!property.len) return CH_OK;
    ch_draft_statement d = {.entry = entry, .extra = CH_NONE, .line = (uint32_t)s->line};
    ch_slice value = s->object;
    if (s->object_kind == CH_TURTLE_BLANK) {
        d.kind = CH_DRAFT_BLANK;
        CH_TRY(blank_of(r, s->object, &d.value));
    } else if (s->object_kind == CH_TURTLE_IRI) {
        const ch_slice name = behind(s->object, CH_S(CH_ENTITY_NAMESPACE));
        d.kind = name.len ? CH_ATTRIBUTE_CONCEPT : CH_ATTRIBUTE_IRI;
        if (name.len) value = name;
    } else {
        d.kind = CH_ATTRIBUTE_TEXT;
        if (ch_slice_equal(property, CH_S("from"))) CH_TRY(take_date(r, s, &d.from));
        if (ch_slice_equal(property, CH_S("until"))) CH_TRY(take_date(r, s, &d.from));
    }
    if (d.kind != CH_DRAFT_BLANK) CH_TRY(ch_intern_add(g->texts, value, &d.value));
    CH_TRY(ch_intern_add(g->texts, property, &d.property));
    return ch_vector_push(&g->statements, d);
}

static ch_status
take_label(reader *r, ch_draft_entry *entry, const ch_turtle_statement *s)
{
    ch_gazetteer *g = r->gazetteer;
    uint32_t label;
    CH_TRY(ch_intern_add(g->texts, s->object, &label));
    if (entry->label != CH_NONE && entry->label != label)
        ch_tell(r->sink, CH_ERROR, r->path, s->line, 0, "\"%.*s\" has two preferred labels",
                CH_PRINT(ch_intern_text(g->texts, entry->name)));
    else entry->label = label;
    return CH_OK;
}

static ch_status
take_weight(reader *r, ch_draft_entry *entry, const ch_turtle_statement *s)
{
    if (s->object.len == 1 && s->object.at[0] >= '0' && s->object.at[0] <= '9')
        entry->weight = (uint8_t)(s->object.at[0] - '0');
    else ch_tell(r->sink, CH_ERROR, r->path, s->line, 0, "a weight is a digit from 0 to 9");
    return CH_OK;
}

static ch_status
take(void *payload, const ch_turtle_statement *s)
{
    reader *r = payload;
    if (ch_turtle_is_blank(s->subject)) return take_detail(r, s);
    const ch_slice name = behind(s->subject, CH_S(CH_ENTITY_NAMESPACE));
    if (!name.len) {
        ch_tell(r->sink, CH_WARNING, r->path, s->line, 0, "%.*s is no entity; passed over",
                CH_PRINT(s->subject));
        return CH_OK;
    }
    uint32_t number;
    CH_TRY(entry_of(r, name, s->line, &number));
    ch_draft_entry *entry = &r->gazetteer->entries.at[number];
    if (ch_slice_equal(s->predicate, CH_S(RDF_TYPE))) return take_class(r, entry, s);
    if (ch_slice_equal(s->predicate, CH_S(SKOS "prefLabel"))) return take_label(r, entry, s);
    if (ch_slice_equal(s->predicate, CH_S(CH_NAMESPACE "weight"))) return take_weight(r, entry, s);
    if (ch_slice_equal(s->predicate, CH_S(DCTERMS_SOURCE))) {
        entry->sourced = true;
        return CH_OK;
    }
    return take_statement(r, number, s);
}

/* Put what the blank nodes said onto the statements that point to them. */
static ch_status
resolve_blanks(reader *r, size_t first)
{
    ch_gazetteer *g = r->gazetteer;
    size_t kept = first;
    for (size_t i = first; i < g->statements.len; i++) {
        ch_draft_statement d = g->statements.at[i];
        if (d.kind == CH_DRAFT_BLANK) {
            const details *part = &r->parts.at[d.value];
            if (part->value == CH_NONE) {
                ch_tell(r->sink, CH_ERROR, r->path, d.line, 0, "chan:%.*s without what is held",
                        CH_PRINT(ch_intern_text(g->texts, d.property)));
                continue;
            }
            d.kind = CH_ATTRIBUTE_CONCEPT;
            d.value = part->value;
            d.extra = part->extra;
            d.from = part->from;
            d.until = part->until;
        }
        g->statements.at[kept++] = d;
    }
    g->statements.len = kept;
    return CH_OK;
}

ch_status
ch_gazetteer_read(ch_gazetteer *gazetteer, const char *path, ch_diagnostics *sink)
{
    reader r = {.gazetteer = gazetteer, .path = path, .sink = sink, .blanks = ch_intern_new()};
    const size_t first = gazetteer->statements.len;
    ch_status status = r.blanks ? ch_intern_add(gazetteer->texts, ch_slice_of(path), &r.file) : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_turtle_read(path, take, &r, sink);
    if (status == CH_OK) status = resolve_blanks(&r, first);
    ch_intern_free(r.blanks);
    ch_vector_free(&r.parts);
    return status;
}

/* One line of a table: its fields, cut at tabs. */
typedef ch_status take_line(ch_gazetteer *g, ch_slice *fields, size_t count, void *payload, bool *good);

static ch_status
read_table(ch_gazetteer *g, const char *path, ch_diagnostics *sink, take_line *take_fields, void *payload)
{
    FILE *file = fopen(path, "re");
    if (!file) {
        ch_tell(sink, CH_ERROR, path, 0, 0, "cannot read: %s", strerror(errno));
        return CH_CANNOT_READ;
    }
    char *line = NULL;
    size_t room = 0, number = 0;
    ch_status status = CH_OK;
    for (ssize_t len; status == CH_OK && (len = getline(&line, &room, file)) >= 0;) {
        ch_slice rest = ch_slice_trim((ch_slice){line, (size_t)len});
        ch_slice fields[4];
        size_t count = 0;
        number++;
        if (!rest.len || rest.at[0] == '#') continue;
        while (count < 4) {
            const char *tab = memchr(rest.at, '\t', rest.len);
            fields[count++] = (ch_slice){rest.at, tab ? (size_t)(tab - rest.at) : rest.len};
            if (!tab) break;
            rest = ch_slice_part(rest, (size_t)(tab - rest.at) + 1, rest.len);
        }
        bool good = true;
        status = take_fields(g, fields, count, payload, &good);
        if (!good) ch_tell(sink, CH_ERROR, path, number, 0, "not a line of this table");
    }
    if (status == CH_OK && ferror(file)) status = CH_CANNOT_READ;
    free(line);
    fclose(file);
    return status;
}

static ch_status
take_name(ch_gazetteer *g, ch_slice *fields, size_t count, void *payload, bool *good)
{
    const ch_name_table *table = payload;
    ch_draft_name name = {.table = (uint8_t)*table};
    *good = count >= 2 && fields[1].len == 1 && fields[1].at[0] >= '1' && fields[1].at[0] <= '9';
    if (!*good) return CH_OK;
    name.weight = (uint8_t)(fields[1].at[0] - '0');
    if (count > 2 && fields[2].len == 1) name.gender = fields[2].at[0];
    CH_TRY(ch_intern_add(g->texts, fields[0], &name.text));
    return ch_vector_push(&g->people, name);
}

ch_status
ch_gazetteer_names(ch_gazetteer *gazetteer, const char *path, ch_name_table table, ch_diagnostics *sink)
{
    return read_table(gazetteer, path, sink, take_name, &table);
}

static ch_status
take_spelling(ch_gazetteer *g, ch_slice *fields, size_t count, void *payload, bool *good)
{
    (void)payload;
    uint32_t american, british;
    *good = count == 2;
    if (!*good) return CH_OK;
    CH_TRY(ch_intern_add(g->texts, fields[0], &american));
    CH_TRY(ch_intern_add(g->texts, fields[1], &british));
    return ch_vector_push(&g->spellings,
                          (ch_spelling){ch_intern_text(g->texts, american), ch_intern_text(g->texts, british)});
}

ch_status
ch_gazetteer_spellings(ch_gazetteer *gazetteer, const char *path, ch_diagnostics *sink)
{
    return read_table(gazetteer, path, sink, take_spelling, NULL);
}
