/*
 * What ch_knowledge holds: the read-only parts that the stages are given
 */
#ifndef CH_KNOWLEDGE_H
#define CH_KNOWLEDGE_H

#include "annotate/naming.h"
#include "annotate/shape.h"
#include "annotate/value.h"
#include "base/hash.h"
#include "graph/identity.h"
#include "lexicon/lexicon.h"
#include "lexicon/ontology.h"
#include "relate/confidence.h"
#include "relate/cues.h"
#include "relate/derive.h"
#include "relate/frame.h"
#include "relate/rule.h"
#include "syntax/parse.h"
#include "text/read.h"

#include <chancery/knowledge.h>

struct ch_knowledge {
    char *directory;
    char hash[CH_SHA256_TEXT]; /* of all the files it was read from */
    ch_ontology *ontology;
    ch_lexicon *lexicon;
    ch_abbreviations *abbreviations;
    ch_syntax_model *syntax;
    ch_grammar *grammar;
    ch_value_rules *values;
    ch_naming *naming;
    ch_name_shapes *shapes;
    ch_rules *rules;
    ch_cues *cues;
    ch_frames *frames;
    ch_derivations *derivations;
    ch_identities *identities;
    ch_confidences *confidences;
};

#endif
