/*
 * From the draft of the gazetteer to the lexicon's tables
 *
 *     texts      each distinct text once, its length before it
 *     entries    sorted by name, so that a number means the same on every machine
 *     words      of all forms and name tables
 *     trie       forms word by word; readings in the order weight, then entry
 */
#include "base/arena.h"
#include "lexicon/draft.h"
#include "text/read.h"
#include "text/utf8.h"

enum { LONGEST_FORM = 16 };

/* A reading on its way: at which node. */
typedef struct {
    uint32_t node;
    ch_reading reading;
} leaf;

typedef struct {
    ch_gazetteer *draft;
    ch_diagnostics *sink;
    ch_lexicon *lexicon;
    ch_arena *scratch;
    uint32_t *offsets; /* text number -> offset in lexicon->texts */
    uint32_t *concepts; /* draft entry -> concept, or CH_NONE */
    ch_intern *words;
    CH_VECTOR(ch_word) word_table;
    CH_VECTOR(ch_trie_node) nodes;
    CH_VECTOR(leaf) leaves;
    CH_VECTOR(char) texts;
    ch_edge *edges;
    size_t edge_size, edge_used;
    CH_VECTOR(ch_post) organs, offices;
} builder;

/* --- texts ------------------------------------------------------------ */

static ch_status
add_text(builder *b, ch_slice text, uint32_t *offset)
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
write_texts(builder *b)
{
    const size_t count = ch_intern_count(b->draft->texts);
    uint32_t empty;
    b->offsets = calloc(count + 1, sizeof *b->offsets);
    if (!b->offsets) return CH_NO_MEMORY;
    CH_TRY(add_text(b, CH_S(""), &empty)); /* so that no text has offset 0 */
    for (size_t i = 0; i < count; i++)
        CH_TRY(add_text(b, ch_intern_text(b->draft->texts, (uint32_t)i), &b->offsets[i]));
    return CH_OK;
}

static ch_slice
text(const builder *b, uint32_t number)
{
    return ch_intern_text(b->draft->texts, number);
}

/* --- words and the trie ----------------------------------------------- */

static ch_status
add_word(builder *b, ch_slice folded, uint32_t *out)
{
    CH_TRY(ch_intern_add(b->words, folded, out));
    if (*out < b->word_table.len) return CH_OK;
    ch_word word = {.alias = *out};
    CH_TRY(add_text(b, folded, &word.text));
    return ch_vector_push(&b->word_table, word);
}

/* `folded` counts as the word numbered `alias`. */
static ch_status
add_alias(builder *b, ch_slice folded, uint32_t alias)
{
    uint32_t word;
    CH_TRY(add_word(b, folded, &word));
    b->word_table.at[word].alias = alias;
    return CH_OK;
}

/* A token as a word in American spelling, which its British one counts as. */
static ch_status
add_folded(builder *b, ch_slice token, uint32_t *out)
{
    char folded[512], american[512], british[512];
    const ch_gazetteer *d = b->draft;
    if (token.len > sizeof folded / 4) token.len = 0;
    const ch_slice word = {folded, ch_utf8_fold(token, folded)};
    const ch_slice first = ch_spell(d->spellings.at, d->spellings.len, word, CH_TO_AMERICAN, american, sizeof american);
    const ch_slice second = ch_spell(d->spellings.at, d->spellings.len, first, CH_TO_BRITISH, british, sizeof british);
    CH_TRY(add_word(b, first, out));
    *out = b->word_table.at[*out].alias;
    if (!ch_slice_equal(word, first)) CH_TRY(add_alias(b, word, *out));
    return ch_slice_equal(second, first) ? CH_OK : add_alias(b, second, *out);
}

static ch_status
grow_edges(builder *b)
{
    if (b->edge_used < b->edge_size / 2) return CH_OK;
    const size_t size = b->edge_size ? b->edge_size * 2 : 1024;
    ch_edge *edges = calloc(size, sizeof *edges);
    if (!edges) return CH_NO_MEMORY;
    for (size_t i = 0; i < b->edge_size; i++) {
        if (!b->edges[i].next) continue;
        size_t slot = ch_edge_slot(b->edges[i].node, b->edges[i].word, size);
        while (edges[slot].next) slot = (slot + 1) & (size - 1);
        edges[slot] = b->edges[i];
    }
    free(b->edges);
    b->edges = edges;
    b->edge_size = size;
    return CH_OK;
}

