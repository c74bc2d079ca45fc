#include "rdf/export.h"

ch_status
ch_export_begin(ch_export *out, ch_loaded *loaded, ch_output *output)
{
    *out = (ch_export){.loaded = loaded, .output = output, .scratch = ch_arena_new(0)};
    return out->scratch ? CH_OK : CH_NO_MEMORY;
}

void
ch_export_end(ch_export *e)
{
    ch_arena_free(e->scratch);
    ch_vector_free(&e->text);
    ch_vector_free(&e->cell);
}

ch_status
ch_export_flush(ch_export *e)
{
    if (e->text.len) ch_output_add(e->output, ch_buffer_slice(&e->text));
    ch_vector_clear(&e->text);
    ch_arena_clear(e->scratch);
    ch_loaded_forget(e->loaded);
    CH_TRY(ch_loaded_status(e->loaded));
    return ch_output_status(e->output);
}

static bool
is_entity(ch_loaded *l, uint32_t number)
{
    static const char *const others[] = {"Event", "Report", "Value", "Modality"};
    const ch_class class = ch_loaded_class(l, number);
    if (class == CH_NO_CLASS) return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (ch_loaded_is(l, class, others[i])) return false;
    return true;
}

/* What is called for each node that is gone through. */
typedef struct {
    ch_export *export;
    ch_export_node_sink *take;
    ch_export_sink *take_record;
    void *payload;
    bool entities, events;
} walk;

static ch_status
take_node(void *payload, uint32_t number)
{
    const walk *w = payload;
    if (!w->entities || is_entity(w->export->loaded, number)) CH_TRY(w->take(w->payload, w->export, number));
    return ch_export_flush(w->export);
}

ch_status
ch_export_entities(ch_export *e, ch_export_node_sink *take, void *payload)
{
    walk w = {.export = e, .take = take, .payload = payload, .entities = true};
    return ch_loaded_each(e->loaded, CH_RDF "type", NULL, take_node, &w);
}

ch_status
ch_export_subjects(ch_export *e, const char *predicate, const char *object, ch_export_node_sink *take, void *payload)
{
    walk w = {.export = e, .take = take, .payload = payload};
    return ch_loaded_each(e->loaded, predicate, object, take_node, &w);
}

static ch_status
take_fact(void *payload, uint32_t number)
{
    const walk *w = payload;
    ch_record record;
    CH_TRY(ch_loaded_record(w->export->loaded, number, w->events, w->export->scratch, &record));
    CH_TRY(w->take_record(w->payload, w->export, &record));
    return ch_export_flush(w->export);
}

ch_status
ch_export_records(ch_export *e, bool events, ch_export_sink *take, void *payload)
{
    walk w = {.export = e, .take_record = take, .payload = payload, .events = events};
    return ch_loaded_facts(e->loaded, events, take_fact, &w);
}

bool
ch_export_is_stated(const ch_record *r)
{
    for (size_t i = 0; i < r->account_count; i++)
        if (ch_slice_equal(r->accounts[i].modality, CH_S("Actual")) && !r->accounts[i].speaker.iri.len) return true;
    return false;
}
