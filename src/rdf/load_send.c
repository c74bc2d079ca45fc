/*
 * Trying again is safe: a graph is a set of statements, and they have no blank
 * nodes, so that what has arrived twice is there once.
 *
 *     delay, 2 delay, 4 delay … 64 delay     or what the server asks for, up to LONGEST
 */
#include "rdf/load_send.h"

#include <stdio.h>
#include <time.h>

enum { MOST_DOUBLINGS = 6 };

static const double LONGEST = 300;

static bool
is_stopped(const ch_sender *s)
{
    return s->stop && s->stop();
}

/* A tenth of a second at a time, so that an interrupt is heard. */
static void
wait_seconds(const ch_sender *s, double seconds)
{
    for (double left = seconds; left > 0 && !is_stopped(s); left -= 0.1) {
        const double piece = left < 0.1 ? left : 0.1;
        const struct timespec time = {.tv_nsec = (long)(piece * 1e9)};
        nanosleep(&time, NULL);
    }
}

/* What a server says when another time may be better. */
static bool
is_passing(const ch_http_answer *answer)
{
    switch (answer->code) {
    case 0: return answer->again;
    case 408:
    case 425:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504: return true;
    default: return false;
    }
}

static const char *
word_of(long code)
{
    switch (code) {
    case 400: return "400, a bad request";
    case 401: return "401, a login is wanted";
    case 403: return "403, this is forbidden";
    case 404: return "404, there is no such address";
    case 405: return "405, this is not allowed there";
    case 408: return "408, it waited too long";
    case 413: return "413, this is too large";
    case 415: return "415, it does not read this syntax";
    case 429: return "429, there were too many requests";
    case 500: return "500, it has failed";
    case 502: return "502, what is behind it has failed";
    case 503: return "503, it has no time";
    case 504: return "504, what is behind it is too slow";
    case 507: return "507, it is full";
    default: return NULL;
    }
}

/* "answers 500, it has failed: text" or "does not answer: text" */
static void
describe(const ch_http_answer *answer, char *out, size_t room)
{
    const char *word = word_of(answer->code), *colon = *answer->text ? ": " : "";
    if (!answer->code) snprintf(out, room, "does not answer%s%s", colon, answer->text);
    else if (word) snprintf(out, room, "answers %s%s%s", word, colon, answer->text);
    else snprintf(out, room, "answers %ld%s%s", answer->code, colon, answer->text);
}

static const char *
hint_of(long code)
{
    switch (code) {
    case 401:
    case 403: return " (logins come from CHANCERY_USER and CHANCERY_PASSWORD, CHANCERY_TOKEN, or a netrc file)";
    case 301:
    case 302:
    case 307:
    case 308: return " (it points elsewhere: give the address where the store is)";
    case 404:
    case 405: return " (is --to right, and the address? see chancery load --help)";
    case 415: return " (leave --whole out)";
    default: return "";
    }
}

static ch_status
give_up(const ch_sender *s, const ch_http_request *request, const ch_http_answer *answer,
        const ch_load_place *place, unsigned tries)
{
    char what[360], which[96] = "the file was", often[48] = "";
    if (is_stopped(s)) return CH_CANNOT_WRITE;
    describe(answer, what, sizeof what);
    if (place->first < place->last) snprintf(which, sizeof which, "statements %zu to %zu were", place->first, place->last);
    else if (place->first) snprintf(which, sizeof which, "statement %zu was", place->first);
    if (tries) snprintf(often, sizeof often, ", %u times", tries + 1);
    ch_tell(s->sink, CH_ERROR, s->file, place->line, 0, "%s not taken: %s %s%s%s", which, request->url, what, often,
            hint_of(answer->code));
    return CH_CANNOT_WRITE;
}

static double
waiting(const ch_sender *s, const ch_http_answer *answer, unsigned tries)
{
    double seconds = s->delay;
    for (unsigned i = 0; i < tries && i < MOST_DOUBLINGS; i++) seconds *= 2;
    if (answer->after > seconds) seconds = answer->after;
    return seconds < LONGEST ? seconds : LONGEST;
}

ch_status
ch_sender_send(ch_sender *s, const ch_http_request *request, const ch_load_place *place,
               bool *too_large)
{
    *too_large = false;
    for (unsigned tries = 0;; tries++) {
        ch_http_answer answer;
        char what[360];
        CH_TRY(ch_http_send(s->http, request, &answer));
        s->requests++;
        if (answer.code >= 200 && answer.code < 300) return CH_OK;
        if (answer.code == 413 && place->last > place->first) {
            *too_large = true;
            return CH_OK;
        }
        if (!is_passing(&answer) || tries == s->retries || is_stopped(s)) return give_up(s, request, &answer, place, tries);
        const double seconds = waiting(s, &answer, tries);
        describe(&answer, what, sizeof what);
        ch_tell(s->sink, CH_WARNING, s->file, place->line, 0, "%s %s: again in %g s (%u of %u)", request->url, what, seconds,
                tries + 1, s->retries);
        s->repeats++;
        wait_seconds(s, seconds);
    }
}
