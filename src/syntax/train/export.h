/* Writing the model file: the trainer's side of ../model.h. */
#ifndef CH_TRAIN_EXPORT_H
#define CH_TRAIN_EXPORT_H

#include "syntax/model.h"
#include "syntax/train/dictionary.h"
#include "syntax/train/network.h"
#include "syntax/train/tags.h"

/* All that goes into the file.  Borrowed. */
typedef struct {
    ch_network_shape shape;
    const float *parameters;
    const dictionary *words;
    const tag_set *tags;
    const ch_lemmas *lemmas;
    ch_slice note;
} model_parts;

/* The file's bytes into `out`, weights rounded to eight bits. */
ch_status model_export(const model_parts *parts, ch_buffer *out);

#endif
