/*
 * What a data set holds, after the VoID vocabulary: sizes, vocabularies, and a
 * partition for each class and each property.
 *
 *     <SET> a void:Dataset ; void:triples 4278 ; void:classPartition <SET/class/chan-Gang> …
 *
 * No blank nodes: partitions stand under the set's IRI, named by the term's short
 * name, or by a hash where it has none.
 */
#include "base/hash.h"
#include "rdf/export.h"
#include "rdf/prefix.h"

#define VOID "http://rdfs.org/ns/void#"
#define XSD_INTEGER "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"

/* How often a term was met. */
typedef struct {
    uint32_t term;
    size_t triples;
} partition;

typedef CH_VECTOR(partition) partitions;

typedef struct {
    ch_loaded *loaded;
    ch_triple_writer *writer;
    ch_arena *arena;
    ch_slice set, subject;
    ch_prefixes prefixes;
    partitions classes, properties; /* sorted by term, which is by IRI */
    size_t triples, subjects, objects;
    uint32_t type;
    uint64_t sum; /* of the hashes of the triples: the same whatever their order */
} work;

/* --- counting -------------------------------------------------------------------------- */

/* A term that stands several times in a row is hashed once. */
typedef struct {
    uint32_t term;
    uint64_t hash;
} hashed;

static uint64_t
hash_of(work *w, hashed *last, uint32_t term)
{
    if (last->term != term) {
        *last = (hashed){term, ch_slice_hash(ch_loaded_name(w->loaded, term))};
        ch_loaded_forget(w->loaded);
    }
    return last->hash;
}

static ch_status
count_up(partitions *all, uint32_t term)
{
    size_t low = 0, high = all->len;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (all->at[middle].term < term) low = middle + 1;
        else high = middle;
    }
    if (low == all->len || all->at[low].term != term) {
        CH_TRY(ch_vector_push(all, (partition){term, 0}));
        memmove(all->at + low + 1, all->at + low, (all->len - 1 - low) * sizeof *all->at);
        all->at[low] = (partition){term, 0};
    }
    all->at[low].triples++;
    return CH_OK;
}

static ch_status
count_triple(work *w, ch_quad q, hashed terms[3], ch_sorter *objects)
{
    const uint32_t numbers[] = {q.subject, q.predicate, q.object};
    uint64_t hash = 0;
    w->triples++;
    w->subjects += terms[0].term != q.subject;
    for (size_t i = 0; i < 3; i++) hash = hash * 1099511628211u + hash_of(w, &terms[i], numbers[i]);
    w->sum += hash;
    CH_TRY(count_up(&w->properties, q.predicate));
    if (q.predicate == w->type) CH_TRY(count_up(&w->classes, q.object));
    return ch_sorter_add_numbers(objects, &q.object, 1);
}

static ch_status
count_object(void *payload, ch_slice number)
{
    work *w = payload;
    (void)number;
    w->objects++;
    return CH_OK;
}

/* By subject; the objects, each once, by way of a sorter. */
static ch_status
count_all(work *w)
{
    ch_bulk_search search;
    ch_quad q;
    ch_sorter *objects;
    hashed terms[3] = {{CH_NONE, 0}, {CH_NONE, 0}, {CH_NONE, 0}};
    bool found = true;
    w->type = ch_loaded_find(w->loaded, CH_S(CH_RDF "type"));
    CH_TRY(ch_bulk_search_begin(ch_loaded_bulk(w->loaded), (ch_quad){CH_NONE, CH_NONE, CH_NONE, CH_NONE}, &search));
    CH_TRY(ch_loaded_sorter(w->loaded, &objects));
    ch_status status = CH_OK;
    while (status == CH_OK && found) {
        status = ch_bulk_search_next(&search, &q, &found);
        if (status == CH_OK && found) status = count_triple(w, q, terms, objects);
    }
    if (status == CH_OK) status = ch_sorter_each(objects, count_object, w);
    ch_sorter_free(objects);
    return status == CH_OK ? ch_loaded_status(w->loaded) : status;
}

/* --- writing --------------------------------------------------------------------------- */

static ch_status
say(work *w, const char *predicate, ch_term object)
{
    const ch_triple triple = {{CH_TERM_IRI, w->subject, {NULL, 0}, {NULL, 0}},
                              {CH_TERM_IRI, ch_slice_of(predicate), {NULL, 0}, {NULL, 0}}, object};
    if (!w->subject.at || !object.text.at) return CH_NO_MEMORY;
    return ch_triple_writer_add(w->writer, &triple);
}

static ch_status
say_iri(work *w, const char *predicate, ch_slice iri)
{
    return say(w, predicate, (ch_term){CH_TERM_IRI, iri, {NULL, 0}, {NULL, 0}});
}

static ch_status
say_number(work *w, const char *predicate, size_t number)
{
    return say(w, predicate, (ch_term){CH_TERM_LITERAL, ch_arena_print(w->arena, "%zu", number), CH_S(XSD_INTEGER), {NULL, 0}});
}

