/*
 * Arguments from elsewhere in the sentence
 *
 *     relative     the gang [which he designated]         which -> the gang
 *     participle   the gang [designated in May]           object: the gang
 *     control      he plans [to designate the gang]       subject: he
 *                  he asked them [to leave]               subject: them
 *     adverbial    [Citing reports], he designated …      subject: he
 *     conjunct     he arrested and [charged] them         subject: he, object: them
 *
 * After Schuster and Manning (2016); for adverbial clauses and nouns' infinitives,
 * of which they do not speak, the rule that holds most often in news.
 */
#include "syntax/clause.h"

/* The function in which a predicate's grammatical subject is listed. */
static ch_function
subject_function(const ch_clause_work *w, uint32_t predicate)
{
    if (w->at[predicate].flags & CH_PREDICATE_PASSIVE) return CH_FUNCTION_OBJECT;
    if (w->at[predicate].kind == CH_PREDICATE_NOUN) return CH_FUNCTION_POSSESSOR;
    return CH_FUNCTION_SUBJECT;
}

static bool
has_subject(const ch_clause_work *w, uint32_t predicate)
{
    return ch_has(w, predicate, subject_function(w, predicate));
}

/* Copy the arguments of one function into another of a second predicate. */
static ch_status
copy(ch_clause_work *w, uint32_t from, ch_function function, uint32_t to, ch_function as,
     ch_found found)
{
    for (uint32_t a = w->own[from]; a != CH_NONE; a = w->found[a].next) {
        ch_argument argument = w->found[a].argument;
        if (argument.function != function) continue;
        if (argument.head == w->at[to].token) continue;
        argument.function = (uint8_t)as;
        if (argument.found != CH_FOUND_APPOSITION) argument.found = (uint8_t)found;
        argument.preposition = (ch_slice){"", 0};
        CH_TRY(ch_add_argument(w, to, argument));
    }
    return CH_OK;
}

/* Give `to` the grammatical subject of `from` as its own. */
static ch_status
copy_subject(ch_clause_work *w, uint32_t from, uint32_t to, ch_found found)
{
    return copy(w, from, subject_function(w, from), to, subject_function(w, to), found);
}

/* "gave Iran a month to sign": who is given something is who does what it is for; else the subject. */
static ch_status
copy_receiver(ch_clause_work *w, uint32_t from, uint32_t to, ch_found found)
{
    const bool given = ch_has(w, from, CH_FUNCTION_INDIRECT) && (w->at[to].flags & CH_PREDICATE_INFINITIVE);
    return given ? copy(w, from, CH_FUNCTION_INDIRECT, to, subject_function(w, to), found)
                 : copy_subject(w, from, to, found);
}

/* ---- relative clauses ---- */

/* The noun that the relative clause around `predicate` modifies, or CH_NONE. */
static uint32_t
antecedent_of(const ch_clause_work *w, uint32_t predicate)
{
    for (size_t steps = 0; predicate != CH_NONE && steps <= w->len; steps++) {
        const ch_predicate *p = &w->at[predicate];
        const ch_node *node = &w->nodes[p->token];
        if (node->dep == CH_DEP_ACL_RELCL) return node->head < w->count ? node->head : CH_NONE;
        predicate = p->governor;
    }
    return CH_NONE;
}

static bool
is_relative(const ch_clause_work *w, uint32_t token)
{
    return (w->nodes[token].feats & CH_FEAT_PRON_RELATIVE) && w->nodes[token].upos == CH_UPOS_PRON;
}

/* Put the antecedent where a relative pronoun stands; an apposition's name goes beside it. */
static ch_status
resolve_pronouns(ch_clause_work *w, uint32_t number)
{
    for (uint32_t a = w->own[number]; a != CH_NONE; a = w->found[a].next) {
        const ch_argument old = w->found[a].argument;
        if (old.function == CH_FUNCTION_CLAUSE || !is_relative(w, old.head)) continue;
        const uint32_t noun = antecedent_of(w, number);
        if (noun == CH_NONE || noun == w->at[number].token) continue;
        ch_argument argument;
        CH_TRY(ch_argument_of(w, old.function, CH_FOUND_RELATIVE, noun, &argument));
        argument.pronoun = old.head;
        argument.preposition = old.preposition;
        w->found[a].argument = argument;
        if (w->nodes[noun].dep != CH_DEP_APPOS) continue;
        CH_TRY(ch_argument_of(w, old.function, CH_FOUND_APPOSITION, w->nodes[noun].head, &argument));
        argument.preposition = old.preposition;
        CH_TRY(ch_add_argument(w, number, argument));
    }
    return CH_OK;
}

