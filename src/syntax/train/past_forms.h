/* How verbs are told in the past: as the treebanks have it, or regularly. */
#ifndef CH_TRAIN_PAST_FORMS_H
#define CH_TRAIN_PAST_FORMS_H

#include "syntax/train/corpus.h"
#include "syntax/train/variants.h"

/* Owned by the caller, past_forms_free(); texts are Borrowed from the corpus. */
ch_status past_forms_learn(const corpus *sentences, size_t count, past_forms **out);
void past_forms_free(past_forms *forms);

/* "lifts", lift -> "lifted"; "are" -> "were".  Lives in `scratch` or with the corpus; at NULL: no memory. */
ch_slice past_form(const past_forms *forms, ch_slice present, ch_slice lemma, ch_arena *scratch);

#endif
