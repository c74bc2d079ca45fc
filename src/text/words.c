/*
 * ontology/english/abbreviations.txt:
 *
 *     # a comment
 *     [title]
 *     Gen. Sen. Lt.
 *     [contraction]
 *     can|not
 *
 * Words are kept as written and matched as written, in capitals ("GEN.") or,
 * where they are small, with a capital.  To do so they are interned in small
 * letters, and whether a capital is needed is a flag.
 */
#include "text/words.h"

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/intern.h"
#include "text/boundaries.h"
#include "text/utf8.h"

enum { LONGEST = 64, NEEDS_CAPITAL = 1 << 30 };

typedef struct {
    unsigned kind;
    uint32_t cut;
} word_entry;

struct ch_abbreviations {
    ch_intern *forms;
    CH_VECTOR(word_entry) entries; /* by number of the form */
    uint32_t cut_lengths[256];     /* by first byte: bit n, a contraction of n bytes begins so */
    ch_boundaries *boundaries;     /* or NULL */
};

static const struct {
    const char *name;
    unsigned kind;
} sections[] = {
    {"title", CH_WORD_TITLE},
    {"inside", CH_WORD_INSIDE},
    {"number", CH_WORD_NUMBER},
    {"capital", CH_WORD_CAPITAL},
    {"closing", CH_WORD_CLOSING},
    {"starter", CH_WORD_STARTER},
    {"after-closing", CH_WORD_AFTER_CLOSING},
    {"prefix", CH_WORD_PREFIX},
    {"contraction", CH_WORD_CONTRACTION},
    {"speech", CH_WORD_SPEECH},
    {"byline", CH_WORD_BYLINE},
    {"small", CH_WORD_SMALL},
    {"credit", CH_WORD_CREDIT},
    {"loose-contraction", CH_WORD_LOOSE},
    {"after-loose", CH_WORD_AFTER_LOOSE},
};

/* `word` in small letters, into `out` of LONGEST bytes; empty when it is too long. */
static ch_slice
lowered(ch_slice word, char *out)
{
    size_t len = 0;
    for (size_t at = 0; at < word.len;) {
        if (len + 4 > LONGEST) return (ch_slice){out, 0};
        const uint8_t byte = (uint8_t)word.at[at];
        if (byte < 0x80) {
            out[len++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
            at++;
        } else {
            len += ch_utf8_put(ch_utf8_lower(ch_utf8_next(word, &at)), out + len);
        }
    }
    return (ch_slice){out, len};
}

static bool
begins_with_capital(ch_slice word)
{
    size_t at = 0;
    return word.len && ch_utf8_is_upper(ch_utf8_next(word, &at));
}

static ch_status
add(ch_abbreviations *words, ch_slice word, unsigned kind, const char *file, size_t line,
    ch_diagnostics *sink)
{
    char small[LONGEST], joined[LONGEST];
    uint32_t number, cut = 0;
    if (word.len >= LONGEST) {
        ch_tell(sink, CH_ERROR, file, line, 0, "this word is too long");
        return CH_BAD_KNOWLEDGE;
    }
    const char *bar = memchr(word.at, '|', word.len);
    if (bar) {
        cut = (uint32_t)(bar - word.at);
        memcpy(joined, word.at, cut);
        memcpy(joined + cut, bar + 1, word.len - cut - 1);
        word = (ch_slice){joined, word.len - 1};
    }
    if (begins_with_capital(word)) kind |= NEEDS_CAPITAL;
    CH_TRY(ch_intern_add(words->forms, lowered(word, small), &number));
    if (number == words->entries.len) CH_TRY(ch_vector_push(&words->entries, (word_entry){0}));
    word_entry *entry = &words->entries.at[number];
    if (entry->kind & kind & ~(unsigned)NEEDS_CAPITAL) {
        ch_tell(sink, CH_ERROR, file, line, 0, "\"%.*s\" is given twice", CH_PRINT(word));
        return CH_BAD_KNOWLEDGE;
    }
    entry->kind |= kind;
    if (cut) {
        entry->cut = cut;
        words->cut_lengths[(uint8_t)small[0]] |= 1u << (word.len & 31);
        words->cut_lengths[(uint8_t)small[0] & 0xDFu] |= 1u << (word.len & 31);
    }
    return CH_OK;
}

static ch_status
read_section(ch_slice line, unsigned *kind, const char *file, size_t number, ch_diagnostics *sink)
{
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        const ch_slice name = ch_slice_of(sections[i].name);
        if (line.len == name.len + 2 && line.at[line.len - 1] == ']' &&
            memcmp(line.at + 1, name.at, name.len) == 0) {
            *kind = sections[i].kind;
            return CH_OK;
        }
    }
    ch_tell(sink, CH_ERROR, file, number, 1, "unknown section %.*s", CH_PRINT(line));
    return CH_BAD_KNOWLEDGE;
}

