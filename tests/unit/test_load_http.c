/* One request and its answer, against a server of this test. */
#include "canned_server.h"

#include "rdf/load_http.h"

#define OK "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"

static ch_http_answer
ask(const ch_http_options *options, const char *url, const char *body)
{
    ch_http *http;
    ch_http_answer answer;
    assert_int_equal(ch_http_open(options, &http), CH_OK);
    const ch_http_request request = {.method = "PUT", .url = url, .type = "application/n-triples", .body = ch_slice_of(body)};
    assert_int_equal(ch_http_send(http, &request, &answer), CH_OK);
    ch_http_close(http);
    return answer;
}

static void
a_request_arrives_as_it_is(void **state)
{
    (void)state;
    canned_server server;
    static const char *const answers[] = {OK};
    canned_start(&server, answers, 1);
    const ch_http_answer answer = ask(&(ch_http_options){.token = "key"}, server.url, "<a:s> <a:p> <a:o> .\n");
    canned_stop(&server);
    assert_int_equal(answer.code, 204);
    assert_true(strncmp(server.asked, "PUT /store HTTP/1.1\r\n", 21) == 0);
    assert_non_null(strstr(server.asked, "\r\nContent-Type: application/n-triples\r\n"));
    assert_non_null(strstr(server.asked, "\r\nAuthorization: Bearer key\r\n"));
    assert_non_null(strstr(server.asked, "\r\n\r\n<a:s> <a:p> <a:o> .\n"));
}

/* The password goes out only when it is asked for. */
static void
a_login_waits_to_be_asked_for(void **state)
{
    (void)state;
    canned_server server;
    static const char *const answers[] = {
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", OK};
    canned_start(&server, answers, 2);
    const ch_http_answer answer = ask(&(ch_http_options){.user = "u", .password = "p"}, server.url, "x");
    canned_stop(&server);
    assert_int_equal(answer.code, 204);
    const char *second = strstr(server.asked + 1, "PUT /store");
    assert_non_null(second);
    const char *login = strstr(server.asked, "Authorization: Basic dTpw");
    assert_true(login && login > second);
}

static void
what_it_says_is_kept_short_and_plain(void **state)
{
    (void)state;
    canned_server server;
    static const char *const answers[] = {
        "HTTP/1.1 503 No\r\nRetry-After: 7\r\nConnection: close\r\n\r\n<html><b>Too</b>\r\n\r\n much   &amp; <i>late</i>\n</html>"};
    canned_start(&server, answers, 1);
    const ch_http_answer answer = ask(&(ch_http_options){.user = NULL}, server.url, "");
    canned_stop(&server);
    assert_int_equal(answer.code, 503);
    assert_true(answer.after >= 7 && answer.after < 8);
    assert_string_equal(answer.text, "Too much &amp; late");
}

static void
no_answer_may_pass_or_not(void **state)
{
    (void)state;
    canned_server server;
    static const char *const answers[] = {""};
    canned_start(&server, answers, 1);
    ch_http_answer answer = ask(&(ch_http_options){.user = NULL}, server.url, "x");
    canned_stop(&server);
    assert_int_equal(answer.code, 0);
    assert_true(answer.again);
    answer = ask(&(ch_http_options){.user = NULL}, "http://127.0.0.1:1/", "x");
    assert_true(answer.again && answer.text[0]);
    answer = ask(&(ch_http_options){.user = NULL}, "file:///etc/hostname", "x");
    assert_int_equal(answer.code, 0);
    assert_false(answer.again);
    ch_http_close(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_request_arrives_as_it_is),
        cmocka_unit_test(a_login_waits_to_be_asked_for),
        cmocka_unit_test(what_it_says_is_kept_short_and_plain),
        cmocka_unit_test(no_answer_may_pass_or_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
