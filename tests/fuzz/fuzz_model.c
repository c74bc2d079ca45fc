/*
 * A syntax model with any bytes changed, its checksum put right again
 *
 * The input is a list of changes, eight bytes each: where and what; offsets are
 * drawn towards the header, where lies do most.  Either the file is refused or
 * it parses a sentence.  Built and run as fuzz_extract.c says.
 */
#include "base/file.h"
#include "syntax/model.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Read once: the fuzzer calls in one thread. */
static ch_buffer file;
static char *copy;
static ch_grammar *grammar;

static void
open_once(void)
{
    const char *folder = getenv("CHANCERY_ONTOLOGY");
    char path[4096];
    if (copy) return;
    snprintf(path, sizeof path, "%s/english/syntax.model", folder ? folder : "ontology");
    if (ch_file_read(path, NULL, &file) != CH_OK) abort();
    snprintf(path, sizeof path, "%s/english/grammar.yaml", folder ? folder : "ontology");
    if (ch_grammar_load(path, NULL, &grammar) != CH_OK) abort();
    copy = aligned_alloc(64, (file.len + 63) / 64 * 64);
    if (!copy) abort();
    memcpy(copy, file.at, file.len);
}

static size_t
place_of(uint32_t number)
{
    const size_t most = number & 1 ? file.len : sizeof(ch_model_header);
    const size_t at = (number >> 1) % most;
    return at + 4 <= file.len ? at : file.len - 4;
}

static void
parse_with(const ch_syntax_model *model)
{
    const ch_slice forms[] = {CH_S("Rebels"), CH_S("seized"), CH_S("2,000"), CH_S("WOLVES"), CH_S("."),
                              CH_S("\xF0\x9F\x98\x80")};
    ch_node nodes[6];
    ch_parser *parser;
    ch_arena *arena = ch_arena_new(0);
    if (!arena || ch_parser_new(model, grammar, &parser) != CH_OK) abort();
    if (ch_parser_parse(parser, forms, 6, arena, nodes) != CH_OK) abort();
    for (size_t i = 0; i < 6; i++) {
        if (nodes[i].head != CH_ROOT && nodes[i].head >= 6) abort();
    }
    ch_parser_free(parser);
    ch_arena_free(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    const size_t summed = offsetof(ch_model_header, checksum) + sizeof(uint64_t);
    ch_syntax_model *model;
    ch_diagnostics sink = {0};
    open_once();
    for (size_t i = 0; i + 8 <= length; i += 8) {
        uint32_t where;
        memcpy(&where, bytes + i, sizeof where);
        memcpy(copy + place_of(where), bytes + i + 4, 4);
    }
    const uint64_t sum = ch_model_checksum((ch_slice){copy + summed, file.len - summed});
    memcpy(copy + offsetof(ch_model_header, checksum), &sum, sizeof sum);
    const ch_status status =
        ch_syntax_model_of((ch_slice){copy, file.len}, "fuzz", &sink, &model);
    if (status == CH_OK) parse_with(model);
    else if (status != CH_BAD_KNOWLEDGE || !sink.errors) abort();
    ch_syntax_model_free(model);
    memcpy(copy, file.at, sizeof(ch_model_header));
    for (size_t i = 0; i + 8 <= length; i += 8) {
        uint32_t where;
        memcpy(&where, bytes + i, sizeof where);
        memcpy(copy + place_of(where), file.at + place_of(where), 4);
    }
    return 0;
}

#ifndef CH_FUZZING

/* Each file as it is, then piece by piece: a change alone reaches other checks than all at once. */
int
main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        ch_buffer bytes = {0};
        if (ch_file_read(argv[i], NULL, &bytes) != CH_OK) return EXIT_FAILURE;
        const uint8_t *at = (const uint8_t *)bytes.at;
        LLVMFuzzerTestOneInput(at, bytes.len);
        for (size_t k = 0; k + 8 <= bytes.len && k < 32 * 8; k += 8) LLVMFuzzerTestOneInput(at + k, 8);
        ch_vector_free(&bytes);
    }
    ch_grammar_free(grammar);
    ch_vector_free(&file);
    free(copy);
    return EXIT_SUCCESS;
}

#endif
