/* Documents written: the format asked for, graphs, bases, texts, and files that are whole or not there. */
#include "extracted.h"
#include "folder.h"

#include "base/buffer.h"
#include "base/file.h"

#include <chancery/write.h>

static const char article[] = "Mexico mourned.";

/* The file that comes of writing the article. */
static ch_buffer
written(ch_write_options options)
{
    ch_writer *w;
    ch_buffer text = {0};
    assert_int_equal(ch_writer_open(&options, knowledge, NULL, &w), CH_OK);
    assert_int_equal(ch_writer_document(w, extract(article, "2025-08-08")), CH_OK);
    assert_non_null(ch_writer_temporary(w));
    assert_int_equal(ch_writer_close(w), CH_OK);
    assert_int_equal(ch_file_read(options.path, NULL, &text), CH_OK);
    assert_int_equal(unlink(options.path), 0);
    assert_int_equal(files_here(), 0);
    return text;
}

/* Whether what is written has `piece`. */
static bool
writes(ch_write_options options, const char *piece)
{
    ch_buffer text = written(options);
    const bool found = memmem(text.at, text.len, piece, strlen(piece)) != NULL;
    ch_vector_free(&text);
    return found;
}

#define CHAN_TYPE "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/chancery/ontology#Country>"

static void
formats_by_name_and_ending(void **state)
{
    (void)state;
    assert_true(writes((ch_write_options){.path = "o.nt"}, CHAN_TYPE " .\n"));
    assert_true(writes((ch_write_options){.path = "o.ttl"}, "entity:mexico a chan:Country"));
    assert_true(writes((ch_write_options){.path = "o"}, "entity:mexico a chan:Country")); /* else Turtle */
    assert_true(writes((ch_write_options){.path = "o", .format = "ntriples"}, CHAN_TYPE " .\n"));
    assert_true(writes((ch_write_options){.path = "o", .format = "csv"}, "kind,id,type,"));
    for (const char *const *name = ch_writer_formats(); *name; name++) {
        ch_buffer text = written((ch_write_options){.path = "o", .format = *name});
        assert_true(text.len > 0 || strcmp(*name, "plover") == 0); /* an article without an event has no line there */
        ch_vector_free(&text);
    }
}

static void
graphs_are_articles_none_or_one(void **state)
{
    (void)state;
    assert_true(writes((ch_write_options){.path = "o.nq"}, CHAN_TYPE " <https://w3id.org/chancery/article/test> .\n"));
    assert_true(writes((ch_write_options){.path = "o.nq", .graph = "none"}, CHAN_TYPE " .\n"));
    assert_true(writes((ch_write_options){.path = "o.nq", .graph = "x:g"}, CHAN_TYPE " <x:g> .\n"));
    told all;
    ch_writer *w;
    ch_diagnostics sink = keeping(&all);
    assert_int_equal(ch_writer_open(&(ch_write_options){.path = "o.nq", .graph = "g"}, knowledge, &sink, &w), CH_BAD_ARGUMENT);
    assert_null(w);
    assert_string_equal(all.text, "-:0:0: --graph is \"article\", \"none\" or an IRI, not \"g\"\n");
}

static void
bases_and_texts(void **state)
{
    (void)state;
    assert_true(writes((ch_write_options){.path = "o.nt"}, "<https://w3id.org/chancery/article/test> "));
    assert_true(writes((ch_write_options){.path = "o.nt", .base = "http://base/"}, "<http://base/test> "));
    assert_true(writes((ch_write_options){.path = "o.nt", .with_text = true}, "nif-core#isString> \"Mexico mourned.\""));
    assert_false(writes((ch_write_options){.path = "o.nt"}, "nif-core#isString> "));
}

/* A term that no syntax can hold is told and left out; the rest of the article is written. */
static void
what_cannot_be_written_is_left_out(void **state)
{
    (void)state;
    told all;
    ch_writer *w;
    ch_buffer text = {0};
    const ch_document *d;
    ch_diagnostics sink = keeping(&all);
    const ch_input input = {.bytes = article, .length = sizeof article - 1, .id = "test", .title = "a\xEF\xBF\xBE" "b"};
    assert_int_equal(ch_extract(extractor, &input, NULL, &d), CH_OK);
    assert_int_equal(ch_writer_open(&(ch_write_options){.path = "o.nt"}, knowledge, &sink, &w), CH_OK);
    assert_int_equal(ch_writer_document(w, d), CH_OK);
    assert_int_equal(ch_writer_close(w), CH_OK);
    assert_int_equal(sink.errors, 1);
    assert_non_null(strstr(all.text, "it holds U+FFFE or U+FFFF"));
    assert_int_equal(ch_file_read("o.nt", NULL, &text), CH_OK);
    assert_null(memmem(text.at, text.len, "terms/title>", 12));
    assert_non_null(memmem(text.at, text.len, CHAN_TYPE, strlen(CHAN_TYPE)));
    ch_vector_free(&text);
}

static void
an_output_is_whole_or_as_it_was(void **state)
{
    (void)state;
    ch_writer *w;
    ch_buffer text = {0};
    write_file("o.nt", CH_S("old\n"));
    assert_int_equal(ch_writer_open(&(ch_write_options){.path = "o.nt"}, knowledge, NULL, &w), CH_OK);
    assert_int_equal(ch_writer_document(w, extract(article, "2025-08-08")), CH_OK);
    ch_writer_abandon(w);
    ch_writer_abandon(NULL);
    assert_int_equal(files_here(), 1);
    assert_int_equal(ch_file_read("o.nt", NULL, &text), CH_OK);
    assert_slice(ch_buffer_slice(&text), "old\n");
    ch_vector_free(&text);
}

static void
where_nothing_can_be_written(void **state)
{
    (void)state;
    told all;
    ch_writer *w;
    ch_diagnostics sink = keeping(&all);
    assert_int_equal(ch_writer_open(&(ch_write_options){.path = "no/such/folder/o.nt"}, knowledge, &sink, &w), CH_CANNOT_WRITE);
    assert_null(w);
    assert_int_equal(ch_writer_open(&(ch_write_options){.path = "o", .format = "cuneiform"}, knowledge, &sink, &w), CH_BAD_ARGUMENT);
    assert_null(w);
    assert_int_equal(sink.errors, 2);
    assert_int_equal(files_here(), 0);
}

int
main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(formats_by_name_and_ending),     IN_FOLDER(graphs_are_articles_none_or_one), IN_FOLDER(bases_and_texts),
        IN_FOLDER(what_cannot_be_written_is_left_out), IN_FOLDER(an_output_is_whole_or_as_it_was),
        IN_FOLDER(where_nothing_can_be_written),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