static ch_status
read_line(ch_abbreviations *words, ch_slice line, unsigned *kind, const char *file, size_t number,
          ch_diagnostics *sink)
{
    const char *comment = line.len ? memchr(line.at, '#', line.len) : NULL;
    if (comment) line.len = (size_t)(comment - line.at);
    line = ch_slice_trim(line);
    if (line.len && line.at[0] == '[') return read_section(line, kind, file, number, sink);
    while (line.len) {
        size_t end = 0;
        while (end < line.len && !strchr(" \t", line.at[end])) end++;
        if (!*kind) {
            ch_tell(sink, CH_ERROR, file, number, 1, "a word stands before the first section");
            return CH_BAD_KNOWLEDGE;
        }
        CH_TRY(add(words, (ch_slice){line.at, end}, *kind, file, number, sink));
        line = ch_slice_trim(ch_slice_part(line, end, line.len));
    }
    return CH_OK;
}

static ch_status
read_lines(ch_abbreviations *words, ch_slice text, const char *file, ch_diagnostics *sink)
{
    unsigned kind = 0;
    size_t number = 0;
    ch_status worst = CH_OK;
    const size_t bad = ch_utf8_valid(text);
    if (bad < text.len) {
        ch_tell(sink, CH_ERROR, file, 0, 0, "byte %zu is not UTF-8", bad);
        return CH_BAD_KNOWLEDGE;
    }
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && text.at[end] != '\n') end++;
        const ch_status status =
            read_line(words, ch_slice_part(text, at, end), &kind, file, ++number, sink);
        if (status == CH_NO_MEMORY) return status;
        if (status != CH_OK) worst = status;
        at = end + 1;
    }
    return worst;
}

ch_status
ch_abbreviations_load(const char *path, ch_diagnostics *sink, ch_abbreviations **out)
{
    ch_buffer bytes = {0};
    *out = NULL;
    ch_abbreviations *words = calloc(1, sizeof *words);
    if (!words) return CH_NO_MEMORY;
    words->forms = ch_intern_new();
    ch_status status = words->forms ? ch_file_read(path, sink, &bytes) : CH_NO_MEMORY;
    if (status == CH_OK) status = read_lines(words, ch_buffer_slice(&bytes), path, sink);
    ch_vector_free(&bytes);
    if (status == CH_OK)
        *out = words;
    else
        ch_abbreviations_free(words);
    return status;
}

void
ch_abbreviations_free(ch_abbreviations *words)
{
    if (!words) return;
    ch_intern_free(words->forms);
    ch_vector_free(&words->entries);
    ch_boundaries_free(words->boundaries);
    free(words);
}

ch_status
ch_abbreviations_learned(ch_abbreviations *words, const char *path, ch_diagnostics *sink)
{
    ch_boundaries_free(words->boundaries);
    return ch_boundaries_load(path, sink, &words->boundaries);
}

const ch_boundaries *
ch_words_boundaries(const ch_abbreviations *words)
{
    return words ? words->boundaries : NULL;
}

static const word_entry *
entry_of(const ch_abbreviations *words, ch_slice word)
{
    char small[LONGEST];
    if (!words || !word.len || word.len > LONGEST - 4) return NULL;
    const uint32_t number = ch_intern_find(words->forms, lowered(word, small));
    if (number == CH_NONE) return NULL;
    const word_entry *entry = &words->entries.at[number];
    return entry->kind & NEEDS_CAPITAL && !begins_with_capital(word) ? NULL : entry;
}

unsigned
ch_words_kind(const ch_abbreviations *words, ch_slice word)
{
    const word_entry *entry = entry_of(words, word);
    return entry ? entry->kind & ~(unsigned)NEEDS_CAPITAL : 0;
}

size_t
ch_words_cut(const ch_abbreviations *words, ch_slice word)
{
    if (!words || !word.len || !(words->cut_lengths[(uint8_t)word.at[0]] >> (word.len & 31) & 1))
        return 0;
    const word_entry *entry = entry_of(words, word);
    return entry ? entry->cut : 0;
}
