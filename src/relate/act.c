/* Only what happens at once and in the same way is one act: "killed after a strike" may be two. */
#include "relate/act.h"

#include "relate/frame_place.h"

enum { MOST_ACTS = 16, MOST_WORDS = 8, MOST_STEPS = 4 };

/*
 * The rows that one predicate tells
 *
 * stands   the predicates it is: the noun and its light verb in "carried out a strike",
 *          later those of all acts that were found to be this one
 * deadly   tells of dead or wounded
 */
typedef struct {
    uint32_t stands[MOST_WORDS], words;
    size_t first, len;
    bool deadly, gone;
} act;

typedef struct {
    const ch_scene *s;
    ch_tellings *out;
    act at[MOST_ACTS];
    size_t len;
    ch_class violence, casualties;
} acts;

static bool
is_a(const acts *a, const act *x, ch_class class)
{
    return ch_ontology_is(a->s->in->ontology, a->out->at[x->first].class, class);
}

static void
add_word(act *x, uint32_t predicate)
{
    if (x->words < MOST_WORDS) x->stands[x->words++] = predicate;
}

static void
find_acts(acts *a)
{
    for (uint32_t p = 0; p < a->s->predicates->len && a->len < MOST_ACTS; p++) {
        const uint32_t first = a->s->notes[p].telling;
        if (first == CH_NONE || first >= a->out->len) continue;
        act found = {.stands = {p}, .words = 1, .first = first};
        if (!a->out->at[first].is_event || !is_a(a, &found, a->violence)) continue;
        found.deadly = is_a(a, &found, a->casualties);
        const ch_span trigger = a->out->at[first].trigger;
        while (first + found.len < a->out->len && a->out->at[first + found.len].trigger.begin == trigger.begin) found.len++;
        size_t same = 0;
        while (same < a->len && a->at[same].first != first) same++;
        if (same < a->len) add_word(&a->at[same], p);
        else a->at[a->len++] = found;
    }
}

/* ---- which two are one ---- */

static const ch_predicate *
predicate_of(const acts *a, const act *x)
{
    return ch_scene_predicate(a->s, x->stands[0]);
}

static bool
stands_for(const act *x, uint32_t predicate)
{
    for (uint32_t i = 0; i < x->words; i++)
        if (x->stands[i] == predicate) return true;
    return false;
}

static bool
is_of_means(const acts *a, ch_slice preposition)
{
    return ch_cues_preposition(a->s->in->cues, preposition, CH_CUE_MEANS);
}

static bool
is_behind(const acts *a, const ch_predicate *p)
{
    const uint32_t word = ch_scene_child(a->s, p->token, CH_DEP_CASE, CH_NONE);
    return word != CH_NONE && is_of_means(a, ch_scene_lemma(a->s, word));
}

/* "the toll from the [attack] rises to nine": of those who died in it, and told later. */
static bool
is_toll(const acts *a, const act *deaths, const act *deed)
{
    const ch_predicate *noun = predicate_of(a, deed);
    const ch_predicate *toll = noun->governor == CH_NONE ? NULL : ch_scene_predicate(a->s, noun->governor);
    if (!toll || noun->kind != CH_PREDICATE_NOUN || toll->kind != CH_PREDICATE_NOUN || !stands_for(deaths, toll->governor)) return false;
    return ch_scene_mention(a->s, toll->token) == NULL && a->s->nodes[toll->token].dep == CH_DEP_NSUBJ;
}

/* "killed in an [attack]", "an [attack] killed": the noun is how it happened. */
static bool
is_means(const acts *a, const act *deaths, const act *deed)
{
    const ch_predicate *noun = predicate_of(a, deed);
    const uint8_t dep = a->s->nodes[noun->token].dep;
    const bool gerund = noun->kind == CH_PREDICATE_VERB && (noun->flags & CH_PREDICATE_PARTICIPLE); /* "in shelling by the army" */
    if ((noun->kind != CH_PREDICATE_NOUN && !gerund) || !stands_for(deaths, noun->governor)) return false;
    if (gerund) return is_of_means(a, noun->mark) || is_behind(a, noun);
    return is_behind(a, noun) || dep == CH_DEP_NSUBJ || dep == CH_DEP_OBL_AGENT;
}

