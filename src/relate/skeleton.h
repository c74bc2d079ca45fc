/*
 * The skeleton: a sentence as a line in which every mention is two characters
 *
 *     <Person 0> , the <Country 1> <Office 2> , told <NewsOrganization 3>
 *
 * The first is a private-use character for the mention's class (U+E000 + class),
 * the second one for the mention (U+F0000 + its number in the sentence).  Tokens
 * stand one space apart, descriptions ("the gang") as the words they are, apostrophes and quotes straight.  Private-use characters
 * of the article itself become U+FFFD, so that no article can forge a mention.
 */
#ifndef CH_RELATE_SKELETON_H
#define CH_RELATE_SKELETON_H

#include "annotate/mention.h"
#include "base/buffer.h"
#include "lexicon/ontology.h"

enum { CH_SKELETON_CLASS = 0xE000, CH_SKELETON_MENTION = 0xF0000 };

typedef struct {
    ch_slice text;
    uint32_t first_mention; /* of the sentence, among the article's mentions */
    uint32_t mentions;
} ch_skeleton;

/* Render sentence number `sentence` into `buffer`, which out->text borrows. */
ch_status ch_skeleton_render(const ch_article *article, const ch_annotations *annotations,
                             uint32_t sentence, ch_buffer *buffer, ch_skeleton *out);

/* The mention whose mark stands at byte `at` of the skeleton's text, as an index into the article's. */
uint32_t ch_skeleton_mention(const ch_skeleton *skeleton, size_t at);

/* Print it readably: <Person "Donald Trump"> … */
ch_status ch_skeleton_print(const ch_skeleton *skeleton, const ch_article *article,
                            const ch_annotations *annotations, const ch_ontology *ontology,
                            ch_buffer *out);

#endif
