/*
 * The forms of a lexicon under construction
 *
 *     words      of all forms and name tables
 *     trie       forms word by word; readings in the order weight, then entry
 */
#include "lexicon/builder.h"
#include "text/read.h"
#include "text/utf8.h"

enum { LONGEST_FORM = 16 };

/* --- words and the trie ----------------------------------------------- */

static ch_status
add_word(ch_builder *b, ch_slice folded, uint32_t *out)
{
    CH_TRY(ch_intern_add(b->words, folded, out));
    if (*out < b->word_table.len) return CH_OK;
    ch_word word = {.alias = *out};
    CH_TRY(ch_builder_add_text(b, folded, &word.text));
    return ch_vector_push(&b->word_table, word);
}

/* `folded` counts as the word numbered `alias`. */
static ch_status
add_alias(ch_builder *b, ch_slice folded, uint32_t alias)
{
    uint32_t word;
    CH_TRY(add_word(b, folded, &word));
    b->word_table.at[word].alias = alias;
    return CH_OK;
}

/* A token as a word in American spelling, which its British one counts as. */
static ch_status
add_folded(ch_builder *b, ch_slice token, uint32_t *out)
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
grow_edges(ch_builder *b)
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
child(ch_builder *b, uint32_t node, uint32_t word, uint32_t *out)
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
with_stand_ins(ch_builder *b, ch_slice pattern)
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
read_form(ch_builder *b, ch_slice spelling, form *out)
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
add_form(ch_builder *b, const form *f, ch_reading reading)
{
    uint32_t node = 0;
    if (!f->len) return CH_OK;
    for (size_t i = 0; i < f->len; i++) CH_TRY(child(b, node, f->words[i], &node));
    reading.capitals = f->capitals;
    return ch_vector_push(&b->leaves, (ch_leaf){node, reading});
}

/* English plural of the last word of a form in small letters. */
static ch_slice
plural_of(ch_builder *b, ch_slice spelling)
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
add_name(ch_builder *b, ch_concept concept, ch_slice spelling, ch_form_kind kind)
{
    form f;
    ch_reading reading = {.concept = concept, .kind = (uint16_t)kind};
    ch_arena_clear(b->scratch);
    if (kind == CH_FORM_ACRONYM) CH_TRY(ch_builder_add_text(b, spelling, &reading.exact));
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

ch_status
ch_builder_write_forms(ch_builder *b)
{
    ch_gazetteer *d = b->draft;
    const ch_class office = ch_ontology_class(d->ontology, CH_S("Office"));
    for (size_t i = 0; i < d->entries.len; i++) {
        const ch_draft_entry *e = &d->entries.at[i];
        if (b->concepts[i] == CH_NONE || e->template) continue;
        if (e->class == office) continue; /* a text names it by its role; "President of Mexico" is two mentions */
        CH_TRY(add_name(b, b->concepts[i], ch_builder_text(b, e->label), CH_FORM_PREFERRED));
    }
    for (size_t i = 0; i < d->statements.len; i++) {
        const ch_draft_statement *s = &d->statements.at[i];
        const int kind = form_kind(ch_builder_text(b, s->property));
        const bool titled = d->entries.at[s->entry].class == office && kind != CH_FORM_ROLE;
        if (kind < 0 || titled || s->kind != CH_ATTRIBUTE_TEXT || b->concepts[s->entry] == CH_NONE) continue;
        CH_TRY(add_name(b, b->concepts[s->entry], ch_builder_text(b, s->value), (ch_form_kind)kind));
    }
    return CH_OK;
}

ch_status
ch_builder_write_names(ch_builder *b)
{
    for (size_t i = 0; i < b->draft->people.len; i++) {
        const ch_draft_name *n = &b->draft->people.at[i];
        uint32_t word;
        CH_TRY(add_folded(b, ch_builder_text(b, n->text), &word));
        ch_word *w = &b->word_table.at[word];
        if (n->table == CH_NAMES_GIVEN && n->weight > w->given) w->given = n->weight, w->gender = n->gender;
        if (n->table == CH_NAMES_SURNAME && n->weight > w->surname) w->surname = n->weight;
    }
    return CH_OK;
}

/* For sorting leaves: by node, then the more prominent, then the better kind. */
typedef struct {
    ch_leaf leaf;
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

ch_status
ch_builder_write_readings(ch_builder *b)
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
        const ch_leaf *at = &order[i].leaf;
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
ch_status
ch_builder_write_words(ch_builder *b)
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

ch_status
ch_builder_begin_forms(ch_builder *b)
{
    uint32_t word;
    for (uint32_t i = 0; i < CH_SLOT_COUNT; i++) CH_TRY(add_word(b, ch_slice_of(slots[i].slot), &word));
    CH_TRY(add_word(b, CH_S("-"), &word));
    CH_TRY(ch_vector_push(&b->nodes, (ch_trie_node){0}));
    return grow_edges(b);
}
