/*
 * The pool
 *
 * A slot has an extractor of its own, because a document is borrowed from its
 * extractor until the next article: it must stay until it has been handed on.
 * Messages are kept in the slot for the same reason.
 *
 * Articles come from a feed (cli/feed.h), asked by one thread at a time.
 */
#include "cli/pool.h"

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/intern.h"
#include "cli/feed.h"
#include "cli/interrupt.h"
#include "text/json_record.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>

/* Digits of a hash in an id: two articles in 10^24 would share one. */
enum { ID_DIGITS = 20 };

/* A message kept until its article's turn; `text` and `file` are behind it in the buffer. */
typedef struct {
    ch_severity severity;
    size_t line, column;
    char *file; /* Owned; NULL: none */
    char *text; /* Owned */
} kept_message;

typedef struct {
    ch_extractor *extractor;
    ch_item item;
    ch_source source; /* of the article: a record has an id of its own */
    ch_buffer bytes, id;
    ch_arena *record;
    CH_VECTOR(kept_message) messages;
    ch_status status;
    bool is_unread;
    bool is_ready;
    const ch_document *document;
} slot;

typedef struct {
    const ch_pool_work *work;
    slot *slots;
    size_t slot_count;
    pthread_mutex_t lock;
    pthread_cond_t moved; /* a slot became free, or the work ended */
    ch_feed *feed;
    ch_intern *ids;       /* hashes of the ids of records that were handed on */
    size_t next;          /* the next article to take   */
    size_t handed;        /* articles that left the pool */
    bool is_feeding;      /* somebody asks for the next */
    bool is_drained;      /* there is none              */
    bool is_handing;
    bool is_over;
    ch_pool_result result;
} pool;

static void
keep_message(void *payload, const ch_diagnostic *diagnostic)
{
    slot *s = payload;
    kept_message message = {diagnostic->severity, diagnostic->line, diagnostic->column, NULL,
                            strdup(diagnostic->text)};
    if (diagnostic->file) message.file = strdup(diagnostic->file);
    /* A message lost for want of memory: the status tells of it too. */
    if (!message.text || ch_vector_push(&s->messages, message) != CH_OK) {
        free(message.file);
        free(message.text);
    }
}

static void
tell_messages(slot *s, ch_diagnostics *sink)
{
    for (size_t i = 0; i < s->messages.len; i++) {
        kept_message *m = &s->messages.at[i];
        ch_tell(sink, m->severity, m->file, m->line, m->column, "%s", m->text);
        free(m->file);
        free(m->text);
    }
    ch_vector_clear(&s->messages);
}

static bool
has_text(const ch_buffer *bytes)
{
    return ch_slice_trim(ch_buffer_slice(bytes)).len > 0;
}

/* The text of a whole file; JSON lines under another name would make one article of many. */
static ch_status
read_file(slot *s, const char *name, ch_diagnostics *sink, ch_input *input)
{
    ch_vector_clear(&s->bytes);
    const ch_status status = ch_file_read(s->source.path, sink, &s->bytes);
    s->is_unread = status == CH_CANNOT_READ;
    CH_TRY(status);
    input->bytes = s->bytes.at ? s->bytes.at : "";
    input->length = s->bytes.len;
    if (!has_text(&s->bytes)) {
        ch_tell(sink, CH_ERROR, name, 0, 0, "there is no text in it");
        return CH_BAD_TEXT;
    }
    if (!ch_json_record_begins(ch_buffer_slice(&s->bytes))) return CH_OK;
    ch_tell(sink, CH_ERROR, name, 0, 0,
            "these are JSON lines, not one article: give the file the ending .jsonl, or say --input jsonl");
    return CH_BAD_TEXT;
}

/* The record's own id, else a hash of its URL, else of its text. */
static ch_status
name_record(slot *s, const ch_json_record *record)
{
    char hash[CH_SHA256_TEXT];
    const ch_slice of = record->url ? ch_slice_of(record->url) : (ch_slice){record->text, record->length};
    ch_vector_clear(&s->id);
    ch_sha256(of, hash);
    CH_TRY(record->id ? ch_id_encode(ch_slice_of(record->id), &s->id)
                      : ch_buffer_add(&s->id, (ch_slice){hash, ID_DIGITS}));
    CH_TRY(ch_buffer_byte(&s->id, '\0'));
    s->source.id = s->id.at;
    return CH_OK;
}

