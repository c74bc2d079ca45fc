/*
 * FollowTheMoney: an entity, an edge or an event a line
 *
 *     {"id":…,"schema":"Person","properties":{"name":["…"],…},"datasets":["chancery"]}
 *
 * That model has no place for who says so and how certain.  So only what some
 * report gives as actual and unattributed is written: a claim never becomes a fact.
 */
#include "base/yaml.h"
#include "graph/escape.h"
#include "rdf/export.h"

typedef struct {
    ch_export *export;
    const ch_ontology *ontology;
    const ch_yaml *rules;
} work;

/* --- what is what -------------------------------------------------------------------- */

/* What a list says of a class, or of the nearest above it. */
static const ch_yaml *
of_class(const work *w, ch_slice list, ch_class class)
{
    size_t count;
    const ch_yaml *all = ch_yaml_get(w->rules, list);
    const ch_class *line = ch_ontology_line(w->ontology, class, &count);
    for (size_t i = 0; i < count; i++) {
        const ch_yaml *found = ch_yaml_get(all, ch_ontology_class_name(w->ontology, line[i]));
        if (found) return found;
    }
    return NULL;
}

static ch_slice
schema_of(const work *w, ch_slice iri)
{
    ch_loaded *l = w->export->loaded;
    const ch_yaml *schema = of_class(w, CH_S("schemas"), ch_loaded_class(l, ch_loaded_find(l, iri)));
    return schema ? schema->text : CH_S("");
}

static bool
is_in(const ch_yaml *list, ch_slice text)
{
    for (const ch_yaml *item = list ? list->first : NULL; item; item = item->next)
        if (ch_slice_equal(item->text, text)) return true;
    return false;
}

/* --- pieces of JSON -------------------------------------------------------------------- */

/* Letters, digits, "." and "-" are what ids may have there. */
static ch_slice
id_of(work *w, ch_slice iri)
{
    const ch_slice space = CH_S("https://w3id.org/chancery/");
    const ch_slice rest = ch_slice_starts(iri, space) ? ch_slice_part(iri, space.len, iri.len) : iri;
    const ch_slice copy = ch_arena_copy(w->export->scratch, rest);
    char *at = (char *)(uintptr_t)copy.at;
    for (size_t i = 0; at && i < copy.len; i++) {
        const char c = at[i];
        const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
        if (!fits) at[i] = '-';
    }
    return copy;
}

static ch_status
begin(work *w, ch_slice iri, ch_slice schema)
{
    ch_buffer *out = &w->export->text;
    CH_TRY(ch_buffer_byte(out, '{'));
    CH_TRY(ch_json_field(out, "id", id_of(w, iri)));
    CH_TRY(ch_json_field(out, "schema", schema));
    CH_TRY(ch_json_key(out, "properties"));
    return ch_buffer_byte(out, '{');
}

static ch_status
end(work *w)
{
    return ch_buffer_add(&w->export->text, CH_S("},\"datasets\":[\"chancery\"]}\n"));
}

/* "name":["value"]; nothing where there is none. */
static ch_status
property(work *w, ch_slice name, ch_slice value)
{
    ch_buffer *out = &w->export->text;
    if (!value.len) return CH_OK;
    CH_TRY(ch_json_comma(out));
    CH_TRY(ch_json_text(out, name));
    CH_TRY(ch_buffer_add(out, CH_S(":[")));
    CH_TRY(ch_json_text(out, value));
    return ch_buffer_byte(out, ']');
}

typedef struct {
    ch_slice name;
    bool open; /* "name":[ has been written */
} list;

static ch_status
list_add(work *w, list *l, ch_slice value)
{
    ch_buffer *out = &w->export->text;
    if (!value.len) return CH_OK;
    CH_TRY(ch_json_comma(out));
    if (!l->open) {
        CH_TRY(ch_json_text(out, l->name));
        CH_TRY(ch_buffer_add(out, CH_S(":[")));
    }
    l->open = true;
    return ch_json_text(out, value);
}

static ch_status
list_end(work *w, const list *l)
{
    return l->open ? ch_buffer_byte(&w->export->text, ']') : CH_OK;
}

/* Countries are two small letters there. */
static ch_slice
country_code(work *w, const ch_party *p)
{
    char code[3] = {0};
    if (p->iso2.len != 2) return CH_S("");
    for (size_t i = 0; i < 2; i++) code[i] = (char)(p->iso2.at[i] | 0x20);
    return ch_arena_copy(w->export->scratch, (ch_slice){code, 2});
}

/* --- the lines ----------------------------------------------------------------------------- */

