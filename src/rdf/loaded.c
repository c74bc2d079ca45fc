#include "rdf/loaded.h"

#include "base/intern.h"
#include "graph/party_code.h"

/*
 * known   IRIs of properties and classes that were asked for, and their numbers
 * texts   what was handed out
 */
struct ch_loaded {
    ch_loaded_options options;
    ch_diagnostics *sink;
    ch_bulk *bulk;
    ch_intern *known;
    CH_VECTOR(uint32_t) numbers;
    ch_arena *texts;
    ch_status status;
    ch_date date; /* on which offices must be held */
};

ch_status
ch_loaded_open(const ch_loaded_options *options, ch_diagnostics *sink, ch_loaded **out)
{
    *out = NULL;
    ch_loaded *l = calloc(1, sizeof *l);
    if (!l) return CH_NO_MEMORY;
    l->options = *options;
    l->sink = sink;
    l->known = ch_intern_new();
    l->texts = ch_arena_new(0);
    const ch_bulk_options what = {options->files, options->file_count, options->memory, options->stop};
    const ch_status status = l->known && l->texts ? ch_bulk_open(&what, sink, &l->bulk) : CH_NO_MEMORY;
    if (status == CH_OK) *out = l;
    else ch_loaded_free(l);
    return status;
}

void
ch_loaded_free(ch_loaded *l)
{
    if (!l) return;
    ch_bulk_free(l->bulk);
    ch_intern_free(l->known);
    ch_arena_free(l->texts);
    ch_vector_free(&l->numbers);
    free(l);
}

ch_bulk *
ch_loaded_bulk(const ch_loaded *l)
{
    return l->bulk;
}

ch_status
ch_loaded_sorter(const ch_loaded *l, ch_sorter **out)
{
    const size_t memory = l->options.memory ? l->options.memory : CH_BULK_MEMORY;
    return ch_sorter_new(memory / 8, l->sink, out);
}

ch_status
ch_loaded_pages(const ch_loaded *l, size_t memory, ch_pages **out)
{
    return ch_pages_new(memory, l->sink, out);
}

void
ch_loaded_forget(ch_loaded *l)
{
    ch_arena_clear(l->texts);
}

ch_status
ch_loaded_status(const ch_loaded *l)
{
    return l->status;
}

/* Whether all is well; the first failure stays. */
static bool
went_well(ch_loaded *l, ch_status status)
{
    if (l->status == CH_OK) l->status = status;
    return l->status == CH_OK;
}

/* --- searching ----------------------------------------------------------- */

uint32_t
ch_loaded_find(ch_loaded *l, ch_slice iri)
{
    uint32_t number = CH_NONE;
    const ch_node node = {CH_NODE_IRI, iri, {NULL, 0}, {NULL, 0}};
    return went_well(l, ch_bulk_find(l->bulk, &node, &number)) ? number : CH_NONE;
}

/* Of the few that the program itself names: looked up once. */
static uint32_t
number_of(ch_loaded *l, const char *iri)
{
    uint32_t place = 0;
    if (!went_well(l, ch_intern_add(l->known, ch_slice_of(iri), &place))) return CH_NONE;
    if (place == l->numbers.len && !went_well(l, ch_vector_push(&l->numbers, ch_loaded_find(l, ch_slice_of(iri))))) return CH_NONE;
    return l->numbers.at[place];
}

static bool
begin(ch_loaded *l, ch_quad pattern, ch_bulk_search *out)
{
    return l->status == CH_OK && went_well(l, ch_bulk_search_begin(l->bulk, pattern, out));
}

static bool
next(ch_loaded *l, ch_bulk_search *search, ch_quad *out)
{
    bool found = false;
    return went_well(l, ch_bulk_search_next(search, out, &found)) && found;
}

/* What a search finds, its subjects or its objects, in the order of the search. */
static ch_status
gather(ch_loaded *l, ch_quad pattern, bool subjects, ch_arena *arena, ch_numbers *out)
{
    ch_bulk_search search;
    ch_quad found;
    *out = (ch_numbers){NULL, 0};
    if (!begin(l, pattern, &search)) return l->status;
    const ch_bulk_search again = search;
    size_t count = 0;
    while (next(l, &search, &found)) count++;
    out->at = ch_arena_array(arena, count + 1, sizeof *out->at);
    if (!out->at) return CH_NO_MEMORY;
    search = again;
    while (out->len < count && next(l, &search, &found)) out->at[out->len++] = subjects ? found.subject : found.object;
    return l->status;
}

