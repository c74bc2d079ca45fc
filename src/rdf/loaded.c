#include "rdf/loaded.h"

#include "graph/party_code.h"
#include "rdf/read.h"

#include <stdlib.h>

struct ch_loaded {
    ch_loaded_options options;
    ch_store *store;
    ch_buffer label; /* of a blank node */
    size_t file;
    unsigned ticks;
    ch_date date; /* on which offices must be held */
};

/* Blank nodes of different files are different. */
static ch_status
intern(ch_loaded *l, const ch_node *node, uint32_t *out)
{
    if (node->kind != CH_NODE_BLANK) return ch_store_intern(l->store, node, out);
    ch_vector_clear(&l->label);
    CH_TRY(ch_buffer_print(&l->label, "f%zu%.*s", l->file, CH_PRINT(node->text)));
    const ch_node own = {CH_NODE_BLANK, ch_buffer_slice(&l->label), {NULL, 0}, {NULL, 0}};
    return ch_store_intern(l->store, &own, out);
}

static ch_status
take(void *payload, const ch_rdf_statement *s)
{
    ch_loaded *l = payload;
    ch_quad quad = {.graph = CH_NONE};
    if ((++l->ticks & 0xFFF) == 0 && l->options.stop && l->options.stop()) return CH_CANNOT_READ;
    CH_TRY(intern(l, &s->subject, &quad.subject));
    CH_TRY(intern(l, &s->predicate, &quad.predicate));
    CH_TRY(intern(l, &s->object, &quad.object));
    return ch_store_add(l->store, quad);
}

ch_status
ch_loaded_open(const ch_loaded_options *options, ch_diagnostics *sink, ch_loaded **out)
{
    *out = NULL;
    ch_loaded *l = calloc(1, sizeof *l);
    if (!l) return CH_NO_MEMORY;
    l->options = *options;
    ch_status status = ch_store_new(&l->store), first = CH_OK;
    while (status == CH_OK && l->file < options->file_count) {
        status = ch_rdf_read(options->files[l->file++], take, l, sink);
        if (status == CH_CANNOT_READ && !(options->stop && options->stop())) first = status, status = CH_OK;
    }
    if (status == CH_OK) status = first;
    if (status == CH_OK) status = ch_store_sort(l->store);
    if (status == CH_OK) *out = l;
    else ch_loaded_free(l);
    return status;
}

void
ch_loaded_free(ch_loaded *l)
{
    if (!l) return;
    ch_store_free(l->store);
    ch_vector_free(&l->label);
    free(l);
}

ch_store *
ch_loaded_store(const ch_loaded *l)
{
    return l->store;
}

/* --- searching ----------------------------------------------------------- */

static uint32_t
number_of(const ch_loaded *l, const char *iri)
{
    uint32_t number = CH_NONE;
    const ch_node node = {CH_NODE_IRI, ch_slice_of(iri), {NULL, 0}, {NULL, 0}};
    /* Without memory nothing is found; the next allocation tells. */
    return ch_store_find(l->store, &node, &number) == CH_OK ? number : CH_NONE;
}

static int
by_node(const void *x, const void *y, void *payload)
{
    const ch_node a = ch_store_node(payload, *(const uint32_t *)x), b = ch_store_node(payload, *(const uint32_t *)y);
    return ch_node_compare(&a, &b);
}

/* What a search finds, its subjects or its objects, sorted, each once. */
static ch_status
gather(const ch_loaded *l, ch_quad pattern, bool subjects, ch_arena *arena, ch_numbers *out)
{
    ch_search search;
    ch_quad found;
    size_t count = 0, kept = 0;
    ch_store_search(l->store, pattern, false, &search);
    while (ch_search_next(&search, &found)) count++;
    *out = (ch_numbers){ch_arena_array(arena, count + 1, sizeof *out->at), 0};
    if (!out->at) return CH_NO_MEMORY;
    ch_store_search(l->store, pattern, false, &search);
    while (ch_search_next(&search, &found)) out->at[out->len++] = subjects ? found.subject : found.object;
    qsort_r(out->at, out->len, sizeof *out->at, by_node, l->store);
    for (size_t i = 0; i < out->len; i++)
        if (!kept || out->at[kept - 1] != out->at[i]) out->at[kept++] = out->at[i];
    out->len = kept;
    return CH_OK;
}

ch_status
ch_loaded_subjects(const ch_loaded *l, const char *predicate, const char *object, ch_arena *arena, ch_numbers *out)
{
    const ch_quad pattern = {CH_NONE, number_of(l, predicate), object ? number_of(l, object) : CH_NONE, CH_NONE};
    *out = (ch_numbers){NULL, 0};
    if (pattern.predicate == CH_NONE || (object && pattern.object == CH_NONE)) return CH_OK;
    return gather(l, pattern, true, arena, out);
}

ch_status
ch_loaded_objects(const ch_loaded *l, uint32_t subject, const char *predicate, ch_arena *arena, ch_numbers *out)
{
    const ch_quad pattern = {subject, number_of(l, predicate), CH_NONE, CH_NONE};
    *out = (ch_numbers){NULL, 0};
    if (pattern.predicate == CH_NONE || subject == CH_NONE) return CH_OK;
    return gather(l, pattern, false, arena, out);
}

uint32_t
ch_loaded_object(const ch_loaded *l, uint32_t subject, const char *predicate)
{
    ch_search search;
    ch_quad found;
    uint32_t least = CH_NONE;
    const ch_quad pattern = {subject, number_of(l, predicate), CH_NONE, CH_NONE};
    if (pattern.predicate == CH_NONE || subject == CH_NONE) return CH_NONE;
    ch_store_search(l->store, pattern, false, &search);
    while (ch_search_next(&search, &found))
        if (least == CH_NONE || by_node(&found.object, &least, l->store) < 0) least = found.object;
    return least;
}

