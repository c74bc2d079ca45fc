/*
 * Word lists: what a form can be, by WordNet and by lists of names
 *
 * WordNet lists base forms and irregular ones; the regular inflections are made
 * here.  A form made wrongly ("runned") does no harm: nobody writes it.
 */
#include "base/diagnostic.h"
#include "syntax/train/dictionary.h"

#include <stdio.h>

enum { LIST_SLOTS = 1 << 19, LONGEST_WORD = 32 };

typedef struct {
    uint32_t *slots;
    size_t used;
    ch_arena *arena;
    ch_diagnostics *sink;
} lists;

static void
list_word(lists *l, ch_slice text, uint32_t bits)
{
    ch_folded word;
    if (!text.len || text.len > LONGEST_WORD || memchr(text.at, ' ', text.len)) return;
    if (memchr(text.at, '_', text.len) || l->used > LIST_SLOTS * 3 / 4) return;
    ch_fold(text, &word);
    uint32_t slot, check;
    ch_list_place((ch_slice){word.at, word.len}, LIST_SLOTS - 1, &slot, &check);
    for (; l->slots[slot]; slot = (slot + 1) & (LIST_SLOTS - 1)) {
        if ((l->slots[slot] & 0xFFFF0000u) == check) break;
    }
    l->used += !l->slots[slot];
    l->slots[slot] |= check | bits;
}

static bool
is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* List `stem` less `cut` bytes and with `ending`. */
static void
list_made(lists *l, ch_slice stem, size_t cut, const char *ending, uint32_t bits)
{
    char made[2 * LONGEST_WORD];
    const int len = snprintf(made, sizeof made, "%.*s%s", (int)(stem.len - cut), stem.at, ending);
    if (len > 0 && (size_t)len < sizeof made) list_word(l, (ch_slice){made, (size_t)len}, bits);
}

/* The form in -s. */
static void
list_s(lists *l, ch_slice word, uint32_t bits)
{
    const char last = word.at[word.len - 1], before = word.len > 1 ? word.at[word.len - 2] : 'a';
    const bool hissing = last == 's' || last == 'x' || last == 'z' ||
                         (last == 'h' && (before == 'c' || before == 's'));
    if (last == 'y' && !is_vowel(before)) list_made(l, word, 1, "ies", bits);
    else if (hissing || (last == 'o' && !is_vowel(before))) list_made(l, word, 0, "es", bits);
    if (!hissing && !(last == 'y' && !is_vowel(before))) list_made(l, word, 0, "s", bits);
}

/* Forms in -ed and -ing, or -er and -est. */
static void
list_endings(lists *l, ch_slice word, const char *ed, uint32_t ed_bits, const char *ing,
             uint32_t ing_bits)
{
    const size_t n = word.len;
    const char last = word.at[n - 1], before = n > 1 ? word.at[n - 2] : 'a';
    const bool doubles = n > 2 && !is_vowel(last) && is_vowel(before) && !is_vowel(word.at[n - 3]) &&
                         last != 'w' && last != 'x' && last != 'y';
    const bool ing_keeps_y = ing[0] == 'i';
    if (last == 'e') {
        list_made(l, word, 1, ed, ed_bits);
        list_made(l, word, 1, ing, ing_bits);
    } else if (last == 'y' && !is_vowel(before)) {
        char i_form[8];
        snprintf(i_form, sizeof i_form, "i%s", ed);
        list_made(l, word, 1, i_form, ed_bits);
        snprintf(i_form, sizeof i_form, "i%s", ing);
        list_made(l, word, !ing_keeps_y, ing_keeps_y ? ing : i_form, ing_bits);
    } else {
        list_made(l, word, 0, ed, ed_bits);
        list_made(l, word, 0, ing, ing_bits);
    }
    if (doubles) {
        char twice[8];
        snprintf(twice, sizeof twice, "%c%s", last, ed);
        list_made(l, word, 0, twice, ed_bits);
        snprintf(twice, sizeof twice, "%c%s", last, ing);
        list_made(l, word, 0, twice, ing_bits);
    }
}

