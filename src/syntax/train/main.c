/*
 * chancery-train: treebanks -> ontology/english/syntax.model
 *
 *     chancery-train -d dev.conllu -w wordnet/ -n names/ -s spelling.tsv -o syntax.model train.conllu …
 *
 * The same input gives the same bytes.  README.md in this folder says which
 * treebanks the committed model was trained on and what else was tried.
 */
#include "base/diagnostic.h"
#include "syntax/train/boundaries.h"
#include "syntax/train/export.h"
#include "syntax/train/learning.h"
#include "syntax/train/lemma_rules.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_TEACHERS = 8 };

typedef struct {
    const char *development, *output, *note, *weights, *parsed, *boundaries, *abbreviations;
    const char *teachers[MOST_TEACHERS];
    size_t teacher_count;
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
             .variants = 0.2f,
             .share = 0.7f,
             .past = 0.5f,
             .unlabelled = 1.0f},
};

static void
usage(FILE *to)
{
    fputs("usage: chancery-train -d FILE [-w FOLDER] [-n FOLDER] [-s FILE] [-t FILE] [-e EPOCHS]\n"
          "                      [-S NAME=NUMBER]... [-T WEIGHTS]... [-u FILE] [-p WEIGHTS]\n"
          "                      [-o MODEL] TREEBANK...\n"
          "       chancery-train -b FILE -a FILE [-u FILE] TREEBANK...\n"
          "  -b  where sentences end without a mark: write these weights only\n"
          "  -a  abbreviations, for -b       -u  for -b: text that is edited, where no mark lacks\n"
          "  -d  development set, CoNLL-U        -w  WordNet's lemmas.*.txt and *.exc\n"
          "  -n  given-names.tsv, surnames.tsv   -s  American and British stems\n"
          "  -t  a note to keep in the model     -e  epochs\n"
          "  -p  write the weights unrounded     -T  weights of a teacher, trained on the same\n"
          "  -u  sentences that a parser has parsed, CoNLL-U, for teachers to comment on\n"
          "  -S  width, hidden, layers, tag-layer, arc, label, batch, rate, drop, joint-drop,\n"
          "      variants, share, past, unlabelled, seed\n",
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
        {"share", NULL, &o->plan.share},         {"past", NULL, &o->plan.past},
        {"unlabelled", NULL, &o->plan.unlabelled},
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
    while ((letter = getopt(argc, argv, "d:w:n:s:t:e:S:o:p:T:u:b:a:")) != -1) {
        switch (letter) {
        case 'd': o->development = optarg; break;
        case 'w': o->lists.wordnet = optarg; break;
        case 'n': o->lists.names = optarg; break;
        case 's': o->lists.spelling = optarg; break;
        case 't': o->note = optarg; break;
        case 'e': o->plan.epochs = (size_t)strtoul(optarg, NULL, 10); break;
        case 'o': o->output = optarg; break;
        case 'p': o->weights = optarg; break;
        case 'u': o->parsed = optarg; break;
        case 'b': o->boundaries = optarg; break;
        case 'a': o->abbreviations = optarg; break;
        case 'T':
            if (o->teacher_count == MOST_TEACHERS) return false;
            o->teachers[o->teacher_count++] = optarg;
            break;
        case 'S':
            if (!set(o, optarg)) return false;
            break;
        default: return false;
        }
    }
    return (o->boundaries ? o->abbreviations : o->development) && optind < argc;
}

static ch_status
write_file(const char *path, ch_slice bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file) return CH_CANNOT_WRITE;
    const bool written = fwrite(bytes.at, 1, bytes.len, file) == bytes.len;
    return fclose(file) == 0 && written ? CH_OK : CH_CANNOT_WRITE;
}

/* Weights as -p writes them: the shape, then the numbers. */
static ch_status
write_weights(const char *path, const ch_network_shape *shape, const float *parameters)
{
    parameter_layout layout;
    ch_buffer all = {0};
    layout_parameters(shape, &layout);
    const ch_slice numbers = {(const char *)parameters, layout.total * sizeof *parameters};
    ch_status status = ch_buffer_add(&all, (ch_slice){(const char *)shape, sizeof *shape});
    if (status == CH_OK) status = ch_buffer_add(&all, numbers);
    if (status == CH_OK) status = write_file(path, ch_buffer_slice(&all));
    ch_vector_free(&all);
    return status;
}

/* They must be of the same vocabulary and tags as what is learned now. */
static ch_status
read_weights(const char *path, const ch_network_shape *wanted, ch_arena *arena,
             ch_diagnostics *sink, teacher *out)
{
    ch_slice bytes;
    parameter_layout layout;
    CH_TRY(file_read(path, arena, sink, &bytes));
    if (bytes.len < sizeof out->shape) return CH_BAD_ARGUMENT;
    memcpy(&out->shape, bytes.at, sizeof out->shape);
    layout_parameters(&out->shape, &layout);
    const bool same = out->shape.rows == wanted->rows && out->shape.tags == wanted->tags;
    if (!same || bytes.len != sizeof out->shape + layout.total * sizeof(float)) {
        ch_tell(sink, CH_ERROR, path, 0, 0, "are not the weights of a teacher of this treebank");
        return CH_BAD_ARGUMENT;
    }
    out->parameters = (const float *)(const void *)(bytes.at + sizeof out->shape);
    return CH_OK;
}

