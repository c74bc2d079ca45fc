/*
 * What there is in some data: how many articles, events, relations, reports, from when and where
 *
 * Streamed: memory does not grow with the data (rdf/sorter.h), and what several
 * articles say is counted once.
 */
#ifndef CH_RDF_STATS_H
#define CH_RDF_STATS_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "lexicon/ontology.h"

/*
 * files      RDF (rdf/read.h)
 * store      an embedded store, counted with them; NULL: none
 * ontology   says which classes are events
 * memory     bytes for sorting; 0: 64 MB
 * stop       asked now and then; true ends the counting; may be NULL
 */
typedef struct {
    const char *const *files;
    size_t file_count;
    const char *store;
    const ch_ontology *ontology;
    size_t memory;
    bool (*stop)(void);
} ch_stats_options;

typedef enum {
    CH_STATS_TOTAL,    /* statements, articles, events, relations, reports, mentions */
    CH_STATS_EVENT,    /* events by class, subclasses behind their class                       */
    CH_STATS_ENTITY,   /* entities by class, likewise                                          */
    CH_STATS_RELATION, /* relations by property                                                */
    CH_STATS_MODALITY, /* reports by modality                                                  */
    CH_STATS_SOURCE,   /* articles by publisher                                                */
    CH_STATS_PARTS,
} ch_stats_part;

/* One count; depth: how many classes of its part are above it. */
typedef struct {
    ch_stats_part part;
    ch_slice name;
    size_t count;
    unsigned depth;
} ch_stats_row;

/* Rows by part, then by class, or the most frequent first; first and last: days of articles, or empty. */
typedef struct {
    ch_stats_row *rows;
    size_t len;
    ch_slice first, last;
} ch_stats;

/*
 * Count.  All of *out lives in `arena`.  CH_CANNOT_READ, CH_CANNOT_WRITE (no room
 * for temporary files) after messages; CH_TOO_HARD when `stop` ended it.
 */
ch_status ch_stats_count(const ch_stats_options *options, ch_diagnostics *sink, ch_arena *arena, ch_stats *out);

#endif
