#include "rdf/export.h"

ch_status
ch_export_begin(ch_export *out, const ch_loaded *loaded, ch_output *output)
{
    *out = (ch_export){.loaded = loaded, .output = output, .lists = ch_arena_new(0), .scratch = ch_arena_new(0)};
    return out->lists && out->scratch ? CH_OK : CH_NO_MEMORY;
}

void
ch_export_end(ch_export *e)
{
    ch_arena_free(e->lists);
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
    return ch_output_status(e->output);
}

static bool
is_entity(const ch_loaded *l, uint32_t number)
{
    static const char *const others[] = {"Event", "Report", "Value", "Modality"};
    const ch_class class = ch_loaded_class(l, number);
    if (class == CH_NO_CLASS) return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (ch_loaded_is(l, class, others[i])) return false;
    return true;
}

ch_status
ch_export_entities(ch_export *e, ch_numbers *out)
{
    size_t kept = 0;
    CH_TRY(ch_loaded_subjects(e->loaded, CH_RDF "type", NULL, e->lists, out));
    for (size_t i = 0; i < out->len; i++)
        if (is_entity(e->loaded, out->at[i])) out->at[kept++] = out->at[i];
    out->len = kept;
    return CH_OK;
}

ch_status
ch_export_records(ch_export *e, bool events, ch_export_sink *take, void *payload)
{
    ch_numbers facts;
    CH_TRY(ch_loaded_facts(e->loaded, events, e->lists, &facts));
    for (size_t i = 0; i < facts.len; i++) {
        ch_record record;
        CH_TRY(ch_loaded_record(e->loaded, facts.at[i], events, e->scratch, &record));
        CH_TRY(take(payload, e, &record));
        CH_TRY(ch_export_flush(e));
    }
    return CH_OK;
}

bool
ch_export_is_stated(const ch_record *r)
{
    for (size_t i = 0; i < r->account_count; i++)
        if (ch_slice_equal(r->accounts[i].modality, CH_S("Actual")) && !r->accounts[i].speaker.iri.len) return true;
    return false;
}
