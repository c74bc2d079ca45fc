/*
 * The training loop
 *
 * Each epoch shows the sentences in a new order; some of them as headlines
 * write them.  A rare word is now and then shown as unknown (Kiperwasser and
 * Goldberg 2016), so that the unknown row is learned.
 */
#include "syntax/train/learning.h"

#include "syntax/train/optimiser.h"
#include "syntax/train/past_forms.h"
#include "syntax/train/variants.h"
#include "syntax/train/workspace.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

enum { HALVES = 2, MOST_SENTENCES = 2048 };

/* One thread's half of a batch. */
typedef struct {
    batch in, guess;
    workspace *work;
    float *gradient;
    score result;
    dropout drop;
    const float *parameters, *transposed;
    size_t room;
} half;

typedef struct {
    const lesson *l;
    parameter_layout layout;
    optimiser best;
    float *transposed;
    half halves[HALVES];
    uint32_t *order;
    ch_arena *scratch;
    soft_targets *soft; /* of each sentence, if there are teachers */
    ch_arena *soft_memory;
    past_forms *past;
    uint64_t random;
    size_t longest, tokens;
} learner;

static size_t
longest_of(const corpus *c)
{
    size_t longest = 1;
    for (size_t s = 0; s < c->len; s++) {
        if (c->at[s].count > longest) longest = c->at[s].count;
    }
    return longest;
}

static bool
batch_new(batch *b, size_t room)
{
    b->begins = calloc(MOST_SENTENCES + 1, sizeof *b->begins);
    b->rows = calloc(room, sizeof *b->rows);
    b->heads = calloc(room, sizeof *b->heads);
    b->deps = calloc(room, sizeof *b->deps);
    b->tags = calloc(room, sizeof *b->tags);
    b->soft = calloc(MOST_SENTENCES, sizeof *b->soft);
    return b->begins && b->rows && b->heads && b->deps && b->tags && b->soft;
}

static void
batch_free(batch *b)
{
    free(b->begins), free(b->rows), free(b->heads), free(b->deps), free(b->tags);
    free(b->soft);
}

static bool
half_new(half *h, const lesson *l, size_t room, size_t longest, size_t parameters)
{
    h->room = room;
    h->work = workspace_new(&l->shape, room, longest);
    h->gradient = calloc(parameters, sizeof *h->gradient);
    const bool in = batch_new(&h->in, room), guess = batch_new(&h->guess, room);
    return h->work && h->gradient && in && guess;
}

static bool
learner_new(learner *r, const lesson *l)
{
    *r = (learner){.l = l, .random = l->plan.drop.seed};
    const size_t train = longest_of(l->train), development = longest_of(l->development);
    r->longest = train > development ? train : development;
    layout_parameters(&l->shape, &r->layout);
    const size_t total = r->layout.total;
    r->best = (optimiser){
        .count = total,
        .parameters = calloc(total, sizeof(float)),
        .mean = calloc(total, sizeof(float)),
        .square = calloc(total, sizeof(float)),
        .average = calloc(total, sizeof(float)),
    };
    r->transposed = calloc(transposed_size(&l->shape), sizeof(float));
    r->order = calloc(l->train->len + 1, sizeof *r->order);
    r->scratch = ch_arena_new(0);
    bool fine = r->best.parameters && r->best.mean && r->best.square && r->best.average;
    for (size_t h = 0; h < HALVES; h++) {
        fine &= half_new(&r->halves[h], l, l->plan.batch + r->longest, r->longest, total);
    }
    return fine && r->transposed && r->order && r->scratch;
}

/* Everything but the average, which is the result. */
static void
learner_free(learner *r)
{
    for (size_t h = 0; h < HALVES; h++) {
        batch_free(&r->halves[h].in), batch_free(&r->halves[h].guess);
        workspace_free(r->halves[h].work), free(r->halves[h].gradient);
    }
    free(r->best.parameters), free(r->best.mean), free(r->best.square);
    free(r->transposed), free(r->order);
    ch_arena_free(r->scratch);
    ch_arena_free(r->soft_memory);
    past_forms_free(r->past);
}

