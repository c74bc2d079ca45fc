/* Temporary files: without a name, in the folder that was asked for, and a message where there is none. */
#include "unit.h"

#include "rdf/temporary.h"

#include <unistd.h>

static void
it_has_no_name(void **state)
{
    (void)state;
    char folder[] = "/tmp/chancery-test-XXXXXX", back[4] = "";
    int file;
    assert_non_null(mkdtemp(folder));
    setenv("TMPDIR", folder, 1);
    assert_int_equal(ch_temporary_open(NULL, &file), CH_OK);
    assert_int_equal(rmdir(folder), 0); /* only an empty one can be removed */
    assert_int_equal(write(file, "abc", 3), 3);
    assert_int_equal(pread(file, back, 3, 0), 3);
    assert_string_equal(back, "abc");
    close(file);
    unsetenv("TMPDIR");
}

static void
a_folder_that_is_missing_is_told(void **state)
{
    (void)state;
    told all;
    ch_diagnostics sink = keeping(&all);
    int file = 0;
    setenv("TMPDIR", "/nowhere/at/all", 1);
    assert_int_equal(ch_temporary_open(&sink, &file), CH_CANNOT_WRITE);
    assert_int_equal(file, -1);
    assert_string_equal(all.text, "/nowhere/at/all:0:0: cannot make a temporary file: No such file or directory\n");
    unsetenv("TMPDIR");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_has_no_name),
        cmocka_unit_test(a_folder_that_is_missing_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
