/*
 * An answer as a table for people
 *
 *     designee        list
 *     ──────────────  ──────────────────────────────
 *     Tren de Aragua  Foreign Terrorist Organization
 *
 * IRIs in their short form, literals without quotes, languages and datatypes.  Widths are
 * columns of a terminal: a Chinese character takes two, an accent of its own
 * none.  What is too wide for the terminal is broken at spaces inside its
 * column, the widest columns first made narrower.
 */
#include "rdf/prefix.h"
#include "rdf/result_formats.h"

enum { NARROWEST = 8, GAP = 2 };

typedef struct {
    const ch_results *results;
    const ch_results_style *style;
    ch_prefixes prefixes;
    ch_slice *texts;  /* of the cells, as shown */
    size_t *widths;
    ch_buffer *out;
} table;

static uint32_t
next(ch_slice text, size_t *at)
{
    const unsigned char lead = (unsigned char)text.at[(*at)++];
    const size_t len = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    uint32_t code = len ? lead & (0x3Fu >> len) : lead;
    for (size_t i = 0; i < len && *at < text.len; i++)
        code = code << 6 | ((unsigned char)text.at[(*at)++] & 0x3Fu);
    return code;
}

static bool
is_in(uint32_t code, const uint32_t (*ranges)[2], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i][0] && code <= ranges[i][1]) return true;
    return false;
}

