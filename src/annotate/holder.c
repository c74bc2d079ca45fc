/*
 * From offices to the persons who hold them
 *
 *     the Mexican president              who holds it on the article's date
 *     then-president … in 2013           who held it on the date of the sentence
 *     the former U.S. president          the one person of the article who held it
 *     the previous, the ousted president     who held it right before
 *     her predecessor                    who held it right before her
 *
 * Precision first: where the terms of office that are known leave two answers,
 * or a gap, the title stands for its office and nobody.
 */
#include "annotate/work.h"
#include "text/utf8.h"

enum { GAP = 400 }; /* days that an office may have stood empty between two who are known */

/* --- terms of office ----------------------------------------------------- */

ch_concept
ch_tenure_at(const ch_work *w, ch_concept post, ch_date date)
{
    size_t count;
    const ch_tenure *t = ch_lexicon_tenures(w->k->lexicon, post, &count);
    ch_concept found = CH_NONE;
    for (size_t i = 0; i < count; i++) {
        if (!ch_date_known(t[i].from) || !ch_date_within(date, t[i].from, t[i].until)) continue;
        if (found != CH_NONE && found != t[i].holder) return CH_NONE;
        found = t[i].holder;
    }
    return found;
}

/* The first or last day that a date of which parts are unknown can be. */
static int32_t
day_of(ch_date date, bool last)
{
    if (!date.month) date.month = last ? 12 : 1, date.day = 0;
    if (!date.day) date.day = last ? (uint8_t)ch_date_month_days(date.year, date.month) : 1;
    return ch_date_days(date);
}

/* The holder's term that is under way, else the last one that had begun; NULL: none. */
static const ch_tenure *
term_of(const ch_work *w, const ch_tenure *t, size_t count, ch_concept holder)
{
    const ch_tenure *found = NULL;
    for (size_t i = 0; i < count; i++)
        if (t[i].holder == holder && t[i].from.year && ch_date_compare(t[i].from, w->article->published) <= 0) found = &t[i];
    return found;
}

ch_concept
ch_tenure_beside(const ch_work *w, ch_concept post, ch_concept holder, bool behind)
{
    size_t count;
    const ch_tenure *t = ch_lexicon_tenures(w->k->lexicon, post, &count);
    const ch_tenure *own = ch_date_known(w->article->published) ? term_of(w, t, count, holder) : NULL;
    if (!own || (behind && !own->until.year)) return CH_NONE;
    const ch_tenure *best = NULL;
    for (size_t i = 0; i < count; i++) {
        if (t[i].holder == holder || !t[i].from.year) continue;
        const int order = ch_date_compare(t[i].from, own->from);
        if (order == 0) return CH_NONE; /* two at once: no office that one has alone */
        if (behind ? order > 0 && !best : order < 0) best = &t[i]; /* they are sorted by their beginning */
    }
    if (!best || ch_date_compare(best->from, w->article->published) > 0) return CH_NONE;
    const ch_tenure *first = behind ? own : best, *second = behind ? best : own;
    if (!first->until.year) return CH_NONE;
    const int32_t gap = day_of(second->from, false) - day_of(first->until, true);
    return gap <= GAP && gap >= -GAP ? best->holder : CH_NONE;
}

bool
ch_tenure_is_over(const ch_work *w, ch_concept post, ch_concept holder)
{
    size_t count;
    bool held = false;
    if (post == CH_NONE || holder == CH_NONE || !ch_date_known(w->article->published)) return false;
    const ch_tenure *t = ch_lexicon_tenures(w->k->lexicon, post, &count);
    for (size_t i = 0; i < count; i++) {
        if (t[i].holder != holder) continue;
        if (!t[i].until.year || ch_date_within(w->article->published, t[i].from, t[i].until)) return false;
        held |= ch_date_compare(t[i].until, w->article->published) < 0;
    }
    return held;
}

/* Whether the article names the entry. */
static bool
is_named(const ch_work *w, ch_concept concept)
{
    const uint32_t e = ch_entity_named(w, ch_lexicon_name(w->k->lexicon, concept));
    return e != CH_NONE && w->entities.at[e].mentions;
}

