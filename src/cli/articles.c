/* One thread, one article after the other: for people who look, speed is no matter. */
#include "cli/articles.h"

#include "base/date.h"
#include "cli/interrupt.h"
#include "cli/message.h"

static const char *const input_choices[] = {"auto", "text", "jsonl", NULL};

const ch_option ch_options_article[] = {
    {'p', "published", "DATE", "the date of the articles, YYYY-MM-DD, where they do not\n"
                               "say it themselves", CH_OPTION_TEXT,
     offsetof(ch_settings, published), NULL},
    {'i', "input", "FORMAT", "what the files are: text, jsonl (a JSON object a line, with\n"
                             "text and maybe id, url, title, date, author, source) or\n"
                             "auto: by their endings (default)", CH_OPTION_TEXT,
     offsetof(ch_settings, input), input_choices},
    {0},
};

bool
ch_articles_check(const ch_settings *settings, const char *command)
{
    if (!settings->operands.len) {
        ch_say(CH_ERROR, "no article given: name files or folders, or - for standard input "
                         "(see chancery %s --help)", command);
        return false;
    }
    ch_date date;
    if (settings->published && !ch_date_read(ch_slice_of(settings->published), &date)) {
        ch_say(CH_ERROR, "--published is \"%s\", which is no date like 2025-08-08",
               settings->published);
        return false;
    }
    return true;
}

static int
exit_code(const ch_pool_result *result, size_t failed)
{
    if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
    if (result->status != CH_OK) return CH_EXIT_USAGE;
    if (!result->done && !result->refused) return CH_EXIT_USAGE;
    return failed + result->unread + result->refused ? CH_EXIT_SOME_FAILED : CH_EXIT_OK;
}

int
ch_for_articles(const ch_settings *settings,
                ch_status (*look)(void *, const ch_source *, const ch_document *), void *payload)
{
    if (!ch_articles_check(settings, "show")) return CH_EXIT_USAGE;
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "articles");
    ch_diagnostics sink = ch_message_sink();
    ch_sources sources;
    ch_knowledge *knowledge = NULL;
    int code = ch_exit_of(ch_sources_list(&settings->operands, ch_input_kind_of(settings->input), arena, &sink,
                                          &sources), "articles");
    if (code == CH_EXIT_OK && !sources.len) code = CH_EXIT_USAGE;
    if (code == CH_EXIT_OK) code = ch_load_knowledge(settings, arena, &knowledge);
    if (code == CH_EXIT_OK) {
        const ch_pool_work work = {
            .knowledge = knowledge,
            .sources = &sources,
            .published = settings->published,
            .threads = 1,
            .sink = &sink,
            .take = look,
            .payload = payload,
        };
        const ch_pool_result result = ch_pool_run(&work);
        code = exit_code(&result, sources.failed);
    }
    ch_knowledge_free(knowledge);
    ch_arena_free(arena);
    return code;
}