static void
list_lemma(lists *l, ch_slice word, uint32_t bits)
{
    if (word.len < 2 || word.len > LONGEST_WORD) return;
    list_word(l, word, bits);
    if (bits == CH_LIST_NOUN) list_s(l, word, CH_LIST_PLURAL);
    if (bits == CH_LIST_VERB) {
        list_s(l, word, CH_LIST_VERB_S);
        list_endings(l, word, "ed", CH_LIST_VERB_PAST, "ing", CH_LIST_VERB_ING);
    }
    if (bits == CH_LIST_ADJECTIVE && word.len < 7) {
        list_endings(l, word, "er", CH_LIST_COMPARED, "est", CH_LIST_COMPARED);
    }
}

static ch_status
read_in(lists *l, const char *folder, const char *file, ch_slice *out)
{
    const ch_slice path = ch_arena_print(l->arena, "%s/%s", folder, file);
    return path.at ? file_read(path.at, l->arena, l->sink, out) : CH_NO_MEMORY;
}

static ch_status
read_lemmas(lists *l, const char *folder, const char *file, uint32_t bits)
{
    ch_slice rest, line;
    CH_TRY(read_in(l, folder, file, &rest));
    while (next_line(&rest, &line)) list_lemma(l, line, bits);
    return CH_OK;
}

/* "abode abide": irregular form, base form. */
static ch_status
read_exceptions(lists *l, const char *folder, const char *file, uint32_t bits)
{
    ch_slice rest, line;
    CH_TRY(read_in(l, folder, file, &rest));
    while (next_line(&rest, &line)) {
        const char *space = line.len ? memchr(line.at, ' ', line.len) : NULL;
        if (!space) continue;
        const ch_slice form = {line.at, (size_t)(space - line.at)};
        const bool ing = bits == CH_LIST_VERB_PAST && ch_slice_ends(form, CH_S("ing"));
        const bool s = bits == CH_LIST_VERB_PAST && ch_slice_ends(form, CH_S("s"));
        list_word(l, form, ing ? CH_LIST_VERB_ING : s ? CH_LIST_VERB_S : bits);
    }
    return CH_OK;
}

/* The first column, below a line of titles. */
static ch_status
read_names(lists *l, const char *folder, const char *file, uint32_t bits)
{
    ch_slice rest, line, name;
    CH_TRY(read_in(l, folder, file, &rest));
    next_line(&rest, &line);
    while (next_line(&rest, &line)) {
        cut_tabs(line, &name, 1);
        list_word(l, name, bits);
    }
    return CH_OK;
}

ch_status
word_lists_read(const list_sources *sources, ch_arena *arena, ch_diagnostics *sink,
                dictionary *out)
{
    lists l = {.arena = arena, .sink = sink};
    l.slots = ch_arena_array(arena, LIST_SLOTS, sizeof *l.slots);
    if (!l.slots) return CH_NO_MEMORY;
    if (sources->wordnet) {
        CH_TRY(read_lemmas(&l, sources->wordnet, "lemmas.noun.txt", CH_LIST_NOUN));
        CH_TRY(read_lemmas(&l, sources->wordnet, "lemmas.verb.txt", CH_LIST_VERB));
        CH_TRY(read_lemmas(&l, sources->wordnet, "lemmas.adj.txt", CH_LIST_ADJECTIVE));
        CH_TRY(read_lemmas(&l, sources->wordnet, "lemmas.adv.txt", CH_LIST_ADVERB));
        CH_TRY(read_exceptions(&l, sources->wordnet, "noun.exc", CH_LIST_PLURAL));
        CH_TRY(read_exceptions(&l, sources->wordnet, "verb.exc", CH_LIST_VERB_PAST));
        CH_TRY(read_exceptions(&l, sources->wordnet, "adj.exc", CH_LIST_COMPARED));
    }
    if (sources->names) {
        CH_TRY(read_names(&l, sources->names, "given-names.tsv", CH_LIST_GIVEN_NAME));
        CH_TRY(read_names(&l, sources->names, "surnames.tsv", CH_LIST_SURNAME));
    }
    out->lists = l.slots;
    out->table.lists = l.slots;
    out->table.list_mask = LIST_SLOTS - 1;
    return CH_OK;
}
