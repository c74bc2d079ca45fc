/*
 * Shapes: names that no list can hold, as patterns over a sentence's text
 *
 * Loaded from ontology/rules/shapes.yaml; read-only, threads may share it.
 */
#ifndef CH_ANNOTATE_SHAPE_H
#define CH_ANNOTATE_SHAPE_H

#include "annotate/candidate.h"

typedef struct ch_name_shapes ch_name_shapes;

/* *out: Owned by the caller, ch_name_shapes_free().  Adds to *out when it is not NULL. */
ch_status ch_name_shapes_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink,
                         ch_name_shapes **out);
void ch_name_shapes_free(ch_name_shapes *shapes);

/* The candidates of all shapes in the finder's sentence. */
ch_status ch_find_shapes(ch_finder *f);

/*
 * Run each shape's examples: a `yes` must be matched at its mention, a `no`
 * must not.  What fails is told; CH_OK all the same.
 */
ch_status ch_name_shapes_check(const ch_name_shapes *shapes, ch_diagnostics *sink);

/* The label that the shape called `rule` gives to `mention`, in `arena`; the mention itself by default. */
ch_status ch_name_shape_label(const ch_name_shapes *shapes, struct ch_matcher *matcher, const char *rule,
                         ch_slice mention, ch_arena *arena, ch_slice *out);

#endif