static ch_status
read_record(slot *s, const char *name, ch_diagnostics *sink, ch_input *input)
{
    ch_json_record record;
    ch_arena_clear(s->record);
    CH_TRY(ch_json_record_read(ch_buffer_slice(&s->item.text), name, s->item.line, s->record, sink, &record));
    CH_TRY(name_record(s, &record));
    input->bytes = record.text;
    input->length = record.length;
    input->title = record.title;
    input->author = record.author;
    input->publisher = record.publisher;
    input->url = record.url;
    if (record.published) input->published = record.published;
    if (ch_slice_trim(ch_slice_of(record.text)).len) return CH_OK;
    ch_tell(sink, CH_ERROR, name, s->item.line, 0, "there is no text in it");
    return CH_BAD_TEXT;
}

/* Read and extract the article of slot `s`, which is this thread's alone. */
static void
process(const pool *p, slot *s)
{
    ch_diagnostics sink = {.tell = keep_message, .payload = s};
    if (s->status != CH_OK) return;
    const char *name = strcmp(s->source.path, "-") == 0 ? "standard input" : s->source.path;
    ch_input input = {.file = name, .published = p->work->published};
    s->status = s->item.line ? read_record(s, name, &sink, &input) : read_file(s, name, &sink, &input);
    if (s->status != CH_OK) return;
    input.id = s->source.id;
    s->status = ch_extract(s->extractor, &input, &sink, &s->document);
    if (s->status == CH_OK || s->status == CH_NO_MEMORY || sink.errors) return;
    ch_tell(&sink, CH_ERROR, name, s->item.line, 0, "%s", ch_status_text(s->status));
}

/*
 * Whether a record's id was there before, after a message.  Kept by their hashes: of
 * a million records 50 MB less.
 */
static bool
is_twin(pool *p, const slot *s)
{
    if (!s->item.line) return false;
    uint32_t number;
    char hash[CH_SHA256_TEXT];
    ch_sha256(ch_slice_of(s->source.id), hash);
    const size_t before = ch_intern_count(p->ids);
    p->result.status = ch_intern_add(p->ids, (ch_slice){hash, 12}, &number);
    if (p->result.status != CH_OK || ch_intern_count(p->ids) > before) return false;
    ch_tell(p->work->sink, CH_ERROR, s->source.path, s->item.line, 0,
            "an article before it has the id \"%s\": passed over", s->source.id);
    return true;
}

/* Whether the work must end, and the article counted. */
static bool
hand_on(pool *p, slot *s)
{
    /* That the interrupt cut a read short is no news to whoever sent it. */
    if (ch_interrupted()) return true;
    tell_messages(s, p->work->sink);
    if (s->status == CH_OK && is_twin(p, s)) {
        p->result.refused++;
        return false;
    }
    if (s->status == CH_OK && p->result.status == CH_OK) {
        const ch_status taken = p->work->take(p->work->payload, &s->source, s->document);
        p->result.done += taken == CH_OK;
        p->result.status = taken;
        return taken != CH_OK;
    }
    if (s->status == CH_NO_MEMORY || p->result.status == CH_NO_MEMORY) {
        p->result.status = CH_NO_MEMORY;
        ch_tell(p->work->sink, CH_ERROR, s->source.path, s->item.line, 0, "%s", ch_status_text(CH_NO_MEMORY));
        return true;
    }
    if (s->is_unread) {
        p->result.unread++;
    } else {
        p->result.refused++;
    }
    return false;
}

/* Hand on what is ready, oldest first; the lock is held on entry and return. */
static void
hand_on_ready(pool *p)
{
    if (p->is_handing) return;
    p->is_handing = true;
    for (slot *s; s = &p->slots[p->handed % p->slot_count], s->is_ready && !p->is_over;) {
        pthread_mutex_unlock(&p->lock);
        const bool is_over = hand_on(p, s) || ch_interrupted();
        pthread_mutex_lock(&p->lock);
        s->is_ready = false;
        p->handed++;
        p->is_over = p->is_over || is_over;
        pthread_cond_broadcast(&p->moved);
    }
    p->is_handing = false;
}

/* Whether this thread may not yet ask for an article. */
static bool
must_wait(const pool *p)
{
    return !p->is_over && !p->is_drained && (p->is_feeding || p->next - p->handed >= p->slot_count);
}

