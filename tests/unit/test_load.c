/* What is refused before anything is sent, and a store that is not there. */
#include "scratch_file.h"

#include "rdf/load.h"
#include "rdf/load_send.h"

#include <string.h>

static const char *const none[] = {"/no/such/file.nt"};

/* The first message of a load with these options, which must end so. */
static void
ends(const ch_load_options *options, ch_status wanted, const char *words)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_load_counts counts;
    assert_int_equal(ch_load_run(options, &sink, &counts), wanted);
    assert_int_equal(counts.sent, 0);
    if (!strstr(all.text, words)) fail_msg("\"%s\" is not in: %s", words, all.text);
}

static void
what_does_not_go_together_is_refused(void **state)
{
    (void)state;
    ch_load_options o = {.to = "virtuoso", .url = "http://127.0.0.1:1", .files = none, .file_count = 1, .whole = true};
    ends(&o, CH_BAD_ARGUMENT, "this store takes none without");
    o.update = true;
    ends(&o, CH_BAD_ARGUMENT, "not by updates");
    o.update = false, o.graph = "article";
    ends(&o, CH_BAD_ARGUMENT, "take a file apart");
    o.graph = "no iri";
    ends(&o, CH_BAD_ARGUMENT, "no iri");
    o.graph = NULL, o.files = (const char *const[]){"a.nq"};
    ends(&o, CH_BAD_ARGUMENT, "no file with graphs whole");
    o.to = "fuseki", o.replace = true;
    ends(&o, CH_BAD_ARGUMENT, "all graphs of the store");
    o.files = (const char *const[]){"a.csv"};
    ends(&o, CH_BAD_ARGUMENT, "no media type");
    o.whole = false, o.files = (const char *const[]){"-"}, o.journal = "/no/such/folder/journal";
    ends(&o, CH_BAD_ARGUMENT, "standard input");
    o.files = none;
    ends(&o, CH_CANNOT_WRITE, "/no/such/folder/journal");
    o.journal = NULL;
    ends(&o, CH_CANNOT_READ, "/no/such/file.nt");
    o.to = "nothing";
    ends(&o, CH_BAD_ARGUMENT, "");
}

static void
nobody_answers(void **state)
{
    (void)state;
    scratch_file f;
    scratch_write(&f, "a.nt", "<a:s> <a:p> <a:o> .\n<a:s> <a:p> \"o\" .\n");
    const char *const files[] = {f.path};
    const ch_load_options o = {.to = "gsp", .url = "http://127.0.0.1:1/store", .files = files, .file_count = 1, .retries = 2, .delay = 0.001};
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_load_counts counts;
    assert_int_equal(ch_load_run(&o, &sink, &counts), CH_CANNOT_WRITE);
    assert_int_equal(counts.requests, 3);
    assert_int_equal(counts.repeats, 2);
    assert_int_equal(sink.warnings, 2);
    assert_int_equal(sink.errors, 1);
    assert_non_null(strstr(all.text, "again in 0.002 s (2 of 2)"));
    assert_non_null(strstr(all.text, "statements 1 to 2 were not taken: http://127.0.0.1:1/store?default does not answer"));
    scratch_remove(&f);
}

static void
types_go_by_endings(void **state)
{
    (void)state;
    bool quads;
    assert_string_equal(ch_load_type("a.b/c.ttl.gz", &quads), "text/turtle");
    assert_false(quads);
    assert_string_equal(ch_load_type("c.nq.zst", &quads), "application/n-quads");
    assert_true(quads);
    assert_null(ch_load_type("c.csv", &quads));
    assert_null(ch_load_type("-", &quads));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_does_not_go_together_is_refused),
        cmocka_unit_test(nobody_answers),
        cmocka_unit_test(types_go_by_endings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
