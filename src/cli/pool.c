/*
 * The pool
 *
 * A slot has an extractor of its own, because a document is borrowed from its
 * extractor until the next article: it must stay until it has been handed on.
 * Messages are kept in the slot for the same reason.
 */
#include "cli/pool.h"

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/file.h"
#include "cli/interrupt.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>

/* A message kept until its article's turn; `text` and `file` are behind it in the buffer. */
typedef struct {
    ch_severity severity;
    size_t line, column;
    char *file; /* Owned; NULL: none */
    char *text; /* Owned */
} kept_message;

typedef struct {
    ch_extractor *extractor;
    ch_buffer bytes;
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
    size_t next;          /* the next article to take   */
    size_t handed;        /* articles that left the pool */
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

/* Read and extract article `i` in `s`; the slot is this thread's alone. */
static void
process(const pool *p, size_t i, slot *s)
{
    const ch_source *source = &p->work->sources->at[i];
    ch_diagnostics sink = {.tell = keep_message, .payload = s};
    const char *name = strcmp(source->path, "-") == 0 ? "standard input" : source->path;
    ch_vector_clear(&s->bytes);
    s->document = NULL;
    s->status = ch_file_read(source->path, &sink, &s->bytes);
    s->is_unread = s->status == CH_CANNOT_READ;
    if (s->status == CH_OK && !has_text(&s->bytes)) {
        s->status = CH_BAD_TEXT;
        ch_tell(&sink, CH_ERROR, name, 0, 0, "there is no text in it");
    }
    if (s->status != CH_OK) return;
    const ch_input input = {
        .bytes = s->bytes.at ? s->bytes.at : "",
        .length = s->bytes.len,
        .id = source->id,
        .file = name,
        .published = p->work->published,
    };
    s->status = ch_extract(s->extractor, &input, &sink, &s->document);
    if (s->status == CH_OK || s->status == CH_NO_MEMORY || sink.errors) return;
    ch_tell(&sink, CH_ERROR, name, 0, 0, "%s", ch_status_text(s->status));
}

/* Whether the work must end, and the article counted. */
static bool
hand_on(pool *p, size_t i, slot *s)
{
    const ch_source *source = &p->work->sources->at[i];
    /* That the interrupt cut a read short is no news to whoever sent it. */
    if (ch_interrupted()) return true;
    tell_messages(s, p->work->sink);
    if (s->status == CH_OK) {
        const ch_status taken = p->work->take(p->work->payload, source, s->document);
        p->result.done += taken == CH_OK;
        p->result.status = taken;
        return taken != CH_OK;
    }
    if (s->status == CH_NO_MEMORY) {
        p->result.status = CH_NO_MEMORY;
        ch_tell(p->work->sink, CH_ERROR, source->path, 0, 0, "%s", ch_status_text(CH_NO_MEMORY));
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
        const size_t i = p->handed;
        pthread_mutex_unlock(&p->lock);
        const bool is_over = hand_on(p, i, s) || ch_interrupted();
        pthread_mutex_lock(&p->lock);
        s->is_ready = false;
        p->handed++;
        p->is_over = p->is_over || is_over;
        pthread_cond_broadcast(&p->moved);
    }
    p->is_handing = false;
}

static void *
worker(void *payload)
{
    pool *p = payload;
    pthread_mutex_lock(&p->lock);
    for (;;) {
        while (!p->is_over && p->next < p->work->sources->len &&
               p->next - p->handed >= p->slot_count) {
            pthread_cond_wait(&p->moved, &p->lock);
        }
        if (p->is_over || p->next >= p->work->sources->len || ch_interrupted()) break;
        const size_t i = p->next++;
        slot *s = &p->slots[i % p->slot_count];
        pthread_mutex_unlock(&p->lock);
        process(p, i, s);
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

ch_pool_result
ch_pool_run(const ch_pool_work *work)
{
    const size_t count = work->sources->len;
    const size_t threads = work->threads < count ? work->threads : count ? count : 1;
    pool p = {.work = work, .slot_count = threads == 1 ? 1 : 2 * threads};
    pthread_mutex_init(&p.lock, NULL);
    pthread_cond_init(&p.moved, NULL);
    p.slots = calloc(p.slot_count, sizeof *p.slots);
    if (!p.slots) p.result.status = CH_NO_MEMORY;
    for (size_t i = 0; p.slots && i < p.slot_count && p.result.status == CH_OK; i++) {
        p.result.status = ch_extractor_new(work->knowledge, &p.slots[i].extractor);
    }
    if (p.result.status == CH_OK) p.result.status = run_workers(&p, threads);
    for (size_t i = 0; p.slots && i < p.slot_count; i++) {
        slot *s = &p.slots[i];
        tell_messages(s, NULL); /* what was never handed on: only freed */
        ch_vector_free(&s->messages);
        ch_vector_free(&s->bytes);
        ch_extractor_free(s->extractor);
    }
    free(p.slots);
    pthread_cond_destroy(&p.moved);
    pthread_mutex_destroy(&p.lock);
    return p.result;
}
