/*
 * An article as a line of JSON: an object with its text and what is known about it
 *
 *     {"id": "a1", "title": "…", "date": "2025-02-20", "url": "https://…", "text": "…"}
 *
 *     text       text, or maintext, body, content       needed
 *     id         id                                     a text or a number
 *     title      title, or headline
 *     published  published, date, date_publish, datePublished; of a time its day counts
 *     author     author, or authors: a text or a list of texts
 *     publisher  publisher, source, sitename, source_domain, hostname
 *     url        url, or link; a source that is a URL
 */
#ifndef CH_TEXT_JSON_RECORD_H
#define CH_TEXT_JSON_RECORD_H

#include "base/arena.h"
#include "base/diagnostic.h"

/* Each NUL-terminated; NULL where the record does not say it. */
typedef struct {
    const char *text;
    size_t length; /* of the text */
    const char *id, *title, *published, *author, *publisher, *url;
} ch_json_record;

/*
 * Read one line; everything in `out` lives in `arena`.  CH_BAD_TEXT after a message
 * at `file`:`number`: no JSON, no object, or no text in it.  A field of another kind
 * than it should be is a warning and counts as not said.
 */
ch_status ch_json_record_read(ch_slice line, const char *file, size_t number, ch_arena *arena, ch_diagnostics *sink,
                              ch_json_record *out);

/* Whether `text` begins with a line that is such an object: a file of them under another name. */
bool ch_json_record_begins(ch_slice text);

#endif
