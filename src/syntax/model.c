/*
 * The model file: reading
 *
 * Nothing in the file is believed.  After ch_syntax_model_open() every index
 * that the parser will follow has been compared with the size of what it
 * points into, so that the parser itself need not check.
 */
#include "syntax/model.h"

#include "base/diagnostic.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

uint64_t
ch_model_checksum(ch_slice bytes)
{
    uint64_t lanes[4] = {1, 2, 3, 4};
    size_t i = 0;
    for (; i + 32 <= bytes.len; i += 32) {
        uint64_t words[4];
        memcpy(words, bytes.at + i, sizeof words);
        for (size_t lane = 0; lane < 4; lane++) {
            lanes[lane] = (lanes[lane] ^ words[lane]) * 0x9E3779B97F4A7C15u;
            lanes[lane] ^= lanes[lane] >> 29;
        }
    }
    uint64_t sum = ch_slice_hash(ch_slice_part(bytes, i, bytes.len));
    for (size_t lane = 0; lane < 4; lane++) sum = (sum ^ lanes[lane]) * 0xD6E8FEB86659FD93u;
    return sum;
}

bool
ch_dense_size(const ch_network_shape *shape, uint32_t dense, uint32_t *inputs, uint32_t *outputs)
{
    if (dense < CH_MAX_LAYERS) {
        *inputs = ch_layer_inputs(shape, dense);
        *outputs = 2 * ch_layer_gates(dense) * shape->hidden;
        return dense < shape->layers;
    }
    *inputs = dense == CH_DENSE_ARC ? shape->arc : dense == CH_DENSE_LABEL ? shape->label : 2 * shape->hidden;
    switch (dense) {
    case CH_DENSE_TAG: *outputs = shape->tags; break;
    case CH_DENSE_JOINT: *outputs = 2 * shape->arc + 2 * shape->label; break;
    case CH_DENSE_ARC: *outputs = shape->arc + CH_DISTANCES; break;
    default: *outputs = CH_LABELS; break;
    }
    return true;
}

static bool
is_size(uint32_t size, uint32_t most)
{
    return size > 0 && size % 32 == 0 && size <= most;
}

static bool
is_shape(const ch_model_header *h)
{
    const ch_network_shape *s = &h->shape;
    return s->rows > 0 && s->rows < 1u << 24 && is_size(s->width, CH_MAX_WIDTH) &&
           is_size(s->hidden, CH_MAX_WIDTH / 2) && s->layers > 0 && s->layers <= CH_MAX_LAYERS &&
           s->tag_layer > 0 && s->tag_layer <= s->layers && is_size(s->tags, CH_MAX_WIDTH) &&
           is_size(s->arc, CH_MAX_WIDTH / 4) && is_size(s->label, CH_MAX_WIDTH / 4) &&
           h->tag_count > 0 && h->tag_count <= s->tags;
}

/* The whole file in the reader's hands. */
typedef struct {
    ch_slice bytes;
    ch_model_header header;
} model_file;

static ch_slice
section(const model_file *file, ch_model_section which)
{
    const uint64_t offset = file->header.sections[which].offset;
    return ch_slice_part(file->bytes, (size_t)offset,
                         (size_t)(offset + file->header.sections[which].size));
}

static bool
sections_are_inside(const model_file *file)
{
    for (size_t i = 0; i < CH_SECTIONS; i++) {
        const uint64_t offset = file->header.sections[i].offset;
        const uint64_t size = file->header.sections[i].size;
        if (offset % 64 || offset > file->bytes.len || size > file->bytes.len - offset) return false;
    }
    return true;
}

/* A section as an array; NULL unless it holds `count` elements exactly. */
static const void *
exactly(const model_file *file, ch_model_section which, uint64_t count, uint64_t size)
{
    const ch_slice s = section(file, which);
    return s.len == count * size ? (const void *)s.at : NULL;
}

