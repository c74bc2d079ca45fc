/* Walks from the entry of each name of a sentence to what it is part of, and looks who of the others is met. */
#include "relate/rule_known.h"

enum { STEPS = 4, REACHED = 16, NAMES = 24 };

typedef struct {
    const ch_rules_input *in;
    const ch_rule *rule;
    uint32_t ways[CH_RULE_WAYS]; /* numbers of the properties */
    uint32_t names[NAMES];       /* mentions of the sentence  */
    size_t count;
} walk;

static ch_concept
concept_of(const walk *w, uint32_t mention)
{
    const ch_annotations *a = w->in->annotations;
    return a->entities[a->mentions[mention].entity].concept;
}

static bool
is_of(const walk *w, ch_concept c, ch_class class)
{
    return ch_ontology_is(w->in->ontology, ch_lexicon_class(w->in->lexicon, c), class);
}

/* The names of the sentence that have entries; of an immense one the first. */
static void
collect_names(walk *w, uint32_t sentence)
{
    const ch_annotations *a = w->in->annotations;
    const ch_sentence *s = &w->in->article->sentences[sentence];
    for (uint32_t i = s->first; i < s->end && w->count < NAMES; i++) {
        const uint32_t at = a->mention_at[i];
        if (at == CH_NONE || a->mentions[at].first != i) continue;
        const ch_mention *m = &a->mentions[at];
        const bool named = m->kind <= CH_MENTION_ADJECTIVE && m->entity != CH_NONE;
        if (named && a->entities[m->entity].concept != CH_NONE) w->names[w->count++] = at;
    }
}

/*
 * Add to `reached` what the entries of [from, end) are said to be part of by the property
 * `way`; not where it leads to several: on a border, or claimed by two states.
 */
static void
follow(const walk *w, ch_concept *reached, size_t from, size_t end, uint32_t way, size_t *count)
{
    for (size_t i = from; i < end; i++) {
        size_t attributes, found = 0;
        ch_concept only = CH_NONE;
        const ch_attribute *at = ch_lexicon_attributes(w->in->lexicon, reached[i], &attributes);
        if (is_of(w, reached[i], w->rule->known.last)) continue;
        for (size_t k = 0; k < attributes; k++)
            if (at[k].kind == CH_ATTRIBUTE_CONCEPT && at[k].property == way) only = at[k].value, found++;
        if (found == 1 && *count < REACHED) reached[(*count)++] = only;
    }
}

static uint32_t
distance(const walk *w, uint32_t a, uint32_t b)
{
    const ch_mention *m = w->in->annotations->mentions;
    return a < b ? m[b].first - m[a].end : m[a].first - m[b].end;
}

/* The mention of one of `reached` that stands nearest to `subject`, or CH_NONE. */
static uint32_t
nearest(const walk *w, uint32_t subject, const ch_concept *reached, size_t count)
{
    uint32_t best = CH_NONE;
    for (size_t i = 0; i < w->count; i++) {
        const ch_concept c = concept_of(w, w->names[i]);
        if (c == concept_of(w, subject) || !is_of(w, c, w->rule->known.object)) continue;
        for (size_t k = 0; k < count; k++)
            if (reached[k] == c && (best == CH_NONE || distance(w, subject, w->names[i]) < distance(w, subject, best)))
                best = w->names[i];
    }
    return best;
}

/* Whoever holds `subject` by the fewest steps, by the first of the ways that leads to anybody named. */
static uint32_t
holder_of(const walk *w, uint32_t subject)
{
    ch_concept reached[REACHED] = {concept_of(w, subject)};
    size_t from = 0, count = 1;
    for (int steps = 0; steps < STEPS && from < count; steps++) {
        const size_t end = count;
        for (size_t i = 0; i < w->rule->known.way_count; i++) {
            const size_t begin = count;
            follow(w, reached, from, end, w->ways[i], &count);
            const uint32_t found = nearest(w, subject, reached + begin, count - begin);
            if (found != CH_NONE) return found;
        }
        from = end;
    }
    return CH_NONE;
}

/* Whether the sentence itself, or this rule, has said it of `subject` already. */
static bool
is_told(const ch_tellings *all, uint32_t sentence, ch_slice relation, uint32_t subject)
{
    for (size_t i = all->len; i-- > 0 && all->at[i].sentence == sentence;) {
        const ch_telling *t = &all->at[i];
        if (!t->is_event && t->subject == subject && ch_slice_equal(t->predicate, relation)) return true;
    }
    return false;
}

ch_status
ch_rule_known_apply(const ch_rules_input *input, const ch_rule *rule, uint32_t sentence, ch_tellings *out)
{
    const ch_mention *mentions = input->annotations->mentions;
    walk w = {.in = input, .rule = rule};
    for (size_t i = 0; i < rule->known.way_count; i++) w.ways[i] = ch_lexicon_property(input->lexicon, rule->known.ways[i]);
    collect_names(&w, sentence);
    for (size_t i = 0; w.count > 1 && i < w.count; i++) {
        const ch_concept c = concept_of(&w, w.names[i]);
        if (!is_of(&w, c, rule->known.subject) || is_of(&w, c, rule->known.last)) continue;
        const uint32_t holder = holder_of(&w, w.names[i]);
        if (holder == CH_NONE) continue;
        const ch_mention *s = &mentions[w.names[i]], *o = &mentions[holder];
        if (is_told(out, sentence, rule->relation, s->entity)) continue;
        const ch_span evidence = {s->span.begin < o->span.begin ? s->span.begin : o->span.begin,
                                  s->span.end > o->span.end ? s->span.end : o->span.end};
        CH_TRY(ch_vector_reserve(out, 1));
        out->at[out->len++] = (ch_telling){.predicate = rule->relation,
                                           .subject = s->entity,
                                           .object = o->entity,
                                           .object_value = CH_NONE,
                                           .modality = rule->modality,
                                           .speaker = CH_NONE,
                                           .evidence = evidence,
                                           .trigger = evidence,
                                           .sentence = sentence,
                                           .rule = rule->name,
                                           .construction = CH_BY_KNOWLEDGE,
                                           .certainty = rule->confidence};
    }
    return CH_OK;
}

bool
ch_rule_known_holds(const ch_lexicon *lexicon, ch_concept part, ch_concept whole)
{
    const uint32_t ways[] = {ch_lexicon_property(lexicon, CH_S("partOf")), ch_lexicon_property(lexicon, CH_S("locatedIn")),
                             ch_lexicon_property(lexicon, CH_S("country"))};
    ch_concept reached[REACHED] = {part};
    size_t count = 1;
    for (size_t i = 0; i < count; i++) {
        size_t attributes;
        const ch_attribute *at = ch_lexicon_attributes(lexicon, reached[i], &attributes);
        for (size_t k = 0; k < attributes; k++) {
            const bool leads = at[k].kind == CH_ATTRIBUTE_CONCEPT &&
                               (at[k].property == ways[0] || at[k].property == ways[1] || at[k].property == ways[2]);
            if (leads && at[k].value == whole) return true;
            if (leads && count < REACHED) reached[count++] = at[k].value;
        }
    }
    return false;
}
