/* Names as lists write them -> names as texts write them; and how far each may be believed. */
#ifndef CH_LEXICON_IMPORT_NAMES_H
#define CH_LEXICON_IMPORT_NAMES_H

#include "lexicon/import/record.h"

/*
 * "NORIEGA, Manuel Antonio" -> "Manuel Antonio Noriega"; "BANK OF THE NORTH" ->
 * "Bank of the North".  `capitals`: the list writes in capitals.  *out lives in
 * the record's arena.
 */
ch_status ch_name_as_written(const ch_importer *importer, ch_slice name, bool person, bool capitals, ch_slice *out);

/* "Butembo Airlines (BAL)": cuts the bracket off *name; *acronym is what stood in it, or empty. */
void ch_name_cut_acronym(ch_slice *name, ch_slice *acronym);

/* The name without what says only that it is a company; itself when it does not end so. */
ch_slice ch_name_without_form(const ch_importer *importer, ch_slice name);

/* Two to five letters, all capitals. */
bool ch_name_is_acronym(ch_slice name);

/*
 * Whether the name, of so many words, must not be believed alone: a single word
 * that is short, an English word, or a personal name; one word for a person.
 */
bool ch_name_is_weak(const ch_importer *importer, ch_slice name, size_t words, bool person);

#endif
