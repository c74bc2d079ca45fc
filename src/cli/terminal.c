/*
 * Width is counted without the locale, as everything here: East Asian wide and
 * combining code points by the main ranges of Unicode 15's EastAsianWidth.txt.
 */
#include "cli/terminal.h"

#include "base/buffer.h"
#include "cli/message.h"
#include "text/utf8.h"

#include <stdarg.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct ch_table {
    const char *const *headings;
    size_t columns;
    CH_VECTOR(ch_slice) cells;
    ch_arena *arena;
};

size_t
ch_terminal_width(void)
{
    if (!isatty(STDOUT_FILENO)) return 0;
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    const char *told = getenv("COLUMNS");
    const unsigned long columns = told ? strtoul(told, NULL, 10) : 0;
    return columns ? columns : 80;
}

static size_t
code_point_columns(uint32_t c)
{
    if ((c >= 0x300 && c <= 0x36f) || (c >= 0x200b && c <= 0x200f) || (c >= 0x20d0 && c <= 0x20ff) ||
        (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff) {
        return 0;
    }
    const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                      (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                      (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                      (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) ||
                      (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
}

size_t
ch_terminal_columns(ch_slice text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.len;) columns += code_point_columns(ch_utf8_next(text, &at));
    return columns;
}

ch_status
ch_table_new(const char *const *headings, size_t columns, ch_table **out)
{
    *out = calloc(1, sizeof **out);
    if (!*out) return CH_NO_MEMORY;
    (*out)->headings = headings;
    (*out)->columns = columns;
    (*out)->arena = ch_arena_new(0);
    if ((*out)->arena) return CH_OK;
    free(*out);
    *out = NULL;
    return CH_NO_MEMORY;
}

void
ch_table_free(ch_table *table)
{
    if (!table) return;
    ch_vector_free(&table->cells);
    ch_arena_free(table->arena);
    free(table);
}

ch_status
ch_table_cell(ch_table *table, ch_slice text)
{
    const ch_slice copy = ch_arena_copy(table->arena, text);
    if (!copy.at) return CH_NO_MEMORY;
    char *bytes = (char *)(uintptr_t)copy.at;
    for (size_t i = 0; i < copy.len; i++) {
        if ((unsigned char)bytes[i] < 0x20 || bytes[i] == 0x7f) bytes[i] = ' ';
    }
    return ch_vector_push(&table->cells, copy);
}

ch_status
ch_table_print_cell(ch_table *table, const char *format, ...)
{
    char text[1000];
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length < 0) return CH_NO_MEMORY;
    return ch_table_cell(table, ch_slice_of(text));
}

/* Take columns from the widest until all fit into `width`, two blanks between. */
static void
fit(size_t *widths, size_t columns, size_t width)
{
    for (;;) {
        size_t sum = 2 * (columns - 1), widest = 0;
        for (size_t i = 0; i < columns; i++) {
            sum += widths[i];
            if (widths[i] > widths[widest]) widest = i;
        }
        if (sum <= width || widths[widest] <= 3) return;
        widths[widest]--;
    }
}

/* `text` in `width` columns: cut with an ellipsis, or filled with blanks unless it ends the row. */
static void
put_cell(ch_slice text, size_t width, bool is_last)
{
    const size_t columns = ch_terminal_columns(text);
    if (columns <= width) {
        printf("%.*s", CH_PRINT(text));
        if (!is_last) printf("%*s", (int)(width - columns), "");
        return;
    }
    size_t at = 0, used = 0;
    for (size_t next = 0; next < text.len; at = next) {
        const size_t more = code_point_columns(ch_utf8_next(text, &next));
        if (used + more + 1 > width) break;
        used += more;
    }
    printf("%.*s…", (int)at, text.at);
    if (!is_last) printf("%*s", (int)(width - used - 1), "");
}

static void
put_row(const ch_table *table, const ch_slice *cells, const size_t *widths)
{
    for (size_t i = 0; i < table->columns; i++) {
        if (i) fputs("  ", stdout);
        put_cell(cells[i], widths[i], i + 1 == table->columns);
    }
    putchar('\n');
}

void
ch_table_show(const ch_table *table)
{
    size_t widths[16] = {0};
    ch_slice headings[16];
    const size_t columns = table->columns < 16 ? table->columns : 16;
    for (size_t i = 0; i < columns; i++) {
        headings[i] = ch_slice_of(table->headings[i]);
        widths[i] = ch_terminal_columns(headings[i]);
    }
    const size_t rows = table->cells.len / columns;
    for (size_t i = 0; i < rows * columns; i++) {
        const size_t needed = ch_terminal_columns(table->cells.at[i]);
        if (needed > widths[i % columns]) widths[i % columns] = needed;
    }
    const size_t width = ch_terminal_width();
    if (width) fit(widths, columns, width);
    const bool color = ch_color_on(STDOUT_FILENO);
    if (color) fputs("\033[1m", stdout);
    put_row(table, headings, widths);
    if (color) fputs("\033[0m", stdout);
    for (size_t row = 0; row < rows; row++) put_row(table, table->cells.at + row * columns, widths);
}

void
ch_heading(const char *text)
{
    const bool color = ch_color_on(STDOUT_FILENO);
    printf("%s%s%s\n", color ? "\033[1m" : "", text, color ? "\033[0m" : "");
}
