/* Trying again, giving up, halving: against a server of this test. */
#include "canned_server.h"

#include "rdf/load_send.h"

#define ANSWER(status) "HTTP/1.1 " status "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

typedef struct {
    ch_status status;
    bool too_large;
    ch_sender sender;
    told all;
    ch_diagnostics sink;
} outcome;

static void
send_to(const char *url, const ch_load_place *place, bool (*stop)(void), outcome *out)
{
    const ch_http_options options = {.stop = stop};
    out->sink = keeping(&out->all);
    out->sender = (ch_sender){.sink = &out->sink, .stop = stop, .retries = 3, .delay = 0.001, .file = "a.nt"};
    assert_int_equal(ch_http_open(&options, &out->sender.http), CH_OK);
    const ch_http_request request = {.method = "POST", .url = url, .type = "text/turtle", .body = CH_S("x")};
    out->status = ch_sender_send(&out->sender, &request, place, &out->too_large);
    ch_http_close(out->sender.http);
}

static void
what_passes_is_tried_again(void **state)
{
    (void)state;
    canned_server server;
    outcome o;
    static const char *const answers[] = {ANSWER("500 No"), ANSWER("429 Slow"), "", ANSWER("201 Made")};
    canned_start(&server, answers, 4);
    send_to(server.url, &(ch_load_place){3, 9, 3}, NULL, &o);
    canned_stop(&server);
    assert_int_equal(o.status, CH_OK);
    assert_false(o.too_large);
    assert_int_equal(o.sender.requests, 4);
    assert_int_equal(o.sender.repeats, 3);
    assert_non_null(strstr(o.all.text, "a.nt:3:0: "));
    assert_non_null(strstr(o.all.text, "answers 500, it has failed: again in 0.001 s (1 of 3)"));
    assert_non_null(strstr(o.all.text, "again in 0.004 s (3 of 3)"));
}

static void
what_does_not_is_told_at_once(void **state)
{
    (void)state;
    canned_server server;
    outcome o;
    static const char *const answers[] = {ANSWER("403 No"), ANSWER("418 Teapot")};
    canned_start(&server, answers, 2);
    send_to(server.url, &(ch_load_place){4, 4, 7}, NULL, &o);
    assert_int_equal(o.status, CH_CANNOT_WRITE);
    assert_non_null(strstr(o.all.text, "a.nt:7:0: statement 4 was not taken: http"));
    assert_non_null(strstr(o.all.text, "answers 403, this is forbidden (logins come from CHANCERY_USER"));
    send_to(server.url, &(ch_load_place){0, 0, 0}, NULL, &o);
    assert_non_null(strstr(o.all.text, "the file was not taken: http"));
    assert_non_null(strstr(o.all.text, "answers 418\n"));
    canned_stop(&server);
}

static void
too_large_is_for_the_caller(void **state)
{
    (void)state;
    canned_server server;
    outcome o;
    static const char *const answers[] = {ANSWER("413 Large"), ANSWER("413 Large")};
    canned_start(&server, answers, 2);
    send_to(server.url, &(ch_load_place){1, 2, 1}, NULL, &o);
    assert_int_equal(o.status, CH_OK);
    assert_true(o.too_large);
    assert_int_equal(o.sink.errors, 0);
    send_to(server.url, &(ch_load_place){1, 1, 1}, NULL, &o); /* one alone cannot be halved */
    assert_int_equal(o.status, CH_CANNOT_WRITE);
    canned_stop(&server);
}

static bool
always(void)
{
    return true;
}

static void
stopped_it_says_nothing(void **state)
{
    (void)state;
    outcome o;
    send_to("http://127.0.0.1:1/", &(ch_load_place){1, 2, 1}, always, &o);
    assert_int_equal(o.status, CH_CANNOT_WRITE);
    assert_int_equal(o.sink.errors, 0);
    assert_int_equal(o.sender.requests, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_passes_is_tried_again),
        cmocka_unit_test(what_does_not_is_told_at_once),
        cmocka_unit_test(too_large_is_for_the_caller),
        cmocka_unit_test(stopped_it_says_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
