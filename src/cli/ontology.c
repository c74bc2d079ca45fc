/* chancery ontology: the classes and properties that the output uses */
#include "base/file.h"
#include "cli/load.h"
#include "cli/message.h"
#include "cli/ontology_folder.h"
#include "rdf/convert.h"
#include "rdf/page.h"

#include <stdio.h>

static const char *const formats[] = {"turtle", "ntriples", "rdfxml", "json", "html", NULL};

static const ch_option options[] = {
    {'f', "format", "NAME", "turtle (as it is kept, comments too), ntriples, rdfxml,\n"
                            "json, or html: one page to read, without a network", CH_OPTION_TEXT, offsetof(ch_settings, format), formats},
    {0, "ontology", "DIR", "the ontology folder to use", CH_OPTION_TEXT,
     offsetof(ch_settings, ontology), NULL},
    {0},
};

static ch_status
read_ontology(const char *path, const char *format, ch_diagnostics *sink, ch_buffer *out)
{
    if (!format || strcmp(format, "turtle") == 0) return ch_file_read(path, sink, out);
    return ch_rdf_convert(path, strcmp(format, "rdfxml") == 0 ? "rdfxml-abbrev" : format, sink,
                          out);
}

static int
run(const ch_settings *settings)
{
    if (settings->operands.len) {
        ch_say(CH_ERROR, "\"%s\": ontology takes no file (see chancery ontology --help)",
               settings->operands.at[0]);
        return CH_EXIT_USAGE;
    }
    ch_arena *arena = ch_arena_new(0);
    const char *folder = arena ? ch_ontology_folder(settings->ontology, arena) : NULL;
    const ch_slice path = folder ? ch_arena_print(arena, "%s/chancery.ttl", folder) : CH_S("");
    ch_diagnostics sink = ch_message_sink();
    ch_buffer text = {0};
    const bool is_page = settings->format && strcmp(settings->format, "html") == 0;
    ch_status status = !path.len ? CH_NO_MEMORY
                       : is_page ? ch_page_write(folder, arena, &sink, &text)
                                 : read_ontology(path.at, settings->format, &sink, &text);
    if (status == CH_OK) fwrite(text.at, 1, text.len, stdout);
    int code = CH_EXIT_OK;
    if (status != CH_OK && !sink.errors) ch_exit_of(status, "ontology");
    if (status != CH_OK) code = status == CH_NO_MEMORY ? CH_EXIT_USAGE : CH_EXIT_KNOWLEDGE;
    ch_vector_free(&text);
    ch_arena_free(arena);
    return code;
}

const ch_command ch_command_ontology = {
    .name = "ontology",
    .usage = "[OPTION]...",
    .summary = "print the classes and properties of the output",
    .text = "Print chancery.ttl: the OWL classes and properties that the output uses, each with\n"
            "a label and a definition in words.",
    .examples = "chancery ontology | less\n"
                "    read it\n"
                "chancery ontology --format html > ontology.html\n"
                "    the tree, each term, how they hang together, what can be asked\n"
                "chancery ontology --format ntriples | grep '#Designation>'\n"
                "    every triple about one class\n",
    .options = {options, ch_options_common, NULL},
    .run = run,
};
