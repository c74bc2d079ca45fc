/* A page in memory over a few statements of a test's own. */
#ifndef CH_TESTS_PAGE_TOY_H
#define CH_TESTS_PAGE_TOY_H

#include "scratch_file.h"

#include "rdf/page_parts.h"

#include <string.h>

#define TOY_PREFIXES                                                                                                              \
    "@prefix chan: <https://w3id.org/chancery/ontology#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"                      \
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"

typedef struct {
    ch_page page;
    ch_arena *arena;
    ch_buffer out;
} page_toy;

static inline void
page_toy_make(page_toy *toy, const char *turtle)
{
    scratch_file f;
    scratch_write(&f, "toy.ttl", turtle);
    *toy = (page_toy){.arena = ch_arena_new(0)};
    assert_non_null(toy->arena);
    toy->page.out = &toy->out;
    assert_int_equal(ch_page_facts_read(f.path, toy->arena, NULL, &toy->page.own), CH_OK);
    scratch_remove(&f);
}

/* What was written since the last time. */
static inline const char *
page_toy_text(page_toy *toy)
{
    assert_int_equal(toy->page.status, CH_OK);
    assert_int_equal(ch_buffer_byte(&toy->out, '\0'), CH_OK);
    toy->out.len = 0;
    return toy->out.at;
}

static inline void
page_toy_free(page_toy *toy)
{
    ch_vector_free(&toy->page.own);
    ch_vector_free(&toy->page.others);
    ch_vector_free(&toy->out);
    ch_arena_free(toy->arena);
}

#endif
