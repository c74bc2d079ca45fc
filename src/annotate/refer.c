/*
 * Reference: descriptions ("the gang", "a U.S. official") and pronouns
 *
 * Precision first.  A description with a definite article stands for the last
 * entity of its class that was named near it; any other introduces an unnamed
 * entity of the article.  A pronoun is resolved when one antecedent alone fits
 * in number, gender and kind, or when one alone of them is a subject, which is
 * what later mentions mostly take up (Grosz, Joshi and Weinstein 1995,
 * "Centering", Computational Linguistics 21).  The rest stays unresolved.
 */
#include "annotate/work.h"
#include "text/utf8.h"

enum { SENTENCES_BACK = 2 };

static const ch_node *
node(const ch_work *w, uint32_t token)
{
    return &w->analysis->nodes[token];
}

/* The mention that begins with a token, or NULL. */
static const ch_mention *
mention_from(const ch_work *w, uint32_t token)
{
    return w->begin_at[token] == CH_NONE ? NULL : &w->mentions.at[w->begin_at[token]];
}

static bool
is_subject(const ch_work *w, const ch_mention *m)
{
    for (uint32_t i = m->first; i < m->end; i++) {
        const uint8_t dep = node(w, i)->dep;
        if (dep == CH_DEP_NSUBJ || dep == CH_DEP_NSUBJ_PASS) return true;
    }
    return false;
}

static ch_segment
piece(uint32_t first, uint32_t end)
{
    return (ch_segment){.first = first, .end = end, .match = {.country = CH_NONE}, .class = CH_NO_CLASS, .value = CH_NONE};
}

/* --- descriptions ------------------------------------------------------ */

static bool
is_covered(const ch_work *w, const uint8_t *covered, uint32_t token)
{
    (void)w;
    return covered[token] != 0;
}

/* The words of the description: left from its noun over what belongs to it and is no mention. */
static uint32_t
begin_of(const ch_work *w, const uint8_t *covered, uint32_t noun)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    uint32_t first = noun;
    while (first > s->first && !is_covered(w, covered, first - 1)) {
        const ch_node *n = node(w, first - 1);
        const bool part = n->dep == CH_DEP_AMOD || n->dep == CH_DEP_COMPOUND;
        const bool mine = ch_analysis_head(w->analysis, w->article, first - 1) == noun;
        if (!part || !mine) break;
        first--;
    }
    /* "14-year-old girl" is no old girl */
    if (first > s->first && first < noun && ch_slice_equal(ch_article_token(w->article, first - 1), CH_S("-"))) first++;
    return first;
}

/* What stands before: a definite article or demonstrative, a possessive pronoun, or anything else. */
typedef enum { BARE, DEFINITE, POSSESSED } determiner;

static determiner
determiner_of(const ch_work *w, uint32_t noun, uint32_t *possessor)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    determiner found = BARE;
    for (uint32_t i = s->first; i < noun; i++) {
        if (ch_analysis_head(w->analysis, w->article, i) != noun) continue;
        const ch_node *n = node(w, i);
        if (n->dep == CH_DEP_NMOD_POSS) {
            *possessor = i;
            return POSSESSED;
        }
        if (n->dep == CH_DEP_DET && (n->feats & (CH_FEAT_DEFINITE | CH_FEAT_PRON_DEMONSTRATIVE))) found = DEFINITE;
    }
    return found;
}

/* Whether an entity can be called by a noun of that class. */
static bool
suits(const ch_work *w, uint32_t entity, ch_class class)
{
    const ch_class own = w->entities.at[entity].class;
    return ch_ontology_is(w->k->ontology, own, class) ||
           (class == w->classes.government && ch_ontology_is(w->k->ontology, own, w->classes.administration));
}

/* Whether `text` holds `word` as a word, or the beginning of one ("court": "Supreme Courts"). */
static bool
holds_word(ch_slice text, ch_slice word)
{
    char a[512], b[128];
    if (text.len * 4 > sizeof a || word.len * 4 > sizeof b) return false;
    const size_t len = ch_utf8_fold(text, a), word_len = ch_utf8_fold(word, b);
    for (const char *at = a; word_len && (at = memmem(at, len - (size_t)(at - a), b, word_len)); at++)
        if (at == a || at[-1] == ' ' || at[-1] == '-') return true;
    return false;
}

