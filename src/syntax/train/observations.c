/* Counting which value each of many things has most often. */
#include "syntax/train/observations.h"

static int
order(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int
by_value(const void *left, const void *right)
{
    const observation *a = left, *b = right;
    const int what = order(a->what, b->what);
    return what ? what : order(a->value, b->value);
}

static int
by_count(const void *left, const void *right)
{
    const observation *a = left, *b = right;
    const int what = order(a->what, b->what), count = order(b->count, a->count);
    return what ? what : count ? count : order(a->value, b->value);
}

void
observations_sum(observations *all)
{
    size_t kept = 0;
    if (!all->len) return;
    qsort(all->at, all->len, sizeof *all->at, by_value);
    for (size_t i = 0; i < all->len; i++) {
        observation *last = kept ? &all->at[kept - 1] : NULL;
        if (last && by_value(last, &all->at[i]) == 0) last->count += all->at[i].count;
        else all->at[kept++] = all->at[i];
    }
    all->len = kept;
    qsort(all->at, all->len, sizeof *all->at, by_count);
}
