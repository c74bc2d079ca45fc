/* Only above the name: whose the suspects are is what is doubted, not that somebody acted. */
#include "relate/suspicion.h"

enum { CLIMB = 3, DEEP = 5 };

/* A modifier, or "of the group"; not "an alleged link to the group". */
static bool
says_whose(const ch_scene *s, uint32_t token)
{
    const uint8_t dep = s->nodes[token].dep;
    if (dep == CH_DEP_COMPOUND || dep == CH_DEP_AMOD || dep == CH_DEP_NMOD_POSS || dep == CH_DEP_FLAT) return true;
    const uint32_t of = dep == CH_DEP_NMOD ? ch_scene_child(s, token, CH_DEP_CASE, CH_NONE) : CH_NONE;
    return of != CH_NONE && (ch_slice_equal(ch_scene_lemma(s, of), CH_S("of")) || ch_slice_equal(ch_scene_lemma(s, of), CH_S("from")));
}

/* "suspected", "alleged" beside the noun; some parses take it for a verb. */
static bool
has_suspicion(const ch_scene *s, uint32_t noun)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head != noun || s->nodes[i].dep != CH_DEP_AMOD) continue;
        const ch_slice form = ch_article_token(s->in->article, s->first + i);
        if (ch_cues_has(s->in->cues, CH_CUE_OF_ADJECTIVE, form, (ch_slice){0}, CH_CUE_SUSPICION)) return true;
    }
    return false;
}

/* "gunmen [presumed] to be from the cartel" */
static bool
is_below_belief(const ch_scene *s, uint32_t at)
{
    for (unsigned i = 0; i < DEEP && at < s->count; i++, at = s->nodes[at].head) {
        if (s->nodes[at].dep == CH_DEP_ACL)
            return ch_cues_has(s->in->cues, CH_CUE_OF_VERB, ch_scene_lemma(s, at), (ch_slice){0}, CH_CUE_SUSPICION);
        const uint8_t dep = s->nodes[at].dep;
        if (!says_whose(s, at) && dep != CH_DEP_OBL && dep != CH_DEP_OBL_AGENT && dep != CH_DEP_XCOMP) return false;
    }
    return false;
}

bool
ch_is_suspected(const ch_scene *s, const ch_filler *doer)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    if (!doer || doer->entity == CH_NONE || !s->in->article) return false;
    const ch_entity *e = &s->in->annotations->entities[doer->entity];
    if (e->unnamed || ch_ontology_is(s->in->ontology, e->class, person)) return false;
    uint32_t at = 0;
    while (at < s->count && s->in->article->tokens[s->first + at].span.begin < doer->place.begin) at++;
    if (is_below_belief(s, at)) return true;
    for (unsigned i = 0; i < CLIMB && at < s->count; i++, at = s->nodes[at].head) {
        if (has_suspicion(s, at)) return true;
        if (!says_whose(s, at)) return false;
    }
    return false;
}
