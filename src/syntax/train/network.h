/*
 * The network in training: floating point, with gradients
 *
 *     rows of a word -> sum -> recurrent layers, both directions -> tags
 *                                          \-> dependents x heads -> arcs
 *                                          \-> dependent + head   -> labels
 *
 * Recurrence after Lei et al. (2018), "Simple Recurrent Units for Highly
 * Parallelizable Recurrence"; arcs after Dozat and Manning (2017), "Deep Biaffine
 * Attention for Neural Dependency Parsing"; features of tokens and distance as in
 * ../network.h, which says what each part computes.  Activations are rounded here
 * as they will be there (Jacob et al. 2018, "Quantization and Training of Neural
 * Networks for Efficient Integer-Arithmetic-Only Inference").
 */
#ifndef CH_TRAIN_NETWORK_H
#define CH_TRAIN_NETWORK_H

#include "base/status.h"
#include "syntax/features.h"
#include "syntax/network.h"

/* Where each block of parameters begins in one array of floats. */
typedef struct {
    size_t embeddings;                              /* rows x width */
    size_t input[CH_MAX_LAYERS], bias[CH_MAX_LAYERS]; /* in x gates, gates */
    size_t peephole[CH_MAX_LAYERS];                 /* 2 directions x (forget, reset) x hidden */
    size_t tag, tag_bias;
    size_t joint, joint_bias; /* dependents | heads | labels of dependents | of heads */
    size_t arc, arc_bias, distance, distance_bias, root;
    size_t label, label_bias, root_label;
    size_t total;
} parameter_layout;

/*
 * What teachers say of one sentence of n words: probabilities of heads (n x (n + 1),
 * the root last), of labels for the heads given (n x CH_LABELS), of tags (n x tags).
 * `share` is how much the learner heeds them; the rest is the treebank's.
 * (Kuncoro et al. 2016, "Distilling an Ensemble of Greedy Dependency Parsers into One
 * MST Parser", EMNLP)
 */
typedef struct {
    float *heads, *labels, *tags;
    float share;
} soft_targets;

/*
 * A batch's sentences one after another, `begins` with one more entry than sentences.
 * soft: for each sentence what teachers say, or NULL.  With `teaching` above 0 it is
 * what this network says that is added there, times `teaching`.
 */
typedef struct {
    size_t tokens, sentences;
    size_t *begins;
    uint32_t (*rows)[CH_KINDS];
    uint32_t *heads; /* within the sentence, or CH_ROOT */
    uint8_t *deps;
    uint16_t *tags;
    soft_targets **soft;
    float teaching;
} batch;

typedef struct {
    size_t tokens, right_heads, right_labels, right_tags;
} score;

typedef struct {
    float layers, joint, label; /* chance of dropping a unit */
    uint64_t seed;
} dropout;

typedef struct workspace workspace;

void layout_parameters(const ch_network_shape *shape, parameter_layout *out);

/* Random start, the same for the same seed. */
void start_parameters(const ch_network_shape *shape, const parameter_layout *layout,
                      uint64_t seed, float *parameters);

/* Buffers for batches of up to `tokens` tokens and sentences of up to `longest`; NULL without memory. */
workspace *workspace_new(const ch_network_shape *shape, size_t tokens, size_t longest);
void workspace_free(workspace *work);

/* Transposed weights, wanted before backward passes after each change of parameters. */
size_t transposed_size(const ch_network_shape *shape);
void transpose_parameters(const ch_network_shape *shape, const parameter_layout *layout,
                          const float *parameters, float *transposed);

/*
 * Run a batch.  With `gradient`, also add the loss's gradient to it (then
 * `transposed` must be given); predictions are left in `guess` if given: heads,
 * deps for the predicted heads, tags.
 */
void run_batch(workspace *work, const float *parameters, const float *transposed,
               const batch *in, const dropout *drop, float *gradient, batch *guess, score *out);

#endif
