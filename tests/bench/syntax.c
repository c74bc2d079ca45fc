/*
 * The table of the syntax layer: accuracy on treebanks, speed, the model
 *
 *     bench_syntax ONTOLOGY TREEBANK.conllu...
 *
 * ONTOLOGY is the folder with english/.  For each treebank: its own words, the same
 * without and all in capitals (lemmas of names suffer), and raw text through our
 * sentences and tokens.  F1 as in CoNLL 2018
 * (src/syntax/evaluate.h).  Speed is processor time on one core: tags, lemmas,
 * tree and predicates of the first treebank's words, in memory.
 */
#include "base/file.h"
#include "syntax/evaluate.h"
#include "syntax/model.h"
#include "syntax/predicate.h"
#include "text/read.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef CH_VECTOR(ch_conllu_sentence) sentences;

typedef struct {
    ch_abbreviations *words;
    ch_syntax_model *model;
    ch_grammar *grammar;
    ch_parser *parser;
    ch_diagnostics sink;
    ch_buffer bytes;
    ch_arena *arena;
} bench;

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
read_treebank(bench *b, const char *path, sentences *out)
{
    ch_vector_clear(&b->bytes);
    ch_arena_clear(b->arena);
    CH_TRY(ch_file_read(path, &b->sink, &b->bytes));
    ch_conllu_reader reader = {.rest = ch_buffer_slice(&b->bytes), .file = path};
    for (bool more = true; more;) {
        ch_conllu_sentence s;
        CH_TRY(ch_conllu_read(&reader, b->arena, &b->sink, &s, &more));
        if (more) CH_TRY(ch_vector_push(out, s));
    }
    return CH_OK;
}

static ch_status
parse_sentence(bench *b, ch_conllu_sentence s, sentences *out)
{
    s.nodes = ch_arena_array(b->arena, s.count + 1, sizeof *s.nodes);
    if (!s.nodes) return CH_NO_MEMORY;
    CH_TRY(ch_parser_parse(b->parser, s.forms, s.count, b->arena, s.nodes));
    return ch_vector_push(out, s);
}

/* The same words in capitals, or without any: what headlines and chats are like. */
static ch_status
parse_letters(bench *b, const ch_conllu_sentence *gold, bool upper, sentences *out)
{
    ch_conllu_sentence s = *gold;
    s.forms = ch_arena_array(b->arena, s.count + 1, sizeof *s.forms);
    if (!s.forms) return CH_NO_MEMORY;
    for (size_t i = 0; i < s.count; i++) {
        char *form = ch_arena_alloc(b->arena, gold->forms[i].len + 1);
        if (!form) return CH_NO_MEMORY;
        for (size_t k = 0; k < gold->forms[i].len; k++) {
            const char c = gold->forms[i].at[k];
            const bool turns = upper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
            form[k] = (char)(turns ? c ^ 32 : c);
        }
        s.forms[i] = (ch_slice){form, gold->forms[i].len};
    }
    return parse_sentence(b, s, out);
}

/* ---- raw text ---- */

/* The text between `begin` and `end` as one token, if there is more than space. */
static ch_slice
left_over(ch_slice text, size_t begin, size_t end)
{
    return ch_slice_trim(ch_slice_part(text, begin, end));
}

/*
 * One of our sentences.  What our tokens pass over (the marks of lists) is given
 * back as tokens, since the measure wants every character.
 */
static ch_status
sentence_of(bench *b, const ch_article *a, const ch_sentence *from, size_t *at,
            ch_conllu_sentence *out)
{
    const size_t most = 3 * (size_t)(from->end - from->first) + 1;
    *out = (ch_conllu_sentence){0};
    out->forms = ch_arena_array(b->arena, most, sizeof *out->forms);
    out->tokens = ch_arena_array(b->arena, most, sizeof *out->tokens);
    if (!out->forms || !out->tokens) return CH_NO_MEMORY;
    for (uint32_t t = from->first; t < from->end; t++) {
        const ch_span span = a->tokens[t].span;
        ch_slice passed = left_over(a->text, *at, span.begin);
        const ch_slice mark = ch_slice_part(passed, passed.len > 1 ? passed.len - 1 : 0, passed.len);
        passed.len -= mark.len;
        if (passed.len) out->forms[out->count++] = passed;
        if (mark.len) out->forms[out->count++] = mark;
        out->forms[out->count++] = ch_article_token(a, t);
        *at = span.end;
    }
    return CH_OK;
}

static ch_status
parse_raw(bench *b, const sentences *gold, ch_buffer *text, sentences *out)
{
    ch_article *article;
    size_t at = 0;
    CH_TRY(ch_conllu_text(gold->at, gold->len, text, NULL));
    CH_TRY(ch_article_new(ch_buffer_slice(text), CH_S("bench"), CH_S("bench"), b->arena, &article));
    CH_TRY(ch_article_split(article, b->words, b->arena));
    for (size_t i = 0; i < article->sentence_count; i++) {
        ch_conllu_sentence s;
        if (article->sentences[i].end == article->sentences[i].first) continue;
        CH_TRY(sentence_of(b, article, &article->sentences[i], &at, &s));
        CH_TRY(parse_sentence(b, s, out));
    }
    return CH_OK;
}

