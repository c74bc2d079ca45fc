/*
 * From the draft of the gazetteer to the lexicon's tables
 *
 *     texts      each distinct text once, its length before it
 *     entries    sorted by name, so that a number means the same on every machine
 *     forms      words, trie, readings: forms.c
 */
#include "lexicon/builder.h"

/* --- texts ------------------------------------------------------------ */

ch_status
ch_builder_add_text(ch_builder *b, ch_slice text, uint32_t *offset)
{
    const uint32_t len = (uint32_t)text.len;
    CH_TRY(ch_vector_reserve(&b->texts, sizeof len + text.len));
    *offset = (uint32_t)b->texts.len;
    memcpy(b->texts.at + b->texts.len, &len, sizeof len);
    if (text.len) memcpy(b->texts.at + b->texts.len + sizeof len, text.at, text.len);
    b->texts.len += sizeof len + text.len;
    return CH_OK;
}

static ch_status
write_texts(ch_builder *b)
{
    const size_t count = ch_intern_count(b->draft->texts);
    uint32_t empty;
    b->offsets = calloc(count + 1, sizeof *b->offsets);
    if (!b->offsets) return CH_NO_MEMORY;
    CH_TRY(ch_builder_add_text(b, CH_S(""), &empty)); /* so that no text has offset 0 */
    for (size_t i = 0; i < count; i++)
        CH_TRY(ch_builder_add_text(b, ch_intern_text(b->draft->texts, (uint32_t)i), &b->offsets[i]));
    return CH_OK;
}

/* --- entries ---------------------------------------------------------- */

static bool
is_whole(ch_builder *b, const ch_draft_entry *e)
{
    const char *lacks = e->class == CH_NO_CLASS             ? "class"
                        : e->label == CH_NONE && !e->template ? "preferred label"
                        : !e->sourced                       ? "dcterms:source"
                                                            : NULL;
    if (!lacks) return true;
    ch_tell(b->sink, CH_ERROR, ch_builder_text(b, e->file).at, e->line, 0, "\"%.*s\" has no %s",
            CH_PRINT(ch_builder_text(b, e->name)), lacks);
    return false;
}

/* For sorting entries by name without a global: their number rides along. */
typedef struct {
    ch_slice name;
    uint32_t draft;
} named;

static int
by_name(const void *x, const void *y)
{
    return ch_slice_compare(((const named *)x)->name, ((const named *)y)->name);
}

static ch_status
write_entries(ch_builder *b)
{
    ch_gazetteer *d = b->draft;
    ch_lexicon *l = b->lexicon;
    const ch_class country = ch_ontology_class(d->ontology, CH_S("Country"));
    named *order = calloc(d->entries.len + 1, sizeof *order);
    b->concepts = malloc((d->entries.len + 1) * sizeof *b->concepts);
    l->entries = calloc(d->entries.len + 1, sizeof *l->entries);
    if (!order || !b->concepts || !l->entries) {
        free(order);
        return CH_NO_MEMORY;
    }
    for (size_t i = 0; i < d->entries.len; i++) order[i] = (named){ch_builder_text(b, d->entries.at[i].name), (uint32_t)i};
    qsort(order, d->entries.len, sizeof *order, by_name);
    for (size_t i = 0; i < d->entries.len; i++) {
        const ch_draft_entry *e = &d->entries.at[order[i].draft];
        b->concepts[order[i].draft] = CH_NONE;
        if (!is_whole(b, e)) continue;
        b->concepts[order[i].draft] = (uint32_t)l->entry_count;
        l->entries[l->entry_count++] = (ch_entry){
            .name = b->offsets[e->name],
            .label = e->label == CH_NONE ? b->offsets[e->name] : b->offsets[e->label],
            .file = b->offsets[e->file],
            .line = e->line,
            .class = e->class,
            .weight = e->weight,
            .fills_slots = ch_ontology_is(d->ontology, e->class, country)};
    }
    free(order);
    return CH_OK;
}

/* The concept that a statement's value names, or CH_NONE. */
static ch_concept
concept_named(const ch_builder *b, uint32_t number)
{
    if (number == CH_NONE) return CH_NONE;
    const uint32_t entry = ch_intern_find(b->draft->names, ch_builder_text(b, number));
    return entry == CH_NONE ? CH_NONE : b->concepts[entry];
}

static ch_status
property_number(ch_builder *b, uint32_t number, ch_intern *properties, uint32_t *out)
{
    return ch_intern_add(properties, ch_builder_text(b, number), out);
}

