/*
 * libchancery: news in, a knowledge graph of geopolitics out
 *
 *     ch_diagnostics sink = {0};
 *     ch_knowledge *knowledge;
 *     ch_extractor *extractor;
 *     ch_writer *writer;
 *     const ch_document *document;
 *
 *     ch_knowledge_load(NULL, &sink, &knowledge);
 *     ch_extractor_new(knowledge, &extractor);
 *     ch_writer_open(NULL, knowledge, &sink, &writer);
 *     ch_extract(extractor, &(ch_input){.bytes = text, .length = size, .id = "a1"}, &sink, &document);
 *     ch_writer_document(writer, document);
 *     ch_writer_close(writer);
 *
 * Ownership is four words: Owned (the caller frees, and by what), Borrowed
 * (from whom, until when), Copied, Consumed (on every path, failure too).
 * Text is UTF-8.  A handle belongs to one thread at a time, but a ch_knowledge
 * may be shared by all.
 */
#ifndef CHANCERY_CHANCERY_H
#define CHANCERY_CHANCERY_H

#include <chancery/diagnostic.h>
#include <chancery/extract.h>
#include <chancery/knowledge.h>
#include <chancery/status.h>
#include <chancery/write.h>

#endif
