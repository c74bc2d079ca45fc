/*
 * CoNLL-U, in and out
 *
 *     1   Mexico    Mexico    PROPN   _   Number=Sing   2   nsubj   _   _
 *
 * Ten columns, a blank line after each sentence (universaldependencies.org/format.html).
 * XPOS, enhanced dependencies and empty nodes are not kept.
 */
#ifndef CH_SYNTAX_CONLLU_H
#define CH_SYNTAX_CONLLU_H

#include "syntax/parse.h"

/*
 * One token of a treebank.  A multiword token ("don't": do, n't) is kept only as
 * what CoNLL 2018's alignment needs: the surface stands with its first word.
 *
 * surface   the text of the multiword token that starts here, or empty
 * words     how many words that has, or 0
 */
typedef struct {
    ch_slice surface;
    uint32_t words;
    bool space_after;
} ch_conllu_token;

/* One sentence.  Texts are Borrowed from the bytes read, arrays from the arena. */
typedef struct {
    ch_slice *forms;
    ch_node *nodes;
    ch_conllu_token *tokens;
    size_t count;
    bool new_paragraph; /* "# newpar" or "# newdoc" stands before it */
} ch_conllu_sentence;

/* A place in a treebank: what is left to read, and the line for messages. */
typedef struct {
    ch_slice rest;
    const char *file;
    size_t line;
} ch_conllu_reader;

/*
 * The next sentence; *more is false at the end.  A malformed line is told to
 * `sink` and its sentence refused with CH_BAD_TEXT; reading may go on after it.
 */
ch_status ch_conllu_read(ch_conllu_reader *reader, ch_arena *arena, ch_diagnostics *sink,
                         ch_conllu_sentence *out, bool *more);

/*
 * Append the text that sentences were made from, paragraphs a blank line apart.  Sentence i
 * begins at begins[i]; NULL: nobody asks.
 */
ch_status ch_conllu_text(const ch_conllu_sentence *sentences, size_t count, ch_buffer *out, size_t *begins);

/*
 * Append one sentence.  `glued[i]` says that no space follows token i; NULL: a
 * space follows every one.
 */
ch_status ch_conllu_write(const ch_slice *forms, const ch_node *nodes, size_t count,
                          const bool *glued, ch_buffer *out);

#endif
