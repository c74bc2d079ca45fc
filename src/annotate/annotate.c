/* The steps of annotation in their order. */
#include "annotate/annotate.h"

#include "annotate/work.h"

static ch_status
prepare_words(ch_work *w)
{
    const size_t count = w->article->token_count;
    uint32_t *words = ch_arena_array(w->scratch, count + 1, sizeof *words);
    ch_naming_word *naming = ch_arena_array(w->scratch, count + 1, sizeof *naming);
    if (!words || !naming) return CH_NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        const ch_slice token = ch_article_token(w->article, (uint32_t)i);
        words[i] = ch_lexicon_word(w->k->lexicon, token);
        naming[i] = ch_naming_of(w->k->naming, token);
    }
    w->words = words;
    w->naming_of = naming;
    return CH_OK;
}

static void
prepare_names(ch_work *w)
{
    const ch_ontology *o = w->k->ontology;
    const ch_lexicon *l = w->k->lexicon;
    w->classes = (ch_known_classes){
        .agent = ch_ontology_class(o, CH_S("Agent")),
        .person = ch_ontology_class(o, CH_S("Person")),
        .organization = ch_ontology_class(o, CH_S("Organization")),
        .government = ch_ontology_class(o, CH_S("Government")),
        .administration = ch_ontology_class(o, CH_S("Administration")),
        .agency = ch_ontology_class(o, CH_S("GovernmentAgency")),
        .country = ch_ontology_class(o, CH_S("Country")),
        .place = ch_ontology_class(o, CH_S("Place")),
        .city = ch_ontology_class(o, CH_S("City")),
        .region = ch_ontology_class(o, CH_S("Region")),
        .office = ch_ontology_class(o, CH_S("Office")),
        .time = ch_ontology_class(o, CH_S("TimeExpression")),
        .money = ch_ontology_class(o, CH_S("MonetaryAmount")),
        .quantity = ch_ontology_class(o, CH_S("Quantity")),
        .designation = ch_ontology_class(o, CH_S("DesignationType")),
    };
    w->properties = (ch_known_properties){
        .country = ch_lexicon_property(l, CH_S("country")),
        .citizen_of = ch_lexicon_property(l, CH_S("citizenOf")),
        .part_of = ch_lexicon_property(l, CH_S("partOf")),
        .capital_of = ch_lexicon_property(l, CH_S("capitalOf")),
        .metonym_of = ch_lexicon_property(l, CH_S("metonymOf")),
        .office_of = ch_lexicon_property(l, CH_S("officeOf")),
        .holding = ch_lexicon_property(l, CH_S("holding")),
        .family_name = ch_lexicon_property(l, CH_S("familyName")),
        .gender = ch_lexicon_property(l, CH_S("gender")),
        .context = ch_lexicon_property(l, CH_S("context")),
        .key = ch_lexicon_property(l, CH_S("key")),
        .organ = ch_lexicon_property(l, CH_S("organ")),
        .organ_class = ch_lexicon_property(l, CH_S("organClass")),
        .label_pattern = ch_lexicon_property(l, CH_S("labelPattern")),
        .role = ch_lexicon_property(l, CH_S("role")),
        .leader = ch_lexicon_property(l, CH_S("leader")),
        .adjective = ch_lexicon_property(l, CH_S("adjective")),
        .definite_name = ch_lexicon_property(l, CH_S("definiteName")),
        .located_in = ch_lexicon_property(l, CH_S("locatedIn")),
    };
}

static ch_status
prepare_indexes(ch_work *w)
{
    const size_t count = w->article->token_count + 1;
    w->begin_at = ch_arena_array(w->scratch, count, sizeof *w->begin_at);
    w->end_at = ch_arena_array(w->scratch, count, sizeof *w->end_at);
    w->names = ch_intern_new();
    w->persons.words = ch_intern_new();
    w->others.words = ch_intern_new();
    if (!w->begin_at || !w->end_at || !w->names || !w->persons.words || !w->others.words) return CH_NO_MEMORY;
    for (size_t i = 0; i < count; i++) w->begin_at[i] = w->end_at[i] = CH_NONE;
    return CH_OK;
}

static void
free_index(ch_name_index *index)
{
    ch_intern_free(index->words);
    ch_vector_free(&index->heads);
    ch_vector_free(&index->links);
}

