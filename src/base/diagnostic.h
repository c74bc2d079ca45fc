/* Telling a diagnostic: counts it and hands it to the sink. */
#ifndef CH_BASE_DIAGNOSTIC_H
#define CH_BASE_DIAGNOSTIC_H

#include <chancery/diagnostic.h>

/* `sink` may be NULL.  Messages longer than 1,000 bytes are cut. */
void ch_tell(ch_diagnostics *sink, ch_severity severity, const char *file, size_t line,
             size_t column, const char *format, ...) __attribute__((format(printf, 6, 7)));

#endif
