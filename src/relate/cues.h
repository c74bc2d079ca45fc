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

/* Bits of ch_cue.flags */
enum {
    CH_CUE_EFFECT = 1,    /* affirmed and negated mean something            */
    CH_CUE_SOURCE = 2,    /* a word of saying: its subject is the source     */
    CH_CUE_STATEMENT = 4, /* …and it is a Statement when no frame claims it  */
    CH_CUE_LIGHT = 8,     /* a light verb                                    */
    CH_CUE_STAND_IN = 16, /* a noun that stands for whose it is              */
    CH_CUE_HEDGE = 32,    /* affirmed is the modality of what it stands by   */
    CH_CUE_OBJECTS = 64,  /* a word of saying that makes a Statement of its object too */
    CH_CUE_PLACE = 128,   /* a preposition of place                          */
    CH_CUE_ORGAN = 256,   /* a stand-in that acts for its state: "a court in Kenya" */
    CH_CUE_DEED = 512,    /* a noun for what has happened where it is known: "the attack" */
    CH_CUE_DOING = 32768, /* a light verb that plans a verb and does a noun: "commit murder" */
    CH_CUE_TOPIC = 16384, /* a word that talks about it: "discussed the attack"            */
    CH_CUE_RANK = 1024,   /* who comes first, sixth, last does it: "the first to sign"    */
    CH_CUE_GATHERING = 2048, /* where people speak, or show something: "met to discuss"   */
    CH_CUE_SPOKEN = 4096, /* …what they do there                                          */
    CH_CUE_QUOTING = 65536, /* a verb whose subject says what is quoted below it: "banned \"immoral\" books" */
    CH_CUE_WRITTEN = 131072, /* a noun by which something is done, and that says nothing: "according to the terms" */
    CH_CUE_TAKEN = 524288, /* a noun that, taken, is what it is for: "took steps to ban them" */
    CH_CUE_HOUR = 262144, /* a noun for a time of day: "before dawn on Monday" is Monday    */
    CH_CUE_CHARGING = 524288, /* a verb (TAKEN is of nouns) that something is done to somebody for: "arrested for stealing" */
    CH_CUE_PERFORMING = 1048576, /* "I want to thank you": who says so does it            */
    CH_CUE_MEASURE = 2097152, /* a noun that counts what is behind "of": "a series of airstrikes" */
    CH_CUE_JUDGING = 4194304, /* a verb that judges what others do, a noun for how it is judged: "doubted the wisdom of" */
    CH_CUE_THOUGHT = 8388608, /* a word for what may come to be: "the prospect of", "potential" */
    CH_CUE_OCCASION = 16777216, /* a mark: "killed [when] soldiers opened fire" tells how they were */
    CH_CUE_SUSPICION = 134217728, /* an adjective that doubts whose somebody is: "suspected rebels"; a noun: "on suspicion of" */
    CH_CUE_OWN_VOICE = 33554432, /* a word of offices that speak for nobody else: "senator" */
    CH_CUE_MOUTHPIECE = 67108864, /* a noun for who speaks for a body: "a spokesman for the group" */
    CH_CUE_REACTION = 268435456, /* a verb about what has happened before: "congratulated her on her election" */
    CH_CUE_OWN_TIME = 536870912, /* a noun for what goes on for long, an adjective of what was before: "the war", "the earlier accord" */
    CH_CUE_DECIDED = 268435456, /* a noun for what one does by deciding it: "condemned the decision to ban them" */
    CH_CUE_WORKING = 536870912, /* a verb whose purpose is being done meanwhile: "worked to support them"  */
    CH_CUE_HELPING = 1073741824, /* …what is done so                                              */
    CH_CUE_ORDERING = 1073741824, /* a noun (HELPING is of verbs, as DECIDED and WORKING share theirs with another kind): "a warrant for his arrest" has arrested nobody yet */
    CH_CUE_SHOWN = 8192,  /* …what any deed may do: "stopped work to protest"             */
};

/*
 * One word
 *
 * flags      CH_CUE_ bits
 * affirmed   effect on what stands below it, a ch_modality or CH_KEEPS
 * negated    the same when the word itself is denied
 * anaphors   classes of events that "the <noun>" may take up, and how many
 */
typedef struct {
    uint32_t flags;
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
                 unsigned flags);

/* The modality called `name` ("Planned"), or CH_KEEPS for "keeps" and 254 for anything else. */
uint8_t ch_modality_of(ch_slice name);
#define CH_NO_MODALITY 254

/* "Planned".  Never NULL. */
const char *ch_modality_name(ch_modality modality);

#endif
