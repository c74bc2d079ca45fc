/*
 * Reference: descriptions ("the gang", "a U.S. official")
 *
 * Precision first.  A description with a definite article stands for the last
 * entity of its class that was named near it; any other introduces an unnamed
 * entity of the article.
 */
#include "annotate/refer.h"
#include "text/utf8.h"

const ch_mention *
ch_mention_over(const ch_work *w, uint32_t token)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[token].sentence];
    for (uint32_t t = token + 1; t-- > s->first;) {
        const ch_mention *m = ch_mention_from(w, t);
        if (m) return m->end > token ? m : NULL;
    }
    return NULL;
}

bool
ch_suits(const ch_work *w, uint32_t entity, ch_class class)
{
    const ch_class own = w->entities.at[entity].class;
    return ch_ontology_is(w->k->ontology, own, class) ||
           (class == w->classes.government && ch_ontology_is(w->k->ontology, own, w->classes.administration));
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
        const ch_node *n = ch_node_of(w, first - 1);
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
        const ch_node *n = ch_node_of(w, i);
        if (n->dep == CH_DEP_NMOD_POSS) {
            *possessor = i;
            return POSSESSED;
        }
        if (n->dep == CH_DEP_DET && (n->feats & (CH_FEAT_DEFINITE | CH_FEAT_PRON_DEMONSTRATIVE))) found = DEFINITE;
    }
    return found;
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

/* An agency or a force of a state. */
static bool
is_organ(const ch_work *w, uint32_t entity)
{
    return ch_entity_is(w, entity, ch_ontology_class(w->k->ontology, CH_S("GovernmentAgency"))) ||
           ch_entity_is(w, entity, ch_ontology_class(w->k->ontology, CH_S("MilitaryForce")));
}

/*
 * Whether the noun can take up that entity.  Some ("the court", "the junta") take
 * up only what bears them in its name, is that organ of its state, or has the
 * class that the noun tells of a name ("the newspaper").
 */
static bool
takes_up(const ch_work *w, uint32_t noun, uint32_t entity, ch_class class)
{
    const ch_slice lemma = ch_node_of(w, noun)->lemma;
    const ch_naming_word word = ch_naming_of(w->k->naming, lemma);
    const ch_entity *e = &w->entities.at[entity];
    /* "the group", "the opposition": no army and no ministry */
    if (class == w->classes.organization && (ch_entity_is(w, entity, w->classes.government) || is_organ(w, entity))) return false;
    if (!(word.uses & CH_NAMING_BY_NAME)) return ch_suits(w, entity, class);
    if (!ch_entity_is(w, entity, w->classes.organization)) return false;
    if (word.noun != CH_NO_CLASS && word.noun != class) return ch_ontology_is(w->k->ontology, e->class, word.noun);
    if (holds_word(e->label, lemma)) return true;
    size_t count = 0;
    const ch_attribute *a = e->concept == CH_NONE ? NULL : ch_lexicon_attributes(w->k->lexicon, e->concept, &count);
    for (size_t i = 0; i < count; i++)
        if (a[i].property == w->properties.organ && holds_word(ch_lexicon_text(w->k->lexicon, a[i].value), lemma)) return true;
    return false;
}

/* "The network accused the group": whom the subject of a verb acts on is another. */
static bool
acts_on(const ch_work *w, const ch_mention *m, uint32_t token)
{
    const uint8_t dep = ch_node_of(w, token)->dep;
    const uint32_t verb = ch_analysis_head(w->analysis, w->article, token);
    if (verb == CH_ROOT || (dep != CH_DEP_OBJ && dep != CH_DEP_IOBJ && dep != CH_DEP_OBL && dep != CH_DEP_OBL_AGENT)) return false;
    for (uint32_t i = m->first; i < m->end; i++) {
        const uint8_t own = ch_node_of(w, i)->dep;
        const bool subject = own == CH_DEP_NSUBJ || own == CH_DEP_NSUBJ_PASS;
        if (subject && ch_analysis_head(w->analysis, w->article, i) == verb) return true;
    }
    return false;
}

