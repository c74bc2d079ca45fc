/*
 * Writing the model file
 *
 * Weights are rounded to eight bits with a scale for each output, so that the
 * largest is 127.  Activations with a sign come as 64 + x: what the 64 adds is
 * taken off the bias here, once.
 */
#include "syntax/train/export.h"

#include <stdlib.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

typedef struct {
    const model_parts *parts;
    parameter_layout layout;
    ch_buffer *out;
    ch_model_header header;
    ch_buffer weights, scales, biases;
} writer;

static ch_status
add(ch_buffer *to, const void *bytes, size_t size)
{
    return ch_buffer_add(to, (ch_slice){bytes, size});
}

static ch_status
add_section(writer *w, ch_model_section which, const void *bytes, size_t size)
{
    while (w->out->len % 64) CH_TRY(ch_buffer_byte(w->out, 0));
    w->header.sections[which].offset = w->out->len;
    w->header.sections[which].size = size;
    return add(w->out, bytes, size);
}

static float
largest(const float *at, size_t count, size_t stride)
{
    float most = 0.0f;
    for (size_t i = 0; i < count; i++) {
        const float size = at[i * stride] < 0.0f ? -at[i * stride] : at[i * stride];
        most = size > most ? size : most;
    }
    return most > 0.0f ? most : 1.0f;
}

static int8_t
eighth(float x, float scale)
{
    const float scaled = x / scale;
    const int rounded = (int)(scaled < 0.0f ? scaled - 0.5f : scaled + 0.5f);
    return (int8_t)(rounded > 127 ? 127 : rounded < -127 ? -127 : rounded);
}

/* A matrix of training, [in x columns], with its bias. */
typedef struct {
    const float *weights, *bias;
    uint32_t inputs, columns;
} matrix;

/* What activations of a product's input are worth, and what stands for zero. */
typedef struct {
    float unit;
    int zero;
} activation;

/* Columns of one matrix as outputs from `first` on of packed weights. */
static ch_status
round_matrix(writer *w, const matrix *m, uint32_t first, activation a, int8_t *packed)
{
    for (uint32_t o = 0; o < m->columns; o++) {
        const float scale = largest(m->weights + o, m->inputs, m->columns) / 127.0f;
        int sum = 0;
        for (uint32_t i = 0; i < m->inputs; i++) {
            const int8_t weight = eighth(m->weights[(size_t)i * m->columns + o], scale);
            packed[ch_dense_index(m->inputs, i, first + o)] = weight;
            sum += weight;
        }
        const float unit = scale * a.unit;
        const float bias = m->bias[o] - (float)(a.zero * sum) * unit;
        CH_TRY(add(&w->scales, &unit, sizeof unit));
        CH_TRY(add(&w->biases, &bias, sizeof bias));
    }
    return CH_OK;
}

static ch_status
add_product(writer *w, const matrix *one, const matrix *two, activation a)
{
    const size_t size = (size_t)one->inputs * (one->columns + (two ? two->columns : 0));
    int8_t *packed = calloc(size, 1);
    if (!packed) return CH_NO_MEMORY;
    ch_status status = round_matrix(w, one, 0, a, packed);
    if (status == CH_OK && two) status = round_matrix(w, two, one->columns, a, packed);
    if (status == CH_OK) status = add(&w->weights, packed, size);
    free(packed);
    return status;
}

static ch_status
add_products(writer *w)
{
    const ch_network_shape *s = &w->parts->shape;
    const parameter_layout *at = &w->layout;
    const float *p = w->parts->parameters;
    const uint32_t top = 2 * s->hidden;
    const activation embedding = {CH_EMBEDDING_LIMIT / 63.0f, 64};
    const activation state = {CH_STATE_LIMIT / 63.0f, 64}, unit = {CH_UNIT_LIMIT / 127.0f, 0};
    for (uint32_t l = 0; l < s->layers; l++) {
        const matrix input = {p + at->input[l], p + at->bias[l], ch_layer_inputs(s, l),
                              2 * ch_layer_gates(l) * s->hidden};
        CH_TRY(add_product(w, &input, NULL, l ? state : embedding));
    }
    const matrix tag = {p + at->tag, p + at->tag_bias, top, s->tags};
    const matrix joint = {p + at->joint, p + at->joint_bias, top, 2 * (s->arc + s->label)};
    const matrix arc = {p + at->arc, p + at->arc_bias, s->arc, s->arc};
    const matrix distance = {p + at->distance, p + at->distance_bias, s->arc, CH_DISTANCES};
    const matrix label = {p + at->label, p + at->label_bias, s->label, CH_LABELS};
    CH_TRY(add_product(w, &tag, NULL, state));
    CH_TRY(add_product(w, &joint, NULL, state));
    CH_TRY(add_product(w, &arc, &distance, unit));
    CH_TRY(add_product(w, &label, NULL, unit));
    CH_TRY(add_section(w, CH_SECTION_DENSE, w->weights.at, w->weights.len));
    CH_TRY(add_section(w, CH_SECTION_DENSE_SCALES, w->scales.at, w->scales.len));
    return add_section(w, CH_SECTION_DENSE_BIASES, w->biases.at, w->biases.len);
}

