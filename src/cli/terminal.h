/* What is printed for people: tables that fit the terminal, colours where there is one. */
#ifndef CH_CLI_TERMINAL_H
#define CH_CLI_TERMINAL_H

#include "base/arena.h"

#include <stdio.h>

/* Columns of the terminal on standard output; 0: it is no terminal. */
size_t ch_terminal_width(void);

/* How many columns `text` takes: wide letters two, combining marks none. */
size_t ch_terminal_columns(ch_slice text);

/*
 * A table of texts, printed when it is complete, so that its columns can be as
 * wide as they need: on a terminal the widest are cut with "…" until it fits;
 * elsewhere nothing is cut.
 */
typedef struct ch_table ch_table;

/* *out: Owned by the caller, ch_table_free().  `headings`: `columns` of them, Borrowed. */
ch_status ch_table_new(const char *const *headings, size_t columns, ch_table **out);
void ch_table_free(ch_table *table);

/* One cell after the other, row by row; Copied.  Control characters become blanks. */
ch_status ch_table_cell(ch_table *table, ch_slice text);

/* The same, as printf does. */
ch_status ch_table_print_cell(ch_table *table, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Print it to standard output. */
void ch_table_show(const ch_table *table);

/* A heading between parts of the output. */
void ch_heading(const char *text);

#endif
