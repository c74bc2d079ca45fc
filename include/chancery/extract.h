/*
 * Extraction: an article in, a document of facts out
 */
#ifndef CHANCERY_EXTRACT_H
#define CHANCERY_EXTRACT_H

#include <chancery/knowledge.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A worker: it has buffers of its own, so one a thread.  It borrows the knowledge. */
typedef struct ch_extractor ch_extractor;

/* What was found in one article.  Borrowed from its extractor until the next article. */
typedef struct ch_document ch_document;

/*
 * An article to read.  Zero-initialise, then set what is known.
 *
 * bytes, length   the file's content: UTF-8 text, front matter allowed
 * id              names it: the last part of its IRI; not NULL
 * file            for messages; NULL: the id
 * published       "2025-08-08"; NULL: what front matter or dateline say
 * title, author, publisher, url   NULL: what front matter says
 */
typedef struct {
    const char *bytes;
    size_t length;
    const char *id;
    const char *file;
    const char *published;
    const char *title, *author, *publisher, *url;
} ch_input;

/* *out: Owned by the caller, ch_extractor_free(). */
CH_API ch_status ch_extractor_new(const ch_knowledge *knowledge, ch_extractor **out);

/* Takes NULL. */
CH_API void ch_extractor_free(ch_extractor *extractor);

/*
 * Read one article.  *out is Borrowed from `extractor` until the next call.
 * CH_BAD_TEXT or CH_BAD_ARGUMENT after a message to `sink`; the extractor can
 * go on with the next article after any failure.
 */
CH_API ch_status ch_extract(ch_extractor *extractor, const ch_input *input, ch_diagnostics *sink,
                            const ch_document **out);

#ifdef __cplusplus
}
#endif

#endif