ch_concept
ch_person_beside_in_office(const ch_work *w, ch_concept person, bool behind)
{
    size_t count;
    const ch_attribute *a = ch_lexicon_attributes(w->k->lexicon, person, &count);
    ch_concept found = CH_NONE, spoken_of = CH_NONE;
    bool several = false, several_spoken_of = false;
    for (size_t i = 0; i < count; i++) {
        if (a[i].property != w->properties.holding || a[i].kind != CH_ATTRIBUTE_CONCEPT) continue;
        const bool now = ch_date_known(w->article->published) && ch_date_within(w->article->published, a[i].from, a[i].until);
        const bool spoken = is_named(w, a[i].value);
        if (!now && !spoken) continue;
        const ch_concept other = ch_tenure_beside(w, a[i].value, person, behind);
        if (other == CH_NONE) continue;
        several |= found != CH_NONE && found != other;
        found = other;
        if (!spoken) continue;
        several_spoken_of |= spoken_of != CH_NONE && spoken_of != other;
        spoken_of = other;
    }
    if (spoken_of != CH_NONE) return several_spoken_of ? CH_NONE : spoken_of;
    if (found != CH_NONE) return several ? CH_NONE : found;
    /* nothing now: the office that they gave up last */
    const ch_attribute *last = NULL;
    for (size_t i = 0; i < count; i++) {
        if (a[i].property != w->properties.holding || a[i].kind != CH_ATTRIBUTE_CONCEPT || !a[i].until.year) continue;
        if (ch_date_within(w->article->published, a[i].from, a[i].until)) return CH_NONE;
        if (!last || ch_date_compare(a[i].until, last->until) > 0) last = &a[i];
    }
    return last ? ch_tenure_beside(w, last->value, person, behind) : CH_NONE;
}

/* --- what stands before ---------------------------------------------------- */

ch_prefix
ch_prefix_of(const ch_work *w, uint32_t first)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[first].sentence];
    ch_prefix p = {0, CH_NONE, false, false};
    uint32_t at = first;
    for (int steps = 0; at > s->first && steps < 6 && !p.definite; steps++) {
        const uint32_t mention = w->end_at[at - 1];
        const uint32_t entity = mention == CH_NONE ? CH_NONE : w->mentions.at[mention].entity;
        const uint64_t uses = w->naming_of[at - 1].uses;
        if (mention != CH_NONE) {
            const bool owns = entity != CH_NONE && p.owner == CH_NONE &&
                              (ch_entity_is(w, entity, w->classes.place) || ch_entity_is(w, entity, w->classes.organization));
            if (!owns) break;
            p.owner = entity;
            at = w->mentions.at[mention].first;
            continue;
        }
        const uint8_t upos = w->analysis->nodes[at - 1].upos;
        const ch_slice word = ch_article_token(w->article, at - 1);
        const bool joins = (w->article->tokens[at - 1].flags & CH_TOKEN_CLITIC) || ch_slice_equal(word, CH_S("-"));
        if (upos == CH_UPOS_DET || upos == CH_UPOS_PRON) {
            const uint32_t definite = CH_FEAT_DEFINITE | CH_FEAT_PRON_DEMONSTRATIVE;
            p.definite = upos == CH_UPOS_PRON || (w->analysis->nodes[at - 1].feats & definite);
            p.indefinite = !p.definite;
            break;
        }
        if (!joins && !(uses & (CH_NAMING_FORMER | CH_NAMING_ACTING))) {
            p.indefinite = upos == CH_UPOS_ADJ || upos == CH_UPOS_NUM; /* "the first U.S. president" */
            break;
        }
        p.uses |= uses;
        at--;
    }
    return p;
}

/* --- titles ---------------------------------------------------------------- */

static bool
has_held(const ch_work *w, ch_concept person, ch_concept office)
{
    size_t count;
    const ch_tenure *t = ch_lexicon_tenures(w->k->lexicon, office, &count);
    for (size_t i = 0; i < count; i++)
        if (t[i].holder == person) return true;
    return false;
}

/* Whether that person can bear the title: nothing known says that others held it and they did not. */
static bool
can_bear(const ch_work *w, uint32_t person, uint32_t office)
{
    const ch_concept who = w->entities.at[person].concept, what = w->entities.at[office].concept;
    size_t count = 0;
    if (who == CH_NONE || what == CH_NONE) return true;
    ch_lexicon_tenures(w->k->lexicon, what, &count);
    return !count || has_held(w, who, what);
}

static uint32_t
person_at(const ch_work *w, uint32_t mention)
{
    const uint32_t e = mention == CH_NONE ? CH_NONE : w->mentions.at[mention].entity;
    const bool named = e != CH_NONE && w->mentions.at[mention].kind != CH_MENTION_PRONOUN && !w->entities.at[e].unnamed;
    return named && ch_entity_is(w, e, w->classes.person) ? e : CH_NONE;
}

