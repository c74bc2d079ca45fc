/*
 * From a token of the tree to the entity it stands for
 *
 *     [Polish] authorities arrested  …          a stand-in: Poland
 *     President [Donald Trump]                   the head is the title, the name hangs below it
 *     [the two countries]                        a plural entity: its members
 *
 * An unnamed entity ("a U.S. official") fills a role itself only when it is no
 * stand-in for somebody who has a name.
 */
#include "relate/scene.h"

#include "relate/behalf.h"
#include "relate/frame_data.h"
#include "relate/place_chain.h"

const char CH_CLAUSE_ABOVE[] = "subject of the clause above";
const char CH_STAND_IN[] = "stands for what is its own";

ch_classes
ch_scene_agents(const ch_scene *s)
{
    return (ch_classes){s->in->frames->agents, 3, true, false, false, CH_NONE};
}

ch_classes
ch_scene_places(const ch_scene *s)
{
    return (ch_classes){s->in->frames->places, 2, false, false, true, CH_NONE};
}

const ch_mention *
ch_scene_mention(const ch_scene *s, uint32_t token)
{
    const ch_annotations *a = s->in->annotations;
    const uint32_t at = a->mention_at[s->first + token];
    return at == CH_NONE ? NULL : &a->mentions[at];
}

const ch_entity *
ch_scene_entity(const ch_scene *s, const ch_mention *mention)
{
    if (!mention || mention->entity == CH_NONE) return NULL;
    return &s->in->annotations->entities[mention->entity];
}

/* "pleaded guilty": what the verb and its adjective say together. */
static const ch_cue *
with_complement(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_COMPLEMENT || s->nodes[a->head].upos != CH_UPOS_ADJ) continue;
        return ch_cues_find(s->in->cues, CH_CUE_OF_VERB, p->lemma, ch_scene_lemma(s, a->head));
    }
    return NULL;
}

const ch_cue *
ch_scene_cue(const ch_scene *s, const ch_predicate *p)
{
    static const ch_cue_kind KINDS[] = {CH_CUE_OF_VERB, CH_CUE_OF_NOUN, CH_CUE_OF_ADJECTIVE,
                                        CH_CUE_OF_NOUN};
    const ch_cue *cue = ch_cues_find(s->in->cues, KINDS[p->kind], p->lemma, p->particle);
    if (!cue && p->particle.len) cue = ch_cues_find(s->in->cues, KINDS[p->kind], p->lemma, (ch_slice){0});
    const ch_cue *whole = p->kind == CH_PREDICATE_VERB && !p->particle.len ? with_complement(s, p) : NULL;
    if (whole) return whole;
    /* "was told", "is expected": participles that some parses call adjectives */
    if (!cue && p->kind == CH_PREDICATE_ADJECTIVE)
        cue = ch_cues_find(s->in->cues, CH_CUE_OF_VERB, p->lemma, (ch_slice){0});
    return cue;
}

bool
ch_scene_is_source(const ch_scene *s, const ch_predicate *p)
{
    const ch_cue *cue = ch_scene_cue(s, p);
    return cue && (cue->flags & CH_CUE_SOURCE);
}

uint32_t
ch_scene_child(const ch_scene *s, uint32_t head, uint8_t dep, uint32_t after)
{
    for (uint32_t i = after == CH_NONE ? 0 : after + 1; i < s->count; i++)
        if (s->nodes[i].head == head && s->nodes[i].dep == dep) return i;
    return CH_NONE;
}

ch_span
ch_scene_span(const ch_scene *s, uint32_t begin, uint32_t end)
{
    if (end <= begin) end = begin + 1;
    return ch_article_tokens_span(s->in->article, s->first + begin, s->first + end);
}

/* ---- fillers ---- */

bool
ch_scene_fits(const ch_scene *s, ch_class class, ch_classes classes)
{
    if (!classes.len) return class != CH_NO_CLASS;
    for (uint32_t i = 0; i < classes.len; i++)
        if (ch_ontology_is(s->in->ontology, class, classes.at[i])) return true;
    return false;
}

static void
append(ch_fillers *out, ch_filler filler)
{
    for (uint32_t i = 0; i < out->len; i++)
        if (out->at[i].entity == filler.entity && out->at[i].value == filler.value) return;
    if (out->len < CH_FILLERS) out->at[out->len++] = filler;
}

static float
certainty_of(const ch_mention *m)
{
    switch (m->kind) {
    case CH_MENTION_PRONOUN:
        return 0.85f;
    case CH_MENTION_DESCRIPTION:
    case CH_MENTION_TITLE:
        return 0.9f;
    default:
        return 1.0f;
    }
}

