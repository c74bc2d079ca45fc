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

/* An article may hold this many bytes; more is refused with a message. */
enum { CH_ARTICLE_LIMIT = 32 * 1024 * 1024 };

/* The words that decide where tokens and sentences end: ontology/english/abbreviations.txt */
typedef struct ch_abbreviations ch_abbreviations;

/*
 * *out: Owned by the caller, ch_abbreviations_free(); read-only afterwards.
 * CH_BAD_KNOWLEDGE after a message: an unknown section, a word given twice.
 */
ch_status ch_abbreviations_load(const char *path, ch_diagnostics *sink, ch_abbreviations **out);

/*
 * Add what was learned about the ends of sentences without a mark:
 * ontology/english/boundaries.tsv.  Without it the rules alone decide.
 */
ch_status ch_abbreviations_learned(ch_abbreviations *words, const char *path, ch_diagnostics *sink);

/* Takes NULL. */
void ch_abbreviations_free(ch_abbreviations *words);

/*
 * Find the article's sentences and tokens (Universal Dependencies manner, as
 * the English Web Treebank does: clitics and hyphenated compounds split,
 * "U.S." and "Gen." whole).  What is behind `article->body` only.
 *
 * Time and memory are linear in the text whatever it is: a sentence is cut at
 * 1,000 tokens, a token at 1,000 bytes.  The marks of list items ("1.", "•")
 * and white space are in no token; all else is.
 *
 * words  Borrowed for the call
 */
ch_status ch_article_split(ch_article *article, const ch_abbreviations *words, ch_arena *arena);

/*
 * Tokens of a bare phrase (a name of the gazetteer), one sentence, by the same
 * rules; a dot behind a word is its own, since a phrase does not end in a full
 * stop ("St. Lucia", "Acme Corp.").  `words` may be NULL: then no prefix is
 * known ("anti" "-" "Semitism") and no contraction.
 */
ch_status ch_tokenize_with(const ch_abbreviations *words, ch_slice text, ch_arena *arena,
                           ch_token **out, size_t *count);

/* The same without words. */
ch_status ch_tokenize(ch_slice text, ch_arena *arena, ch_token **out, size_t *count);

#endif