/* The entity of that class named last before `token`, near enough; plural ones only by plurals. */
static uint32_t
last_of_class(const ch_work *w, uint32_t token, ch_class class, bool plural)
{
    const uint32_t sentence = w->article->tokens[token].sentence;
    const uint32_t back = sentence > 2 * CH_SENTENCES_BACK ? sentence - 2 * CH_SENTENCES_BACK : 0;
    /* "the militants": the one armed group that was named near */
    const bool armed = class == ch_ontology_class(w->k->ontology, CH_S("ArmedGroup"));
    const ch_class paper = ch_ontology_class(w->k->ontology, CH_S("NewsOrganization"));
    const bool is_paper = ch_naming_of(w->k->naming, ch_node_of(w, token)->lemma).noun == paper;
    uint32_t group = CH_NONE;
    if (class == w->classes.person) return CH_NONE;
    for (uint32_t t = token; t-- > w->article->sentences[back].first;) {
        const ch_mention *m = ch_mention_from(w, t);
        if (!m || m->entity == CH_NONE) continue;
        if (m->kind == CH_MENTION_ADJECTIVE || m->kind == CH_MENTION_TITLE || m->kind == CH_MENTION_PRONOUN) continue;
        /* a paper is "the newspaper" or "the network", never "the group" */
        if (acts_on(w, m, token) || (!is_paper && ch_entity_is(w, m->entity, paper))) continue;
        /* "the authority" is not "the government" */
        if (m->kind == CH_MENTION_DESCRIPTION && w->entities.at[m->entity].unnamed &&
            !ch_slice_equal(ch_node_of(w, m->end - 1)->lemma, ch_node_of(w, token)->lemma))
            continue;
        if (plural && armed && !w->entities.at[m->entity].plural && !w->entities.at[m->entity].unnamed &&
            takes_up(w, token, m->entity, class)) {
            if (group != CH_NONE && group != m->entity) return CH_NONE;
            group = m->entity;
            continue;
        }
        if (w->entities.at[m->entity].plural == plural && takes_up(w, token, m->entity, class)) return group != CH_NONE ? CH_NONE : m->entity;
    }
    return group;
}

/* "the Trump administration … the administration": the body last called by that very word, however near another government is. */
static uint32_t
last_called(const ch_work *w, uint32_t token, ch_class class)
{
    const uint32_t sentence = w->article->tokens[token].sentence;
    const uint32_t back = sentence > 2 * CH_SENTENCES_BACK ? sentence - 2 * CH_SENTENCES_BACK : 0;
    for (uint32_t t = token; t-- > w->article->sentences[back].first;) {
        const ch_mention *m = ch_mention_from(w, t);
        if (!m || m->entity == CH_NONE || w->entities.at[m->entity].plural || !ch_suits(w, m->entity, class)) continue;
        if (acts_on(w, m, token) || m->end > token || m->kind > CH_MENTION_ABBREVIATION) continue;
        if (ch_slice_equal(ch_node_of(w, m->end - 1)->lemma, ch_node_of(w, token)->lemma)) return m->entity;
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

/* "the government of Ukraine", "the government and people of Ukraine": the place behind, or CH_NONE. */
static uint32_t
owner_behind(const ch_work *w, uint32_t noun)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    uint32_t at = noun + 1;
    if (at + 2 < s->end && ch_node_of(w, at)->upos == CH_UPOS_CCONJ && ch_node_of(w, at + 1)->upos == CH_UPOS_NOUN) at += 2;
    if (at + 1 >= s->end || !ch_slice_equal(ch_article_token(w->article, at), CH_S("of"))) return CH_NONE;
    at++;
    if (ch_node_of(w, at)->upos == CH_UPOS_DET && at + 1 < s->end) at++;
    const ch_mention *m = ch_mention_from(w, at);
    return m && m->entity != CH_NONE && ch_entity_is(w, m->entity, w->classes.place) ? m->entity : CH_NONE;
}

/* Whether a word before the noun has a capital: "the Alternative alliance" is a name of its own. */
static bool
is_capital(const ch_work *w, uint32_t first, uint32_t noun)
{
    const uint32_t begin = w->article->sentences[w->article->tokens[first].sentence].first;
    for (uint32_t t = first; t < noun; t++)
        if (t != begin && (w->article->tokens[t].flags & CH_TOKEN_CAPITAL)) return true;
    return false;
}

/* "her predecessor", "Biden's predecessor": the name beside it, else who held the office before or behind. */
static ch_status
link_predecessor(ch_work *w, uint8_t *covered, uint32_t noun, bool behind)
{
    uint32_t possessor = CH_NONE, entity = CH_NONE;
    if (determiner_of(w, noun, &possessor) != POSSESSED) return CH_OK;
    const ch_mention *m = ch_mention_over(w, possessor);
    const uint32_t owner = m ? (m->kind == CH_MENTION_TITLE ? m->holder : m->entity) : CH_NONE;
    const uint32_t next = noun + 1 < w->article->token_count && ch_slice_equal(ch_article_token(w->article, noun + 1), CH_S(","))
                              ? noun + 2 : noun + 1;
    const ch_mention *name = next < w->article->token_count ? ch_mention_from(w, next) : NULL;
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
    const ch_segment s = ch_piece(noun, noun + 1);
    return ch_mention_add(w, &s, CH_MENTION_DESCRIPTION, w->entities.at[entity].class, entity,
                          behind ? "who held the office after" : "who held the office before");
}

/* "the militant group [JNIM]", "the activist [Greta Thunberg]": the name that stands right behind the noun; CH_NONE: none. */
static uint32_t
named_behind(const ch_work *w, uint32_t noun, ch_class class)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    const ch_mention *m = noun + 1 < s->end ? ch_mention_from(w, noun + 1) : NULL;
    if (!m || m->entity == CH_NONE || m->kind > CH_MENTION_ABBREVIATION || !ch_suits(w, m->entity, class)) return CH_NONE;
    const uint32_t head = ch_analysis_head(w->analysis, w->article, noun);
    for (uint32_t i = m->first; i < m->end; i++)
        if (head == i || ch_analysis_head(w->analysis, w->article, i) == noun) return m->entity;
    return CH_NONE;
}