bool
ch_scene_append(const ch_scene *s, const ch_mention *m, ch_classes classes, const char *path,
                ch_fillers *out)
{
    const ch_entity *e = ch_scene_entity(s, m);
    const uint32_t before = out->len;
    ch_filler filler = {CH_NONE, CH_NONE, m->span, path, certainty_of(m)};
    if (m->value != CH_NONE && !e) {
        if (!classes.len || !ch_scene_fits(s, m->class, classes)) return false;
        filler.value = m->value;
        append(out, filler);
        return out->len > before;
    }
    if (!e || (classes.named && e->unnamed && !e->member_count && m->holder == CH_NONE)) return false;
    if (classes.place && m->kind == CH_MENTION_ADJECTIVE) return false;
    for (size_t i = 0; i < e->member_count; i++) {
        const ch_entity *member = &s->in->annotations->entities[e->members[i]];
        if (!ch_scene_fits(s, member->class, classes) || e->members[i] == classes.not_this) continue;
        filler.entity = e->members[i];
        append(out, filler);
    }
    if (e->member_count) return out->len > before;
    filler.entity = m->entity;
    if (!ch_scene_fits(s, e->class, classes)) { /* an office acts through whoever holds it */
        if (m->holder == CH_NONE) return false;
        filler.entity = m->holder;
        filler.certainty *= 0.95f;
        if (!ch_scene_fits(s, s->in->annotations->entities[m->holder].class, classes)) return false;
    } else if (m->former && m->kind == CH_MENTION_TITLE) {
        return false; /* "the first former president to be tried" does not become president */
    }
    if (filler.entity == classes.not_this) return false;
    append(out, filler);
    return true;
}

/* Whether the word `token` says whose the noun above it is; behind "in" only for organs of a state. */
static bool
says_whose(const ch_scene *s, uint32_t token, bool organ)
{
    switch (s->nodes[token].dep) {
    case CH_DEP_NMOD_POSS:
    case CH_DEP_AMOD:
    case CH_DEP_COMPOUND:
    case CH_DEP_NMOD_DESC:
    case CH_DEP_DET:
        return token < s->nodes[token].head; /* what stands behind the noun is no modifier of it, whatever the parse says */
    case CH_DEP_FLAT:
        return true;
    case CH_DEP_NMOD: {
        const uint32_t of = ch_scene_child(s, token, CH_DEP_CASE, CH_NONE);
        if (of == CH_NONE) return false;
        const ch_slice word = ch_scene_lemma(s, of);
        return ch_slice_equal(word, CH_S("of")) || ch_slice_equal(word, CH_S("from")) ||
               ch_slice_equal(word, CH_S("with")) || (organ && ch_slice_equal(word, CH_S("in"))) ||
               (ch_slice_equal(word, CH_S("for")) &&
                ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, s->nodes[token].head), (ch_slice){0}, CH_CUE_MOUTHPIECE));
    }
    default:
        return false;
    }
}

void
ch_scene_append_row(const ch_scene *s, uint32_t token, bool with_and, ch_classes classes, const char *path,
                    ch_fillers *out)
{
    for (uint32_t c = ch_scene_child(s, token, CH_DEP_CONJ, CH_NONE); c != CH_NONE;
         c = ch_scene_child(s, token, CH_DEP_CONJ, c)) {
        if (with_and && ch_scene_child(s, c, CH_DEP_CC, CH_NONE) == CH_NONE) continue;
        const ch_mention *m = ch_scene_mention(s, c);
        if (ch_place_says_where(s, ch_scene_mention(s, token), m, out)) continue;
        if (m && m->value == CH_NONE) ch_scene_append(s, m, classes, path, out);
    }
}

/* "a court in Tunis": the city is where it sits, not whose it is; "a court in Kenya" is Kenya's. */
static bool
is_seat(const ch_scene *s, uint32_t token, const ch_mention *m)
{
    const uint32_t in = ch_scene_child(s, token, CH_DEP_CASE, CH_NONE);
    const ch_entity *e = ch_scene_entity(s, m);
    return e && in != CH_NONE && ch_slice_equal(ch_scene_lemma(s, in), CH_S("in")) &&
           !ch_ontology_is(s->in->ontology, e->class, s->in->frames->country);
}

