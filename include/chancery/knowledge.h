/*
 * Knowledge: everything chancery knows, read from ontology/ once
 */
#ifndef CHANCERY_KNOWLEDGE_H
#define CHANCERY_KNOWLEDGE_H

#include <chancery/diagnostic.h>
#include <chancery/status.h>

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct ch_knowledge ch_knowledge;

/*
 * What to load.  Zero-initialise, then set what differs.
 *
 * directory    the ontology/ folder; NULL: $CHANCERY_ONTOLOGY, or the one installed
 * gazetteers   further folders or Turtle files of the caller's
 * rules        further rule files (YAML)
 * no_cache     do not read or write the compiled form
 */
typedef struct {
    const char *directory;
    const char *const *gazetteers;
    size_t gazetteer_count;
    const char *const *rules;
    size_t rule_count;
    bool no_cache;
} ch_knowledge_options;

/*
 * Load the knowledge.  `options` may be NULL.
 * *out: Owned by the caller, ch_knowledge_free(); NULL after a failure, which
 * `sink` has then been told.  Read-only afterwards; threads may share it.
 *
 * CH_BAD_KNOWLEDGE: a file is wrong, see the diagnostics.
 */
CH_API ch_status ch_knowledge_load(const ch_knowledge_options *options, ch_diagnostics *sink,
                                   ch_knowledge **out);

/* Takes NULL. */
CH_API void ch_knowledge_free(ch_knowledge *knowledge);

/* Hexadecimal hash of all the files it was read from; Borrowed from `knowledge`. */
CH_API const char *ch_knowledge_hash(const ch_knowledge *knowledge);

/* The folder it was read from; Borrowed from `knowledge`. */
CH_API const char *ch_knowledge_directory(const ch_knowledge *knowledge);

/* The library's version, "0.1.0". */
CH_API const char *ch_version(void);

#ifdef __cplusplus
}
#endif

#endif
