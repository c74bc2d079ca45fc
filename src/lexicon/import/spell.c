/* Slugs, Turtle strings, and sets of hashes: what the writer spells with. */
#include "lexicon/import/hashes.h"
#include "lexicon/import/import.h"
#include "text/utf8.h"

ch_status
ch_import_slug(ch_slice text, ch_buffer *out)
{
    char folded[4096];
    const size_t begin = out->len;
    if (text.len > sizeof folded / 4) text.len = sizeof folded / 4;
    while (text.len && ((unsigned char)text.at[text.len - 1] & 0xC0) == 0x80) text.len--;
    const size_t len = ch_utf8_fold(text, folded);
    for (size_t i = 0; i < len; i++) {
        const char c = folded[i];
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (kept) CH_TRY(ch_buffer_byte(out, c));
        else if (c != '\'' && c != '.' && out->len > begin && out->at[out->len - 1] != '-') CH_TRY(ch_buffer_byte(out, '-'));
    }
    while (out->len > begin && out->at[out->len - 1] == '-') out->len--;
    return CH_OK;
}

ch_status
ch_import_string(ch_slice text, ch_buffer *out)
{
    CH_TRY(ch_buffer_byte(out, '"'));
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.at[i];
        if (c == '"' || c == '\\') CH_TRY(ch_buffer_byte(out, '\\'));
        CH_TRY(ch_buffer_byte(out, (unsigned char)c < 0x20 || c == 0x7F ? ' ' : c));
    }
    return ch_buffer_byte(out, '"');
}

/* ---- sets of hashes ---- */

/* Where the hash stands, or the free place for it; 0 counts as 1. */
static size_t
place_of(const uint64_t *at, size_t size, uint64_t hash)
{
    size_t i = (size_t)(hash * 0x9E3779B97F4A7C15u >> 20) & (size - 1);
    while (at[i] && at[i] != hash) i = (i + 1) & (size - 1);
    return i;
}

bool
ch_hashes_has(const ch_hashes *set, uint64_t hash)
{
    hash += !hash;
    return set->size && set->at[place_of(set->at, set->size, hash)] == hash;
}

static ch_status
grow(ch_hashes *set)
{
    const size_t size = set->size ? set->size * 2 : 1024;
    uint64_t *grown = calloc(size, sizeof *grown);
    if (!grown) return CH_NO_MEMORY;
    for (size_t i = 0; i < set->size; i++)
        if (set->at[i]) grown[place_of(grown, size, set->at[i])] = set->at[i];
    free(set->at);
    set->at = grown;
    set->size = size;
    return CH_OK;
}

ch_status
ch_hashes_add(ch_hashes *set, uint64_t hash)
{
    hash += !hash;
    if (set->count * 2 >= set->size) CH_TRY(grow(set));
    const size_t i = place_of(set->at, set->size, hash);
    set->count += !set->at[i];
    set->at[i] = hash;
    return CH_OK;
}

void
ch_hashes_free(ch_hashes *set)
{
    free(set->at);
    *set = (ch_hashes){NULL, 0, 0};
}