static bool
has_pronoun(const ch_clause_work *w, uint32_t token)
{
    for (uint32_t t = w->begins[token]; t < w->ends[token]; t++) {
        const bool adverb = w->nodes[t].upos == CH_UPOS_ADV &&
                            (w->nodes[t].feats & (CH_FEAT_PRON_RELATIVE | CH_FEAT_PRON_INTERROGATIVE));
        if (is_relative(w, t) || adverb) return true;
    }
    return false;
}

/* A noun as an argument, with the name it stands in apposition to. */
static ch_status
add_noun(ch_clause_work *w, uint32_t number, ch_function function, ch_found found, uint32_t noun)
{
    ch_argument argument;
    CH_TRY(ch_argument_of(w, function, found, noun, &argument));
    CH_TRY(ch_add_argument(w, number, argument));
    if (w->nodes[noun].dep != CH_DEP_APPOS || w->nodes[noun].head >= w->count) return CH_OK;
    CH_TRY(ch_argument_of(w, function, CH_FOUND_APPOSITION, w->nodes[noun].head, &argument));
    return ch_add_argument(w, number, argument);
}

/* "the man [he arrested]": no pronoun; the gap is where a verb misses something. */
static ch_status
fill_gap(ch_clause_work *w, uint32_t number)
{
    const ch_predicate *p = &w->at[number];
    const uint32_t noun = w->nodes[p->token].head;
    if (w->nodes[p->token].dep != CH_DEP_ACL_RELCL || noun >= w->count) return CH_OK;
    if (p->kind != CH_PREDICATE_VERB || has_pronoun(w, p->token)) return CH_OK;
    if (!has_subject(w, number)) {
        return add_noun(w, number, subject_function(w, number), CH_FOUND_RELATIVE, noun);
    }
    const bool full = ch_has(w, number, CH_FUNCTION_OBJECT) || ch_has(w, number, CH_FUNCTION_CLAUSE);
    return full ? CH_OK : add_noun(w, number, CH_FUNCTION_OBJECT, CH_FOUND_RELATIVE, noun);
}

/* ---- adnominal participles and infinitives ---- */

/* "the way [for prosecutors] to charge him": the for-phrase right before the infinitive; CH_NONE for none. */
static uint32_t
for_phrase(const ch_clause_work *w, uint32_t number)
{
    const uint32_t begin = w->begins[w->at[number].token];
    if (!(w->at[number].flags & CH_PREDICATE_INFINITIVE) || begin == 0) return CH_NONE;
    uint32_t head = begin - 1;
    for (size_t steps = 0; head < w->count && steps <= w->len + 8; steps++) {
        const uint32_t word = ch_child(w, head, CH_DEP_CASE);
        if (word != CH_NONE) return ch_lemma_is(&w->nodes[word], "for") ? head : CH_NONE;
        if (w->nodes[head].head == CH_ROOT || w->ends[w->nodes[head].head] != begin) return CH_NONE;
        head = w->nodes[head].head;
    }
    return CH_NONE;
}