/* -b: nothing but the ends of sentences. */
static ch_status
train_boundaries(const options *o, char **treebanks, int count, ch_arena *arena, ch_diagnostics *sink)
{
    static const char head[] =
        "# Where sentences end without a mark: weights of the features of src/text/boundaries.c, in hundredths.\n"
        "# Learned by chancery-train -b (src/syntax/train/README.md); licence and sources: syntax.model.NOTICE\n";
    corpus sentences = {0};
    ch_slice edited = {"", 0};
    ch_abbreviations *words = NULL;
    ch_buffer out = {0};
    ch_status status = ch_abbreviations_load(o->abbreviations, sink, &words);
    for (int i = 0; i < count && status == CH_OK; i++) {
        status = corpus_read(&sentences, treebanks[i], arena, sink);
    }
    if (status == CH_OK) status = ch_buffer_add(&out, ch_slice_of(head));
    if (status == CH_OK && o->parsed) status = file_read(o->parsed, arena, sink, &edited);
    if (status == CH_OK) status = boundaries_learn(&sentences, edited, words, &out);
    if (status == CH_OK) status = write_file(o->boundaries, ch_buffer_slice(&out));
    ch_abbreviations_free(words);
    ch_vector_free(&sentences);
    ch_vector_free(&out);
    return status;
}

/* All that is read and learned before the network. */
typedef struct {
    corpus sentences, development;
    size_t labelled;
    tag_set tags;
    dictionary words;
    ch_lemmas lemmas;
    ch_slice note;
} material;

static ch_status
read_material(const options *o, char **treebanks, int count, ch_arena *arena,
              ch_diagnostics *sink, material *m)
{
    for (int i = 0; i < count; i++) CH_TRY(corpus_read(&m->sentences, treebanks[i], arena, sink));
    CH_TRY(corpus_read(&m->development, o->development, arena, sink));
    if (o->note) CH_TRY(file_read(o->note, arena, sink, &m->note));
    m->labelled = m->sentences.len;
    CH_TRY(dictionary_learn(&m->sentences, &o->lists, arena, sink, &m->words));
    tags_learn(&m->sentences, &m->tags);
    CH_TRY(lemma_rules_learn(&m->sentences, &m->tags, &m->words, &o->lists, arena, sink, &m->lemmas));
    return o->parsed ? corpus_read(&m->sentences, o->parsed, arena, sink) : CH_OK;
}

static ch_status
write_model(const options *o, const material *m, const float *parameters)
{
    const model_parts parts = {o->shape, parameters, &m->words, &m->tags, &m->lemmas, m->note};
    ch_buffer out = {0};
    ch_status status = o->weights ? write_weights(o->weights, &o->shape, parameters) : CH_OK;
    if (status == CH_OK) status = model_export(&parts, &out);
    if (status == CH_OK) status = write_file(o->output, ch_buffer_slice(&out));
    ch_vector_free(&out);
    return status;
}

/* Learn everything and write it. */
static ch_status
train(options *o, material *m, ch_arena *arena, ch_diagnostics *sink)
{
    teacher teachers[MOST_TEACHERS];
    float *parameters;
    o->shape.rows = m->words.rows;
    o->shape.tags = (uint32_t)(m->tags.len + 31) / 32 * 32;
    for (size_t i = 0; i < o->teacher_count; i++) {
        CH_TRY(read_weights(o->teachers[i], &o->shape, arena, sink, &teachers[i]));
    }
    const lesson l = {.train = &m->sentences,
                      .labelled = m->labelled,
                      .development = &m->development,
                      .teachers = teachers,
                      .teacher_count = o->teacher_count,
                      .words = &m->words,
                      .tags = &m->tags,
                      .shape = o->shape,
                      .plan = o->plan,
                      .told = told};
    CH_TRY(learn_network(&l, &parameters));
    const ch_status status = write_model(o, m, parameters);
    free(parameters);
    return status;
}

int
main(int argc, char **argv)
{
    static material m;
    options o;
    if (!read_options(argc, argv, &o)) {
        usage(stderr);
        return 2;
    }
    ch_diagnostics sink = {.tell = tell};
    ch_arena *arena = ch_arena_new(0);
    ch_status status = CH_NO_MEMORY;
    if (arena && o.boundaries) {
        status = train_boundaries(&o, argv + optind, argc - optind, arena, &sink);
        ch_arena_free(arena);
        return status == CH_OK ? 0 : 1;
    }
    if (arena) status = read_material(&o, argv + optind, argc - optind, arena, &sink, &m);
    if (status == CH_OK) status = train(&o, &m, arena, &sink);
    if (status != CH_OK) fprintf(stderr, "chancery-train: %s\n", ch_status_text(status));
    ch_vector_free(&m.sentences);
    ch_vector_free(&m.development);
    ch_arena_free(arena);
    return status == CH_OK ? 0 : 1;
}
