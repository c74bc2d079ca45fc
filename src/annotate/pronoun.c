/*
 * Pronouns
 *
 * A pronoun is resolved when one antecedent alone fits in number, gender and
 * kind, or when one alone of them is a subject, which is what later mentions
 * mostly take up (Grosz, Joshi and Weinstein 1995, "Centering", Computational
 * Linguistics 21).  The rest stays unresolved.
 */
#include "annotate/refer.h"

static bool
is_subject(const ch_work *w, const ch_mention *m)
{
    for (uint32_t i = m->first; i < m->end; i++) {
        const uint8_t dep = ch_node_of(w, i)->dep;
        if (dep == CH_DEP_NSUBJ || dep == CH_DEP_NSUBJ_PASS) return true;
    }
    return false;
}

static char
gender_of(const ch_work *w, uint32_t entity)
{
    const ch_entity *e = &w->entities.at[entity];
    if (e->concept != CH_NONE) {
        const ch_slice gender = ch_lexicon_text_of(w->k->lexicon, e->concept, w->properties.gender);
        if (gender.len) return gender.at[0];
    }
    const char *space = memchr(e->label.at, ' ', e->label.len);
    const ch_slice given = {e->label.at, space ? (size_t)(space - e->label.at) : e->label.len};
    const char g = e->unnamed ? 0 : ch_lexicon_gender(w->k->lexicon, ch_lexicon_word(w->k->lexicon, given));
    return g == 'u' ? 0 : g;
}

/* What a pronoun asks of its antecedent. */
typedef struct {
    uint32_t token;
    char gender; /* 'm', 'f', or 0 for things */
} wanted;

/* What a pronoun takes up: of a title whoever holds the office. */
static uint32_t
stands_for(const ch_mention *m)
{
    return m->kind == CH_MENTION_TITLE ? m->holder : m->entity;
}

/* One of several: "France and Poland threatened", which no "it" takes up. */
static bool
is_coordinated(const ch_work *w, const ch_mention *m)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[m->first].sentence];
    for (uint32_t i = m->first; i < m->end; i++)
        if (ch_node_of(w, i)->dep == CH_DEP_CONJ) return true;
    for (uint32_t t = m->end; t < s->end; t++) {
        const uint32_t head = ch_analysis_head(w->analysis, w->article, t);
        if (ch_node_of(w, t)->dep == CH_DEP_CONJ && head >= m->first && head < m->end) return true;
    }
    return false;
}

/* "in Istanbul, [Turkey]": it only says where that is, and nobody goes on to speak of it. */
static bool
is_tail_of_place(const ch_work *w, const ch_mention *m)
{
    if (m->first < 2 || !ch_slice_equal(ch_article_token(w->article, m->first - 1), CH_S(","))) return false;
    const uint32_t before = w->end_at[m->first - 2];
    const uint32_t entity = before == CH_NONE ? CH_NONE : w->mentions.at[before].entity;
    return entity != CH_NONE && ch_entity_is(w, entity, w->classes.place) && !ch_entity_is(w, entity, w->classes.country) &&
           ch_entity_is(w, m->entity, w->classes.place);
}

static bool
fits(const ch_work *w, const wanted *p, const ch_mention *m)
{
    const uint32_t entity = stands_for(m);
    if (entity == CH_NONE || m->kind == CH_MENTION_VALUE || (!p->gender && is_coordinated(w, m))) return false;
    const bool person = ch_entity_is(w, entity, w->classes.person);
    if (p->gender) {
        const char gender = person ? gender_of(w, entity) : 0;
        return person && !w->entities.at[entity].plural && (!gender || gender == p->gender);
    }
    /* "told the BBC that its fighters fled": a paper is spoken to, not of */
    const ch_class paper = ch_ontology_class(w->k->ontology, CH_S("NewsOrganization"));
    if ((ch_entity_is(w, entity, paper) && !is_subject(w, m)) || is_tail_of_place(w, m)) return false;
    return !person && m->kind != CH_MENTION_TITLE && m->kind != CH_MENTION_ADJECTIVE && ch_ontology_is(w->k->ontology, m->class, w->classes.agent) &&
           !w->entities.at[m->entity].plural;
}

