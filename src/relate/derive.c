#include "relate/derive.h"

#include "base/arena.h"
#include "base/vector.h"
#include "base/yaml.h"
#include "relate/cues.h"
#include "relate/scene.h"

typedef struct {
    ch_class event;
    ch_slice relation, subject, object;
    ch_slice not_object_of; /* a relation; may be empty */
    uint8_t modality; /* a ch_modality, or CH_NO_MODALITY: the event's */
    const ch_yaml *frames; /* names; NULL: any frame */
    ch_class subject_not;  /* or CH_NO_CLASS */
    const ch_yaml *subject_is, *object_is; /* names of classes; NULL: any class */
    const ch_yaml *elsewhere; /* how sentences begin that name the object; NULL: only the event does */
    const ch_yaml *planned_before; /* what behind the object makes it Planned; may be NULL */
    bool subject_named;       /* the subject stands as a name, not as an adjective */
    bool undated;             /* it did not begin with the event: who pays a gang has to do with it before */
    bool named_before;        /* "added to the list": the object is the one named before */
} derivation;

/* What is derived from, and to. */
typedef struct {
    const ch_ontology *ontology;
    const ch_article *article;
    const ch_annotations *annotations;
    ch_tellings *tellings;
} run;

struct ch_derivations {
    ch_arena *arena;
    CH_VECTOR(derivation) table;
};

static void
check_classes(const ch_yaml *names, const char *path, const ch_ontology *ontology, ch_diagnostics *sink)
{
    for (const ch_yaml *name = names ? names->first : NULL; name; name = name->next)
        if (ch_ontology_class(ontology, name->text) == CH_NO_CLASS)
            ch_tell(sink, CH_ERROR, path, name->line, name->column, "unknown class \"%.*s\"", CH_PRINT(name->text));
}

static ch_status
read_derivation(ch_derivations *all, const char *path, const ch_yaml *item, const ch_ontology *ontology,
                ch_diagnostics *sink)
{
    const ch_slice modality = ch_yaml_text(item, CH_S("modality"));
    const derivation d = {ch_ontology_class(ontology, ch_yaml_text(item, CH_S("event"))),
                          ch_yaml_text(item, CH_S("relation")), ch_yaml_text(item, CH_S("subject")),
                          ch_yaml_text(item, CH_S("object")), ch_yaml_text(item, CH_S("not_object_of")),
                          modality.len ? ch_modality_of(modality) : CH_NO_MODALITY,
                          ch_yaml_get(item, CH_S("frames")),
                          ch_ontology_class(ontology, ch_yaml_text(item, CH_S("subject_not"))),
                          ch_yaml_get(item, CH_S("subject_is")),
                          ch_yaml_get(item, CH_S("object_is")),
                          ch_yaml_get(item, CH_S("elsewhere")),
                          ch_yaml_get(item, CH_S("planned_before")),
                          ch_slice_equal(ch_yaml_text(item, CH_S("subject_named")), CH_S("true")),
                          ch_slice_equal(ch_yaml_text(item, CH_S("undated")), CH_S("true")),
                          ch_slice_equal(ch_yaml_text(item, CH_S("named_before")), CH_S("true"))};
    const ch_slice properties[] = {d.relation, d.subject, d.object};
    if (d.event == CH_NO_CLASS) ch_tell(sink, CH_ERROR, path, item->line, item->column, "unknown class of event");
    for (size_t i = 0; i < 3; i++)
        if (!ch_ontology_has_property(ontology, properties[i]))
            ch_tell(sink, CH_ERROR, path, item->line, item->column, "\"%.*s\" is no property of chan:",
                    CH_PRINT(properties[i]));
    if (modality.len && d.modality == CH_NO_MODALITY)
        ch_tell(sink, CH_ERROR, path, item->line, item->column, "unknown modality");
    check_classes(d.subject_is, path, ontology, sink);
    check_classes(d.object_is, path, ontology, sink);
    if ((d.elsewhere || d.named_before) && !d.object_is)
        ch_tell(sink, CH_ERROR, path, item->line, item->column, "elsewhere needs object_is: what to look for there");
    return ch_vector_push(&all->table, d);
}

