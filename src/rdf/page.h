/*
 * The ontology as one HTML page, for people
 *
 * Everything is in it: no script, style, font or picture is fetched.
 */
#ifndef CH_RDF_PAGE_H
#define CH_RDF_PAGE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diagnostic.h"

/*
 * Append the page of the ontology in `folder`: chancery.ttl, alignments.ttl, queries/ and, for its
 * looks, page/.  CH_CANNOT_READ after messages.
 */
ch_status ch_page_write(const char *folder, ch_arena *arena, ch_diagnostics *sink, ch_buffer *out);

#endif