/* "American imports [from Japan]": where a thing comes from says more than what it is called by. */
static bool
append_origin(const ch_scene *s, uint32_t head, ch_classes classes, const char *path, ch_fillers *out)
{
    if (ch_scene_unnamed(s, head) != CH_NONE) return false;
    for (uint32_t i = ch_scene_child(s, head, CH_DEP_NMOD, CH_NONE); i != CH_NONE;
         i = ch_scene_child(s, head, CH_DEP_NMOD, i)) {
        const uint32_t from = ch_scene_child(s, i, CH_DEP_CASE, CH_NONE);
        const ch_mention *m = ch_scene_mention(s, i);
        if (from == CH_NONE || !m || m->value != CH_NONE || !ch_slice_equal(ch_scene_lemma(s, from), CH_S("from"))) continue;
        if (!ch_scene_append(s, m, classes, path, out)) continue;
        ch_scene_append_row(s, i, false, classes, path, out);
        return true;
    }
    return false;
}

bool
ch_scene_is_officer(const ch_scene *s, uint32_t token)
{
    const ch_mention *m = ch_scene_mention(s, token);
    const ch_ontology *o = s->in->ontology;
    return m && (ch_ontology_is(o, m->class, ch_ontology_class(o, CH_S("Office"))) ||
                 ch_ontology_is(o, m->class, ch_ontology_class(o, CH_S("Person"))));
}

/* "his country", "Navalny's supporters": not he himself; "Putin's forces" act for him. */
static bool
is_persons(const ch_scene *s, uint32_t token)
{
    const ch_mention *m = ch_scene_mention(s, token);
    const ch_entity *e = ch_scene_entity(s, m);
    if (!e || s->nodes[token].dep != CH_DEP_NMOD_POSS) return false;
    if (m->kind == CH_MENTION_TITLE) return ch_scene_child(s, token, CH_DEP_FLAT, CH_NONE) != CH_NONE; /* "minister Katz's plan" */
    return ch_ontology_is(s->in->ontology, e->class, ch_ontology_class(s->in->ontology, CH_S("Person")));
}

/* "we", "I": whoever says the quotation, or signs the statement. */
static bool
append_first_person(const ch_scene *s, uint32_t head, ch_classes classes, ch_fillers *out)
{
    const ch_node *node = &s->nodes[head];
    if (node->upos != CH_UPOS_PRON || !(node->feats & CH_FEAT_PERSON_1)) return false;
    const uint32_t quote = s->quote_at ? s->quote_at[s->first + head] : CH_NONE;
    uint32_t entity = node->feats & CH_FEAT_PLURAL ? s->we : s->signer;
    if (quote != CH_NONE) entity = s->quote_speaker ? s->quote_speaker[quote] : CH_NONE;
    if (quote != CH_NONE && entity != CH_NONE && (node->feats & CH_FEAT_PLURAL)) entity = ch_spoken_for(s, entity);
    if (entity == CH_NONE || !ch_scene_fits(s, s->in->annotations->entities[entity].class, classes)) return false;
    append(out, (ch_filler){entity, CH_NONE, ch_scene_span(s, head, head + 1),
                            "first person: who speaks", 0.85f});
    return true;
}

static bool
stand_in(const ch_scene *s, uint32_t head, unsigned depth, ch_classes classes, const char *path,
         ch_fillers *out)
{
    const uint32_t before = out->len;
    const bool organ = ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, head),
                                   (ch_slice){0}, CH_CUE_ORGAN);
    classes.named = true;
    const ch_mention *own = ch_scene_mention(s, head);
    if (own && own->former) return false; /* "the former minister of Guinea" is no longer Guinea's */
    if (!classes.acting) append_origin(s, head, classes, path, out);
    for (uint32_t i = 0; i < s->count && out->len == before; i++) {
        if (s->nodes[i].head != head || !says_whose(s, i, organ)) continue;
        const ch_mention *m = ch_scene_mention(s, i);
        if (m && is_seat(s, i, m)) continue;
        if ((!organ || !classes.acting || ch_scene_is_officer(s, head)) && is_persons(s, i)) return false;
        const bool titled = m && m->kind == CH_MENTION_TITLE && m->holder != CH_NONE;
        const bool ours = s->nodes[i].dep == CH_DEP_NMOD_POSS && (s->nodes[i].feats & CH_FEAT_PLURAL) && !ch_scene_entity(s, m);
        if (ours && append_first_person(s, i, classes, out)) /* "our troops" */
            break;
        if (m && m != own && m->value == CH_NONE && !titled && ch_scene_append(s, m, classes, path, out))
            ch_scene_append_row(s, i, false, classes, path, out);
        else if (depth)
            stand_in(s, i, depth - 1, classes, path, out);
    }
    /* "U.S. officials" as one mention: whose it is stands in its entity */
    const ch_entity *e = ch_scene_entity(s, own);
    if (out->len == before && e && e->unnamed && e->country != CH_NONE &&
        ch_scene_fits(s, s->in->annotations->entities[e->country].class, classes))
        append(out, (ch_filler){e->country, CH_NONE, own->span, path, 0.9f});
    for (uint32_t i = before; i < out->len; i++) {
        out->at[i].certainty *= 0.95f;
        const ch_class class = s->in->annotations->entities[out->at[i].entity].class;
        if (path != CH_CLAUSE_ABOVE && ch_ontology_is(s->in->ontology, class, s->in->frames->country))
            out->at[i].path = CH_STAND_IN;
    }
    /* "Syrian rebels" do not act for Syria, nor "a resident of Brooklyn" for Brooklyn */
    if (classes.acting && !organ && out->len > before &&
        ch_ontology_is(s->in->ontology, s->in->annotations->entities[out->at[before].entity].class,
                       ch_ontology_class(s->in->ontology, CH_S("Place"))))
        out->len = before;
    return out->len > before;
}