/* "President of Poland | Andrzej Duda", "ambassador to France | Joshua Zarka", "the president, Andrzej Duda," */
static uint32_t
person_behind(const ch_work *w, const ch_mention *m)
{
    const ch_sentence *s = &w->article->sentences[m->sentence];
    uint32_t at = m->end;
    const ch_slice of = at < s->end ? ch_article_token(w->article, at) : CH_S("");
    if (ch_slice_equal(of, CH_S("of")) || ch_slice_equal(of, CH_S("for")) || ch_slice_equal(of, CH_S("to"))) {
        while (at < s->end && at < m->end + 3 && w->begin_at[at] == CH_NONE) at++;
        if (at >= s->end || w->begin_at[at] == CH_NONE) return CH_NONE;
        at = w->mentions.at[w->begin_at[at]].end;
    }
    const bool comma = at < s->end && ch_slice_equal(ch_article_token(w->article, at), CH_S(","));
    if (comma) at++;
    const uint32_t person = at < s->end ? person_at(w, w->begin_at[at]) : CH_NONE;
    if (person == CH_NONE || !comma) return person;
    const uint32_t behind = w->mentions.at[w->begin_at[at]].end;
    const bool closed = behind < s->end && w->analysis->nodes[behind].upos == CH_UPOS_PUNCT;
    return closed || w->analysis->nodes[at].dep == CH_DEP_APPOS ? person : CH_NONE;
}

/* "Andrzej Duda, | Poland's former president" */
static uint32_t
person_before(const ch_work *w, const ch_mention *m)
{
    const ch_sentence *s = &w->article->sentences[m->sentence];
    uint32_t at = m->first;
    bool comma = false;
    for (int steps = 0; at > s->first && steps < 8; steps++) {
        const uint32_t mention = w->end_at[at - 1];
        const uint32_t person = person_at(w, mention);
        if (person != CH_NONE) return comma ? person : CH_NONE;
        if (mention != CH_NONE) {
            at = w->mentions.at[mention].first;
            continue;
        }
        const uint8_t upos = w->analysis->nodes[at - 1].upos;
        const bool joins = (w->article->tokens[at - 1].flags & CH_TOKEN_CLITIC) || upos == CH_UPOS_DET || upos == CH_UPOS_PRON ||
                           (w->naming_of[at - 1].uses & (CH_NAMING_FORMER | CH_NAMING_ACTING)) || upos == CH_UPOS_PUNCT;
        if (!joins) return CH_NONE;
        comma |= ch_slice_equal(ch_article_token(w->article, at - 1), CH_S(","));
        at--;
    }
    return CH_NONE;
}

static uint32_t
person_beside(const ch_work *w, const ch_mention *m)
{
    uint32_t person = person_behind(w, m);
    if (person == CH_NONE) person = person_before(w, m);
    return person != CH_NONE && can_bear(w, person, m->entity) ? person : CH_NONE;
}

/* Whether that person can have held the office on a day of that date. */
static bool
held_on(const ch_work *w, ch_concept office, ch_concept person, ch_date date)
{
    size_t count;
    const ch_tenure *t = ch_lexicon_tenures(w->k->lexicon, office, &count);
    for (size_t i = 0; i < count; i++)
        if (t[i].holder == person && ch_date_within(date, t[i].from, t[i].until)) return true;
    return false;
}

/*
 * Whether the holder can be the same on each past day that the sentence speaks of.
 * then: it is whoever held it on that day, *holder is set, and there must be one.
 */
static bool
agrees(const ch_work *w, const ch_mention *m, ch_concept office, ch_concept *holder, bool then)
{
    const ch_sentence *s = &w->article->sentences[m->sentence];
    size_t first = 0, end = w->value_count; /* they are sorted by place */
    bool dated = false;
    while (first < end) {
        const size_t middle = first + (end - first) / 2;
        if (w->values[middle].first < s->first) first = middle + 1;
        else end = middle;
    }
    for (size_t i = first; i < w->value_count && w->values[i].first < s->end; i++) {
        const ch_value *v = &w->values[i];
        if (v->kind != CH_VALUE_DATE || !v->date.year) continue;
        if (ch_date_compare(v->date, w->article->published) > 0) continue;
        if (then && !dated) *holder = ch_tenure_at(w, office, v->date);
        if (*holder == CH_NONE || !held_on(w, office, *holder, v->date)) return false;
        dated = true;
    }
    return dated || !then;
}

/* The one person of the article who once held the office and holds it no longer. */
static ch_concept
former_holder(const ch_work *w, ch_concept office)
{
    size_t count;
    const ch_tenure *t = ch_lexicon_tenures(w->k->lexicon, office, &count);
    const ch_concept now = ch_tenure_at(w, office, w->article->published);
    ch_concept found = CH_NONE;
    for (size_t i = 0; i < count; i++) {
        if (t[i].holder == now || !is_named(w, t[i].holder) || !ch_date_known(t[i].until)) continue;
        if (ch_date_compare(t[i].until, w->article->published) > 0) continue;
        if (found != CH_NONE && found != t[i].holder) return CH_NONE;
        found = t[i].holder;
    }
    return found;
}