/*
 * Whether the noun can take up that entity.  Some ("the court", "the junta") take
 * up only what bears them in its name, is that organ of its state, or has the
 * class that the noun tells of a name ("the newspaper").
 */
static bool
takes_up(const ch_work *w, uint32_t noun, uint32_t entity, ch_class class)
{
    const ch_slice lemma = node(w, noun)->lemma;
    const ch_naming_word word = ch_naming_of(w->k->naming, lemma);
    const ch_entity *e = &w->entities.at[entity];
    if (!(word.uses & CH_NAMING_BY_NAME)) return suits(w, entity, class);
    if (!ch_entity_is(w, entity, w->classes.organization)) return false;
    if (word.noun != CH_NO_CLASS && word.noun != class) return ch_ontology_is(w->k->ontology, e->class, word.noun);
    if (holds_word(e->label, lemma)) return true;
    size_t count = 0;
    const ch_attribute *a = e->concept == CH_NONE ? NULL : ch_lexicon_attributes(w->k->lexicon, e->concept, &count);
    for (size_t i = 0; i < count; i++)
        if (a[i].property == w->properties.organ && holds_word(ch_lexicon_text(w->k->lexicon, a[i].value), lemma)) return true;
    return false;
}

/* The entity of that class named last before `token`, near enough; plural ones only by plurals. */
static uint32_t
last_of_class(const ch_work *w, uint32_t token, ch_class class, bool plural)
{
    const uint32_t sentence = w->article->tokens[token].sentence;
    const uint32_t back = sentence > 2 * SENTENCES_BACK ? sentence - 2 * SENTENCES_BACK : 0;
    if (class == w->classes.person) return CH_NONE;
    for (uint32_t t = token; t-- > w->article->sentences[back].first;) {
        const ch_mention *m = mention_from(w, t);
        if (!m || m->entity == CH_NONE) continue;
        if (m->kind == CH_MENTION_ADJECTIVE || m->kind == CH_MENTION_TITLE || m->kind == CH_MENTION_PRONOUN) continue;
        if (w->entities.at[m->entity].plural == plural && takes_up(w, token, m->entity, class)) return m->entity;
    }
    return CH_NONE;
}

/* The mention of a country right before the words or among them: "U.S. official". */
static uint32_t
country_before(const ch_work *w, uint32_t first)
{
    uint32_t end = first;
    if (end && (w->article->tokens[end - 1].flags & CH_TOKEN_CLITIC)) end--;
    const uint32_t mention = end ? w->end_at[end - 1] : CH_NONE;
    if (mention == CH_NONE) return CH_NONE;
    const uint32_t entity = w->mentions.at[mention].entity;
    return entity != CH_NONE && ch_entity_is(w, entity, w->classes.place) ? entity : CH_NONE;
}

/* "her administration": the government of the person's country. */
static ch_status
government_of(ch_work *w, uint32_t possessor, uint32_t *out)
{
    *out = CH_NONE;
    const uint32_t mention = w->end_at[possessor];
    const uint32_t person = mention == CH_NONE ? CH_NONE : w->mentions.at[mention].entity;
    if (person == CH_NONE || !ch_entity_is(w, person, w->classes.person)) return CH_OK;
    const ch_concept c = w->entities.at[person].concept;
    const ch_concept country = c == CH_NONE ? CH_NONE : ch_concept_country(w, c);
    if (country == CH_NONE) return CH_OK;
    const ch_concept own = ch_lexicon_organ(w->k->lexicon, CH_S("government"), country);
    const ch_concept template = ch_lexicon_find(w->k->lexicon, CH_S("organ-government"));
    if (own != CH_NONE) return ch_entity_of_concept(w, own, out);
    return template == CH_NONE ? CH_OK : ch_entity_of_organ(w, template, country, out);
}

/* "both governments", "the two countries": the noun counts two. */
static bool
is_of_two(const ch_work *w, uint32_t noun)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    for (uint32_t i = s->first; i < noun; i++)
        if (ch_analysis_head(w->analysis, w->article, i) == noun &&
            (ch_naming_of(w->k->naming, node(w, i)->lemma).uses & CH_NAMING_PAIR))
            return true;
    return false;
}

/* Whether one of a pair can be called so: countries are their governments too. */
static bool
suits_pair(const ch_work *w, const ch_mention *m, ch_class class)
{
    if (m->entity == CH_NONE || m->kind == CH_MENTION_TITLE || m->kind == CH_MENTION_VALUE ||
        w->entities.at[m->entity].plural)
        return false;
    return suits(w, m->entity, class) || (class == w->classes.government && ch_entity_is(w, m->entity, w->classes.country));
}

