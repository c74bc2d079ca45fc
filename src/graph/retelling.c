#include "graph/retelling.h"

/* The fillers of `property` in a and in b: the same entities and words? */
typedef enum { NEITHER, ONLY_A, ONLY_B, SAME, SHARED, APART } agreement;

static bool
same_filler(const ch_role *a, const ch_role *b)
{
    if (a->entity != CH_NONE || b->entity != CH_NONE) return a->entity == b->entity;
    if (a->value != CH_NONE || b->value != CH_NONE) return a->value == b->value;
    return ch_slice_equal(a->words, b->words);
}

/* How many fillers of the property `a` has, and how many of these `b` has as well. */
static size_t
count_shared(const ch_telling *a, const ch_telling *b, ch_slice property, size_t *shared)
{
    size_t count = 0;
    *shared = 0;
    for (size_t i = 0; i < a->role_count; i++) {
        if (!ch_slice_equal(a->roles[i].property, property)) continue;
        count++;
        for (size_t k = 0; k < b->role_count; k++)
            if (ch_slice_equal(b->roles[k].property, property) && same_filler(&a->roles[i], &b->roles[k])) {
                ++*shared;
                break;
            }
    }
    return count;
}

static agreement
compare(const ch_telling *a, const ch_telling *b, ch_slice property)
{
    size_t shared, back;
    const size_t in_a = count_shared(a, b, property, &shared), in_b = count_shared(b, a, property, &back);
    if (!in_a && !in_b) return NEITHER;
    if (!in_a) return ONLY_B;
    if (!in_b) return ONLY_A;
    if (shared == in_a && back == in_b) return SAME;
    return shared ? SHARED : APART;
}

static bool
is_among(ch_slice property, const ch_slice *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ch_slice_equal(property, list[i])) return true;
    return false;
}

/* Whether something else that both tell of differs: another place, other numbers. */
static bool
is_contradicted(const ch_telling *a, const ch_telling *b, const ch_slice *roles, size_t count)
{
    for (size_t i = 0; i < a->role_count; i++) {
        const ch_slice property = a->roles[i].property;
        if (!is_among(property, roles, count) && compare(a, b, property) == APART) return true;
    }
    return ch_date_known(a->date) && ch_date_known(b->date) && ch_date_compare(a->date, b->date) != 0;
}

static bool
names_somebody(const ch_merge_input *in, const ch_telling *t, ch_slice property)
{
    for (size_t i = 0; i < t->role_count; i++)
        if (ch_slice_equal(t->roles[i].property, property) && t->roles[i].entity != CH_NONE &&
            !in->annotations->entities[t->roles[i].entity].unnamed)
            return true;
    return false;
}

/* Whether `full` tells all that `thin` tells, and fills a role that it leaves out. */
static bool
is_fuller(const ch_merge_input *in, const ch_telling *full, const ch_telling *thin)
{
    if (!full->is_event || full->class != thin->class || full->modality != thin->modality) return false;
    if (ch_identity_is_apart(in->identities, in->ontology, full->class, full->rule) !=
        ch_identity_is_apart(in->identities, in->ontology, thin->class, thin->rule))
        return false;
    size_t count;
    const ch_slice *roles = ch_identity_retold(in->identities, in->ontology, thin->class, &count);
    bool fills = false, known = false;
    for (size_t i = 0; i < count; i++) {
        switch (compare(thin, full, roles[i])) {
        case NEITHER: break;
        case ONLY_B: fills = true; break;
        case SAME: known |= names_somebody(in, thin, roles[i]); break;
        default: return false;
        }
    }
    return fills && known && !is_contradicted(thin, full, roles, count);
}

/* The only fact with a fuller telling; CH_NONE: none, or several. */
static uint32_t
fuller_fact(const ch_merge_input *in, const uint32_t *fact_of, size_t thin)
{
    uint32_t found = CH_NONE;
    for (size_t i = 0; i < in->tellings->len; i++) {
        if (fact_of[i] == fact_of[thin] || fact_of[i] == found) continue;
        if (!is_fuller(in, &in->tellings->at[i], &in->tellings->at[thin])) continue;
        if (found != CH_NONE) return CH_NONE;
        found = fact_of[i];
    }
    return found;
}

ch_status
ch_retellings_join(const ch_merge_input *in, uint32_t *fact_of)
{
    const size_t count = in->tellings->len;
    uint32_t *joined = ch_arena_array(in->arena, count + 1, sizeof *joined);
    if (!joined) return CH_NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        const uint32_t full = in->tellings->at[i].is_event ? fuller_fact(in, fact_of, i) : CH_NONE;
        joined[i] = full == CH_NONE ? fact_of[i] : full;
    }
    for (size_t i = 0; i < count; i++) fact_of[i] = joined[i];
    return CH_OK;
}
