/*
 * Tags
 *
 * "was" is singular and past wherever it stands; the word's own features come
 * from the lexicon of forms (forms.c).  A tag keeps what must be decided from
 * the sentence: "her" possessive or not, "that" relative or not, "put" past or
 * present, "closed" passive or not.
 */
#include "syntax/train/tags.h"

enum {
    VERB_FORM = CH_FEAT_TENSE_PAST | CH_FEAT_TENSE_PRES | CH_FEAT_FINITE | CH_FEAT_INFINITIVE |
                CH_FEAT_PARTICIPLE | CH_FEAT_GERUND | CH_FEAT_PASSIVE | CH_FEAT_INDICATIVE |
                CH_FEAT_IMPERATIVE | CH_FEAT_SUBJUNCTIVE,
    NUMBER = CH_FEAT_SINGULAR | CH_FEAT_PLURAL,
    DEGREE = CH_FEAT_POSITIVE | CH_FEAT_COMPARATIVE | CH_FEAT_SUPERLATIVE,
    PRONOUN = CH_FEAT_PRON_PERSONAL | CH_FEAT_PRON_DEMONSTRATIVE | CH_FEAT_PRON_RELATIVE |
              CH_FEAT_PRON_INTERROGATIVE | CH_FEAT_PRON_INDEFINITE | CH_FEAT_PRON_TOTAL,
    RARE = 5,
};

uint32_t
tag_feats(uint8_t upos, uint32_t feats)
{
    switch (upos) {
    case CH_UPOS_VERB:
    case CH_UPOS_AUX: return feats & VERB_FORM;
    case CH_UPOS_NOUN:
    case CH_UPOS_PROPN: return feats & NUMBER;
    case CH_UPOS_ADJ: return feats & DEGREE;
    case CH_UPOS_ADV: return feats & (DEGREE | PRONOUN);
    case CH_UPOS_PRON: return feats & (PRONOUN | CH_FEAT_POSSESSIVE | CH_FEAT_ACCUSATIVE);
    default: return 0;
    }
}

static size_t
find(const tag_set *tags, uint8_t upos, uint32_t feats)
{
    size_t i = 0;
    while (i < tags->len && (tags->upos[i] != upos || tags->feats[i] != feats)) i++;
    return i;
}

static void
drop_rare(tag_set *tags)
{
    size_t kept = 0;
    for (size_t i = 0; i < tags->len; i++) {
        if (tags->counts[i] < RARE) continue;
        tags->feats[kept] = tags->feats[i];
        tags->upos[kept] = tags->upos[i];
        tags->counts[kept++] = tags->counts[i];
    }
    tags->len = kept;
}

void
tags_learn(const corpus *sentences, tag_set *out)
{
    out->len = 0;
    for (size_t s = 0; s < sentences->len; s++) {
        for (size_t i = 0; i < sentences->at[s].count; i++) {
            const ch_node *node = &sentences->at[s].nodes[i];
            const uint32_t feats = tag_feats(node->upos, node->feats);
            const size_t tag = find(out, node->upos, feats);
            if (tag == MOST_TAGS) continue;
            if (tag == out->len) {
                out->upos[tag] = node->upos;
                out->feats[tag] = feats;
                out->counts[tag] = 0;
                out->len++;
            }
            out->counts[tag]++;
        }
    }
    drop_rare(out);
}

uint16_t
tag_of(const tag_set *tags, const ch_node *node)
{
    const size_t exact = find(tags, node->upos, tag_feats(node->upos, node->feats));
    if (exact < tags->len) return (uint16_t)exact;
    size_t best = tags->len;
    for (size_t i = 0; i < tags->len; i++) {
        if (tags->upos[i] != node->upos) continue;
        if (best == tags->len || tags->counts[i] > tags->counts[best]) best = i;
    }
    return best < tags->len ? (uint16_t)best : 0;
}
