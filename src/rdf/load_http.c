/*
 * Certificates and host names are always verified, redirections are not
 * followed (they would carry data and passwords to where nobody sent them), and
 * of the ways to log in the safest that the server offers is taken: Virtuoso
 * offers digest alone.
 */
#include "rdf/load_http.h"

#include <curl/curl.h>

#include <stdlib.h>

struct ch_http {
    CURL *easy;
    char error[CURL_ERROR_SIZE];
    bool (*stop)(void);
    /* Of the answer that is being read. */
    char *text;
    size_t room, len;
    bool in_tag;
};

/* Keep the beginning, white space as single blanks, markup left out. */
static size_t
take_body(char *bytes, size_t size, size_t count, void *payload)
{
    ch_http *http = payload;
    for (size_t i = 0; i < size * count; i++) {
        const char c = bytes[i];
        const bool is_space = (unsigned char)c <= 0x20 || c == '<';
        if (c == '<') http->in_tag = true;
        if (http->in_tag && c == '>') {
            http->in_tag = false;
            continue;
        }
        if ((http->in_tag && c != '<') || http->len + 1 >= http->room) continue;
        if (is_space && (!http->len || http->text[http->len - 1] == ' ')) continue;
        http->text[http->len++] = is_space ? ' ' : c;
        http->text[http->len] = '\0';
    }
    return size * count;
}

static int
on_progress(void *payload, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    const ch_http *http = payload;
    (void)a, (void)b, (void)c, (void)d;
    return http->stop && http->stop();
}

static bool
set_login(CURL *easy, const ch_http_options *options)
{
    bool ok = curl_easy_setopt(easy, CURLOPT_NETRC, (long)(options->user ? CURL_NETRC_IGNORED : CURL_NETRC_OPTIONAL)) == CURLE_OK;
    if (options->netrc) ok = ok && curl_easy_setopt(easy, CURLOPT_NETRC_FILE, options->netrc) == CURLE_OK;
    if (options->user) ok = ok && curl_easy_setopt(easy, CURLOPT_USERNAME, options->user) == CURLE_OK;
    if (options->password) ok = ok && curl_easy_setopt(easy, CURLOPT_PASSWORD, options->password) == CURLE_OK;
    if (options->token) ok = ok && curl_easy_setopt(easy, CURLOPT_XOAUTH2_BEARER, options->token) == CURLE_OK;
    const unsigned long ways = options->token ? CURLAUTH_BEARER : CURLAUTH_ANY;
    return ok && curl_easy_setopt(easy, CURLOPT_HTTPAUTH, ways) == CURLE_OK;
}

static bool
set_up(ch_http *http, const ch_http_options *options)
{
    CURL *easy = http->easy;
    const long milliseconds = options->timeout > 0 ? (long)(options->timeout * 1000) + 1 : 0;
    bool ok = curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, http->error) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, 20L) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, milliseconds) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_EXPECT_100_TIMEOUT_MS, 300L) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_WRITEDATA, http) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, on_progress) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_XFERINFODATA, http) == CURLE_OK &&
              curl_easy_setopt(easy, CURLOPT_USERAGENT, "chancery/" CH_VERSION) == CURLE_OK;
    if (options->cacert) ok = ok && curl_easy_setopt(easy, CURLOPT_CAINFO, options->cacert) == CURLE_OK;
    return ok && set_login(easy, options);
}

ch_status
ch_http_open(const ch_http_options *options, ch_http **out)
{
    *out = NULL;
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return CH_NO_MEMORY;
    ch_http *http = calloc(1, sizeof *http);
    if (!http) {
        curl_global_cleanup();
        return CH_NO_MEMORY;
    }
    http->stop = options->stop;
    http->easy = curl_easy_init();
    if (!http->easy || !set_up(http, options)) {
        ch_http_close(http);
        return CH_NO_MEMORY;
    }
    *out = http;
    return CH_OK;
}

void
ch_http_close(ch_http *http)
{
    if (!http) return;
    if (http->easy) curl_easy_cleanup(http->easy);
    free(http);
    curl_global_cleanup();
}

/* What may be otherwise in a moment; a wrong name or certificate is not. */
static bool
may_pass(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE: return true;
    default: return false;
    }
}

static void
judge(ch_http *http, CURLcode code, ch_http_answer *answer)
{
    curl_off_t after = 0;
    if (code == CURLE_OK) {
        curl_easy_getinfo(http->easy, CURLINFO_RESPONSE_CODE, &answer->code);
        curl_easy_getinfo(http->easy, CURLINFO_RETRY_AFTER, &after);
        answer->after = (double)after;
        while (http->len && answer->text[http->len - 1] == ' ') answer->text[--http->len] = '\0';
        return;
    }
    answer->again = may_pass(code);
    const char *why = *http->error ? http->error : curl_easy_strerror(code);
    const size_t len = strcspn(why, "\r\n");
    const size_t kept = len < sizeof answer->text - 1 ? len : sizeof answer->text - 1;
    memcpy(answer->text, why, kept);
    answer->text[kept] = '\0';
}

static ch_status
set_headers(const char *type, struct curl_slist **out)
{
    char line[120];
    snprintf(line, sizeof line, "Content-Type: %s", type);
    *out = curl_slist_append(NULL, line);
    return *out ? CH_OK : CH_NO_MEMORY;
}

ch_status
ch_http_send(ch_http *http, const ch_http_request *request, ch_http_answer *answer)
{
    *answer = (ch_http_answer){.code = 0};
    *http->error = '\0';
    http->text = answer->text, http->room = sizeof answer->text, http->len = 0, http->in_tag = false;
    struct curl_slist *headers;
    CH_TRY(set_headers(request->type, &headers));
    CURL *easy = http->easy;
    const bool ok = curl_easy_setopt(easy, CURLOPT_URL, request->url) == CURLE_OK &&
                    curl_easy_setopt(easy, CURLOPT_POST, 1L) == CURLE_OK &&
                    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request->method) == CURLE_OK &&
                    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body.len) == CURLE_OK &&
                    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request->body.at ? request->body.at : "") == CURLE_OK &&
                    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers) == CURLE_OK;
    const CURLcode code = ok ? curl_easy_perform(easy) : CURLE_OUT_OF_MEMORY;
    if (code != CURLE_OUT_OF_MEMORY) judge(http, code, answer);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, NULL);
    curl_slist_free_all(headers);
    return code == CURLE_OUT_OF_MEMORY ? CH_NO_MEMORY : CH_OK;
}
