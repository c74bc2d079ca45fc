/*
 * How names look: the words around and inside the names of people,
 * organisations and places, as ontology/english/naming.yaml lists them
 *
 * Read-only after loading; threads may share it.
 */
#ifndef CH_ANNOTATE_NAMING_H
#define CH_ANNOTATE_NAMING_H

#include "lexicon/ontology.h"

/* What a word is used for; bits. */
enum {
    CH_NAMING_HONORIFIC = 1u << 0,
    CH_NAMING_RANK = 1u << 1,
    CH_NAMING_PARTICLE = 1u << 2,
    CH_NAMING_SUFFIX = 1u << 3,
    CH_NAMING_CONNECTOR = 1u << 4,
    CH_NAMING_PLACE_PREPOSITION = 1u << 5,
    CH_NAMING_NOT_A_NAME = 1u << 6,
    CH_NAMING_TITLE_HEAD = 1u << 7,
    CH_NAMING_TITLE_MODIFIER = 1u << 8,
    CH_NAMING_FORMER = 1u << 9,
    CH_NAMING_ACTING = 1u << 10,
    CH_NAMING_PAIR = 1u << 15,       /* counts two: "both" */
    CH_NAMING_DEPUTY = 1u << 14,     /* makes another office of a title: "deputy foreign minister" */
    CH_NAMING_NOTHING = 1u << 13,    /* ends names of things that we have no class for: prizes, storms, wars */
    CH_NAMING_PLACE_VERB = 1u << 12, /* what cities do as places: "Doha hosts" */
    CH_NAMING_BY_NAME = 1u << 17,    /* takes up only what bears it in its name: "the court" */
    CH_NAMING_AGENT_NOUN = 1u << 22,  /* what there is among agents: "relations with Moscow" */
    CH_NAMING_FIRST_OF_TWO = 1u << 23,  /* "the former" */
    CH_NAMING_SECOND_OF_TWO = 1u << 24, /* "the latter" */
    CH_NAMING_SIDES = 1u << 25,         /* of two of any kind: "both sides" */
    CH_NAMING_RULER = 1u << 26,         /* with its country who leads that: "the Venezuelan leader" */
    CH_NAMING_DEED = 1u << 28,          /* what only agents own: "Moscow's aggression" */
    CH_NAMING_STORM = 1u << 29,         /* bears the names of persons and places: "Hurricane Florence" */
    CH_NAMING_UNDERGONE = 1u << 27,     /* what is done to somebody: "his release" */
    CH_NAMING_THEN = 1u << 18,        /* at the time told of: "then-president" */
    CH_NAMING_PREVIOUS = 1u << 19,    /* who held it right before: "the previous government" */
    CH_NAMING_PREDECESSOR = 1u << 20, /* "her predecessor" */
    CH_NAMING_SUCCESSOR = 1u << 21,   /* "his successor" */
    CH_NAMING_AGENT_VERB = 1u << 16, /* what is done to agents, not to cities: "asked Moscow" */
    CH_NAMING_TITLE_HEAD_MODIFIED = 1u << 11, /* ends a title only with a modifier: "supreme leader" */
};

/*
 * One word: its uses, the classes of names that it ends, begins, or stands
 * beside, and the class of the unnamed one that it introduces as a lemma.
 */
typedef struct {
    uint32_t uses;
    ch_class last, first, noun, agent;
} ch_naming_word;

typedef struct ch_naming ch_naming;

/* *out: Owned by the caller, ch_naming_free(). */
ch_status ch_naming_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink,
                         ch_naming **out);
void ch_naming_free(ch_naming *naming);

/* What is known of a token; all zero and CH_NO_CLASS where nothing is. */
ch_naming_word ch_naming_of(const ch_naming *naming, ch_slice token);

#endif
