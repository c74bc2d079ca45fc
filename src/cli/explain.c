/* chancery explain: each relation and event, and why it is believed */
#include "cli/articles.h"
#include "cli/message.h"
#include "cli/stages.h"
#include "cli/terminal.h"

#include <stdio.h>

static const ch_option options[] = {
    {0, "rule", "NAME", "only what this rule or frame found", CH_OPTION_TEXT,
     offsetof(ch_settings, rule), NULL},
    {0, "class", "NAME", "only events of this class, or relations of this name", CH_OPTION_TEXT,
     offsetof(ch_settings, class), NULL},
    {0},
};

typedef struct {
    const ch_settings *settings;
    bool has_many;
} explanation;

static bool
is_wanted(const ch_settings *settings, const ch_document *document, const ch_telling *telling)
{
    if (settings->rule && !ch_slice_equal(telling->rule, ch_slice_of(settings->rule))) return false;
    if (!settings->class) return true;
    const ch_slice name = telling->is_event ? ch_class_word(document, telling->class)
                                            : telling->predicate;
    return ch_slice_equal(name, ch_slice_of(settings->class));
}

static ch_status
explain_one(void *payload, const ch_source *source, const ch_document *document)
{
    const explanation *e = payload;
    if (e->has_many) ch_heading(source->path);
    for (size_t i = 0; i < document->tellings.len; i++) {
        const ch_telling *telling = &document->tellings.at[i];
        if (!is_wanted(e->settings, document, telling)) continue;
        CH_TRY(ch_telling_print(document, telling, true));
        putchar('\n');
    }
    return CH_OK;
}

static int
run(const ch_settings *settings)
{
    explanation e = {settings, settings->operands.len > 1};
    return ch_for_articles(settings, explain_one, &e);
}

const ch_command ch_command_explain = {
    .name = "explain",
    .usage = "[OPTION]... FILE|FOLDER|-...",
    .summary = "each relation and event: the rule, the words, the reasons",
    .text = "Print each relation and event with its because: the rule or frame that found it, the\n"
            "words and their offsets (code points), how each participant was found, and why the\n"
            "words stand for that entity.",
    .examples = "chancery explain -p 2025-08-08 article.txt\n"
                "    all of it\n"
                "chancery explain --rule designate article.txt\n"
                "    only what one frame found\n"
                "chancery explain --class holdsOffice article.txt\n"
                "    only relations of one name\n",
    .options = {options, ch_options_article, ch_options_knowledge, ch_options_common, NULL},
    .run = run,
};
