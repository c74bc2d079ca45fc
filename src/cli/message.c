/*
 * Messages
 *
 * The three settings below are the command's only state besides the interrupt
 * flag: they are set once, before anything is said, and then only read.
 */
#include "cli/message.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_quiet;
static unsigned verbosity;
static const char *color = "auto";

void
ch_message_setup(bool quiet, unsigned verbose, const char *chosen)
{
    is_quiet = quiet;
    verbosity = verbose;
    color = chosen ? chosen : "auto";
}

unsigned
ch_verbosity(void)
{
    return verbosity;
}

bool
ch_color_on(int descriptor)
{
    if (strcmp(color, "always") == 0) return true;
    if (strcmp(color, "never") == 0) return false;
    const char *forbidden = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return !(forbidden && *forbidden) && !(terminal && strcmp(terminal, "dumb") == 0) &&
           isatty(descriptor);
}

static bool
is_said(ch_severity severity)
{
    return severity == CH_ERROR || (severity == CH_WARNING && !is_quiet) ||
           (severity == CH_NOTE && verbosity > 0);
}

/* Control characters in a message could drive the terminal: they are shown as '?'. */
static void
put_text(const char *text)
{
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        fputc(*at < 0x20 || *at == 0x7f ? '?' : *at, stderr);
    }
}

static void
put_head(ch_severity severity)
{
    static const char *const names[] = {"note", "warning", "error"};
    static const char *const colors[] = {"\033[36m", "\033[33m", "\033[31m"};
    if (ch_color_on(STDERR_FILENO)) {
        fprintf(stderr, "chancery: %s%s:\033[0m ", colors[severity], names[severity]);
    } else {
        fprintf(stderr, "chancery: %s: ", names[severity]);
    }
}

void
ch_say(ch_severity severity, const char *format, ...)
{
    if (!is_said(severity)) return;
    char text[2000];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    put_head(severity);
    put_text(text);
    fputc('\n', stderr);
}

void
ch_message_tell(void *payload, const ch_diagnostic *diagnostic)
{
    (void)payload;
    if (!is_said(diagnostic->severity)) return;
    put_head(diagnostic->severity);
    if (diagnostic->file) {
        put_text(diagnostic->file);
        if (diagnostic->line) fprintf(stderr, ":%zu", diagnostic->line);
        if (diagnostic->line && diagnostic->column) fprintf(stderr, ":%zu", diagnostic->column);
        fputs(": ", stderr);
    }
    put_text(diagnostic->text);
    fputc('\n', stderr);
}
