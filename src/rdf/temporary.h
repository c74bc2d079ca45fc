/*
 * Files without a name, for what memory does not hold
 *
 * They are in $TMPDIR (else /tmp) and are unlinked as soon as they are open, so
 * that nothing is left behind however the program ends.
 */
#ifndef CH_RDF_TEMPORARY_H
#define CH_RDF_TEMPORARY_H

#include "base/diagnostic.h"
#include "base/status.h"

/* *out: a descriptor for reading and writing, the caller's to close; -1 after a failure, which was told. */
ch_status ch_temporary_open(ch_diagnostics *sink, int *out);

/* Tell what errno says about the files: "cannot write a temporary file: …".  CH_CANNOT_WRITE. */
ch_status ch_temporary_fail(ch_diagnostics *sink, const char *verb);

#endif
