/*
 * Decoding: scores of heads -> the best tree
 *
 * Most words choose well for themselves; only where their choices make a cycle,
 * or several roots, is the maximum spanning tree searched for: Chu and Liu
 * (1965), Edmonds (1967), as McDonald et al. (2005), "Non-projective Dependency
 * Parsing using Spanning Tree Algorithms", with the single root of Stanojević
 * and Cohen (2021), "A Root of a Problem".
 */
#ifndef CH_SYNTAX_TREE_H
#define CH_SYNTAX_TREE_H

#include "base/status.h"

#include <stddef.h>
#include <stdint.h>

typedef struct ch_tree ch_tree;

/* Working memory for sentences of up to `most` words.  Owned, ch_tree_free(); NULL without memory. */
ch_tree *ch_tree_new(size_t most);
void ch_tree_free(ch_tree *tree);

/*
 * The tree of `count` words whose scores add up to the most, with exactly one
 * root.  scores[word * stride + head], with head = count for the root; a word's
 * score for itself is not looked at.  heads: of each word, CH_ROOT for the root.
 */
void ch_tree_decode(ch_tree *tree, const float *scores, size_t stride, size_t count,
                    uint32_t *heads);

#endif
