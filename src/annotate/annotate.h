/*
 * Annotation: from the parsed article to mentions and the entities they stand for
 *
 *     segments     where names, titles and values stand              segment.h
 *     context      which entries the article as a whole speaks of    context.h
 *     entities     what each segment stands for                      link.c, names.c, office.c
 *     reference    pronouns and descriptions                         refer.c
 */
#ifndef CH_ANNOTATE_ANNOTATE_H
#define CH_ANNOTATE_ANNOTATE_H

#include "annotate/mention.h"
#include "annotate/naming.h"
#include "annotate/shape.h"
#include "syntax/analysis.h"

/* The knowledge that annotation reads; all Borrowed. */
typedef struct {
    const ch_lexicon *lexicon;
    const ch_ontology *ontology;
    const ch_naming *naming;
    const ch_name_shapes *shapes;
} ch_annotator;

/*
 * Annotate one article, whose values were found before.  *out lives in
 * `arena`; `scratch` is cleared.  `matcher` is the worker's.
 */
ch_status ch_annotate(const ch_annotator *annotator, const ch_article *article,
                      const ch_analysis *analysis, ch_value *values, size_t value_count,
                      struct ch_matcher *matcher, ch_arena *arena, ch_arena *scratch,
                      ch_annotations *out);

#endif