static ch_status
child(builder *b, uint32_t node, uint32_t word, uint32_t *out)
{
    CH_TRY(grow_edges(b));
    size_t slot = ch_edge_slot(node, word, b->edge_size);
    for (; b->edges[slot].next; slot = (slot + 1) & (b->edge_size - 1))
        if (b->edges[slot].node == node && b->edges[slot].word == word) {
            *out = b->edges[slot].next;
            return CH_OK;
        }
    *out = (uint32_t)b->nodes.len;
    CH_TRY(ch_vector_push(&b->nodes, (ch_trie_node){0}));
    if (word < CH_SLOT_COUNT) b->nodes.at[node].slots = (uint16_t)(b->nodes.at[node].slots | 1u << word);
    b->edges[slot] = (ch_edge){node, word, *out};
    b->edge_used++;
    return CH_OK;
}

/* --- forms ------------------------------------------------------------ */

/* A form as words: slots as their numbers, hyphens dropped. */
typedef struct {
    uint32_t words[LONGEST_FORM];
    uint16_t capitals;
    size_t len;
} form;

/* The stand-ins put for slots before a pattern is cut into tokens. */
static const struct {
    const char *slot, *stand_in;
} slots[CH_SLOT_COUNT] = {
    [CH_SLOT_COUNTRY] = {"{country}", "Slotcountry"},
    [CH_SLOT_ADJECTIVE] = {"{adjective}", "Slotadjective"},
    [CH_SLOT_DEMONYM] = {"{demonym}", "Slotdemonym"},
    [CH_SLOT_NAME] = {"{name}", "Slotname"},
};

/* `pattern` with stand-ins for its slots. */
static ch_slice
with_stand_ins(builder *b, ch_slice pattern)
{
    for (size_t i = 0; i < CH_SLOT_COUNT; i++) {
        const ch_slice slot = ch_slice_of(slots[i].slot);
        const char *at = pattern.len ? memmem(pattern.at, pattern.len, slot.at, slot.len) : NULL;
        if (!at) continue;
        const size_t before = (size_t)(at - pattern.at);
        pattern = ch_arena_print(b->scratch, "%.*s%s%.*s", (int)before, pattern.at, slots[i].stand_in,
                                 (int)(pattern.len - before - slot.len), at + slot.len);
        if (!pattern.at) return pattern;
    }
    return pattern;
}

/* `spelling` as words; len 0 when it is too long or empty. */
static ch_status
read_form(builder *b, ch_slice spelling, form *out)
{
    ch_token *tokens;
    size_t count;
    *out = (form){.len = 0};
    CH_TRY(ch_tokenize_with(b->draft->abbreviations, spelling, b->scratch, &tokens, &count));
    for (size_t i = 0; i < count; i++) {
        const ch_slice token = ch_span_of(spelling, tokens[i].span);
        uint32_t word = CH_NONE;
        if (ch_slice_equal(token, CH_S("."))) continue; /* "St." is one token in running text */
        if (out->len == LONGEST_FORM) {
            out->len = 0;
            return CH_OK;
        }
        for (uint32_t slot = 0; slot < CH_SLOT_COUNT; slot++)
            if (ch_slice_equal(token, ch_slice_of(slots[slot].stand_in))) word = slot;
        const bool is_slot = word != CH_NONE;
        if (!is_slot) CH_TRY(add_folded(b, token, &word));
        if (word == CH_WORD_HYPHEN) continue;
        if (!out->len && !is_slot && count > 1 && ch_slice_equal(ch_intern_text(b->words, word), CH_S("the")))
            continue;
        if (!is_slot && tokens[i].flags & CH_TOKEN_CAPITAL)
            out->capitals = (uint16_t)(out->capitals | 1u << out->len);
        out->words[out->len++] = word;
    }
    return CH_OK;
}

static ch_status
add_form(builder *b, const form *f, ch_reading reading)
{
    uint32_t node = 0;
    if (!f->len) return CH_OK;
    for (size_t i = 0; i < f->len; i++) CH_TRY(child(b, node, f->words[i], &node));
    reading.capitals = f->capitals;
    return ch_vector_push(&b->leaves, (leaf){node, reading});
}

