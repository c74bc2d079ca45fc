/*
 * Output of extract, loaded again: its events and relations as records
 *
 * For diff and export.  Holds everything in memory (rdf/store.h); all lists come
 * in the order of their texts, so that the order of the files does not show.
 */
#ifndef CH_RDF_LOADED_H
#define CH_RDF_LOADED_H

#include "base/arena.h"
#include "graph/record.h"
#include "rdf/store.h"

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
 * stop       asked now and then; true ends the loading; may be NULL
 */
typedef struct {
    const char *const *files;
    size_t file_count;
    const ch_ontology *ontology;
    const ch_lexicon *lexicon;
    const ch_codes *codes;
    bool (*stop)(void);
} ch_loaded_options;

typedef struct ch_loaded ch_loaded;

/* *out: Owned by the caller, ch_loaded_free(); NULL after a failure: CH_CANNOT_READ after messages. */
ch_status ch_loaded_open(const ch_loaded_options *options, ch_diagnostics *sink, ch_loaded **out);

/* Takes NULL. */
void ch_loaded_free(ch_loaded *loaded);

ch_store *ch_loaded_store(const ch_loaded *loaded);

/* Node numbers, sorted by their texts, in an arena. */
typedef struct {
    uint32_t *at;
    size_t len;
} ch_numbers;

/* The subjects that have `object` (an IRI; NULL: anything) at `predicate`, each once. */
ch_status ch_loaded_subjects(const ch_loaded *loaded, const char *predicate, const char *object, ch_arena *arena,
                             ch_numbers *out);

/* All of `predicate` that `subject` has. */
ch_status ch_loaded_objects(const ch_loaded *loaded, uint32_t subject, const char *predicate, ch_arena *arena,
                            ch_numbers *out);

/* Those numbers for which `wanted` is true. */
ch_status ch_loaded_numbers(const ch_loaded *loaded, const bool *wanted, ch_arena *arena, ch_numbers *out);

/* The first object, or CH_NONE; its text, or "". */
uint32_t ch_loaded_object(const ch_loaded *loaded, uint32_t subject, const char *predicate);
ch_slice ch_loaded_text(const ch_loaded *loaded, uint32_t subject, const char *predicate);

/* The text of a node; "" for CH_NONE. */
ch_slice ch_loaded_name(const ch_loaded *loaded, uint32_t number);

/* The most special class that the ontology knows of it, or CH_NO_CLASS. */
ch_class ch_loaded_class(const ch_loaded *loaded, uint32_t number);

/* The local name of a class. */
ch_slice ch_loaded_class_name(const ch_loaded *loaded, ch_class class);

/* Whether `class` is the one of that name or below it. */
bool ch_loaded_is(const ch_loaded *loaded, ch_class class, const char *super);

/* How many subjects have `object` at `predicate`. */
size_t ch_loaded_count(const ch_loaded *loaded, const char *predicate, uint32_t object);

/* Sets what the gazetteer knows of the node: code, sector, iso2. */
void ch_loaded_codes(const ch_loaded *loaded, uint32_t number, ch_party *party);

/* From now on offices count that are held on that day; an empty text: none. */
void ch_loaded_on(ch_loaded *loaded, ch_slice date);

/* The reports of an event or relation. */
ch_status ch_loaded_reports(const ch_loaded *loaded, uint32_t number, ch_arena *arena, ch_numbers *out);

/* rdfs:label, else chan:value, else nif:anchorOf, else the IRI's last part. */
ch_slice ch_loaded_label(const ch_loaded *loaded, uint32_t number);

/* An article's id: its IRI without the usual base. */
ch_slice ch_article_id(ch_slice iri);

/* The part of an IRI behind its last "/" or "#". */
ch_slice ch_local_name(ch_slice iri);

/* Who a node is; a literal is a label alone. */
ch_status ch_loaded_party(const ch_loaded *loaded, uint32_t number, ch_party *out);

/* All events and relations: chan:Event, rdf:Statement. */
ch_status ch_loaded_facts(const ch_loaded *loaded, bool events, ch_arena *arena, ch_numbers *out);

/* One of them as a record in `arena`; reports in the order of article and place. */
ch_status ch_loaded_record(const ch_loaded *loaded, uint32_t number, bool is_event, ch_arena *arena, ch_record *out);

/* A report as an account. */
ch_status ch_loaded_account(const ch_loaded *loaded, uint32_t report, ch_account *out);

#endif
