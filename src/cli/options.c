/*
 * The command line, read from the commands' own tables
 *
 * getopt_long does the work; its tables are made here from ours, so that an
 * option stands in one place with its help.
 */
#include "cli/options.h"

#include "cli/message.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Options have numbers above any letter, so that those without a letter have one too. */
#define FIRST_NUMBER 256
#define MOST_OPTIONS 64

typedef struct {
    const ch_option *option[MOST_OPTIONS];
    struct option wide[MOST_OPTIONS + 1];
    char narrow[3 * MOST_OPTIONS + 2];
    size_t len;
} tables;

static void
collect(const ch_command *command, tables *t)
{
    *t = (tables){0};
    char *narrow = t->narrow;
    *narrow++ = ':';
    for (const ch_option *const *table = command->options; *table; table++) {
        for (const ch_option *option = *table; option->name; option++) {
            if (t->len == MOST_OPTIONS) return;
            t->wide[t->len] = (struct option){option->name,
                                              option->argument ? required_argument : no_argument,
                                              NULL, FIRST_NUMBER + (int)t->len};
            t->option[t->len++] = option;
            if (!option->letter) continue;
            *narrow++ = option->letter;
            if (option->argument) *narrow++ = ':';
        }
    }
}

static const ch_option *
option_of(const tables *t, int found)
{
    if (found >= FIRST_NUMBER) return t->option[found - FIRST_NUMBER];
    for (size_t i = 0; i < t->len; i++) {
        if (t->option[i]->letter == found) return t->option[i];
    }
    return NULL;
}

static bool
add_word(ch_words *words, const char *word, int most)
{
    if (!words->at) words->at = calloc((size_t)most, sizeof *words->at);
    if (!words->at) return false;
    words->at[words->len++] = word;
    return true;
}

static bool
is_choice(const ch_option *option, const char *value)
{
    if (!option->choices) return true;
    for (const char *const *choice = option->choices; *choice; choice++) {
        if (strcmp(*choice, value) == 0) return true;
    }
    char list[400] = "";
    for (const char *const *choice = option->choices; *choice; choice++) {
        if (strlen(list) + strlen(*choice) + 3 > sizeof list) break;
        if (*list) strcat(list, choice[1] ? ", " : " or ");
        strcat(list, *choice);
    }
    ch_say(CH_ERROR, "--%s is \"%s\", but may be %s", option->name, value, list);
    return false;
}

static bool
store(const ch_option *option, const char *value, int most, ch_settings *settings)
{
    char *place = (char *)settings + option->at;
    switch (option->kind) {
    case CH_OPTION_SWITCH: *(bool *)place = true; return true;
    case CH_OPTION_COUNT: ++*(unsigned *)(void *)place; return true;
    case CH_OPTION_TEXT:
        if (!is_choice(option, value)) return false;
        *(const char **)(void *)place = value;
        return true;
    case CH_OPTION_LIST: return add_word((ch_words *)(void *)place, value, most);
    }
    return false;
}

bool
ch_options_read(const ch_command *command, int count, char **arguments, ch_settings *settings)
{
    tables t;
    collect(command, &t);
    opterr = 0;
    optind = 0; /* glibc: begin anew */
    for (int found; (found = getopt_long(count, arguments, t.narrow, t.wide, NULL)) != -1;) {
        const char *wrong = optind > 0 ? arguments[optind - 1] : "";
        if (found == '?' || found == ':') {
            if (found == '?' && optopt && optopt < FIRST_NUMBER && strncmp(wrong, "--", 2) != 0) {
                ch_say(CH_ERROR, "no option -%c (see chancery %s --help)", optopt, command->name);
            } else if (found == '?') {
                ch_say(CH_ERROR, "no option %s (see chancery %s --help)", wrong, command->name);
            } else {
                ch_say(CH_ERROR, "%s wants a value (see chancery %s --help)", wrong, command->name);
            }
            return false;
        }
        const ch_option *option = option_of(&t, found);
        if (!option || !store(option, optarg, count, settings)) return false;
    }
    for (; optind < count; optind++) {
        if (!add_word(&settings->operands, arguments[optind], count)) return false;
    }
    return true;
}

