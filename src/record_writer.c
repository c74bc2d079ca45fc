#include "record_writer.h"

#include "graph/plover.h"
#include "graph/records.h"
#include "graph/table.h"
#include "knowledge.h"
#include "rdf/output.h"
#include "rdf/pack.h"

struct ch_record_writer {
    const ch_knowledge *knowledge;
    ch_codes *codes;
    ch_output *output;
    ch_buffer text;
    bool is_plover;
};

const char *
ch_record_format(const char *format, const char *path)
{
    const ch_slice bare = ch_pack_bare(ch_slice_of(path));
    if (format) return strcmp(format, "plover") == 0 ? "plover" : strcmp(format, "csv") == 0 ? "csv" : NULL;
    if (ch_slice_ends(bare, CH_S(".jsonl"))) return "plover";
    return ch_slice_ends(bare, CH_S(".csv")) ? "csv" : NULL;
}

static ch_status
flush(ch_record_writer *w)
{
    if (w->text.len) ch_output_add(w->output, ch_buffer_slice(&w->text));
    ch_vector_clear(&w->text);
    return ch_output_status(w->output);
}

static ch_status
set_up(ch_record_writer *w, const char *path, ch_diagnostics *sink)
{
    const ch_output_options where = {.path = path};
    CH_TRY(ch_codes_load(w->knowledge->directory, w->knowledge->ontology, sink, &w->codes));
    CH_TRY(ch_output_open(&where, sink, &w->output));
    return w->is_plover ? CH_OK : ch_fact_table_head(&w->text);
}

ch_status
ch_record_writer_open(const char *format, const char *path, const ch_knowledge *knowledge, ch_diagnostics *sink,
                      ch_record_writer **out)
{
    *out = NULL;
    ch_record_writer *w = calloc(1, sizeof *w);
    if (!w) return CH_NO_MEMORY;
    w->knowledge = knowledge;
    w->is_plover = strcmp(format, "plover") == 0;
    const ch_status status = set_up(w, path, sink);
    if (status == CH_OK) *out = w;
    else ch_record_writer_abandon(w);
    return status;
}

static ch_status
add_records(ch_record_writer *w, const ch_document *d, ch_slice base, ch_arena *arena)
{
    const ch_knowledge *k = w->knowledge;
    const ch_records_input in = {
        {d->article, &d->annotations, k->ontology, k->identities, &d->tellings, base, arena}, k->lexicon, w->codes};
    ch_record *records;
    size_t count;
    CH_TRY(ch_records_make(&in, &records, &count));
    for (size_t i = 0; i < count; i++)
        CH_TRY(w->is_plover ? ch_plover_add(w->codes, &records[i], &w->text) : ch_fact_table_add(&records[i], &w->text));
    return flush(w);
}

ch_status
ch_record_writer_add(ch_record_writer *w, const ch_document *document, ch_slice base)
{
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return CH_NO_MEMORY;
    const ch_status status = add_records(w, document, base, arena);
    ch_arena_free(arena);
    return status;
}

const char *
ch_record_writer_temporary(const ch_record_writer *writer)
{
    return ch_output_temporary(writer->output);
}

ch_status
ch_record_writer_close(ch_record_writer *w)
{
    ch_status status = flush(w);
    if (status == CH_OK) {
        status = ch_output_close(w->output);
        w->output = NULL;
    }
    ch_record_writer_abandon(w);
    return status;
}

void
ch_record_writer_abandon(ch_record_writer *w)
{
    if (!w) return;
    ch_output_abandon(w->output);
    ch_codes_free(w->codes);
    ch_vector_free(&w->text);
    free(w);
}
