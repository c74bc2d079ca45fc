/* Frames out of a text of the test's own. */
#ifndef CH_TESTS_FRAMES_H
#define CH_TESTS_FRAMES_H

#include "world.h"

#include "relate/frame_data.h"

/* Load `text` as the one file of a folder of frames; messages in `all`. */
static inline ch_status
frames_of(const char *text, told *all, ch_frames **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "a.yaml", text);
    const ch_status status = ch_frames_load(file.folder, ontology, &sink, out);
    scratch_remove(&file);
    return status;
}

#endif
