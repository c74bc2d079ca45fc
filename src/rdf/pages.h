/*
 * Files of numbers and texts that may be larger than memory
 *
 * What is written and read goes through pages; of those only so many are in memory,
 * and the one that was not used for longest makes room by going to a temporary
 * file.  So what is small never touches the disk.
 */
#ifndef CH_RDF_PAGES_H
#define CH_RDF_PAGES_H

#include "base/diagnostic.h"
#include "base/status.h"

#include <stdint.h>

typedef struct ch_pages ch_pages;

/* How many files share the pages; their numbers are below it. */
enum { CH_PAGES_FILES = 8 };

/* *out: Owned by the caller, ch_pages_free().  `memory`: bytes to keep; `sink` is Borrowed as long as it lives. */
ch_status ch_pages_new(size_t memory, ch_diagnostics *sink, ch_pages **out);

/* Takes NULL. */
void ch_pages_free(ch_pages *pages);

/* `len` bytes from byte `at` on; what was never written reads as zeroes.  CH_CANNOT_WRITE after a message. */
ch_status ch_pages_write(ch_pages *pages, unsigned file, uint64_t at, const void *bytes, size_t len);
ch_status ch_pages_read(ch_pages *pages, unsigned file, uint64_t at, void *bytes, size_t len);

/* Forget a file and give its room back. */
void ch_pages_drop(ch_pages *pages, unsigned file);

#endif
