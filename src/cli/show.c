/* chancery show: what each stage makes of an article */
#include "cli/articles.h"
#include "cli/message.h"
#include "cli/stages.h"
#include "cli/terminal.h"

#include <stdio.h>

/* The names of ch_stages, for the option's table: a test holds the two equal. */
static const char *const stage_names[] = {"text",     "sentences", "tokens",    "parse",
                                          "predicates", "mentions", "entities", "values",
                                          "skeleton", "relations", "events",    "facts",
                                          NULL};

static const ch_option options[] = {
    {'s', "stage", "NAME", "text, sentences, tokens, parse, predicates, values, mentions,\n"
                           "entities, skeleton, relations, events or facts",
     CH_OPTION_TEXT, offsetof(ch_settings, stage), stage_names},
    {0},
};

typedef struct {
    const ch_stage *stage;
    bool has_many;
} showing;

static ch_status
show_one(void *payload, const ch_source *source, const ch_document *document)
{
    const showing *s = payload;
    if (s->has_many) ch_heading(source->path);
    return s->stage->print(document);
}

static int
run(const ch_settings *settings)
{
    if (!settings->stage) {
        ch_say(CH_ERROR, "no --stage given (see chancery show --help)");
        return CH_EXIT_USAGE;
    }
    const ch_stage *stage = ch_stages;
    while (stage->name && strcmp(stage->name, settings->stage) != 0) stage++;
    if (!stage->name) {
        ch_say(CH_ERROR, "stage \"%s\" cannot be shown", settings->stage);
        return CH_EXIT_USAGE;
    }
    showing s = {stage, settings->operands.len > 1};
    return ch_for_articles(settings, show_one, &s);
}

const ch_command ch_command_show = {
    .name = "show",
    .usage = "--stage=NAME [OPTION]... FILE|FOLDER|-...",
    .summary = "what a stage of the work makes of an article",
    .text = "Print what one stage made of each article:\n\n"
            "  text        the article as it was decoded; offsets count in it\n"
            "  sentences   where they begin and end, and what kind they are\n"
            "  tokens      words, numbers and signs\n"
            "  parse       part of speech, lemma and head of each token, as CoNLL-U\n"
            "  predicates  who does what, as the tree says\n"
            "  values      dates, sums, quantities\n"
            "  mentions    names, titles, descriptions and pronouns, and what they stand for\n"
            "  entities    who and what is in the article\n"
            "  skeleton    the sentences as the rules see them\n"
            "  relations   who holds, leads, belongs to what\n"
            "  events      who did what to whom\n"
            "  facts       the triples\n\n"
            "Offsets count code points from 0, as in the output.",
    .examples = "chancery show --stage=mentions article.txt\n"
                "    who is mentioned where\n"
                "chancery show -s parse -p 2025-08-08 article.txt\n"
                "    the trees\n",
    .options = {options, ch_options_article, ch_options_knowledge, ch_options_common, NULL},
    .run = run,
};
