/*
 * The identity of a telling is a text: its class and the parts that identity.yaml
 * names, sorted where there are several.  Its hash is the IRI; equal texts are one.
 */
#include "graph/merge.h"

#include "base/buffer.h"
#include "base/hash.h"
#include "base/intern.h"
#include "graph/retelling.h"

#define NAMESPACE "https://w3id.org/chancery/"

ch_slice
ch_article_iri(const ch_merge_input *in)
{
    return ch_arena_print(in->arena, "%.*s%.*s", CH_PRINT(in->base), CH_PRINT(in->article->id));
}

ch_slice
ch_entity_iri(const ch_merge_input *in, uint32_t entity)
{
    const ch_entity *e = &in->annotations->entities[entity];
    if (!e->unnamed) return ch_arena_print(in->arena, NAMESPACE "entity/%.*s", CH_PRINT(e->name));
    return ch_arena_print(in->arena, "%.*s%.*s/entity/%.*s", CH_PRINT(in->base), CH_PRINT(in->article->id),
                          CH_PRINT(e->name));
}

/* One filler of a role, as identity and output see it. */
static ch_slice
filler_text(const ch_merge_input *in, const ch_role *role)
{
    if (role->entity != CH_NONE) return ch_entity_iri(in, role->entity);
    if (role->value != CH_NONE) return in->annotations->values[role->value].value;
    return role->words;
}

static int
by_text(const void *x, const void *y)
{
    return ch_slice_compare(*(const ch_slice *)x, *(const ch_slice *)y);
}

enum { MOST_FILLERS = 32 };

/* The fillers of the role `property`, sorted; *known counts those that are entities. */
static ch_status
add_role(const ch_merge_input *in, const ch_telling *t, ch_slice property, ch_buffer *out, size_t *known)
{
    ch_slice texts[MOST_FILLERS];
    size_t count = 0;
    for (size_t i = 0; i < t->role_count && count < MOST_FILLERS; i++) {
        if (!ch_slice_equal(t->roles[i].property, property)) continue;
        texts[count] = filler_text(in, &t->roles[i]);
        if (!texts[count].at) return CH_NO_MEMORY;
        count++;
        *known += t->roles[i].entity != CH_NONE;
    }
    qsort(texts, count, sizeof *texts, by_text);
    for (size_t i = 0; i < count; i++) {
        CH_TRY(ch_buffer_byte(out, ' '));
        CH_TRY(ch_buffer_add(out, texts[i]));
    }
    return CH_OK;
}

/* The month it happened, else the article's. */
static ch_status
add_month(const ch_merge_input *in, const ch_telling *t, ch_buffer *out)
{
    char text[16];
    ch_date date = ch_date_known(t->date) ? t->date : in->article->published;
    if (!ch_date_known(date)) return CH_OK;
    date.day = 0;
    ch_date_write(date, text);
    return ch_buffer_print(out, " %s", text);
}

/* The country that an entity decides for: its own, or itself. */
static ch_status
add_state(const ch_merge_input *in, const ch_telling *t, ch_buffer *out, size_t *known)
{
    for (size_t i = 0; i < t->role_count; i++) {
        if (!ch_slice_equal(t->roles[i].property, CH_S("authorityState")) || t->roles[i].entity == CH_NONE) continue;
        const ch_slice iri = ch_entity_iri(in, t->roles[i].entity);
        if (!iri.at) return CH_NO_MEMORY;
        CH_TRY(ch_buffer_byte(out, ' '));
        return ch_buffer_add(out, iri);
    }
    return add_role(in, t, CH_S("actor"), out, known);
}

static ch_status
add_part(const ch_merge_input *in, const ch_telling *t, ch_slice part, ch_buffer *out, size_t *known)
{
    CH_TRY(ch_buffer_print(out, "|%.*s", CH_PRINT(part)));
    if (ch_slice_equal(part, CH_S("month"))) return add_month(in, t, out);
    if (ch_slice_equal(part, CH_S("state"))) return add_state(in, t, out, known);
    if (!ch_slice_equal(part, CH_S("words"))) return add_role(in, t, part, out, known);
    const size_t before = out->len;
    CH_TRY(add_role(in, t, CH_S("quotation"), out, known));
    return out->len > before ? CH_OK : ch_buffer_add(out, ch_article_part(in->article, t->evidence));
}