/* Make the attribute of a statement; *good false when it points nowhere. */
static ch_attribute
attribute_of(ch_builder *b, const ch_draft_statement *s, bool *good)
{
    ch_attribute a = {.kind = s->kind, .extra = CH_NONE, .from = s->from, .until = s->until};
    const ch_draft_entry *e = &b->draft->entries.at[s->entry];
    *good = true;
    if (s->kind != CH_ATTRIBUTE_CONCEPT) {
        a.value = b->offsets[s->value];
        return a;
    }
    a.value = concept_named(b, s->value);
    a.extra = concept_named(b, s->extra);
    if (a.value == CH_NONE || (s->extra != CH_NONE && a.extra == CH_NONE)) {
        ch_tell(b->sink, CH_WARNING, ch_builder_text(b, e->file).at, s->line, 0, "there is no entry \"%.*s\"",
                CH_PRINT(ch_builder_text(b, a.value == CH_NONE ? s->value : s->extra)));
        *good = a.value != CH_NONE;
    }
    return a;
}

/* Attributes, grouped by entry: counted, then put in place (a counting sort keeps their order). */
static ch_status
write_attributes(ch_builder *b)
{
    ch_gazetteer *d = b->draft;
    ch_lexicon *l = b->lexicon;
    ch_intern *properties = ch_intern_new();
    ch_status status = properties ? CH_OK : CH_NO_MEMORY;
    uint32_t *next = calloc(l->entry_count + 1, sizeof *next);
    l->attributes = calloc(d->statements.len + 1, sizeof *l->attributes);
    if (!next || !l->attributes) status = CH_NO_MEMORY;
    for (size_t i = 0; status == CH_OK && i < d->statements.len; i++) {
        const ch_concept c = b->concepts[d->statements.at[i].entry];
        if (c != CH_NONE) next[c]++;
    }
    uint32_t total = 0;
    for (size_t c = 0; status == CH_OK && c < l->entry_count; c++) {
        l->entries[c].first_attribute = total;
        total += next[c];
        next[c] = l->entries[c].first_attribute;
    }
    for (size_t i = 0; status == CH_OK && i < d->statements.len; i++) {
        const ch_draft_statement *s = &d->statements.at[i];
        const ch_concept c = b->concepts[s->entry];
        bool good;
        if (c == CH_NONE) continue;
        ch_attribute a = attribute_of(b, s, &good);
        if (!good) continue;
        status = property_number(b, s->property, properties, &a.property);
        l->attributes[next[c]++] = a;
        l->entries[c].attributes = next[c] - l->entries[c].first_attribute;
    }
    l->attribute_count = total;
    l->property_count = status == CH_OK ? ch_intern_count(properties) : 0;
    l->properties = calloc(l->property_count + 1, sizeof *l->properties);
    if (!l->properties) status = CH_NO_MEMORY;
    for (size_t i = 0; status == CH_OK && i < l->property_count; i++)
        status = ch_builder_add_text(b, ch_intern_text(properties, (uint32_t)i), &l->properties[i]);
    ch_intern_free(properties);
    free(next);
    return status;
}

/* --- posts: organs and offices by holder ------------------------------- */

/* Whether property `number` of the lexicon in the making is called `name`. */
static bool
is_called(const ch_builder *b, uint32_t number, ch_slice name)
{
    const uint32_t offset = b->lexicon->properties[number];
    uint32_t len;
    memcpy(&len, b->texts.at + offset, sizeof len);
    return len == name.len && memcmp(b->texts.at + offset + sizeof len, name.at, len) == 0;
}

/* Whether the body is one of those that every state has. */
static bool
is_organ(const ch_builder *b, ch_concept body)
{
    const ch_entry *e = &b->lexicon->entries[body];
    for (size_t i = 0; i < e->attributes; i++)
        if (is_called(b, b->lexicon->attributes[e->first_attribute + i].property, CH_S("organ"))) return true;
    return false;
}

/*
 * "Speaker of the House" is an office of the House and of its country, where a text
 * says "the U.S. speaker"; the country's own office of that role goes before it.
 */
