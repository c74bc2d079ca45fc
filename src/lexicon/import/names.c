#include "lexicon/import/names.h"

#include "text/utf8.h"

#include <strings.h>

/* ---- capitals ---- */

static bool
has_small(ch_slice text)
{
    for (size_t at = 0; at < text.len;) {
        const uint32_t c = ch_utf8_next(text, &at);
        if (ch_utf8_is_letter(c) && !ch_utf8_is_upper(c)) return true;
    }
    return false;
}

static bool
is_small_word(const ch_importer *importer, ch_slice word)
{
    char folded[64];
    if (!word.len || word.len > 15) return false;
    const ch_slice f = {folded, ch_utf8_fold(word, folded)};
    const ch_yaml *list = ch_yaml_get(importer->rules, CH_S("small words"));
    for (const ch_yaml *w = list ? list->first : NULL; w; w = w->next)
        if (ch_slice_equal(w->text, f)) return true;
    return false;
}

/* What stays in capitals: initials, numerals, words with digits or without a vowel. */
static bool
stays(ch_slice word)
{
    bool vowel = false, numeral = true;
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.at[i];
        if ((c >= '0' && c <= '9') || (c == '.' && i + 1 < word.len)) return true; /* "S.A.", "M23" */
        if (strchr("AEIOUY", c) || (unsigned char)c >= 0x80) vowel = true;
        if (!strchr("IVX", c)) numeral = false;
    }
    return word.len == 1 || (numeral && word.len < 5) || (!vowel && word.len < 6);
}

/* "QA'IDA" -> "Qa'ida", "O'BRIEN" -> "O'Brien" */
static ch_status
small_word(ch_slice word, bool first, bool little, ch_buffer *out)
{
    char bytes[4];
    bool capital = first || !little;
    size_t letters = 0;
    if (stays(word) && !little) return ch_buffer_add(out, word);
    for (size_t at = 0; at < word.len;) {
        const uint32_t c = ch_utf8_next(word, &at);
        const size_t len = ch_utf8_put(capital ? c : ch_utf8_lower(c), bytes);
        CH_TRY(ch_buffer_add(out, (ch_slice){bytes, len}));
        capital = (c == '\'' && letters == 1 && !little) || (capital && !ch_utf8_is_letter(c));
        letters += ch_utf8_is_letter(c);
    }
    return CH_OK;
}

/* Where the piece from `at` ends: at a blank or behind a hyphen. */
static size_t
piece_end(ch_slice name, size_t at)
{
    while (at < name.len && name.at[at] != ' ' && name.at[at] != '-' && name.at[at] != '/') at++;
    return at;
}

static ch_status
recapitalised(const ch_importer *importer, ch_slice name, ch_buffer *out)
{
    for (size_t at = 0; at < name.len;) {
        const size_t end = piece_end(name, at);
        const ch_slice word = ch_slice_part(name, at, end);
        if (has_small(word) || !word.len) CH_TRY(ch_buffer_add(out, word));
        else CH_TRY(small_word(word, at == 0, is_small_word(importer, word), out));
        if (end < name.len) CH_TRY(ch_buffer_byte(out, name.at[end]));
        at = end + 1;
    }
    return CH_OK;
}

ch_status
ch_name_as_written(const ch_importer *importer, ch_slice name, bool person, bool capitals, ch_slice *out)
{
    ch_buffer text = {0};
    const char *comma = person && name.len ? memchr(name.at, ',', name.len) : NULL;
    const size_t at = comma ? (size_t)(comma - name.at) : name.len;
    *out = name;
    if (comma && !memchr(comma + 1, ',', name.len - at - 1)) {
        const ch_slice first = ch_slice_trim(ch_slice_part(name, at + 1, name.len));
        *out = ch_arena_print(importer->record.arena, "%.*s %.*s", CH_PRINT(first), CH_PRINT(ch_slice_part(name, 0, at)));
        if (!out->at) return CH_NO_MEMORY;
    }
    if (!capitals || (!person && (has_small(*out) || ch_name_is_acronym(*out)))) return CH_OK;
    ch_status status = recapitalised(importer, *out, &text);
    if (status == CH_OK) *out = ch_arena_copy(importer->record.arena, ch_buffer_slice(&text));
    ch_vector_free(&text);
    return status == CH_OK && !out->at ? CH_NO_MEMORY : status;
}

/* ---- acronyms, forms of companies ---- */

bool
ch_name_is_acronym(ch_slice name)
{
    if (name.len < 2 || name.len > 5) return false;
    for (size_t i = 0; i < name.len; i++)
        if (name.at[i] < 'A' || name.at[i] > 'Z') return false;
    return true;
}

void
ch_name_cut_acronym(ch_slice *name, ch_slice *acronym)
{
    *acronym = (ch_slice){"", 0};
    if (name->len < 6 || name->at[name->len - 1] != ')') return;
    size_t open = name->len - 1;
    while (open > 0 && name->at[open] != '(') open--;
    if (!open) return;
    const ch_slice inner = ch_slice_part(*name, open + 1, name->len - 1);
    if (ch_name_is_acronym(inner)) *acronym = inner;
    *name = ch_slice_trim(ch_slice_part(*name, 0, open));
}

ch_slice
ch_name_without_form(const ch_importer *importer, ch_slice name)
{
    const ch_yaml *list = ch_yaml_get(importer->rules, CH_S("legal forms"));
    for (const ch_yaml *w = list ? list->first : NULL; w; w = w->next) {
        if (name.len < w->text.len + 2 || strncasecmp(name.at + name.len - w->text.len, w->text.at, w->text.len) != 0) continue;
        ch_slice rest = ch_slice_part(name, 0, name.len - w->text.len);
        if (!strchr(" ,", rest.at[rest.len - 1])) continue;
        while (rest.len && strchr(" ,", rest.at[rest.len - 1])) rest.len--;
        return rest;
    }
    return name;
}

/* ---- how far a name may be believed ---- */

bool
ch_name_is_weak(const ch_importer *importer, ch_slice name, size_t words, bool person)
{
    enum { SHORT = 4 };
    char folded[256];
    const ch_lexicon *l = importer->job->lexicon;
    if (words > 1) return false;
    if (person || ch_utf8_count(name) <= SHORT || name.len * 4 > sizeof folded) return true;
    const uint32_t word = ch_lexicon_word(l, name);
    if (word != CH_NONE && (ch_lexicon_given(l, word) || ch_lexicon_surname(l, word))) return true;
    const ch_slice f = {folded, ch_utf8_fold(name, folded)};
    return importer->job->is_word && importer->job->is_word(importer->job->word_payload, f);
}
