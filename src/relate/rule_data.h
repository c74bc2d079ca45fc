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

enum { CH_RULE_WORDS = 2, CH_RULE_WAYS = 4 };

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