/* Hide the word, and now and then its affixes, the likelier the rarer it is. */
static void
hide_word(learner *r, uint32_t rows[CH_KINDS])
{
    const dictionary *words = r->l->words;
    const float count = (float)words->counts[rows[CH_KIND_WORD]];
    if (next_chance(&r->random) * (0.5f + count) >= 0.5f) return;
    rows[CH_KIND_WORD] = words->table.unknown[CH_KIND_WORD];
    if (next_chance(&r->random) >= 0.3f) return;
    rows[CH_KIND_SUFFIX_4] = words->table.unknown[CH_KIND_SUFFIX_4];
    rows[CH_KIND_PREFIX_3] = words->table.unknown[CH_KIND_PREFIX_3];
}

/* Append a sentence to a half batch.  `learning`: with words hidden. */
static void
add_sentence(learner *r, half *h, const ch_conllu_sentence *s, bool learning)
{
    batch *b = &h->in;
    const ch_letter_case letters = ch_letter_case_of(s->forms, s->count);
    for (size_t i = 0; i < s->count; i++) {
        const size_t t = b->tokens + i;
        ch_vocabulary_rows(&r->l->words->table, s->forms[i], i == 0, letters, b->rows[t]);
        if (learning) hide_word(r, b->rows[t]);
        b->heads[t] = s->nodes[i].head;
        b->deps[t] = s->nodes[i].dep;
        b->tags[t] = tag_of(r->l->tags, &s->nodes[i]);
    }
    b->tokens += s->count;
    b->soft[b->sentences] = NULL;
    b->begins[++b->sentences] = b->tokens;
}

/* Most sentences as they are; `variants` of them in the ways of newspapers. */
static ch_status
choose_variant(learner *r, const ch_conllu_sentence *in, ch_conllu_sentence *out, bool *changed)
{
    const float chance = next_chance(&r->random), variants = r->l->plan.variants;
    *out = *in;
    *changed = chance < variants && in->count >= 3;
    if (!*changed) return CH_OK;
    const float share = chance / variants;
    const variant how = {
        .letters = share < 0.15f   ? CH_CASE_UPPER
                   : share < 0.40f ? CH_CASE_TITLE
                   : share < 0.48f ? CH_CASE_LOWER
                                   : CH_CASE_NORMAL,
        .present = share >= 0.48f || next_chance(&r->random) < 0.5f,
        .telegraphic = share < 0.40f || share > 0.90f,
    };
    return variant_make(in, &how, r->scratch, out);
}

/* ---- teachers ---- */

static ch_status
soft_new(learner *r)
{
    const lesson *l = r->l;
    r->soft_memory = ch_arena_new(0);
    if (!r->soft_memory) return CH_NO_MEMORY;
    r->soft = ch_arena_array(r->soft_memory, l->train->len, sizeof *r->soft);
    if (!r->soft) return CH_NO_MEMORY;
    for (size_t s = 0; s < l->train->len; s++) {
        const size_t n = l->train->at[s].count;
        soft_targets *t = &r->soft[s];
        t->heads = ch_arena_array(r->soft_memory, n * (n + 1), sizeof(float));
        t->labels = ch_arena_array(r->soft_memory, n * CH_LABELS, sizeof(float));
        t->tags = ch_arena_array(r->soft_memory, n * l->shape.tags, sizeof(float));
        t->share = s < l->labelled ? l->plan.share : 1.0f;
        if (!t->heads || !t->labels || !t->tags) return CH_NO_MEMORY;
    }
    return CH_OK;
}

/* What one teacher says of every sentence. */
static ch_status
hear_teacher(learner *r, const teacher *t)
{
    const corpus *c = r->l->train;
    half *h = &r->halves[0];
    score ignored = {0};
    workspace *work = workspace_new(&t->shape, h->room, r->longest);
    if (!work) return CH_NO_MEMORY;
    h->in.teaching = 1.0f / (float)r->l->teacher_count;
    for (size_t s = 0; s < c->len; s++) {
        add_sentence(r, h, &c->at[s], false);
        h->in.soft[h->in.sentences - 1] = &r->soft[s];
        const bool full = h->in.tokens >= r->l->plan.batch || h->in.sentences == MOST_SENTENCES;
        if (!full && s + 1 < c->len) continue;
        run_batch(work, t->parameters, NULL, &h->in, NULL, NULL, NULL, &ignored);
        h->in.tokens = h->in.sentences = 0;
    }
    h->in.teaching = 0.0f;
    workspace_free(work);
    return CH_OK;
}