static ch_status
share_adnominal(ch_clause_work *w, uint32_t number)
{
    const ch_predicate *p = &w->at[number];
    const uint32_t noun = w->nodes[p->token].head, of_noun = noun < w->count ? w->of_token[noun] : CH_NONE;
    if (noun >= w->count || has_subject(w, number)) return CH_OK;
    const uint32_t given = for_phrase(w, number);
    if (given != CH_NONE) return add_noun(w, number, subject_function(w, number), CH_FOUND_CONTROL, given);
    if (p->kind == CH_PREDICATE_ADJECTIVE || (p->flags & CH_PREDICATE_PARTICIPLE)) {
        const ch_slice none = CH_S("");
        if (ch_slice_equal(p->mark, none)) {
            return add_noun(w, number, subject_function(w, number), CH_FOUND_PARTICIPLE, noun);
        }
    }
    if (of_noun == CH_NONE) return CH_OK;
    /* "Trump's plan to …", else "Trump announced a plan to …" */
    CH_TRY(copy_subject(w, of_noun, number, CH_FOUND_CONTROL));
    if (has_subject(w, number)) return CH_OK;
    const uint32_t clause = w->at[of_noun].governor;
    return clause == CH_NONE ? CH_OK : copy_receiver(w, clause, number, CH_FOUND_CONTROL);
}

/* ---- clauses under a clause ---- */

static bool
calls(const ch_clause_work *w, uint32_t predicate)
{
    const ch_slice lemma = w->nodes[w->at[predicate].token].lemma;
    return !(w->at[predicate].flags & CH_PREDICATE_PASSIVE) && ch_grammar_is(w->grammar, lemma, CH_GRAMMAR_CALLING);
}

/* "called on Russia to withdraw": copy whom the preposition names as the subject, if there is one before the clause. */
static ch_status
copy_called(ch_clause_work *w, uint32_t from, uint32_t to)
{
    if (!(w->at[to].flags & CH_PREDICATE_INFINITIVE)) return CH_OK;
    for (uint32_t a = w->own[from]; a != CH_NONE; a = w->found[a].next) {
        ch_argument argument = w->found[a].argument;
        const ch_node *head = &w->nodes[argument.head];
        if (argument.function != CH_FUNCTION_OBLIQUE || !ch_grammar_is(w->grammar, argument.preposition, CH_GRAMMAR_CALLED)) continue;
        if (argument.head < w->at[from].token || argument.head > w->at[to].token) continue;
        if (head->upos == CH_UPOS_PROPN && ch_grammar_is(w->grammar, head->lemma, CH_GRAMMAR_WEEKDAY)) continue;
        argument.function = (uint8_t)subject_function(w, to);
        argument.found = CH_FOUND_CONTROL;
        argument.preposition = (ch_slice){"", 0};
        CH_TRY(ch_add_argument(w, to, argument));
    }
    return CH_OK;
}

/* The object if the governor has one, else its subject. */
static ch_status
share_controlled(ch_clause_work *w, uint32_t number)
{
    const uint32_t governor = w->at[number].governor;
    const bool passive = w->at[governor].flags & CH_PREDICATE_PASSIVE;
    const ch_function as = subject_function(w, number);
    if (has_subject(w, number)) return CH_OK;
    if (!passive && ch_has(w, governor, CH_FUNCTION_OBJECT)) {
        return copy(w, governor, CH_FUNCTION_OBJECT, number, as, CH_FOUND_CONTROL);
    }
    if (!passive && ch_has(w, governor, CH_FUNCTION_INDIRECT)) {
        return copy(w, governor, CH_FUNCTION_INDIRECT, number, as, CH_FOUND_CONTROL);
    }
    if (calls(w, governor)) CH_TRY(copy_called(w, governor, number));
    return has_subject(w, number) ? CH_OK : copy_subject(w, governor, number, CH_FOUND_CONTROL);
}

/* "plans involve the ministry [preparing] options": verbs that have somebody doing something as their object. */
static bool
is_object_deed(const ch_clause_work *w, const ch_predicate *p)
{
    const ch_predicate *g = &w->at[p->governor];
    if (p->mark.len || !(p->flags & CH_PREDICATE_PARTICIPLE) || (g->flags & CH_PREDICATE_PASSIVE)) return false;
    if (p->token <= g->token || w->nodes[p->token - 1].dep == CH_DEP_PUNCT) return false;
    return ch_grammar_is(w->grammar, g->lemma, CH_GRAMMAR_HAVING) && ch_has(w, p->governor, CH_FUNCTION_OBJECT);
}

