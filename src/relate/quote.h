/*
 * Quotations: words between quotation marks, and who says them
 *
 *     "A ceasefire," she said, "is near."      one statement in two quotations
 *     "We tried.                               a quotation that the next
 *     "We failed," he said.                    paragraph continues
 *     the so-called "government"               a scare quote: nobody says it
 *     QUESTION: Will it hold?                  a transcript: a label, and what is said
 */
#ifndef CH_RELATE_QUOTE_H
#define CH_RELATE_QUOTE_H

#include "text/article.h"

/*
 * One pair of marks
 *
 * first, end  the tokens between the marks
 * continues   it opens a paragraph while the one before is still open
 * whole       it begins its sentence, or nothing but it stands in it
 * sentence    that of the first token
 * scene, by   sentence and predicate that attribute it, CH_NONE for none
 * speaker     entity, CH_NONE: unknown or nobody
 * label       token of a transcript's label, CH_NONE: none; label_end behind it
 * statement   index of the first quotation of the same statement; itself when it is the first
 */
typedef struct {
    uint32_t first, end;
    uint32_t sentence;
    bool continues, whole;
    uint32_t scene, by;
    uint32_t speaker;
    uint32_t label, label_end;
    uint32_t statement;
} ch_quote;

typedef struct {
    ch_quote *at;
    uint32_t len;
    bool transcript; /* they are the labelled paragraphs of one */
    uint32_t *of_token; /* for each token of the article the quotation it stands in, or CH_NONE */
} ch_quotes;

/* Find the quotations; nobody is their speaker yet.  *out lives in `arena`. */
ch_status ch_quotes_find(const ch_article *article, ch_arena *arena, ch_quotes *out);

#endif
