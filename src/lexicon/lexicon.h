/*
 * The lexicon: who and what is in the world, and by which names
 *
 *     word       a folded token ("México" mexico), numbered
 *     form       a sequence of words: a path through the trie
 *     reading    what a form can stand for: an entry, an organ or a role
 *     entry      one thing of the gazetteer, with its attributes
 *
 * Everything is flat arrays without pointers, so that the compiled form can be
 * written to a file and mapped back.  Read-only after loading; threads may
 * share it.
 */
#ifndef CH_LEXICON_LEXICON_H
#define CH_LEXICON_LEXICON_H

#include "base/arena.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/slice.h"
#include "base/status.h"

/* A class of the ontology: index into its table; see lexicon/ontology.h. */
typedef uint16_t ch_class;
#define CH_NO_CLASS UINT16_MAX

/* An entry of the gazetteer: index into its table. */
typedef uint32_t ch_concept;

/* How a form names what it stands for. */
typedef enum {
    CH_FORM_PREFERRED,
    CH_FORM_ALTERNATIVE,
    CH_FORM_HIDDEN,
    CH_FORM_ACRONYM,
    CH_FORM_ADJECTIVE,
    CH_FORM_DEMONYM,
    CH_FORM_WEAK,       /* counts only where the article supports it               */
    CH_FORM_ORGAN,      /* "Mexican foreign ministry": a template with its country */
    CH_FORM_ORGAN_BARE, /* "the foreign ministry"                                  */
    CH_FORM_ROLE,       /* "foreign minister"                                      */
    CH_FORM_FAMILY,     /* a person's family name: only once the person is known   */
} ch_form_kind;

/*
 * What a form can stand for
 *
 * concept   the entry; for organ forms the template (an entry of class Organ);
 *           for roles the Role template or the Office whose word it is
 * exact     offset of the spelling an acronym must have; 0 for all else
 * capitals  bit i: word i of the form must be capitalised in the text
 */
typedef struct {
    ch_concept concept;
    uint32_t exact;
    uint16_t capitals;
    uint16_t kind; /* ch_form_kind */
} ch_reading;

/* What an attribute's value is. */
typedef enum { CH_ATTRIBUTE_TEXT, CH_ATTRIBUTE_CONCEPT, CH_ATTRIBUTE_IRI } ch_attribute_kind;

/*
 * One statement of the gazetteer about an entry
 *
 * property  number of its local name, ch_lexicon_property()
 * value     a concept, or the offset of a text
 * extra     of a designation: the authority; else CH_NONE
 * from, until   of a holding or designation
 */
typedef struct {
    uint32_t property;
    uint32_t kind; /* ch_attribute_kind */
    uint32_t value;
    uint32_t extra;
    ch_date from, until;
} ch_attribute;

typedef struct ch_lexicon ch_lexicon;

void ch_lexicon_free(ch_lexicon *lexicon);

size_t ch_lexicon_entries(const ch_lexicon *lexicon);
size_t ch_lexicon_forms(const ch_lexicon *lexicon);

/* The last part of its IRI, its label: Borrowed from the lexicon. */
ch_slice ch_lexicon_name(const ch_lexicon *lexicon, ch_concept concept);
ch_slice ch_lexicon_label(const ch_lexicon *lexicon, ch_concept concept);
ch_class ch_lexicon_class(const ch_lexicon *lexicon, ch_concept concept);
unsigned ch_lexicon_weight(const ch_lexicon *lexicon, ch_concept concept);

/* Where the entry stands, for messages. */
ch_slice ch_lexicon_file(const ch_lexicon *lexicon, ch_concept concept, size_t *line);

/* The entry of an IRI's last part, or CH_NONE. */
ch_concept ch_lexicon_find(const ch_lexicon *lexicon, ch_slice name);

/* The number of a property's local name ("holding"), or CH_NONE when no entry uses it. */
uint32_t ch_lexicon_property(const ch_lexicon *lexicon, ch_slice name);
ch_slice ch_lexicon_property_name(const ch_lexicon *lexicon, uint32_t property);

/* An entry's statements, in the order of the file; Borrowed from the lexicon. */
const ch_attribute *ch_lexicon_attributes(const ch_lexicon *lexicon, ch_concept concept,
                                          size_t *count);

/* The text of an attribute that is no concept; Borrowed from the lexicon. */
ch_slice ch_lexicon_text(const ch_lexicon *lexicon, uint32_t offset);

/* The first concept, or the first text, that `property` gives; CH_NONE, or empty. */
ch_concept ch_lexicon_concept_of(const ch_lexicon *lexicon, ch_concept concept, uint32_t property);
ch_slice ch_lexicon_text_of(const ch_lexicon *lexicon, ch_concept concept, uint32_t property);

/* The entry that is organ `key` of `country`, or CH_NONE where only the template is. */
ch_concept ch_lexicon_organ(const ch_lexicon *lexicon, ch_slice key, ch_concept country);

/* The Office of `holder` (a country, region or organisation) that `role` names, or CH_NONE. */
ch_concept ch_lexicon_office(const ch_lexicon *lexicon, ch_slice role, ch_concept holder);

/* Who held an office, or which administration governed a country, and when. */
typedef struct {
    ch_concept post, holder;
    ch_date from, until;
} ch_tenure;

/* The tenures of an office or country, by their beginnings; Borrowed from the lexicon. */
const ch_tenure *ch_lexicon_tenures(const ch_lexicon *lexicon, ch_concept post, size_t *count);

/*
 * Words
 *
 * The number of a token's folded text, British spellings as American; CH_NONE
 * when no form and no name table holds it.
 */
uint32_t ch_lexicon_word(const ch_lexicon *lexicon, ch_slice token);

/* How surely a capitalised word is a given name, a surname: 0 (no) to 9. */
unsigned ch_lexicon_given(const ch_lexicon *lexicon, uint32_t word);
unsigned ch_lexicon_surname(const ch_lexicon *lexicon, uint32_t word);

/* 'f', 'm', 'u' or 0. */
char ch_lexicon_gender(const ch_lexicon *lexicon, uint32_t word);

/*
 * One form found in a text
 *
 * tokens    how many tokens it covers
 * country   what filled the slot of an organ's form, or CH_NONE
 */
typedef struct {
    uint32_t tokens;
    ch_concept country;
    const ch_reading *readings;
    size_t count;
} ch_match;

/*
 * All forms that begin at word `from` and end before `end`, longest first, at
 * most `room` of them (the longest are kept).  Returns how many.  Capitals are
 * not looked at: ch_reading says what they must be.
 */
size_t ch_lexicon_match(const ch_lexicon *lexicon, const uint32_t *words, uint32_t from,
                        uint32_t end, ch_match *out, size_t room);

/* A word that stands for a hyphen: skipped inside forms. */
#define CH_WORD_HYPHEN 4u

#endif