/* The next article into the slot that is its; false: there is none.  The lock is held on entry and return. */
static bool
take_next(pool *p, slot *s)
{
    ch_diagnostics sink = {.tell = keep_message, .payload = s};
    bool more;
    p->is_feeding = true;
    pthread_mutex_unlock(&p->lock);
    s->document = NULL;
    s->status = ch_feed_next(p->feed, &s->item, &sink, &more);
    s->is_unread = s->status == CH_CANNOT_READ;
    if (more) s->source = *s->item.source;
    pthread_mutex_lock(&p->lock);
    p->is_feeding = false;
    p->is_drained = !more;
    p->next += more;
    pthread_cond_broadcast(&p->moved);
    return more;
}

static void *
worker(void *payload)
{
    pool *p = payload;
    pthread_mutex_lock(&p->lock);
    for (;;) {
        while (must_wait(p)) pthread_cond_wait(&p->moved, &p->lock);
        if (p->is_over || p->is_drained || ch_interrupted()) break;
        slot *s = &p->slots[p->next % p->slot_count];
        if (!take_next(p, s)) break;
        pthread_mutex_unlock(&p->lock);
        process(p, s);
        pthread_mutex_lock(&p->lock);
        s->is_ready = true;
        hand_on_ready(p);
    }
    p->is_over = p->is_over || ch_interrupted();
    pthread_cond_broadcast(&p->moved);
    pthread_mutex_unlock(&p->lock);
    return NULL;
}

/*
 * Wait for a worker.  An interrupt comes to this thread: a worker that waits in
 * a read has not heard of it, and is told until it has.
 */
static void
join(pthread_t thread)
{
    for (;;) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += 50000000;
        if (until.tv_nsec >= 1000000000) until.tv_nsec -= 1000000000, until.tv_sec++;
        if (pthread_timedjoin_np(thread, NULL, &until) != ETIMEDOUT) return;
        if (ch_interrupted()) pthread_kill(thread, SIGINT);
    }
}

/* Run `threads` workers, this thread being one; fewer where the system gives no more. */
static ch_status
run_workers(pool *p, size_t threads)
{
    pthread_t *others = calloc(threads, sizeof *others);
    if (!others) return CH_NO_MEMORY;
    size_t started = 0;
    while (started + 1 < threads && pthread_create(&others[started], NULL, worker, p) == 0) {
        started++;
    }
    worker(p);
    for (size_t i = 0; i < started; i++) join(others[i]);
    free(others);
    return p->result.status;
}

/* No more than there are articles, where that is known. */
static size_t
useful_threads(const ch_pool_work *work)
{
    const size_t count = work->sources->len;
    for (size_t i = 0; i < count; i++)
        if (work->sources->at[i].is_records) return work->threads;
    return work->threads < count ? work->threads : count ? count : 1;
}

static ch_status
open_slot(const pool *p, slot *s)
{
    s->record = ch_arena_new(0);
    return s->record ? ch_extractor_new(p->work->knowledge, &s->extractor) : CH_NO_MEMORY;
}

static void
close_slot(slot *s)
{
    tell_messages(s, NULL); /* what was never handed on: only freed */
    ch_vector_free(&s->messages);
    ch_vector_free(&s->bytes);
    ch_vector_free(&s->id);
    ch_vector_free(&s->item.text);
    ch_arena_free(s->record);
    ch_extractor_free(s->extractor);
}

ch_pool_result
ch_pool_run(const ch_pool_work *work)
{
    const size_t threads = useful_threads(work);
    pool p = {.work = work, .slot_count = threads == 1 ? 1 : 2 * threads};
    pthread_mutex_init(&p.lock, NULL);
    pthread_cond_init(&p.moved, NULL);
    p.slots = calloc(p.slot_count, sizeof *p.slots);
    p.ids = ch_intern_new();
    p.result.status = p.slots && p.ids ? ch_feed_new(work->sources, &p.feed) : CH_NO_MEMORY;
    for (size_t i = 0; i < p.slot_count && p.result.status == CH_OK; i++) {
        p.result.status = open_slot(&p, &p.slots[i]);
    }
    if (p.result.status == CH_OK) p.result.status = run_workers(&p, threads);
    for (size_t i = 0; p.slots && i < p.slot_count; i++) close_slot(&p.slots[i]);
    ch_feed_free(p.feed);
    ch_intern_free(p.ids);
    free(p.slots);
    pthread_cond_destroy(&p.moved);
    pthread_mutex_destroy(&p.lock);
    return p.result;
}
