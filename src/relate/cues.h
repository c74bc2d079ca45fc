/*
 * Cues: the words that say how certain a clause is and whose it is
 *
 *     managed to sign       the signing happened        an effect, on what stands below the word
 *     refused to sign       it did not
 *     reportedly signed     it may have                 a hedge, on the word it stands beside
 *     said it had signed    somebody says so            a source
 *     carried out a strike  "strike" is the predicate   a light verb
 *     Polish officials      stand for Poland            a stand-in
 *     rejected the offer    whoever made the offer      an anaphor
 *
 * After the signatures of implicative verbs in Karttunen (1971), "Implicative
 * Verbs", and in Lotan, Stern and Dagan (2013), "TruthTeller"; the words are our
 * own, under ontology/english/.  Read-only after loading; threads may share it.
 */
#ifndef CH_RELATE_CUES_H
#define CH_RELATE_CUES_H

#include "lexicon/ontology.h"
#include "relate/relation.h"

typedef struct ch_cues ch_cues;

/* What a word does to the clause or event noun below it: a ch_modality, or leaves it alone. */
#define CH_KEEPS 255

/* What a word can be a cue of, and how the files call it; "": a group says it in another way. */
#define CH_CUES(X) \
    X(EFFECT, "effect")           /* affirmed and negated mean something */                                                                \
    X(SOURCE, "source")           /* a word of saying: its subject is the source */                                                        \
    X(STATEMENT, "")              /* …and it is a Statement when no frame claims it */                                                     \
    X(LIGHT, "light")             /* a light verb */                                                                                       \
    X(STAND_IN, "stand-in")       /* a noun that stands for whose it is */                                                                 \
    X(HEDGE, "hedge")             /* affirmed is the modality of what it stands by */                                                      \
    X(OBJECTS, "")                /* a word of saying that makes a Statement of its object too */                                          \
    X(PLACE, "place")             /* a preposition of place */                                                                             \
    X(ORGAN, "organ")             /* a stand-in that acts for its state: "a court in Kenya" */                                             \
    X(DEED, "deed")               /* a noun for what has happened where it is known: "the attack" */                                       \
    X(DOING, "doing")             /* a light verb that plans a verb and does a noun: "commit murder" */                                    \
    X(TOPIC, "topic")             /* a word that talks about it: "discussed the attack" */                                                 \
    X(RANK, "rank")               /* who comes first, sixth, last does it: "the first to sign" */                                          \
    X(GATHERING, "gathering")     /* where people speak, or show something: "met to discuss" */                                            \
    X(SPOKEN, "spoken")           /* …what they do there */                                                                                \
    X(QUOTING, "quoting")         /* a verb whose subject says what is quoted below it: "banned \"immoral\" books" */                      \
    X(WRITTEN, "written")         /* a noun by which something is done, and that says nothing: "according to the terms" */                 \
    X(TAKEN, "taken")             /* a noun that, taken, is what it is for: "took steps to ban them" */                                    \
    X(HOUR, "hour")               /* a noun for a time of day: "before dawn on Monday" is Monday */                                        \
    X(CHARGING, "charging")       /* a verb that something is done to somebody for: "arrested for stealing" */                             \
    X(PERFORMING, "performing")   /* "I want to thank you": who says so does it */                                                         \
    X(MEASURE, "measure")         /* a noun that counts what is behind "of": "a series of airstrikes" */                                   \
    X(JUDGING, "judging")         /* a verb that judges what others do, a noun for how it is judged: "doubted the wisdom of" */            \
    X(THOUGHT, "thought")         /* a word for what may come to be: "the prospect of", "potential" */                                     \
    X(OCCASION, "occasion")       /* a mark: "killed [when] soldiers opened fire" tells how they were */                                   \
    X(SUSPICION, "suspicion")     /* an adjective that doubts whose somebody is: "suspected rebels"; a noun: "on suspicion of" */    \
    X(OWN_VOICE, "own-voice")     /* a word of offices that speak for nobody else: "senator" */                                            \
    X(MOUTHPIECE, "mouthpiece")   /* a noun for who speaks for a body: "a spokesman for the group" */                                      \
    X(REACTION, "reaction")       /* a verb about what has happened before: "congratulated her on her election" */                         \
    X(OWN_TIME, "own-time")       /* a noun for what goes on for long, an adjective of what was before: "the war", "the earlier accord" */ \
    X(DECIDED, "decided")         /* a noun for what one does by deciding it: "condemned the decision to ban them" */                      \
    X(WORKING, "working")         /* a verb whose purpose is being done meanwhile: "worked to support them" */                             \
    X(HELPING, "helping")         /* …what is done so */                                                                                   \
    X(ORDERING, "ordering")       /* a noun: "a warrant for his arrest" has arrested nobody yet */                                         \
    X(RELEASED, "released")       /* a verb of publishing, a noun for what is: "the following statement was released by" */               \
    X(SHOWN, "shown")             /* …what any deed may do: "stopped work to protest" */                                                   \
    X(ENABLING, "enabling")       /* a verb of making able: "the ruling allows them to strike" */                                          \
    /* prepositions, by what stands behind them: prepositions.yaml */                                                                      \
    X(ORDER, "order")                                                                                                                      \
    X(ASIDE, "aside")                                                                                                                      \
    X(CIRCUMSTANCE, "circumstance")                                                                                                        \
    X(AT_ONCE, "at-once")                                                                                                                  \
    X(MEANS, "means")                                                                                                                      \
    X(REASON, "reason")                                                                                                                    \
    X(NOUNS_OWN, "nouns-own")                                                                                                              \
    X(BESIDE, "beside")                                                                                                                    \
    X(PARTY, "party")                                                                                                                      \
    X(COMPLEMENT, "complement")                                                                                                            \
    X(JUDGED, "judged")                                                                                                                    \
    X(MEANWHILE, "meanwhile")     /* a mark */                                                                                             \
    /* classes of events: deeds.yaml */                                                                                                    \
    X(SAID_IN, "said-in")                                                                                                                  \
    X(PROMISED, "promised")                                                                                                                \
    X(PLEDGED, "pledged")                                                                                                                  \
    X(MADE_KNOWN, "made-known")                                                                                                            \
    X(SPEECH_ACT, "speech-act")                                                                                                            \
    X(OUTWARD, "outward")

