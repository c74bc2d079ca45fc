/*
 * Segments: where the names, titles and values of a sentence stand
 *
 * Everything that could be a mention is a candidate; candidates overlap.  The
 * set that covers the sentence best is kept (weighted interval scheduling), a
 * candidate's worth growing with the square of its length, so that the longest
 * stays:
 *
 *     the  Bank of England  governor
 *         [ Organisation  ]
 *                 [Place]
 *                           [ title ]
 *
 * On a tie the gazetteer beats a pattern, because a person wrote the gazetteer;
 * then the earlier.
 */
#ifndef CH_ANNOTATE_SEGMENT_H
#define CH_ANNOTATE_SEGMENT_H

#include "annotate/naming.h"
#include "annotate/value.h"
#include "base/vector.h"
#include "lexicon/lexicon.h"
#include "syntax/analysis.h"

typedef enum {
    CH_SEGMENT_RUN,     /* capitalised words that nothing is known of        */
    CH_SEGMENT_HEAD,    /* a name by its head word: "Sinaloa Cartel"         */
    CH_SEGMENT_PERSON,  /* a person by name tables or what stands before     */
    CH_SEGMENT_TITLE,   /* "budget secretary": a title by its head word      */
    CH_SEGMENT_ROLE,    /* "secretary of state": a title the gazetteer knows */
    CH_SEGMENT_SHAPE,   /* a pattern of shapes.yaml                          */
    CH_SEGMENT_LEXICON, /* a name the gazetteer knows                        */
    CH_SEGMENT_VALUE,
} ch_segment_source;

/*
 * One candidate
 *
 * first, end   tokens of the article
 * match        of the lexicon and of roles: its readings and its country
 * class        by head word or shape; CH_NO_CLASS where the readings say
 * value        index of a value
 * weak         every reading that fits needs the article's support
 * cued         a person, because an honorific or title stands before the name
 */
typedef struct {
    uint32_t first, end;
    ch_segment_source source;
    ch_match match;
    ch_class class;
    uint32_t value;
    bool weak, cued;
    const char *rule;
} ch_segment;

typedef CH_VECTOR(ch_segment) ch_segments;

/* What finding needs to know; all Borrowed. */
typedef struct {
    const ch_article *article;
    const ch_analysis *analysis;
    const ch_lexicon *lexicon;
    const ch_ontology *ontology;
    const ch_naming *naming;
    const ch_value *values;
    size_t value_count;
    const uint32_t *words;         /* for each token: ch_lexicon_word() */
    const ch_naming_word *naming_of; /* for each token */
    const struct ch_name_shapes *shapes;
    struct ch_matcher *matcher;
    uint8_t *marks; /* for each token, zeroed: what finders leave for the ones after them */
} ch_segmenter;

/* Whether all letters of the sentence are capitals, or nearly all its words capitalised. */
bool ch_sentence_shouts(const ch_article *article, const ch_sentence *sentence);
bool ch_sentence_is_titled(const ch_article *article, const ch_sentence *sentence);

/* Whether `reading` may stand for the tokens from `first`: capitals and exact spelling. */
bool ch_reading_fits(const ch_segmenter *s, const ch_reading *reading, uint32_t first, uint32_t end);

/*
 * The segments of one sentence, by place, appended to `out`.  `scratch` holds
 * the candidates and may be cleared afterwards.
 */
ch_status ch_segments_find(const ch_segmenter *s, uint32_t sentence, ch_arena *scratch,
                           ch_segments *out);

#endif