static ch_status
share_adverbial(ch_clause_work *w, uint32_t number)
{
    const ch_predicate *p = &w->at[number];
    const uint32_t loose = CH_PREDICATE_PARTICIPLE | CH_PREDICATE_INFINITIVE;
    const bool adjective = p->kind == CH_PREDICATE_ADJECTIVE || p->kind == CH_PREDICATE_COPULA;
    if (has_subject(w, number) || (!(p->flags & loose) && !adjective)) return CH_OK;
    const uint32_t given = for_phrase(w, number);
    if (given != CH_NONE) return add_noun(w, number, subject_function(w, number), CH_FOUND_CONTROL, given);
    const bool object = ch_grammar_is(w->grammar, p->mark, CH_GRAMMAR_OBJECT_PREPOSITION) &&
                        ch_has(w, p->governor, CH_FUNCTION_OBJECT);
    if (object) {
        return copy(w, p->governor, CH_FUNCTION_OBJECT, number, subject_function(w, number),
                    CH_FOUND_CONTROL);
    }
    if (is_object_deed(w, p))
        return copy(w, p->governor, CH_FUNCTION_OBJECT, number, subject_function(w, number), CH_FOUND_PARTICIPLE);
    if (calls(w, p->governor)) CH_TRY(copy_called(w, p->governor, number));
    if (has_subject(w, number)) return CH_OK;
    return copy_receiver(w, p->governor, number,
                         p->flags & CH_PREDICATE_INFINITIVE ? CH_FOUND_CONTROL : CH_FOUND_PARTICIPLE);
}

/* ---- coordination ---- */

/* "arrested and charged them": the first verb's object stands after the second verb. */
static ch_status
share_object(ch_clause_work *w, uint32_t first, uint32_t number)
{
    const uint32_t passive = (w->at[first].flags | w->at[number].flags) & CH_PREDICATE_PASSIVE;
    if (passive || ch_has(w, number, CH_FUNCTION_OBJECT) || ch_has(w, number, CH_FUNCTION_CLAUSE)) {
        return CH_OK;
    }
    for (uint32_t a = w->own[first]; a != CH_NONE; a = w->found[a].next) {
        ch_argument argument = w->found[a].argument;
        if (argument.function != CH_FUNCTION_OBJECT || argument.found == CH_FOUND_CONJUNCT) continue;
        const bool relative = argument.found == CH_FOUND_RELATIVE;
        if (argument.head < w->at[number].token && !relative) continue;
        argument.found = relative ? CH_FOUND_RELATIVE : CH_FOUND_CONJUNCT;
        CH_TRY(ch_add_argument(w, number, argument));
    }
    return CH_OK;
}

/* "were arrested and charged by police": the agent stands after the second participle. */
static ch_status
share_agent(ch_clause_work *w, uint32_t first, uint32_t number)
{
    const uint32_t both = w->at[first].flags & w->at[number].flags & CH_PREDICATE_PASSIVE;
    if (!both || ch_has(w, number, CH_FUNCTION_SUBJECT)) return CH_OK;
    for (uint32_t a = w->own[first]; a != CH_NONE; a = w->found[a].next) {
        ch_argument argument = w->found[a].argument;
        if (argument.function != CH_FUNCTION_SUBJECT || argument.head < w->at[number].token) continue;
        CH_TRY(ch_add_argument(w, number, argument));
    }
    return CH_OK;
}

/* "arrested and charged them" where the tree gives the object to the second verb. */
static ch_status
share_object_back(ch_clause_work *w, uint32_t first, uint32_t number)
{
    const bool adjacent = w->at[number].token == w->at[first].token + 2;
    const uint32_t passive = (w->at[first].flags | w->at[number].flags) & CH_PREDICATE_PASSIVE;
    if (!adjacent || passive || ch_has(w, first, CH_FUNCTION_OBJECT) ||
        ch_has(w, first, CH_FUNCTION_CLAUSE) || ch_has(w, first, CH_FUNCTION_COMPLEMENT)) {
        return CH_OK;
    }
    return copy(w, number, CH_FUNCTION_OBJECT, first, CH_FUNCTION_OBJECT, CH_FOUND_CONJUNCT);
}

