#include "graph/records.h"

#include "graph/party_code.h"
#include "relate/cues.h"

typedef struct {
    const ch_records_input *in;
    ch_arena *arena;
    ch_slice article, issued;
} work;

static ch_slice
date_text(const work *w, ch_date date)
{
    char text[16];
    if (!ch_date_known(date)) return CH_S("");
    ch_date_write(date, text);
    return ch_arena_copy(w->arena, ch_slice_of(text));
}

/* The words of the mention in `place` that stands for the entity; empty: there is none (a verb of saying). */
static ch_slice
words_for(const ch_merge_input *m, uint32_t entity, ch_span place)
{
    for (size_t i = 0; i < m->annotations->mention_count; i++) {
        const ch_mention *mention = &m->annotations->mentions[i];
        if (mention->entity == entity && ch_span_overlaps(mention->span, place))
            return ch_article_part(m->article, mention->span);
    }
    return CH_S("");
}

static ch_status
make_party(const work *w, uint32_t number, ch_span place, ch_party *out)
{
    const ch_merge_input *m = &w->in->merge;
    const ch_entity *e = &m->annotations->entities[number];
    const ch_concept country = e->country == CH_NONE ? CH_NONE : m->annotations->entities[e->country].concept;
    const ch_party_code_input code = {w->in->lexicon, w->in->codes, e->class, e->concept, country, m->article->published};
    *out = (ch_party){.iri = ch_entity_iri(m, number), .label = e->label, .words = words_for(m, number, place)};
    ch_party_code(&code, out);
    return out->iri.at ? CH_OK : CH_NO_MEMORY;
}

/* A sum as "50000000 USD"; dates and quantities as the output has them. */
static ch_status
make_filler(const work *w, const ch_role *role, ch_filler *out)
{
    const ch_merge_input *m = &w->in->merge;
    *out = (ch_filler){.role = role->property};
    if (role->entity != CH_NONE) return make_party(w, role->entity, role->place, &out->party);
    out->party.words = ch_article_part(m->article, role->place);
    out->party.label = role->value == CH_NONE ? role->words : m->annotations->values[role->value].value;
    return CH_OK;
}

static bool
is_filled(const ch_record *r, const ch_filler *f)
{
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_filler *other = &r->fillers[i];
        if (ch_slice_equal(other->role, f->role) && ch_slice_equal(other->party.iri, f->party.iri) &&
            (f->party.iri.len || ch_slice_equal(other->party.label, f->party.label)))
            return true;
    }
    return false;
}

/* The roles of all tellings, each filler once. */
static ch_status
add_roles(const work *w, const ch_fact *fact, ch_record *r)
{
    const ch_tellings *tellings = w->in->merge.tellings;
    size_t most = 0;
    for (size_t i = 0; i < fact->count; i++) most += tellings->at[fact->tellings[i]].role_count;
    r->fillers = ch_arena_array(w->arena, most + 1, sizeof *r->fillers);
    if (!r->fillers) return CH_NO_MEMORY;
    for (size_t i = 0; i < fact->count; i++) {
        const ch_telling *t = &tellings->at[fact->tellings[i]];
        for (size_t k = 0; k < t->role_count; k++) {
            ch_filler filler;
            CH_TRY(make_filler(w, &t->roles[k], &filler));
            if (!is_filled(r, &filler)) r->fillers[r->filler_count++] = filler;
        }
        if (!r->date.len) r->date = date_text(w, t->date);
    }
    return CH_OK;
}

static ch_status
add_ends(const work *w, const ch_fact *fact, ch_record *r)
{
    const ch_merge_input *m = &w->in->merge;
    const ch_telling *t = &m->tellings->at[fact->tellings[0]];
    const ch_span nothing = {0, 0};
    r->fillers = ch_arena_array(w->arena, 2, sizeof *r->fillers);
    if (!r->fillers) return CH_NO_MEMORY;
    r->filler_count = 2;
    r->fillers[0].role = CH_S("subject");
    r->fillers[1].role = CH_S("object");
    CH_TRY(make_party(w, t->subject, nothing, &r->fillers[0].party));
    if (t->object != CH_NONE) CH_TRY(make_party(w, t->object, nothing, &r->fillers[1].party));
    else r->fillers[1].party.label = m->annotations->values[t->object_value].value;
    for (size_t i = 0; i < fact->count; i++) {
        const ch_telling *other = &m->tellings->at[fact->tellings[i]];
        if (ch_date_known(other->from)) r->from = date_text(w, other->from);
        if (ch_date_known(other->until)) r->until = date_text(w, other->until);
    }
    return CH_OK;
}

static ch_status
make_account(const work *w, const ch_telling *t, ch_account *out)
{
    const ch_article *a = w->in->merge.article;
    const ch_span nothing = {0, 0};
    *out = (ch_account){
        .article = w->article,
        .id = a->id,
        .url = a->url,
        .title = a->title,
        .publisher = a->publisher,
        .language = a->language.len ? a->language : CH_S("en"),
        .issued = w->issued,
        .sentence = t->sentence + 1,
        .begin = ch_arena_print(w->arena, "%u", ch_article_code_point(a, t->evidence.begin)),
        .end = ch_arena_print(w->arena, "%u", ch_article_code_point(a, t->evidence.end)),
        .words = ch_article_part(a, t->evidence),
        .modality = ch_slice_of(ch_modality_name(t->modality)),
        .rule = t->rule,
        .confidence = ch_arena_print(w->arena, "%.2f", (double)t->confidence),
        .date = t->is_event ? date_text(w, t->date) : CH_S(""),
    };
    if (!out->begin.at || !out->end.at || !out->confidence.at || !out->date.at) return CH_NO_MEMORY;
    return t->speaker == CH_NONE ? CH_OK : make_party(w, t->speaker, nothing, &out->speaker);
}

static ch_status
make_record(const work *w, const ch_fact *fact, ch_record *r)
{
    const ch_merge_input *m = &w->in->merge;
    const ch_telling *first = &m->tellings->at[fact->tellings[0]];
    *r = (ch_record){
        .is_event = fact->is_event,
        .iri = fact->iri,
        .home = w->article,
        .class = fact->is_event ? first->class : CH_NO_CLASS,
        .type = fact->is_event ? ch_ontology_class_name(m->ontology, first->class) : first->predicate,
        .accounts = ch_arena_array(w->arena, fact->count + 1, sizeof *r->accounts),
        .account_count = fact->count,
    };
    if (!r->accounts) return CH_NO_MEMORY;
    CH_TRY(fact->is_event ? add_roles(w, fact, r) : add_ends(w, fact, r));
    for (size_t i = 0; i < fact->count; i++)
        CH_TRY(make_account(w, &m->tellings->at[fact->tellings[i]], &r->accounts[i]));
    return CH_OK;
}

ch_status
ch_records_make(const ch_records_input *in, ch_record **out, size_t *count)
{
    work w = {.in = in, .arena = in->merge.arena, .article = ch_article_iri(&in->merge)};
    ch_facts facts;
    w.issued = date_text(&w, in->merge.article->published);
    if (!w.article.at || !w.issued.at) return CH_NO_MEMORY;
    CH_TRY(ch_merge(&in->merge, &facts));
    *out = ch_arena_array(w.arena, facts.len + 1, sizeof **out);
    *count = facts.len;
    if (!*out) return CH_NO_MEMORY;
    for (size_t i = 0; i < facts.len; i++) CH_TRY(make_record(&w, &facts.at[i], &(*out)[i]));
    return CH_OK;
}
