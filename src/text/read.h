/*
 * Reading articles
 */
#ifndef CH_TEXT_READ_H
#define CH_TEXT_READ_H

#include "base/diagnostic.h"
#include "text/article.h"

/*
 * Make an article of the bytes of a plain text file (UTF-8, a byte-order mark
 * allowed, CRLF kept; UTF-16 with a byte-order mark and anything else that is
 * not UTF-8 refused with line and column; NUL bytes refused; other control
 * characters kept).  Optional YAML front matter as trafilatura writes it
 * (--- title author date url hostname sitename … ---) fills the fields.
 *
 * bytes  Borrowed; must outlive the article (the text points into it)
 * id     Borrowed, as `bytes`
 * *out   lives in `arena`
 *
 * CH_BAD_TEXT after a message when the bytes are not text we read.
 */
ch_status ch_article_read_text(ch_slice bytes, ch_slice id, const char *file, ch_arena *arena,
                               ch_diagnostics *sink, ch_article **out);

/*
 * Find the article's sentences and tokens (Universal Dependencies manner, as
 * the English Web Treebank does: clitics and hyphenated compounds split,
 * "U.S." and "Gen." whole).  Needs ch_abbreviations from the knowledge.
 */
typedef struct ch_abbreviations ch_abbreviations; /* ontology/english/abbreviations.txt */

ch_status ch_abbreviations_load(const char *path, ch_diagnostics *sink, ch_abbreviations **out);
void ch_abbreviations_free(ch_abbreviations *abbreviations);

ch_status ch_article_split(ch_article *article, const ch_abbreviations *abbreviations,
                           ch_arena *arena);

/* Tokens of a bare phrase (a name of the gazetteer), one sentence, by the same rules. */
ch_status ch_tokenize(ch_slice text, ch_arena *arena, ch_token **out, size_t *count);

#endif
