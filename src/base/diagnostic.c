/*
 * A message is built in a buffer on the stack, so that even "out of memory"
 * can be told.
 */
#include "base/diagnostic.h"

#include <stdarg.h>
#include <stdio.h>

void
ch_tell(ch_diagnostics *sink, ch_severity severity, const char *file, size_t line,
        size_t column, const char *format, ...)
{
    if (!sink) return;
    if (severity == CH_ERROR) sink->errors++;
    if (severity == CH_WARNING) sink->warnings++;
    if (!sink->tell) return;
    char text[1001];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const ch_diagnostic diagnostic = {severity, file, line, column, text};
    sink->tell(sink->payload, &diagnostic);
}