enum {
#define X(name, key) CH_CUE_BIT_##name,
    CH_CUES(X)
#undef X
        CH_CUE_BITS
};

/* Bits of ch_cue.flags */
#define X(name, key) static const uint64_t CH_CUE_##name __attribute__((unused)) = UINT64_C(1) << CH_CUE_BIT_##name;
CH_CUES(X)
#undef X

/*
 * One word
 *
 * flags      CH_CUE_ bits
 * affirmed   effect on what stands below it, a ch_modality or CH_KEEPS
 * negated    the same when the word itself is denied
 * anaphors   classes of events that "the <noun>" may take up, and how many
 */
typedef struct {
    uint64_t flags;
    uint8_t affirmed, negated;
    const ch_class *anaphors;
    uint32_t anaphor_count;
} ch_cue;

typedef enum {
    CH_CUE_OF_VERB,
    CH_CUE_OF_NOUN,
    CH_CUE_OF_ADJECTIVE,
    CH_CUE_OF_ADVERB,
    CH_CUE_OF_PREPOSITION, /* "according to" */
    CH_CUE_OF_MARK,        /* "without", "instead of" */
    CH_CUE_OF_AUXILIARY,   /* "may", "have to" */
    CH_CUE_OF_CLASS,       /* a class of events, by its name: "Threat" */
    CH_CUE_KINDS,
} ch_cue_kind;

/*
 * Read the word lists among the files of `directory` (ontology/english) that
 * belong here; a missing one is an error.  *out: Owned by the caller,
 * ch_cues_free(); NULL after a failure, which `sink` has then been told.
 */
ch_status ch_cues_load(const char *directory, const ch_ontology *ontology, ch_diagnostics *sink,
                       ch_cues **out);
void ch_cues_free(ch_cues *cues);

/* The cue of a lemma, `particle` empty for none; NULL: none.  Borrowed from `cues`. */
const ch_cue *ch_cues_find(const ch_cues *cues, ch_cue_kind kind, ch_slice lemma,
                           ch_slice particle);

/* Whether the word has all of `flags`. */
bool ch_cues_has(const ch_cues *cues, ch_cue_kind kind, ch_slice lemma, ch_slice particle,
                 uint64_t flags);

/* Whether a preposition has the flag. */
bool ch_cues_preposition(const ch_cues *cues, ch_slice preposition, uint64_t flag);

/* The modality called `name` ("Planned"), or CH_KEEPS for "keeps" and 254 for anything else. */
uint8_t ch_modality_of(ch_slice name);
#define CH_NO_MODALITY 254

/* "Planned".  Never NULL. */
const char *ch_modality_name(ch_modality modality);

#endif
