/* The nearest word that can say it answers: "by", what stands before the noun, one step below; then what was told before. */
#include "relate/frame_whose.h"

/* "the proposal", "this attack": nothing is said of it but that one knows it. */
static bool
is_bare_definite(const ch_scene *s, uint32_t head)
{
    bool definite = false;
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head != head) continue;
        switch (s->nodes[i].dep) {
        case CH_DEP_DET:
            definite |= !(s->nodes[i].feats & CH_FEAT_INDEFINITE);
            break;
        case CH_DEP_CASE:
        case CH_DEP_PUNCT:
        case CH_DEP_ACL_RELCL:
        case CH_DEP_NSUBJ:
        case CH_DEP_CC:
        case CH_DEP_CONJ:
            break;
        default:
            return false;
        }
    }
    return definite;
}

/* What earlier sentences told that "the <noun>" can mean: whoever did it. */
static void
take_up(const ch_scene *s, uint32_t head, bool fronted, ch_classes classes, ch_fillers *out)
{
    const ch_cue *cue =
        ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, head), (ch_slice){0});
    if (!cue || !cue->anaphor_count || !(fronted || is_bare_definite(s, head))) return;
    for (size_t i = s->told->len; i-- > 0;) {
        const ch_telling *t = &s->told->at[i];
        bool meant = false;
        for (uint32_t c = 0; t->is_event && c < cue->anaphor_count; c++)
            meant |= ch_ontology_is(s->in->ontology, t->class, cue->anaphors[c]);
        if (!meant || s->index - t->sentence > 4) continue;
        for (size_t r = 0; r < t->role_count; r++) {
            if (!ch_slice_equal(t->roles[r].property, CH_S("actor")) || t->roles[r].entity == CH_NONE)
                continue;
            const ch_entity *e = &s->in->annotations->entities[t->roles[r].entity];
            for (uint32_t c = 0; c < classes.len; c++)
                if (ch_ontology_is(s->in->ontology, e->class, classes.at[c])) {
                    out->at[0] = (ch_filler){t->roles[r].entity, CH_NONE,
                                             ch_scene_span(s, head, head + 1),
                                             "whose act the word takes up", 0.8f};
                    out->len = 1;
                    return;
                }
        }
    }
}

/* People who are no organ of their state: settlers, tourists, rebels. */
static bool
are_people(const ch_scene *s, uint32_t head)
{
    const ch_slice lemma = ch_scene_lemma(s, head);
    return (ch_scene_unnamed(s, head) != CH_NONE ||
            ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, lemma, (ch_slice){0}, CH_CUE_STAND_IN)) &&
           !ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, lemma, (ch_slice){0}, CH_CUE_ORGAN);
}

/* "killed by Swedish tourists", "by a Kansas man": Sweden and Kansas did nothing; "by Red Hand gunmen": the Red Hand did. */
static void
keep_groups(const ch_scene *s, uint32_t first, ch_fillers *out)
{
    const ch_class place = ch_ontology_class(s->in->ontology, CH_S("Place"));
    uint32_t kept = first;
    for (uint32_t i = first; i < out->len; i++) {
        const uint32_t entity = out->at[i].entity;
        if (entity == CH_NONE || !ch_ontology_is(s->in->ontology, s->in->annotations->entities[entity].class, place))
            out->at[kept++] = out->at[i];
    }
    out->len = kept;
}

void
ch_frame_actor_of(const ch_scene *s, const ch_argument *a, bool fronted, ch_classes classes,
         ch_fillers *out)
{
    static const uint8_t DEPS[] = {CH_DEP_NMOD_POSS, CH_DEP_AMOD, CH_DEP_COMPOUND};
    const ch_mention *own = ch_scene_mention(s, a->head);
    const uint32_t before = out->len;
    /* "government forces": the forces themselves, unless one knows whose they are */
    const ch_entity *self = ch_scene_entity(s, own);
    classes.named |= self && ch_scene_fits(s, self->class, classes);
    for (uint32_t c = ch_scene_child(s, a->head, CH_DEP_NMOD, CH_NONE); c != CH_NONE && !out->len;
         c = ch_scene_child(s, a->head, CH_DEP_NMOD, c)) {
        const uint32_t by = ch_scene_child(s, c, CH_DEP_CASE, CH_NONE);
        const ch_slice word = by == CH_NONE ? (ch_slice){0} : ch_scene_lemma(s, by);
        if (!ch_slice_equal(word, CH_S("by")) && !ch_slice_equal(word, CH_S("from"))) continue;
        ch_scene_resolve(s, c, classes, "whose act it is", out);
    }
    for (size_t d = 0; d < sizeof DEPS && !out->len; d++)
        for (uint32_t c = ch_scene_child(s, a->head, DEPS[d], CH_NONE); c != CH_NONE && !out->len;
             c = ch_scene_child(s, a->head, DEPS[d], c))
            if (!own || ch_scene_mention(s, c) != own) /* "United States" has no "United" */
                ch_scene_resolve(s, c, classes, "whose act it is", out);
    /* "Israeli decapitation strikes", where the parse hangs "Israeli" from the other word */
    for (uint32_t c = ch_scene_child(s, a->head, CH_DEP_COMPOUND, CH_NONE); c != CH_NONE && !out->len;
         c = ch_scene_child(s, a->head, CH_DEP_COMPOUND, c)) {
        const uint32_t whose = ch_scene_child(s, c, CH_DEP_AMOD, CH_NONE);
        ch_classes somebody = classes;
        somebody.named = true;
        if (whose != CH_NONE && !ch_scene_mention(s, c)) ch_scene_resolve(s, whose, somebody, "whose act it is", out);
    }
    /* "the prospect of U.S. intervention": one step down */
    for (uint32_t c = ch_scene_child(s, a->head, CH_DEP_NMOD, CH_NONE); c != CH_NONE && !out->len;
         c = ch_scene_child(s, a->head, CH_DEP_NMOD, c)) {
        const uint32_t of = ch_scene_child(s, c, CH_DEP_CASE, CH_NONE);
        if (of == CH_NONE || !ch_slice_equal(ch_scene_lemma(s, of), CH_S("of"))) continue;
        const uint32_t below = ch_scene_child(s, c, CH_DEP_AMOD, CH_NONE);
        const uint32_t named = below == CH_NONE ? ch_scene_child(s, c, CH_DEP_COMPOUND, CH_NONE) : below;
        ch_classes somebody = classes;
        somebody.named = true; /* "one of two state broadcasters": no state */
        if (named != CH_NONE) ch_scene_resolve(s, named, somebody, "whose act it is", out);
    }
    if (!out->len) take_up(s, a->head, fronted, classes, out);
    if (classes.acting && are_people(s, a->head)) keep_groups(s, before, out);
}