/* ---- the table ---- */

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
compare(bench *b, const char *path, const char *input, const sentences *gold,
        const sentences *system)
{
    ch_scores scores;
    CH_TRY(ch_evaluate(gold->at, gold->len, system->at, system->len, b->arena, &scores));
    print_scores(path, input, &scores);
    return CH_OK;
}

static ch_status
measure(bench *b, const char *path)
{
    sentences gold = {0}, system = {0};
    ch_buffer text = {0};
    ch_status status = read_treebank(b, path, &gold);
    for (size_t i = 0; i < gold.len && status == CH_OK; i++) {
        status = parse_sentence(b, gold.at[i], &system);
    }
    if (status == CH_OK) status = compare(b, path, "words", &gold, &system);
    static const char *const letters[] = {"lower", "UPPER"};
    for (int upper = 0; upper < 2; upper++) {
        ch_vector_clear(&system);
        for (size_t i = 0; i < gold.len && status == CH_OK; i++) {
            status = parse_letters(b, &gold.at[i], upper, &system);
        }
        if (status == CH_OK) status = compare(b, path, letters[upper], &gold, &system);
    }
    ch_vector_clear(&system);
    if (status == CH_OK) status = parse_raw(b, &gold, &text, &system);
    if (status == CH_OK) status = compare(b, path, "text", &gold, &system);
    ch_vector_free(&gold);
    ch_vector_free(&system);
    ch_vector_free(&text);
    return status;
}

/* A treebank's words parsed again and again for two seconds. */
static ch_status
measure_speed(bench *b, const char *path)
{
    enum { MOST = 4096 };
    sentences gold = {0};
    ch_predicates predicates;
    size_t tokens = 0;
    ch_arena *scratch = ch_arena_new(0);
    ch_status status = scratch ? read_treebank(b, path, &gold) : CH_NO_MEMORY;
    ch_node *nodes = status == CH_OK ? ch_arena_array(b->arena, MOST, sizeof *nodes) : NULL;
    const double start = now();
    while (nodes && status == CH_OK && now() - start < 2.0) {
        for (size_t i = 0; i < gold.len && status == CH_OK; i++) {
            const ch_slice *forms = gold.at[i].forms;
            const size_t count = gold.at[i].count < MOST ? gold.at[i].count : MOST;
            status = ch_parser_parse(b->parser, forms, count, scratch, nodes);
            if (status == CH_OK) status = ch_predicates_find(b->grammar, forms, nodes, count, scratch, &predicates);
            tokens += count;
            ch_arena_clear(scratch);
        }
    }
    printf("speed: %.0f tokens a second\n", (double)tokens / (now() - start));
    ch_vector_free(&gold);
    ch_arena_free(scratch);
    return status;
}

static ch_status
open_all(bench *b, const char *ontology)
{
    b->sink.tell = tell;
    b->arena = ch_arena_new(0);
    if (!b->arena) return CH_NO_MEMORY;
    const ch_slice model = ch_arena_print(b->arena, "%s/english/syntax.model", ontology);
    const ch_slice words = ch_arena_print(b->arena, "%s/english/abbreviations.txt", ontology);
    const ch_slice learned = ch_arena_print(b->arena, "%s/english/boundaries.tsv", ontology);
    const ch_slice grammar = ch_arena_print(b->arena, "%s/english/grammar.yaml", ontology);
    if (!model.at || !words.at || !learned.at || !grammar.at) return CH_NO_MEMORY;
    const double start = now();
    CH_TRY(ch_syntax_model_open(model.at, &b->sink, &b->model));
    const double loaded = now() - start;
    CH_TRY(ch_abbreviations_load(words.at, &b->sink, &b->words));
    CH_TRY(ch_abbreviations_learned(b->words, learned.at, &b->sink));
    CH_TRY(ch_grammar_load(grammar.at, &b->sink, &b->grammar));
    CH_TRY(ch_parser_new(b->model, b->grammar, &b->parser));
    printf("model: %.2f MB, loaded in %.1f ms\n", (double)b->model->bytes.len / 1e6, loaded * 1e3);
    printf("%-34s %-5s %6s %6s %6s %6s %6s %6s\n", "treebank", "from", "words", "sents", "UPOS",
           "lemma", "UAS", "LAS");
    return CH_OK;
}

int
main(int argc, char **argv)
{
    bench b = {0};
    if (argc < 3) {
        fputs("usage: bench_syntax ONTOLOGY TREEBANK.conllu...\n", stderr);
        return 2;
    }
    ch_status status = open_all(&b, argv[1]);
    for (int i = 2; i < argc && status == CH_OK; i++) status = measure(&b, argv[i]);
    if (status == CH_OK) status = measure_speed(&b, argv[2]);
    if (status != CH_OK) fprintf(stderr, "bench_syntax: %s\n", ch_status_text(status));
    ch_parser_free(b.parser);
    ch_grammar_free(b.grammar);
    ch_syntax_model_free(b.model);
    ch_abbreviations_free(b.words);
    ch_vector_free(&b.bytes);
    ch_arena_free(b.arena);
    return status == CH_OK ? 0 : 1;
}
