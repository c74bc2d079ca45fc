/* Printing what a stage made of an article, for people who want to see why. */
#ifndef CH_CLI_STAGES_H
#define CH_CLI_STAGES_H

#include "document.h"

/* One stage: its name for --stage, and how it is shown. */
typedef struct {
    const char *name;
    ch_status (*print)(const ch_document *document);
} ch_stage;

/* In the order of the work; ended by one without a name. */
extern const ch_stage ch_stages[];

/* Print a telling with its roles, words, offsets and reasons (cli/tellings.c). */
ch_status ch_telling_print(const ch_document *document, const ch_telling *telling,
                           bool with_reasons);

/* "Actual", "Planned" … */
const char *ch_modality_word(ch_modality modality);

/* "name", "pronoun" … */
const char *ch_mention_word(ch_mention_kind kind);

/* The label of entity `index`, "" for CH_NONE; Borrowed from the document. */
ch_slice ch_entity_label(const ch_document *document, uint32_t index);

/* The local name of a class. */
ch_slice ch_class_word(const ch_document *document, ch_class class);

#endif