/* The two of that class that one sentence names, if it names just two; false else. */
static bool
pair_in(const ch_work *w, uint32_t sentence, uint32_t before, ch_class class, uint32_t *pair)
{
    const ch_sentence *s = &w->article->sentences[sentence];
    uint32_t found = 0;
    for (uint32_t t = s->first; t < s->end && t < before; t++) {
        const ch_mention *m = mention_from(w, t);
        if (!m || !suits_pair(w, m, class)) continue;
        if (found && (m->entity == pair[0] || (found > 1 && m->entity == pair[1]))) continue;
        if (found == 2) return false;
        pair[found++] = m->entity;
    }
    return found == 2;
}

/* A plural entity of the two that were named together last, in this sentence or the one before; CH_NONE: unsure. */
static ch_status
pair_before(ch_work *w, uint32_t noun, ch_class class, ch_slice words, uint32_t *out)
{
    const uint32_t sentence = w->article->tokens[noun].sentence;
    uint32_t pair[2];
    *out = CH_NONE;
    if (!pair_in(w, sentence, noun, class, pair) && !(sentence && pair_in(w, sentence - 1, noun, class, pair))) return CH_OK;
    uint32_t *members = ch_arena_array(w->arena, 2, sizeof *members);
    if (!members) return CH_NO_MEMORY;
    memcpy(members, pair, sizeof pair);
    CH_TRY(ch_entity_unnamed(w, words, class, out));
    w->entities.at[*out].plural = true;
    w->entities.at[*out].members = members;
    w->entities.at[*out].member_count = 2;
    return CH_OK;
}

/* The mention that covers the token, or NULL. */
static const ch_mention *
mention_over(const ch_work *w, uint32_t token)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[token].sentence];
    for (uint32_t t = token + 1; t-- > s->first;) {
        const ch_mention *m = mention_from(w, t);
        if (m) return m->end > token ? m : NULL;
    }
    return NULL;
}

/* "the previous US administration": the one before today's of that country, as an entry; or CH_NONE. */
static ch_concept
previous_government(ch_work *w, uint32_t first, uint32_t noun)
{
    const ch_prefix p = ch_prefix_of(w, noun);
    if (!(p.uses & CH_NAMING_PREVIOUS) || !ch_date_known(w->article->published)) return CH_NONE;
    ch_concept country = p.owner == CH_NONE ? ch_country_about(w, first) : w->entities.at[p.owner].concept;
    if (country != CH_NONE) country = ch_concept_country(w, country);
    const ch_concept now = country == CH_NONE ? CH_NONE : ch_tenure_at(w, country, w->article->published);
    return now == CH_NONE ? CH_NONE : ch_tenure_beside(w, country, now, false);
}

/* "her predecessor", "Biden's predecessor": the name beside it, else who held the office before or behind. */
static ch_status
link_predecessor(ch_work *w, uint8_t *covered, uint32_t noun, bool behind)
{
    uint32_t possessor = CH_NONE, entity = CH_NONE;
    if (determiner_of(w, noun, &possessor) != POSSESSED) return CH_OK;
    const ch_mention *m = mention_over(w, possessor);
    const uint32_t owner = m ? (m->kind == CH_MENTION_TITLE ? m->holder : m->entity) : CH_NONE;
    const uint32_t next = noun + 1 < w->article->token_count && ch_slice_equal(ch_article_token(w->article, noun + 1), CH_S(","))
                              ? noun + 2 : noun + 1;
    const ch_mention *name = next < w->article->token_count ? mention_from(w, next) : NULL;
    if (name && name->entity != CH_NONE && name->kind <= CH_MENTION_SHORT && name->entity != owner &&
        ch_entity_is(w, name->entity, w->classes.person) &&
        (next == noun + 1 || ch_analysis_head(w->analysis, w->article, ch_mention_head(w, name)) == noun)) {
        entity = name->entity;
    } else if (owner != CH_NONE && ch_entity_is(w, owner, w->classes.person) && w->entities.at[owner].concept != CH_NONE) {
        const ch_concept other = ch_person_beside_in_office(w, w->entities.at[owner].concept, behind);
        if (other != CH_NONE) CH_TRY(ch_entity_of_concept(w, other, &entity));
    }
    if (entity == CH_NONE) return CH_OK;
    covered[noun] = 1;
    const ch_segment s = piece(noun, noun + 1);
    return ch_mention_add(w, &s, CH_MENTION_DESCRIPTION, w->entities.at[entity].class, entity,
                          behind ? "who held the office after" : "who held the office before");
}

