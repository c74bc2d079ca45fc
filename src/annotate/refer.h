/*
 * What the steps of reference share: descriptions (refer.c), pairs (pair.c),
 * pronouns (pronoun.c)
 */
#ifndef CH_ANNOTATE_REFER_H
#define CH_ANNOTATE_REFER_H

#include "annotate/work.h"

enum { CH_SENTENCES_BACK = 2 };

static inline const ch_node *
ch_node_of(const ch_work *w, uint32_t token)
{
    return &w->analysis->nodes[token];
}

/* The mention that begins with a token, or NULL. */
static inline const ch_mention *
ch_mention_from(const ch_work *w, uint32_t token)
{
    return w->begin_at[token] == CH_NONE ? NULL : &w->mentions.at[w->begin_at[token]];
}

/* A segment of these tokens and nothing else. */
static inline ch_segment
ch_piece(uint32_t first, uint32_t end)
{
    return (ch_segment){.first = first, .end = end, .match = {.country = CH_NONE}, .class = CH_NO_CLASS, .value = CH_NONE};
}

/* The mention that covers the token, or NULL. */
const ch_mention *ch_mention_over(const ch_work *w, uint32_t token);

/* Whether an entity can be called by a noun of that class. */
bool ch_suits(const ch_work *w, uint32_t entity, ch_class class);

/* --- state.c --- */

/* "the army": that organ of the country which the article is about; CH_NONE where another may be meant. */
ch_status ch_organ_described(ch_work *w, uint32_t first, uint32_t noun, uint32_t *out);

/* "the Venezuelan leader": who leads the country, where the article names them; or CH_NONE. */
uint32_t ch_leader_described(const ch_work *w, uint32_t country);

/* --- government.c --- */

/* "President Biden's administration", "her government": of the person named or meant at the token; *out CH_NONE: nobody's known. */
ch_status ch_government_of(ch_work *w, uint32_t possessor, uint32_t *out);

/* The government of a country, both entities; *out stays as it is where `place` is no country that the gazetteer knows. */
ch_status ch_government_of_country(ch_work *w, uint32_t place, uint32_t *out);

/* "the previous administration", tokens [first, noun]: the one before today's; or CH_NONE. */
ch_concept ch_previous_government(ch_work *w, uint32_t first, uint32_t noun);

/* --- pair.c --- */

/* Whether the noun counts two: "both governments". */
bool ch_is_of_two(const ch_work *w, uint32_t noun);

/* A plural entity of these two. */
ch_status ch_pair_of(ch_work *w, const uint32_t *pair, ch_class class, ch_slice words, uint32_t *out);

/* "the former", "the latter": of two that were named together; or CH_NONE. */
uint32_t ch_one_of_two(const ch_work *w, uint32_t token, bool second);

/* The two joined as one subject ("Macron and Scholz met"), in that sentence before that token; false: none, or others. */
bool ch_joined_subject(const ch_work *w, uint32_t sentence, uint32_t before, uint32_t *pair);

/* A plural entity of the two of that class that were named together last before the noun; CH_NONE: unsure. */
ch_status ch_pair_before(ch_work *w, uint32_t noun, ch_class class, ch_slice words, uint32_t *out);

/* Resolve the pronoun at that token, if it is one and one antecedent fits. */
ch_status ch_refer_pronoun(ch_work *w, uint32_t token);

#endif