static ch_slice
partition_iri(work *w, const char *kind, ch_slice term)
{
    ch_slice name, local;
    char hash[CH_SHA256_TEXT];
    if (ch_prefixes_shorten(&w->prefixes, term, &name, &local))
        return ch_arena_print(w->arena, "%.*s/%s/%.*s-%.*s", CH_PRINT(w->set), kind, CH_PRINT(name), CH_PRINT(local));
    ch_sha256(term, hash);
    return ch_arena_print(w->arena, "%.*s/%s/%.16s", CH_PRINT(w->set), kind, hash);
}

static ch_slice
name_space(ch_slice term)
{
    const ch_slice local = ch_local_name(term);
    return ch_slice_part(term, 0, term.len - local.len);
}

/* The vocabularies of a sorted list, each once. */
static ch_status
say_vocabularies(work *w, const partitions *list, const partitions *said)
{
    ch_slice last = CH_S("");
    for (size_t i = 0; i < list->len; i++) {
        const ch_slice space = name_space(ch_loaded_name(w->loaded, list->at[i].term));
        bool again = !space.len || ch_slice_equal(space, last);
        for (size_t k = 0; said && k < said->len && !again; k++)
            again = ch_slice_equal(space, name_space(ch_loaded_name(w->loaded, said->at[k].term)));
        if (!again) CH_TRY(say_iri(w, VOID "vocabulary", space));
        last = space;
    }
    return CH_OK;
}

static ch_status
say_links(work *w, const char *predicate, const char *kind, const partitions *list)
{
    for (size_t i = 0; i < list->len; i++)
        CH_TRY(say_iri(w, predicate, partition_iri(w, kind, ch_loaded_name(w->loaded, list->at[i].term))));
    return CH_OK;
}

static ch_status
say_partitions(work *w, const char *kind, const char *term, const char *count, const partitions *list)
{
    for (size_t i = 0; i < list->len; i++) {
        const ch_slice iri = ch_loaded_name(w->loaded, list->at[i].term);
        w->subject = partition_iri(w, kind, iri);
        CH_TRY(say_iri(w, term, iri));
        CH_TRY(say_number(w, count, list->at[i].triples));
    }
    return CH_OK;
}

static ch_status
say_activity(void *payload, uint32_t number)
{
    work *w = payload;
    CH_TRY(say_iri(w, CH_PROV "wasGeneratedBy", ch_loaded_name(w->loaded, number)));
    ch_loaded_forget(w->loaded);
    return CH_OK;
}

static ch_status
say_all(work *w)
{
    const uint32_t article = ch_loaded_find(w->loaded, CH_S(CH_SCHEMA "NewsArticle"));
    w->subject = w->set;
    CH_TRY(say_iri(w, CH_RDF "type", CH_S(VOID "Dataset")));
    CH_TRY(say_number(w, VOID "triples", w->triples));
    CH_TRY(say_number(w, VOID "distinctSubjects", w->subjects));
    CH_TRY(say_number(w, VOID "distinctObjects", w->objects));
    CH_TRY(say_number(w, VOID "classes", w->classes.len));
    CH_TRY(say_number(w, VOID "properties", w->properties.len));
    CH_TRY(say_number(w, VOID "documents", article == CH_NONE ? 0 : ch_loaded_count(w->loaded, CH_RDF "type", article)));
    CH_TRY(ch_loaded_each(w->loaded, CH_RDF "type", CH_PROV "Activity", say_activity, w));
    CH_TRY(say_vocabularies(w, &w->properties, NULL));
    CH_TRY(say_vocabularies(w, &w->classes, &w->properties));
    CH_TRY(say_links(w, VOID "classPartition", "class", &w->classes));
    CH_TRY(say_links(w, VOID "propertyPartition", "property", &w->properties));
    CH_TRY(say_partitions(w, "class", VOID "class", VOID "entities", &w->classes));
    return say_partitions(w, "property", VOID "property", VOID "triples", &w->properties);
}

static ch_status
run(work *w, const char *iri)
{
    size_t count;
    const ch_prefix *prefixes = ch_triple_writer_prefixes(&count);
    CH_TRY(ch_prefixes_set(&w->prefixes, prefixes, count));
    CH_TRY(count_all(w));
    w->set = iri ? ch_slice_of(iri)
                 : ch_arena_print(w->arena, "https://w3id.org/chancery/dataset/%016llx", (unsigned long long)w->sum);
    return w->set.at ? say_all(w) : CH_NO_MEMORY;
}

ch_status
ch_export_void(ch_loaded *loaded, const char *iri, ch_triple_writer *writer)
{
    work w = {.loaded = loaded, .writer = writer, .arena = ch_arena_new(0)};
    const ch_status status = w.arena ? run(&w, iri) : CH_NO_MEMORY;
    ch_prefixes_free(&w.prefixes);
    ch_vector_free(&w.classes);
    ch_vector_free(&w.properties);
    ch_arena_free(w.arena);
    return status;
}
