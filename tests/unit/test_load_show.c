/* The commands that do the same without chancery. */
#include "unit.h"

#include "rdf/load.h"

#include <string.h>

/* The loader of each store is shown with its files. */
static void
commands_are_shown(void **state)
{
    (void)state;
    static const char *const wanted[][2] = {
        {"virtuoso", "ld_dir('/d', 'it''s.nq', 'urn:graph-of-what-has-none');"}, {"fuseki", "tdb2.tdbloader --loc DATABASE '/d/it'\\''s.nq'"},
        {"oxigraph", "oxigraph load --location DATABASE --file '/d/it'\\''s.nq'"}, {"graphdb", "importrdf preload"}, {"qlever", "qlever-index"},
        {"gsp", "a request for each graph"}};
    const char *const files[] = {"/d/it's.nq"};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        const ch_load_options o = {.to = wanted[i][0], .url = "http://h/x", .files = files, .file_count = 1,
                                   .http = {.token = "secret", .netrc = "n", .cacert = "c"}};
        ch_buffer out = {0};
        assert_int_equal(ch_load_show(&o, NULL, &out), CH_OK);
        assert_int_equal(ch_buffer_byte(&out, '\0'), CH_OK);
        assert_non_null(strstr(out.at, wanted[i][1]));
        assert_null(strstr(out.at, "secret"));
        ch_vector_free(&out);
    }
}

/* What shows: the words of the shell and of SQL are kept apart from ours. */
static void
curl_gets_its_login_by_another_way(void **state)
{
    (void)state;
    const char *const files[] = {"a b.ttl", "c.nt.zst", "d.csv"};
    ch_load_options o = {.to = "fuseki", .url = "http://h/ds", .files = files, .file_count = 3, .graph = "http://g/'x", .replace = true,
                         .http = {.user = "ana", .password = "secret"}};
    ch_buffer out = {0};
    assert_int_equal(ch_load_show(&o, NULL, &out), CH_OK);
    assert_int_equal(ch_buffer_byte(&out, '\0'), CH_OK);
    assert_non_null(strstr(out.at, "printf 'user = \"%s:%s\"\\n' \"$CHANCERY_USER\" \"$CHANCERY_PASSWORD\" | curl --fail --anyauth --config - "
                                   "-X PUT -H 'Content-Type: text/turtle' -T 'a b.ttl' 'http://h/ds/data?graph=http%3A%2F%2Fg%2F%27x'\n"));
    assert_non_null(strstr(out.at, "-T <(zstd -dc 'c.nt.zst')"));
    assert_non_null(strstr(out.at, "# d.csv: a request for each graph"));
    assert_non_null(strstr(out.at, "--graph='http://g/'\\''x'"));
    assert_null(strstr(out.at, "secret"));
    ch_vector_clear(&out);
    o.url = "http://ana:secret@h/";
    assert_int_equal(ch_load_show(&o, NULL, &out), CH_BAD_ARGUMENT);
    o.to = "nothing";
    assert_int_equal(ch_load_show(&o, NULL, &out), CH_BAD_ARGUMENT);
    ch_vector_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(commands_are_shown),
        cmocka_unit_test(curl_gets_its_login_by_another_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
