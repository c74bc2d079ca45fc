/*
 * Where a query is wrong
 *
 * rasqal's parser knows lines only.  But it says of a text that breaks off too
 * early that its end was unexpected: so the shortest beginning of the query, cut
 * between words, of which it says something else ends with the word at fault.
 */
#include "rdf/engine.h"

#include "rdf/sparql_words.h"

#include <stdio.h>

/* Whether rasqal is content with the first `len` bytes, or would go on. */
static bool
goes_on(ch_engine *e, char *text, size_t len)
{
    const char kept = text[len];
    char said[sizeof e->message];
    const size_t line = e->line;
    memcpy(said, e->message, sizeof said);
    text[len] = '\0';
    e->failed = false;
    rasqal_query *query = rasqal_new_query(e->world, "sparql11-query", NULL);
    const bool broken = !query || rasqal_query_prepare(query, (unsigned char *)text, NULL);
    const bool unexpected_end = strstr(e->message, "$end") != NULL;
    const bool result = !(broken && e->failed) || unexpected_end;
    if (query) rasqal_free_query(query);
    text[len] = kept;
    memcpy(e->message, said, sizeof said);
    e->line = line;
    return result;
}

static size_t
end_of(const ch_word *word, const char *text)
{
    return (size_t)(word->text.at - text) + word->text.len;
}

/* The first word with which the text cannot go on. */
static const ch_word *
culprit(ch_engine *e, char *text, const ch_sparql_words *words)
{
    size_t good = 0, bad = words->len; /* words: the first `good` are fine, the first `bad` are not */
    while (bad - good > 1) {
        const size_t middle = good + (bad - good) / 2;
        if (goes_on(e, text, end_of(&words->at[middle - 1], text))) good = middle;
        else bad = middle;
    }
    return &words->at[bad - 1];
}

void
ch_engine_explain(ch_engine *e, const char *text, const char *name, ch_diagnostics *sink)
{
    ch_sparql_words words = {0};
    char *copy = strdup(text);
    size_t line = e->line, column = 0;
    const bool syntax = strstr(e->message, "yntax error") != NULL;
    if (copy && syntax && !strstr(e->message, "$end") &&
        ch_sparql_cut(ch_slice_of(copy), &words) == CH_OK && words.len) {
        const char *at = culprit(e, copy, &words)->text.at;
        line = 1;
        for (const char *c = copy; c < at; c++) {
            if (*c == '\n') line++, column = 0;
            else if ((*c & 0xC0) != 0x80) column++;
        }
        column++;
    }
    ch_tell(sink, CH_ERROR, name, line, column, "%s",
            e->message[0] ? e->message : "this is no SPARQL query that rasqal can read");
    ch_vector_free(&words);
    free(copy);
}
