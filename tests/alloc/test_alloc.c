/*
 * Every allocation of the library fails once, or many of them in a sample that
 * thins out: whatever happens, the answer is "no memory" (or the right one) and
 * nothing leaks or crashes.  Run it under AddressSanitizer to see the former.
 *
 * The linker wraps malloc and its kin in the library's objects only: what Redland
 * and libc allocate inside themselves does not fail.
 */
#include <chancery/chancery.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
char *__real_strdup(const char *text);

void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);
char *__wrap_strdup(const char *text);

/* Counts down to the one that fails; 0: none does any more. */
static size_t until_failure;
static size_t allocations;

static bool
fails(void)
{
    allocations++;
    return until_failure && --until_failure == 0;
}

void *
__wrap_malloc(size_t size)
{
    return fails() ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *
__wrap_realloc(void *old, size_t size)
{
    return fails() ? NULL : __real_realloc(old, size);
}

char *
__wrap_strdup(const char *text)
{
    return fails() ? NULL : __real_strdup(text);
}

static const char article[] =
    "MEXICO CITY, Aug. 8 (Reuters) - Mexican President Claudia Sheinbaum said on Friday that the\n"
    "United States had designated the Sinaloa Cartel, Tren de Aragua and MS-13 as foreign terrorist\n"
    "organizations in February. \"We will never accept it,\" she said, adding that a reward of\n"
    "$50 million would not help.\n";

static ch_status
load(ch_knowledge **out)
{
    ch_diagnostics sink = {0};
    return ch_knowledge_load(&(ch_knowledge_options){.no_cache = true}, &sink, out);
}

static ch_status
extract(const ch_knowledge *knowledge, ch_extractor *extractor, const char *format)
{
    ch_diagnostics sink = {0};
    const ch_document *document;
    const ch_input input = {
        .bytes = article, .length = sizeof article - 1, .id = "a", .published = "2025-08-08"};
    ch_status status = ch_extract(extractor, &input, &sink, &document);
    if (status != CH_OK) return status;
    ch_writer *writer;
    status = ch_writer_open(&(ch_write_options){.path = "/dev/null", .format = format}, knowledge,
                            &sink, &writer);
    if (status != CH_OK) return status;
    status = ch_writer_document(writer, document);
    if (status == CH_OK) return ch_writer_close(writer);
    ch_writer_abandon(writer);
    return status;
}

/* Worker, extraction and output, in a fresh extractor. */
static ch_status
whole(const ch_knowledge *knowledge, const char *format)
{
    ch_extractor *extractor;
    ch_status status = ch_extractor_new(knowledge, &extractor);
    if (status == CH_OK) status = extract(knowledge, extractor, format);
    if (status == CH_OK) return ch_extractor_free(extractor), CH_OK;
    if (extractor) {
        /* After any failure the extractor goes on with the next article. */
        until_failure = 0;
        if (status == CH_NO_MEMORY && extract(knowledge, extractor, format) != CH_OK) {
            fprintf(stderr, "the extractor does not go on\n");
            exit(EXIT_FAILURE);
        }
        ch_extractor_free(extractor);
    }
    return status;
}

/* Whether `status` is an answer one may get when allocation `n` failed. */
static bool
is_fair(ch_status status, size_t n, const char *what)
{
    if (status == CH_OK || status == CH_NO_MEMORY) return true;
    fprintf(stderr, "%s, allocation %zu: \"%s\"\n", what, n, ch_status_text(status));
    return false;
}

int
main(void)
{
    size_t runs = 0, unfair = 0;
    ch_knowledge *knowledge;
    allocations = 0;
    if (load(&knowledge) != CH_OK) return EXIT_FAILURE;
    const size_t of_load = allocations;

    for (const char *const *format = (const char *const[]){"ntriples", "turtle", NULL}; *format;
         format++) {
        allocations = 0;
        if (whole(knowledge, *format) != CH_OK) return EXIT_FAILURE;
        const size_t of_whole = allocations;
        for (size_t n = 1; n <= of_whole; n++, runs++) {
            until_failure = n;
            unfair += !is_fair(whole(knowledge, *format), n, *format);
            until_failure = 0;
        }
        printf("%s: %zu allocations, each failed once\n", *format, of_whole);
    }
    ch_knowledge_free(knowledge);

    /* Loading takes longer: the first ones, then ever fewer. */
    size_t loads = 0;
    for (size_t n = 1; n <= of_load; n += 1 + n / 4, runs++, loads++) {
        until_failure = n;
        const ch_status status = load(&knowledge);
        until_failure = 0;
        unfair += !is_fair(status, n, "loading");
        if (status == CH_OK) ch_knowledge_free(knowledge);
    }
    printf("loading: %zu of %zu allocations failed once\n", loads, of_load);
    printf("%zu cases passed, %zu failed\n", runs - unfair, unfair);
    return unfair || !runs ? EXIT_FAILURE : EXIT_SUCCESS;
}