/* "The South Korean ministry said that the [country] …": the country of the organ that the sentence begins with, if it names none. */
static ch_status
country_of_subject(ch_work *w, uint32_t noun, uint32_t *out)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    ch_concept country = CH_NONE;
    uint32_t named = CH_NONE;
    *out = CH_NONE;
    for (uint32_t t = s->first; t < noun; t++) {
        const ch_mention *m = ch_mention_from(w, t);
        if (!m || m->entity == CH_NONE) continue;
        if (ch_entity_is(w, m->entity, w->classes.country)) return CH_OK;
        if (named != CH_NONE || country != CH_NONE || !is_organ(w, m->entity)) continue;
        const ch_entity *organ = &w->entities.at[m->entity];
        if (organ->concept != CH_NONE) country = ch_concept_country(w, organ->concept);
        else named = organ->country;
    }
    if (country != CH_NONE) return ch_entity_of_concept(w, country, out);
    *out = named;
    return CH_OK;
}

/*
 * A description, tokens [first, noun]
 *
 * possessor  for a determiner that is POSSESSED
 */
typedef struct {
    uint32_t first, noun, possessor;
    ch_class class;
    determiner det;
    bool plural;
} description;

static ch_slice
words_of(const ch_work *w, const description *d)
{
    return ch_article_part(w->article, ch_article_tokens_span(w->article, d->first, d->noun + 1));
}

/* What the words themselves say, whatever stands before them: two of a kind, a government that was, a name. */
static ch_status
find_plain(ch_work *w, const description *d, uint32_t *entity, const char **rule)
{
    if (d->plural && ch_is_of_two(w, d->noun)) {
        CH_TRY(ch_pair_before(w, d->noun, d->class, words_of(w, d), entity));
        *rule = "the two named together before";
    }
    const ch_concept previous = d->class == w->classes.government ? ch_previous_government(w, d->first, d->noun) : CH_NONE;
    if (previous != CH_NONE) {
        CH_TRY(ch_entity_of_concept(w, previous, entity));
        *rule = "the government before today's";
    }
    if (*entity == CH_NONE && !d->plural) {
        *entity = named_behind(w, d->noun, d->class);
        *rule = "the name behind it";
    }
    return CH_OK;
}

/* "the group", "the government": the last of its class, else an organ of the country that is spoken of. */
static ch_status
find_last(ch_work *w, const description *d, uint32_t *entity, const char **rule)
{
    const bool government = d->class == w->classes.government;
    /* "the military regime" is not the government that was named last, nor "the government and people of Ukraine" */
    const uint32_t whose = d->plural ? CH_NONE : owner_behind(w, d->noun);
    const bool another = whose != CH_NONE || is_capital(w, d->first, d->noun) || (d->first != d->noun && government);
    const bool joined = d->noun + 1 < w->article->token_count && ch_node_of(w, d->noun + 1)->upos == CH_UPOS_CCONJ;
    if (whose != CH_NONE && joined && government) CH_TRY(ch_government_of_country(w, whose, entity));
    else if (!another && !d->plural && government) *entity = last_called(w, d->noun, d->class);
    else if (!another && !d->plural && d->class == w->classes.country) CH_TRY(country_of_subject(w, d->noun, entity));
    if (*entity == CH_NONE && !another) *entity = last_of_class(w, d->noun, d->class, d->plural);
    *rule = "last of its class before";
    if (*entity != CH_NONE || d->plural || whose != CH_NONE) return CH_OK;
    *rule = "organ of the country that the article is about";
    return ch_organ_described(w, d->first, d->noun, entity);
}

