/* A rule as rule_read.c makes it and rule_apply.c uses it. */
#ifndef CH_RELATE_RULE_DATA_H
#define CH_RELATE_RULE_DATA_H

#include "base/arena.h"
#include "base/pattern.h"
#include "relate/rule.h"

typedef struct {
    ch_slice name, relation;
    ch_pattern *pattern;
    uint32_t subject, object, when; /* groups; CH_NONE: none */
    ch_modality modality;
    float confidence;
    bool distinct; /* subject and object of different countries are no pair: "Paris, Germany" */
    ch_slice yes, expect, no;
    const char *file;
    uint32_t line, column;
} ch_rule;

struct ch_rules {
    ch_arena *arena;
    CH_VECTOR(ch_rule) table;
};

#endif
