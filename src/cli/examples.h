/*
 * The examples that rules and frames carry, run as tests
 *
 * Each is an article of its own, published on Friday 2025-08-08 so that
 * "on Thursday" means something.
 */
#ifndef CH_CLI_EXAMPLES_H
#define CH_CLI_EXAMPLES_H

#include "base/slice.h"

#include <chancery/chancery.h>

typedef struct {
    size_t run, failed;
} ch_example_counts;

/* Run them all; each that fails is told to `sink` with its place. */
ch_status ch_examples_run(const ch_knowledge *knowledge, ch_diagnostics *sink,
                          ch_example_counts *counts);

#endif