ch_status
ch_derivations_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink, ch_derivations **out)
{
    ch_diagnostics none = {0};
    const ch_yaml *root = NULL;
    *out = NULL;
    if (!sink) sink = &none;
    const size_t errors = sink->errors;
    ch_derivations *all = calloc(1, sizeof *all);
    ch_status status = all && (all->arena = ch_arena_new(0)) ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_yaml_read_file(path, all->arena, sink, &root);
    for (const ch_yaml *item = root ? root->first : NULL; status == CH_OK && item; item = item->next)
        status = read_derivation(all, path, item, ontology, sink);
    if (status == CH_OK && sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    if (status == CH_OK) *out = all;
    else ch_derivations_free(all);
    return status;
}

void
ch_derivations_free(ch_derivations *derivations)
{
    if (!derivations) return;
    ch_vector_free(&derivations->table);
    ch_arena_free(derivations->arena);
    free(derivations);
}

static bool
is_told(const ch_tellings *all, const ch_telling *t)
{
    for (size_t i = all->len; i-- > 0;) {
        const ch_telling *o = &all->at[i];
        if (o->sentence != t->sentence) return false; /* what is derived comes sentence by sentence */
        if (!o->is_event && o->sentence == t->sentence && o->subject == t->subject && o->object == t->object &&
            o->object_value == t->object_value && o->modality == t->modality && o->speaker == t->speaker &&
            ch_slice_equal(o->predicate, t->predicate))
            return true;
    }
    return false;
}

static bool
is_of_frame(const derivation *d, ch_slice frame)
{
    if (!d->frames) return true;
    for (const ch_yaml *name = d->frames->first; name; name = name->next)
        if (ch_slice_equal(name->text, frame)) return true;
    return false;
}

static bool
is_of_classes(const ch_ontology *ontology, const ch_yaml *names, ch_class class)
{
    if (!names) return true;
    for (const ch_yaml *name = names->first; name; name = name->next)
        if (ch_ontology_is(ontology, class, ch_ontology_class(ontology, name->text))) return true;
    return false;
}

/* Whether the sentence tells that somebody stands in `relation` to `entity`. */
static bool
is_object_of(const ch_tellings *all, uint32_t sentence, ch_slice relation, uint32_t entity)
{
    for (size_t i = 0; relation.len && i < all->len; i++) {
        const ch_telling *t = &all->at[i];
        if (!t->is_event && t->sentence == sentence && t->object == entity && ch_slice_equal(t->predicate, relation)) return true;
    }
    return false;
}

/* Whether the first word at `place` is "Iranian" rather than "Iran". */
static bool
is_adjective(const ch_annotations *a, ch_span place)
{
    for (size_t i = 0; i < a->mention_count; i++)
        if (a->mentions[i].span.begin == place.begin) return a->mentions[i].kind == CH_MENTION_ADJECTIVE;
    return false;
}

/*
 * Names only: of the unnamed nothing lasting is known, and whoever sanctions
 * Iranian firms has not sanctioned Iran.
 */
static bool
can_be_subject(const derivation *d, const run *r, uint32_t sentence, const ch_role *role)
{
    if (!ch_slice_equal(role->property, d->subject) || role->entity == CH_NONE || role->path == CH_STAND_IN) return false;
    const ch_entity *e = &r->annotations->entities[role->entity];
    if (e->unnamed || !is_of_classes(r->ontology, d->subject_is, e->class)) return false;
    if (d->subject_named && is_adjective(r->annotations, role->place)) return false;
    if (is_object_of(r->tellings, sentence, d->not_object_of, role->entity)) return false;
    return d->subject_not == CH_NO_CLASS || !ch_ontology_is(r->ontology, e->class, d->subject_not);
}

static bool
can_be_object(const derivation *d, const run *r, const ch_role *role, uint32_t subject)
{
    if (!ch_slice_equal(role->property, d->object)) return false;
    if (role->entity == CH_NONE) return role->value != CH_NONE;
    const ch_entity *e = &r->annotations->entities[role->entity];
    return !e->unnamed && role->entity != subject && is_of_classes(r->ontology, d->object_is, e->class);
}

static bool
begins_so(ch_slice text, const ch_yaml *phrases)
{
    for (const ch_yaml *phrase = phrases ? phrases->first : NULL; phrase; phrase = phrase->next)
        if (ch_slice_starts(text, phrase->text)) return true;
    return false;
}

/* The relation of `subject` to what fills `object`; share: of the event's confidence. */
static ch_status
push(const derivation *d, run *r, const ch_telling *event, uint32_t subject, const ch_role *object, float share)
{
    ch_telling t = *event;
    if (d->modality != CH_NO_MODALITY && event->modality != CH_ACTUAL) return CH_OK;
    const ch_slice behind = ch_slice_part(r->article->text, object->place.end, r->article->text.len);
    t.is_event = false;
    t.predicate = d->relation;
    t.subject = subject;
    t.object = object->entity;
    t.object_value = object->entity == CH_NONE ? object->value : CH_NONE;
    t.roles = NULL, t.role_count = 0;
    t.from = d->undated ? (ch_date){0} : event->date;
    t.date = (ch_date){0};
    t.certainty *= share;
    if (d->modality != CH_NO_MODALITY) t.modality = (ch_modality)d->modality;
    if (event->modality == CH_ACTUAL && begins_so(behind, d->planned_before)) t.modality = CH_PLANNED;
    if (is_told(r->tellings, &t)) return CH_OK;
    CH_TRY(ch_vector_reserve(r->tellings, 1));
    r->tellings->at[r->tellings->len++] = t;
    return CH_OK;
}

/* Whether the object may be taken from this mention, which is not the event's own. */
static bool
is_elsewhere(const derivation *d, const run *r, const ch_mention *m, uint32_t sentence)
{
    if (m->entity == CH_NONE || !is_of_classes(r->ontology, d->object_is, r->annotations->entities[m->entity].class)) return false;
    if (d->named_before && m->sentence < sentence) return true;
    return begins_so(ch_article_part(r->article, r->article->sentences[m->sentence].span), d->elsewhere);
}

/*
 * "This designation is made under Section 7031(c)", "added it to the list": what
 * other sentences say of the event, where they name only one.  CH_NONE: none, or several.
 */
static uint32_t
find_elsewhere(const derivation *d, const run *r, uint32_t sentence)
{
    uint32_t found = CH_NONE;
    for (size_t i = 0; i < r->annotations->mention_count; i++) {
        const ch_mention *m = &r->annotations->mentions[i];
        if (!is_elsewhere(d, r, m, sentence) || found == m->entity) continue;
        if (found != CH_NONE) return CH_NONE;
        found = m->entity;
    }
    return found;
}

static bool
has_role(const ch_telling *event, ch_slice property)
{
    for (size_t i = 0; i < event->role_count; i++)
        if (ch_slice_equal(event->roles[i].property, property)) return true;
    return false;
}

static bool
same_day(ch_date a, ch_date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* One relation for each pair of fillers. */
static ch_status
derive_from(const derivation *d, run *r, size_t number)
{
    const ch_telling event = r->tellings->at[number];
    /* What happened on an earlier day is not what "this designation" is. */
    const bool now = !ch_date_known(event.date) || same_day(event.date, r->article->published);
    const bool ask = (d->named_before || (d->elsewhere && now)) && !has_role(&event, d->object);
    const ch_role elsewhere = {.entity = ask ? find_elsewhere(d, r, event.sentence) : CH_NONE, .value = CH_NONE};
    for (size_t s = 0; s < event.role_count; s++) {
        const ch_role *subject = &event.roles[s];
        if (!can_be_subject(d, r, event.sentence, subject)) continue;
        if (elsewhere.entity != CH_NONE) CH_TRY(push(d, r, &event, subject->entity, &elsewhere, 0.85f));
        for (size_t o = 0; o < event.role_count; o++) {
            const ch_role *object = &event.roles[o];
            if (can_be_object(d, r, object, subject->entity))
                CH_TRY(push(d, r, &event, subject->entity, object, 1.0f));
        }
    }
    return CH_OK;
}

/* Whether line `k` decides about the event: the first of its relation whose event and frames fit. */
static bool
decides(const ch_derivations *all, const ch_ontology *ontology, const ch_telling *event, size_t k)
{
    const derivation *d = &all->table.at[k];
    if (!ch_ontology_is(ontology, event->class, d->event) || !is_of_frame(d, event->rule)) return false;
    for (size_t i = 0; i < k; i++) {
        const derivation *o = &all->table.at[i];
        if (ch_slice_equal(o->relation, d->relation) && ch_ontology_is(ontology, event->class, o->event) &&
            is_of_frame(o, event->rule))
            return false;
    }
    return true;
}

ch_status
ch_derive(const ch_derivations *derivations, const ch_ontology *ontology, const ch_article *article,
          const ch_annotations *annotations, ch_tellings *tellings)
{
    run r = {ontology, article, annotations, tellings};
    const size_t count = tellings->len;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; tellings->at[i].is_event && k < derivations->table.len; k++)
            if (decides(derivations, ontology, &tellings->at[i], k))
                CH_TRY(derive_from(&derivations->table.at[k], &r, i));
    return CH_OK;
}
