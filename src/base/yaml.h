/*
 * YAML, as far as chancery's own files and front matter need it: the one place
 * that knows libyaml
 *
 * A file becomes a tree in an arena.  Understood: mappings with scalar keys,
 * sequences, scalars of every style.  Refused with a message: a key given
 * twice, anchors, aliases, tags, a second document, nesting deeper than 32.
 * All scalars are text; what is a number or a date is for the reader to say.
 */
#ifndef CH_BASE_YAML_H
#define CH_BASE_YAML_H

#include "base/arena.h"

#include <chancery/diagnostic.h>

typedef enum { CH_YAML_SCALAR, CH_YAML_SEQUENCE, CH_YAML_MAPPING } ch_yaml_kind;

/*
 * One node; lives in the arena, text included
 *
 * key           its name in the mapping it stands in; empty in a sequence
 * text          a scalar's text, terminated by a NUL that is not counted
 * bare          the scalar stands without quotes and is no block
 * block         the scalar is a block (| or >): it begins on the line below `line`
 * line, column  where it begins, from 1; columns in code points
 * first, next   its children in order, and the next child of its parent
 */
typedef struct ch_yaml ch_yaml;
struct ch_yaml {
    ch_slice key;
    ch_slice text;
    const ch_yaml *first, *next;
    uint32_t children;
    uint32_t line, column;
    uint32_t key_line, key_column;
    ch_yaml_kind kind;
    bool bare, block;
};

/*
 * What to read
 *
 * bytes     UTF-8
 * file      for messages
 * line      the file's line on which `bytes` begins; 0 stands for 1
 * severity  of the message when it cannot be read
 */
typedef struct {
    ch_slice bytes;
    const char *file;
    size_t line;
    ch_severity severity;
} ch_yaml_source;

/* Read `source`.  *out lives in `arena`; NULL for an empty document.  CH_BAD_KNOWLEDGE after a
 * message. */
ch_status ch_yaml_read(ch_yaml_source source, ch_arena *arena, ch_diagnostics *sink,
                       const ch_yaml **out);

/* Read the file `path`; CH_CANNOT_READ after a message. */
ch_status ch_yaml_read_file(const char *path, ch_arena *arena, ch_diagnostics *sink,
                            const ch_yaml **out);

/* The child of a mapping called `key`; NULL: there is none, or `node` is NULL or no mapping. */
const ch_yaml *ch_yaml_get(const ch_yaml *node, ch_slice key);

/* The text of the scalar called `key`; empty when there is none. */
ch_slice ch_yaml_text(const ch_yaml *node, ch_slice key);

/* Where byte `offset` of a scalar's text stands in the file, as well as its style lets one say. */
void ch_yaml_place(const ch_yaml *scalar, size_t offset, size_t *line, size_t *column);

#endif