/* "in a U.S. airstrike": an act is no place; "on Syrian soil": soil is. */
static bool
is_stand_in(const ch_scene *s, uint32_t head, ch_classes classes)
{
    if (classes.place && ch_frames_entry(s->in->frames, CH_PREDICATE_NOUN, ch_scene_lemma(s, head)) != CH_NONE)
        return false;
    return ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, head), (ch_slice){0},
                       CH_CUE_STAND_IN);
}

/* ", B, C and D" behind a name, below the same head, however the parse hung them. */
static void
append_list(const ch_scene *s, const ch_mention *m, uint32_t head, ch_classes classes,
            const char *path, ch_fillers *out)
{
    uint32_t i = m->end - s->first;
    while (i + 1 < s->count) {
        bool comma = false;
        for (; i < s->count && (s->nodes[i].upos == CH_UPOS_PUNCT || s->nodes[i].upos == CH_UPOS_CCONJ); i++)
            comma = true;
        const ch_mention *next = comma && i < s->count ? ch_scene_mention(s, i) : NULL;
        const ch_entity *e = ch_scene_entity(s, next);
        if (!e || e->unnamed || next->kind != m->kind || next->class != m->class) return;
        uint32_t steps = 0, t = i;
        while (t != head && t != CH_ROOT && t < s->count && steps++ < 32) t = s->nodes[t].head;
        if (t != head) return;
        ch_scene_append(s, next, classes, path, out);
        i = next->end - s->first;
    }
}

/* "President [Donald Trump]", "nationals [A], [B] and [C]": the names below a head that is none. */
static bool
append_beside(const ch_scene *s, uint32_t head, ch_classes classes, const char *path,
              ch_fillers *out)
{
    static const uint8_t DEPS[] = {CH_DEP_FLAT, CH_DEP_NMOD_DESC, CH_DEP_APPOS, CH_DEP_COMPOUND};
    const uint32_t before = out->len;
    const ch_mention *own = ch_scene_mention(s, head);
    const bool title = own && own->kind == CH_MENTION_TITLE; /* "minister Abul Karim" */
    /* "Secretary of State [Marco Rubio]": whatever the parse hung the name from */
    const uint32_t behind = title ? own->end - s->first : s->count;
    const ch_mention *name = behind < s->count ? ch_scene_mention(s, behind) : NULL;
    const ch_entity *named = ch_scene_entity(s, name);
    if (named && !named->unnamed && name->kind <= CH_MENTION_SHORT &&
        ch_scene_append(s, name, classes, path, out))
        return true;
    for (size_t d = 0; d < sizeof DEPS - !title; d++) {
        for (uint32_t c = ch_scene_child(s, head, DEPS[d], CH_NONE); c != CH_NONE;
             c = ch_scene_child(s, head, DEPS[d], c)) {
            const ch_mention *m = ch_scene_mention(s, c);
            const ch_entity *e = ch_scene_entity(s, m);
            if (DEPS[d] == CH_DEP_COMPOUND && c < head) continue;
            if (!e || e->unnamed || !ch_scene_append(s, m, classes, path, out)) continue;
            ch_scene_append_row(s, c, false, classes, path, out);
            append_list(s, m, head, classes, path, out);
        }
    }
    return out->len > before;
}

