/*
 * How well tokens and sentences are found: words F1 and sentences F1 against a
 * UD treebank, as the CoNLL 2018 evaluation counts them, on the raw text that
 * "# text =" gives, paragraphs ("# newpar", "# newdoc") a blank line apart.
 *
 *     bench_tokens ontology/english/abbreviations.txt en_ewt-ud-test.conllu [--errors]
 *     bench_tokens ontology/english/abbreviations.txt --speed FILE
 */
#include "base/buffer.h"
#include "base/file.h"
#include "text/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef CH_VECTOR(ch_span) spans;

typedef struct {
    ch_buffer text;
    spans words, sentences;
    size_t at, token_end; /* in the current sentence; the end of its multi-word token */
    size_t last_in_token;
} gold;

static int
fail(const char *what)
{
    fprintf(stderr, "bench_tokens: %s\n", what);
    return EXIT_FAILURE;
}

/* One "# text = …" line opens a sentence. */
static void
open_sentence(gold *g, ch_slice text, bool paragraph)
{
    if (g->text.len) ch_buffer_add(&g->text, paragraph ? CH_S("\n\n") : CH_S(" "));
    g->at = g->text.len;
    ch_buffer_add(&g->text, text);
    ch_vector_push(&g->sentences, (ch_span){(uint32_t)g->at, (uint32_t)g->text.len});
}

static ch_slice
field(ch_slice line, unsigned number)
{
    size_t begin = 0, end;
    for (;; begin = end + 1) {
        end = begin;
        while (end < line.len && line.at[end] != '\t') end++;
        if (!number-- || end >= line.len) return ch_slice_part(line, begin, end);
    }
}

static void
skip_space(gold *g)
{
    while (g->at < g->text.len && g->text.at[g->at] == ' ') g->at++;
}

/* Words of a multi-word token share its letters in order, the last takes the rest. */
static void
add_word(gold *g, ch_slice line)
{
    const ch_slice id = field(line, 0), form = field(line, 1);
    size_t end;
    if (memchr(id.at, '.', id.len)) return;
    const char *range = memchr(id.at, '-', id.len);
    if (range) {
        skip_space(g);
        g->token_end = g->at + form.len;
        g->last_in_token = strtoul(range + 1, NULL, 10);
        return;
    }
    const size_t number = strtoul(id.at, NULL, 10);
    if (!g->token_end) skip_space(g);
    end = g->at + form.len;
    if (g->token_end && number == g->last_in_token) end = g->token_end, g->token_end = 0;
    ch_vector_push(&g->words, (ch_span){(uint32_t)g->at, (uint32_t)end});
    g->at = end;
}

static void
read_gold(ch_slice file, gold *g)
{
    bool paragraph = false;
    for (size_t at = 0, end; at < file.len; at = end + 1) {
        for (end = at; end < file.len && file.at[end] != '\n'; end++) continue;
        const ch_slice line = ch_slice_part(file, at, end);
        if (ch_slice_starts(line, CH_S("# newpar")) || ch_slice_starts(line, CH_S("# newdoc")))
            paragraph = true;
        if (ch_slice_starts(line, CH_S("# text = "))) {
            open_sentence(g, ch_slice_part(line, 9, line.len), paragraph);
            paragraph = false;
        }
        if (line.len && line.at[0] >= '0' && line.at[0] <= '9') add_word(g, line);
    }
}

static void
show(const char *sign, ch_slice text, ch_span span)
{
    const uint32_t from = span.begin > 30 ? span.begin - 30 : 0;
    ch_slice around = ch_slice_part(text, from, span.end + 30);
    printf("%s [%.*s] in %.*s\n", sign, CH_PRINT(ch_span_of(text, span)), CH_PRINT(around));
}

static void
compare(const char *name, ch_slice text, const spans *want, const spans *got, const char *errors)
{
    size_t i = 0, j = 0, right = 0;
    while (i < want->len && j < got->len) {
        const ch_span a = want->at[i], b = got->at[j];
        if (a.begin == b.begin && a.end == b.end)
            right++, i++, j++;
        else if (a.begin < b.begin || (a.begin == b.begin && a.end < b.end)) {
            if (errors && *errors == *name) show("-", text, a);
            i++;
        } else {
            if (errors && *errors == *name) show("+", text, b);
            j++;
        }
    }
    const double precision = (double)right / (double)got->len,
                 recall = (double)right / (double)want->len;
    printf("%-10s precision %.2f recall %.2f F1 %.2f\n", name, 100 * precision, 100 * recall,
           200 * precision * recall / (precision + recall));
}

static void
measure(const gold *g, const ch_article *article, const char *errors)
{
    spans words = {0}, sentences = {0};
    for (size_t i = 0; i < article->token_count; i++)
        ch_vector_push(&words, article->tokens[i].span);
    for (size_t i = 0; i < article->sentence_count; i++)
        ch_vector_push(&sentences, article->sentences[i].span);
    compare("words", article->text, &g->words, &words, errors);
    compare("sentences", article->text, &g->sentences, &sentences, errors);
    ch_vector_free(&words);
    ch_vector_free(&sentences);
}

static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* others may be busy here */
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int
main(int argc, char **argv)
{
    if (argc < 3)
        return fail("usage: bench_tokens ABBREVIATIONS TREEBANK.conllu [--errors=words|sentences]");
    const bool speed = strcmp(argv[2], "--speed") == 0 && argc > 3;
    const char *errors = argc > 3 && strncmp(argv[3], "--errors=", 9) == 0 ? argv[3] + 9 : NULL;
    ch_abbreviations *words;
    ch_buffer file = {0};
    gold g = {0};
    ch_article *article;
    ch_arena *arena = ch_arena_new(0);
    if (ch_abbreviations_load(argv[1], NULL, &words) != CH_OK)
        return fail("cannot read the abbreviations");
    if (ch_file_read(speed ? argv[3] : argv[2], NULL, &file) != CH_OK)
        return fail("cannot read the file");
    /* boundaries.tsv stands beside the abbreviations */
    const ch_slice folder = {argv[1], (size_t)(strrchr(argv[1], '/') ? strrchr(argv[1], '/') - argv[1] : 0)};
    const ch_slice learned = ch_arena_print(arena, "%.*s%sboundaries.tsv", CH_PRINT(folder), folder.len ? "/" : "");
    if (!learned.at || ch_abbreviations_learned(words, learned.at, NULL) != CH_OK)
        return fail("cannot read boundaries.tsv");
    if (!speed) read_gold(ch_buffer_slice(&file), &g);
    const ch_slice text = ch_buffer_slice(speed ? &file : &g.text);
    const double begin = now();
    if (ch_article_read_text(text, CH_S("bench"), "bench", arena, NULL, &article) != CH_OK ||
        ch_article_split(article, words, arena) != CH_OK)
        return fail("the text cannot be read");
    const double seconds = now() - begin;
    if (!speed) measure(&g, article, errors);
    printf("%zu tokens %zu sentences, %.1f MB/s\n", article->token_count, article->sentence_count,
           (double)text.len / 1e6 / seconds);
    ch_abbreviations_free(words);
    ch_vector_free(&file);
    ch_vector_free(&g.text);
    ch_vector_free(&g.words);
    ch_vector_free(&g.sentences);
    ch_arena_free(arena);
    return EXIT_SUCCESS;
}
