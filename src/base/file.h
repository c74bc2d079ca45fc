/* Files: reading them whole, and listing folders in an order that is the same everywhere. */
#ifndef CH_BASE_FILE_H
#define CH_BASE_FILE_H

#include "base/arena.h"
#include "base/buffer.h"

#include <chancery/diagnostic.h>

/*
 * Append the whole of the file `path` to `bytes`; "-" is standard input.
 * CH_CANNOT_READ after a message: missing, a folder, unreadable, or no file and no pipe.
 * On a failure `bytes` holds what it held.
 */
ch_status ch_file_read(const char *path, ch_diagnostics *sink, ch_buffer *bytes);

/*
 * The regular files under the folder `path`, however deep, in byte order of
 * their paths.  Names that begin with a dot are passed over, links to folders
 * not followed.  *out lives in `arena`, its texts NUL-terminated.  Where `path`
 * is a file it is the only one.  A folder that cannot be read is told and the
 * rest is listed all the same; the status is then CH_CANNOT_READ.
 */
ch_status ch_files_list(const char *path, ch_arena *arena, ch_diagnostics *sink, ch_slice **out,
                        size_t *count);

/* Whether `path` is a folder. */
bool ch_file_is_folder(const char *path);

#endif