/* "[the Secretary] and Foreign Minister Omamo": two people, though the parse may hang both titles from the name. */
static bool
is_first_of_two(const ch_work *w, const ch_mention *m, const ch_prefix *p)
{
    const ch_sentence *s = &w->article->sentences[m->sentence];
    if (!p->definite || m->end + 1 >= s->end || w->analysis->nodes[m->end].upos != CH_UPOS_CCONJ) return false;
    const uint32_t second = w->begin_at[m->end + 1];
    return second != CH_NONE && w->mentions.at[second].kind == CH_MENTION_TITLE;
}

/* Whether the words take the title for whoever has it now: "the Mexican president", not "a president", "as president". */
static bool
means_holder(const ch_work *w, const ch_mention *m, const ch_prefix *p)
{
    if (p->indefinite || (!p->definite && p->owner == CH_NONE)) return false;
    const uint32_t head = ch_mention_head(w, m);
    switch (w->analysis->nodes[head].dep) {
    case CH_DEP_NSUBJ:
    case CH_DEP_NSUBJ_PASS:
    case CH_DEP_OBJ:
    case CH_DEP_IOBJ:
    case CH_DEP_OBL:
    case CH_DEP_OBL_AGENT:
    case CH_DEP_NMOD:
    case CH_DEP_NMOD_POSS:
    case CH_DEP_CONJ: break;
    default:
        if (!is_first_of_two(w, m, p)) return false;
    }
    const ch_sentence *s = &w->article->sentences[m->sentence];
    for (uint32_t i = s->first; i < head; i++)
        if (w->analysis->nodes[i].dep == CH_DEP_CASE && ch_analysis_head(w->analysis, w->article, i) == head &&
            ch_slice_equal(w->analysis->nodes[i].lemma, CH_S("as")))
            return false;
    return true;
}

/*
 * Whether `label` ends or begins with the words of `name`, or has its first and last
 * one: "Aïssata Tall Sall" and "Tall Sall", "Abdullah II" and "Abdullah", "José
 * Manuel Albares" and "José Albares".
 */
static bool
bears(ch_slice label, ch_slice name)
{
    char a[512], b[512];
    if (label.len * 4 > sizeof a || name.len * 4 > sizeof b) return false;
    const size_t len = ch_utf8_fold(label, a), own = ch_utf8_fold(name, b);
    if (!own || own >= len) return false;
    if ((memcmp(a + len - own, b, own) == 0 && a[len - own - 1] == ' ') || (memcmp(a, b, own) == 0 && a[own] == ' ')) return true;
    const char *first = memchr(b, ' ', own), *last = memrchr(b, ' ', own);
    if (!first) return false;
    const size_t begin = (size_t)(first - b) + 1, end = own - (size_t)(last - b);
    return begin < len && end < len && memcmp(a, b, begin) == 0 && memcmp(a + len - end, last, end) == 0;
}

/*
 * "Senegalese Foreign Minister | Tall Sall": a name that no list knows, behind an
 * office whose holder on the day has just that name, is that holder.
 */
static ch_status
know_holder(ch_work *w, const ch_mention *title)
{
    const ch_entity *person = &w->entities.at[title->holder];
    const ch_concept office = w->entities.at[title->entity].concept;
    if (person->concept != CH_NONE || office == CH_NONE || !ch_date_known(w->article->published)) return CH_OK;
    const ch_concept now = ch_tenure_at(w, office, w->article->published);
    if (now == CH_NONE || !bears(ch_lexicon_label(w->k->lexicon, now), person->label)) return CH_OK;
    const uint32_t from = title->holder;
    uint32_t to;
    CH_TRY(ch_entity_of_concept(w, now, &to));
    for (size_t i = 0; i < w->mentions.len; i++) {
        ch_mention *m = &w->mentions.at[i];
        if (m->holder == from) m->holder = to;
        if (m->entity != from) continue;
        m->entity = to;
        m->rule = "name of whoever holds the office before it";
        w->entities.at[from].mentions--;
        w->entities.at[to].mentions++;
    }
    return CH_OK;
}

static const uint32_t SEVERAL = CH_NONE - 1;