/* Who is the subject of that verb, or of the one it is joined to; CH_NONE: nobody known. */
static uint32_t
subject_of(const ch_work *w, uint32_t verb)
{
    for (int steps = 0; verb != CH_ROOT && steps < 3; steps++) {
        const ch_sentence *s = &w->article->sentences[w->article->tokens[verb].sentence];
        for (uint32_t t = s->first; t < s->end; t++) {
            if (ch_node_of(w, t)->dep != CH_DEP_NSUBJ || ch_analysis_head(w->analysis, w->article, t) != verb) continue;
            const ch_mention *m = ch_mention_over(w, t);
            return m ? stands_for(m) : CH_NONE;
        }
        const uint8_t dep = ch_node_of(w, verb)->dep;
        if (dep != CH_DEP_CONJ && dep != CH_DEP_XCOMP) return CH_NONE;
        verb = ch_analysis_head(w->analysis, w->article, verb);
    }
    return CH_NONE;
}

/*
 * The subject and the object of one verb are two: "Trump praised him" is not
 * himself; nor is it his own release that somebody demands.
 */
static bool
clashes(const ch_work *w, const wanted *p, const ch_mention *m)
{
    const uint8_t dep = ch_node_of(w, p->token)->dep;
    uint32_t verb = ch_analysis_head(w->analysis, w->article, p->token);
    if (verb == CH_ROOT) return false;
    if (dep == CH_DEP_NMOD_POSS) {
        if (!(ch_naming_of(w->k->naming, ch_node_of(w, verb)->lemma).uses & CH_NAMING_UNDERGONE)) return false;
        const uint8_t role = ch_node_of(w, verb)->dep;
        if (role != CH_DEP_OBJ && role != CH_DEP_OBL) return false;
        verb = ch_analysis_head(w->analysis, w->article, verb);
    } else if (dep != CH_DEP_OBJ && dep != CH_DEP_OBL && dep != CH_DEP_IOBJ) {
        return false;
    }
    if (verb == CH_ROOT) return false;
    for (uint32_t i = m->first; i < m->end; i++)
        if (ch_analysis_head(w->analysis, w->article, i) == verb && ch_node_of(w, i)->dep != CH_DEP_OBL) return true;
    return p->gender && subject_of(w, verb) == stands_for(m);
}

/* Whether the pronoun's own clause names the entity later: "He said Guterres had left" is not about himself.  Countries are named twice. */
static bool
is_named_below(const ch_work *w, const wanted *p, uint32_t entity)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[p->token].sentence];
    const uint32_t verb = ch_analysis_head(w->analysis, w->article, p->token);
    const uint8_t dep = ch_node_of(w, p->token)->dep;
    if (!p->gender || verb == CH_ROOT || (dep != CH_DEP_NSUBJ && dep != CH_DEP_NSUBJ_PASS)) return false;
    for (uint32_t t = p->token + 1; t < s->end; t++) {
        const ch_mention *m = ch_mention_from(w, t);
        if (!m || m->entity != entity || (m->kind != CH_MENTION_NAME && m->kind != CH_MENTION_SHORT)) continue;
        uint32_t at = m->first;
        for (uint32_t steps = s->first; at != CH_ROOT && at != verb && steps < s->end; steps++)
            at = ch_analysis_head(w->analysis, w->article, at);
        if (at == verb) return true;
    }
    return false;
}

/* Of a verb's own subjects (or objects): the only one before the pronoun that fits it; CH_NONE for none or several. */
static uint32_t
participant(const ch_work *w, const wanted *p, uint32_t verb, bool subjects)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[verb].sentence];
    uint32_t found = CH_NONE;
    for (uint32_t t = s->first; t < p->token; t++) {
        const uint8_t dep = ch_node_of(w, t)->dep;
        const bool subject = dep == CH_DEP_NSUBJ || dep == CH_DEP_NSUBJ_PASS || dep == CH_DEP_OBL_AGENT;
        const bool object = dep == CH_DEP_OBJ || dep == CH_DEP_IOBJ;
        if (!(subjects ? subject : object) || ch_analysis_head(w->analysis, w->article, t) != verb) continue;
        const ch_mention *m = ch_mention_over(w, t);
        if (!m || !fits(w, p, m)) continue;
        const uint32_t entity = stands_for(m);
        if (found != CH_NONE && found != entity) return CH_NONE;
        found = entity;
    }
    return found;
}