/* One scale for the whole table, so that a word's rows can be added as integers. */
static ch_status
add_embeddings(writer *w)
{
    const size_t count = (size_t)w->parts->shape.rows * w->parts->shape.width;
    const float *table = w->parts->parameters + w->layout.embeddings;
    const float scale = CH_EMBEDDING_LIMIT / 127.0f;
    ch_buffer rows = {0};
    ch_status status = ch_vector_reserve(&rows, count);
    for (size_t i = 0; i < count && status == CH_OK; i++) {
        status = ch_buffer_byte(&rows, (char)eighth(table[i], scale));
    }
    if (status == CH_OK) status = add_section(w, CH_SECTION_EMBEDDINGS, rows.at, rows.len);
    if (status == CH_OK) status = add_section(w, CH_SECTION_EMBEDDING_SCALE, &scale, sizeof scale);
    ch_vector_free(&rows);
    return status;
}

static ch_status
add_small(writer *w)
{
    const ch_network_shape *s = &w->parts->shape;
    const float *p = w->parts->parameters;
    ch_buffer peepholes = {0};
    ch_status status = CH_OK;
    for (uint32_t l = 0; l < s->layers && status == CH_OK; l++) {
        status = add(&peepholes, p + w->layout.peephole[l], 4 * s->hidden * sizeof *p);
    }
    if (status == CH_OK) status = add_section(w, CH_SECTION_PEEPHOLES, peepholes.at, peepholes.len);
    ch_vector_free(&peepholes);
    CH_TRY(status);
    CH_TRY(add_section(w, CH_SECTION_ROOTS, p + w->layout.root, s->arc * sizeof *p));
    CH_TRY(add(w->out, p + w->layout.root_label, s->label * sizeof *p));
    w->header.sections[CH_SECTION_ROOTS].size += s->label * sizeof *p;
    return CH_OK;
}

static ch_status
add_tables(writer *w)
{
    const model_parts *p = w->parts;
    const ch_vocabulary *v = &p->words->table;
    const ch_lemmas *l = p->lemmas;
    ch_model_tag tags[MOST_TAGS] = {0};
    for (size_t i = 0; i < p->tags->len; i++) {
        tags[i] = (ch_model_tag){p->tags->feats[i], p->tags->upos[i]};
    }
    w->header.tag_count = (uint32_t)p->tags->len;
    memcpy(w->header.unknown, v->unknown, sizeof v->unknown);
    CH_TRY(add_section(w, CH_SECTION_NOTE, p->note.at, p->note.len));
    CH_TRY(add_section(w, CH_SECTION_VOCABULARY, v->slots, (v->mask + 1) * sizeof *v->slots));
    CH_TRY(add_section(w, CH_SECTION_LISTS, v->lists, (v->list_mask + 1) * sizeof *v->lists));
    CH_TRY(add_section(w, CH_SECTION_TAGS, tags, p->tags->len * sizeof *tags));
    CH_TRY(add_section(w, CH_SECTION_FORMS, l->forms, (l->form_mask + 1) * sizeof *l->forms));
    CH_TRY(add_section(w, CH_SECTION_RULES, l->rules, (l->rule_mask + 1) * sizeof *l->rules));
    CH_TRY(add_section(w, CH_SECTION_SCRIPTS, l->scripts, l->script_count * sizeof *l->scripts));
    return add_section(w, CH_SECTION_TEXTS, l->texts, l->text_bytes);
}

static ch_status
write_all(writer *w)
{
    const size_t summed = offsetof(ch_model_header, checksum) + sizeof w->header.checksum;
    memcpy(w->header.magic, CH_MODEL_MAGIC, sizeof w->header.magic);
    w->header.order = CH_MODEL_ORDER;
    w->header.version = CH_MODEL_VERSION;
    w->header.shape = w->parts->shape;
    CH_TRY(add(w->out, &w->header, sizeof w->header));
    CH_TRY(add_tables(w));
    CH_TRY(add_embeddings(w));
    CH_TRY(add_small(w));
    CH_TRY(add_products(w));
    w->header.size = w->out->len;
    memcpy(w->out->at, &w->header, sizeof w->header);
    w->header.checksum = ch_model_checksum((ch_slice){w->out->at + summed, w->out->len - summed});
    memcpy(w->out->at, &w->header, sizeof w->header);
    return CH_OK;
}

ch_status
model_export(const model_parts *parts, ch_buffer *out)
{
    writer w = {.parts = parts, .out = out};
    layout_parameters(&parts->shape, &w.layout);
    const ch_status status = write_all(&w);
    ch_vector_free(&w.weights);
    ch_vector_free(&w.scales);
    ch_vector_free(&w.biases);
    return status;
}
