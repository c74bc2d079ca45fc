/* One token scanned from the beginning of a text, for the tests of the scanner's parts. */
#ifndef CH_TESTS_SCANNED_H
#define CH_TESTS_SCANNED_H

#include "unit.h"

#include "text/scan.h"

static ch_abbreviations *scan_words;

static inline int
open_scan(void **state)
{
    (void)state;
    return ch_abbreviations_load(CH_ONTOLOGY "/english/abbreviations.txt", NULL, &scan_words) == CH_OK ? 0 : -1;
}

static inline int
close_scan(void **state)
{
    (void)state;
    ch_abbreviations_free(scan_words);
    return 0;
}

static inline ch_scanner
scanner_of(const char *text, ch_token_list *tokens)
{
    return (ch_scanner){.words = scan_words,
                        .text = ch_slice_of(text),
                        .chunk_end = strcspn(text, " "),
                        .space = true,
                        .tokens = tokens};
}

/* What `scan` makes of the text's beginning: its tokens apart by "|". */
static inline const char *
scanned(const char *text, ch_status (*scan)(ch_scanner *))
{
    static char out[512];
    ch_token_list tokens = {0};
    ch_scanner s = scanner_of(text, &tokens);
    size_t len = 0;
    assert_int_equal(scan(&s), CH_OK);
    for (size_t i = 0; i < tokens.len; i++) {
        const ch_slice token = ch_span_of(s.text, tokens.at[i].span);
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i ? "|" : "", CH_PRINT(token));
    }
    if (tokens.len) assert_int_equal(s.at, tokens.at[tokens.len - 1].span.end);
    ch_vector_free(&tokens);
    return out;
}

#endif
