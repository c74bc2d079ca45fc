#include "lexicon/import/rows.h"

#include "text/utf8.h"

#include <errno.h>

ch_status
ch_rows_open(ch_rows *rows, const char *path, char separator, ch_diagnostics *sink)
{
    *rows = (ch_rows){.separator = separator, .next_line = 1};
    rows->file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");
    if (rows->file) return CH_OK;
    ch_tell(sink, CH_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
    return CH_CANNOT_READ;
}

void
ch_rows_close(ch_rows *rows)
{
    if (rows->file && rows->file != stdin) fclose(rows->file);
    ch_vector_free(&rows->bytes);
    ch_vector_free(&rows->fields);
    ch_vector_free(&rows->ends);
    rows->file = NULL;
}

static ch_status
keep(ch_rows *rows, int byte)
{
    if (rows->bytes.len >= CH_ROW_LIMIT) {
        rows->fault = "the row is longer than 4 MB";
        return CH_OK;
    }
    return ch_buffer_byte(&rows->bytes, (char)byte);
}

/* A quoted field behind its first quote; the byte behind it comes back. */
static ch_status
quoted(ch_rows *rows, int *behind)
{
    for (;;) {
        int c = getc_unlocked(rows->file);
        if (c == '"') {
            c = getc_unlocked(rows->file);
            if (c != '"') {
                *behind = c;
                return CH_OK;
            }
        } else if (c == EOF) {
            rows->fault = "a quotation mark is not closed";
            *behind = EOF;
            return CH_OK;
        } else if (c == '\n') {
            rows->next_line++;
        }
        CH_TRY(keep(rows, c));
    }
}

static ch_status
end_field(ch_rows *rows)
{
    return ch_vector_push(&rows->ends, rows->bytes.len);
}

/* One row into `bytes` and `ends`. */
static ch_status
read_row(ch_rows *rows, bool *more)
{
    bool begins = true; /* a field */
    *more = false;
    for (;;) {
        int c = getc_unlocked(rows->file);
        if (c != EOF) *more = true;
        if (c == '"' && begins && rows->separator == ',') CH_TRY(quoted(rows, &c));
        begins = false;
        if (c == EOF || c == '\n') {
            rows->next_line += c == '\n';
            return end_field(rows);
        }
        if (c == rows->separator) {
            CH_TRY(end_field(rows));
            begins = true;
        } else if (c != '\r') {
            CH_TRY(keep(rows, c));
        }
    }
}

ch_status
ch_rows_next(ch_rows *rows, bool *more)
{
    do {
        ch_vector_clear(&rows->bytes);
        ch_vector_clear(&rows->fields);
        ch_vector_clear(&rows->ends);
        rows->fault = NULL;
        rows->line = rows->next_line;
        CH_TRY(read_row(rows, more));
    } while (*more && rows->ends.len == 1 && rows->bytes.len == 0);
    if (ferror(rows->file)) return CH_CANNOT_READ;
    ch_slice all = ch_buffer_slice(&rows->bytes);
    if (!rows->fault && (ch_utf8_valid(all) < all.len || (all.len && memchr(all.at, '\0', all.len))))
        rows->fault = "it is not UTF-8";
    for (size_t i = 0, begin = 0; i < rows->ends.len; i++) {
        ch_slice field = ch_slice_part(all, begin, rows->ends.at[i]);
        if (rows->line == 1 && i == 0 && ch_slice_starts(field, CH_S("\xEF\xBB\xBF")))
            field = ch_slice_part(field, 3, field.len);
        CH_TRY(ch_vector_push(&rows->fields, field));
        begin = rows->ends.at[i];
    }
    return CH_OK;
}
