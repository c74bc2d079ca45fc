/*
 * Offsets in the output are code points, all work is in bytes: every 256th
 * byte keeps how many code points stand before it, the rest is counted.
 */
#include "text/article.h"

#include "text/utf8.h"

enum { LANDMARK = 256 };

ch_status
ch_article_new(ch_slice text, ch_slice id, ch_slice file, ch_arena *arena, ch_article **out)
{
    *out = NULL;
    if (text.len >= CH_NONE) return CH_BAD_ARGUMENT;
    ch_article *article = ch_arena_alloc(arena, sizeof *article);
    uint32_t *landmarks = ch_arena_array(arena, text.len / LANDMARK + 1, sizeof *landmarks);
    if (!article || !landmarks) return CH_NO_MEMORY;
    for (size_t i = 1; i <= text.len / LANDMARK; i++)
        landmarks[i] =
            landmarks[i - 1] +
            (uint32_t)ch_utf8_count(ch_slice_part(text, (i - 1) * LANDMARK, i * LANDMARK));
    *article = (ch_article){.id = id, .file = file, .text = text, .landmarks = landmarks};
    *out = article;
    return CH_OK;
}

uint32_t
ch_article_code_point(const ch_article *article, uint32_t offset)
{
    const size_t landmark = offset / LANDMARK;
    const ch_slice rest = ch_slice_part(article->text, landmark * LANDMARK, offset);
    return article->landmarks[landmark] + (uint32_t)ch_utf8_count(rest);
}
