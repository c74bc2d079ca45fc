/*
 * The lexicon: who and what is in the world, and by which names
 *
 * Read-only after loading; threads may share it.
 */
#ifndef CH_LEXICON_LEXICON_H
#define CH_LEXICON_LEXICON_H

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/slice.h"
#include "base/status.h"

/* A class of the ontology: index into its table; see lexicon/ontology.h. */
typedef uint16_t ch_class;
#define CH_NO_CLASS UINT16_MAX

/* An entry of the gazetteer. */
typedef uint32_t ch_concept;

#endif
