/*
 * Decoding
 *
 * A cycle is contracted in place: its first word stands for it, the others
 * sleep.  Each contraction remembers, for every other word, which member it
 * would enter by and which it would hang from; undoing them in reverse order
 * gives every word its head.
 *
 *     a -> b -> c -> a        a*                    x -> b -> c -> a
 *     x                       x -> a* by b          (b leaves its place in the cycle)
 *
 * With n words there are at most n contractions of n x n work, so a part of
 * 256 words is never more than some milliseconds.
 */
#include "syntax/tree.h"

#include "syntax/parse.h"

#include <stdlib.h>

/* What undoing one contraction needs; arrays of `most` + 1. */
typedef struct {
    uint16_t *enter;   /* by which member the cycle is entered from this word */
    uint16_t *leave;   /* from which member this word would hang              */
    uint16_t *members; /* the cycle's words, and below their heads in it      */
    uint16_t *inner;
    size_t length;
} contraction;

struct ch_tree {
    size_t most;
    double *scores; /* (most + 1) squared: [word][head], the root last */
    uint16_t *best; /* of each word its head */
    uint8_t *asleep, *mark;
    contraction *contractions;
    uint16_t *memory;
};

ch_tree *
ch_tree_new(size_t most)
{
    ch_tree *tree = calloc(1, sizeof *tree);
    if (!tree) return NULL;
    const size_t wide = most + 1;
    tree->most = most;
    tree->scores = calloc(wide * wide, sizeof *tree->scores);
    tree->best = calloc(wide, sizeof *tree->best);
    tree->asleep = calloc(wide, 1);
    tree->mark = calloc(wide, 1);
    tree->contractions = calloc(wide, sizeof *tree->contractions);
    tree->memory = calloc(4 * wide * wide, sizeof *tree->memory);
    if (!tree->scores || !tree->best || !tree->asleep || !tree->mark || !tree->contractions ||
        !tree->memory) {
        ch_tree_free(tree);
        return NULL;
    }
    for (size_t i = 0; i < wide; i++) {
        uint16_t *at = tree->memory + 4 * wide * i;
        tree->contractions[i] = (contraction){at, at + wide, at + 2 * wide, at + 3 * wide, 0};
    }
    return tree;
}

void
ch_tree_free(ch_tree *tree)
{
    if (!tree) return;
    free(tree->scores), free(tree->best), free(tree->asleep), free(tree->mark);
    free(tree->contractions), free(tree->memory);
    free(tree);
}

/* Each word's own choice; true if that is a tree with one root. */
static bool
choose(ch_tree *tree, const float *scores, size_t stride, size_t count)
{
    size_t roots = 0;
    for (size_t word = 0; word < count; word++) {
        const float *row = scores + word * stride;
        size_t best = count;
        for (size_t head = 0; head < count; head++) {
            if (head != word && row[head] > row[best]) best = head;
        }
        tree->best[word] = (uint16_t)best;
        roots += best == count;
        tree->mark[word] = 0;
    }
    tree->mark[count] = 1;
    for (size_t word = 0; word < count; word++) {
        size_t at = word;
        while (!tree->mark[at]) tree->mark[at] = 2, at = tree->best[at];
        if (tree->mark[at] == 2) return false;
        for (at = word; tree->mark[at] == 2; at = tree->best[at]) tree->mark[at] = 1;
    }
    return roots == 1;
}

/* Scores as doubles, the root's so low that one is taken only when one must be. */
static void
copy_scores(ch_tree *tree, const float *scores, size_t stride, size_t count)
{
    const size_t wide = tree->most + 1;
    for (size_t word = 0; word < count; word++) {
        for (size_t head = 0; head <= count; head++) {
            const float given = scores[word * stride + head];
            const float low = given > -1e6f ? given : -1e6f; /* a NaN becomes low too */
            tree->scores[word * wide + head] = (double)(low < 1e6f ? low : 1e6f);
        }
        tree->scores[word * wide + count] -= 1e9;
        tree->asleep[word] = 0;
    }
    tree->asleep[count] = 0;
}

