/* chancery lexicon import: somebody's list -> a Turtle file of the user's own */
#include "cli/interrupt.h"
#include "cli/lexicon.h"
#include "cli/load.h"
#include "cli/message.h"
#include "lexicon/import/import.h"
#include "rdf/output.h"
#include "syntax/model.h"

#include <stdio.h>

static bool
is_word(const void *payload, ch_slice folded)
{
    const ch_syntax_model *model = payload;
    const uint32_t names = CH_LIST_GIVEN_NAME | CH_LIST_SURNAME;
    return (ch_vocabulary_lists(&model->vocabulary, folded) & ~names) != 0;
}

static ch_status
write_turtle(void *payload, ch_slice turtle)
{
    ch_output *output = payload;
    ch_output_add(output, turtle);
    if (ch_interrupted()) return CH_CANNOT_READ; /* nothing is left behind */
    return ch_output_status(output);
}

/* The file if the whole source was read; nothing if not. */
static int
finish(ch_status status, ch_output *output, const ch_import_job *job, const char *path, const ch_import_counts *counts)
{
    if (status != CH_OK || ch_interrupted()) {
        ch_output_abandon(output);
        if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
        return status == CH_BAD_KNOWLEDGE ? CH_EXIT_KNOWLEDGE : status == CH_NO_MEMORY ? ch_exit_of(status, job->path) : CH_EXIT_USAGE;
    }
    if (ch_output_close(output) != CH_OK) return CH_EXIT_USAGE;
    printf("%s: %zu records: %zu entries written, %zu additions to entries that are known, %zu passed over, %zu refused\n",
           path, counts->records, counts->written, counts->known, counts->passed, counts->refused);
    printf("%s: %zu names, %zu of them weak\n", path, counts->names, counts->weak);
    return counts->refused ? CH_EXIT_SOME_FAILED : CH_EXIT_OK;
}

static int
import(const ch_settings *settings, const ch_knowledge *knowledge, ch_arena *arena)
{
    ch_diagnostics sink = ch_message_sink();
    ch_output *output = NULL;
    ch_import_counts counts;
    ch_import_job job = {.format = settings->operands.at[1],
                         .path = settings->operands.at[2],
                         .rules = ch_arena_print(arena, "%s/imports.yaml", ch_knowledge_directory(knowledge)).at,
                         .ontology = knowledge->ontology,
                         .lexicon = knowledge->lexicon,
                         .is_word = is_word,
                         .word_payload = knowledge->syntax,
                         .write = write_turtle};
    if (!job.rules) return ch_exit_of(CH_NO_MEMORY, "lexicon");
    if (!ch_lexicon_wanted_class(settings, knowledge, &job.default_class)) return CH_EXIT_USAGE;
    const ch_output_options where = {.path = settings->output};
    if (ch_output_open(&where, &sink, &output) != CH_OK) return CH_EXIT_USAGE;
    job.write_payload = output;
    return finish(ch_import(&job, &sink, &counts), output, &job, settings->output, &counts);
}

int
ch_lexicon_import_verb(const ch_settings *settings, const ch_knowledge *knowledge)
{
    size_t i = 0;
    while (ch_import_formats[i].name && strcmp(ch_import_formats[i].name, settings->operands.at[1]) != 0) i++;
    if (!ch_import_formats[i].name) {
        ch_say(CH_ERROR, "no format \"%s\" (see chancery lexicon --help)", settings->operands.at[1]);
        return CH_EXIT_USAGE;
    }
    if (!settings->output) {
        ch_say(CH_ERROR, "say with --output which Turtle file to write");
        return CH_EXIT_USAGE;
    }
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "lexicon");
    const int code = import(settings, knowledge, arena);
    ch_arena_free(arena);
    return code;
}