/* A section as a hash table of 2 to the power of something; NULL if it is none. */
static const void *
table(const model_file *file, ch_model_section which, size_t size, uint32_t *mask)
{
    const ch_slice s = section(file, which);
    const size_t count = s.len / size;
    if (!count || s.len % size || (count & (count - 1)) || count > 1u << 24) return NULL;
    *mask = (uint32_t)(count - 1);
    return s.at;
}

static bool
read_vocabulary(const model_file *file, ch_syntax_model *m)
{
    ch_vocabulary *v = &m->vocabulary;
    v->slots = table(file, CH_SECTION_VOCABULARY, sizeof *v->slots, &v->mask);
    v->lists = table(file, CH_SECTION_LISTS, sizeof *v->lists, &v->list_mask);
    if (!v->slots || !v->lists) return false;
    size_t empty = 0, empty_lists = 0;
    for (size_t i = 0; i <= v->mask; i++) {
        empty += !v->slots[i].key;
        if (v->slots[i].row >= m->shape.rows) return false;
    }
    for (size_t i = 0; i <= v->list_mask; i++) empty_lists += !v->lists[i];
    for (size_t i = 0; i < CH_KINDS; i++) {
        v->unknown[i] = file->header.unknown[i];
        if (v->unknown[i] >= m->shape.rows) return false;
    }
    return empty && empty_lists;
}

static bool
read_lemmas(const model_file *file, ch_syntax_model *m)
{
    ch_lemmas *l = &m->lemmas;
    const ch_slice scripts = section(file, CH_SECTION_SCRIPTS);
    const ch_slice texts = section(file, CH_SECTION_TEXTS);
    l->forms = table(file, CH_SECTION_FORMS, sizeof *l->forms, &l->form_mask);
    l->rules = table(file, CH_SECTION_RULES, sizeof *l->rules, &l->rule_mask);
    l->scripts = (const void *)scripts.at;
    l->script_count = (uint32_t)(scripts.len / sizeof *l->scripts);
    l->texts = texts.at;
    l->text_bytes = (uint32_t)texts.len;
    if (!l->forms || !l->rules || scripts.len % sizeof *l->scripts) return false;
    size_t empty_forms = 0, empty_rules = 0;
    for (size_t i = 0; i < l->script_count; i++) {
        const ch_lemma_script *s = &l->scripts[i];
        if ((uint64_t)s->offset + s->length > l->text_bytes) return false;
    }
    for (size_t i = 0; i <= l->form_mask; i++) {
        empty_forms += !l->forms[i].key;
        if (l->forms[i].key && l->forms[i].script >= l->script_count) return false;
    }
    for (size_t i = 0; i <= l->rule_mask; i++) {
        empty_rules += !l->rules[i].key;
        if (l->rules[i].key && l->rules[i].script >= l->script_count) return false;
    }
    return empty_forms && empty_rules;
}

static bool
read_tags(const model_file *file, ch_syntax_model *m)
{
    m->tag_count = file->header.tag_count;
    m->tags = exactly(file, CH_SECTION_TAGS, m->tag_count, sizeof *m->tags);
    for (uint32_t i = 0; m->tags && i < m->tag_count; i++) {
        if (m->tags[i].upos >= CH_UPOS_COUNT) return false;
    }
    return m->tags != NULL;
}

static bool
read_products(const model_file *file, ch_syntax_model *m)
{
    uint64_t weights = 0, outputs_before = 0;
    const ch_slice all = section(file, CH_SECTION_DENSE);
    const ch_slice scales = section(file, CH_SECTION_DENSE_SCALES);
    const ch_slice biases = section(file, CH_SECTION_DENSE_BIASES);
    for (uint32_t d = 0; d < CH_DENSE_COUNT; d++) {
        uint32_t inputs, outputs;
        if (!ch_dense_size(&m->shape, d, &inputs, &outputs)) continue;
        m->dense[d] = (ch_dense){
            .weights = (const int8_t *)all.at + weights,
            .scale = (const float *)(const void *)scales.at + outputs_before,
            .bias = (const float *)(const void *)biases.at + outputs_before,
            .inputs = inputs,
            .outputs = outputs,
        };
        weights += (uint64_t)inputs * outputs;
        outputs_before += outputs;
        if (weights > all.len) return false;
    }
    return weights == all.len && outputs_before * sizeof(float) == scales.len &&
           outputs_before * sizeof(float) == biases.len;
}