void
ch_settings_free(ch_settings *settings)
{
    free(settings->gazetteers.at);
    free(settings->rules.at);
    free(settings->data.at);
    free(settings->operands.at);
    free(settings->aliases.at);
    free(settings->acronyms.at);
    free(settings->weak_labels.at);
    free(settings->contexts.at);
    free(settings->sources.at);
    *settings = (ch_settings){0};
}

/* ---- help ---- */

/* Lines of `text`, each behind `indent` blanks but the first, which follows what stands there. */
static void
print_indented(const char *text, int indent)
{
    for (const char *line = text; line;) {
        const char *end = strchr(line, '\n');
        const int length = end ? (int)(end - line) : (int)strlen(line);
        printf("%*s%.*s\n", line == text ? 0 : indent, "", length, line);
        line = end ? end + 1 : NULL;
    }
}

static void
print_option(const ch_option *option)
{
    char left[60];
    const int length = snprintf(left, sizeof left, "  %c%c%s --%s%s%s", option->letter ? '-' : ' ',
                                option->letter ? option->letter : ' ', option->letter ? "," : " ",
                                option->name, option->argument ? " " : "",
                                option->argument ? option->argument : "");
    if (length < 27) {
        printf("%-28s", left);
    } else {
        printf("%s\n%28s", left, "");
    }
    print_indented(option->help, 28);
}

void
ch_options_help(const ch_command *command)
{
    printf("usage: chancery %s %s\n\n%s\n\n", command->name, command->usage, command->text);
    printf("Options:\n");
    for (const ch_option *const *table = command->options; *table; table++) {
        for (const ch_option *option = *table; option->name; option++) print_option(option);
    }
    printf("\nExamples:\n");
    for (const char *line = command->examples; *line;) {
        const size_t length = strcspn(line, "\n");
        printf("  %.*s\n", (int)length, line);
        line += length + (line[length] == '\n');
    }
}

void
ch_program_help(const char *version)
{
    printf("chancery %s: news in, a knowledge graph of geopolitics out\n\n"
           "usage: chancery COMMAND [OPTION]... [FILE]...\n\nCommands:\n",
           version);
    for (const ch_command *const *command = ch_commands; *command; command++) {
        printf("  %-10s %s\n", (*command)->name, (*command)->summary);
    }
    printf("\nchancery COMMAND --help tells more, with examples.\n\n"
           "Every command takes -q, -v, --color=auto|always|never (NO_COLOR is obeyed) and --help.\n"
           "Data goes to standard output, everything else to standard error; \"-\" is standard input.\n\n"
           "Exit status:\n"
           "  0    all is well\n"
           "  1    some articles failed (the others are written), or a check found problems\n"
           "  2    wrong usage, or nothing could be read, or the output could not be written\n"
           "  3    a file of the knowledge is wrong: ontology, gazetteer, rules\n"
           "  130  interrupted; nothing is left behind\n\n"
           "Environment:\n"
           "  CHANCERY_ONTOLOGY  the ontology folder, unless --ontology names one\n"
           "  CHANCERY_USER, CHANCERY_PASSWORD, CHANCERY_TOKEN   logins of load\n"
           "  NO_COLOR           when not empty: no colours\n");
}

const ch_command *
ch_command_find(const char *name)
{
    for (const ch_command *const *command = ch_commands; *command; command++) {
        if (strcmp((*command)->name, name) == 0) return *command;
    }
    return NULL;
}

/* Edits that turn `a` into `b` (Wagner and Fischer 1974), for words of up to 31 letters. */
static size_t
distance(const char *a, const char *b)
{
    size_t row[32];
    const size_t width = strlen(b);
    if (width >= 32 || strlen(a) >= 32) return 32;
    for (size_t j = 0; j <= width; j++) row[j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= width; j++) {
            size_t best = corner + (a[i - 1] != b[j - 1]);
            corner = row[j];
            if (row[j] + 1 < best) best = row[j] + 1;
            if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
            row[j] = best;
        }
    }
    return row[width];
}

const ch_command *
ch_command_guess(const char *name)
{
    const ch_command *nearest = NULL;
    size_t least = 3;
    for (const ch_command *const *command = ch_commands; *command; command++) {
        const size_t edits = distance(name, (*command)->name);
        if (edits >= least) continue;
        least = edits;
        nearest = *command;
    }
    return nearest;
}
