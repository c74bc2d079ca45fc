/* A loaded graph: lists in the order of texts, names, classes, and files that cannot be read. */
#include "exported.h"

static void
check_list(const ch_numbers *numbers, const char *expected)
{
    char out[512] = "";
    size_t len = 0;
    for (size_t i = 0; i < numbers->len; i++)
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i ? " " : "", CH_PRINT(ch_local_name(ch_loaded_name(loaded, numbers->at[i]))));
    assert_string_equal(out, expected);
}

static uint32_t
node(const char *iri)
{
    return ch_loaded_find(loaded, ch_slice_of(iri));
}

#define ENTITY(name) node("https://w3id.org/chancery/entity/" name)

static ch_status
take_name(void *payload, uint32_t number)
{
    ch_buffer *out = payload;
    CH_TRY(ch_buffer_print(out, "%s%.*s", out->len ? " " : "", CH_PRINT(ch_local_name(ch_loaded_name(loaded, number)))));
    ch_loaded_forget(loaded);
    return CH_OK;
}

static void
check_subjects(const char *predicate, const char *object, const char *expected)
{
    ch_buffer out = {0};
    assert_int_equal(ch_loaded_each(loaded, predicate, object, take_name, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), expected);
    ch_vector_free(&out);
}

static void
check_facts(bool events, const char *expected)
{
    ch_buffer out = {0};
    assert_int_equal(ch_loaded_facts(loaded, events, take_name, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), expected);
    ch_vector_free(&out);
}

static void
subjects_and_objects_stand_in_order(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_numbers list;
    (void)state;
    check_subjects(CH_RDF "type", CH_NAMESPACE "Agent", "ann gang usa");
    check_subjects(CH_NAMESPACE "actor", NULL, "event1 event2");
    check_subjects(CH_NAMESPACE "reports", NULL, "r1 r2 r3 r4"); /* of two objects in one list */
    check_subjects("urn:unknown", NULL, "");
    check_subjects(CH_RDF "type", "urn:unknown", "");
    assert_int_equal(ch_loaded_objects(loaded, ENTITY("usa"), CH_RDF "type", arena, &list), CH_OK);
    check_list(&list, "Agent Country Place");
    assert_int_equal(ch_loaded_objects(loaded, CH_NONE, CH_RDF "type", arena, &list), CH_OK);
    assert_int_equal(list.len, 0);
    assert_int_equal(ch_loaded_reports(loaded, node("https://w3id.org/chancery/relation1"), arena, &list), CH_OK);
    check_list(&list, "r3 r4");
    check_facts(true, "event1 event2");
    check_facts(false, "relation1");
    assert_int_equal(ch_loaded_count(loaded, CH_NAMESPACE "actor", ENTITY("usa")), 2);
    ch_arena_free(arena);
}

static void
a_node_has_a_class_and_a_label(void **state)
{
    (void)state;
    const ch_class gang = ch_loaded_class(loaded, ENTITY("gang"));
    assert_slice(ch_loaded_class_name(loaded, gang), "Gang"); /* the most special of four */
    assert_true(ch_loaded_is(loaded, gang, "Agent"));
    assert_false(ch_loaded_is(loaded, gang, "Event"));
    assert_int_equal(ch_loaded_class(loaded, CH_NONE), CH_NO_CLASS);
    assert_int_equal(ch_loaded_class(loaded, node("https://w3id.org/chancery/w1")), CH_NO_CLASS);
    assert_slice(ch_loaded_label(loaded, ENTITY("ann")), "Ann");
    assert_slice(ch_loaded_label(loaded, node("https://w3id.org/chancery/event1")), "event1"); /* its IRI's end */
    assert_slice(ch_loaded_label(loaded, node("https://w3id.org/chancery/w1")), "words, \"here\"");
    assert_slice(ch_loaded_label(loaded, CH_NONE), "");
    assert_slice(ch_loaded_name(loaded, CH_NONE), "");
    assert_slice(ch_loaded_text(loaded, ENTITY("ann"), CH_SKOS "prefLabel"), "");
}

static void
names_are_cut_out_of_iris(void **state)
{
    (void)state;
    assert_slice(ch_local_name(CH_S("https://w3id.org/chancery/ontology#Gang")), "Gang");
    assert_slice(ch_local_name(CH_S("http://x/a/b")), "b");
    assert_slice(ch_local_name(CH_S("http://x/a/")), "http://x/a/");
    assert_slice(ch_local_name(CH_S("word")), "word");
    assert_slice(ch_article_id(CH_S("https://w3id.org/chancery/article/2025/a")), "2025/a");
    assert_slice(ch_article_id(CH_S("https://example.org/a")), "https://example.org/a");
}

static void
a_file_that_is_missing_is_told(void **state)
{
    (void)state;
    told all;
    scratch_file file;
    ch_loaded *none = loaded;
    ch_diagnostics sink = keeping(&all);
    scratch_write(&file, "broken.nt", "<x:a> <x:b> .\n");
    const char *paths[] = {"/no/such/file.nt", file.path};
    const ch_loaded_options options = {.files = paths, .file_count = 2, .ontology = ontology};
    assert_int_equal(ch_loaded_open(&options, &sink, &none), CH_CANNOT_READ);
    assert_null(none);
    assert_non_null(strstr(all.text, "/no/such/file.nt:0:0: cannot be read: No such file"));
    assert_non_null(strstr(all.text, "broken.nt:1:13: there is no term here")); /* every broken file is told */
    scratch_remove(&file);
    ch_loaded_free(NULL);
}

static ch_status
count_node(void *payload, uint32_t number)
{
    (void)number;
    ++*(size_t *)payload;
    return CH_OK;
}

/* The same label in two files is two nodes. */
static void
blank_nodes_belong_to_their_file(void **state)
{
    (void)state;
    scratch_file files[2];
    scratch_write(&files[0], "a.nt", "_:b <x:p> \"1\" .\n");
    scratch_write(&files[1], "b.nt", "_:b <x:p> \"2\" .\n");
    const char *paths[] = {files[0].path, files[1].path};
    ch_loaded *both;
    size_t count = 0;
    assert_int_equal(ch_loaded_open(&(ch_loaded_options){.files = paths, .file_count = 2, .ontology = ontology}, NULL, &both), CH_OK);
    assert_int_equal(ch_loaded_each(both, "x:p", NULL, count_node, &count), CH_OK);
    assert_int_equal(count, 2);
    ch_loaded_free(both);
    scratch_remove(&files[0]);
    scratch_remove(&files[1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(subjects_and_objects_stand_in_order), cmocka_unit_test(a_node_has_a_class_and_a_label),
        cmocka_unit_test(names_are_cut_out_of_iris),           cmocka_unit_test(a_file_that_is_missing_is_told),
        cmocka_unit_test(blank_nodes_belong_to_their_file),
    };
    return cmocka_run_group_tests(tests, load_exported, free_exported);
}
