/* chancery merge: shards of RDF into one file, every statement once */
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "rdf/merge.h"

#include <signal.h>
#include <string.h>

static const char *const formats[] = {"ntriples", "nquads", NULL};

static const ch_option options[] = {
    {'f', "format", "NAME", "ntriples (graphs are left out) or nquads; default: by the\n"
                            "ending of the output, else nquads", CH_OPTION_TEXT,
     offsetof(ch_settings, format), formats},
    {'o', "output", "FILE", "write to FILE (whole, or not at all; .gz and .zst compress);\n"
                            "default and \"-\": standard output", CH_OPTION_TEXT,
     offsetof(ch_settings, output), NULL},
    {0, "memory", "MB", "sort so much at once; default: 64.  What is more goes through\n"
                        "temporary files in $TMPDIR", CH_OPTION_TEXT,
     offsetof(ch_settings, memory), NULL},
    {0},
};

static bool
check_settings(const ch_settings *settings, size_t *memory)
{
    if (!settings->operands.len) {
        ch_say(CH_ERROR, "no shards given: name RDF files (see chancery merge --help)");
        return false;
    }
    return ch_reading_memory(settings, 64, memory);
}

static int
run(const ch_settings *settings)
{
    ch_shards_options how = {.files = settings->operands.at, .file_count = settings->operands.len,
                             .format = settings->format, .stop = ch_interrupted};
    if (!check_settings(settings, &how.memory)) return CH_EXIT_USAGE;
    if (settings->output && strcmp(settings->output, "-") != 0) {
        how.path = settings->output;
        signal(SIGPIPE, SIG_IGN); /* nobody reads our messages: the output is to be whole all the same */
    }
    ch_diagnostics sink = ch_message_sink();
    ch_shards_counts counts = {0};
    const ch_status status = ch_shards_merge(&how, &sink, &counts);
    if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
    if (status == CH_OK) {
        ch_say(CH_NOTE, "%zu statements were read, %zu written", counts.read, counts.written);
        return CH_EXIT_OK;
    }
    if (!sink.errors) ch_exit_of(status, "merge");
    return CH_EXIT_USAGE;
}

const ch_command ch_command_merge = {
    .name = "merge",
    .usage = "[OPTION]... SHARD...",
    .summary = "shards of RDF into one file, duplicates dropped",
    .text = "Read RDF files (N-Triples, N-Quads, Turtle …, .gz and .zst too) and write every\n"
            "different statement once, in byte order: the same shards give the same bytes, in\n"
            "whatever order they are named.  Memory does not grow with the input.  When a shard\n"
            "is missing or broken nothing is written.",
    .examples = "chancery merge -o corpus.nq.gz part-*.nq.gz\n"
                "    one file of what several machines have extracted\n"
                "chancery merge --format ntriples a.nt b.ttl | wc -l\n"
                "    how many different triples two files hold\n",
    .options = {options, ch_options_common, NULL},
    .run = run,
};
