/* One request over HTTP and its answer: the only place that knows libcurl. */
#ifndef CH_RDF_LOAD_HTTP_H
#define CH_RDF_LOAD_HTTP_H

#include "base/buffer.h"

/*
 * How to connect; everything Borrowed until ch_http_open() returns.
 *
 * user, password, token   NULL: none; a token is sent as "Authorization: Bearer"
 * netrc       a file of that kind; NULL: the user's own, where there is one
 * cacert      certificates to trust in place of the system's; NULL: those
 * timeout     seconds for one request, 0: no limit
 * stop        asked while waiting; true ends the request; may be NULL
 */
typedef struct {
    const char *user, *password, *token;
    const char *netrc, *cacert;
    double timeout;
    bool (*stop)(void);
} ch_http_options;

typedef struct {
    const char *method, *url, *type;
    ch_slice body;
} ch_http_request;

/*
 * code    of HTTP; 0: no answer came
 * after   the seconds that the server wants to be left alone; 0: it says nothing
 * again   no answer came, for a reason that may pass
 * text    the beginning of what it says, without tags; or why there is no answer
 */
typedef struct {
    long code;
    double after;
    bool again;
    char text[240];
} ch_http_answer;

typedef struct ch_http ch_http;

/* *out: Owned by the caller, ch_http_close(). */
ch_status ch_http_open(const ch_http_options *options, ch_http **out);

/* Takes NULL. */
void ch_http_close(ch_http *http);

/* Only CH_NO_MEMORY fails: everything else is an answer. */
ch_status ch_http_send(ch_http *http, const ch_http_request *request, ch_http_answer *answer);

#endif
