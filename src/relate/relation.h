/*
 * Relations, events and the reports that carry them
 */
#ifndef CH_RELATE_RELATION_H
#define CH_RELATE_RELATION_H

#include "annotate/mention.h"

typedef enum {
    CH_ACTUAL,
    CH_PLANNED,
    CH_POSSIBLE,
    CH_CONDITIONAL,
    CH_DEMANDED,
    CH_DENIED,    /* somebody denies it      */
    CH_RULED_OUT, /* said not to happen      */
} ch_modality;

/* What fills a role of an event: an entity, a value, or words of the article. */
typedef struct {
    ch_slice property; /* local name in chan:, "actor", "recipient", "amount", "quotation" … */
    uint32_t entity;   /* or CH_NONE */
    uint32_t value;    /* or CH_NONE */
    ch_slice words;    /* when neither: a literal; Borrowed from the article */
    ch_span place;     /* the words that fill it */
    const char *path;  /* how it was found: "subject", "by-agent", "subject by control of \"plan\"" … */
} ch_role;

/* What a telling was found by. */
typedef enum {
    CH_BY_VERB,       /* the clause of a verb, or of an adjective with "be" */
    CH_BY_LIGHT_VERB, /* "carried out a strike"                             */
    CH_BY_NOUN,       /* "a strike by Chad"                                 */
    CH_BY_PATTERN,    /* a rule over the skeleton                           */
    CH_BY_KNOWLEDGE,  /* the gazetteer joins two that the text names        */
    CH_BY_SPEECH,     /* who said it, and in which words                    */
    CH_CONSTRUCTIONS,
} ch_construction;

/*
 * One telling of a relation or an event: who says it, how certain, in which words.
 * Facts that stand in several sentences have several tellings; graph/ merges them.
 */
typedef struct {
    bool is_event;

    /* a relation */
    ch_slice predicate;       /* "holdsOffice" */
    uint32_t subject, object; /* entities; object may be CH_NONE when object_value is set */
    uint32_t object_value;    /* rewardFor: a sum */
    ch_date from, until;      /* validity, where told */

    /* an event */
    ch_class class;
    ch_role *roles;
    size_t role_count;
    ch_date date;
    const char *date_reason;  /* for explain: how the date was found; may be NULL */

    /* the report */
    ch_modality modality;
    uint32_t speaker;         /* entity, or CH_NONE: the article itself says it */
    ch_span evidence;         /* the clause or sentence that says so  */
    ch_span trigger;          /* the words that made us believe it    */
    uint32_t sentence;
    ch_slice rule;            /* name of the rule or frame */
    ch_construction construction;
    float certainty;          /* of the least sure path to a participant: 0 to 1 */
    float confidence;         /* what that has been worth; see confidence.h      */
} ch_telling;

typedef struct {
    ch_telling *at;
    size_t len, room;
} ch_tellings;

#endif
