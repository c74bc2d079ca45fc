/*
 * Diagnostics: messages for the person who wrote the file
 *
 *     ontology/rules/offices.yaml:41:9: error: rule "treaty-signed" has no role "party"
 *
 * The library never prints.  It hands each message to a sink that the caller
 * gives; all of them, not only the first.
 */
#ifndef CHANCERY_DIAGNOSTIC_H
#define CHANCERY_DIAGNOSTIC_H

#include <chancery/status.h>

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
    CH_NOTE,    /* said only when the user wants to know more       */
    CH_WARNING, /* the result stands, but something was passed over */
    CH_ERROR,   /* something was not done                           */
} ch_severity;

/*
 * One message.  Everything is Borrowed until the sink returns.
 *
 * file    path, URL or "-"; NULL when no file is concerned
 * line    from 1; 0 when unknown.  For records: the record's number
 * column  from 1, in code points; 0 when unknown
 * text    one sentence without a full stop at the end
 */
typedef struct {
    ch_severity severity;
    const char *file;
    size_t line;
    size_t column;
    const char *text;
} ch_diagnostic;

/* Where messages go.  `tell` may be NULL: then messages are counted, not told. */
typedef struct {
    void (*tell)(void *payload, const ch_diagnostic *diagnostic);
    void *payload;
    size_t errors;   /* counted by the library */
    size_t warnings; /* counted by the library */
} ch_diagnostics;

#ifdef __cplusplus
}
#endif

#endif
