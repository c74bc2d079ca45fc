/* Reading one frame's mapping; for the files frame*.c only. */
#ifndef CH_RELATE_FRAME_READ_H
#define CH_RELATE_FRAME_READ_H

#include "base/yaml.h"
#include "relate/frame_data.h"

typedef struct {
    ch_frames *frames;
    const ch_ontology *ontology;
    ch_diagnostics *sink;
    ch_intern *names; /* of frames, to find one given twice */
    const char *file; /* lives in the frames' arena */
    size_t errors;
} ch_frame_reader;

/* Tell an error at `at`; `what` has one %.*s for `name`. */
void ch_frame_complain(ch_frame_reader *r, const ch_yaml *at, const char *what, ch_slice name);

/* Read a frame; what is wrong in it is told and counted, not returned. */
ch_status ch_frame_read(ch_frame_reader *r, const ch_yaml *node);

/* Read a list of verbs, nouns or adjectives of the frame with number `frame`. */
ch_status ch_frame_read_entries(ch_frame_reader *r, uint32_t frame, uint8_t kind,
                                const ch_yaml *list);

#endif