static ch_status
gather_posts(ch_builder *b, ch_concept c)
{
    ch_lexicon *l = b->lexicon;
    const ch_attribute *a = l->attributes + l->entries[c].first_attribute;
    const size_t count = l->entries[c].attributes;
    ch_concept country = CH_NONE, holder = CH_NONE;
    /* texts are still in the builder's vector */
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < count; i++) {
            const uint32_t p = a[i].property;
            const bool is_concept = a[i].kind == CH_ATTRIBUTE_CONCEPT;
            if (!round && is_concept && is_called(b, p, CH_S("country"))) country = a[i].value;
            if (!round && is_concept && is_called(b, p, CH_S("officeOf"))) holder = a[i].value;
            if (round && !is_concept && country != CH_NONE && is_called(b, p, CH_S("organ")))
                CH_TRY(ch_vector_push(&b->organs, (ch_post){country, a[i].value, c}));
            if (round && !is_concept && holder != CH_NONE && is_called(b, p, CH_S("role")))
                CH_TRY(ch_vector_push(&b->offices, (ch_post){holder, a[i].value, c}));
            if (round && !is_concept && holder != CH_NONE && country != CH_NONE && is_called(b, p, CH_S("role")) &&
                is_organ(b, holder))
                CH_TRY(ch_vector_push(&b->shared, (ch_post){country, a[i].value, c}));
        }
    return CH_OK;
}

/* By numbers alone: equal texts have one offset. */
static int
by_numbers(const void *x, const void *y)
{
    const ch_post *a = x, *b = y;
    if (a->holder != b->holder) return a->holder < b->holder ? -1 : 1;
    return (a->text > b->text) - (a->text < b->text);
}

/* Add those shared posts that nothing else of their country claims. */
static ch_status
share_offices(ch_builder *b)
{
    const size_t own = b->offices.len, shared = b->shared.len;
    if (own) qsort(b->offices.at, own, sizeof *b->offices.at, by_numbers);
    if (shared) qsort(b->shared.at, shared, sizeof *b->shared.at, by_numbers);
    for (size_t i = 0, k = 0; i < shared; i++) {
        const ch_post *post = &b->shared.at[i];
        const bool before = i > 0 && by_numbers(post, post - 1) == 0;
        const bool behind = i + 1 < shared && by_numbers(post, post + 1) == 0;
        while (k < own && by_numbers(&b->offices.at[k], post) < 0) k++;
        const bool claimed = k < own && by_numbers(&b->offices.at[k], post) == 0;
        if (!before && !behind && !claimed) CH_TRY(ch_vector_push(&b->offices, *post));
    }
    return CH_OK;
}

/* --- tenures ------------------------------------------------------------ */

static ch_date
date_of(const ch_builder *b, const ch_attribute *a)
{
    ch_date date = {0};
    uint32_t len;
    memcpy(&len, b->texts.at + a->value, sizeof len);
    if (!ch_date_read((ch_slice){b->texts.at + a->value + sizeof len, len}, &date)) return (ch_date){0};
    return date;
}

/* A person's terms of office; of an administration that has a leader, when it governed its country. */
static ch_status
gather_tenures(ch_builder *b, ch_concept c)
{
    const ch_lexicon *l = b->lexicon;
    const ch_attribute *a = l->attributes + l->entries[c].first_attribute;
    ch_tenure own = {CH_NONE, c, {0}, {0}};
    ch_concept leader = CH_NONE, office = CH_NONE;
    for (size_t i = 0; i < l->entries[c].attributes; i++) {
        const bool is_concept = a[i].kind == CH_ATTRIBUTE_CONCEPT;
        if (is_concept && is_called(b, a[i].property, CH_S("holding")))
            CH_TRY(ch_vector_push(&b->tenures, (ch_tenure){a[i].value, c, a[i].from, a[i].until}));
        else if (is_concept && is_called(b, a[i].property, CH_S("leader"))) leader = a[i].value;
        else if (is_concept && is_called(b, a[i].property, CH_S("office"))) office = a[i].value;
        else if (is_concept && is_called(b, a[i].property, CH_S("country"))) own.post = a[i].value;
        else if (!is_concept && is_called(b, a[i].property, CH_S("from"))) own.from = date_of(b, &a[i]);
        else if (!is_concept && is_called(b, a[i].property, CH_S("until"))) own.until = date_of(b, &a[i]);
    }
    if (leader == CH_NONE || own.post == CH_NONE) return CH_OK;
    if (office == CH_NONE) return ch_vector_push(&b->tenures, own);
    const ch_attribute *of = l->attributes + l->entries[leader].first_attribute;
    for (size_t i = 0; i < l->entries[leader].attributes; i++) /* as long as its leader had that office, again and again */
        if (of[i].kind == CH_ATTRIBUTE_CONCEPT && of[i].value == office && is_called(b, of[i].property, CH_S("holding")))
            CH_TRY(ch_vector_push(&b->tenures, (ch_tenure){own.post, c, of[i].from, of[i].until}));
    return CH_OK;
}

static int
by_beginning(const void *x, const void *y)
{
    const ch_tenure *a = x, *b = y;
    if (a->post != b->post) return a->post < b->post ? -1 : 1;
    if (a->from.year != b->from.year) return a->from.year - b->from.year;
    if (a->from.month != b->from.month) return a->from.month - b->from.month;
    if (a->from.day != b->from.day) return a->from.day - b->from.day;
    return (a->holder > b->holder) - (a->holder < b->holder);
}

