/* The entities of one article: one for each thing, however it is named. */
#include "annotate/work.h"
#include "text/utf8.h"

ch_slice
ch_slug(ch_arena *arena, ch_slice label)
{
    char *folded = ch_arena_alloc(arena, label.len * 4 + 1);
    if (!folded) return (ch_slice){NULL, 0};
    const size_t len = ch_utf8_fold(label, folded);
    size_t kept = 0;
    for (size_t i = 0; i < len; i++) {
        const char c = folded[i];
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
        if (plain) folded[kept++] = c;
        else if (c == '\'' || c == '.') continue;
        else if (kept && folded[kept - 1] != '-') folded[kept++] = '-';
    }
    while (kept && folded[kept - 1] == '-') kept--;
    return (ch_slice){folded, kept};
}

bool
ch_entity_is(const ch_work *w, uint32_t entity, ch_class class)
{
    return entity != CH_NONE && ch_ontology_is(w->k->ontology, w->entities.at[entity].class, class);
}

static ch_status
add_entity(ch_work *w, ch_entity entity, uint32_t *out)
{
    *out = (uint32_t)w->entities.len;
    return ch_vector_push(&w->entities, entity);
}

ch_status
ch_entity_of_concept(ch_work *w, ch_concept concept, uint32_t *out)
{
    for (size_t i = 0; i < w->entities.len; i++)
        if (w->entities.at[i].concept == concept) {
            *out = (uint32_t)i;
            return CH_OK;
        }
    return add_entity(w, (ch_entity){.class = ch_lexicon_class(w->k->lexicon, concept),
                                     .name = ch_lexicon_name(w->k->lexicon, concept),
                                     .label = ch_lexicon_label(w->k->lexicon, concept),
                                     .concept = concept,
                                     .country = CH_NONE, .holder = CH_NONE}, out);
}

/* A name for the IRI that no entry of another kind has. */
static ch_slice
free_name(ch_work *w, ch_slice label, ch_class class)
{
    const ch_slice slug = ch_slug(w->arena, label);
    if (!slug.at) return slug;
    const ch_concept taken = ch_lexicon_find(w->k->lexicon, slug);
    if (slug.len && (taken == CH_NONE || ch_lexicon_class(w->k->lexicon, taken) == class)) return slug;
    const ch_slice kind = ch_slug(w->arena, ch_ontology_class_name(w->k->ontology, class));
    return ch_arena_print(w->arena, "%.*s-%.*s", CH_PRINT(slug), CH_PRINT(kind));
}

ch_status
ch_entity_of_label(ch_work *w, ch_slice label, ch_class class, uint32_t *out)
{
    const ch_slice name = free_name(w, label, class);
    if (!name.at) return CH_NO_MEMORY;
    for (size_t i = 0; i < w->entities.len; i++)
        if (!w->entities.at[i].unnamed && ch_slice_equal(w->entities.at[i].name, name)) {
            *out = (uint32_t)i;
            return CH_OK;
        }
    const ch_slice copy = ch_arena_copy(w->arena, label);
    if (!copy.at) return CH_NO_MEMORY;
    return add_entity(w, (ch_entity){.class = class, .name = name, .label = copy, .concept = CH_NONE, .country = CH_NONE, .holder = CH_NONE},
                      out);
}

ch_status
ch_entity_unnamed(ch_work *w, ch_slice label, ch_class class, uint32_t *out)
{
    const ch_slice slug = ch_slug(w->arena, label);
    const ch_slice name = ch_arena_print(w->arena, "unnamed-%zu-%.*s", w->entities.len, CH_PRINT(slug));
    const ch_slice copy = ch_arena_copy(w->arena, label);
    if (!slug.at || !name.at || !copy.at) return CH_NO_MEMORY;
    return add_entity(w, (ch_entity){.class = class,
                                     .name = name,
                                     .label = copy,
                                     .concept = CH_NONE,
                                     .country = CH_NONE,
                                     .holder = CH_NONE,
                                     .unnamed = true}, out);
}

/* `pattern` with {country} or {adjective} put in. */
static ch_slice
fill(ch_work *w, ch_slice pattern, ch_concept country)
{
    const ch_lexicon *l = w->k->lexicon;
    ch_slice name = ch_lexicon_text_of(l, country, w->properties.definite_name);
    ch_slice adjective = ch_lexicon_text_of(l, country, w->properties.adjective);
    if (!name.len) name = ch_lexicon_label(l, country);
    if (!adjective.len) adjective = name;
    const struct {
        ch_slice slot, text;
    } slots[] = {{CH_S("{country}"), name}, {CH_S("{adjective}"), adjective}, {CH_S("{name}"), name}};
    for (size_t i = 0; i < 3 && pattern.len; i++) {
        const char *at = memmem(pattern.at, pattern.len, slots[i].slot.at, slots[i].slot.len);
        if (!at) continue;
        const size_t before = (size_t)(at - pattern.at);
        pattern = ch_arena_print(w->arena, "%.*s%.*s%.*s", (int)before, pattern.at, CH_PRINT(slots[i].text),
                                 (int)(pattern.len - before - slots[i].slot.len), at + slots[i].slot.len);
    }
    return pattern;
}

ch_status
ch_entity_of_organ(ch_work *w, ch_concept template, ch_concept country, uint32_t *out)
{
    const ch_lexicon *l = w->k->lexicon;
    const ch_slice key = ch_lexicon_text_of(l, template, w->properties.key);
    const ch_concept own = ch_lexicon_organ(l, key, country);
    if (own != CH_NONE) return ch_entity_of_concept(w, own, out);
    const ch_slice label = fill(w, ch_lexicon_text_of(l, template, w->properties.label_pattern), country);
    if (!label.at) return CH_NO_MEMORY;
    ch_slice class = ch_lexicon_text_of(l, template, w->properties.organ_class);
    const ch_slice space = CH_S(CH_NAMESPACE);
    if (ch_slice_starts(class, space)) class = ch_slice_part(class, space.len, class.len);
    ch_class of = ch_ontology_class(w->k->ontology, class);
    if (of == CH_NO_CLASS) of = w->classes.agency; /* an Office, from a Role template */
    CH_TRY(ch_entity_of_label(w, label, class.len ? of : w->classes.office, out));
    uint32_t holder;
    CH_TRY(ch_entity_of_concept(w, country, &holder));
    w->entities.at[*out].country = holder;
    return CH_OK;
}

ch_status
ch_mention_add(ch_work *w, const ch_segment *segment, ch_mention_kind kind, ch_class class, uint32_t entity,
               const char *rule)
{
    const ch_article *a = w->article;
    if (entity != CH_NONE) w->entities.at[entity].mentions++;
    const ch_span span = segment->value == CH_NONE ? ch_article_tokens_span(a, segment->first, segment->end)
                                                   : w->values[segment->value].span;
    return ch_vector_push(&w->mentions, (ch_mention){.span = span,
                                                     .first = segment->first,
                                                     .end = segment->end,
                                                     .sentence = a->tokens[segment->first].sentence,
                                                     .head = segment->end - 1,
                                                     .kind = kind,
                                                     .class = class,
                                                     .entity = entity,
                                                     .value = segment->value,
                                                     .rule = rule});
}