static bool
read_network(const model_file *file, ch_syntax_model *m)
{
    const ch_network_shape *s = &m->shape;
    const float *roots =
        exactly(file, CH_SECTION_ROOTS, (uint64_t)s->arc + s->label, sizeof *roots);
    m->embeddings = exactly(file, CH_SECTION_EMBEDDINGS, (uint64_t)s->rows * s->width, 1);
    m->embedding_scale = exactly(file, CH_SECTION_EMBEDDING_SCALE, 1, sizeof(float));
    m->peepholes = exactly(file, CH_SECTION_PEEPHOLES, (uint64_t)s->layers * 4 * s->hidden,
                           sizeof(float));
    m->root_arc = roots;
    m->root_label = roots ? roots + s->arc : NULL;
    return roots && m->embeddings && m->embedding_scale && m->peepholes &&
           read_products(file, m);
}

/* What is wrong with the file, or NULL. */
static const char *
read_all(const model_file *file, ch_syntax_model *m)
{
    const size_t summed = offsetof(ch_model_header, checksum) + sizeof file->header.checksum;
    if (file->header.order != CH_MODEL_ORDER) return "was made for another kind of machine";
    if (file->header.version != CH_MODEL_VERSION) return "is of another version";
    if (file->header.size != file->bytes.len) return "is cut short";
    if (file->header.checksum !=
        ch_model_checksum(ch_slice_part(file->bytes, summed, file->bytes.len))) {
        return "is damaged: its checksum is wrong";
    }
    if (!is_shape(&file->header) || !sections_are_inside(file)) return "is damaged: its header is wrong";
    m->shape = file->header.shape;
    if (!read_vocabulary(file, m)) return "is damaged: its vocabulary is wrong";
    if (!read_lemmas(file, m)) return "is damaged: its lemmas are wrong";
    if (!read_tags(file, m)) return "is damaged: its tags are wrong";
    if (!read_network(file, m)) return "is damaged: its network is wrong";
    return NULL;
}

ch_status
ch_syntax_model_of(ch_slice bytes, const char *name, ch_diagnostics *sink, ch_syntax_model **out)
{
    model_file file = {.bytes = bytes};
    const char *wrong = NULL;
    *out = NULL;
    ch_syntax_model *m = calloc(1, sizeof *m);
    if (!m) return CH_NO_MEMORY;
    m->bytes = bytes;
    if (bytes.len < sizeof file.header || memcmp(bytes.at, CH_MODEL_MAGIC, 8) != 0) {
        wrong = "is not a syntax model";
    } else {
        memcpy(&file.header, bytes.at, sizeof file.header);
        wrong = read_all(&file, m);
    }
    if (wrong) {
        ch_tell(sink, CH_ERROR, name, 0, 0, "the file %s", wrong);
        free(m);
        return CH_BAD_KNOWLEDGE;
    }
    *out = m;
    return CH_OK;
}

ch_status
ch_syntax_model_open(const char *path, ch_diagnostics *sink, ch_syntax_model **out)
{
    struct stat facts;
    void *bytes = MAP_FAILED;
    *out = NULL;
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file >= 0 && fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0) {
        bytes = mmap(NULL, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    }
    if (file >= 0) close(file);
    if (bytes == MAP_FAILED) {
        ch_tell(sink, CH_ERROR, path, 0, 0, "the syntax model cannot be read");
        return CH_CANNOT_READ;
    }
    const ch_slice all = {bytes, (size_t)facts.st_size};
    const ch_status status = ch_syntax_model_of(all, path, sink, out);
    if (status == CH_OK) (*out)->mapped = true;
    else munmap(bytes, all.len);
    return status;
}

void
ch_syntax_model_free(ch_syntax_model *model)
{
    if (!model) return;
    if (model->mapped) munmap((void *)(uintptr_t)model->bytes.at, model->bytes.len);
    free(model);
}
