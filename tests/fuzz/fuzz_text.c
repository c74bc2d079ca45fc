/*
 * Any bytes as an article: what must hold of its sentences, tokens and values
 *
 *     CC=clang cmake -S . -B build-fuzz -DCHANCERY_FUZZ=ON -DCHANCERY_SANITIZE=ON
 *     cmake --build build-fuzz --target fuzz_text
 *     build-fuzz/tests/fuzz_text -max_len=4096 FOLDER samples
 *
 * Without CHANCERY_FUZZ it is a test: it runs over every prefix of the files
 * that are named, and over them with bytes changed.
 */
#include "annotate/value.h"
#include "base/file.h"
#include "text/read.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Loaded once: the fuzzer calls in one thread. */
static ch_abbreviations *words;
static ch_value_rules *rules;

static void
must(bool holds)
{
    if (!holds) abort();
}

static void
load(void)
{
    char path[4096];
    const char *folder = getenv("CHANCERY_ONTOLOGY");
    must(folder != NULL);
    snprintf(path, sizeof path, "%s/english/abbreviations.txt", folder);
    must(ch_abbreviations_load(path, NULL, &words) == CH_OK);
    snprintf(path, sizeof path, "%s/english/boundaries.tsv", folder);
    must(ch_abbreviations_learned(words, path, NULL) == CH_OK);
    snprintf(path, sizeof path, "%s/rules/values.yaml", folder);
    must(ch_value_rules_load(path, NULL, &rules) == CH_OK);
}

/* A code point begins here. */
static bool
is_boundary(ch_slice text, size_t at)
{
    return at == text.len || ((uint8_t)text.at[at] & 0xC0) != 0x80;
}

/* Sentences follow one another; tokens fill them in order and are not empty. */
static void
check_tokens(const ch_article *a)
{
    uint32_t token = 0, behind = a->body, paragraph = 0;
    for (size_t i = 0; i < a->sentence_count; i++) {
        const ch_sentence *s = &a->sentences[i];
        must(s->first == token && s->end > s->first && s->end <= a->token_count);
        must(s->paragraph >= paragraph && s->end - s->first <= 1000);
        paragraph = s->paragraph;
        for (; token < s->end; token++) {
            const ch_span span = a->tokens[token].span;
            must(span.begin >= behind && span.end > span.begin && span.end <= a->text.len);
            must(is_boundary(a->text, span.begin) && is_boundary(a->text, span.end));
            must(a->tokens[token].sentence == i && span.end - span.begin < 1100);
            behind = span.end;
        }
        must(s->span.begin == a->tokens[s->first].span.begin && s->span.end == behind);
    }
    must(token == a->token_count);
}

static void
check_values(const ch_article *a, const ch_value *values, size_t count)
{
    uint32_t behind = 0;
    for (size_t i = 0; i < count; i++) {
        must(values[i].first >= behind && values[i].end > values[i].first &&
             values[i].end <= a->token_count);
        must(a->tokens[values[i].first].sentence == a->tokens[values[i].end - 1].sentence);
        must(values[i].value.len > 0 && values[i].rule);
        behind = values[i].end;
    }
}

static void
check_fold(ch_slice text)
{
    char *folded = malloc(4 * text.len + 1);
    must(folded != NULL);
    const size_t len = ch_utf8_fold(text, folded);
    must(len <= 4 * text.len && ch_utf8_valid((ch_slice){folded, len}) == len);
    free(folded);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const ch_slice text = {(const char *)bytes, length};
    ch_diagnostics sink = {0};
    ch_article *article;
    ch_value *values;
    size_t count;
    if (!words) load();
    ch_arena *arena = ch_arena_new(0);
    must(arena != NULL);
    const ch_status status =
        ch_article_read_text(text, CH_S("fuzz"), "fuzz", arena, &sink, &article);
    must(status == CH_OK || (status == CH_BAD_TEXT && sink.errors > 0));
    if (status == CH_OK) {
        must(ch_article_split(article, words, arena) == CH_OK);
        check_tokens(article);
        article->published = (ch_date){2025, 8, 8};
        must(ch_values_find(rules, article, NULL, arena, &values, &count) == CH_OK);
        check_values(article, values, count);
        check_fold(article->text);
        must(ch_article_code_point(article, (uint32_t)article->text.len) ==
             ch_utf8_count(article->text));
    }
    ch_arena_free(arena);
    return 0;
}

#ifndef CH_FUZZING

/* Some prefixes of the file, the whole, and the whole with some bytes changed. */
static void
run_over(uint8_t *bytes, size_t length)
{
    static const uint8_t strange[] = {0x00, 0x80, 0xE2, 0xFF, '"', '\'',
                                      '(',  '.',  '-',  '\n', '$', '9'};
    const size_t stride = length / 50 + 1;
    for (size_t i = 0; i <= length; i += stride) LLVMFuzzerTestOneInput(bytes, i);
    LLVMFuzzerTestOneInput(bytes, length);
    for (size_t i = 0; i < length; i += stride) {
        const uint8_t kept = bytes[i];
        bytes[i] = strange[i % sizeof strange];
        LLVMFuzzerTestOneInput(bytes, length);
        bytes[i] = kept;
    }
}

int
main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        ch_buffer bytes = {0};
        must(ch_file_read(argv[i], NULL, &bytes) == CH_OK);
        if (bytes.len) run_over((uint8_t *)bytes.at, bytes.len);
        ch_vector_free(&bytes);
    }
    ch_abbreviations_free(words);
    ch_value_rules_free(rules);
    return 0;
}

#endif