/*
 * The antecedent among the participants of the clauses around the pronoun's own,
 * the innermost first: "prompting Noboa to declare a conflict that he …" is about
 * Noboa, whoever the sentence is about.  CH_NONE: none there, or it is open.
 */
static uint32_t
antecedent_above(const ch_work *w, const wanted *p, bool *open)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[p->token].sentence];
    uint32_t at = ch_analysis_head(w->analysis, w->article, p->token);
    for (size_t steps = s->first; at != CH_ROOT && steps < s->end; steps++) {
        const uint8_t link = ch_node_of(w, at)->dep;
        at = ch_analysis_head(w->analysis, w->article, at);
        if (at == CH_ROOT) break;
        const uint32_t subject = participant(w, p, at, true), object = participant(w, p, at, false);
        const bool aside = link == CH_DEP_ADVCL || link == CH_DEP_ACL_RELCL;
        *open = subject != CH_NONE && object != CH_NONE && subject != object && aside;
        if (*open) return CH_NONE;
        if (subject != CH_NONE || object != CH_NONE) return subject != CH_NONE ? subject : object;
    }
    return CH_NONE;
}

/* The antecedent in one sentence: the only one that fits, or the only subject among them. */
static uint32_t
antecedent_in(const ch_work *w, const wanted *p, uint32_t sentence, bool *several)
{
    uint32_t only = CH_NONE, subject = CH_NONE;
    bool many = false, subjects = false;
    const ch_sentence *s = &w->article->sentences[sentence];
    for (uint32_t t = s->first; t < s->end && t < p->token; t++) {
        const ch_mention *m = ch_mention_from(w, t);
        if (!m || !fits(w, p, m) || clashes(w, p, m) || is_named_below(w, p, stands_for(m))) continue;
        if (only != CH_NONE && only != stands_for(m)) many = true;
        only = stands_for(m);
        if (!is_subject(w, m)) continue;
        if (subject != CH_NONE && subject != only) subjects = true;
        subject = only;
    }
    *several = many;
    if (!many) return only;
    if (p->gender && sentence == w->article->tokens[p->token].sentence) {
        bool open = false;
        const uint32_t above = antecedent_above(w, p, &open);
        if (above != CH_NONE || open) return above;
    }
    /* of several things a pronoun that is a subject takes up the subject */
    const uint8_t dep = ch_node_of(w, p->token)->dep;
    if (!p->gender && dep != CH_DEP_NSUBJ && dep != CH_DEP_NSUBJ_PASS) return CH_NONE;
    return subjects ? CH_NONE : subject;
}

/*
 * "Trump met Macron and his wife", "the treaty and its aims": what is joined to
 * something is its own.  Whether the pronoun is such; *entity is whose, or CH_NONE.
 */
static bool
is_joined_owner(const ch_work *w, const wanted *p, uint32_t *entity)
{
    const uint32_t noun = ch_analysis_head(w->analysis, w->article, p->token);
    *entity = CH_NONE;
    if (ch_node_of(w, p->token)->dep != CH_DEP_NMOD_POSS || noun == CH_ROOT || ch_node_of(w, noun)->dep != CH_DEP_CONJ) return false;
    const uint32_t first = ch_analysis_head(w->analysis, w->article, noun);
    if (first == CH_ROOT || first > p->token || p->token - first > 6) return false;
    const uint8_t upos = ch_node_of(w, first)->upos;
    const ch_mention *m = ch_mention_over(w, first);
    for (uint32_t i = w->article->sentences[w->article->tokens[first].sentence].first; i < first; i++)
        if (ch_node_of(w, i)->dep == CH_DEP_NMOD_POSS && ch_analysis_head(w->analysis, w->article, i) == first)
            return false; /* "his wife and his son": both are a third's */
    if (m && fits(w, p, m)) *entity = stands_for(m);
    else if (p->gender || (upos != CH_UPOS_NOUN && upos != CH_UPOS_PROPN)) return false;
    return true;
}

