/*
 * chancery: the command
 *
 *     chancery COMMAND [OPTION]... [FILE]...
 *
 * This file only picks the command; each has a file of its own, and what it
 * accepts is data (cli/command.h).
 */
#include "cli/interrupt.h"
#include "cli/message.h"
#include "cli/options.h"

#include <chancery/chancery.h>

#include <stdio.h>
#include <string.h>

const ch_command *const ch_commands[] = {
    &ch_command_extract, &ch_command_show,  &ch_command_explain, &ch_command_check,
    &ch_command_query,   &ch_command_stats, &ch_command_store, &ch_command_validate, &ch_command_ontology, &ch_command_lexicon, &ch_command_merge, &ch_command_diff,
    &ch_command_export, &ch_command_load,
    NULL,
};

static const char *const color_choices[] = {"auto", "always", "never", NULL};

const ch_option ch_options_common[] = {
    {'v', "verbose", NULL, "say what is being done; twice: more", CH_OPTION_COUNT,
     offsetof(ch_settings, verbosity), NULL},
    {'q', "quiet", NULL, "say errors only", CH_OPTION_SWITCH, offsetof(ch_settings, quiet), NULL},
    {0, "color", "WHEN", "auto, always or never; auto: on a terminal, unless\n"
                         "NO_COLOR is set", CH_OPTION_TEXT, offsetof(ch_settings, color),
     color_choices},
    {'h', "help", NULL, "print this and stop", CH_OPTION_SWITCH, offsetof(ch_settings, help), NULL},
    {0, "version", NULL, "print the version and stop", CH_OPTION_SWITCH,
     offsetof(ch_settings, version), NULL},
    {0},
};

/* What stands before or without a command. */
static const ch_command program = {
    .name = "COMMAND",
    .options = {ch_options_common, NULL},
};

static int
print_version(void)
{
    printf("chancery %s\n", ch_version());
    return CH_EXIT_OK;
}

static int
run(const ch_command *command, int count, char **arguments)
{
    ch_settings settings = {0};
    int code = CH_EXIT_USAGE;
    if (ch_options_read(command, count, arguments, &settings)) {
        ch_message_setup(settings.quiet, settings.verbosity, settings.color);
        if (settings.help) {
            ch_options_help(command);
            code = CH_EXIT_OK;
        } else if (settings.version) {
            code = print_version();
        } else {
            code = command->run(&settings);
        }
    }
    ch_settings_free(&settings);
    return code;
}

/* chancery --help, chancery -h COMMAND, chancery help COMMAND, chancery --version, or nothing. */
static int
run_program(int count, char **arguments)
{
    if (count < 2) {
        ch_say(CH_ERROR, "no command given (see chancery --help)");
        return CH_EXIT_USAGE;
    }
    if (strcmp(arguments[1], "help") == 0) {
        const ch_command *command = count > 2 ? ch_command_find(arguments[2]) : NULL;
        if (command) {
            ch_options_help(command);
        } else {
            ch_program_help(ch_version());
        }
        return CH_EXIT_OK;
    }
    ch_settings settings = {0};
    int code = CH_EXIT_USAGE;
    if (ch_options_read(&program, count, arguments, &settings)) {
        if (settings.version) {
            code = print_version();
        } else if (settings.help) {
            ch_program_help(ch_version());
            code = CH_EXIT_OK;
        } else {
            ch_say(CH_ERROR, "options stand behind the command (see chancery --help)");
        }
    }
    ch_settings_free(&settings);
    return code;
}

int
main(int count, char **arguments)
{
    ch_interrupt_setup();
    int code;
    if (count < 2 || arguments[1][0] == '-' || strcmp(arguments[1], "help") == 0) {
        code = run_program(count, arguments);
    } else {
        const ch_command *command = ch_command_find(arguments[1]);
        if (command) {
            code = run(command, count - 1, arguments + 1);
        } else {
            const ch_command *near = ch_command_guess(arguments[1]);
            ch_say(CH_ERROR, "no command \"%s\"%s%s%s (see chancery --help)", arguments[1],
                   near ? "; did you mean \"" : "", near ? near->name : "", near ? "\"?" : "");
            code = CH_EXIT_USAGE;
        }
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        ch_say(CH_ERROR, "standard output cannot be written");
        code = CH_EXIT_USAGE;
    }
    return ch_interrupted() ? CH_EXIT_INTERRUPTED : code;
}