/* For how many words teachers would choose the head that the sentence came with. */
static size_t
agreed_heads(const ch_conllu_sentence *s, const soft_targets *said)
{
    size_t agreed = 0;
    for (size_t i = 0; i < s->count; i++) {
        const float *row = said->heads + i * (s->count + 1);
        const size_t head = s->nodes[i].head == CH_ROOT ? s->count : s->nodes[i].head;
        size_t best = 0;
        for (size_t k = 1; k <= s->count; k++) best = row[k] > row[best] ? k : best;
        agreed += best == head;
    }
    return agreed;
}

/*
 * What they say of labels holds for the heads given.  Where a parser hung words otherwise
 * than they would, their labels are those of another tree ("sentences" a noun to them, a
 * verb to it): such sentences are passed over.
 */
static ch_status
hear_teachers(learner *r)
{
    const lesson *l = r->l;
    if (!l->teacher_count) return CH_OK;
    CH_TRY(soft_new(r));
    for (size_t t = 0; t < l->teacher_count; t++) CH_TRY(hear_teacher(r, &l->teachers[t]));
    for (size_t s = l->labelled; s < l->train->len; s++) {
        const size_t count = l->train->at[s].count;
        if (agreed_heads(&l->train->at[s], &r->soft[s]) * 25 < count * 24) r->soft[s].share = 0.0f;
    }
    return CH_OK;
}

/* Whether this epoch shows a sentence that only teachers label. */
static bool
is_shown(learner *r, uint32_t number)
{
    if (r->soft && r->soft[number].share <= 0.0f) return false;
    return next_chance(&r->random) < r->l->plan.unlabelled;
}

/*
 * A sentence that only teachers label, as it is or retold in the past: then with
 * what they said of the present, which -s makes plain ("lifts" is no participle), but
 * for the tags of the verbs that changed.
 */
static ch_status
choose_retelling(learner *r, uint32_t number, ch_conllu_sentence *out, soft_targets **said)
{
    const ch_conllu_sentence *in = &r->l->train->at[number];
    const size_t tags = r->l->shape.tags;
    *out = *in;
    *said = r->soft ? &r->soft[number] : NULL;
    if (next_chance(&r->random) >= r->l->plan.past) return CH_OK;
    CH_TRY(variant_make(in, &(variant){.past = r->past}, r->scratch, out));
    if (!*said) return CH_OK;
    soft_targets *changed = ch_arena_array(r->scratch, 1, sizeof *changed);
    float *rows = ch_arena_array(r->scratch, in->count * tags, sizeof *rows);
    if (!changed || !rows) return CH_NO_MEMORY;
    memcpy(rows, (*said)->tags, in->count * tags * sizeof *rows);
    for (size_t i = 0; i < in->count; i++) {
        if (out->nodes[i].feats == in->nodes[i].feats) continue;
        for (size_t t = 0; t < tags; t++) rows[i * tags + t] = 0.0f;
        rows[i * tags + tag_of(r->l->tags, &out->nodes[i])] = 1.0f;
    }
    *changed = **said;
    changed->tags = rows;
    *said = changed;
    return CH_OK;
}

/* A sentence of the treebank as it is or as a variant, of which teachers have not spoken. */
static ch_status
choose_telling(learner *r, uint32_t number, ch_conllu_sentence *out, soft_targets **said)
{
    bool changed;
    if (number >= r->l->labelled) return choose_retelling(r, number, out, said);
    CH_TRY(choose_variant(r, &r->l->train->at[number], out, &changed));
    *said = r->soft && !changed ? &r->soft[number] : NULL;
    return CH_OK;
}

/* ---- learning ---- */

static void *
run_half(void *payload)
{
    half *h = payload;
    run_batch(h->work, h->parameters, h->transposed, &h->in, &h->drop, h->gradient, NULL,
              &h->result);
    return NULL;
}

/* Both halves at once; without a second thread one after the other, with the same result. */
static void
run_halves(learner *r)
{
    pthread_t thread;
    for (size_t h = 0; h < HALVES; h++) {
        r->halves[h].parameters = r->best.parameters;
        r->halves[h].transposed = r->transposed;
        r->halves[h].drop = r->l->plan.drop;
        r->halves[h].drop.seed = r->random + h + 1;
        r->halves[h].result = (score){0};
    }
    const bool alone = pthread_create(&thread, NULL, run_half, &r->halves[1]) != 0;
    run_half(&r->halves[0]);
    if (alone) run_half(&r->halves[1]);
    else pthread_join(thread, NULL);
}

