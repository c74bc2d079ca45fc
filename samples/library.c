/*
 * chancery as a library: one article in, Turtle out
 *
 *     cc library.c $(pkg-config --cflags --libs chancery) -o library
 *     ./library article.txt 2025-08-08
 *
 * Only the public headers are used.  The knowledge is loaded once and may be
 * shared by threads; an extractor and a writer belong to one thread each.
 */
#include <chancery/chancery.h>

#include <stdio.h>
#include <stdlib.h>

static void
tell(void *payload, const ch_diagnostic *d)
{
    (void)payload;
    if (d->severity == CH_NOTE) return;
    fprintf(stderr, "%s:%zu:%zu: %s\n", d->file ? d->file : "chancery", d->line, d->column, d->text);
}

/* The whole file, Owned by the caller, free(); NULL when it cannot be read. */
static char *
read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    *length = 0;
    if (file && fseek(file, 0, SEEK_END) == 0) {
        const long size = ftell(file);
        rewind(file);
        if (size >= 0) bytes = malloc((size_t)size + 1);
        if (bytes) *length = fread(bytes, 1, (size_t)size, file);
    }
    if (file) fclose(file);
    return bytes;
}

static ch_status
extract(const ch_knowledge *knowledge, const ch_input *input, ch_diagnostics *sink)
{
    ch_extractor *extractor = NULL;
    ch_writer *writer = NULL;
    const ch_document *document; /* Borrowed from the extractor */
    ch_status status = ch_extractor_new(knowledge, &extractor);
    if (status == CH_OK) status = ch_extract(extractor, input, sink, &document);
    if (status == CH_OK) status = ch_writer_open(NULL, knowledge, sink, &writer);
    if (status == CH_OK) {
        status = ch_writer_document(writer, document);
        if (status == CH_OK) {
            status = ch_writer_close(writer); /* Consumes it */
        } else {
            ch_writer_abandon(writer);
        }
    }
    ch_extractor_free(extractor);
    return status;
}

int
main(int count, char **arguments)
{
    if (count < 2) {
        fprintf(stderr, "usage: library ARTICLE [YYYY-MM-DD]\n");
        return 2;
    }
    ch_diagnostics sink = {.tell = tell};
    ch_knowledge *knowledge = NULL;
    size_t length;
    char *bytes = read_file(arguments[1], &length);
    ch_status status = bytes ? ch_knowledge_load(NULL, &sink, &knowledge) : CH_CANNOT_READ;
    if (status == CH_OK) {
        const ch_input input = {
            .bytes = bytes,
            .length = length,
            .id = "example",
            .file = arguments[1],
            .published = count > 2 ? arguments[2] : NULL,
        };
        status = extract(knowledge, &input, &sink);
    }
    if (status != CH_OK) fprintf(stderr, "%s: %s\n", arguments[1], ch_status_text(status));
    ch_knowledge_free(knowledge);
    free(bytes);
    return status == CH_OK ? 0 : 1;
}