static void
choose_awake(ch_tree *tree, size_t count)
{
    const size_t wide = tree->most + 1;
    for (size_t word = 0; word < count; word++) {
        if (tree->asleep[word]) continue;
        const double *row = tree->scores + word * wide;
        size_t best = count;
        for (size_t head = 0; head < count; head++) {
            if (head != word && !tree->asleep[head] && row[head] > row[best]) best = head;
        }
        tree->best[word] = (uint16_t)best;
    }
}

/* A cycle among the words awake, into `c`; false when there is none. */
static bool
find_cycle(ch_tree *tree, size_t count, contraction *c)
{
    for (size_t word = 0; word < count; word++) tree->mark[word] = tree->asleep[word];
    tree->mark[count] = 1;
    for (size_t word = 0; word < count; word++) {
        size_t at = word;
        while (!tree->mark[at]) tree->mark[at] = 2, at = tree->best[at];
        if (tree->mark[at] == 2) {
            c->length = 0;
            size_t member = at;
            do {
                c->members[c->length] = (uint16_t)member;
                c->inner[c->length++] = tree->best[member];
                member = tree->best[member];
            } while (member != at);
            return true;
        }
        for (at = word; tree->mark[at] == 2; at = tree->best[at]) tree->mark[at] = 1;
    }
    return false;
}

static void
contract(ch_tree *tree, size_t count, contraction *c)
{
    const size_t wide = tree->most + 1, stand_in = c->members[0];
    for (size_t i = 0; i < c->length; i++) tree->mark[c->members[i]] = 3;
    for (size_t other = 0; other <= count; other++) {
        if (tree->asleep[other] || tree->mark[other] == 3) continue;
        double entering = 0, leaving = 0;
        for (size_t i = 0; i < c->length; i++) {
            const size_t member = c->members[i];
            const double *row = tree->scores + member * wide;
            const double gain = row[other] - row[c->inner[i]];
            const double hang = tree->scores[other * wide + member];
            if (i == 0 || gain > entering) entering = gain, c->enter[other] = (uint16_t)member;
            if (i == 0 || hang > leaving) leaving = hang, c->leave[other] = (uint16_t)member;
        }
        tree->scores[stand_in * wide + other] = entering;
        tree->scores[other * wide + stand_in] = leaving;
    }
    for (size_t i = 1; i < c->length; i++) tree->asleep[c->members[i]] = 1;
}

static void
expand(ch_tree *tree, size_t count, const contraction *c)
{
    const size_t stand_in = c->members[0];
    const uint16_t head = tree->best[stand_in];
    for (size_t i = 1; i < c->length; i++) tree->asleep[c->members[i]] = 0;
    for (size_t i = 0; i < c->length; i++) tree->mark[c->members[i]] = 3;
    for (size_t word = 0; word < count; word++) {
        if (tree->asleep[word] || tree->mark[word] == 3) continue;
        if (tree->best[word] == stand_in) tree->best[word] = c->leave[word];
    }
    for (size_t i = 0; i < c->length; i++) {
        tree->best[c->members[i]] = c->inner[i];
        tree->mark[c->members[i]] = 0;
    }
    tree->best[c->enter[head]] = head;
}

static void
search(ch_tree *tree, size_t count)
{
    size_t made = 0;
    for (;;) {
        choose_awake(tree, count);
        if (!find_cycle(tree, count, &tree->contractions[made])) break;
        contract(tree, count, &tree->contractions[made++]);
    }
    for (size_t i = 0; i <= count; i++) tree->mark[i] = 0;
    while (made-- > 0) expand(tree, count, &tree->contractions[made]);
}

void
ch_tree_decode(ch_tree *tree, const float *scores, size_t stride, size_t count, uint32_t *heads)
{
    if (count > tree->most) count = tree->most;
    if (!choose(tree, scores, stride, count)) {
        copy_scores(tree, scores, stride, count);
        search(tree, count);
    }
    for (size_t word = 0; word < count; word++) {
        heads[word] = tree->best[word] == count ? CH_ROOT : tree->best[word];
    }
}
