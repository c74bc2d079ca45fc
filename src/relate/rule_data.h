/* A rule as rule_read.c makes it and rule_apply.c uses it. */
#ifndef CH_RELATE_RULE_DATA_H
#define CH_RELATE_RULE_DATA_H

#include "base/arena.h"
#include "base/pattern.h"
#include "relate/rule.h"

/* What the words of a mention must be: a pattern over its text. */
typedef struct {
    uint32_t group;
    ch_pattern *pattern;
} ch_rule_words;

enum { CH_RULE_WORDS = 2, CH_RULE_WAYS = 4, CH_RULE_CLASSES = 256 };

/* A set of classes; one beyond the last it can hold is in every set. */
typedef struct {
    uint64_t bits[CH_RULE_CLASSES / 64];
} ch_rule_classes;

static inline void
ch_rule_classes_add(ch_rule_classes *set, ch_class class)
{
    for (size_t i = 0; i < CH_RULE_CLASSES / 64; i++) {
        if (class >= CH_RULE_CLASSES) set->bits[i] = UINT64_MAX;
        else if (class / 64 == i) set->bits[i] |= UINT64_C(1) << class % 64;
    }
}

static inline bool
ch_rule_classes_meet(const ch_rule_classes *a, const ch_rule_classes *b)
{
    for (size_t i = 0; i < CH_RULE_CLASSES / 64; i++)
        if (a->bits[i] & b->bits[i]) return true;
    return false;
}

/* What the gazetteer must know of a pair, in place of a pattern; see rule_known.h. */
typedef struct {
    ch_class subject, object; /* CH_NO_CLASS: the rule has a pattern */
    ch_class last;            /* class of subject that no way leads on from */
    ch_slice ways[CH_RULE_WAYS];
    size_t way_count;
} ch_rule_known;

typedef struct {
    ch_slice name, relation;
    ch_pattern *pattern;
    uint32_t subject, object, when; /* groups; CH_NONE: none */
    uint32_t holder;                /* group of an office, whose holder is the object   */
    ch_class holder_class;
    ch_rule_classes subjects, objects; /* of which a sentence must have one each for the pattern to be tried */
    ch_modality modality;
    float confidence;
    bool distinct; /* subject and object of different countries are no pair: "Paris, Germany" */
    ch_rule_words words[CH_RULE_WORDS];
    size_t word_count;
    ch_rule_known known;
    ch_slice yes, expect, no;
    const char *file;
    uint32_t line, column;
} ch_rule;

struct ch_rules {
    ch_arena *arena;
    CH_VECTOR(ch_rule) table;
};

#endif
