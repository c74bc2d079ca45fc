/*
 * Importing other people's lists: a file of theirs -> Turtle of the user's own
 *
 *     file -> reader (one a format) -> record -> Turtle -> `write`
 *
 * A record at a time; nothing of it is kept but its name in the result (eight
 * bytes), so that a million records need no more memory than a thousand, apart
 * from these.  What the kinds of a format are in our classes, who made it and
 * under which licence stands in ontology/imports.yaml.
 *
 * One thing, one IRI: a record whose name, class and country (or Wikidata
 * item) are those of an entry already known becomes an addition to that entry.
 */
#ifndef CH_LEXICON_IMPORT_IMPORT_H
#define CH_LEXICON_IMPORT_IMPORT_H

#include "base/buffer.h"
#include "lexicon/lexicon.h"
#include "lexicon/ontology.h"

/*
 * What is to be done
 *
 * format         "csv", "un" …; ch_import_formats names them all
 * path           "-" is standard input
 * rules          the path of imports.yaml
 * default_class  for records that do not say theirs, or CH_NO_CLASS
 * is_word        whether a folded word is a common English one; may be NULL
 * write          takes the Turtle, piece by piece
 */
typedef struct {
    const char *format, *path, *rules;
    const ch_ontology *ontology;
    const ch_lexicon *lexicon;
    ch_class default_class;
    bool (*is_word)(const void *payload, ch_slice folded);
    const void *word_payload;
    ch_status (*write)(void *payload, ch_slice turtle);
    void *write_payload;
} ch_import_job;

/*
 * What came of it
 *
 * records   read; each is one of: written, known (an addition to an entry that
 *           was there), passed (of a kind that is no name), refused
 * names     forms written, weak ones among them
 */
typedef struct {
    size_t records, written, known, passed, refused;
    size_t names, weak;
} ch_import_counts;

/* One format: its name and what it is, for the help. */
typedef struct {
    const char *name, *text;
} ch_import_format;

/* Ended by one without a name. */
extern const ch_import_format ch_import_formats[];

/*
 * Import.  Each record refused is told as a warning with its line (or, of JSON
 * and XML, its number).
 *
 * CH_CANNOT_READ    the file, after a message
 * CH_BAD_TEXT       it is not of this format at all, after a message; what was
 *                   written so far is good
 * CH_BAD_ARGUMENT   there is no such format
 * CH_BAD_KNOWLEDGE  imports.yaml is wrong, after messages
 */
ch_status ch_import(const ch_import_job *job, ch_diagnostics *sink, ch_import_counts *counts);

/* `text` as the last part of an IRI: small ASCII letters, digits, hyphens.  Appends to `out`. */
ch_status ch_import_slug(ch_slice text, ch_buffer *out);

/* Append `text` as a Turtle string, quotes included. */
ch_status ch_import_string(ch_slice text, ch_buffer *out);

#endif
