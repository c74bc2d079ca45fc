#include "unit.h"

#include "cli/inputs.h"

#include <sys/stat.h>
#include <unistd.h>

static char root[] = "/tmp/chancery-test-XXXXXX";

static void
put(const char *name)
{
    char path[300];
    snprintf(path, sizeof path, "%s/%s", root, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fclose(file);
}

static int
make_folder(void **state)
{
    (void)state;
    char path[300];
    if (!mkdtemp(root)) return -1;
    snprintf(path, sizeof path, "%s/sub", root);
    if (mkdir(path, 0700) < 0) return -1;
    put("b.txt");
    put("a.b.md");
    put("notes.pdf");
    put("sub/x y%.txt");
    put("sub/\xc3\xa9\xff.txt");
    put("sub/.hidden.txt");
    return 0;
}

static int
remove_folder(void **state)
{
    (void)state;
    char command[300];
    snprintf(command, sizeof command, "rm -rf '%s'", root);
    return system(command);
}

/* The ids of what the operands name, one a line. */
static void
list(const char **operands, size_t count, told *all, char *ids, size_t room, size_t *failed)
{
    const ch_words words = {operands, count};
    ch_diagnostics sink = keeping(all);
    ch_arena *arena = ch_arena_new(0);
    ch_sources sources;
    assert_int_equal(ch_sources_list(&words, CH_INPUT_BY_NAME, arena, &sink, &sources), CH_OK);
    ids[0] = '\0';
    for (size_t i = 0; i < sources.len; i++) {
        strncat(ids, sources.at[i].id, room - strlen(ids) - 1);
        strncat(ids, "\n", room - strlen(ids) - 1);
    }
    *failed = sources.failed;
    ch_arena_free(arena);
}

static void
names_articles_by_their_path_below_the_folder(void **state)
{
    (void)state;
    told all;
    char ids[500];
    size_t failed;
    list((const char *[]){root}, 1, &all, ids, sizeof ids, &failed);
    assert_string_equal(ids, "a.b\nb\nsub/x%20y%25\nsub/\xc3\xa9%FF\n");
    assert_int_equal(failed, 0);

    /* A slash behind the folder changes nothing. */
    char slash[300];
    snprintf(slash, sizeof slash, "%s/", root);
    list((const char *[]){slash}, 1, &all, ids, sizeof ids, &failed);
    assert_string_equal(ids, "a.b\nb\nsub/x%20y%25\nsub/\xc3\xa9%FF\n");
}

static void
names_single_files_by_their_last_part(void **state)
{
    (void)state;
    told all;
    char ids[500];
    size_t failed;
    list((const char *[]){"somewhere/else/c.d.txt", "-", ".profile", "x/.y.txt", "plain"}, 5, &all, ids,
         sizeof ids, &failed);
    assert_string_equal(ids, "c.d\nstdin\n.profile\n.y\nplain\n");
    assert_int_equal(failed, 0);
}

static void
refuses_a_second_article_of_the_same_id(void **state)
{
    (void)state;
    told all;
    char ids[500];
    size_t failed;
    list((const char *[]){"a/x.txt", "b/x.md", "a/x.txt"}, 3, &all, ids, sizeof ids, &failed);
    assert_string_equal(ids, "x\n");
    assert_int_equal(failed, 2);
    assert_non_null(strstr(all.text, "b/x.md:0:0: would get the id \"x\" that a/x.txt has"));
    assert_non_null(strstr(all.text, "a/x.txt:0:0: is given twice"));
}

static void
tells_of_a_folder_without_articles(void **state)
{
    (void)state;
    told all;
    char ids[500], empty[300];
    size_t failed;
    snprintf(empty, sizeof empty, "%s/empty", root);
    assert_int_equal(mkdir(empty, 0700), 0);
    list((const char *[]){empty, "x.txt"}, 2, &all, ids, sizeof ids, &failed);
    assert_string_equal(ids, "x\n");
    assert_int_equal(failed, 1);
    assert_non_null(strstr(all.text, "no article"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_articles_by_their_path_below_the_folder),
        cmocka_unit_test(names_single_files_by_their_last_part),
        cmocka_unit_test(refuses_a_second_article_of_the_same_id),
        cmocka_unit_test(tells_of_a_folder_without_articles),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
