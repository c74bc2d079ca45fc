/*
 * Tables of text, a row at a time: comma-separated (RFC 4180: quotes, doubled
 * quotes, line breaks inside them) and tab-separated (no quotes)
 */
#ifndef CH_LEXICON_IMPORT_ROWS_H
#define CH_LEXICON_IMPORT_ROWS_H

#include "base/buffer.h"
#include "base/diagnostic.h"

#include <stdio.h>

enum { CH_ROW_LIMIT = 4 * 1024 * 1024 }; /* bytes of one row */

typedef struct {
    FILE *file;
    char separator; /* ',' also takes quotes */
    size_t line;    /* of the row's beginning, from 1 */
    size_t next_line;
    ch_buffer bytes;
    CH_VECTOR(ch_slice) fields; /* of the row; Borrowed until the next */
    CH_VECTOR(size_t) ends;
    const char *fault; /* what is wrong with the row, or NULL */
} ch_rows;

/* "-" is standard input.  CH_CANNOT_READ after a message. */
ch_status ch_rows_open(ch_rows *rows, const char *path, char separator, ch_diagnostics *sink);
void ch_rows_close(ch_rows *rows);

/*
 * The next row that is not empty; *more false at the end.  A row that is not
 * UTF-8, too long, or whose quotes do not end has `fault`; reading goes on.
 */
ch_status ch_rows_next(ch_rows *rows, bool *more);

/* The field, or nothing where the row has fewer. */
static inline ch_slice
ch_rows_field(const ch_rows *rows, size_t number)
{
    return number < rows->fields.len ? rows->fields.at[number] : (ch_slice){"", 0};
}

#endif