/* Up quickly, then down along half a parabola to nothing. */
static float
rate_at(const learner *r, float done)
{
    const float warm = (float)r->best.steps / 300.0f;
    const float left = 1.0f - done;
    const float rate = r->l->plan.rate * left * (1.0f + done) * (left < 0.3f ? left / 0.3f : 1.0f);
    return warm < 1.0f ? rate * warm : rate;
}

static void
learn_step(learner *r, float done)
{
    const lesson *l = r->l;
    transpose_parameters(&l->shape, &r->layout, r->best.parameters, r->transposed);
    run_halves(r);
    const size_t tokens = r->halves[0].in.tokens + r->halves[1].in.tokens;
    optimiser_step(&r->best, r->halves[0].gradient, r->halves[1].gradient, 1.0f / (float)tokens,
                   rate_at(r, done));
    for (size_t h = 0; h < HALVES; h++) {
        r->halves[h].in.tokens = r->halves[h].in.sentences = 0;
    }
    ch_arena_clear(r->scratch);
}

static void
shuffle(learner *r)
{
    for (size_t i = r->l->train->len; i > 1; i--) {
        const size_t j = (size_t)(next_chance(&r->random) * (float)i) % i;
        const uint32_t kept = r->order[i - 1];
        r->order[i - 1] = r->order[j];
        r->order[j] = kept;
    }
}

static ch_status
learn_epoch(learner *r, size_t epoch)
{
    const lesson *l = r->l;
    const size_t count = l->train->len;
    size_t at = 0;
    shuffle(r);
    for (size_t i = 0; i < count; i++) {
        ch_conllu_sentence s;
        soft_targets *said;
        half *h = &r->halves[at];
        const uint32_t number = r->order[i];
        if (number >= l->labelled && !is_shown(r, number)) continue;
        CH_TRY(choose_telling(r, number, &s, &said));
        add_sentence(r, h, &s, true);
        h->in.soft[h->in.sentences - 1] = said;
        if (h->in.tokens < l->plan.batch && h->in.sentences < MOST_SENTENCES) continue;
        if (++at < HALVES) continue;
        learn_step(r, ((float)epoch + (float)i / (float)count) / (float)l->plan.epochs);
        at = 0;
    }
    for (size_t h = 0; h < HALVES; h++) r->halves[h].in.tokens = r->halves[h].in.sentences = 0;
    return CH_OK;
}

/* Greedy heads over the development set, by the averaged parameters. */
static void
test_epoch(learner *r, size_t epoch)
{
    const corpus *c = r->l->development;
    half *h = &r->halves[0];
    score total = {0};
    for (size_t s = 0; s < c->len; s++) {
        add_sentence(r, h, &c->at[s], false);
        if (h->in.tokens < r->l->plan.batch && s + 1 < c->len) continue;
        run_batch(h->work, r->best.average, NULL, &h->in, NULL, NULL, &h->guess, &total);
        h->in.tokens = h->in.sentences = 0;
    }
    char line[160];
    const double percent = total.tokens ? 100.0 / (double)total.tokens : 0.0;
    snprintf(line, sizeof line, "epoch %zu: tags %.2f  heads %.2f  labelled %.2f", epoch + 1,
             (double)total.right_tags * percent, (double)total.right_heads * percent,
             (double)total.right_labels * percent);
    if (r->l->told) r->l->told(line);
}

ch_status
learn_network(const lesson *l, float **out)
{
    learner r;
    ch_status status = CH_NO_MEMORY;
    *out = NULL;
    if (!learner_new(&r, l)) goto out;
    if ((status = past_forms_learn(l->train, l->labelled, &r.past)) != CH_OK) goto out;
    if ((status = hear_teachers(&r)) != CH_OK) goto out;
    start_parameters(&l->shape, &r.layout, l->plan.drop.seed, r.best.parameters);
    for (size_t i = 0; i < l->train->len; i++) r.order[i] = (uint32_t)i;
    for (size_t epoch = 0; epoch < l->plan.epochs; epoch++) {
        if ((status = learn_epoch(&r, epoch)) != CH_OK) goto out;
        test_epoch(&r, epoch);
    }
    status = CH_OK;
    *out = r.best.average;
    r.best.average = NULL;
out:
    free(r.best.average);
    learner_free(&r);
    return status;
}
