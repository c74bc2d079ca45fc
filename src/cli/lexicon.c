/* chancery lexicon: who and what is known, and what a name can stand for */
#include "cli/load.h"
#include "cli/message.h"
#include "cli/terminal.h"
#include "knowledge.h"

#include <stdio.h>
#include <unistd.h>

static const ch_option options[] = {
    {0, "class", "NAME", "only entries of this class and those below it", CH_OPTION_TEXT,
     offsetof(ch_settings, class), NULL},
    {0},
};

static ch_status
list(const ch_knowledge *knowledge, ch_class wanted)
{
    static const char *const headings[] = {"name", "class", "label"};
    const ch_lexicon *lexicon = knowledge->lexicon;
    ch_table *table;
    CH_TRY(ch_table_new(headings, 3, &table));
    ch_status status = CH_OK;
    for (ch_concept c = 0; c < ch_lexicon_entries(lexicon) && status == CH_OK; c++) {
        const ch_class class = ch_lexicon_class(lexicon, c);
        if (wanted != CH_NO_CLASS && !ch_ontology_is(knowledge->ontology, class, wanted)) continue;
        status = ch_table_cell(table, ch_lexicon_name(lexicon, c));
        if (status == CH_OK) {
            status = ch_table_cell(table, ch_ontology_class_name(knowledge->ontology, class));
        }
        if (status == CH_OK) status = ch_table_cell(table, ch_lexicon_label(lexicon, c));
    }
    if (status == CH_OK) ch_table_show(table);
    ch_table_free(table);
    return status;
}

static void
put_attribute(const ch_lexicon *lexicon, const ch_attribute *attribute)
{
    char from[16] = "", until[16] = "";
    if (ch_date_known(attribute->from)) ch_date_write(attribute->from, from);
    if (ch_date_known(attribute->until)) ch_date_write(attribute->until, until);
    const ch_slice value = attribute->kind == CH_ATTRIBUTE_CONCEPT
                               ? ch_lexicon_name(lexicon, attribute->value)
                               : ch_lexicon_text(lexicon, attribute->value);
    const ch_slice property = ch_lexicon_property_name(lexicon, attribute->property);
    printf("    %-18.*s %.*s", CH_PRINT(property), CH_PRINT(value));
    if (attribute->extra != CH_NONE) {
        const ch_slice extra = ch_lexicon_name(lexicon, attribute->extra);
        printf("  by %.*s", CH_PRINT(extra));
    }
    if (*from) printf("  from %s", from);
    if (*until) printf("  until %s", until);
    putchar('\n');
}

static void
show_entry(const ch_knowledge *knowledge, ch_concept concept)
{
    const ch_lexicon *lexicon = knowledge->lexicon;
    const ch_slice name = ch_lexicon_name(lexicon, concept);
    const ch_slice label = ch_lexicon_label(lexicon, concept);
    const ch_slice class = ch_ontology_class_name(knowledge->ontology,
                                                  ch_lexicon_class(lexicon, concept));
    size_t line, count;
    const ch_slice file = ch_lexicon_file(lexicon, concept, &line);
    const bool color = ch_color_on(STDOUT_FILENO);
    printf("%s%.*s%s  %.*s  \"%.*s\"  (%.*s:%zu)\n", color ? "\033[1m" : "", CH_PRINT(name),
           color ? "\033[0m" : "", CH_PRINT(class), CH_PRINT(label), CH_PRINT(file), line);
    const ch_attribute *attributes = ch_lexicon_attributes(lexicon, concept, &count);
    for (size_t i = 0; i < count; i++) put_attribute(lexicon, &attributes[i]);
}

/* By the last part of its IRI, or by its label; false when there is none. */
static bool
show_named(const ch_knowledge *knowledge, ch_slice name)
{
    bool is_found = false;
    const ch_concept concept = ch_lexicon_find(knowledge->lexicon, name);
    if (concept != CH_NONE) {
        show_entry(knowledge, concept);
        return true;
    }
    for (ch_concept c = 0; c < ch_lexicon_entries(knowledge->lexicon); c++) {
        if (!ch_slice_equal(ch_lexicon_label(knowledge->lexicon, c), name)) continue;
        show_entry(knowledge, c);
        is_found = true;
    }
    return is_found;
}

static int
work(const ch_settings *settings, const ch_knowledge *knowledge)
{
    ch_class wanted = CH_NO_CLASS;
    if (settings->class) {
        wanted = ch_ontology_class(knowledge->ontology, ch_slice_of(settings->class));
        if (wanted == CH_NO_CLASS) {
            ch_say(CH_ERROR, "no class \"%s\" (see chancery ontology)", settings->class);
            return CH_EXIT_USAGE;
        }
    }
    if (strcmp(settings->operands.at[0], "list") == 0) {
        return ch_exit_of(list(knowledge, wanted), "lexicon");
    }
    int code = CH_EXIT_OK;
    for (size_t i = 1; i < settings->operands.len; i++) {
        const char *name = settings->operands.at[i];
        if (show_named(knowledge, ch_slice_of(name))) continue;
        ch_say(CH_ERROR, "no entry \"%s\": give the last part of its IRI or its label", name);
        code = CH_EXIT_SOME_FAILED;
    }
    return code;
}

static int
run(const ch_settings *settings)
{
    const char *verb = settings->operands.len ? settings->operands.at[0] : "";
    const bool is_list = strcmp(verb, "list") == 0 && settings->operands.len == 1;
    if (!is_list && !(strcmp(verb, "show") == 0 && settings->operands.len > 1)) {
        ch_say(CH_ERROR, "say \"list\", or \"show\" and a name (see chancery lexicon --help)");
        return CH_EXIT_USAGE;
    }
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "lexicon");
    ch_knowledge *knowledge = NULL;
    int code = ch_load_knowledge(settings, arena, &knowledge);
    if (code == CH_EXIT_OK) code = work(settings, knowledge);
    ch_knowledge_free(knowledge);
    ch_arena_free(arena);
    return code;
}

const ch_command ch_command_lexicon = {
    .name = "lexicon",
    .usage = "list [OPTION]... | show NAME...",
    .summary = "who and what is known",
    .text = "List the entries of the gazetteer, or show what is known of some: class, label, file\n"
            "and line, names, offices and designations with their dates.",
    .examples = "chancery lexicon list --class Cartel\n"
                "    all cartels\n"
                "chancery lexicon show claudia-sheinbaum \"Tren de Aragua\"\n"
                "    by the last part of the IRI, or by the label\n",
    .options = {options, ch_options_knowledge, ch_options_common, NULL},
    .run = run,
};