static ch_status
find_segments(ch_work *w)
{
    const ch_segmenter s = {.article = w->article,
                            .analysis = w->analysis,
                            .lexicon = w->k->lexicon,
                            .ontology = w->k->ontology,
                            .naming = w->k->naming,
                            .values = w->values,
                            .value_count = w->value_count,
                            .words = w->words,
                            .naming_of = w->naming_of,
                            .shapes = w->k->shapes,
                            .matcher = w->matcher,
                            .marks = ch_arena_array(w->scratch, w->article->token_count + 1, 1)};
    if (!s.marks) return CH_NO_MEMORY;
    for (size_t i = 0; i < w->article->sentence_count; i++)
        CH_TRY(ch_segments_find(&s, (uint32_t)i, w->scratch, &w->segments));
    return CH_OK;
}

static int
by_place(const void *x, const void *y)
{
    const ch_mention *a = x, *b = y;
    return (a->first > b->first) - (a->first < b->first);
}

uint32_t
ch_mention_head(const ch_work *w, const ch_mention *m)
{
    for (uint32_t i = m->first; i < m->end; i++) {
        const uint32_t head = ch_analysis_head(w->analysis, w->article, i);
        if (head == CH_ROOT || head < m->first || head >= m->end) return i;
    }
    return m->end - 1;
}

/* Everything into the document's arena. */
static ch_status
hand_over(ch_work *w, ch_annotations *out)
{
    if (w->mentions.len) qsort(w->mentions.at, w->mentions.len, sizeof *w->mentions.at, by_place);
    out->mentions = ch_arena_array(w->arena, w->mentions.len + 1, sizeof *out->mentions);
    out->entities = ch_arena_array(w->arena, w->entities.len + 1, sizeof *out->entities);
    out->mention_at = ch_arena_array(w->arena, w->article->token_count + 1, sizeof *out->mention_at);
    if (!out->mentions || !out->entities || !out->mention_at) return CH_NO_MEMORY;
    if (w->mentions.len) memcpy(out->mentions, w->mentions.at, w->mentions.len * sizeof *out->mentions);
    if (w->entities.len) memcpy(out->entities, w->entities.at, w->entities.len * sizeof *out->entities);
    out->mention_count = w->mentions.len;
    out->entity_count = w->entities.len;
    out->values = w->values;
    out->value_count = w->value_count;
    for (size_t i = 0; i < w->article->token_count; i++) out->mention_at[i] = CH_NONE;
    for (size_t i = 0; i < out->mention_count; i++) {
        ch_mention *m = &out->mentions[i];
        m->head = ch_mention_head(w, m);
        for (uint32_t t = m->first; t < m->end; t++) out->mention_at[t] = (uint32_t)i;
    }
    return CH_OK;
}

static ch_status
run(ch_work *w, ch_annotations *out)
{
    prepare_names(w);
    CH_TRY(prepare_indexes(w));
    CH_TRY(prepare_words(w));
    CH_TRY(find_segments(w));
    CH_TRY(ch_context_gather(w));
    CH_TRY(ch_link_segments(w));
    CH_TRY(ch_link_offices(w));
    CH_TRY(ch_link_metonyms(w));
    if (w->mentions.len) qsort(w->mentions.at, w->mentions.len, sizeof *w->mentions.at, by_place);
    for (uint32_t i = 0; i < w->mentions.len; i++)
        w->begin_at[w->mentions.at[i].first] = w->end_at[w->mentions.at[i].end - 1] = i;
    CH_TRY(ch_link_holders(w));
    CH_TRY(ch_refer(w));
    return hand_over(w, out);
}

ch_status
ch_annotate(const ch_annotator *annotator, const ch_article *article, const ch_analysis *analysis, ch_value *values,
            size_t value_count, struct ch_matcher *matcher, ch_arena *arena, ch_arena *scratch, ch_annotations *out)
{
    ch_work w = {.k = annotator,
                 .article = article,
                 .analysis = analysis,
                 .values = values,
                 .value_count = value_count,
                 .matcher = matcher,
                 .arena = arena,
                 .scratch = scratch};
    const ch_status status = run(&w, out);
    ch_vector_free(&w.segments);
    ch_vector_free(&w.entities);
    ch_vector_free(&w.mentions);
    ch_vector_free(&w.named);
    ch_intern_free(w.names);
    free_index(&w.persons);
    free_index(&w.others);
    ch_arena_clear(scratch);
    return status;
}
