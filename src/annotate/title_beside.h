/* What stands beside the title `s`; for office.c only. */
#ifndef CH_ANNOTATE_TITLE_BESIDE_H
#define CH_ANNOTATE_TITLE_BESIDE_H

#include "annotate/work.h"

/* The mention of an entity that ends with the token before `end`, or begins with `first`; CH_NONE: none. */
uint32_t ch_mention_ending(const ch_work *w, uint32_t end);
uint32_t ch_mention_beginning(const ch_work *w, uint32_t first);

/* The body or country, an entity, whose office the words before or behind the title say it is; CH_NONE: they do not. */
uint32_t ch_title_holder_before(const ch_work *w, const ch_segment *s);
uint32_t ch_title_holder_behind(const ch_work *w, const ch_segment *s);

/* The person, an entry of the gazetteer, named before or right behind the title; CH_NONE: nobody known. */
ch_concept ch_title_person_before(const ch_work *w, const ch_segment *s);
ch_concept ch_title_person_behind(const ch_work *w, const ch_segment *s);

/* Whether a person is named right behind the title, known or not. */
bool ch_title_has_person_behind(const ch_work *w, const ch_segment *s);

#endif
