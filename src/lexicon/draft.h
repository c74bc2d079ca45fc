/*
 * The gazetteer on its way to a lexicon: what gazetteer.c takes in and
 * build.c turns into tables.
 */
#ifndef CH_LEXICON_DRAFT_H
#define CH_LEXICON_DRAFT_H

#include "base/intern.h"
#include "base/vector.h"
#include "lexicon/gazetteer.h"
#include "lexicon/spelling.h"
#include "lexicon/tables.h"

/* An entry: numbers are of `texts`. */
typedef struct {
    uint32_t name, label; /* label CH_NONE: not given */
    uint32_t file, line;
    ch_class class;
    uint8_t weight;
    bool template, sourced;
} ch_draft_entry;

/* One statement: value and extra are numbers of `texts`; a concept is named by its IRI's last part. */
typedef struct {
    uint32_t entry;
    uint32_t property;
    uint32_t kind; /* ch_attribute_kind, or CH_DRAFT_BLANK */
    uint32_t value, extra;
    uint32_t line;
    ch_date from, until;
} ch_draft_statement;

enum { CH_DRAFT_BLANK = 100 };

/* A word of the name tables. */
typedef struct {
    uint32_t text;
    uint8_t table; /* ch_name_table */
    uint8_t weight;
    char gender;
} ch_draft_name;

struct ch_gazetteer {
    const ch_ontology *ontology;
    const ch_abbreviations *abbreviations;
    ch_intern *texts;
    ch_intern *names; /* of entries; the number is the entry's in `entries` */
    CH_VECTOR(ch_draft_entry) entries;
    CH_VECTOR(ch_draft_statement) statements;
    CH_VECTOR(ch_draft_name) people;
    CH_VECTOR(ch_spelling) spellings;
};

#endif
