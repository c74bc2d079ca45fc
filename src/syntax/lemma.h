/*
 * Lemmas: a form and its tag -> its base form
 *
 * A script cuts an ending and adds another: "designated" -> cut "d", add
 * nothing.  Which script: first a lexicon of the forms that the rules get
 * wrong, then rules by suffix, the longest first, of which one is preferred
 * whose result a word list knows.  Scripts by longest suffix after Kanis and
 * Müller (2005), "Automatic Lemmatizer Construction"; edit scripts as in
 * Straka et al. (2016), "UDPipe", LREC.
 */
#ifndef CH_SYNTAX_LEMMA_H
#define CH_SYNTAX_LEMMA_H

#include "base/arena.h"
#include "syntax/parse.h"
#include "syntax/vocabulary.h"

/*
 * keeps    the form's capitals stay (proper names); otherwise lower case
 * cut      bytes cut from the end
 * add      text added: `length` bytes at `offset` of the texts
 */
typedef struct {
    uint32_t offset;
    uint8_t keeps, cut, length, reserved;
} ch_lemma_script;

/* What the rules get wrong, and the features that belong to the form itself. */
typedef struct {
    uint32_t key; /* ch_form_key(); 0: empty */
    uint32_t script;
    uint32_t feats;
} ch_lemma_form;

typedef struct {
    uint32_t key; /* ch_rule_key(); 0: empty */
    uint32_t script;
} ch_lemma_rule;

enum { CH_LEMMA_SUFFIX = 6 }; /* the longest suffix of a rule, in bytes */

/* Hash tables with at least one empty slot; masks are sizes less one. */
typedef struct {
    const ch_lemma_form *forms;
    const ch_lemma_rule *rules;
    const ch_lemma_script *scripts;
    const char *texts;
    uint32_t form_mask, rule_mask, script_count, text_bytes;
} ch_lemmas;

uint32_t ch_form_key(ch_slice folded, uint32_t tag);
uint32_t ch_rule_key(uint32_t group, ch_slice suffix);

/* Tags that inflect alike: "past", "plural", … of a part of speech. */
uint32_t ch_lemma_group(uint8_t upos, uint32_t feats);

/* The word-list bit that a result of this group should have, or 0. */
uint32_t ch_lemma_list(uint32_t group);

/* The entry of a form, or NULL. */
const ch_lemma_form *ch_lemma_form_find(const ch_lemmas *lemmas, ch_slice folded, uint32_t tag);

/* The script for a form by the rules alone. */
uint32_t ch_lemma_rule_find(const ch_lemmas *lemmas, const ch_vocabulary *lists, ch_slice folded,
                            uint32_t group);

/* Apply a script.  *out: Borrowed from `form` or the arena. */
ch_status ch_lemma_apply(const ch_lemmas *lemmas, uint32_t script, ch_slice form, ch_arena *arena,
                         ch_slice *out);

#endif