/* English plural of the last word of a form in small letters. */
static ch_slice
plural_of(builder *b, ch_slice spelling)
{
    const char last = spelling.at[spelling.len - 1];
    const char before = spelling.len > 1 ? spelling.at[spelling.len - 2] : 'a';
    if (last == 'y' && !strchr("aeiou", before))
        return ch_arena_print(b->scratch, "%.*sies", (int)spelling.len - 1, spelling.at);
    const bool hisses = last == 's' || last == 'x' || last == 'z' ||
                        (last == 'h' && (before == 's' || before == 'c'));
    return ch_arena_print(b->scratch, "%.*s%s", CH_PRINT(spelling), hisses ? "es" : "s");
}

static bool
ends_small(ch_slice spelling)
{
    size_t word = spelling.len;
    while (word > 0 && spelling.at[word - 1] != ' ') word--;
    const char last = spelling.len ? spelling.at[spelling.len - 1] : ' ';
    return word < spelling.len && spelling.at[word] >= 'a' && spelling.at[word] <= 'z' && last >= 'a' &&
           last <= 'z';
}

/* Put a form of an entry into the trie, with its plural where it is a common noun. */
static ch_status
add_name(builder *b, ch_concept concept, ch_slice spelling, ch_form_kind kind)
{
    form f;
    ch_reading reading = {.concept = concept, .kind = (uint16_t)kind};
    ch_arena_clear(b->scratch);
    if (kind == CH_FORM_ACRONYM) CH_TRY(add_text(b, spelling, &reading.exact));
    const ch_slice pattern = with_stand_ins(b, spelling);
    if (!pattern.at) return CH_NO_MEMORY;
    CH_TRY(read_form(b, pattern, &f));
    CH_TRY(add_form(b, &f, reading));
    if (kind == CH_FORM_ACRONYM || kind >= CH_FORM_ORGAN || !ends_small(spelling)) return CH_OK;
    const ch_slice plural = plural_of(b, spelling);
    if (!plural.at) return CH_NO_MEMORY;
    CH_TRY(read_form(b, plural, &f));
    return add_form(b, &f, reading);
}

/* Which forms a property gives; -1: none. */
static int
form_kind(ch_slice property)
{
    static const struct {
        const char *property;
        ch_form_kind kind;
    } kinds[] = {
        {"altLabel", CH_FORM_ALTERNATIVE}, {"hiddenLabel", CH_FORM_HIDDEN},
        {"acronym", CH_FORM_ACRONYM},      {"adjective", CH_FORM_ADJECTIVE},
        {"demonym", CH_FORM_DEMONYM},      {"weakLabel", CH_FORM_WEAK},
        {"formPattern", CH_FORM_ORGAN},    {"bareForm", CH_FORM_ORGAN_BARE},
        {"role", CH_FORM_ROLE},            {"familyName", CH_FORM_FAMILY},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (ch_slice_equal(property, ch_slice_of(kinds[i].property))) return (int)kinds[i].kind;
    return -1;
}

/* --- entries ---------------------------------------------------------- */

static bool
is_whole(builder *b, const ch_draft_entry *e)
{
    const char *lacks = e->class == CH_NO_CLASS             ? "class"
                        : e->label == CH_NONE && !e->template ? "preferred label"
                        : !e->sourced                       ? "dcterms:source"
                                                            : NULL;
    if (!lacks) return true;
    ch_tell(b->sink, CH_ERROR, text(b, e->file).at, e->line, 0, "\"%.*s\" has no %s",
            CH_PRINT(text(b, e->name)), lacks);
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
write_entries(builder *b)
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
    for (size_t i = 0; i < d->entries.len; i++) order[i] = (named){text(b, d->entries.at[i].name), (uint32_t)i};
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
concept_named(const builder *b, uint32_t number)
{
    if (number == CH_NONE) return CH_NONE;
    const uint32_t entry = ch_intern_find(b->draft->names, text(b, number));
    return entry == CH_NONE ? CH_NONE : b->concepts[entry];
}

static ch_status
property_number(builder *b, uint32_t number, ch_intern *properties, uint32_t *out)
{
    return ch_intern_add(properties, text(b, number), out);
}

/* Make the attribute of a statement; *good false when it points nowhere. */
static ch_attribute
attribute_of(builder *b, const ch_draft_statement *s, bool *good)
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
        ch_tell(b->sink, CH_WARNING, text(b, e->file).at, s->line, 0, "there is no entry \"%.*s\"",
                CH_PRINT(text(b, a.value == CH_NONE ? s->value : s->extra)));
        *good = a.value != CH_NONE;
    }
    return a;
}

