/*
 * Any bytes as an article, through all stages into N-Triples and Turtle
 *
 *     CC=clang cmake -S . -B build-fuzz -DCHANCERY_FUZZ=ON -DCHANCERY_SANITIZE=ON
 *     cmake --build build-fuzz --target fuzz_extract
 *     build-fuzz/tests/fuzz_extract -max_len=4096 FOLDER samples
 *
 * Without CHANCERY_FUZZ it is a test: it runs over the files that are named.
 */
#include "base/file.h"

#include <chancery/chancery.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Loaded once: the fuzzer calls in one thread. */
static ch_knowledge *knowledge;
static ch_extractor *extractor;

static void
write_to_nowhere(const ch_document *document, const char *format)
{
    ch_writer *writer;
    const ch_write_options how = {.path = "/dev/null", .format = format, .with_text = true};
    if (ch_writer_open(&how, knowledge, NULL, &writer) != CH_OK) abort();
    if (ch_writer_document(writer, document) != CH_OK) abort();
    if (ch_writer_close(writer) != CH_OK) abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    ch_diagnostics sink = {0};
    if (!knowledge && (ch_knowledge_load(NULL, &sink, &knowledge) != CH_OK ||
                       ch_extractor_new(knowledge, &extractor) != CH_OK)) {
        abort();
    }
    const ch_input input = {
        .bytes = (const char *)bytes, .length = length, .id = "fuzz", .published = "2025-08-08"};
    const ch_document *document;
    const ch_status status = ch_extract(extractor, &input, &sink, &document);
    if (status == CH_BAD_TEXT) {
        /* Refused: then somebody has been told why. */
        if (!sink.errors) abort();
        return 0;
    }
    if (status != CH_OK) abort();
    write_to_nowhere(document, "ntriples");
    write_to_nowhere(document, "turtle");
    return 0;
}

#ifndef CH_FUZZING

/* Every prefix of the file up to some length, and the whole with each of some bytes changed. */
static void
run_around(const ch_buffer *bytes)
{
    char *copy = malloc(bytes->len + 1);
    if (!copy) abort();
    LLVMFuzzerTestOneInput((const uint8_t *)bytes->at, bytes->len);
    for (size_t cut = 0; cut < bytes->len; cut += 1 + bytes->len / 5) {
        memcpy(copy, bytes->at, bytes->len);
        LLVMFuzzerTestOneInput((const uint8_t *)copy, cut);
        static const char odd[] = {'\0', '\n', '"', '(', '\x80', '\xf4', ' ', '.'};
        for (size_t i = 0; i < sizeof odd; i++) {
            copy[cut] = odd[i];
            LLVMFuzzerTestOneInput((const uint8_t *)copy, bytes->len);
        }
    }
    free(copy);
}

int
main(int count, char **arguments)
{
    size_t runs = 0;
    for (int i = 1; i < count; i++) {
        ch_buffer bytes = {0};
        if (ch_file_read(arguments[i], NULL, &bytes) != CH_OK) return EXIT_FAILURE;
        if (bytes.len) run_around(&bytes);
        ch_vector_free(&bytes);
        runs++;
    }
    ch_extractor_free(extractor);
    ch_knowledge_free(knowledge);
    printf("%zu cases passed\n", runs);
    return runs ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
