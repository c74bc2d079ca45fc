/* Records are cut at line ends; an empty line is no record.  A line may be as long as an article, escaped. */
#include "cli/feed.h"

#include "base/diagnostic.h"
#include "rdf/unpack.h"
#include "text/read.h"

enum { PIECE = 1 << 16 };

struct ch_feed {
    const ch_sources *sources;
    size_t next;       /* the source to open next      */
    ch_unpack *file;   /* open: its lines are articles */
    ch_buffer text;    /* read and not handed out      */
    size_t used, line;
    bool at_end;
    ch_diagnostics *sink; /* of whoever asks at the moment */
    ch_diagnostics relay; /* what the open file tells: to `sink` */
};

static void
relay(void *payload, const ch_diagnostic *d)
{
    const ch_feed *f = payload;
    ch_tell(f->sink, d->severity, d->file, d->line, d->column, "%s", d->text);
}

ch_status
ch_feed_new(const ch_sources *sources, ch_feed **out)
{
    ch_feed *f = calloc(1, sizeof *f);
    *out = f;
    if (!f) return CH_NO_MEMORY;
    f->sources = sources;
    f->relay = (ch_diagnostics){.tell = relay, .payload = f};
    return CH_OK;
}

static void
close_file(ch_feed *f)
{
    ch_unpack_close(f->file);
    f->file = NULL;
    ch_vector_clear(&f->text);
    f->used = f->line = 0;
    f->at_end = false;
}

void
ch_feed_free(ch_feed *f)
{
    if (!f) return;
    close_file(f);
    ch_vector_free(&f->text);
    free(f);
}

static ch_status
read_piece(ch_feed *f)
{
    size_t got;
    if (f->used) memmove(f->text.at, f->text.at + f->used, f->text.len - f->used);
    f->text.len -= f->used;
    f->used = 0;
    if (f->text.len / 6 > CH_ARTICLE_LIMIT) {
        ch_tell(f->sink, CH_ERROR, f->sources->at[f->next - 1].path, f->line + 1, 0,
                "the line is longer than any article may be");
        return CH_CANNOT_READ;
    }
    CH_TRY(ch_vector_reserve(&f->text, PIECE));
    CH_TRY(ch_unpack_read(f->file, f->text.at + f->text.len, PIECE, &got));
    f->text.len += got;
    f->at_end = got == 0;
    return CH_OK;
}

/* The next line without its end; *more false at the end of the file. */
static ch_status
next_line(ch_feed *f, ch_slice *out, bool *more)
{
    size_t looked = f->used; /* no line end before it */
    for (;;) {
        const char *end = f->text.len > looked ? memchr(f->text.at + looked, '\n', f->text.len - looked) : NULL;
        *more = end || (f->at_end && f->text.len > f->used);
        if (*more || f->at_end) {
            const size_t stop = end ? (size_t)(end - f->text.at) : f->text.len;
            *out = ch_slice_part(ch_buffer_slice(&f->text), f->used, stop);
            f->used = end ? stop + 1 : stop;
            f->line++;
            return CH_OK;
        }
        looked = f->text.len - f->used;
        CH_TRY(read_piece(f));
    }
}

/* The next record of the open file; *more false: it has no more, and is closed. */
static ch_status
next_record(ch_feed *f, ch_item *item, bool *more)
{
    ch_slice line = {0};
    do {
        CH_TRY(next_line(f, &line, more));
        if (f->line == 1 && ch_slice_starts(line, CH_S("\xEF\xBB\xBF"))) line = ch_slice_part(line, 3, line.len);
    } while (*more && !ch_slice_trim(line).len);
    item->source = &f->sources->at[f->next - 1];
    item->line = f->line;
    if (*more) return ch_buffer_add(&item->text, line);
    close_file(f);
    return CH_OK;
}

ch_status
ch_feed_next(ch_feed *f, ch_item *item, ch_diagnostics *sink, bool *more)
{
    f->sink = sink;
    ch_vector_clear(&item->text);
    for (;;) {
        *more = true;
        if (f->file) {
            const ch_status status = next_record(f, item, more);
            if (status == CH_OK && *more) return CH_OK;
            *more = true;
            if (status != CH_OK) close_file(f);
            CH_TRY(status);
        }
        *more = f->next < f->sources->len;
        if (!*more) return CH_OK;
        item->source = &f->sources->at[f->next++];
        item->line = 0;
        if (!item->source->is_records) return CH_OK;
        CH_TRY(ch_unpack_open(item->source->path, &f->relay, &f->file));
    }
}
