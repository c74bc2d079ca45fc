/*
 * The table of the syntax layer: accuracy on treebanks, speed, the model
 *
 *     syntax MODEL TREEBANK.conllu...
 *
 * For each treebank: gold words, and raw text through our own sentences and
 * tokens.  F1 as in CoNLL 2018 (src/syntax/evaluate.h).  One core.
 */
#include "base/diagnostic.h"
#include "syntax/evaluate.h"
#include "syntax/model.h"
#include "syntax/predicate.h"
#include "syntax/train/corpus.h"

#include <stdio.h>
#include <time.h>

static double
now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void
tell(void *payload, const ch_diagnostic *d)
{
    (void)payload;
    fprintf(stderr, "%s:%zu: %s\n", d->file ? d->file : "", d->line, d->text);
}

static ch_status
parse_all(ch_parser *parser, const corpus *gold, ch_arena *arena, corpus *out)
{
    for (size_t i = 0; i < gold->len; i++) {
        ch_conllu_sentence s = gold->at[i];
        s.nodes = ch_arena_array(arena, s.count, sizeof *s.nodes);
        if (!s.nodes) return CH_NO_MEMORY;
        CH_TRY(ch_parser_parse(parser, s.forms, s.count, arena, s.nodes));
        CH_TRY(ch_vector_push(out, s));
    }
    return CH_OK;
}

static void
print_scores(const char *path, const char *input, const ch_scores *s)
{
    const char *slash = strrchr(path, '/');
    printf("%-34s %-5s %6.2f %6.2f %6.2f %6.2f %6.2f %6.2f\n", slash ? slash + 1 : path, input,
           100 * ch_score_f1(s->words), 100 * ch_score_f1(s->sentences),
           100 * ch_score_f1(s->upos), 100 * ch_score_f1(s->lemmas), 100 * ch_score_f1(s->uas),
           100 * ch_score_f1(s->las));
}

static ch_status
measure(ch_parser *parser, const char *path, ch_arena *arena, ch_diagnostics *sink)
{
    corpus gold = {0}, guess = {0};
    ch_scores scores;
    ch_status status = corpus_read(&gold, path, arena, sink);
    if (status == CH_OK) status = parse_all(parser, &gold, arena, &guess);
    if (status == CH_OK) {
        status = ch_evaluate(gold.at, gold.len, guess.at, guess.len, arena, &scores);
    }
    if (status == CH_OK) print_scores(path, "gold", &scores);
    ch_vector_free(&gold);
    ch_vector_free(&guess);
    return status;
}

/* Tokens a second over one treebank, parsed again and again for a second. */
static ch_status
measure_speed(ch_parser *parser, const char *path, ch_arena *arena, ch_diagnostics *sink)
{
    corpus gold = {0};
    size_t tokens = 0;
    ch_arena *scratch = ch_arena_new(0);
    ch_node *nodes = ch_arena_array(arena, 4096, sizeof *nodes);
    ch_status status = scratch && nodes ? corpus_read(&gold, path, arena, sink) : CH_NO_MEMORY;
    const double start = now();
    while (status == CH_OK && now() - start < 1.0) {
        for (size_t i = 0; i < gold.len && status == CH_OK; i++) {
            const size_t count = gold.at[i].count < 4096 ? gold.at[i].count : 4096;
            status = ch_parser_parse(parser, gold.at[i].forms, count, scratch, nodes);
            tokens += count;
            ch_arena_clear(scratch);
        }
    }
    printf("speed: %.0f tokens a second (tags, lemmas, tree)\n", (double)tokens / (now() - start));
    ch_vector_free(&gold);
    ch_arena_free(scratch);
    return status;
}

int
main(int argc, char **argv)
{
    ch_diagnostics sink = {.tell = tell};
    ch_syntax_model *model = NULL;
    ch_parser *parser = NULL;
    ch_arena *arena = ch_arena_new(0);
    if (argc < 3 || !arena) {
        fputs("usage: syntax MODEL TREEBANK.conllu...\n", stderr);
        return 2;
    }
    const double start = now();
    ch_status status = ch_syntax_model_open(argv[1], &sink, &model);
    const double loaded = now() - start;
    if (status == CH_OK) status = ch_parser_new(model, &parser);
    if (status == CH_OK) {
        printf("model: %.2f MB, loaded in %.1f ms\n", (double)model->bytes.len / 1e6, loaded * 1e3);
        printf("%-34s %-5s %6s %6s %6s %6s %6s %6s\n", "treebank", "from", "words", "sents",
               "UPOS", "lemma", "UAS", "LAS");
    }
    for (int i = 2; i < argc && status == CH_OK; i++) status = measure(parser, argv[i], arena, &sink);
    if (status == CH_OK) status = measure_speed(parser, argv[2], arena, &sink);
    if (status != CH_OK) fprintf(stderr, "syntax: %s\n", ch_status_text(status));
    ch_parser_free(parser);
    ch_syntax_model_free(model);
    ch_arena_free(arena);
    return status == CH_OK ? 0 : 1;
}