static ch_status
describe(ch_work *w, uint8_t *covered, uint32_t noun, ch_class class)
{
    const bool plural = (node(w, noun)->feats & CH_FEAT_PLURAL) != 0;
    const uint32_t first = begin_of(w, covered, noun);
    uint32_t possessor = CH_NONE, entity = CH_NONE;
    const determiner det = determiner_of(w, noun, &possessor);
    const char *rule = "unnamed";
    if (plural && is_of_two(w, noun)) {
        const ch_slice words = ch_article_part(w->article, ch_article_tokens_span(w->article, first, noun + 1));
        CH_TRY(pair_before(w, noun, class, words, &entity));
        rule = "the two named together before";
    }
    const ch_concept previous = class == w->classes.government ? previous_government(w, first, noun) : CH_NONE;
    if (previous != CH_NONE) {
        CH_TRY(ch_entity_of_concept(w, previous, &entity));
        rule = "the government before today's";
    }
    if (entity != CH_NONE) {
        /* found */
    } else if (det == POSSESSED && class == w->classes.government) {
        CH_TRY(government_of(w, possessor, &entity));
        rule = "government of a person's country";
    } else if (det == DEFINITE && country_before(w, first) == CH_NONE) {
        entity = last_of_class(w, noun, class, plural);
        rule = "last of its class before";
    }
    if (entity == CH_NONE && class == w->classes.country) return CH_OK; /* "a country": nobody in particular */
    if (entity == CH_NONE) {
        const ch_slice words = ch_article_part(w->article, ch_article_tokens_span(w->article, first, noun + 1));
        const uint32_t country = country_before(w, first);
        CH_TRY(ch_entity_unnamed(w, words, class, &entity));
        w->entities.at[entity].country = country;
        w->entities.at[entity].plural = plural;
        rule = "unnamed";
    }
    for (uint32_t i = first; i <= noun; i++) covered[i] = 1;
    const ch_segment s = piece(first, noun + 1);
    return ch_mention_add(w, &s, CH_MENTION_DESCRIPTION, w->entities.at[entity].class, entity, rule);
}

/* --- pronouns ------------------------------------------------------------ */

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

static bool
fits(const ch_work *w, const wanted *p, const ch_mention *m)
{
    const uint32_t entity = stands_for(m);
    if (entity == CH_NONE || m->kind == CH_MENTION_VALUE) return false;
    const bool person = ch_entity_is(w, entity, w->classes.person);
    if (p->gender) {
        const char gender = person ? gender_of(w, entity) : 0;
        return person && !w->entities.at[entity].plural && (!gender || gender == p->gender);
    }
    return !person && m->kind != CH_MENTION_TITLE && m->kind != CH_MENTION_ADJECTIVE && ch_ontology_is(w->k->ontology, m->class, w->classes.agent) &&
           !w->entities.at[m->entity].plural;
}

/* The subject and the object of one verb are two: "Trump praised him" is not himself. */
static bool
clashes(const ch_work *w, const wanted *p, const ch_mention *m)
{
    const uint8_t dep = node(w, p->token)->dep;
    if (dep != CH_DEP_OBJ && dep != CH_DEP_OBL && dep != CH_DEP_IOBJ) return false;
    const uint32_t verb = ch_analysis_head(w->analysis, w->article, p->token);
    for (uint32_t i = m->first; i < m->end; i++)
        if (ch_analysis_head(w->analysis, w->article, i) == verb && verb != CH_ROOT) return true;
    return false;
}

/* Whether the pronoun's own clause names the entity later: "He said Guterres had left" is not about himself.  Countries are named twice. */
static bool
is_named_below(const ch_work *w, const wanted *p, uint32_t entity)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[p->token].sentence];
    const uint32_t verb = ch_analysis_head(w->analysis, w->article, p->token);
    const uint8_t dep = node(w, p->token)->dep;
    if (!p->gender || verb == CH_ROOT || (dep != CH_DEP_NSUBJ && dep != CH_DEP_NSUBJ_PASS)) return false;
    for (uint32_t t = p->token + 1; t < s->end; t++) {
        const ch_mention *m = mention_from(w, t);
        if (!m || m->entity != entity || (m->kind != CH_MENTION_NAME && m->kind != CH_MENTION_SHORT)) continue;
        uint32_t at = m->first;
        for (uint32_t steps = s->first; at != CH_ROOT && at != verb && steps < s->end; steps++)
            at = ch_analysis_head(w->analysis, w->article, at);
        if (at == verb) return true;
    }
    return false;
}