/* For each entity who bears that office by the article's own words ("Foreign Minister Juan Pérez"): CH_NONE nobody, SEVERAL. */
static uint32_t *
told_holders(ch_work *w)
{
    uint32_t *told = ch_arena_array(w->scratch, w->entities.len + 1, sizeof *told);
    if (!told) return NULL;
    for (size_t e = 0; e < w->entities.len; e++) told[e] = CH_NONE;
    for (size_t i = 0; i < w->mentions.len; i++) {
        ch_mention *m = &w->mentions.at[i];
        if (m->kind != CH_MENTION_TITLE || m->entity == CH_NONE) continue;
        m->former = (ch_prefix_of(w, m->first).uses & CH_NAMING_FORMER) != 0;
        m->holder = person_beside(w, m);
        if (m->holder == CH_NONE || m->former) continue;
        uint32_t *place = &told[m->entity];
        *place = *place == CH_NONE || *place == m->holder ? m->holder : SEVERAL;
    }
    return told;
}

static ch_status
hold(ch_work *w, size_t mention, ch_concept person)
{
    uint32_t entity;
    if (person == CH_NONE) return CH_OK;
    CH_TRY(ch_entity_of_concept(w, person, &entity));
    w->mentions.at[mention].holder = entity;
    return CH_OK;
}

static ch_status
link_holder(ch_work *w, size_t i, uint32_t told)
{
    const ch_mention *m = &w->mentions.at[i];
    const ch_prefix p = ch_prefix_of(w, m->first);
    const ch_concept office = w->entities.at[m->entity].concept;
    const ch_date published = w->article->published;
    const ch_concept now = office != CH_NONE && ch_date_known(published) ? ch_tenure_at(w, office, published) : CH_NONE;
    if (m->former) {
        if (office == CH_NONE || !ch_date_known(published)) return CH_OK;
        ch_concept past = CH_NONE;
        if (p.uses & CH_NAMING_THEN) return hold(w, i, agrees(w, m, office, &past, true) ? past : CH_NONE);
        past = former_holder(w, office);
        if (past == CH_NONE && now != CH_NONE && (p.uses & CH_NAMING_PREVIOUS)) past = ch_tenure_beside(w, office, now, false);
        return hold(w, i, past);
    }
    if (told < SEVERAL && (now == CH_NONE || w->entities.at[told].concept == CH_NONE) && means_holder(w, m, &p)) {
        w->mentions.at[i].holder = told;
        return CH_OK;
    }
    ch_concept holder = now;
    if (now == CH_NONE || !agrees(w, m, office, &holder, false)) return CH_OK;
    return (is_named(w, now) && !p.indefinite) || means_holder(w, m, &p) ? hold(w, i, now) : CH_OK;
}

/* "the previous government of Poland": the one before today's, where it is known. */
static ch_status
link_previous(ch_work *w, size_t i)
{
    const ch_mention *m = &w->mentions.at[i];
    if (!(ch_prefix_of(w, m->first).uses & CH_NAMING_PREVIOUS)) return CH_OK;
    const uint32_t of = w->entities.at[m->entity].country;
    ch_concept country = of == CH_NONE ? CH_NONE : w->entities.at[of].concept;
    if (country == CH_NONE && w->entities.at[m->entity].concept != CH_NONE)
        country = ch_concept_country(w, w->entities.at[m->entity].concept);
    if (country == CH_NONE || !ch_date_known(w->article->published)) return CH_OK;
    const ch_concept now = ch_tenure_at(w, country, w->article->published);
    const ch_concept before = now == CH_NONE ? CH_NONE : ch_tenure_beside(w, country, now, false);
    if (before == CH_NONE) return CH_OK;
    uint32_t entity;
    CH_TRY(ch_entity_of_concept(w, before, &entity));
    ch_mention *changed = &w->mentions.at[i];
    w->entities.at[changed->entity].mentions--;
    w->entities.at[entity].mentions++;
    changed->entity = entity;
    changed->class = w->entities.at[entity].class;
    changed->rule = "the government before today's";
    return CH_OK;
}

ch_status
ch_link_holders(ch_work *w)
{
    const uint32_t *told = told_holders(w);
    if (!told) return CH_NO_MEMORY;
    for (size_t i = 0; i < w->mentions.len; i++) {
        const ch_mention *m = &w->mentions.at[i];
        if (m->entity == CH_NONE) continue;
        if (m->kind == CH_MENTION_TITLE && m->holder != CH_NONE && !m->former) CH_TRY(know_holder(w, m));
        if (m->kind == CH_MENTION_TITLE && m->holder == CH_NONE) CH_TRY(link_holder(w, i, told[m->entity]));
        else if (m->class == w->classes.government) CH_TRY(link_previous(w, i));
    }
    return CH_OK;
}
