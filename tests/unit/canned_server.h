/* A server on loopback that gives prepared answers, one a connection, and keeps what it was asked. */
#ifndef CH_TESTS_CANNED_SERVER_H
#define CH_TESTS_CANNED_SERVER_H

#include "unit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

/* answers: whole, with their heads; an empty one ends the connection.  asked: all requests behind each other. */
typedef struct {
    const char *const *answers;
    size_t count;
    int socket;
    char url[64];
    char asked[8192];
    size_t len;
    pthread_t thread;
} canned_server;

/* One request: its head, and as much body as the head says. */
static inline void
canned_listen(canned_server *s, int connection)
{
    const size_t from = s->len;
    for (;;) {
        const ssize_t got = read(connection, s->asked + s->len, sizeof s->asked - 1 - s->len);
        if (got <= 0) return;
        s->len += (size_t)got;
        s->asked[s->len] = '\0';
        const char *end = strstr(s->asked + from, "\r\n\r\n"), *length = strcasestr(s->asked + from, "content-length:");
        if (end && (!length || length > end || strlen(end + 4) >= strtoul(length + 15, NULL, 10))) return;
    }
}

static inline void *
canned_serve(void *payload)
{
    canned_server *s = payload;
    for (size_t i = 0; i < s->count; i++) {
        const int connection = accept(s->socket, NULL, NULL);
        if (connection < 0) return NULL;
        canned_listen(s, connection);
        const size_t len = strlen(s->answers[i]);
        if (len && send(connection, s->answers[i], len, MSG_NOSIGNAL) < 0) s->len = 0;
        close(connection);
    }
    return NULL;
}

static inline void
canned_start(canned_server *s, const char *const *answers, size_t count)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
    socklen_t size = sizeof address;
    *s = (canned_server){.answers = answers, .count = count};
    setenv("no_proxy", "*", 1);
    s->socket = socket(AF_INET, SOCK_STREAM, 0);
    assert_true(s->socket >= 0);
    assert_int_equal(bind(s->socket, (struct sockaddr *)&address, size), 0);
    assert_int_equal(listen(s->socket, 8), 0);
    assert_int_equal(getsockname(s->socket, (struct sockaddr *)&address, &size), 0);
    snprintf(s->url, sizeof s->url, "http://127.0.0.1:%d/store", ntohs(address.sin_port));
    assert_int_equal(pthread_create(&s->thread, NULL, canned_serve, s), 0);
}

/* Waits until every answer was given. */
static inline void
canned_stop(canned_server *s)
{
    pthread_join(s->thread, NULL);
    close(s->socket);
}

#endif
