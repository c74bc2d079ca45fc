/*
 *     heads[hash] -> frame -> frame …     pages in memory, by file and number
 *     hand                                goes round; a page that was used since it
 *                                         last came by is spared once
 */
#include "rdf/pages.h"

#include "rdf/temporary.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Divisible by 4, 8 and 12: a record of one to three numbers stands in one page. */
enum { PAGE = 12288, FEWEST = 16 };

#define NOWHERE UINT32_MAX

typedef struct {
    char *bytes;
    uint64_t page; /* its number, times CH_PAGES_FILES, plus the file's */
    uint32_t next; /* in the chain of its hash */
    bool dirty, used, taken;
} frame;

struct ch_pages {
    ch_diagnostics *sink;
    int files[CH_PAGES_FILES];       /* -1: nothing had to be written yet */
    uint32_t last[CH_PAGES_FILES];   /* the frame used last               */
    frame *frames;
    uint32_t *heads;
    uint32_t made, most, hand, mask;
};

ch_status
ch_pages_new(size_t memory, ch_diagnostics *sink, ch_pages **out)
{
    ch_pages *p = calloc(1, sizeof *p);
    *out = NULL;
    if (!p) return CH_NO_MEMORY;
    p->sink = sink;
    p->most = memory / PAGE > FEWEST ? (uint32_t)(memory / PAGE) : FEWEST;
    for (p->mask = 1; p->mask < p->most; p->mask *= 2) continue;
    p->frames = calloc(p->most, sizeof *p->frames);
    p->heads = malloc(p->mask * sizeof *p->heads);
    for (size_t i = 0; i < CH_PAGES_FILES; i++) p->files[i] = -1, p->last[i] = 0;
    if (!p->frames || !p->heads) {
        ch_pages_free(p);
        return CH_NO_MEMORY;
    }
    memset(p->heads, 0xFF, p->mask-- * sizeof *p->heads);
    *out = p;
    return CH_OK;
}

void
ch_pages_free(ch_pages *p)
{
    if (!p) return;
    for (size_t i = 0; i < CH_PAGES_FILES; i++)
        if (p->files[i] >= 0) close(p->files[i]);
    for (size_t i = 0; i < p->made; i++) free(p->frames[i].bytes);
    free(p->frames);
    free(p->heads);
    free(p);
}

/* ---- a page and its place in the file ---- */

static off_t
place_of(const frame *f)
{
    return (off_t)(f->page / CH_PAGES_FILES * PAGE);
}

static ch_status
write_back(ch_pages *p, const frame *f)
{
    int *file = &p->files[f->page % CH_PAGES_FILES];
    if (*file < 0) CH_TRY(ch_temporary_open(p->sink, file));
    for (size_t done = 0; done < PAGE;) {
        const ssize_t written = pwrite(*file, f->bytes + done, PAGE - done, place_of(f) + (off_t)done);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return ch_temporary_fail(p->sink, "write");
        done += (size_t)written;
    }
    return CH_OK;
}

/* Beyond the file's end, and before there is a file, are zeroes. */
static ch_status
load(ch_pages *p, const frame *f)
{
    const int file = p->files[f->page % CH_PAGES_FILES];
    size_t done = 0;
    while (file >= 0 && done < PAGE) {
        const ssize_t got = pread(file, f->bytes + done, PAGE - done, place_of(f) + (off_t)done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return ch_temporary_fail(p->sink, "read");
        if (!got) break;
        done += (size_t)got;
    }
    memset(f->bytes + done, 0, PAGE - done);
    return CH_OK;
}

/* ---- which pages are in memory ---- */

static uint32_t *
head_of(const ch_pages *p, uint64_t page)
{
    return &p->heads[(page * 0x9E3779B97F4A7C15u >> 32) & p->mask];
}

static void
take_out(ch_pages *p, uint32_t number)
{
    uint32_t *link = head_of(p, p->frames[number].page);
    while (*link != number) link = &p->frames[*link].next;
    *link = p->frames[number].next;
    p->frames[number].taken = false;
}

/* A frame that holds nothing. */
static ch_status
make_room(ch_pages *p, uint32_t *out)
{
    if (p->made < p->most) {
        p->frames[p->made].bytes = malloc(PAGE);
        if (!p->frames[p->made].bytes) return CH_NO_MEMORY;
        *out = p->made++;
        return CH_OK;
    }
    while (p->frames[p->hand].taken && p->frames[p->hand].used) {
        p->frames[p->hand].used = false;
        p->hand = (p->hand + 1) % p->most;
    }
    frame *f = &p->frames[*out = p->hand];
    p->hand = (p->hand + 1) % p->most;
    if (f->taken && f->dirty) CH_TRY(write_back(p, f));
    if (f->taken) take_out(p, *out);
    return CH_OK;
}

static ch_status
reach(ch_pages *p, unsigned file, uint64_t at, frame **out)
{
    const uint64_t page = at / PAGE * CH_PAGES_FILES + file;
    uint32_t number = p->last[file];
    if (number >= p->made || !p->frames[number].taken || p->frames[number].page != page)
        for (number = *head_of(p, page); number != NOWHERE && p->frames[number].page != page;)
            number = p->frames[number].next;
    if (number == NOWHERE) {
        CH_TRY(make_room(p, &number));
        frame *f = &p->frames[number];
        f->page = page;
        f->dirty = false;
        CH_TRY(load(p, f));
        uint32_t *head = head_of(p, page);
        f->next = *head;
        f->taken = true;
        *head = number;
    }
    p->frames[number].used = true;
    p->last[file] = number;
    *out = &p->frames[number];
    return CH_OK;
}

/* ---- the calls ---- */

static size_t
part_of_page(uint64_t at, size_t len)
{
    const size_t rest = PAGE - (size_t)(at % PAGE);
    return len < rest ? len : rest;
}

ch_status
ch_pages_write(ch_pages *p, unsigned file, uint64_t at, const void *bytes, size_t len)
{
    frame *f;
    for (const char *from = bytes; len;) {
        const size_t part = part_of_page(at, len);
        CH_TRY(reach(p, file, at, &f));
        memcpy(f->bytes + at % PAGE, from, part);
        f->dirty = true;
        from += part;
        at += part;
        len -= part;
    }
    return CH_OK;
}

ch_status
ch_pages_read(ch_pages *p, unsigned file, uint64_t at, void *bytes, size_t len)
{
    frame *f;
    for (char *to = bytes; len;) {
        const size_t part = part_of_page(at, len);
        CH_TRY(reach(p, file, at, &f));
        memcpy(to, f->bytes + at % PAGE, part);
        to += part;
        at += part;
        len -= part;
    }
    return CH_OK;
}

void
ch_pages_drop(ch_pages *p, unsigned file)
{
    for (uint32_t i = 0; i < p->made; i++) {
        if (!p->frames[i].taken || p->frames[i].page % CH_PAGES_FILES != file) continue;
        take_out(p, i);
        p->frames[i].used = false;
    }
    if (p->files[file] >= 0) close(p->files[file]);
    p->files[file] = -1;
}