/* ", and a man is held by police": a clause of its own behind a comma, with "is". */
static bool
stands_alone(const ch_clause_work *w, uint32_t number)
{
    const uint32_t verb = w->at[number].token;
    const uint32_t and = ch_child(w, verb, CH_DEP_CC);
    return ch_child(w, verb, CH_DEP_AUX_PASS) != CH_NONE && ch_child(w, verb, CH_DEP_NSUBJ_PASS) != CH_NONE &&
           and != CH_NONE && and > 0 && w->nodes[and - 1].upos == CH_UPOS_PUNCT;
}

/* "are killed and fourteen injured in an attack": how and where stands behind the second verb alone. */
static ch_status
share_phrases_back(ch_clause_work *w, uint32_t first, uint32_t number)
{
    const uint32_t both = w->at[first].flags & w->at[number].flags & CH_PREDICATE_PASSIVE;
    const uint32_t own = ch_child(w, w->at[number].token, CH_DEP_NSUBJ_PASS);
    if (!both || ch_has(w, first, CH_FUNCTION_SUBJECT)) return CH_OK;
    /* "was indicted and in June he was arrested in Rome" */
    if (own != CH_NONE && w->nodes[own].upos == CH_UPOS_PRON) return CH_OK;
    for (uint32_t a = w->own[first]; a != CH_NONE; a = w->found[a].next) {
        const ch_argument *argument = &w->found[a].argument;
        if (argument->function == CH_FUNCTION_OBLIQUE && argument->head > w->at[first].token) return CH_OK;
    }
    for (uint32_t a = w->own[number]; a != CH_NONE; a = w->found[a].next) {
        ch_argument argument = w->found[a].argument;
        const bool agent = argument.function == CH_FUNCTION_SUBJECT && argument.found == CH_FOUND_PASSIVE;
        if ((argument.function != CH_FUNCTION_OBLIQUE && !agent) || argument.head < w->at[number].token) continue;
        if (agent && stands_alone(w, number)) continue;
        CH_TRY(ch_add_argument(w, first, argument));
    }
    return CH_OK;
}

static ch_status
share_conjunct(ch_clause_work *w, uint32_t number)
{
    const uint32_t first = w->at[number].governor;
    /* "to cease and withdraw": no order, whatever the tag says of the plain form */
    const bool orders = (w->at[number].flags & CH_PREDICATE_IMPERATIVE) && !(w->at[first].flags & CH_PREDICATE_INFINITIVE);
    if (orders) return CH_OK;
    if (w->at[first].kind == CH_PREDICATE_NOUN || w->at[number].kind == CH_PREDICATE_NOUN) {
        /* "Mexico's accusation and threat" */
        return has_subject(w, number) ? CH_OK
                                      : copy(w, first, CH_FUNCTION_POSSESSOR, number,
                                             CH_FUNCTION_POSSESSOR, CH_FOUND_CONJUNCT);
    }
    if (!has_subject(w, number)) CH_TRY(copy_subject(w, first, number, CH_FOUND_CONJUNCT));
    CH_TRY(share_object(w, first, number));
    CH_TRY(share_object_back(w, first, number));
    CH_TRY(share_phrases_back(w, first, number));
    return share_agent(w, first, number);
}

ch_status
ch_share_arguments(ch_clause_work *w, uint32_t number)
{
    const ch_predicate *p = &w->at[number];
    CH_TRY(resolve_pronouns(w, number));
    CH_TRY(fill_gap(w, number));
    if (p->link == CH_LINK_ADNOMINAL) return share_adnominal(w, number);
    if (p->governor == CH_NONE) return CH_OK;
    if (p->kind == CH_PREDICATE_NOUN && p->link != CH_LINK_CONJUNCT) return CH_OK;
    switch (p->link) {
    case CH_LINK_CONTROLLED: return share_controlled(w, number);
    case CH_LINK_COMPLEMENT:
        return w->at[number].flags & (CH_PREDICATE_PARTICIPLE | CH_PREDICATE_INFINITIVE)
                   ? share_controlled(w, number)
                   : CH_OK;
    case CH_LINK_ADVERBIAL: return share_adverbial(w, number);
    case CH_LINK_CONJUNCT: return share_conjunct(w, number);
    default: return CH_OK;
    }
}
