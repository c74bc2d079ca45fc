/*
 * A scene: one sentence with everything known of it, and the walks over it that
 * factuality, attribution and frames share
 *
 * Tokens count from the sentence's first, as the parse does; mentions and spans
 * are the article's.
 */
#ifndef CH_RELATE_SCENE_H
#define CH_RELATE_SCENE_H

#include "relate/frame.h"

/* What has been worked out about a predicate; see factuality.h and attribution.h. */
typedef struct {
    uint8_t modality;      /* a ch_modality, or CH_NO_MODALITY: not asked yet           */
    uint8_t busy;          /* being worked out: a circle in the tree's governors        */
    bool attributed;       /* somebody says so, whether or not one knows who            */
    bool source_known;     /* `attributed` and `speaker` are worked out                 */
    bool claimed;          /* another predicate's frame has spoken for it: no event alone */
    bool event_known;      /* `event` is worked out */
    ch_class event;        /* the class that a frame gives it alone, or CH_NO_CLASS */
    uint32_t speaker;      /* entity, or CH_NONE */
    uint32_t telling;      /* the first telling made from it, or CH_NONE */
    bool holds;            /* a frame that holds its content has told it */
    bool reaches;          /* a frame whose purposes come about has told it */
} ch_clause_note;

typedef struct {
    const ch_frames_input *in;
    uint32_t index; /* of the sentence */
    uint32_t first; /* its first token */
    uint32_t count; /* its tokens      */
    const ch_node *nodes;
    const ch_predicates *predicates;
    ch_clause_note *notes; /* for each predicate */
    const uint32_t *quote_at; /* for each token of the article: its quotation, or CH_NONE */
    const uint32_t *quote_speaker; /* for each quotation who says it, or CH_NONE */
    const ch_tellings *told;  /* what earlier sentences told, for "the proposal" */
    uint32_t signer, we;      /* of a press statement; see voice.h */
} ch_scene;

/* Something that fills a role. */
typedef struct {
    uint32_t entity, value; /* one of them is CH_NONE */
    ch_span place;
    const char *path;
    float certainty;
} ch_filler;

/* The path of a filler that only the clause above names. */
extern const char CH_CLAUSE_ABOVE[];

/* The path of a country that stands for its own: Iran for "Iranian firms". */
extern const char CH_STAND_IN[];

enum { CH_FILLERS = 24 };
typedef struct {
    ch_filler at[CH_FILLERS];
    uint32_t len;
} ch_fillers;

/*
 * Classes that may fill a role; none: anything.  acting: it is somebody who does
 * something, for whom a country's people do not stand ("Syrian rebels").
 * named: only somebody with a name.  place: a place, which "Ukrainian" is not.  not_this: an entity that may not, or CH_NONE.
 */
typedef struct {
    const ch_class *at;
    uint32_t len;
    bool acting, named, place;
    uint32_t not_this;
} ch_classes;

static inline const ch_predicate *
ch_scene_predicate(const ch_scene *s, uint32_t index)
{
    return &s->predicates->at[index];
}

static inline ch_slice
ch_scene_lemma(const ch_scene *s, uint32_t token)
{
    return s->nodes[token].lemma;
}

/* Who can act, and what is a place; countries are both. */
ch_classes ch_scene_agents(const ch_scene *s);
ch_classes ch_scene_places(const ch_scene *s);

/* The mention that covers the token, or NULL. */
const ch_mention *ch_scene_mention(const ch_scene *s, uint32_t token);

/* The entity a mention stands for; NULL: none. */
const ch_entity *ch_scene_entity(const ch_scene *s, const ch_mention *mention);

/* The cue of a predicate; NULL: none. */
const ch_cue *ch_scene_cue(const ch_scene *s, const ch_predicate *p);

/* Whether the predicate is a word of saying. */
bool ch_scene_is_source(const ch_scene *s, const ch_predicate *p);

/* The next child of `head` with relation `dep` after token `after` (CH_NONE: from the start); CH_NONE: none. */
uint32_t ch_scene_child(const ch_scene *s, uint32_t head, uint8_t dep, uint32_t after);

/* The span of tokens [begin, end). */
ch_span ch_scene_span(const ch_scene *s, uint32_t begin, uint32_t end);

/*
 * Who the noun phrase at `head` stands for, appended to `out`: its mention,
 * another name beside it, or for a stand-in ("Polish officials") whose it is.
 * Nothing when no class fits or nobody is known.
 */
void ch_scene_resolve(const ch_scene *s, uint32_t head, ch_classes classes, const char *path,
                      ch_fillers *out);

/* Whether `class` is one of those asked for. */
bool ch_scene_fits(const ch_scene *s, ch_class class, ch_classes classes);

/* The mention itself, or the members of a plural, if they fit.  Whether anything was appended. */
bool ch_scene_append(const ch_scene *s, const ch_mention *m, ch_classes classes, const char *path,
                     ch_fillers *out);

/* "French and German troops": who stands beside `token`, too. */
void ch_scene_append_row(const ch_scene *s, uint32_t token, bool with_and, ch_classes classes, const char *path,
                         ch_fillers *out);

/*
 * The mention of tokens [begin, end) that fits and stands nearest below `head`, with
 * what is joined to it, appended to `out`; only from the clause with number
 * `clause` unless that is CH_NONE.
 */
void ch_scene_inside(const ch_scene *s, uint32_t head, uint32_t begin, uint32_t end,
                     uint32_t clause, ch_classes classes, const char *path, ch_fillers *out);

/*
 * Whether what the parse calls an apposition of an argument of `p` is somebody
 * else: a name in a list ("A, the B and other groups").
 */
bool ch_scene_is_another(const ch_scene *s, const ch_argument *apposition, const ch_predicate *p);

/* Arguments of `predicate` with that function (and preposition, for obliques), resolved. */
void ch_scene_arguments(const ch_scene *s, uint32_t predicate, uint8_t function,
                        ch_slice preposition, ch_classes classes, ch_fillers *out);

/* The same without a preposition. */
void ch_scene_arguments_of(const ch_scene *s, uint32_t predicate, uint8_t function, ch_classes classes, ch_fillers *out);

/* Whether the predicate has a subject of its own, none that it shares; whether it has an object. */
bool ch_scene_has_own_subject(const ch_scene *s, const ch_predicate *p);
bool ch_scene_has_object(const ch_scene *s, const ch_predicate *p);

/* Whether the noun is a person or an office: "his spokesperson" is another man than he, unlike "his forces". */
bool ch_scene_is_officer(const ch_scene *s, uint32_t token);

/* The unnamed person that the noun phrase at `head` is ("a U.S. official"), or CH_NONE. */
uint32_t ch_scene_unnamed(const ch_scene *s, uint32_t head);

/* Who says what the source predicate says: its subject; CH_NONE: nobody known. */
uint32_t ch_scene_speaker(const ch_scene *s, uint32_t predicate);

/* "subject", "by-agent of a passive" …, static. */
const char *ch_found_name(uint8_t function, uint8_t found);

#endif
