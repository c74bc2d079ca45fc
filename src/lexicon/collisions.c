#include "lexicon/collisions.h"

#include "base/buffer.h"
#include "lexicon/tables.h"

#include <stdio.h>

typedef struct {
    const ch_lexicon *lexicon;
    uint32_t *parent, *word; /* of each node: where it hangs and by which word */
    uint32_t context, country, citizen;
    ch_buffer form;
    CH_VECTOR(ch_concept) claimants;
} finder;

static ch_status
hang(finder *f)
{
    const ch_lexicon *l = f->lexicon;
    f->parent = calloc(l->node_count + 1, sizeof *f->parent);
    f->word = calloc(l->node_count + 1, sizeof *f->word);
    if (!f->parent || !f->word) return CH_NO_MEMORY;
    for (size_t i = 0; i < l->edge_count; i++) {
        if (!l->edges[i].next) continue;
        f->parent[l->edges[i].next] = l->edges[i].node;
        f->word[l->edges[i].next] = l->edges[i].word;
    }
    return CH_OK;
}

/* The words on the way from the root. */
static ch_status
spell(finder *f, uint32_t node)
{
    uint32_t words[64];
    size_t len = 0;
    for (; node && len < 64; node = f->parent[node]) words[len++] = f->word[node];
    ch_vector_clear(&f->form);
    while (len-- > 0) {
        if (f->form.len) CH_TRY(ch_buffer_byte(&f->form, ' '));
        CH_TRY(ch_buffer_add(&f->form, ch_lexicon_text(f->lexicon, f->lexicon->words[words[len]].text)));
    }
    return CH_OK;
}

/* Roles, organs, family names and weak forms need context anyway. */
static bool
is_strong(const ch_reading *r)
{
    return r->kind <= CH_FORM_DEMONYM;
}

/* Acronyms of other capitals are other forms. */
static bool
is_same_form(const ch_lexicon *l, const ch_reading *a, const ch_reading *b)
{
    if (a->kind != CH_FORM_ACRONYM || b->kind != CH_FORM_ACRONYM) return true;
    return ch_slice_equal(ch_lexicon_text(l, a->exact), ch_lexicon_text(l, b->exact));
}

/* The entries whose strong form ends at the node, each once; readings stand by weight. */
static ch_status
gather(finder *f, const ch_trie_node *node)
{
    const ch_reading *first = NULL;
    ch_vector_clear(&f->claimants);
    for (uint32_t i = 0; i < node->readings; i++) {
        const ch_reading *r = &f->lexicon->readings[node->first_reading + i];
        bool again = false;
        if (!is_strong(r) || (first && !is_same_form(f->lexicon, first, r))) continue;
        if (!first) first = r;
        for (size_t j = 0; j < f->claimants.len; j++) again = again || f->claimants.at[j] == r->concept;
        if (!again) CH_TRY(ch_vector_push(&f->claimants, r->concept));
    }
    return CH_OK;
}

static ch_concept
country_of(const finder *f, ch_concept c)
{
    const ch_concept country = f->country == CH_NONE ? CH_NONE : ch_lexicon_concept_of(f->lexicon, c, f->country);
    if (country != CH_NONE || f->citizen == CH_NONE) return country;
    return ch_lexicon_concept_of(f->lexicon, c, f->citizen);
}

static ch_decision
decide(const finder *f)
{
    const ch_lexicon *l = f->lexicon;
    const unsigned best = ch_lexicon_weight(l, f->claimants.at[0]);
    size_t top = 0, silent = 0;
    bool same_country = false;
    while (top < f->claimants.len && ch_lexicon_weight(l, f->claimants.at[top]) == best) top++;
    if (top == 1) return CH_DECIDED_BY_WEIGHT;
    for (size_t i = 0; i < top; i++) {
        const bool speaks = f->context != CH_NONE && ch_lexicon_text_of(l, f->claimants.at[i], f->context).len;
        silent += !speaks;
        for (size_t j = 0; j < i; j++)
            if (country_of(f, f->claimants.at[i]) == country_of(f, f->claimants.at[j])) same_country = true;
    }
    if (silent <= 1) return CH_DECIDED_BY_CONTEXT;
    return same_country ? CH_DECIDED_BY_NOTHING : CH_DECIDED_BY_COUNTRY;
}

static ch_status
find(finder *f, ch_collision_sink *sink, void *payload)
{
    CH_TRY(hang(f));
    for (uint32_t n = 1; n < f->lexicon->node_count; n++) {
        if (f->lexicon->nodes[n].readings < 2) continue;
        CH_TRY(gather(f, &f->lexicon->nodes[n]));
        if (f->claimants.len < 2) continue;
        CH_TRY(spell(f, n));
        const ch_collision c = {ch_buffer_slice(&f->form), f->claimants.at, f->claimants.len, decide(f)};
        CH_TRY(sink(payload, &c));
    }
    return CH_OK;
}

ch_status
ch_collisions_find(const ch_lexicon *lexicon, ch_collision_sink *sink, void *payload)
{
    finder f = {.lexicon = lexicon,
                .context = ch_lexicon_property(lexicon, CH_S("context")),
                .country = ch_lexicon_property(lexicon, CH_S("country")),
                .citizen = ch_lexicon_property(lexicon, CH_S("citizenOf"))};
    const ch_status status = find(&f, sink, payload);
    free(f.parent);
    free(f.word);
    ch_vector_free(&f.form);
    ch_vector_free(&f.claimants);
    return status;
}

typedef struct {
    const ch_lexicon *lexicon;
    ch_diagnostics *sink;
    ch_collision_counts *counts;
} teller;

static ch_status
tell(void *payload, const ch_collision *c)
{
    teller *t = payload;
    char path[4096];
    size_t line;
    t->counts->shared++;
    if (c->decision != CH_DECIDED_BY_NOTHING) return CH_OK;
    t->counts->undecided++;
    const ch_slice file = ch_lexicon_file(t->lexicon, c->claimants[1], &line);
    const ch_slice one = ch_lexicon_name(t->lexicon, c->claimants[0]), other = ch_lexicon_name(t->lexicon, c->claimants[1]);
    snprintf(path, sizeof path, "%.*s", CH_PRINT(file));
    ch_tell(t->sink, CH_ERROR, path, line, 0,
            "\"%.*s\" is a name of \"%.*s\" and of \"%.*s\": say which by chan:weight or chan:context, or make it a chan:weakLabel",
            CH_PRINT(c->form), CH_PRINT(one), CH_PRINT(other));
    return CH_OK;
}

ch_status
ch_collisions_tell(const ch_lexicon *lexicon, ch_diagnostics *sink, ch_collision_counts *counts)
{
    teller t = {lexicon, sink, counts};
    *counts = (ch_collision_counts){0, 0};
    return ch_collisions_find(lexicon, tell, &t);
}