/* "the Treasury's [Office of Foreign Assets Control]", where the parse takes the owner for the head. */
static const ch_mention *
possessed(const ch_scene *s, const ch_mention *owner)
{
    const uint32_t at = owner->end - s->first;
    if (owner->end < s->first || at + 1 >= s->count) return NULL;
    const ch_slice sign = ch_article_token(s->in->article, s->first + at);
    if (!ch_slice_equal(sign, CH_S("'s")) && !ch_slice_equal(sign, CH_S("’s"))) return NULL;
    const ch_mention *m = ch_scene_mention(s, at + 1);
    const ch_entity *e = ch_scene_entity(s, m);
    if (!e || e->unnamed || m->kind > CH_MENTION_ABBREVIATION) return NULL;
    return ch_ontology_is(s->in->ontology, e->class,
                          ch_ontology_class(s->in->ontology, CH_S("Organization"))) ? m : NULL;
}

/* "[Ontario] [Premier] [Doug Ford]", where the parse takes the first name for the head. */
static const ch_mention *
officer_behind(const ch_scene *s, const ch_mention *place)
{
    uint32_t at = place->end - s->first;
    if (at < s->count && ch_slice_equal(ch_article_token(s->in->article, s->first + at), CH_S("("))) {
        while (at < s->count && !ch_slice_equal(ch_article_token(s->in->article, s->first + at), CH_S(")")))
            at++; /* "Economic Community (EC) Secretary General A. B." */
        at++;
    }
    const ch_mention *title = at < s->count ? ch_scene_mention(s, at) : NULL;
    if (!title || title->kind != CH_MENTION_TITLE) return NULL;
    const uint32_t behind = title->end - s->first;
    const ch_mention *m = behind < s->count ? ch_scene_mention(s, behind) : NULL;
    const ch_entity *e = ch_scene_entity(s, m);
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    if (!e || e->unnamed || !ch_ontology_is(s->in->ontology, e->class, person))
        return NULL;
    const uint32_t head = s->nodes[m->head - s->first].head;
    const ch_mention *above = head == CH_ROOT ? NULL : ch_scene_mention(s, head);
    return above && (above == place || above == title) ? m : NULL; /* title: "Al-Shabaab leader A. B." */
}

/*
 * "[The Secretary] and Foreign Minister Omamo": with the article the first title is somebody else's
 * than the name's, whatever the parse hung it from.
 */
static void
append_title_before(const ch_scene *s, uint32_t head, ch_classes classes, const char *path, ch_fillers *out)
{
    const ch_mention *m = ch_scene_mention(s, head);
    if (!m || m->first <= s->first) return;
    const ch_mention *second = m->kind == CH_MENTION_TITLE ? m : ch_scene_mention(s, m->first - 1 - s->first);
    if (!second || second->kind != CH_MENTION_TITLE || second->first < s->first + 3) return;
    const uint32_t and = second->first - 1 - s->first;
    const ch_mention *first = ch_scene_mention(s, and - 1);
    if (s->nodes[and].upos != CH_UPOS_CCONJ || !first || first->kind != CH_MENTION_TITLE || first->holder == CH_NONE) return;
    if (first->first <= s->first || s->nodes[first->first - 1 - s->first].upos != CH_UPOS_DET) return;
    ch_scene_append(s, first, classes, path, out);
}

void
ch_scene_resolve(const ch_scene *s, uint32_t head, ch_classes classes, const char *path,
                 ch_fillers *out)
{
    const ch_mention *m = ch_scene_mention(s, head);
    const ch_entity *e = ch_scene_entity(s, m);
    append_title_before(s, head, classes, path, out);
    if (!e && append_first_person(s, head, classes, out)) return;
    const bool described = m && m->kind == CH_MENTION_DESCRIPTION; /* "the gang [A] and [B]": not A alone */
    if ((!e || e->unnamed || described) && append_beside(s, head, classes, path, out)) return;
    if (!e || e->unnamed) {
        if (is_stand_in(s, head, classes) && stand_in(s, head, 1, classes, path, out)) return;
    }
    const ch_mention *owned = e && !e->unnamed ? possessed(s, m) : NULL;
    if (!owned && e && !e->unnamed) owned = officer_behind(s, m);
    if (owned && ch_scene_append(s, owned, classes, path, out)) return;
    if (m && ch_scene_append(s, m, classes, path, out)) return;
    if (!e || e->unnamed || append_beside(s, head, classes, path, out)) return;
    /* "the prime minister of Cuba": an office whose holder nobody knows acts for its country; a former one does not */
    if (!m->former && is_stand_in(s, head, classes)) stand_in(s, head, 1, classes, path, out); /* and "Israeli drones" for Israel */
}