/* A bare participle that goes on with what the clause above it tells. */
static bool
goes_on(const ch_predicate *p)
{
    const bool joined = p->link == CH_LINK_ADVERBIAL || p->link == CH_LINK_ADNOMINAL || p->link == CH_LINK_CONJUNCT;
    return joined && p->kind == CH_PREDICATE_VERB && (p->flags & CH_PREDICATE_PARTICIPLE) && !p->mark.len;
}

/* "attacked the town, burning houses and [killing] nine", "an attack that [killed] nine" */
static bool
is_outcome(const acts *a, const act *deaths, const act *deed)
{
    const ch_predicate *p = predicate_of(a, deaths);
    if (p->kind != CH_PREDICATE_VERB || p->governor == CH_NONE || (p->flags & CH_PREDICATE_PASSIVE)) return false;
    if (p->link == CH_LINK_RELATIVE) return stands_for(deed, p->governor);
    for (unsigned steps = 0; steps < MOST_STEPS && goes_on(p) && p->governor != CH_NONE; steps++) {
        if (stands_for(deed, p->governor)) return p->link != CH_LINK_CONJUNCT || steps > 0;
        p = ch_scene_predicate(a->s, p->governor);
    }
    return false;
}

/* "killed and two [injured]" */
static bool
is_joined(const acts *a, const act *x, const act *y)
{
    const ch_predicate *p = predicate_of(a, y);
    if (!x->deadly || !y->deadly || p->governor == CH_NONE) return false;
    if (p->link == CH_LINK_CONJUNCT) return stands_for(x, p->governor);
    /* "the toll rises to nine [killed]" */
    const ch_predicate *people = ch_scene_predicate(a->s, p->governor);
    const uint32_t to = ch_scene_child(a->s, people->token, CH_DEP_CASE, CH_NONE);
    return p->link == CH_LINK_ADNOMINAL && (p->flags & CH_PREDICATE_PASSIVE) && people->kind == CH_PREDICATE_NOUN &&
           stands_for(x, people->governor) && to != CH_NONE && ch_slice_equal(ch_scene_lemma(a->s, to), CH_S("to"));
}

static const ch_role *
role_of(const ch_telling *t, ch_slice property)
{
    for (size_t i = 0; i < t->role_count; i++)
        if (ch_slice_equal(t->roles[i].property, property)) return &t->roles[i];
    return NULL;
}

static bool
is_named(const acts *a, const ch_role *role)
{
    return role && role->entity != CH_NONE && !a->s->in->annotations->entities[role->entity].unnamed;
}

/* Does a row of the act name who or what suffered it? */
static bool
names_victim(const acts *a, const act *x)
{
    for (size_t i = 0; i < x->len; i++)
        if (is_named(a, role_of(&a->out->at[x->first + i], CH_S("recipient")))) return true;
    return false;
}

/* Nothing that one says denies the other. */
static bool
agree(const acts *a, const act *x, const act *y)
{
    const ch_telling *t = &a->out->at[x->first], *u = &a->out->at[y->first];
    const ch_role *actor = role_of(t, CH_S("actor")), *other = role_of(u, CH_S("actor"));
    if (t->modality != u->modality || t->speaker != u->speaker) return false;
    if (actor && other && actor->entity != other->entity) return false;
    if (!x->deadly || !y->deadly || !names_victim(a, x) || !names_victim(a, y)) return true;
    const ch_role *victim = role_of(t, CH_S("recipient")), *second = role_of(u, CH_S("recipient"));
    return victim && second && victim->entity == second->entity;
}

static bool
is_one(const acts *a, const act *x, const act *y)
{
    const bool linked = x->deadly && !y->deadly ? is_means(a, x, y) || is_toll(a, x, y) || is_outcome(a, x, y) : is_joined(a, x, y);
    return linked && agree(a, x, y);
}

/* ---- making them one ---- */

