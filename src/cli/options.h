/* Reading the command line, and help, both from the tables of cli/command.h. */
#ifndef CH_CLI_OPTIONS_H
#define CH_CLI_OPTIONS_H

#include "cli/command.h"

/*
 * Read `arguments` (arguments[0] is the command's name) into `settings`, which
 * ch_settings_free() frees; strings are Borrowed from `arguments`.  False after
 * a message to standard error.
 */
bool ch_options_read(const ch_command *command, int count, char **arguments, ch_settings *settings);

void ch_settings_free(ch_settings *settings);

/* Print a command's help to standard output. */
void ch_options_help(const ch_command *command);

/* Print the program's help to standard output. */
void ch_program_help(const char *version);

/* The command of that name, or NULL. */
const ch_command *ch_command_find(const char *name);

/* The command whose name is nearest to `name`, or NULL when none is near. */
const ch_command *ch_command_guess(const char *name);

#endif