/* With an object they stand together; else everything is looked at, which is in their order too. */
ch_status
ch_loaded_each(ch_loaded *l, const char *predicate, const char *object, ch_loaded_sink *take, void *payload)
{
    ch_bulk_search search;
    ch_quad found;
    uint32_t last = CH_NONE;
    const uint32_t wanted = number_of(l, predicate), value = object ? number_of(l, object) : CH_NONE;
    const ch_quad everything = {CH_NONE, CH_NONE, CH_NONE, CH_NONE}, pattern = {CH_NONE, wanted, value, CH_NONE};
    if (wanted == CH_NONE || (object && value == CH_NONE)) return l->status;
    if (!begin(l, object ? pattern : everything, &search)) return l->status;
    while (next(l, &search, &found)) {
        if (found.predicate != wanted || found.subject == last) continue;
        last = found.subject;
        if (l->options.stop && l->options.stop()) return CH_CANNOT_READ;
        CH_TRY(take(payload, last));
    }
    return l->status;
}

ch_status
ch_loaded_objects(ch_loaded *l, uint32_t subject, const char *predicate, ch_arena *arena, ch_numbers *out)
{
    const ch_quad pattern = {subject, number_of(l, predicate), CH_NONE, CH_NONE};
    *out = (ch_numbers){NULL, 0};
    if (pattern.predicate == CH_NONE || subject == CH_NONE) return l->status;
    return gather(l, pattern, false, arena, out);
}

uint32_t
ch_loaded_object(ch_loaded *l, uint32_t subject, const char *predicate)
{
    ch_bulk_search search;
    ch_quad found;
    const ch_quad pattern = {subject, number_of(l, predicate), CH_NONE, CH_NONE};
    if (pattern.predicate == CH_NONE || subject == CH_NONE) return CH_NONE;
    return begin(l, pattern, &search) && next(l, &search, &found) ? found.object : CH_NONE;
}

ch_node
ch_loaded_node(ch_loaded *l, uint32_t number)
{
    ch_node node = {CH_NODE_NONE, CH_S(""), {NULL, 0}, {NULL, 0}};
    if (number == CH_NONE || l->status != CH_OK) return node;
    if (!went_well(l, ch_bulk_node(l->bulk, number, l->texts, &node))) node.text = CH_S("");
    return node;
}

ch_slice
ch_loaded_name(ch_loaded *l, uint32_t number)
{
    return ch_loaded_node(l, number).text;
}

ch_slice
ch_loaded_text(ch_loaded *l, uint32_t subject, const char *predicate)
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
ch_loaded_class(ch_loaded *l, uint32_t number)
{
    ch_bulk_search search;
    ch_quad found;
    ch_class best = CH_NO_CLASS;
    size_t best_depth = 0;
    const ch_slice space = CH_S(CH_NAMESPACE);
    const ch_quad pattern = {number, number_of(l, CH_RDF "type"), CH_NONE, CH_NONE};
    if (number == CH_NONE || pattern.predicate == CH_NONE || !begin(l, pattern, &search)) return best;
    while (next(l, &search, &found)) {
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
ch_loaded_label(ch_loaded *l, uint32_t number)
{
    if (number == CH_NONE) return CH_S("");
    const ch_node node = ch_loaded_node(l, number);
    if (node.kind == CH_NODE_LITERAL) return node.text;
    ch_slice label = ch_loaded_text(l, number, CH_RDFS "label");
    if (!label.len) label = ch_loaded_text(l, number, CH_NAMESPACE "value");
    if (!label.len) label = ch_loaded_text(l, number, CH_NIF "anchorOf");
    return label.len ? label : ch_local_name(node.text);
}

ch_slice
ch_loaded_class_name(ch_loaded *l, ch_class class)
{
    return ch_ontology_class_name(l->options.ontology, class);
}

ch_status
ch_loaded_reports(ch_loaded *l, uint32_t number, ch_arena *arena, ch_numbers *out)
{
    const ch_quad pattern = {CH_NONE, number_of(l, CH_NAMESPACE "reports"), number, CH_NONE};
    *out = (ch_numbers){NULL, 0};
    return pattern.predicate == CH_NONE ? l->status : gather(l, pattern, true, arena, out);
}

static ch_concept
concept_of(ch_loaded *l, uint32_t number)
{
    const ch_slice iri = ch_loaded_name(l, number), space = CH_S(CH_ENTITY_NAMESPACE);
    return ch_slice_starts(iri, space) ? ch_lexicon_find(l->options.lexicon, ch_slice_part(iri, space.len, iri.len)) : CH_NONE;
}

void
ch_loaded_codes(ch_loaded *l, uint32_t number, ch_party *party)
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
ch_loaded_is(ch_loaded *l, ch_class class, const char *super)
{
    return ch_ontology_is(l->options.ontology, class, ch_ontology_class(l->options.ontology, ch_slice_of(super)));
}

size_t
ch_loaded_count(ch_loaded *l, const char *predicate, uint32_t object)
{
    ch_bulk_search search;
    ch_quad found;
    size_t count = 0;
    const ch_quad pattern = {CH_NONE, number_of(l, predicate), object, CH_NONE};
    if (pattern.predicate == CH_NONE || !begin(l, pattern, &search)) return 0;
    while (next(l, &search, &found)) count++;
    return count;
}