/* What the determiner lets it be. */
static ch_status
find_determined(ch_work *w, const description *d, uint32_t *entity, const char **rule)
{
    if (d->det == POSSESSED && d->class == w->classes.government) {
        *rule = "government of a person's country";
        return ch_government_of(w, d->possessor, entity);
    }
    if (d->det != DEFINITE) return CH_OK;
    const uint32_t country = country_before(w, d->first);
    if (country == CH_NONE) return find_last(w, d, entity, rule);
    if (d->plural || !(ch_naming_of(w->k->naming, ch_node_of(w, d->noun)->lemma).uses & CH_NAMING_RULER)) return CH_OK;
    *entity = ch_leader_described(w, country);
    *rule = "who leads the country";
    return CH_OK;
}

static ch_status
describe(ch_work *w, uint8_t *covered, uint32_t noun, ch_class class)
{
    description d = {.first = begin_of(w, covered, noun), .noun = noun, .possessor = CH_NONE, .class = class,
                     .plural = (ch_node_of(w, noun)->feats & CH_FEAT_PLURAL) != 0};
    const char *rule = "unnamed";
    uint32_t entity = CH_NONE;
    d.det = determiner_of(w, noun, &d.possessor);
    CH_TRY(find_plain(w, &d, &entity, &rule));
    if (entity == CH_NONE) CH_TRY(find_determined(w, &d, &entity, &rule));
    if (entity == CH_NONE && class == w->classes.country) return CH_OK; /* "a country": nobody in particular */
    if (entity == CH_NONE) {
        const uint32_t country = country_before(w, d.first);
        CH_TRY(ch_entity_unnamed(w, words_of(w, &d), class, &entity));
        w->entities.at[entity].country = country;
        w->entities.at[entity].plural = d.plural;
        rule = "unnamed";
    }
    for (uint32_t i = d.first; i <= noun; i++) covered[i] = 1;
    const ch_segment s = ch_piece(d.first, noun + 1);
    return ch_mention_add(w, &s, CH_MENTION_DESCRIPTION, w->entities.at[entity].class, entity, rule);
}

/* "The former accused the latter." */
static ch_status
link_one_of_two(ch_work *w, uint8_t *covered, uint32_t token)
{
    const uint32_t uses = w->naming_of[token].uses & (CH_NAMING_FIRST_OF_TWO | CH_NAMING_SECOND_OF_TWO);
    const ch_sentence *s = &w->article->sentences[w->article->tokens[token].sentence];
    if (!uses || token == s->first || !(ch_node_of(w, token - 1)->feats & CH_FEAT_DEFINITE)) return CH_OK;
    const uint8_t next = token + 1 < s->end ? ch_node_of(w, token + 1)->upos : CH_UPOS_PUNCT;
    if (next == CH_UPOS_NOUN || next == CH_UPOS_PROPN || next == CH_UPOS_ADJ || next == CH_UPOS_NUM) return CH_OK; /* "the former president" */
    const uint32_t entity = ch_one_of_two(w, token, (uses & CH_NAMING_SECOND_OF_TWO) != 0);
    if (entity == CH_NONE) return CH_OK;
    covered[token] = 1;
    const ch_segment word = ch_piece(token, token + 1);
    return ch_mention_add(w, &word, CH_MENTION_DESCRIPTION, w->entities.at[entity].class, entity, "one of the two named together before");
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
        if (covered[t]) continue;
        CH_TRY(ch_refer_pronoun(w, t));
        CH_TRY(link_one_of_two(w, covered, t));
        if (ch_node_of(w, t)->upos != CH_UPOS_NOUN) continue;
        const ch_naming_word word = ch_naming_of(w->k->naming, ch_node_of(w, t)->lemma);
        if (word.uses & (CH_NAMING_PREDECESSOR | CH_NAMING_SUCCESSOR))
            CH_TRY(link_predecessor(w, covered, t, (word.uses & CH_NAMING_SUCCESSOR) != 0));
        const bool sides = (word.uses & CH_NAMING_SIDES) && ch_is_of_two(w, t);
        const ch_class class = sides ? w->classes.agent : word.agent;
        if (class != CH_NO_CLASS) CH_TRY(describe(w, covered, t, class));
    }
    return CH_OK;
}
