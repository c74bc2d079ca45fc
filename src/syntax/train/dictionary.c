/*
 * Learning which words, affixes and word lists get a row
 *
 * A text that is rarer than its kind's threshold gets none: the kind's unknown
 * row is then what the network learns to make do with.  Rows are given in the
 * order of first sight, so that they do not depend on any hash.
 */
#include "syntax/train/dictionary.h"

#include "base/diagnostic.h"
#include "base/intern.h"

enum { VOCABULARY_SLOTS = 1 << 16 };

static const uint32_t thresholds[CH_KINDS] = {
    [CH_KIND_WORD] = 2,     [CH_KIND_SUFFIX_2] = 4, [CH_KIND_SUFFIX_3] = 4,
    [CH_KIND_SUFFIX_4] = 5, [CH_KIND_PREFIX_1] = 4, [CH_KIND_PREFIX_3] = 5,
    [CH_KIND_LEXICON] = 10,
};

/* One kind's texts while they are counted. */
typedef struct {
    ch_intern *texts;
    CH_VECTOR(uint32_t) counts;
} tally;

static ch_status
count_text(tally *t, ch_slice text)
{
    uint32_t number;
    CH_TRY(ch_intern_add(t->texts, text, &number));
    while (t->counts.len <= number) CH_TRY(ch_vector_push(&t->counts, 0));
    t->counts.at[number]++;
    return CH_OK;
}

static ch_status
count_form(tally tallies[CH_KINDS], const dictionary *d, ch_slice form)
{
    ch_folded word;
    ch_fold(form, &word);
    const uint32_t lists = ch_vocabulary_lists(&d->table, (ch_slice){word.at, word.len});
    const char list_bytes[2] = {(char)lists, (char)(lists >> 8)};
    CH_TRY(count_text(&tallies[CH_KIND_LEXICON], (ch_slice){list_bytes, 2}));
    ch_fold_digits(&word);
    for (ch_feature_kind kind = CH_KIND_WORD; kind <= CH_KIND_PREFIX_3; kind++) {
        const ch_slice text = ch_affix(&word, kind);
        if (text.len) CH_TRY(count_text(&tallies[kind], text));
    }
    return CH_OK;
}

/* Give `text` the row; false when it has one already or the table is full. */
static bool
put(dictionary *d, ch_feature_kind kind, ch_slice text, uint32_t row)
{
    const uint32_t key = ch_feature_key(kind, text);
    uint32_t i = key & d->table.mask;
    for (; d->slots[i].key; i = (i + 1) & d->table.mask) {
        if (d->slots[i].key == key) return false;
    }
    d->slots[i] = (ch_vocabulary_slot){key, row};
    return true;
}

static void
give_rows(dictionary *d, ch_feature_kind kind, const tally *t)
{
    d->table.unknown[kind] = d->rows++;
    for (uint32_t n = 0; n < t->counts.len && d->rows < VOCABULARY_SLOTS * 5 / 8; n++) {
        if (t->counts.at[n] < thresholds[kind]) continue;
        if (!put(d, kind, ch_intern_text(t->texts, n), d->rows)) continue;
        d->counts[d->rows++] = t->counts.at[n];
    }
}

static void
give_shapes(dictionary *d)
{
    d->table.unknown[CH_KIND_SHAPE] = d->rows;
    for (uint32_t shape = 0; shape < CH_SHAPES; shape++) {
        const char byte = (char)(uint8_t)shape;
        put(d, CH_KIND_SHAPE, (ch_slice){&byte, 1}, d->rows++);
    }
}

/* `word` with the bytes from `at` on that are `from` written `to`, under the row of `word`. */
static ch_status
give_alias(dictionary *d, ch_slice word, size_t at, ch_slice from, ch_slice to, ch_arena *arena)
{
    const ch_slice rest = ch_slice_part(word, at + from.len, word.len);
    const ch_slice other = ch_arena_print(arena, "%.*s%.*s%.*s", (int)at, word.at, CH_PRINT(to),
                                          CH_PRINT(rest));
    if (!other.at) return CH_NO_MEMORY;
    put(d, CH_KIND_WORD, other, ch_vocabulary_row(&d->table, CH_KIND_WORD, word));
    return CH_OK;
}