/* Unicode's East Asian Width and combining marks, by their blocks. */
static size_t
columns_of(uint32_t code)
{
    static const uint32_t wide[][2] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                                       {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                                       {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
                                       {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    static const uint32_t none[][2] = {{0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},
                                       {0x610, 0x61A},   {0x64B, 0x65F},   {0x200B, 0x200F},
                                       {0x202A, 0x202E}, {0x2060, 0x2064}, {0x20D0, 0x20FF},
                                       {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
    if (code < 0x300) return 1;
    if (is_in(code, none, sizeof none / sizeof *none)) return 0;
    return is_in(code, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

static size_t
width_of(ch_slice text)
{
    size_t width = 0;
    for (size_t at = 0; at < text.len;) width += columns_of(next(text, &at));
    return width;
}

/* A cell as shown: one line, no control characters (a terminal would obey them). */
static ch_slice
shown(table *t, ch_slice key)
{
    const ch_node node = ch_node_of_key(key);
    ch_slice name, local;
    if (node.kind == CH_NODE_IRI && ch_prefixes_shorten(&t->prefixes, node.text, &name, &local))
        return ch_arena_print(t->results->arena, "%.*s:%.*s", CH_PRINT(name), CH_PRINT(local));
    ch_slice text = node.kind == CH_NODE_BLANK
                        ? ch_arena_print(t->results->arena, "_:%.*s", CH_PRINT(node.text))
                        : ch_arena_copy(t->results->arena, node.text);
    char *bytes = text.len ? (char *)(uintptr_t)text.at : NULL;
    for (size_t i = 0; i < text.len; i++) {
        if ((unsigned char)bytes[i] < 0x20 || bytes[i] == 0x7F) bytes[i] = ' ';
        if (bytes[i] == '\xC2' && i + 1 < text.len && (unsigned char)bytes[i + 1] < 0xA0)
            bytes[i] = bytes[i + 1] = ' ';
    }
    return text;
}

static ch_status
measure(table *t)
{
    const ch_results *r = t->results;
    t->texts = ch_arena_array(r->arena, r->cells.len + 1, sizeof *t->texts);
    t->widths = ch_arena_array(r->arena, r->columns + 1, sizeof *t->widths);
    if (!t->texts || !t->widths) return CH_NO_MEMORY;
    for (size_t i = 0; i < r->columns; i++) t->widths[i] = width_of(r->names[i]);
    for (size_t i = 0; i < r->rows * r->columns; i++) {
        t->texts[i] = shown(t, r->cells.at[i]);
        if (!t->texts[i].at && r->cells.at[i].len) return CH_NO_MEMORY;
        const size_t width = width_of(t->texts[i]);
        if (width > t->widths[i % r->columns]) t->widths[i % r->columns] = width;
    }
    return CH_OK;
}

/* Take from the widest column until the table fits. */
static void
squeeze(table *t)
{
    const size_t columns = t->results->columns;
    size_t total = columns ? (columns - 1) * GAP : 0;
    for (size_t i = 0; i < columns; i++) total += t->widths[i];
    while (t->style->width && total > t->style->width) {
        size_t widest = 0;
        for (size_t i = 1; i < columns; i++)
            if (t->widths[i] > t->widths[widest]) widest = i;
        if (t->widths[widest] <= NARROWEST) return;
        t->widths[widest]--;
        total--;
    }
}

/* How many bytes of `text` go on a line of `width` columns: up to a space if there is one. */
static size_t
line_of(ch_slice text, size_t width)
{
    size_t used = 0, at = 0, space = 0;
    while (at < text.len) {
        size_t behind = at;
        used += columns_of(next(text, &behind));
        if (used > width) return space ? space : at ? at : behind;
        at = behind;
        if (at < text.len && text.at[at] == ' ') space = at;
    }
    return at;
}

static ch_status
pad(ch_buffer *out, size_t count)
{
    for (; count; count--) CH_TRY(ch_buffer_byte(out, ' '));
    return CH_OK;
}

/* Drop the spaces that padded the last column. */
static ch_status
end_line(ch_buffer *out)
{
    while (out->len && out->at[out->len - 1] == ' ') out->len--;
    return ch_buffer_byte(out, '\n');
}

/* One row, in as many lines as its longest cell needs; uses `rest` up. */
static ch_status
write_row(table *t, ch_slice *rest)
{
    const size_t columns = t->results->columns;
    for (bool more = true, first = true; more || first; first = false) {
        more = false;
        for (size_t i = 0; i < columns; i++) {
            const size_t len = line_of(rest[i], t->widths[i]);
            const ch_slice line = ch_slice_part(rest[i], 0, len);
            const size_t width = width_of(line);
            rest[i] = ch_slice_part(rest[i], len, rest[i].len);
            while (rest[i].len && rest[i].at[0] == ' ') rest[i] = ch_slice_part(rest[i], 1, rest[i].len);
            more = more || rest[i].len;
            CH_TRY(ch_buffer_add(t->out, line));
            if (i + 1 < columns)
                CH_TRY(pad(t->out, (width < t->widths[i] ? t->widths[i] - width : 0) + GAP));
        }
        CH_TRY(end_line(t->out));
    }
    return CH_OK;
}

static ch_status
write_head(table *t)
{
    const ch_results *r = t->results;
    ch_slice *names = ch_arena_array(r->arena, r->columns + 1, sizeof *names);
    if (!names) return CH_NO_MEMORY;
    memcpy(names, r->names, r->columns * sizeof *names);
    if (t->style->color) CH_TRY(ch_buffer_add(t->out, CH_S("\x1B[1m")));
    CH_TRY(write_row(t, names));
    if (t->style->color) CH_TRY(ch_buffer_add(t->out, CH_S("\x1B[0m")));
    for (size_t i = 0; i < r->columns; i++) {
        for (size_t j = 0; j < t->widths[i]; j++) CH_TRY(ch_buffer_add(t->out, CH_S("─")));
        if (i + 1 < r->columns) CH_TRY(pad(t->out, GAP));
    }
    return ch_buffer_byte(t->out, '\n');
}

static ch_status
write_table(table *t)
{
    CH_TRY(measure(t));
    squeeze(t);
    CH_TRY(write_head(t));
    for (size_t i = 0; i < t->results->rows; i++)
        CH_TRY(write_row(t, t->texts + i * t->results->columns));
    return CH_OK;
}

ch_status
ch_results_table(const ch_results *results, const ch_results_style *style, ch_buffer *out)
{
    table t = {.results = results, .style = style, .out = out};
    size_t count;
    const ch_prefix *prefixes = ch_triple_writer_prefixes(&count);
    ch_status status = ch_prefixes_set(&t.prefixes, prefixes, count);
    if (status == CH_OK) status = write_table(&t);
    ch_prefixes_free(&t.prefixes);
    return status;
}