static ch_status
write_entity(void *payload, ch_export *e, uint32_t number)
{
    work *w = payload;
    (void)e;
    ch_loaded *l = w->export->loaded;
    const ch_class class = ch_loaded_class(l, number);
    const ch_yaml *schema = of_class(w, CH_S("schemas"), class), *topic = of_class(w, CH_S("topics"), class);
    ch_party p;
    ch_numbers names;
    if (!schema) return CH_OK;
    CH_TRY(ch_loaded_party(l, number, &p));
    CH_TRY(begin(w, p.iri, schema->text));
    CH_TRY(property(w, CH_S("name"), p.label));
    if (ch_slice_equal(schema->text, CH_S("Address"))) CH_TRY(property(w, CH_S("full"), p.label));
    list alias = {CH_S("alias"), false};
    CH_TRY(ch_loaded_objects(l, number, CH_SKOS "altLabel", w->export->scratch, &names));
    for (size_t i = 0; i < names.len; i++) CH_TRY(list_add(w, &alias, ch_loaded_name(l, names.at[i])));
    CH_TRY(list_end(w, &alias));
    CH_TRY(property(w, CH_S("country"), country_code(w, &p)));
    CH_TRY(property(w, CH_S("wikidataId"), p.wikidata));
    if (topic) CH_TRY(property(w, CH_S("topics"), topic->text));
    return end(w);
}

static ch_status
write_article(void *payload, ch_export *e, uint32_t number)
{
    work *w = payload;
    (void)e;
    ch_loaded *l = w->export->loaded;
    const ch_slice iri = ch_loaded_name(l, number), title = ch_loaded_text(l, number, CH_DCTERMS "title");
    CH_TRY(begin(w, iri, CH_S("Article")));
    CH_TRY(property(w, CH_S("title"), title.len ? title : ch_article_id(iri)));
    CH_TRY(property(w, CH_S("publishedAt"), ch_loaded_text(l, number, CH_DCTERMS "issued")));
    CH_TRY(property(w, CH_S("author"), ch_loaded_text(l, number, CH_DCTERMS "creator")));
    CH_TRY(property(w, CH_S("publisher"), ch_loaded_text(l, number, CH_DCTERMS "publisher")));
    CH_TRY(property(w, CH_S("sourceUrl"), ch_loaded_text(l, number, CH_DCTERMS "source")));
    return end(w);
}

/* The dates of FollowTheMoney begin with a year; a month alone is none. */
static ch_slice
date_of(ch_slice date)
{
    return ch_slice_starts(date, CH_S("-")) ? CH_S("") : date;
}

static ch_status
write_relation(void *payload, ch_export *e, const ch_record *r)
{
    work *w = payload;
    (void)e;
    if (!ch_export_is_stated(r) || r->filler_count < 2 || !r->fillers[1].party.iri.len) return CH_OK;
    const ch_slice ends[] = {schema_of(w, r->fillers[0].party.iri), schema_of(w, r->fillers[1].party.iri)};
    if (!ends[0].len || !ends[1].len) return CH_OK;
    const ch_yaml *rule = ch_yaml_get(ch_yaml_get(w->rules, CH_S("relations")), r->type);
    if (!is_in(ch_yaml_get(rule, CH_S("from")), ends[0]) || !is_in(ch_yaml_get(rule, CH_S("to")), ends[1])) rule = NULL;
    CH_TRY(begin(w, r->iri, rule ? ch_yaml_text(rule, CH_S("schema")) : CH_S("UnknownLink")));
    CH_TRY(property(w, rule ? ch_yaml_text(rule, CH_S("subject")) : CH_S("subject"), id_of(w, r->fillers[0].party.iri)));
    CH_TRY(property(w, rule ? ch_yaml_text(rule, CH_S("object")) : CH_S("object"), id_of(w, r->fillers[1].party.iri)));
    if (!rule) CH_TRY(property(w, CH_S("role"), r->type));
    CH_TRY(property(w, CH_S("status"), ch_yaml_text(rule, CH_S("status"))));
    CH_TRY(property(w, CH_S("startDate"), date_of(r->from)));
    CH_TRY(property(w, CH_S("endDate"), date_of(r->until)));
    if (r->account_count) CH_TRY(property(w, CH_S("summary"), r->accounts[0].words));
    return end(w);
}

/* Those who fill a role: ids of legal entities, or labels. */
static ch_status
role(work *w, const ch_record *r, ch_slice name, ch_slice of, bool ids, bool legal_only)
{
    list values = {name, false};
    const ch_yaml *legal = ch_yaml_get(w->rules, CH_S("legal"));
    if (ch_slice_equal(of, CH_S("date"))) return property(w, name, date_of(r->date));
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_party *p = &r->fillers[i].party;
        if (!ch_slice_equal(r->fillers[i].role, of)) continue;
        if (ids && (!p->iri.len || !schema_of(w, p->iri).len)) continue;
        if (legal_only && !is_in(legal, schema_of(w, p->iri))) continue;
        CH_TRY(list_add(w, &values, ids ? id_of(w, p->iri) : p->label));
    }
    return list_end(w, &values);
}

