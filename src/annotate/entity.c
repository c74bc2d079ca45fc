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

/* Put `word` into the index; words too long for the buffer are nobody's. */
static ch_status
index_word(ch_name_index *index, ch_slice word, uint32_t entity)
{
    char folded[512];
    uint32_t number;
    if (!word.len || word.len * 4 > sizeof folded) return CH_OK;
    CH_TRY(ch_intern_add(index->words, (ch_slice){folded, ch_utf8_fold(word, folded)}, &number));
    while (index->heads.len <= number) CH_TRY(ch_vector_push(&index->heads, 0));
    CH_TRY(ch_vector_push(&index->links, (ch_name_link){entity, index->heads.at[number]}));
    index->heads.at[number] = (uint32_t)index->links.len;
    return CH_OK;
}

uint32_t
ch_name_next(const ch_name_index *index, ch_slice word, uint32_t *at)
{
    char folded[512];
    if (*at == CH_NONE || word.len * 4 > sizeof folded) return CH_NONE;
    if (*at == 0) {
        const uint32_t number = ch_intern_find(index->words, (ch_slice){folded, ch_utf8_fold(word, folded)});
        if (number == CH_NONE) return CH_NONE;
        *at = index->heads.at[number];
    }
    const ch_name_link *link = &index->links.at[*at - 1];
    *at = link->next ? link->next : CH_NONE;
    return link->entity;
}

/* "Ahmed al-Sharaa": every word but the first, and what stands behind a hyphen. */
static ch_status
index_person(ch_work *w, ch_slice label, uint32_t entity)
{
    size_t from = 0;
    for (size_t i = 0; i <= label.len; i++) {
        const bool ends = i == label.len || label.at[i] == ' ';
        if (!ends && label.at[i] != '-') continue;
        const bool only = from == 0 && i == label.len;
        if (ends && (from || only)) CH_TRY(index_word(&w->persons, ch_slice_part(label, from, i), entity));
        if (!ends) {
            size_t end = i + 1;
            while (end < label.len && label.at[end] != ' ') end++;
            if (from) CH_TRY(index_word(&w->persons, ch_slice_part(label, i + 1, end), entity));
            continue;
        }
        from = i + 1;
    }
    return CH_OK;
}

static ch_status
index_entity(ch_work *w, const ch_entity *e, uint32_t entity)
{
    if (ch_ontology_is(w->k->ontology, e->class, w->classes.person)) {
        if (e->concept != CH_NONE)
            CH_TRY(index_word(&w->persons, ch_lexicon_text_of(w->k->lexicon, e->concept, w->properties.family_name), entity));
        return index_person(w, e->label, entity);
    }
    const char *space = memchr(e->label.at, ' ', e->label.len);
    return space ? index_word(&w->others, ch_slice_part(e->label, 0, (size_t)(space - e->label.at)), entity) : CH_OK;
}

uint32_t
ch_entity_named(const ch_work *w, ch_slice name)
{
    const uint32_t number = ch_intern_find(w->names, name);
    return number == CH_NONE ? CH_NONE : w->named.at[number];
}

static ch_status
add_entity(ch_work *w, ch_entity entity, uint32_t *out)
{
    uint32_t number;
    *out = (uint32_t)w->entities.len;
    if (!entity.unnamed) {
        CH_TRY(ch_intern_add(w->names, entity.name, &number));
        if (number == w->named.len) CH_TRY(ch_vector_push(&w->named, *out));
        CH_TRY(index_entity(w, &entity, *out));
    }
    return ch_vector_push(&w->entities, entity);
}

ch_status
ch_entity_of_concept(ch_work *w, ch_concept concept, uint32_t *out)
{
    *out = ch_entity_named(w, ch_lexicon_name(w->k->lexicon, concept));
    if (*out != CH_NONE) {
        w->entities.at[*out].concept = concept; /* named first by words alone */
        return CH_OK;
    }
    return add_entity(w, (ch_entity){.class = ch_lexicon_class(w->k->lexicon, concept),
                                     .name = ch_lexicon_name(w->k->lexicon, concept),
                                     .label = ch_lexicon_label(w->k->lexicon, concept),
                                     .concept = concept,
                                     .country = CH_NONE}, out);
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
    *out = ch_entity_named(w, name);
    if (*out != CH_NONE) return CH_OK;
    const ch_slice copy = ch_arena_copy(w->arena, label);
    if (!copy.at) return CH_NO_MEMORY;
    return add_entity(w, (ch_entity){.class = class, .name = name, .label = copy, .concept = CH_NONE, .country = CH_NONE},
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
    w->begin_at[segment->first] = w->end_at[segment->end - 1] = (uint32_t)w->mentions.len;
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
                                                     .holder = CH_NONE,
                                                     .rule = rule});
}
