/*
 * Which articles to read, and what they are called
 *
 *     news/            folder given     id  2025/strike
 *       2025/
 *         strike.txt
 *     news/a b.md      file given       id  a%20b
 *     -                standard input   id  stdin
 */
#ifndef CH_CLI_INPUTS_H
#define CH_CLI_INPUTS_H

#include "base/arena.h"
#include "cli/command.h"

#include <chancery/diagnostic.h>

/* One article: where it is, and the last part of its IRI.  Both live in the arena. */
typedef struct {
    const char *path;
    const char *id;
} ch_source;

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
ch_status ch_sources_list(const ch_words *operands, ch_arena *arena, ch_diagnostics *sink,
                          ch_sources *out);

#endif
