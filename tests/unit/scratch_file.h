/* A file of a test's own, written to a folder of its own and removed again. */
#ifndef CH_TESTS_SCRATCH_FILE_H
#define CH_TESTS_SCRATCH_FILE_H

#include "unit.h"

#include <unistd.h>

typedef struct {
    char folder[64], path[128];
} scratch_file;

static inline void
scratch_write(scratch_file *f, const char *name, const char *text)
{
    snprintf(f->folder, sizeof f->folder, "/tmp/chancery-test-XXXXXX");
    assert_non_null(mkdtemp(f->folder));
    snprintf(f->path, sizeof f->path, "%s/%s", f->folder, name);
    FILE *file = fopen(f->path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static inline void
scratch_remove(scratch_file *f)
{
    unlink(f->path);
    rmdir(f->folder);
}

#endif
