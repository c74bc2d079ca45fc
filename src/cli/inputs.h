/*
 * Which articles to read, and what they are called
 *
 *     news/            folder given     id  2025/strike
 *       2025/
 *         strike.txt
 *     news/a b.md      file given       id  a%20b
 *     -                standard input   id  stdin
 *     a.jsonl          records, one a line, each with an id of its own
 */
#ifndef CH_CLI_INPUTS_H
#define CH_CLI_INPUTS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"

#include <chancery/diagnostic.h>

/*
 * One article: where it is, and the last part of its IRI.  Both live in the arena.
 * is_records: a file of JSON lines, each an article (text/json_record.h); the id is
 * then the file's own.
 */
typedef struct {
    const char *path;
    const char *id;
    bool is_records;
} ch_source;

/* What files are: by their endings, or all plain text, or all JSON lines. */
typedef enum { CH_INPUT_BY_NAME, CH_INPUT_TEXT, CH_INPUT_JSONL } ch_input_kind;

/*
 * The articles, in the order given; those of a folder in byte order of their paths.
 *
 * failed   how many operands or files were refused, each after a message:
 *          a folder without articles, a second article of the same id
 */
typedef struct {
    ch_source *at;
    size_t len;
    size_t failed;
} ch_sources;

/* List what the operands name.  Only CH_NO_MEMORY fails. */
ch_status ch_sources_list(const ch_words *operands, ch_input_kind kind, ch_arena *arena, ch_diagnostics *sink,
                          ch_sources *out);

/* The kind that --input names (NULL: by name). */
ch_input_kind ch_input_kind_of(const char *name);

/* Append the id that a record's own id makes: what an IRI forbids is percent-encoded. */
ch_status ch_id_encode(ch_slice id, ch_buffer *out);

#endif