static ch_status
write_tenures(ch_builder *b)
{
    ch_lexicon *l = b->lexicon;
    for (size_t c = 0; c < l->entry_count; c++) CH_TRY(gather_tenures(b, (ch_concept)c));
    l->tenure_count = b->tenures.len;
    l->tenures = calloc(b->tenures.len + 1, sizeof *l->tenures);
    if (!l->tenures) return CH_NO_MEMORY;
    if (!b->tenures.len) return CH_OK;
    memcpy(l->tenures, b->tenures.at, b->tenures.len * sizeof *l->tenures);
    qsort(l->tenures, l->tenure_count, sizeof *l->tenures, by_beginning);
    return CH_OK;
}

/* The texts move only while they grow: posts are sorted once they stand still. */
static const char *sorting_texts(const void *texts, uint32_t offset, uint32_t *len);

typedef struct {
    ch_post post;
    const void *texts;
} placed;

static const char *
sorting_texts(const void *texts, uint32_t offset, uint32_t *len)
{
    memcpy(len, (const char *)texts + offset, sizeof *len);
    return (const char *)texts + offset + sizeof *len;
}

static int
by_post(const void *x, const void *y)
{
    const placed *a = x, *b = y;
    if (a->post.holder != b->post.holder) return a->post.holder < b->post.holder ? -1 : 1;
    ch_slice s, t;
    uint32_t len;
    s.at = sorting_texts(a->texts, a->post.text, &len), s.len = len;
    t.at = sorting_texts(b->texts, b->post.text, &len), t.len = len;
    const int order = ch_slice_compare(s, t);
    return order ? order : (a->post.concept > b->post.concept) - (a->post.concept < b->post.concept);
}

static ch_status
write_posts(ch_builder *b, const ch_post *posts, size_t count, ch_post **out, size_t *out_count)
{
    placed *order = calloc(count + 1, sizeof *order);
    *out = calloc(count + 1, sizeof **out);
    *out_count = count;
    if (!order || !*out) {
        free(order);
        return CH_NO_MEMORY;
    }
    for (size_t i = 0; i < count; i++) order[i] = (placed){posts[i], b->texts.at};
    qsort(order, count, sizeof *order, by_post);
    for (size_t i = 0; i < count; i++) (*out)[i] = order[i].post;
    free(order);
    return CH_OK;
}

/* --- all together ------------------------------------------------------ */

static ch_status
build(ch_builder *b)
{
    CH_TRY(ch_builder_begin_forms(b));
    CH_TRY(write_texts(b));
    CH_TRY(write_entries(b));
    CH_TRY(write_attributes(b));
    for (size_t c = 0; c < b->lexicon->entry_count; c++) CH_TRY(gather_posts(b, (ch_concept)c));
    CH_TRY(share_offices(b));
    CH_TRY(write_tenures(b));
    CH_TRY(ch_builder_write_forms(b));
    CH_TRY(ch_builder_write_names(b));
    CH_TRY(write_posts(b, b->organs.at, b->organs.len, &b->lexicon->organs, &b->lexicon->organ_count));
    CH_TRY(write_posts(b, b->offices.at, b->offices.len, &b->lexicon->offices, &b->lexicon->office_count));
    CH_TRY(ch_builder_write_readings(b));
    return ch_builder_write_words(b);
}

ch_status
ch_gazetteer_build(ch_gazetteer *gazetteer, ch_diagnostics *sink, ch_lexicon **out)
{
    ch_builder b = {.draft = gazetteer,
                 .sink = sink,
                 .lexicon = calloc(1, sizeof *b.lexicon),
                 .scratch = ch_arena_new(0),
                 .words = ch_intern_new()};
    ch_status status = b.lexicon && b.scratch && b.words ? build(&b) : CH_NO_MEMORY;
    ch_arena_free(b.scratch);
    ch_intern_free(b.words);
    free(b.offsets);
    free(b.concepts);
    free(b.edges);
    ch_vector_free(&b.word_table);
    ch_vector_free(&b.nodes);
    ch_vector_free(&b.leaves);
    ch_vector_free(&b.texts);
    ch_vector_free(&b.organs);
    ch_vector_free(&b.offices);
    ch_vector_free(&b.shared);
    ch_vector_free(&b.tenures);
    if (status != CH_OK) ch_lexicon_free(b.lexicon), b.lexicon = NULL;
    *out = b.lexicon;
    return status;
}
