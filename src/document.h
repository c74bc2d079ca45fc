/*
 * A document: what each stage made of one article
 *
 * The order of the members is the order of the stages; each reads the ones
 * above it and writes its own.  Everything lives in the extractor's arena
 * until the next article.
 */
#ifndef CH_DOCUMENT_H
#define CH_DOCUMENT_H

#include "annotate/mention.h"
#include "relate/relation.h"
#include "syntax/analysis.h"
#include "text/article.h"

#include <chancery/extract.h>

struct ch_document {
    const ch_knowledge *knowledge;
    ch_arena *arena;
    ch_article *article;        /* text/     the text, its sentences and tokens  */
    ch_analysis analysis;       /* syntax/   tags, trees, predicates             */
    ch_annotations annotations; /* annotate/ values, mentions, entities          */
    ch_tellings tellings;       /* relate/   relations and events, each with its report */
};

#endif
