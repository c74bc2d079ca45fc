/* A folder of a test's own, which it works in and which goes with it. */
#ifndef CH_TESTS_FOLDER_H
#define CH_TESTS_FOLDER_H

#include "unit.h"

#include <dirent.h>
#include <unistd.h>

static inline int
enter_folder(void **state)
{
    char folder[] = P_tmpdir "/chancery-test-XXXXXX";
    *state = mkdtemp(folder) ? strdup(folder) : NULL;
    return *state && chdir(*state) == 0 ? 0 : -1;
}

static inline int
leave_folder(void **state)
{
    DIR *folder = opendir(".");
    for (const struct dirent *e; folder && (e = readdir(folder));)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0) unlink(e->d_name);
    if (folder) closedir(folder);
    const int failed = chdir("..") || rmdir(*state);
    free(*state);
    return failed;
}

/* How many files are in it. */
static inline size_t
files_here(void)
{
    size_t count = 0;
    DIR *folder = opendir(".");
    while (readdir(folder)) count++;
    closedir(folder);
    return count - 2;
}

static inline void
write_file(const char *path, ch_slice bytes)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.at, 1, bytes.len, file), bytes.len);
    assert_int_equal(fclose(file), 0);
}

#endif
