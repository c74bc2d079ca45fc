/*
 * Bytes out: to a file that is whole or not there, to a descriptor, or to memory
 *
 * 64 KB are gathered before write(2) is called.  The first failure is told,
 * kept, and makes everything after it do nothing, so that a syntax can write
 * without asking after each word; it asks ch_output_status() once a triple.
 */
#ifndef CH_RDF_OUTPUT_H
#define CH_RDF_OUTPUT_H

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/slice.h"

#define CH_OUTPUT_ROOM 65536

typedef struct ch_output ch_output;

/* path NULL: `memory`; that NULL too: `descriptor`, which stays open (0: standard output). */
typedef struct {
    const char *path;
    ch_buffer *memory;
    int descriptor;
} ch_output_options;

/* *out: Owned by the caller, ch_output_close() or ch_output_abandon(). */
ch_status ch_output_open(const ch_output_options *options, ch_diagnostics *sink, ch_output **out);

void ch_output_add(ch_output *output, ch_slice text);
void ch_output_byte(ch_output *output, char byte);

/* The first thing that went wrong, or CH_OK. */
ch_status ch_output_status(const ch_output *output);

/* What messages call it: the path, "standard output" or "memory". */
const char *ch_output_name(const ch_output *output);

/* The temporary file's name, or NULL. */
const char *ch_output_temporary(const ch_output *output);

/* Flush, bring to the disk, rename.  Consumes `output` on every path. */
ch_status ch_output_close(ch_output *output);

/* Unlink the temporary file.  Takes NULL. */
void ch_output_abandon(ch_output *output);

#endif
