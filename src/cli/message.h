/*
 * What the command says besides data: everything goes to standard error
 *
 *     chancery: error: articles/a.txt:12:5: the text is not UTF-8
 */
#ifndef CH_CLI_MESSAGE_H
#define CH_CLI_MESSAGE_H

#include <chancery/diagnostic.h>

#include <stdbool.h>

/*
 * How much is said and in which colours, from the options: notes only with
 * `verbosity`, warnings not with `quiet`.  color: "auto", "always", "never" or
 * NULL for "auto".
 */
void ch_message_setup(bool quiet, unsigned verbosity, const char *color);

/* Say something without a place. */
void ch_say(ch_severity severity, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Say what the library told; fits ch_diagnostics.tell. */
void ch_message_tell(void *payload, const ch_diagnostic *diagnostic);

/* A sink that says everything at once. */
static inline ch_diagnostics
ch_message_sink(void)
{
    return (ch_diagnostics){.tell = ch_message_tell};
}

/* Whether what goes to `descriptor` may be coloured. */
bool ch_color_on(int descriptor);

/* How verbose: 0, or how often -v was given. */
unsigned ch_verbosity(void);

#endif
