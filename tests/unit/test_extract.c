/* The extractor: articles in, documents out; what is said of bad ones, and that it goes on with the next. */
#include "extracted.h"

static ch_status
try_extract(const ch_input *input, told *all, const ch_document **out)
{
    ch_diagnostics sink = keeping(all);
    *out = (const ch_document *)all; /* must be overwritten */
    return ch_extract(extractor, input, &sink, out);
}

#define TEXT(words) .bytes = words, .length = sizeof(words) - 1

static void
every_stage_has_its_part(void **state)
{
    (void)state;
    const ch_document *d = extract("The United States sanctioned Gazprombank on Nov. 21, 2024.", "2024-11-22");
    assert_true(d->article->sentence_count == 1 && d->article->token_count > 5);
    assert_non_null(d->analysis.nodes);
    assert_true(d->annotations.mention_count >= 3);
    assert_true(d->annotations.entity_count >= 2);
    assert_true(d->annotations.value_count >= 1);
    assert_true(d->tellings.len > 0);
    assert_ptr_equal(d->knowledge, knowledge);
}

/* What the caller knows goes before the front matter. */
static void
the_caller_knows_better(void **state)
{
    (void)state;
    told all;
    const ch_document *d;
    static const char text[] = "---\ntitle: From the file\ndate: 2020-01-02\nauthor: A. File\n---\nIt rained.\n";
    assert_int_equal(try_extract(&(ch_input){.bytes = text, .length = sizeof text - 1, .id = "a"}, &all, &d), CH_OK);
    assert_slice(d->article->title, "From the file");
    assert_int_equal(d->article->published.year, 2020);
    assert_int_equal(try_extract(&(ch_input){.bytes = text, .length = sizeof text - 1, .id = "a", .title = "From me", .published = "2021",
                                             .url = "http://x/", .publisher = "P"}, &all, &d), CH_OK);
    assert_slice(d->article->title, "From me");
    assert_slice(d->article->author, "A. File");
    assert_slice(d->article->url, "http://x/");
    assert_slice(d->article->publisher, "P");
    assert_int_equal(d->article->published.year, 2021);
    assert_int_equal(d->article->published.month, 0);
}

static void
a_dateline_dates_it(void **state)
{
    (void)state;
    told all;
    const ch_document *d;
    assert_int_equal(try_extract(&(ch_input){TEXT("LIMA, Aug. 8, 2025 (Acme) - Police held two men."), .id = "a"}, &all, &d), CH_OK);
    assert_int_equal(d->article->published.day, 8);
}

static void
bad_articles_are_told(void **state)
{
    (void)state;
    told all;
    const ch_document *d;
    assert_int_equal(try_extract(&(ch_input){TEXT("one\nbad \xFF byte"), .id = "a", .file = "a.txt"}, &all, &d), CH_BAD_TEXT);
    assert_null(d);
    assert_non_null(strstr(all.text, "a.txt:2:5: "));
    assert_int_equal(try_extract(&(ch_input){TEXT("It rained."), .id = "a", .published = "8 August"}, &all, &d), CH_BAD_ARGUMENT);
    assert_null(d);
    assert_string_equal(all.text, "a:0:0: \"8 August\" is no date like 2025-08-08\n"); /* the id, where there is no file */
    assert_int_equal(try_extract(&(ch_input){TEXT("Mexico mourned."), .id = "b"}, &all, &d), CH_OK); /* and it goes on */
    assert_slice(d->article->id, "b");
}

static void
nothing_at_all_is_an_article(void **state)
{
    (void)state;
    told all;
    const ch_document *d;
    const ch_status status = try_extract(&(ch_input){.bytes = "", .length = 0, .id = "empty"}, &all, &d);
    assert_true(status == CH_OK || all.len > 0);
    assert_int_equal(try_extract(&(ch_input){TEXT(" \n\n \t "), .id = "blank"}, &all, &d) == CH_OK || all.len > 0, true);
    assert_int_equal(try_extract(&(ch_input){TEXT(". . . ”“ ((( $$$ ---\n\n\n"), .id = "marks"}, &all, &d), CH_OK);
    assert_int_equal(d->tellings.len, 0);
}

/* A worker's buffers are its own: what one does the other does not see. */
static void
two_workers_share_the_knowledge(void **state)
{
    (void)state;
    ch_extractor *other;
    const ch_document *one, *two;
    assert_int_equal(ch_extractor_new(knowledge, &other), CH_OK);
    assert_int_equal(ch_extract(extractor, &(ch_input){TEXT("Mexico mourned."), .id = "one"}, NULL, &one), CH_OK);
    assert_int_equal(ch_extract(other, &(ch_input){TEXT("Poland mourned."), .id = "two"}, NULL, &two), CH_OK);
    assert_slice(stands_for(one, "Mexico"), "Mexico");
    assert_slice(stands_for(two, "Poland"), "Poland");
    ch_extractor_free(other);
    ch_extractor_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_stage_has_its_part), cmocka_unit_test(the_caller_knows_better),     cmocka_unit_test(a_dateline_dates_it),
        cmocka_unit_test(bad_articles_are_told),    cmocka_unit_test(nothing_at_all_is_an_article), cmocka_unit_test(two_workers_share_the_knowledge),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