/* "Sanction: United States - Gazprombank": an event must have a name there. */
static ch_slice
name_of(work *w, const ch_record *r)
{
    static const char *const roles[] = {"actor", "recipient"};
    ch_slice name = ch_arena_print(w->export->scratch, "%.*s", CH_PRINT(r->type));
    const char *before = ": ";
    for (size_t k = 0; k < 2; k++, before = " - ")
        for (size_t i = 0; i < r->filler_count && name.at; i++)
            if (ch_slice_equal(r->fillers[i].role, ch_slice_of(roles[k]))) {
                name = ch_arena_print(w->export->scratch, "%.*s%s%.*s", CH_PRINT(name), before, CH_PRINT(r->fillers[i].party.label));
                before = ", ";
            }
    return name;
}

/* The record besides the event; where it has no entity there is none. */
static ch_status
write_besides(work *w, const ch_record *r)
{
    const ch_yaml *rule = of_class(w, CH_S("events"), r->class);
    bool has_entity = false;
    for (size_t i = 0; rule && i < r->filler_count; i++)
        has_entity |= ch_slice_equal(r->fillers[i].role, ch_yaml_text(rule, CH_S("entity"))) &&
                      schema_of(w, r->fillers[i].party.iri).len;
    if (!has_entity) return CH_OK;
    const ch_slice schema = ch_yaml_text(rule, CH_S("schema"));
    const ch_slice iri = ch_arena_print(w->export->scratch, "%.*s-%.*s", CH_PRINT(r->iri), CH_PRINT(schema));
    CH_TRY(begin(w, iri, schema));
    for (const ch_yaml *item = rule->first; item; item = item->next)
        if (!ch_slice_equal(item->key, CH_S("schema")))
            CH_TRY(role(w, r, item->key, item->text, ch_slice_equal(item->key, CH_S("entity")), false));
    return end(w);
}

static ch_status
write_event(void *payload, ch_export *e, const ch_record *r)
{
    work *w = payload;
    (void)e;
    if (!ch_export_is_stated(r)) return CH_OK;
    CH_TRY(begin(w, r->iri, CH_S("Event")));
    CH_TRY(property(w, CH_S("name"), name_of(w, r)));
    CH_TRY(property(w, CH_S("date"), date_of(r->date)));
    CH_TRY(role(w, r, CH_S("organizer"), CH_S("actor"), true, true));
    CH_TRY(role(w, r, CH_S("involved"), CH_S("recipient"), true, true));
    CH_TRY(role(w, r, CH_S("location"), CH_S("place"), false, false));
    if (r->account_count) CH_TRY(property(w, CH_S("summary"), r->accounts[0].words));
    if (r->account_count) CH_TRY(property(w, CH_S("sourceUrl"), r->accounts[0].url));
    CH_TRY(end(w));
    return write_besides(w, r);
}

static ch_status
write_all(work *w)
{
    ch_export *e = w->export;
    CH_TRY(ch_export_entities(e, write_entity, w));
    CH_TRY(ch_export_subjects(e, CH_RDF "type", CH_SCHEMA "NewsArticle", write_article, w));
    CH_TRY(ch_export_records(e, false, write_relation, w));
    return ch_export_records(e, true, write_event, w);
}

/* Every class and predicate of the file must be one of ours: a name that matches nothing is a mistake. */
static ch_status
check_rules(const work *w, const char *path, ch_diagnostics *sink)
{
    static const char *const lists[] = {"schemas", "topics", "events", "relations"};
    bool is_wrong = false;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        const ch_yaml *all = ch_yaml_get(w->rules, ch_slice_of(lists[i]));
        for (const ch_yaml *item = all ? all->first : NULL; item; item = item->next) {
            const bool known = i < 3 ? ch_ontology_class(w->ontology, item->key) != CH_NO_CLASS
                                     : ch_ontology_has_property(w->ontology, item->key);
            if (known) continue;
            is_wrong = true;
            ch_tell(sink, CH_ERROR, path, item->key_line, item->key_column, "\"%.*s\" is no %s of the ontology",
                    CH_PRINT(item->key), i < 3 ? "class" : "property");
        }
    }
    return is_wrong ? CH_BAD_KNOWLEDGE : CH_OK;
}

ch_status
ch_export_ftm(ch_loaded *loaded, const ch_ontology *ontology, const char *path, ch_diagnostics *sink, ch_output *output)
{
    ch_export e;
    work w = {.export = &e, .ontology = ontology};
    ch_arena *arena = ch_arena_new(0);
    ch_status status = ch_export_begin(&e, loaded, output);
    if (status == CH_OK && !arena) status = CH_NO_MEMORY;
    if (status == CH_OK) status = ch_yaml_read_file(path, arena, sink, &w.rules);
    if (status == CH_OK) status = check_rules(&w, path, sink);
    if (status == CH_OK) status = write_all(&w);
    ch_arena_free(arena);
    ch_export_end(&e);
    return status;
}
