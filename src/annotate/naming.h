/*
 * How names look: the words around and inside the names of people,
 * organisations and places, as ontology/english/naming.yaml lists them
 *
 * Read-only after loading; threads may share it.
 */
#ifndef CH_ANNOTATE_NAMING_H
#define CH_ANNOTATE_NAMING_H

#include "lexicon/ontology.h"

/* What a word is used for. */
#define CH_NAMING_USES(X)                                                                                                    \
    X(HONORIFIC, "honorific")                                                                                                \
    X(RANK, "rank")                                                                                                          \
    X(PARTICLE, "particle")                                                                                                  \
    X(SUFFIX, "suffix")                                                                                                      \
    X(CONNECTOR, "connector")                                                                                                \
    X(LEFT_CONNECTOR, "left_connector")           /* goes on with the name before it: "Bank of England" */                   \
    X(NAME_ENDS, "name_ends")                     /* connects, but no name goes on behind it: "the Bank in" */               \
    X(HEAD_CONNECTOR, "head_connector")           /* goes on with the name behind a head word: "Ministry of" */              \
    X(PLACE_PREPOSITION, "place_preposition")                                                                                \
    X(NOT_A_NAME, "not_a_name")                                                                                              \
    X(TITLE_HEAD, "title_head")                                                                                              \
    X(TITLE_HEAD_MODIFIED, "title_head_modified") /* ends a title only with a modifier: "supreme leader" */                  \
    X(TITLE_MODIFIER, "title_modifier")                                                                                      \
    X(TITLE_SUFFIX, "title_suffix")               /* behind a title and a hyphen: "president-elect" */                       \
    X(FORMER, "former")                                                                                                      \
    X(ACTING, "acting")                                                                                                      \
    X(DEPUTY, "deputy")                           /* makes another office of a title: "deputy foreign minister" */           \
    X(THEN, "then")                               /* at the time told of: "then-president" */                                \
    X(PREVIOUS, "previous")                       /* who held it right before: "the previous government" */                  \
    X(PREDECESSOR, "predecessor")                 /* "her predecessor" */                                                    \
    X(SUCCESSOR, "successor")                     /* "his successor" */                                                      \
    X(RULER, "ruler")                             /* with its country who leads that: "the Venezuelan leader" */             \
    X(BY_NAME, "by_name")                         /* takes up only what bears it in its name: "the court" */                 \
    X(PAIR, "pair")                               /* counts two: "both" */                                                   \
    X(FIRST_OF_TWO, "first_of_two")               /* "the former" */                                                         \
    X(SECOND_OF_TWO, "second_of_two")             /* "the latter" */                                                         \
    X(SIDES, "sides")                             /* of two of any kind: "both sides" */                                     \
    X(AGENT_VERB, "agent_verb")                   /* what is done to agents, not to cities: "asked Moscow" */                \
    X(AGENT_NOUN, "agent_noun")                   /* what there is among agents: "relations with Moscow" */                  \
    X(DEED, "deed")                               /* what only agents own: "Moscow's aggression" */                          \
    X(UNDERGONE, "undergone")                     /* what is done to somebody: "his release" */                              \
    X(PLACE_VERB, "place_verb")                   /* what cities do as places: "Doha hosts" */                               \
    X(STORM, "storm")                             /* bears the names of persons and places: "Hurricane Florence" */          \
    X(NOTHING, "nothing")                         /* ends names of things that we have no class for: prizes, storms, wars */

enum {
#define X(name, key) CH_NAMING_BIT_##name,
    CH_NAMING_USES(X)
#undef X
        CH_NAMING_BITS
};

#define X(name, key) static const uint64_t CH_NAMING_##name __attribute__((unused)) = UINT64_C(1) << CH_NAMING_BIT_##name;
CH_NAMING_USES(X)
#undef X

/*
 * One word: its uses, bits of CH_NAMING_…, the classes of names that it ends, begins, or stands
 * beside, and the class of the unnamed one that it introduces as a lemma.
 */
typedef struct {
    uint64_t uses;
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
