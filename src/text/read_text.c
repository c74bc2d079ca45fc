/*
 * Plain text: what is refused, with the place and a hint how to mend it
 *
 * Nothing is guessed.  A file in another encoding would give wrong names and
 * wrong offsets without anybody noticing.
 */
#include "text/read.h"

#include "text/front_matter.h"
#include "text/utf8.h"

static void
place_of(ch_slice text, size_t offset, size_t *line, size_t *column)
{
    size_t begin = 0;
    *line = 1;
    for (size_t i = 0; i < offset; i++)
        if (text.at[i] == '\n') *line += 1, begin = i + 1;
    *column = ch_utf8_count(ch_slice_part(text, begin, offset)) + 1;
}

static ch_status
refuse_utf16(const char *file, ch_diagnostics *sink)
{
    ch_tell(sink, CH_ERROR, file, 1, 1,
            "the text is UTF-16, not UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)");
    return CH_BAD_TEXT;
}

static ch_status
refuse_byte(ch_slice text, size_t offset, const char *file, ch_diagnostics *sink)
{
    size_t line, column;
    place_of(text, offset, &line, &column);
    ch_tell(sink, CH_ERROR, file, line, column,
            "byte 0x%02X is not UTF-8 (if the text is Latin-1 or Windows-1252, "
            "iconv -f WINDOWS-1252 -t UTF-8 converts it)",
            (unsigned)(uint8_t)text.at[offset]);
    return CH_BAD_TEXT;
}

static ch_status
check(ch_slice text, const char *file, ch_diagnostics *sink)
{
    size_t line, column;
    if (text.len > CH_ARTICLE_LIMIT) {
        ch_tell(sink, CH_ERROR, file, 0, 0,
                "the text has %zu bytes; an article may have %d at most", text.len,
                (int)CH_ARTICLE_LIMIT);
        return CH_BAD_TEXT;
    }
    if (ch_slice_starts(text, CH_S("\xFF\xFE")) || ch_slice_starts(text, CH_S("\xFE\xFF")))
        return refuse_utf16(file, sink);
    const size_t bad = ch_utf8_valid(text);
    const char *nul = text.len ? memchr(text.at, '\0', text.len) : NULL;
    if (nul && (size_t)(nul - text.at) < bad) {
        place_of(text, (size_t)(nul - text.at), &line, &column);
        ch_tell(sink, CH_ERROR, file, line, column, "a NUL byte: this is no plain text%s",
                nul - text.at < 2 ? ", or it is UTF-16 (iconv -f UTF-16 -t UTF-8 converts it)"
                                  : "");
        return CH_BAD_TEXT;
    }
    return bad < text.len ? refuse_byte(text, bad, file, sink) : CH_OK;
}

ch_status
ch_article_read_text(ch_slice bytes, ch_slice id, const char *file, ch_arena *arena,
                     ch_diagnostics *sink, ch_article **out)
{
    *out = NULL;
    CH_TRY(check(bytes, file, sink));
    const ch_slice mark = CH_S("\xEF\xBB\xBF");
    const ch_slice text =
        ch_slice_part(bytes, ch_slice_starts(bytes, mark) ? mark.len : 0, bytes.len);
    ch_article *article;
    CH_TRY(ch_article_new(text, id, ch_slice_of(file), arena, &article));
    CH_TRY(ch_front_matter_read(article, arena, sink));
    *out = article;
    return CH_OK;
}
