/*
 * Applying rules: every rule over every sentence that has two mentions.  What
 * a rule says is presupposed by its words ("the Mexican president Claudia
 * Sheinbaum"), so the article itself says it, whoever speaks.
 */
#include "relate/belonging.h"
#include "relate/rule_known.h"

typedef struct {
    const ch_rules_input *in;
    const ch_skeleton *skeleton;
    uint32_t sentence;
    ch_tellings *out;
} run;

static ch_status
push(ch_tellings *out, ch_telling telling)
{
    CH_TRY(ch_vector_reserve(out, 1));
    out->at[out->len++] = telling;
    return CH_OK;
}

static bool
is_told(const run *r, const ch_telling *t)
{
    for (size_t i = r->out->len; i-- > 0;) {
        const ch_telling *o = &r->out->at[i];
        if (o->sentence != t->sentence) return false; /* they come sentence by sentence */
        if (o->is_event) continue;
        if (o->subject == t->subject && o->object == t->object && ch_slice_equal(o->predicate, t->predicate)) return true;
    }
    return false;
}

static uint32_t
value_at(const run *r, uint32_t group)
{
    if (group == CH_NONE) return CH_NONE;
    const ch_span span = ch_matcher_group(r->in->matcher, group);
    const uint32_t mention = span.begin == CH_NONE ? CH_NONE : ch_skeleton_mention(r->skeleton, span.begin);
    return mention == CH_NONE ? CH_NONE : r->in->annotations->mentions[mention].value;
}

/* Whether both are parts of the same, as far as the gazetteer knows. */
static bool
are_siblings(const run *r, const ch_mention *a, const ch_mention *b)
{
    const ch_lexicon *l = r->in->lexicon;
    const ch_entity *e = r->in->annotations->entities;
    const uint32_t way = ch_lexicon_property(l, CH_S("partOf"));
    if (way == CH_NONE || a->entity == CH_NONE || b->entity == CH_NONE || e[a->entity].concept == CH_NONE ||
        e[b->entity].concept == CH_NONE || e[a->entity].class != e[b->entity].class)
        return false;
    const ch_concept x = ch_only_one(l, e[a->entity].concept, way);
    return x != CH_NONE && x == ch_only_one(l, e[b->entity].concept, way);
}

/*
 * "Kandal, Prey Veng, Kampong Thom": three or more parts of one country in a row
 * are a list, in which none holds the next; two are "Lubero Territory, North Kivu".
 */
static bool
is_list(const run *r, uint32_t subject, uint32_t object)
{
    enum { NEAR = 2 }; /* tokens between neighbours: ", and" */
    const ch_annotations *a = r->in->annotations;
    const ch_mention *s = &a->mentions[subject], *o = &a->mentions[object];
    if (!are_siblings(r, s, o)) return false;
    if (object != subject + 1) return true; /* "Samara Oblast and Saratov, Saratov Oblast" */
    if (subject > 0 && s[-1].sentence == s->sentence && s->first - s[-1].end <= NEAR && are_siblings(r, &s[-1], s)) return true;
    return object + 1 < a->mention_count && o[1].sentence == o->sentence && o[1].first - o->end <= NEAR &&
           are_siblings(r, o, &o[1]);
}

/*
 * Whether what the gazetteer knows contradicts that the first lies in the second:
 * other countries, a list, the first holds the second, or two cities.
 */
static bool
cannot_hold(const run *r, uint32_t subject, uint32_t object, uint32_t held, uint32_t holder)
{
    const ch_entity *e = r->in->annotations->entities;
    const ch_concept x = ch_country_of(r->in->lexicon, r->in->ontology, r->in->annotations, held), y = ch_country_of(r->in->lexicon, r->in->ontology, r->in->annotations, holder);
    if ((x != CH_NONE && y != CH_NONE && x != y) || is_list(r, subject, object)) return true;
    if (e[held].concept == CH_NONE || e[holder].concept == CH_NONE) return false;
    if (ch_rule_known_holds(r->in->lexicon, e[holder].concept, e[held].concept)) return true;
    const ch_class city = ch_ontology_class(r->in->ontology, CH_S("City"));
    return e[held].class == city && e[holder].class == city &&
           !ch_rule_known_holds(r->in->lexicon, e[held].concept, e[holder].concept);
}

/* What the object's mention stands for: for an office whose holder is asked, that holder. */
static uint32_t
object_of(const run *r, const ch_rule *rule, const ch_mention *o)
{
    if (rule->object != CH_NONE || o->entity == CH_NONE) return o->entity;
    const uint32_t holder = r->in->annotations->entities[o->entity].country;
    if (holder == CH_NONE || rule->holder_class == CH_NO_CLASS) return holder;
    return ch_ontology_is(r->in->ontology, r->in->annotations->entities[holder].class, rule->holder_class) ? holder : CH_NONE;
}

static ch_status
relate(run *r, const ch_rule *rule, uint32_t subject, uint32_t object, uint32_t when)
{
    const ch_annotations *a = r->in->annotations;
    const ch_mention *s = &a->mentions[subject], *o = &a->mentions[object];
    const uint32_t other = object_of(r, rule, o);
    if (s->entity == CH_NONE || (other == CH_NONE && o->value == CH_NONE) || s->entity == other) return CH_OK;
    if (a->entities[s->entity].unnamed || (other != CH_NONE && a->entities[other].unnamed)) return CH_OK;
    if (rule->distinct && other != CH_NONE && cannot_hold(r, subject, object, s->entity, other)) return CH_OK;
    const ch_span evidence = {s->span.begin < o->span.begin ? s->span.begin : o->span.begin,
                              s->span.end > o->span.end ? s->span.end : o->span.end};
    const ch_telling telling = {.predicate = rule->relation,
                                .subject = s->entity,
                                .object = other,
                                .object_value = other == CH_NONE ? o->value : CH_NONE,
                                .from = when == CH_NONE ? (ch_date){0} : a->values[when].date,
                                .modality = rule->modality,
                                .speaker = CH_NONE,
                                .evidence = evidence,
                                .trigger = evidence,
                                .sentence = r->sentence,
                                .rule = rule->name,
                                .construction = CH_BY_PATTERN,
                                .certainty = rule->confidence};
    return is_told(r, &telling) ? CH_OK : push(r->out, telling);
}

