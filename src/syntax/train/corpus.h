/* Treebanks in memory, and the variants of a sentence that training shows. */
#ifndef CH_TRAIN_CORPUS_H
#define CH_TRAIN_CORPUS_H

#include "base/arena.h"
#include "base/vector.h"
#include "syntax/conllu.h"

typedef CH_VECTOR(ch_conllu_sentence) corpus;

/* A whole file into the arena. */
ch_status file_read(const char *path, ch_arena *arena, ch_diagnostics *sink, ch_slice *out);

/* Append a CoNLL-U file's sentences. */
ch_status corpus_read(corpus *sentences, const char *path, ch_arena *arena, ch_diagnostics *sink);

/* The next line of `rest`, without its end; false when nothing is left. */
bool next_line(ch_slice *rest, ch_slice *line);

/* The columns of a line cut at tabs; fewer than `most` leave the others empty. */
void cut_tabs(ch_slice line, ch_slice *columns, size_t most);

#endif
