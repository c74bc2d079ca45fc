/* SPARQL cut into words: for rdf/sparql.c. */
#ifndef CH_RDF_SPARQL_WORDS_H
#define CH_RDF_SPARQL_WORDS_H

#include "base/slice.h"
#include "base/vector.h"

typedef enum {
    CH_WORD_NAME,     /* SELECT, a, :x, wd:Q1, _:b */
    CH_WORD_VARIABLE, /* ?x $x                     */
    CH_WORD_IRI,      /* <…>                       */
    CH_WORD_STRING,   /* "…" '…' """…""" '''…'''   */
    CH_WORD_NUMBER,
    CH_WORD_LANGUAGE, /* @en                       */
    CH_WORD_SIGN,     /* { } ( ) . ; && ^^ …       */
} ch_word_kind;

/*
 * mate   the word of the other bracket; its own number where there is none
 * depth  of { around it
 * inner  inside brackets that hold an expression (FILTER, BIND, a function)
 * clause behind SELECT, GROUP BY and the like, where all brackets do
 */
typedef struct {
    ch_word_kind kind;
    ch_slice text;
    size_t mate;
    unsigned depth;
    bool inner, clause;
} ch_word;

typedef CH_VECTOR(ch_word) ch_sparql_words;

/* `out` is to be freed on every path.  Texts are Borrowed from `query`. */
ch_status ch_sparql_cut(ch_slice query, ch_sparql_words *out);

/* Whether it is that keyword, in whatever case. */
bool ch_word_is(const ch_word *word, const char *keyword);

#endif