static ch_status
refer(ch_work *w, const wanted *p)
{
    const uint32_t sentence = w->article->tokens[p->token].sentence;
    uint32_t owner;
    if (is_joined_owner(w, p, &owner)) {
        const ch_segment s = ch_piece(p->token, p->token + 1);
        return owner == CH_NONE ? CH_OK : ch_mention_add(w, &s, CH_MENTION_PRONOUN, w->entities.at[owner].class, owner, "whom it is joined to");
    }
    const uint32_t back = p->gender ? CH_SENTENCES_BACK : 1;
    for (uint32_t i = 0; i <= back && i <= sentence; i++) {
        bool several;
        const uint32_t entity = antecedent_in(w, p, sentence - i, &several);
        if (entity != CH_NONE) {
            const ch_segment s = ch_piece(p->token, p->token + 1);
            return ch_mention_add(w, &s, CH_MENTION_PRONOUN, w->entities.at[entity].class, entity,
                                  several ? "the subject before it" : "the only antecedent that fits");
        }
        if (several) break;
    }
    return CH_OK;
}

static bool
is_pronoun(const ch_work *w, uint32_t token, wanted *out)
{
    const ch_node *n = ch_node_of(w, token);
    const uint32_t third = CH_FEAT_PERSON_3;
    if (n->upos != CH_UPOS_PRON || !(n->feats & third) || (n->feats & CH_FEAT_PLURAL)) return false;
    out->token = token;
    out->gender = n->feats & CH_FEAT_MASCULINE ? 'm' : n->feats & CH_FEAT_FEMININE ? 'f' : 0;
    return n->dep != CH_DEP_EXPL;
}

/* The pair that is a subject of the sentence as such: "The two countries agreed"; CH_NONE: none, or several. */
static uint32_t
pair_subject(const ch_work *w, uint32_t sentence)
{
    const ch_sentence *s = &w->article->sentences[sentence];
    uint32_t found = CH_NONE;
    for (uint32_t t = s->first; t < s->end; t++) {
        const ch_mention *m = ch_mention_from(w, t);
        if (!m || m->entity == CH_NONE || !w->entities.at[m->entity].member_count || !is_subject(w, m)) continue;
        if (found != CH_NONE && found != m->entity) return CH_NONE;
        found = m->entity;
    }
    return found;
}

/* "They": the two that were the subject together before, or the one plural that was. */
static ch_status
refer_plural(ch_work *w, uint32_t token)
{
    const uint32_t sentence = w->article->tokens[token].sentence;
    const ch_node *n = ch_node_of(w, token);
    uint32_t pair[2], entity;
    if (n->upos != CH_UPOS_PRON || !(n->feats & CH_FEAT_PERSON_3) || !(n->feats & CH_FEAT_PLURAL) || !sentence) return CH_OK;
    if (n->dep != CH_DEP_NSUBJ && n->dep != CH_DEP_NSUBJ_PASS) return CH_OK;
    const ch_sentence *own = &w->article->sentences[sentence];
    for (uint32_t t = own->first; t < token; t++) /* only where nothing else comes between */
        if (ch_mention_from(w, t) && ch_mention_from(w, t)->kind != CH_MENTION_VALUE) return CH_OK;
    entity = pair_subject(w, sentence - 1);
    if (entity == CH_NONE) {
        if (!ch_joined_subject(w, sentence - 1, token, pair)) return CH_OK;
        CH_TRY(ch_pair_of(w, pair, w->entities.at[pair[0]].class, ch_article_token(w->article, token), &entity));
    }
    const ch_segment s = ch_piece(token, token + 1);
    return ch_mention_add(w, &s, CH_MENTION_PRONOUN, w->entities.at[entity].class, entity, "the two that were the subject before");
}

ch_status
ch_refer_pronoun(ch_work *w, uint32_t token)
{
    wanted p;
    CH_TRY(refer_plural(w, token));
    return is_pronoun(w, token, &p) ? refer(w, &p) : CH_OK;
}
