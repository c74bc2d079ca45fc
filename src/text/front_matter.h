/* The YAML block before an article, as trafilatura writes it. */
#ifndef CH_TEXT_FRONT_MATTER_H
#define CH_TEXT_FRONT_MATTER_H

#include "base/diagnostic.h"
#include "text/article.h"

/*
 * Read the block with which the article's text begins into its fields and set
 * `article->body` behind it.  Where there is none nothing happens; where it is
 * bad a warning is told and all of it counts as text.
 */
ch_status ch_front_matter_read(ch_article *article, ch_arena *arena, ch_diagnostics *sink);

#endif
