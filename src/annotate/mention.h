/*
 * Mentions and the entities they stand for
 */
#ifndef CH_ANNOTATE_MENTION_H
#define CH_ANNOTATE_MENTION_H

#include "annotate/value.h"
#include "lexicon/lexicon.h"
#include "text/article.h"

typedef enum {
    CH_MENTION_NAME,         /* Claudia Sheinbaum, Department of State      */
    CH_MENTION_SHORT,        /* Sheinbaum, the Department                   */
    CH_MENTION_ABBREVIATION, /* DEA, U.S.                                   */
    CH_MENTION_ADJECTIVE,    /* Mexican                                     */
    CH_MENTION_METONYM,      /* Washington said                             */
    CH_MENTION_TITLE,        /* secretary of state (an Office)              */
    CH_MENTION_DESCRIPTION,  /* the gang, her administration, a U.S. official */
    CH_MENTION_PRONOUN,      /* she, it, they, who                          */
    CH_MENTION_VALUE,        /* a date, a sum, a quantity                   */
} ch_mention_kind;

typedef struct {
    ch_span span;
    uint32_t first, end; /* tokens, in one sentence */
    uint32_t sentence;
    uint32_t head;       /* the token that the tree attaches (set after parsing) */
    ch_mention_kind kind;
    ch_class class;
    uint32_t entity;     /* index among the entities; CH_NONE: a value, or unresolved */
    uint32_t value;      /* index among the values, or CH_NONE */
    uint32_t holder;     /* of a title: the person who held the office then, where the article or */
                         /* the gazetteer says so; or CH_NONE */
    bool former;         /* of a title: who held it holds it no longer */
    const char *rule;    /* who found it and why it stands for this entity */
} ch_mention;

typedef struct {
    ch_class class;
    ch_slice name;       /* last part of its IRI: "claudia-sheinbaum"          */
    ch_slice label;
    ch_concept concept;  /* the gazetteer's entry, or CH_NONE                  */
    uint32_t country;    /* entity it belongs to (office, agency), or CH_NONE  */
    bool unnamed;        /* stands under the article's IRI                     */
    bool plural;         /* "drug cartels", "the two countries"                */
    uint32_t *members;   /* of a plural: entities; may be NULL                 */
    size_t member_count;
    uint32_t mentions;   /* how many mentions stand for it                     */
} ch_entity;

/* All that is annotated in one article; everything lives in the document's arena. */
typedef struct {
    ch_mention *mentions; /* by place; values, titles and pronouns too; never overlapping */
    size_t mention_count;
    ch_entity *entities;
    size_t entity_count;
    ch_value *values;
    size_t value_count;
    uint32_t *mention_at; /* for each token: index of the mention that covers it, or CH_NONE */
} ch_annotations;

#endif