static ch_status
identity_of_event(const ch_merge_input *in, const ch_telling *t, ch_buffer *out)
{
    size_t count, known = 0;
    const ch_slice *parts = ch_identity_of(in->identities, in->ontology, t->class, &count);
    CH_TRY(ch_buffer_add(out, ch_ontology_class_name(in->ontology, t->class)));
    for (size_t i = 0; i < count; i++) CH_TRY(add_part(in, t, parts[i], out, &known));
    if (ch_identity_is_apart(in->identities, in->ontology, t->class, t->rule)) CH_TRY(ch_buffer_add(out, CH_S("|apart")));
    if (known && ch_date_known(in->article->published)) return CH_OK;
    /* nobody known, or no month to go by: the article's own */
    CH_TRY(ch_buffer_print(out, "|%.*s", CH_PRINT(in->article->id)));
    return known ? CH_OK : ch_buffer_print(out, "|%u", t->trigger.begin);
}

static ch_status
identity_of_relation(const ch_merge_input *in, const ch_telling *t, ch_buffer *out)
{
    const ch_slice subject = ch_entity_iri(in, t->subject);
    const ch_slice object = t->object != CH_NONE ? ch_entity_iri(in, t->object)
                                                 : in->annotations->values[t->object_value].value;
    if (!subject.at || !object.at) return CH_NO_MEMORY;
    return ch_buffer_print(out, "%.*s %.*s %.*s", CH_PRINT(subject), CH_PRINT(t->predicate), CH_PRINT(object));
}

static ch_status
iri_of(const ch_merge_input *in, const ch_telling *t, ch_buffer *scratch, ch_slice *out)
{
    char hash[CH_SHA256_TEXT];
    ch_vector_clear(scratch);
    CH_TRY(t->is_event ? identity_of_event(in, t, scratch) : identity_of_relation(in, t, scratch));
    ch_sha256(ch_buffer_slice(scratch), hash);
    *out = ch_arena_print(in->arena, NAMESPACE "%s/%.20s", t->is_event ? "event" : "relation", hash);
    return out->at ? CH_OK : CH_NO_MEMORY;
}

/* The number of each telling's IRI in `iris`. */
static ch_status
number_iris(const ch_merge_input *in, ch_intern *iris, uint32_t *fact_of)
{
    ch_buffer scratch = {0};
    ch_status status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < in->tellings->len; i++) {
        ch_slice iri;
        status = iri_of(in, &in->tellings->at[i], &scratch, &iri);
        if (status == CH_OK) status = ch_intern_add(iris, iri, &fact_of[i]);
    }
    ch_vector_free(&scratch);
    return status;
}

/* The facts of those numbers, in the order of their first telling. */
static ch_status
gather(const ch_merge_input *in, const ch_intern *iris, const uint32_t *fact_of, ch_facts *out)
{
    const size_t count = in->tellings->len, kinds = ch_intern_count(iris);
    uint32_t *many = ch_arena_array(in->arena, kinds + 1, sizeof *many);
    uint32_t *place = ch_arena_array(in->arena, kinds + 1, sizeof *place);
    if (!many || !place) return CH_NO_MEMORY;
    for (size_t k = 0; k < kinds; k++) many[k] = 0, place[k] = CH_NONE;
    for (size_t i = 0; i < count; i++) many[fact_of[i]]++;
    for (size_t i = 0; i < count; i++) {
        const uint32_t k = fact_of[i];
        if (place[k] == CH_NONE) {
            uint32_t *tellings = ch_arena_array(in->arena, many[k], sizeof *tellings);
            const ch_slice iri = ch_arena_print(in->arena, "%.*s", CH_PRINT(ch_intern_text(iris, k)));
            if (!tellings || !iri.at) return CH_NO_MEMORY;
            place[k] = (uint32_t)out->len;
            out->at[out->len++] = (ch_fact){iri, in->tellings->at[i].is_event, tellings, 0};
        }
        ch_fact *fact = &out->at[place[k]];
        fact->tellings[fact->count++] = (uint32_t)i;
    }
    return CH_OK;
}

ch_status
ch_merge(const ch_merge_input *in, ch_facts *out)
{
    const size_t count = in->tellings->len;
    ch_intern *iris = ch_intern_new();
    uint32_t *fact_of = ch_arena_array(in->arena, count + 1, sizeof *fact_of);
    out->at = ch_arena_array(in->arena, count + 1, sizeof *out->at);
    out->len = 0;
    ch_status status = iris && fact_of && out->at ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = number_iris(in, iris, fact_of);
    if (status == CH_OK) status = ch_retellings_join(in, fact_of);
    if (status == CH_OK) status = gather(in, iris, fact_of, out);
    ch_intern_free(iris);
    return status;
}
