/*
 * Output of extract, loaded again: its events and relations as records
 *
 * For diff and export.  The graph may be larger than memory (rdf/bulk.h); all lists
 * come in the order of their texts, so that the order of the files does not show.
 *
 * Texts that are handed out live until ch_loaded_forget(), which whoever goes through
 * the graph calls after each record.  A failure of the disk is told, kept, and makes
 * everything after it find nothing: ch_loaded_status() says so.
 */
#ifndef CH_RDF_LOADED_H
#define CH_RDF_LOADED_H

#include "base/arena.h"
#include "graph/record.h"
#include "rdf/bulk.h"
#include "rdf/pages.h"
#include "rdf/sorter.h"

/* Namespaces of the contract. */
#define CH_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define CH_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define CH_SKOS "http://www.w3.org/2004/02/skos/core#"
#define CH_NIF "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
#define CH_ITSRDF "http://www.w3.org/2005/11/its/rdf#"
#define CH_PROV "http://www.w3.org/ns/prov#"
#define CH_DCTERMS "http://purl.org/dc/terms/"
#define CH_SCHEMA "http://schema.org/"

/*
 * What to load
 *
 * ontology   for classes; Borrowed as long as the graph lives
 * lexicon, codes   for codes of countries and sectors; NULL: parties have none
 * memory     bytes to work with, about; 0: as rdf/bulk.h says
 * stop       asked now and then; true ends the loading and the going through; may be NULL
 */
typedef struct {
    const char *const *files;
    size_t file_count;
    const ch_ontology *ontology;
    const ch_lexicon *lexicon;
    const ch_codes *codes;
    size_t memory;
    bool (*stop)(void);
} ch_loaded_options;

typedef struct ch_loaded ch_loaded;

/* *out: Owned by the caller, ch_loaded_free(); NULL after a failure: see ch_bulk_open(). */
ch_status ch_loaded_open(const ch_loaded_options *options, ch_diagnostics *sink, ch_loaded **out);

/* Takes NULL. */
void ch_loaded_free(ch_loaded *loaded);

ch_bulk *ch_loaded_bulk(const ch_loaded *loaded);

/* The texts that were handed out are no longer needed. */
void ch_loaded_forget(ch_loaded *loaded);

/* The first thing that went wrong, or CH_OK. */
ch_status ch_loaded_status(const ch_loaded *loaded);

/* A sorter with the graph's sink and a share of its memory; *out: Owned by the caller, ch_sorter_free(). */
ch_status ch_loaded_sorter(const ch_loaded *loaded, ch_sorter **out);

/* Pages with the graph's sink; *out: Owned by the caller, ch_pages_free(). */
ch_status ch_loaded_pages(const ch_loaded *loaded, size_t memory, ch_pages **out);

/* The number of an IRI, or CH_NONE. */
uint32_t ch_loaded_find(ch_loaded *loaded, ch_slice iri);

/* Node numbers, sorted by their texts, in an arena. */
typedef struct {
    uint32_t *at;
    size_t len;
} ch_numbers;

/* Takes one node; anything but CH_OK ends the work. */
typedef ch_status ch_loaded_sink(void *payload, uint32_t number);

/* Hand each subject that has `object` (an IRI; NULL: anything) at `predicate` to `take`, once. */
ch_status ch_loaded_each(ch_loaded *loaded, const char *predicate, const char *object, ch_loaded_sink *take, void *payload);

/* All of `predicate` that `subject` has. */
ch_status ch_loaded_objects(ch_loaded *loaded, uint32_t subject, const char *predicate, ch_arena *arena,
                            ch_numbers *out);

/* The first object, or CH_NONE; its text, or "". */
uint32_t ch_loaded_object(ch_loaded *loaded, uint32_t subject, const char *predicate);
ch_slice ch_loaded_text(ch_loaded *loaded, uint32_t subject, const char *predicate);

/* A node, CH_NODE_NONE for CH_NONE; its text, or "". */
ch_node ch_loaded_node(ch_loaded *loaded, uint32_t number);
ch_slice ch_loaded_name(ch_loaded *loaded, uint32_t number);

/* The most special class that the ontology knows of it, or CH_NO_CLASS. */
ch_class ch_loaded_class(ch_loaded *loaded, uint32_t number);

/* The local name of a class. */
ch_slice ch_loaded_class_name(ch_loaded *loaded, ch_class class);

/* Whether `class` is the one of that name or below it. */
bool ch_loaded_is(ch_loaded *loaded, ch_class class, const char *super);

/* How many subjects have `object` at `predicate`. */
size_t ch_loaded_count(ch_loaded *loaded, const char *predicate, uint32_t object);

/* Sets what the gazetteer knows of the node: code, sector, iso2. */
void ch_loaded_codes(ch_loaded *loaded, uint32_t number, ch_party *party);

/* From now on offices count that are held on that day; an empty text: none. */
void ch_loaded_on(ch_loaded *loaded, ch_slice date);

/* The reports of an event or relation. */
ch_status ch_loaded_reports(ch_loaded *loaded, uint32_t number, ch_arena *arena, ch_numbers *out);

/* rdfs:label, else chan:value, else nif:anchorOf, else the IRI's last part. */
ch_slice ch_loaded_label(ch_loaded *loaded, uint32_t number);

/* An article's id: its IRI without the usual base. */
ch_slice ch_article_id(ch_slice iri);

/* The part of an IRI behind its last "/" or "#". */
ch_slice ch_local_name(ch_slice iri);

/* Who a node is; a literal is a label alone. */
ch_status ch_loaded_party(ch_loaded *loaded, uint32_t number, ch_party *out);

/* Hand all events, or all relations, to `take`: chan:Event, rdf:Statement. */
ch_status ch_loaded_facts(ch_loaded *loaded, bool events, ch_loaded_sink *take, void *payload);

/* One of them as a record in `arena`; reports in the order of article and place. */
ch_status ch_loaded_record(ch_loaded *loaded, uint32_t number, bool is_event, ch_arena *arena, ch_record *out);

/* A report as an account. */
ch_status ch_loaded_account(ch_loaded *loaded, uint32_t report, ch_account *out);

#endif
