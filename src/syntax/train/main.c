/*
 * chancery-train: treebanks -> ontology/english/syntax.model
 *
 *     chancery-train -d dev.conllu -w wordnet/ -n names/ -s spelling.tsv -o syntax.model train.conllu …
 *
 * The same input gives the same bytes.  README.md in this folder says which
 * treebanks the committed model was trained on and what else was tried.
 */
#include "base/diagnostic.h"
#include "syntax/train/export.h"
#include "syntax/train/learning.h"
#include "syntax/train/lemma_rules.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    const char *development, *output, *note;
    list_sources lists;
    ch_network_shape shape;
    schedule plan;
} options;

static const options defaults = {
    .output = "syntax.model",
    .shape = {.width = 128, .hidden = 96, .layers = 3, .tag_layer = 2, .arc = 96, .label = 64},
    .plan = {.epochs = 20,
             .batch = 500,
             .rate = 0.003f,
             .drop = {.layers = 0.25f, .joint = 0.25f, .seed = 42},
             .variants = 0.12f},
};

static void
usage(FILE *to)
{
    fputs("usage: chancery-train -d FILE [-w FOLDER] [-n FOLDER] [-s FILE] [-t FILE] [-e EPOCHS]\n"
          "                      [-S NAME=NUMBER]... -o MODEL TREEBANK...\n"
          "  -d  development set, CoNLL-U        -w  WordNet's lemmas.*.txt and *.exc\n"
          "  -n  given-names.tsv, surnames.tsv   -s  American and British stems\n"
          "  -t  a note to keep in the model     -e  epochs\n"
          "  -S  width, hidden, layers, tag-layer, arc, label, batch, rate, drop, joint-drop,\n"
          "      variants, seed\n",
          to);
}

static void
tell(void *payload, const ch_diagnostic *d)
{
    (void)payload;
    fprintf(stderr, "%s:%zu: %s\n", d->file ? d->file : "", d->line, d->text);
}

static void
told(const char *line)
{
    puts(line);
    fflush(stdout);
}

/* "rate=0.002" */
static bool
set(options *o, const char *setting)
{
    const char *equals = strchr(setting, '=');
    if (!equals) return false;
    const ch_slice name = {setting, (size_t)(equals - setting)};
    const double value = strtod(equals + 1, NULL);
    const struct {
        const char *name;
        uint32_t *whole;
        float *fraction;
    } known[] = {
        {"width", &o->shape.width, NULL},        {"hidden", &o->shape.hidden, NULL},
        {"layers", &o->shape.layers, NULL},      {"tag-layer", &o->shape.tag_layer, NULL},
        {"arc", &o->shape.arc, NULL},            {"label", &o->shape.label, NULL},
        {"rate", NULL, &o->plan.rate},           {"drop", NULL, &o->plan.drop.layers},
        {"joint-drop", NULL, &o->plan.drop.joint}, {"variants", NULL, &o->plan.variants},
    };
    if (ch_slice_equal(name, CH_S("batch"))) return o->plan.batch = (size_t)value, true;
    if (ch_slice_equal(name, CH_S("seed"))) return o->plan.drop.seed = (uint64_t)value, true;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (!ch_slice_equal(name, ch_slice_of(known[i].name))) continue;
        if (known[i].whole) *known[i].whole = (uint32_t)value;
        else *known[i].fraction = (float)value;
        return true;
    }
    return false;
}

static bool
read_options(int argc, char **argv, options *o)
{
    int letter;
    *o = defaults;
    while ((letter = getopt(argc, argv, "d:w:n:s:t:e:S:o:")) != -1) {
        switch (letter) {
        case 'd': o->development = optarg; break;
        case 'w': o->lists.wordnet = optarg; break;
        case 'n': o->lists.names = optarg; break;
        case 's': o->lists.spelling = optarg; break;
        case 't': o->note = optarg; break;
        case 'e': o->plan.epochs = (size_t)strtoul(optarg, NULL, 10); break;
        case 'o': o->output = optarg; break;
        case 'S':
            if (!set(o, optarg)) return false;
            break;
        default: return false;
        }
    }
    return o->development && optind < argc;
}

static ch_status
write_file(const char *path, ch_slice bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file) return CH_CANNOT_WRITE;
    const bool written = fwrite(bytes.at, 1, bytes.len, file) == bytes.len;
    return fclose(file) == 0 && written ? CH_OK : CH_CANNOT_WRITE;
}

/* Learn everything and write it. */
static ch_status
train(options *o, char **treebanks, int count, ch_arena *arena, ch_diagnostics *sink)
{
    static corpus sentences, development;
    static tag_set tags;
    dictionary words;
    ch_lemmas lemmas;
    ch_buffer out = {0};
    ch_slice note = {0};
    float *parameters;
    for (int i = 0; i < count; i++) CH_TRY(corpus_read(&sentences, treebanks[i], arena, sink));
    CH_TRY(corpus_read(&development, o->development, arena, sink));
    if (o->note) CH_TRY(file_read(o->note, arena, sink, &note));
    CH_TRY(dictionary_learn(&sentences, &o->lists, arena, sink, &words));
    tags_learn(&sentences, &tags);
    CH_TRY(lemma_rules_learn(&sentences, &tags, &words, &o->lists, arena, sink, &lemmas));
    o->shape.rows = words.rows;
    o->shape.tags = (uint32_t)(tags.len + 31) / 32 * 32;
    const lesson l = {&sentences, &development, &words, &tags, o->shape, o->plan, told};
    CH_TRY(learn_network(&l, &parameters));
    const model_parts parts = {o->shape, parameters, &words, &tags, &lemmas, note};
    ch_status status = model_export(&parts, &out);
    if (status == CH_OK) status = write_file(o->output, ch_buffer_slice(&out));
    free(parameters);
    ch_vector_free(&out);
    ch_vector_free(&sentences);
    ch_vector_free(&development);
    return status;
}

int
main(int argc, char **argv)
{
    options o;
    if (!read_options(argc, argv, &o)) {
        usage(stderr);
        return 2;
    }
    ch_diagnostics sink = {.tell = tell};
    ch_arena *arena = ch_arena_new(0);
    const ch_status status =
        arena ? train(&o, argv + optind, argc - optind, arena, &sink) : CH_NO_MEMORY;
    if (status != CH_OK) fprintf(stderr, "chancery-train: %s\n", ch_status_text(status));
    ch_arena_free(arena);
    return status == CH_OK ? 0 : 1;
}
