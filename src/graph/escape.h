/*
 * Text as other formats want it written: JSON, CSV, XML, DOT
 *
 * Everything is appended to a buffer.  `text` is UTF-8; what a format cannot
 * hold at all (control characters in XML) becomes U+FFFD.
 */
#ifndef CH_GRAPH_ESCAPE_H
#define CH_GRAPH_ESCAPE_H

#include "base/buffer.h"

/* A JSON string, with its quotes. */
ch_status ch_json_text(ch_buffer *out, ch_slice text);

/* A comma unless `out` ends in an opening bracket. */
ch_status ch_json_comma(ch_buffer *out);

/* A member of an object, and the comma before it where one is due. */
ch_status ch_json_key(ch_buffer *out, const char *name);                  /* "name":      */
ch_status ch_json_field(ch_buffer *out, const char *name, ch_slice text); /* empty: left out */
ch_status ch_json_number(ch_buffer *out, const char *name, size_t number);

/*
 * A cell of a CSV table (RFC 4180) and the comma before it, unless a line begins.
 *
 * Spreadsheets run a cell that begins with = + - @ or a tab as a formula, and
 * these texts are strangers': such a cell gets an apostrophe in front, by which
 * spreadsheets know a text.
 */
ch_status ch_csv_cell(ch_buffer *out, ch_slice text);

/* RFC 4180 ends lines with CR LF; most readers and all of Unix want LF, which all readers take. */
ch_status ch_csv_end(ch_buffer *out);

/* The text of an element or an attribute in double quotes. */
ch_status ch_xml_text(ch_buffer *out, ch_slice text);

/* A string of Graphviz, with its quotes. */
ch_status ch_dot_text(ch_buffer *out, ch_slice text);

#endif
