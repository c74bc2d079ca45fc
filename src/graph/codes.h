/*
 * Codes of the event-data world: PLOVER and CAMEO
 *
 *     events   chancery.ttl: skos:notation of the event's class, or of the nearest class above it
 *     agents   exports/plover.yaml: sector and actor code by class
 *
 * Read-only after loading; threads may share it.
 */
#ifndef CH_GRAPH_CODES_H
#define CH_GRAPH_CODES_H

#include "lexicon/ontology.h"

typedef struct ch_codes ch_codes;

/* Codes of one scheme, in the order of the file; Borrowed from the codes. */
typedef struct {
    ch_slice at[4];
    size_t len;
} ch_code_list;

typedef enum { CH_CODE_SECTOR, CH_CODE_ACTOR, CH_CODE_MODE, CH_CODE_CONTEXT, CH_CODE_KINDS } ch_code_kind;

/*
 * Read them from the folder of the knowledge.  `ontology` is Borrowed until
 * ch_codes_free().  *out: Owned by the caller, ch_codes_free(); NULL after a
 * failure, which `sink` has been told.
 */
ch_status ch_codes_load(const char *directory, const ch_ontology *ontology, ch_diagnostics *sink, ch_codes **out);

/* Takes NULL. */
void ch_codes_free(ch_codes *codes);

/* The PLOVER categories and the CAMEO codes of a class of events; of no length: it has none. */
const ch_code_list *ch_codes_plover(const ch_codes *codes, ch_class class);
const ch_code_list *ch_codes_cameo(const ch_codes *codes, ch_class class);

/* What the file says of a class, or of the nearest above it; empty: nothing. */
ch_slice ch_codes_of(const ch_codes *codes, ch_code_kind kind, ch_class class);

/* The context that a modality ("Planned") stands for; empty: none. */
ch_slice ch_codes_modality(const ch_codes *codes, ch_slice modality);

#endif
