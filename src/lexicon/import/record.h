/*
 * A record on its way from a reader to the writer, and what they share
 */
#ifndef CH_LEXICON_IMPORT_RECORD_H
#define CH_LEXICON_IMPORT_RECORD_H

#include "base/arena.h"
#include "base/vector.h"
#include "base/yaml.h"
#include "lexicon/import/import.h"

typedef enum {
    CH_NAME_LABEL,  /* the first of these becomes the label, others further names */
    CH_NAME_OTHER,
    CH_NAME_WEAK,   /* the source itself doubts it */
    CH_NAME_HIDDEN, /* matched, not written to the output */
    CH_NAME_ACRONYM,
} ch_name_kind;

typedef struct {
    ch_slice text, language;
    ch_name_kind kind;
} ch_import_name;

/* A designation: by the source's word for the programme; dates where known. */
typedef struct {
    ch_slice programme;
    ch_date from, until;
} ch_import_listing;

/* A term of office that only a code describes. */
typedef struct {
    ch_slice office, country; /* label, and country as the source writes it */
    ch_date from, until;
} ch_import_term;

/*
 * One record; texts live in its arena
 *
 * line     where it stands, or its number
 * id       in its source: "36", "QDe.004"
 * kind     what the source calls it; or `class`, where the reader knows that
 * country  a name or ISO code
 * source   more exact than the format's own
 */
typedef struct {
    ch_arena *arena;
    size_t line;
    ch_slice id, kind, country, gender, family, wikidata, source, context, notation;
    ch_class class;
    unsigned weight; /* 0 to 9; 10: not said */
    ch_date from, until;
    CH_VECTOR(ch_import_name) names;
    CH_VECTOR(ch_import_listing) listings;
    CH_VECTOR(ch_import_term) terms;
} ch_import_record;

typedef struct ch_import_writer ch_import_writer;

/* What a reader is given. */
typedef struct {
    const ch_import_job *job;
    ch_diagnostics *sink;
    ch_import_counts *counts;
    const ch_yaml *rules, *format; /* imports.yaml, and the format's part of it */
    ch_import_writer *writer;
    ch_import_record record;
} ch_importer;

/* Forget the record before; the one that begins stands on `line` (or is its number). */
void ch_record_begin(ch_importer *importer, size_t line);

/* Give it a name, white space trimmed; empty ones and those it has are passed over.  Copied. */
ch_status ch_record_name(ch_importer *importer, ch_slice text, ch_slice language, ch_name_kind kind);

/* Every part of `list` between `separator`s. */
ch_status ch_record_names(ch_importer *importer, ch_slice list, char separator, ch_name_kind kind);

/* Copy `text` into a field of the record, trimmed. */
ch_status ch_record_text(ch_importer *importer, ch_slice *field, ch_slice text);

ch_status ch_record_listing(ch_importer *importer, ch_slice programme, ch_date from, ch_date until);

/* The record is whole: count it and write it, or refuse it. */
ch_status ch_record_end(ch_importer *importer);

/* It is not: count it as refused and say why. */
void ch_record_refuse(ch_importer *importer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Read a date of a record; an empty text is none.  False after refusing the record. */
bool ch_record_date(ch_importer *importer, ch_slice text, ch_date *out);

/* ---- readers: one a format ---- */

typedef ch_status ch_import_reader(ch_importer *importer);

ch_import_reader ch_import_csv, ch_import_opensanctions, ch_import_geonames, ch_import_petrarch, ch_import_ftm,
    ch_import_ofac, ch_import_ofac_advanced, ch_import_un, ch_import_triples;

/* ---- the writer ---- */

/* *out: Owned by the caller, ch_import_writer_free().  Borrows the importer. */
ch_status ch_import_writer_new(const ch_importer *importer, ch_import_writer **out);
void ch_import_writer_free(ch_import_writer *writer);

/* The head comment and the prefixes. */
ch_status ch_import_write_head(ch_import_writer *writer);

/* Write the importer's record, whose class is known. */
ch_status ch_import_write(ch_import_writer *writer, ch_importer *importer);

/* The list that a later part of the file puts the record `id` on; false when nothing of it was written. */
ch_status ch_import_write_listing(ch_import_writer *writer, ch_importer *importer, ch_slice id,
                                  const ch_import_listing *listing, bool *found);

#endif