/* Give `t` the roles of `from` that it lacks. */
static ch_status
add_roles(const acts *a, ch_telling *t, const ch_telling *from)
{
    ch_role *roles = ch_arena_array(a->s->in->document, t->role_count + from->role_count + 1, sizeof *roles);
    size_t count = t->role_count;
    if (!roles) return CH_NO_MEMORY;
    for (size_t i = 0; i < t->role_count; i++) roles[i] = t->roles[i];
    for (size_t i = 0; i < from->role_count; i++)
        if (!role_of(t, from->roles[i].property)) roles[count++] = from->roles[i];
    t->roles = roles;
    t->role_count = count;
    return CH_OK;
}

/* The kind that says more: a strike before killing, killing before violence. */
static ch_class
kind_of_both(const acts *a, ch_class base, ch_class other)
{
    const bool deaths = ch_ontology_is(a->s->in->ontology, base, a->casualties);
    return base == a->violence || (deaths && other != a->violence) ? other : base;
}

/* What `other` tells becomes part of `base`. */
static ch_status
unite(acts *a, act *base, act *other)
{
    const ch_telling *from = &a->out->at[other->first];
    for (size_t i = 0; i < base->len; i++) {
        ch_telling *t = &a->out->at[base->first + i];
        CH_TRY(add_roles(a, t, from));
        t->class = kind_of_both(a, t->class, from->class);
        if (!ch_date_known(t->date)) t->date = from->date, t->date_reason = from->date_reason;
        if (from->certainty < t->certainty) t->certainty = from->certainty;
    }
    other->gone = true;
    return CH_OK;
}

/* "Israeli airstrikes kill nine people in Tyre": on Tyre, as when nothing is told of the people. */
static void
strike_place(const acts *a, const act *x)
{
    const ch_class strike = ch_ontology_class(a->s->in->ontology, CH_S("Strike"));
    for (size_t i = 0; i < x->len; i++) {
        const ch_telling *t = &a->out->at[x->first + i];
        ch_role *victim = (ch_role *)role_of(t, CH_S("recipient"));
        const ch_role *place = role_of(t, CH_S("place"));
        if (t->class != strike || !victim || !is_named(a, place)) continue;
        victim->entity = place->entity, victim->place = place->place, victim->path = CH_WHERE_IT_HAPPENS;
    }
}

/*
 * Rows stay that name who suffered it, the victims before the target.  `x`, the verb,
 * stands for both from now on.
 */
static ch_status
unite_two(acts *a, act *x, act *y)
{
    for (size_t i = 0; i < x->len && is_toll(a, x, y); i++) { /* when it was counted is not when it was */
        ch_telling *t = &a->out->at[x->first + i];
        t->date = (ch_date){0, 0, 0}, t->date_reason = NULL;
    }
    if (!names_victim(a, x) && names_victim(a, y)) {
        const act rows = *x;
        x->first = y->first, x->len = y->len;
        y->first = rows.first, y->len = rows.len;
    }
    x->deadly = true;
    for (uint32_t i = 0; i < y->words; i++) add_word(x, y->stands[i]);
    CH_TRY(unite(a, x, y));
    if (!names_victim(a, x)) strike_place(a, x);
    return CH_OK;
}

static bool
is_gone(const acts *a, size_t row)
{
    for (size_t i = 0; i < a->len; i++)
        if (a->at[i].gone && row >= a->at[i].first && row < a->at[i].first + a->at[i].len) return true;
    return false;
}

static void
close_gaps(const acts *a, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < a->out->len; i++)
        if (!is_gone(a, i)) a->out->at[kept++] = a->out->at[i];
    a->out->len = kept;
}

ch_status
ch_acts_unite(const ch_scene *scene, size_t first, ch_tellings *tellings)
{
    const ch_ontology *o = scene->in->ontology;
    acts a = {.s = scene, .out = tellings, .violence = ch_ontology_class(o, CH_S("Assault")),
              .casualties = ch_ontology_class(o, CH_S("Casualties"))};
    find_acts(&a);
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < a.len && !again; i++)
            for (size_t k = 0; k < a.len && !again; k++) {
                if (i == k || a.at[i].gone || a.at[k].gone || !is_one(&a, &a.at[i], &a.at[k])) continue;
                CH_TRY(unite_two(&a, &a.at[i], &a.at[k]));
                again = true;
            }
    }
    close_gaps(&a, first);
    return CH_OK;
}