/* A match's groups, kept: asking for words is another match. */
typedef struct {
    ch_span subjects, objects, whole;
    uint32_t when;
    uint32_t asked[CH_RULE_WORDS]; /* mentions whose words are asked for */
} groups;

static groups
read_groups(const run *r, const ch_rule *rule)
{
    groups g = {ch_matcher_group(r->in->matcher, rule->subject),
                ch_matcher_group(r->in->matcher, rule->object == CH_NONE ? rule->holder : rule->object),
                ch_matcher_group(r->in->matcher, 0), value_at(r, rule->when), {0}};
    for (size_t i = 0; i < rule->word_count; i++) {
        const ch_span span = ch_matcher_group(r->in->matcher, rule->words[i].group);
        g.asked[i] = span.begin == CH_NONE ? CH_NONE : ch_skeleton_mention(r->skeleton, span.begin);
    }
    return g;
}

static ch_status
words_fit(const run *r, const ch_rule *rule, const groups *g, bool *fit)
{
    *fit = true;
    for (size_t i = 0; i < rule->word_count && *fit; i++) {
        if (g->asked[i] == CH_NONE) continue;
        const ch_slice text = ch_article_part(r->in->article, r->in->annotations->mentions[g->asked[i]].span);
        const ch_status status = ch_matcher_find(r->in->matcher, rule->words[i].pattern, text, 0, fit);
        if (status == CH_TOO_HARD) *fit = false;
        else CH_TRY(status);
    }
    return CH_OK;
}

/* One relation for each pair of the mentions in the two groups. */
static ch_status
relate_groups(run *r, const ch_rule *rule, const groups *g)
{
    const ch_span subjects = g->subjects, objects = g->objects;
    if (subjects.begin == CH_NONE || objects.begin == CH_NONE) return CH_OK;
    for (size_t i = subjects.begin; i < subjects.end; i++) {
        const uint32_t subject = (r->skeleton->text.at[i] & 0xC0) == 0x80 ? CH_NONE : ch_skeleton_mention(r->skeleton, i);
        if (subject == CH_NONE) continue;
        for (size_t k = objects.begin; k < objects.end; k++) {
            const uint32_t object = (r->skeleton->text.at[k] & 0xC0) == 0x80 ? CH_NONE : ch_skeleton_mention(r->skeleton, k);
            if (object != CH_NONE) CH_TRY(relate(r, rule, subject, object, g->when));
        }
    }
    return CH_OK;
}

static ch_status
apply_rule(run *r, const ch_rule *rule)
{
    const ch_slice text = r->skeleton->text;
    for (size_t from = 0; from < text.len;) {
        bool hit = false;
        const ch_status status = ch_matcher_find(r->in->matcher, rule->pattern, text, from, &hit);
        if (status == CH_TOO_HARD) {
            ch_tell(r->in->sink, CH_WARNING, r->in->article->file.at, 0, 0,
                    "rule \"%.*s\" gave up on a sentence: match limit", CH_PRINT(rule->name));
            return CH_OK;
        }
        CH_TRY(status);
        if (!hit) return CH_OK;
        const groups g = read_groups(r, rule);
        bool fit;
        CH_TRY(words_fit(r, rule, &g, &fit));
        if (fit) CH_TRY(relate_groups(r, rule, &g));
        from = g.whole.begin + 1;
        while (from < text.len && ((unsigned char)text.at[from] & 0xC0) == 0x80) from++;
    }
    return CH_OK;
}

/* The classes of the sentence's mentions. */
static ch_rule_classes
classes_of(const ch_annotations *a, const ch_skeleton *skeleton)
{
    ch_rule_classes set = {{0}};
    for (uint32_t i = 0; i < skeleton->mentions; i++) ch_rule_classes_add(&set, a->mentions[skeleton->first_mention + i].class);
    return set;
}

ch_status
ch_rules_apply(const ch_rules_input *input, ch_tellings *out)
{
    ch_buffer buffer = {0};
    ch_skeleton skeleton;
    ch_status status = CH_OK;
    for (uint32_t s = 0; status == CH_OK && s < input->article->sentence_count; s++) {
        status = ch_skeleton_render(input->article, input->annotations, s, &buffer, &skeleton);
        if (status != CH_OK || skeleton.mentions < 2) continue;
        run r = {input, &skeleton, s, out};
        const ch_rule_classes present = classes_of(input->annotations, &skeleton);
        for (size_t i = 0; status == CH_OK && i < input->rules->table.len; i++) {
            const ch_rule *rule = &input->rules->table.at[i];
            if (rule->pattern && ch_rule_classes_meet(&rule->subjects, &present) && ch_rule_classes_meet(&rule->objects, &present))
                status = apply_rule(&r, rule);
        }
        for (size_t i = 0; status == CH_OK && i < input->rules->table.len; i++)
            if (!input->rules->table.at[i].pattern)
                status = ch_rule_known_apply(input, &input->rules->table.at[i], s, out);
    }
    ch_vector_free(&buffer);
    return status;
}
