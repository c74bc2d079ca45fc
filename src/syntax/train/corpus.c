/* Treebanks in memory, and the variants of a sentence that training shows. */
#include "syntax/train/corpus.h"

#include "base/diagnostic.h"

#include <stdio.h>

ch_status
file_read(const char *path, ch_arena *arena, ch_diagnostics *sink, ch_slice *out)
{
    ch_status status = CH_CANNOT_READ;
    char *bytes = NULL;
    long size = -1;
    FILE *file = fopen(path, "rb");
    if (file && fseek(file, 0, SEEK_END) == 0) size = ftell(file);
    if (size < 0 || fseek(file, 0, SEEK_SET) != 0) goto out;
    status = CH_NO_MEMORY;
    bytes = ch_arena_alloc(arena, (size_t)size + 1);
    if (!bytes) goto out;
    status = fread(bytes, 1, (size_t)size, file) == (size_t)size ? CH_OK : CH_CANNOT_READ;
    *out = (ch_slice){bytes, (size_t)size};
out:
    if (file) fclose(file);
    if (status == CH_CANNOT_READ) ch_tell(sink, CH_ERROR, path, 0, 0, "cannot be read");
    return status;
}

ch_status
corpus_read(corpus *sentences, const char *path, ch_arena *arena, ch_diagnostics *sink)
{
    ch_conllu_reader reader = {.file = path};
    CH_TRY(file_read(path, arena, sink, &reader.rest));
    for (bool more = true; more;) {
        ch_conllu_sentence sentence;
        CH_TRY(ch_conllu_read(&reader, arena, sink, &sentence, &more));
        if (more) CH_TRY(ch_vector_push(sentences, sentence));
    }
    return CH_OK;
}

bool
next_line(ch_slice *rest, ch_slice *line)
{
    if (!rest->len) return false;
    const char *end = memchr(rest->at, '\n', rest->len);
    const size_t len = end ? (size_t)(end - rest->at) : rest->len;
    *line = ch_slice_part(*rest, 0, len);
    if (len && line->at[len - 1] == '\r') line->len--;
    *rest = ch_slice_part(*rest, len + 1, rest->len);
    return true;
}

void
cut_tabs(ch_slice line, ch_slice *columns, size_t most)
{
    size_t n = 0, begin = 0;
    for (size_t i = 0; i <= line.len && n < most; i++) {
        if (i < line.len && line.at[i] != '\t') continue;
        columns[n++] = ch_slice_part(line, begin, i);
        begin = i + 1;
    }
    while (n < most) columns[n++] = (ch_slice){"", 0};
}
