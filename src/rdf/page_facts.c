#include "rdf/page_facts.h"

#include "rdf/read.h"

typedef struct {
    ch_arena *arena;
    ch_page_facts *facts;
} reading;

static ch_status
keep(ch_arena *arena, ch_slice text, ch_slice *out)
{
    *out = text.len ? ch_arena_copy(arena, text) : (ch_slice){"", 0};
    return out->at ? CH_OK : CH_NO_MEMORY;
}

static ch_status
take(void *payload, const ch_rdf_statement *s)
{
    const reading *r = payload;
    ch_page_fact fact = {.is_literal = s->object.kind == CH_NODE_LITERAL,
                         .is_blank = s->subject.kind == CH_NODE_BLANK};
    CH_TRY(keep(r->arena, s->subject.text, &fact.subject));
    CH_TRY(keep(r->arena, s->predicate.text, &fact.predicate));
    CH_TRY(keep(r->arena, s->object.text, &fact.object));
    CH_TRY(keep(r->arena, s->object.language, &fact.language));
    CH_TRY(keep(r->arena, s->object.datatype, &fact.datatype));
    return ch_vector_push(r->facts, fact);
}

ch_status
ch_page_facts_read(const char *path, ch_arena *arena, ch_diagnostics *sink, ch_page_facts *out)
{
    reading r = {arena, out};
    return ch_rdf_read(path, take, &r, sink);
}

const ch_page_fact *
ch_page_next(const ch_page_facts *facts, const ch_slice *subject, const char *predicate,
             const ch_slice *object, size_t *at)
{
    while (*at < facts->len) {
        const ch_page_fact *fact = &facts->at[(*at)++];
        if (subject && !ch_slice_equal(fact->subject, *subject)) continue;
        if (predicate && !ch_slice_equal(fact->predicate, ch_slice_of(predicate))) continue;
        if (object && (fact->is_literal || !ch_slice_equal(fact->object, *object))) continue;
        return fact;
    }
    return NULL;
}

ch_slice
ch_page_value(const ch_page_facts *facts, ch_slice subject, const char *predicate,
              const char *language)
{
    const ch_page_fact *fact;
    for (size_t at = 0; (fact = ch_page_next(facts, &subject, predicate, NULL, &at));)
        if (!language || ch_slice_equal(fact->language, ch_slice_of(language))) return fact->object;
    return (ch_slice){"", 0};
}

bool
ch_page_has(const ch_page_facts *facts, ch_slice subject, const char *predicate, const char *object)
{
    const ch_slice wanted = ch_slice_of(object);
    size_t at = 0;
    return ch_page_next(facts, &subject, predicate, &wanted, &at) != NULL;
}
