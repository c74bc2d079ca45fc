#include "rdf/merge.h"

#include "rdf/output.h"
#include "rdf/read.h"
#include "rdf/sorter.h"
#include "rdf/statement_line.h"
#include "rdf/triple_writer.h"

typedef struct {
    const ch_shards_options *how;
    ch_sorter *sorter;
    ch_output *output;
    ch_buffer line;
    size_t file, written;
    unsigned ticks;
    bool quads;
} merging;

/* Cheap enough to be asked for each statement. */
static bool
is_stopped(merging *m)
{
    return (++m->ticks & 0xFFF) == 0 && m->how->stop && m->how->stop();
}

static ch_status
take_statement(void *payload, const ch_rdf_statement *s)
{
    merging *m = payload;
    if (is_stopped(m)) return CH_CANNOT_READ;
    ch_vector_clear(&m->line);
    CH_TRY(ch_statement_line(s, m->file, m->quads, &m->line));
    return ch_sorter_add(m->sorter, ch_buffer_slice(&m->line));
}

static ch_status
write_line(void *payload, ch_slice line)
{
    merging *m = payload;
    if (is_stopped(m)) return CH_CANNOT_WRITE;
    ch_output_add(m->output, line);
    ch_output_byte(m->output, '\n');
    m->written++;
    return ch_output_status(m->output);
}

static ch_status
choose_format(merging *m, ch_diagnostics *sink)
{
    const char *format = m->how->format ? m->how->format : ch_triple_writer_format_of(m->how->path);
    m->quads = !format || strcmp(format, "nquads") == 0;
    if (m->quads || strcmp(format, "ntriples") == 0) return CH_OK;
    ch_tell(sink, CH_ERROR, m->how->path, 0, 0, "merge writes ntriples or nquads, not %s", format);
    return CH_BAD_ARGUMENT;
}

static ch_status
write_all(merging *m, ch_diagnostics *sink)
{
    const ch_output_options where = {.path = m->how->path};
    CH_TRY(ch_output_open(&where, sink, &m->output));
    ch_status status = ch_sorter_each(m->sorter, write_line, m);
    if (status == CH_OK) status = ch_output_close(m->output);
    else ch_output_abandon(m->output);
    return status;
}

ch_status
ch_shards_merge(const ch_shards_options *options, ch_diagnostics *sink, ch_shards_counts *counts)
{
    merging m = {.how = options};
    ch_status status = choose_format(&m, sink), first = CH_OK;
    if (status == CH_OK) status = ch_sorter_new(options->memory, sink, &m.sorter);
    /* Every broken file is told, not only the first. */
    for (; status == CH_OK && m.file < options->file_count;) {
        status = ch_rdf_read(options->files[m.file++], take_statement, &m, sink);
        if (status == CH_CANNOT_READ && !(options->stop && options->stop())) first = status, status = CH_OK;
    }
    if (status == CH_OK) status = first;
    if (status == CH_OK) status = write_all(&m, sink);
    if (counts && m.sorter) *counts = (ch_shards_counts){ch_sorter_added(m.sorter), m.written};
    ch_sorter_free(m.sorter);
    ch_vector_free(&m.line);
    return status;
}
