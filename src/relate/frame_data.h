/*
 * What a frame is once it is read; for the files frame*.c only
 */
#ifndef CH_RELATE_FRAME_DATA_H
#define CH_RELATE_FRAME_DATA_H

#include "base/intern.h"
#include "base/vector.h"
#include "relate/frame.h"

/* Where a role looks for what fills it. */
typedef enum {
    CH_FROM_ARGUMENT,          /* "subject", "of", "against"                                   */
    CH_FROM_INSIDE,            /* "inside object": any mention below that argument             */
    CH_FROM_ACTOR_OF,          /* "actor of object": whose act the argument is                 */
    CH_FROM_CLAUSE_SUBJECT,    /* "clause subject": of the predicate the frame's clause rests on */
    CH_FROM_CLAUSE_OBJECT,     /* "clause object"                                              */
    CH_FROM_CLAUSE,            /* "inside clause"                                              */
    CH_FROM_CONDITION_SUBJECT, /* "condition subject": of the if-clause under the clause       */
    CH_FROM_OCCASION_SUBJECT,  /* "occasion subject": of the when-clause of the same kind       */
    CH_FROM_GOVERNOR,          /* "governor": the subject of what it hangs from                */
    CH_FROM_PLACE,             /* "place": the country of where it happens, else the place     */
    CH_FROM_COUNTRY,           /* "country": only the country                                  */
    CH_FROM_PLACE_OF,          /* "place of object": where that is, "nine people [in Tyre]"     */
    CH_FROM_SENTENCE,          /* "sentence": the nearest in the sentence that fits               */
    CH_FROM_FIRST,             /* "first of subject": the first of several                     */
    CH_FROM_REST,              /* "rest of subject": the others                                */
} ch_from;

/* preposition: of an argument whose function is CH_FUNCTION_OBLIQUE */
typedef struct {
    uint8_t from;
    uint8_t function;
    ch_slice preposition;
} ch_frame_source;

/*
 * needed          the frame does not speak without it
 * first_source, … into the frames' tables
 */
typedef struct {
    ch_slice property;
    uint32_t first_source, sources;
    uint32_t first_class, classes;
    bool needed;
    bool known;   /* only somebody whom the gazetteer knows */
    bool spreads; /* several fillers make several events: actor, recipient */
} ch_frame_role;

/* Lemmas that an argument must, or must not, have. */
typedef struct {
    ch_frame_source where;
    bool sentence; /* anywhere in the sentence */
    bool unless;
    uint32_t first_word, words;
} ch_frame_words;

/* What a frame asks of the clause below its predicate. */
typedef struct {
    bool used;
    int8_t negated, future, conditional, infinitive; /* 1 it must be, 0 it must not be, -1 either */
    uint32_t first_event, events;        /* classes, one of which a frame gives the clause */
    uint32_t first_word, words;          /* lemmas, one of which heads it */
} ch_frame_clause;

typedef struct {
    ch_slice name;
    ch_class event;
    ch_slice relation;   /* instead of an event: from the actor to the recipient */
    uint32_t first_role, roles;
    uint32_t first_words, words;
    ch_frame_clause clause;
    int8_t negated;      /* the predicate must be (1), must not be (0); -1 either */
    int8_t supposed;     /* the same of an if-clause: "if convicted, he faces" */
    uint8_t modality;    /* a ch_modality, or CH_KEEPS */
    bool reciprocal;     /* who meets whom: the first is the actor, the others recipients */
    bool yields;         /* says nothing where the verb below it tells an event: "committed to working with" */
    bool reaches;        /* what is said in order to is said: "met to discuss" */
    bool holds;          /* what it orders or threatens is told with it, unless done to somebody named */
    bool swallows;       /* event nouns inside it tell nothing: "a reward for his arrest" */
    bool anyone;         /* speaks even when neither actor nor recipient is known */
    uint32_t weight;     /* how much it asks for: the more, the earlier it is tried */
    const char *file;
    uint32_t line, column;
} ch_frame;

/* One predicate of a frame: "add _ to list" -> add; to, list */
typedef struct {
    uint32_t frame;
    uint8_t kind; /* CH_PREDICATE_VERB, _NOUN, _ADJECTIVE */
    uint32_t first_word, words;
    uint32_t next; /* entry with the same first word and kind, or CH_NONE; the most exacting first */
} ch_frame_entry;

struct ch_frames {
    ch_arena *arena;
    ch_intern *lemmas; /* kind and first word -> index in `heads` */
    CH_VECTOR(uint32_t) heads;
    CH_VECTOR(ch_frame) list;
    CH_VECTOR(ch_frame_entry) entries;
    CH_VECTOR(ch_frame_role) roles;
    CH_VECTOR(ch_frame_source) sources;
    CH_VECTOR(ch_frame_words) word_lists;
    CH_VECTOR(ch_slice) words;
    CH_VECTOR(ch_class) classes;
    CH_VECTOR(ch_frame_example) examples;
    ch_class agent, place, country, region;
    ch_class agents[3]; /* with countries and regions: "Puntland announced …" */
    ch_class places[2]; /* with countries */
};

/* The first entry for a lemma, or CH_NONE. */
uint32_t ch_frames_entry(const ch_frames *frames, uint8_t kind, ch_slice lemma);

#endif
