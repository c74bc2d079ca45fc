/* What the commands over RDF files share: the knowledge they are read by. */
#ifndef CH_CLI_LOADING_H
#define CH_CLI_LOADING_H

#include "base/arena.h"
#include "cli/command.h"
#include "graph/codes.h"

#include <chancery/knowledge.h>

/*
 * The class tree, and with it, where it was asked for, names and codes
 *
 * ontology   always there; Borrowed from `knowledge` or from `own`
 * lexicon, codes   NULL where only the classes were asked for
 * folder     where the knowledge was read from
 */
typedef struct {
    const ch_ontology *ontology;
    const ch_lexicon *lexicon;
    ch_codes *codes;
    const char *folder;
    ch_knowledge *knowledge;
    ch_ontology *own;
} ch_reading_knowledge;

/* CH_EXIT_OK, or what the command returns, after messages.  `out` is to be closed on every path. */
int ch_reading_open(const ch_settings *settings, bool with_names, ch_arena *arena, ch_diagnostics *sink,
                    ch_reading_knowledge *out);
void ch_reading_close(ch_reading_knowledge *knowledge);

/* --memory, for commands that sort what memory does not hold. */
extern const ch_option ch_options_memory[];

/* Its value in bytes, `usual` megabytes where it is not given; false after a message. */
enum { CH_READING_MEMORY = 48 };
bool ch_reading_memory(const ch_settings *settings, size_t usual, size_t *out);

#endif
