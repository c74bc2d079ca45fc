/*
 * What every report was found by, for those who count how often that is right
 *
 *     bench_confidence ONTOLOGY FILE...
 *
 * A line for each report: article, IRI of the fact, rule or frame, construction,
 * certainty of the path, confidence; with tabs between.  tests/bench/calibrate
 * joins them with what readers judged.
 */
#include "base/arena.h"
#include "base/file.h"
#include "document.h"
#include "graph/merge.h"
#include "knowledge.h"
#include "relate/confidence.h"

#include <stdio.h>
#include <stdlib.h>

static ch_status
print_reports(const ch_knowledge *k, const ch_document *d)
{
    ch_facts facts;
    const ch_merge_input input = {d->article, &d->annotations, k->ontology, k->identities, &d->tellings, CH_S("https://w3id.org/chancery/article/"), ch_arena_new(0)};
    ch_status status = input.arena ? ch_merge(&input, &facts) : CH_NO_MEMORY;
    for (size_t f = 0; status == CH_OK && f < facts.len; f++)
        for (size_t i = 0; i < facts.at[f].count; i++) {
            const ch_telling *t = &d->tellings.at[facts.at[f].tellings[i]];
            printf("%.*s\t%.*s\t%.*s\t%s\t%.3f\t%.2f\n", CH_PRINT(d->article->id), CH_PRINT(facts.at[f].iri), CH_PRINT(t->rule),
                   ch_construction_word(t->construction), (double)t->certainty, (double)t->confidence);
        }
    ch_arena_free(input.arena);
    return status;
}

/* "texts/c01.txt": the article c01. */
static char *
id_of(const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path, *dot = strrchr(name, '.');
    return strndup(name, dot ? (size_t)(dot - name) : strlen(name));
}

static ch_status
take(ch_extractor *x, const ch_knowledge *k, const char *path)
{
    ch_diagnostics sink = {0};
    ch_buffer bytes = {0};
    const ch_document *document;
    char *id = id_of(path);
    ch_status status = id ? ch_file_read(path, &sink, &bytes) : CH_NO_MEMORY;
    const ch_input input = {.bytes = bytes.at, .length = bytes.len, .id = id, .file = path};
    if (status == CH_OK) status = ch_extract(x, &input, &sink, &document);
    if (status == CH_OK) status = print_reports(k, document);
    ch_vector_free(&bytes);
    free(id);
    return status;
}

int
main(int count, char **arguments)
{
    ch_knowledge *knowledge = NULL;
    ch_extractor *extractor = NULL;
    if (count < 3) {
        fputs("usage: bench_confidence ONTOLOGY FILE...\n", stderr);
        return EXIT_FAILURE;
    }
    const ch_knowledge_options options = {.directory = arguments[1]};
    ch_status status = ch_knowledge_load(&options, NULL, &knowledge);
    if (status == CH_OK) status = ch_extractor_new(knowledge, &extractor);
    for (int i = 2; status == CH_OK && i < count; i++) status = take(extractor, knowledge, arguments[i]);
    if (status != CH_OK) fprintf(stderr, "bench_confidence: %s\n", ch_status_text(status));
    ch_extractor_free(extractor);
    ch_knowledge_free(knowledge);
    return status == CH_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