/* organize, organise; analyze, analyse */
static ch_status
give_endings(dictionary *d, ch_slice word, ch_arena *arena)
{
    static const char pairs[][2][4] = {{"iz", "is"}, {"is", "iz"}, {"yz", "ys"}, {"ys", "yz"}};
    for (size_t i = 2; i + 3 <= word.len; i++) {
        for (size_t p = 0; p < sizeof pairs / sizeof pairs[0]; p++) {
            const bool vowel = strchr("aei", word.at[i + 2]) != NULL;
            if (!vowel || memcmp(word.at + i, pairs[p][0], 2) != 0) continue;
            CH_TRY(give_alias(d, word, i, (ch_slice){pairs[p][0], 2}, (ch_slice){pairs[p][1], 2},
                              arena));
        }
    }
    return CH_OK;
}

static ch_status
give_spellings(dictionary *d, const tally *words, ch_slice spelling, ch_arena *arena)
{
    for (uint32_t n = 0; n < words->counts.len; n++) {
        const ch_slice word = ch_intern_text(words->texts, n);
        if (words->counts.at[n] < thresholds[CH_KIND_WORD]) continue;
        CH_TRY(give_endings(d, word, arena));
        ch_slice rest = spelling, line, stem[2];
        while (next_line(&rest, &line)) {
            if (!line.len || line.at[0] == '#') continue;
            cut_tabs(line, stem, 2);
            for (int way = 0; way < 2; way++) {
                if (!ch_slice_starts(word, stem[way]) || !stem[way].len) continue;
                CH_TRY(give_alias(d, word, 0, stem[way], stem[!way], arena));
            }
        }
    }
    return CH_OK;
}

static ch_status
learn(dictionary *d, tally tallies[CH_KINDS], const corpus *sentences, ch_slice spelling,
      ch_arena *arena)
{
    for (size_t s = 0; s < sentences->len; s++) {
        for (size_t i = 0; i < sentences->at[s].count; i++) {
            CH_TRY(count_form(tallies, d, sentences->at[s].forms[i]));
        }
    }
    for (ch_feature_kind kind = CH_KIND_WORD; kind < CH_KINDS; kind++) {
        if (kind == CH_KIND_SHAPE) give_shapes(d);
        else give_rows(d, kind, &tallies[kind]);
    }
    return give_spellings(d, &tallies[CH_KIND_WORD], spelling, arena);
}

ch_status
dictionary_learn(const corpus *sentences, const list_sources *sources, ch_arena *arena,
                 ch_diagnostics *sink, dictionary *out)
{
    tally tallies[CH_KINDS] = {0};
    ch_slice spelling = {0};
    ch_status status = CH_NO_MEMORY;
    *out = (dictionary){0};
    out->slots = ch_arena_array(arena, VOCABULARY_SLOTS, sizeof *out->slots);
    out->counts = ch_arena_array(arena, VOCABULARY_SLOTS, sizeof *out->counts);
    if (!out->slots || !out->counts) return CH_NO_MEMORY;
    out->table.slots = out->slots;
    out->table.mask = VOCABULARY_SLOTS - 1;
    CH_TRY(word_lists_read(sources, arena, sink, out));
    if (sources->spelling) CH_TRY(file_read(sources->spelling, arena, sink, &spelling));
    for (size_t kind = 0; kind < CH_KINDS; kind++) {
        if (!(tallies[kind].texts = ch_intern_new())) goto out;
    }
    status = learn(out, tallies, sentences, spelling, arena);
out:
    for (size_t kind = 0; kind < CH_KINDS; kind++) {
        ch_intern_free(tallies[kind].texts);
        ch_vector_free(&tallies[kind].counts);
    }
    return status;
}
