/*
 * The model file: everything the parser knows, in one block of bytes
 *
 *     header | section | section | ...        each section aligned to 64
 *
 * It is mapped and used where it lies.  Before anything is used, the reader
 * checks the sizes of all sections against the header's numbers, the sum of all
 * bytes, and every number that will be used as an index.
 */
#ifndef CH_SYNTAX_MODEL_H
#define CH_SYNTAX_MODEL_H

#include "syntax/dense.h"
#include "syntax/lemma.h"
#include "syntax/network.h"
#include "syntax/vocabulary.h"

#define CH_MODEL_MAGIC "CHSYNTAX"

enum {
    CH_MODEL_VERSION = 1,
    CH_MODEL_ORDER = 0x01020304, /* written as the machine's own bytes */
};

typedef enum {
    CH_SECTION_NOTE, /* text: what it was trained on, and the licence */
    CH_SECTION_VOCABULARY,
    CH_SECTION_LISTS,
    CH_SECTION_TAGS,
    CH_SECTION_FORMS,
    CH_SECTION_RULES,
    CH_SECTION_SCRIPTS,
    CH_SECTION_TEXTS,
    CH_SECTION_EMBEDDINGS,
    CH_SECTION_EMBEDDING_SCALE,
    CH_SECTION_PEEPHOLES, /* layers x 4 x hidden               */
    CH_SECTION_ROOTS,     /* arc units, then label units       */
    CH_SECTION_DENSE,     /* weights of all products, in order */
    CH_SECTION_DENSE_SCALES,
    CH_SECTION_DENSE_BIASES,
    CH_SECTIONS,
} ch_model_section;

typedef struct {
    char magic[8];
    uint32_t order, version;
    uint64_t size;     /* of the file                        */
    uint64_t checksum; /* of all bytes after this number     */
    ch_network_shape shape;
    uint32_t unknown[CH_KINDS];
    uint32_t tag_count, reserved;
    struct {
        uint64_t offset, size;
    } sections[CH_SECTIONS];
} ch_model_header;

typedef struct {
    uint32_t feats, upos;
} ch_model_tag;

/* The products, in the order of the file. */
enum {
    CH_DENSE_LAYERS = 0, /* one for each layer */
    CH_DENSE_TAG = CH_MAX_LAYERS,
    CH_DENSE_JOINT,
    CH_DENSE_ARC, /* arc units -> arc units and distances */
    CH_DENSE_LABEL,
    CH_DENSE_COUNT,
};

struct ch_syntax_model {
    ch_slice bytes;
    bool mapped;
    ch_network_shape shape;
    ch_vocabulary vocabulary;
    ch_lemmas lemmas;
    const ch_model_tag *tags;
    uint32_t tag_count;
    const int8_t *embeddings;
    const float *embedding_scale;
    const float *peepholes, *root_arc, *root_label;
    ch_dense dense[CH_DENSE_COUNT];
};

/* Inputs and outputs of a product; false when the network has no such product. */
bool ch_dense_size(const ch_network_shape *shape, uint32_t dense, uint32_t *inputs,
                   uint32_t *outputs);

/* The sum that the header holds. */
uint64_t ch_model_checksum(ch_slice bytes);

#endif