/* Attributes, grouped by entry: counted, then put in place (a counting sort keeps their order). */
static ch_status
write_attributes(builder *b)
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
        status = add_text(b, ch_intern_text(properties, (uint32_t)i), &l->properties[i]);
    ch_intern_free(properties);
    free(next);
    return status;
}

/* --- posts: organs and offices by holder ------------------------------- */

static ch_status
gather_posts(builder *b, ch_concept c)
{
    ch_lexicon *l = b->lexicon;
    const ch_attribute *a = l->attributes + l->entries[c].first_attribute;
    const size_t count = l->entries[c].attributes;
    ch_concept country = CH_NONE, holder = CH_NONE;
    /* texts are still in the builder's vector */
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < count; i++) {
            const uint32_t offset = l->properties[a[i].property];
            uint32_t len;
            memcpy(&len, b->texts.at + offset, sizeof len);
            const ch_slice p = {b->texts.at + offset + sizeof len, len};
            const bool is_concept = a[i].kind == CH_ATTRIBUTE_CONCEPT;
            if (!round && is_concept && ch_slice_equal(p, CH_S("country"))) country = a[i].value;
            if (!round && is_concept && ch_slice_equal(p, CH_S("officeOf"))) holder = a[i].value;
            if (round && !is_concept && country != CH_NONE && ch_slice_equal(p, CH_S("organ")))
                CH_TRY(ch_vector_push(&b->organs, (ch_post){country, a[i].value, c}));
            if (round && !is_concept && holder != CH_NONE && ch_slice_equal(p, CH_S("role")))
                CH_TRY(ch_vector_push(&b->offices, (ch_post){holder, a[i].value, c}));
        }
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
write_posts(builder *b, const ch_post *posts, size_t count, ch_post **out, size_t *out_count)
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
write_forms(builder *b)
{
    ch_gazetteer *d = b->draft;
    const ch_class office = ch_ontology_class(d->ontology, CH_S("Office"));
    for (size_t i = 0; i < d->entries.len; i++) {
        const ch_draft_entry *e = &d->entries.at[i];
        if (b->concepts[i] == CH_NONE || e->template) continue;
        if (e->class == office) continue; /* a text names it by its role; "President of Mexico" is two mentions */
        CH_TRY(add_name(b, b->concepts[i], text(b, e->label), CH_FORM_PREFERRED));
    }
    for (size_t i = 0; i < d->statements.len; i++) {
        const ch_draft_statement *s = &d->statements.at[i];
        const int kind = form_kind(text(b, s->property));
        const bool titled = d->entries.at[s->entry].class == office && kind != CH_FORM_ROLE;
        if (kind < 0 || titled || s->kind != CH_ATTRIBUTE_TEXT || b->concepts[s->entry] == CH_NONE) continue;
        CH_TRY(add_name(b, b->concepts[s->entry], text(b, s->value), (ch_form_kind)kind));
    }
    return CH_OK;
}

static ch_status
write_names(builder *b)
{
    for (size_t i = 0; i < b->draft->people.len; i++) {
        const ch_draft_name *n = &b->draft->people.at[i];
        uint32_t word;
        CH_TRY(add_folded(b, text(b, n->text), &word));
        ch_word *w = &b->word_table.at[word];
        if (n->table == CH_NAMES_GIVEN && n->weight > w->given) w->given = n->weight, w->gender = n->gender;
        if (n->table == CH_NAMES_SURNAME && n->weight > w->surname) w->surname = n->weight;
    }
    return CH_OK;
}

/* For sorting leaves: by node, then the more prominent, then the better kind. */
typedef struct {
    leaf leaf;
    uint8_t weight;
} weighed;

