/* Sending to a store that has bad days: waiting, trying again, saying what is wrong. */
#ifndef CH_RDF_LOAD_SEND_H
#define CH_RDF_LOAD_SEND_H

#include "base/diagnostic.h"
#include "rdf/load_http.h"

/*
 * retries   how often a request is tried again
 * delay     seconds before the second try; doubles with each, 64 times at most
 * file      of the data, for messages
 * requests, repeats   counted
 */
typedef struct {
    ch_http *http;
    ch_diagnostics *sink;
    bool (*stop)(void);
    unsigned retries;
    double delay;
    const char *file;
    size_t requests, repeats;
} ch_sender;

/* Which statements of the file a request carries, from 1; 0: the whole file.  line 0: unknown. */
typedef struct {
    size_t first, last, line;
} ch_load_place;

/*
 * CH_OK and *too_large: the store took it, or wants less at once.
 * CH_CANNOT_WRITE: it did not, after a message unless we were stopped.
 */
ch_status ch_sender_send(ch_sender *sender, const ch_http_request *request,
                         const ch_load_place *place, bool *too_large);

#endif