static uint32_t
mention_around(const ch_work *w, uint32_t token)
{
    const uint32_t first = w->article->sentences[w->article->tokens[token].sentence].first;
    for (uint32_t t = token + 1; t-- > first;) {
        const ch_mention *m = mention_from(w, t);
        if (m) return m->end > token ? w->begin_at[t] : CH_NONE;
    }
    return CH_NONE;
}

/* Of a verb's own subjects (or objects): the only one before the pronoun that fits it; CH_NONE for none or several. */
static uint32_t
participant(const ch_work *w, const wanted *p, uint32_t verb, bool subjects)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[verb].sentence];
    uint32_t found = CH_NONE;
    for (uint32_t t = s->first; t < p->token; t++) {
        const uint8_t dep = node(w, t)->dep;
        const bool subject = dep == CH_DEP_NSUBJ || dep == CH_DEP_NSUBJ_PASS || dep == CH_DEP_OBL_AGENT;
        const bool object = dep == CH_DEP_OBJ || dep == CH_DEP_IOBJ;
        if (!(subjects ? subject : object) || ch_analysis_head(w->analysis, w->article, t) != verb) continue;
        const uint32_t mention = mention_around(w, t);
        if (mention == CH_NONE || !fits(w, p, &w->mentions.at[mention])) continue;
        const uint32_t entity = stands_for(&w->mentions.at[mention]);
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
        const uint8_t link = node(w, at)->dep;
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
        const ch_mention *m = mention_from(w, t);
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
    const uint8_t dep = node(w, p->token)->dep;
    if (!p->gender && dep != CH_DEP_NSUBJ && dep != CH_DEP_NSUBJ_PASS) return CH_NONE;
    return subjects ? CH_NONE : subject;
}

static ch_status
refer(ch_work *w, const wanted *p)
{
    const uint32_t sentence = w->article->tokens[p->token].sentence;
    const uint32_t back = p->gender ? SENTENCES_BACK : 1;
    for (uint32_t i = 0; i <= back && i <= sentence; i++) {
        bool several;
        const uint32_t entity = antecedent_in(w, p, sentence - i, &several);
        if (entity != CH_NONE) {
            const ch_segment s = piece(p->token, p->token + 1);
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
    const ch_node *n = node(w, token);
    const uint32_t third = CH_FEAT_PERSON_3;
    if (n->upos != CH_UPOS_PRON || !(n->feats & third) || (n->feats & CH_FEAT_PLURAL)) return false;
    out->token = token;
    out->gender = n->feats & CH_FEAT_MASCULINE ? 'm' : n->feats & CH_FEAT_FEMININE ? 'f' : 0;
    return n->dep != CH_DEP_EXPL;
}

/* --- both, in the order of the text -------------------------------------- */

ch_status
ch_refer(ch_work *w)
{
    uint8_t *covered = ch_arena_array(w->scratch, w->article->token_count + 1, 1);
    if (!covered) return CH_NO_MEMORY;
    for (size_t i = 0; i < w->mentions.len; i++)
        for (uint32_t t = w->mentions.at[i].first; t < w->mentions.at[i].end; t++) covered[t] = 1;
    for (uint32_t t = 0; t < w->article->token_count; t++) {
        wanted p;
        if (covered[t]) continue;
        if (is_pronoun(w, t, &p)) CH_TRY(refer(w, &p));
        if (node(w, t)->upos != CH_UPOS_NOUN) continue;
        const ch_naming_word word = ch_naming_of(w->k->naming, node(w, t)->lemma);
        if (word.uses & (CH_NAMING_PREDECESSOR | CH_NAMING_SUCCESSOR))
            CH_TRY(link_predecessor(w, covered, t, (word.uses & CH_NAMING_SUCCESSOR) != 0));
        const ch_class class = word.agent;
        if (class != CH_NO_CLASS) CH_TRY(describe(w, covered, t, class));
    }
    return CH_OK;
}
