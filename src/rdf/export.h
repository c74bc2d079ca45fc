/*
 * A loaded graph in the formats of others
 *
 *     tables    CSV: entities, relations, events, reports, mentions
 *     graphs    GraphML and DOT: entities, relations and events between them as edges
 *     lines     PLOVER and FollowTheMoney, an object a line
 *     void      what the data set holds, in RDF
 *
 * Everything is written in the order of IRIs.
 */
#ifndef CH_RDF_EXPORT_H
#define CH_RDF_EXPORT_H

#include "rdf/loaded.h"
#include "rdf/output.h"
#include "rdf/triple_writer.h"

/* The tables' names, NULL-terminated; static. */
const char *const *ch_export_tables(void);

/* Write one of them; CH_BAD_ARGUMENT: there is none of that name. */
ch_status ch_export_table(ch_loaded *loaded, const char *name, ch_output *output);

ch_status ch_export_graphml(ch_loaded *loaded, ch_output *output);
ch_status ch_export_dot(ch_loaded *loaded, ch_output *output);

ch_status ch_export_plover(ch_loaded *loaded, const ch_codes *codes, ch_output *output);

/* `path`: exports/followthemoney.yaml, which says what is what there; messages about it go to `sink`. */
ch_status ch_export_ftm(ch_loaded *loaded, const ch_ontology *ontology, const char *path, ch_diagnostics *sink,
                        ch_output *output);

/* `iri`: of the data set; NULL: one made of what it holds. */
ch_status ch_export_void(ch_loaded *loaded, const char *iri, ch_triple_writer *writer);

/* --- for the files that do it ------------------------------------------------------- */

/* Text on its way: what is gathered for one record, and where it goes. */
typedef struct {
    ch_loaded *loaded;
    ch_output *output;
    ch_arena *scratch; /* until the next record, as the graph's texts */
    ch_buffer text;
    ch_buffer cell;
} ch_export;

/* `out` is to be closed on every path. */
ch_status ch_export_begin(ch_export *out, ch_loaded *loaded, ch_output *output);
void ch_export_end(ch_export *export);

/* Hand on the text and forget the record. */
ch_status ch_export_flush(ch_export *export);

/* Call `take` with each entity: what has a class in chan: and is no event, report, value or modality. */
typedef ch_status ch_export_node_sink(void *payload, ch_export *export, uint32_t number);
ch_status ch_export_entities(ch_export *export, ch_export_node_sink *take, void *payload);

/* The same for the subjects that have `object` (an IRI; NULL: anything) at `predicate`. */
ch_status ch_export_subjects(ch_export *export, const char *predicate, const char *object, ch_export_node_sink *take,
                             void *payload);

/* Call `take` with the record of each relation, or of each event. */
typedef ch_status ch_export_sink(void *payload, ch_export *export, const ch_record *record);
ch_status ch_export_records(ch_export *export, bool events, ch_export_sink *take, void *payload);

/* Whether the relation's plain triple stands in the graph: some report gives it as actual, unattributed. */
bool ch_export_is_stated(const ch_record *record);

#endif