ch_slice
ch_loaded_name(const ch_loaded *l, uint32_t number)
{
    return number == CH_NONE ? CH_S("") : ch_store_node(l->store, number).text;
}

ch_slice
ch_loaded_text(const ch_loaded *l, uint32_t subject, const char *predicate)
{
    return ch_loaded_name(l, ch_loaded_object(l, subject, predicate));
}

/* --- names ------------------------------------------------------------------ */

ch_slice
ch_local_name(ch_slice iri)
{
    size_t at = iri.len;
    while (at && iri.at[at - 1] != '/' && iri.at[at - 1] != '#') at--;
    return at == iri.len ? iri : ch_slice_part(iri, at, iri.len);
}

ch_slice
ch_article_id(ch_slice iri)
{
    const ch_slice base = CH_S("https://w3id.org/chancery/article/");
    return ch_slice_starts(iri, base) ? ch_slice_part(iri, base.len, iri.len) : iri;
}

ch_class
ch_loaded_class(const ch_loaded *l, uint32_t number)
{
    ch_search search;
    ch_quad found;
    ch_class best = CH_NO_CLASS;
    size_t best_depth = 0;
    const ch_slice space = CH_S(CH_NAMESPACE);
    const ch_quad pattern = {number, number_of(l, CH_RDF "type"), CH_NONE, CH_NONE};
    if (number == CH_NONE || pattern.predicate == CH_NONE) return best;
    ch_store_search(l->store, pattern, false, &search);
    while (ch_search_next(&search, &found)) {
        const ch_slice iri = ch_loaded_name(l, found.object);
        size_t depth = 0;
        if (!ch_slice_starts(iri, space)) continue;
        const ch_class class = ch_ontology_class(l->options.ontology, ch_slice_part(iri, space.len, iri.len));
        ch_ontology_line(l->options.ontology, class, &depth);
        if (depth > best_depth || (depth == best_depth && class < best)) best = class, best_depth = depth;
    }
    return best;
}

ch_slice
ch_loaded_label(const ch_loaded *l, uint32_t number)
{
    if (number == CH_NONE) return CH_S("");
    const ch_node node = ch_store_node(l->store, number);
    if (node.kind == CH_NODE_LITERAL) return node.text;
    ch_slice label = ch_loaded_text(l, number, CH_RDFS "label");
    if (!label.len) label = ch_loaded_text(l, number, CH_NAMESPACE "value");
    if (!label.len) label = ch_loaded_text(l, number, CH_NIF "anchorOf");
    return label.len ? label : ch_local_name(node.text);
}

ch_slice
ch_loaded_class_name(const ch_loaded *l, ch_class class)
{
    return ch_ontology_class_name(l->options.ontology, class);
}

ch_status
ch_loaded_reports(const ch_loaded *l, uint32_t number, ch_arena *arena, ch_numbers *out)
{
    const ch_quad pattern = {CH_NONE, number_of(l, CH_NAMESPACE "reports"), number, CH_NONE};
    *out = (ch_numbers){NULL, 0};
    return pattern.predicate == CH_NONE ? CH_OK : gather(l, pattern, true, arena, out);
}

static ch_concept
concept_of(const ch_loaded *l, uint32_t number)
{
    const ch_slice iri = ch_loaded_name(l, number), space = CH_S(CH_ENTITY_NAMESPACE);
    return ch_slice_starts(iri, space) ? ch_lexicon_find(l->options.lexicon, ch_slice_part(iri, space.len, iri.len)) : CH_NONE;
}

void
ch_loaded_codes(const ch_loaded *l, uint32_t number, ch_party *party)
{
    if (!l->options.lexicon) return;
    uint32_t country = ch_loaded_object(l, number, CH_NAMESPACE "country");
    if (country == CH_NONE) country = ch_loaded_object(l, number, CH_NAMESPACE "officeOf");
    const ch_party_code_input input = {l->options.lexicon, l->options.codes, ch_loaded_class(l, number),
                                       concept_of(l, number), concept_of(l, country), l->date};
    ch_party_code(&input, party);
}

void
ch_loaded_on(ch_loaded *l, ch_slice date)
{
    if (!ch_date_read(date, &l->date)) l->date = (ch_date){0};
}

bool
ch_loaded_is(const ch_loaded *l, ch_class class, const char *super)
{
    return ch_ontology_is(l->options.ontology, class, ch_ontology_class(l->options.ontology, ch_slice_of(super)));
}

size_t
ch_loaded_count(const ch_loaded *l, const char *predicate, uint32_t object)
{
    ch_search search;
    ch_quad found;
    size_t count = 0;
    const ch_quad pattern = {CH_NONE, number_of(l, predicate), object, CH_NONE};
    if (pattern.predicate == CH_NONE) return 0;
    ch_store_search(l->store, pattern, false, &search);
    while (ch_search_next(&search, &found)) count++;
    return count;
}

ch_status
ch_loaded_numbers(const ch_loaded *l, const bool *wanted, ch_arena *arena, ch_numbers *out)
{
    const size_t most = ch_store_nodes(l->store);
    *out = (ch_numbers){ch_arena_array(arena, most + 1, sizeof *out->at), 0};
    if (!out->at) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < most; i++)
        if (wanted[i]) out->at[out->len++] = i;
    qsort_r(out->at, out->len, sizeof *out->at, by_node, l->store);
    return CH_OK;
}
