/*
 * Statements: what is said as an event of its own, and who says each quotation
 */
#ifndef CH_RELATE_STATEMENT_H
#define CH_RELATE_STATEMENT_H

#include "relate/attribution.h"

/* Find who says each quotation, and which of them make one statement. */
void ch_quotes_attribute(const ch_scene *scenes, uint32_t scene_count, ch_quotes *quotes);

/* Append the statements that one sentence makes in indirect speech. */
ch_status ch_statements_tell(const ch_scene *scene, const ch_quotes *quotes, ch_tellings *out);

/*
 * Append the statement that a paragraph of a press statement is, when `scene` is
 * its first sentence; `end` is behind the article's last scene.
 */
ch_status ch_statements_sign(const ch_scene *scene, const ch_scene *end, const ch_quotes *quotes,
                             ch_tellings *out);

/*
 * Append the statements whose quotation begins in `sentence` or, not yet told,
 * before it; *next counts the quotations told, from 0.
 */
ch_status ch_statements_quote(const ch_scene *scenes, uint32_t sentence, const ch_quotes *quotes,
                              uint32_t *next, ch_tellings *out);

#endif
