/*
 * The lexicon's compiled form: its tables in one file, mapped back read-only
 *
 *     header | tables, each at a multiple of 16 bytes
 *
 * The header holds the key (the hash of everything the lexicon was made from),
 * where each table lies, and a checksum of all that follows.  A file of another
 * version, another key, another length or another checksum is not used; it is
 * no error: the lexicon is made anew.
 */
#ifndef CH_LEXICON_CACHE_H
#define CH_LEXICON_CACHE_H

#include "lexicon/lexicon.h"

/*
 * The file that caches the knowledge of `directory`: in $XDG_CACHE_HOME/chancery,
 * else $HOME/.cache/chancery.  `.at` NULL when neither is set, or without memory.
 * `what` tells apart what is read in addition to the directory.
 */
ch_slice ch_cache_path(const char *directory, ch_slice what, ch_arena *arena);

/* Map `path` if it is whole and of `key`; else *out is NULL.  *out: Owned, ch_lexicon_free(). */
ch_status ch_lexicon_map(const char *path, const char *key, ch_lexicon **out);

/*
 * Write `lexicon` to `path` under a temporary name, then rename: a reader finds
 * the old file or the new one, whole.  Folders are made.  CH_CANNOT_WRITE
 * leaves nothing behind.
 */
ch_status ch_lexicon_save(const ch_lexicon *lexicon, const char *path, const char *key);

#endif
