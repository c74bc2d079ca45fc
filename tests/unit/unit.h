/* What every unit test needs: cmocka in its order, slices compared, messages kept. */
#ifndef CH_TESTS_UNIT_H
#define CH_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/slice.h"

#include <chancery/diagnostic.h>

#include <stdio.h>
#include <stdlib.h>

/* `slice` and the C string `text` are the same bytes. */
#define assert_slice(slice, text) assert_slice_at((slice), (text), __FILE__, __LINE__)

static inline void
assert_slice_at(ch_slice slice, const char *text, const char *file, int line)
{
    if (ch_slice_equal(slice, ch_slice_of(text))) return;
    print_error("\"%.*s\" is not \"%s\"\n", CH_PRINT(slice), text);
    _fail(file, line);
}

/* The messages told so far, one a line: "file:line:column: text". */
typedef struct {
    char text[4096];
    size_t len;
} told;

static inline void
keep_message(void *payload, const ch_diagnostic *d)
{
    told *all = payload;
    const int len = snprintf(all->text + all->len, sizeof all->text - all->len, "%s:%zu:%zu: %s\n",
                             d->file ? d->file : "-", d->line, d->column, d->text);
    if (len > 0 && (size_t)len < sizeof all->text - all->len) all->len += (size_t)len;
}

/* A sink that keeps its messages in `all`. */
static inline ch_diagnostics
keeping(told *all)
{
    *all = (told){.len = 0};
    return (ch_diagnostics){.tell = keep_message, .payload = all};
}

#endif
