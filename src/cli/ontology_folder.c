/*
 * A command run from the build folder must not pick up the ontology of an older
 * installed one: hence the source's folder comes before the configured prefix,
 * but only where the command stands in its build folder.
 */
#include "cli/ontology_folder.h"

#include "base/file.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#ifndef CH_ONTOLOGY_DIR
#    define CH_ONTOLOGY_DIR "/usr/share/chancery/ontology"
#    define CH_ONTOLOGY_RELATIVE "../share/chancery/ontology"
#    define CH_BUILD_DIR ""
#    define CH_SOURCE_ONTOLOGY ""
#endif

/* The folder of the running command in `path`; false where the system does not tell. */
static bool
own_folder(char *path, size_t room)
{
    const ssize_t length = readlink("/proc/self/exe", path, room - 1);
    if (length <= 0) return false;
    path[length] = '\0';
    char *slash = strrchr(path, '/');
    if (!slash) return false;
    *slash = '\0';
    return true;
}

const char *
ch_ontology_folder(const char *given, ch_arena *arena)
{
    if (given) return given;
    const char *told = getenv("CHANCERY_ONTOLOGY");
    if (told && *told) return told;
    char folder[PATH_MAX];
    if (own_folder(folder, sizeof folder)) {
        if (strcmp(folder, CH_BUILD_DIR) == 0 && ch_file_is_folder(CH_SOURCE_ONTOLOGY)) {
            return CH_SOURCE_ONTOLOGY;
        }
        const ch_slice near = ch_arena_print(arena, "%s/%s", folder, CH_ONTOLOGY_RELATIVE);
        if (!near.at) return NULL;
        if (ch_file_is_folder(near.at)) return near.at;
    }
    return CH_ONTOLOGY_DIR;
}