static int
by_node(const void *x, const void *y)
{
    const weighed *a = x, *b = y;
    if (a->leaf.node != b->leaf.node) return a->leaf.node < b->leaf.node ? -1 : 1;
    if (a->weight != b->weight) return a->weight > b->weight ? -1 : 1;
    const ch_reading *r = &a->leaf.reading, *s = &b->leaf.reading;
    if (r->concept != s->concept) return r->concept < s->concept ? -1 : 1;
    if (r->kind != s->kind) return r->kind < s->kind ? -1 : 1;
    return (r->capitals > s->capitals) - (r->capitals < s->capitals);
}

static ch_status
write_readings(builder *b)
{
    ch_lexicon *l = b->lexicon;
    weighed *order = calloc(b->leaves.len + 1, sizeof *order);
    l->readings = calloc(b->leaves.len + 1, sizeof *l->readings);
    if (!order || !l->readings) {
        free(order);
        return CH_NO_MEMORY;
    }
    for (size_t i = 0; i < b->leaves.len; i++)
        order[i] = (weighed){b->leaves.at[i], l->entries[b->leaves.at[i].reading.concept].weight};
    qsort(order, b->leaves.len, sizeof *order, by_node);
    for (size_t i = 0; i < b->leaves.len; i++) {
        const leaf *at = &order[i].leaf;
        ch_trie_node *node = &b->nodes.at[at->node];
        const ch_reading *last = node->readings ? &l->readings[l->reading_count - 1] : NULL;
        if (last && last->concept == at->reading.concept && last->kind == at->reading.kind &&
            last->capitals == at->reading.capitals)
            continue;
        if (!node->readings) node->first_reading = (uint32_t)l->reading_count;
        node->readings++;
        l->readings[l->reading_count++] = at->reading;
    }
    free(order);
    return CH_OK;
}

/* The hash of words, and the vectors handed over to the lexicon. */
static ch_status
write_words(builder *b)
{
    ch_lexicon *l = b->lexicon;
    l->slot_count = 64;
    while (l->slot_count < b->word_table.len * 2) l->slot_count *= 2;
    l->slots = calloc(l->slot_count, sizeof *l->slots);
    if (!l->slots) return CH_NO_MEMORY;
    for (size_t i = 0; i < b->word_table.len; i++) {
        size_t slot = ch_slice_hash(ch_intern_text(b->words, (uint32_t)i)) & (l->slot_count - 1);
        while (l->slots[slot]) slot = (slot + 1) & (l->slot_count - 1);
        l->slots[slot] = (uint32_t)i + 1;
    }
    l->words = b->word_table.at, l->word_count = b->word_table.len;
    l->nodes = b->nodes.at, l->node_count = b->nodes.len;
    l->edges = b->edges, l->edge_count = b->edge_size;
    l->texts = b->texts.at, l->text_bytes = b->texts.len;
    b->word_table.at = NULL, b->nodes.at = NULL, b->edges = NULL, b->texts.at = NULL;
    return CH_OK;
}

static ch_status
build(builder *b)
{
    uint32_t word;
    for (uint32_t i = 0; i < CH_SLOT_COUNT; i++) CH_TRY(add_word(b, ch_slice_of(slots[i].slot), &word));
    CH_TRY(add_word(b, CH_S("-"), &word));
    CH_TRY(ch_vector_push(&b->nodes, (ch_trie_node){0}));
    CH_TRY(grow_edges(b));
    CH_TRY(write_texts(b));
    CH_TRY(write_entries(b));
    CH_TRY(write_attributes(b));
    for (size_t c = 0; c < b->lexicon->entry_count; c++) CH_TRY(gather_posts(b, (ch_concept)c));
    CH_TRY(write_forms(b));
    CH_TRY(write_names(b));
    CH_TRY(write_posts(b, b->organs.at, b->organs.len, &b->lexicon->organs, &b->lexicon->organ_count));
    CH_TRY(write_posts(b, b->offices.at, b->offices.len, &b->lexicon->offices, &b->lexicon->office_count));
    CH_TRY(write_readings(b));
    return write_words(b);
}

ch_status
ch_gazetteer_build(ch_gazetteer *gazetteer, ch_diagnostics *sink, ch_lexicon **out)
{
    builder b = {.draft = gazetteer,
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
    if (status != CH_OK) ch_lexicon_free(b.lexicon), b.lexicon = NULL;
    *out = b.lexicon;
    return status;
}
