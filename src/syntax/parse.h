/*
 * Parsing: the words of a sentence -> tags, lemmas and a dependency tree
 *
 * Universal Dependencies throughout (Nivre et al. 2020, "Universal Dependencies
 * v2", LREC; English guidelines of EWT and GUM, release 2.16).
 *
 *     model    read-only, mapped from one file; threads share it
 *     grammar  read-only classes of words (grammar.h); threads share it
 *     parser   one worker's buffers over both
 *     node     what the parser says of one token
 */
#ifndef CH_SYNTAX_PARSE_H
#define CH_SYNTAX_PARSE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/slice.h"
#include "base/status.h"
#include "syntax/grammar.h"

#include <chancery/diagnostic.h>

/* Parts of speech: the 17 of UD. */
typedef enum {
    CH_UPOS_X, /* foreign words, junk; also "not known" */
    CH_UPOS_ADJ,
    CH_UPOS_ADP,
    CH_UPOS_ADV,
    CH_UPOS_AUX,
    CH_UPOS_CCONJ,
    CH_UPOS_DET,
    CH_UPOS_INTJ,
    CH_UPOS_NOUN,
    CH_UPOS_NUM,
    CH_UPOS_PART,
    CH_UPOS_PRON,
    CH_UPOS_PROPN,
    CH_UPOS_PUNCT,
    CH_UPOS_SCONJ,
    CH_UPOS_SYM,
    CH_UPOS_VERB,
    CH_UPOS_COUNT,
} ch_upos;

/* Relations, with the subtypes that English UD 2.16 uses. */
typedef enum {
    CH_DEP_DEP, /* no better name is known */
    CH_DEP_ACL,
    CH_DEP_ACL_RELCL,
    CH_DEP_ADVCL,
    CH_DEP_ADVCL_RELCL,
    CH_DEP_ADVMOD,
    CH_DEP_AMOD,
    CH_DEP_APPOS,
    CH_DEP_AUX,
    CH_DEP_AUX_PASS,
    CH_DEP_CASE,
    CH_DEP_CC,
    CH_DEP_CC_PRECONJ,
    CH_DEP_CCOMP,
    CH_DEP_COMPOUND,
    CH_DEP_COMPOUND_PRT,
    CH_DEP_CONJ,
    CH_DEP_COP,
    CH_DEP_CSUBJ,
    CH_DEP_CSUBJ_OUTER,
    CH_DEP_CSUBJ_PASS,
    CH_DEP_DET,
    CH_DEP_DET_PREDET,
    CH_DEP_DISCOURSE,
    CH_DEP_DISLOCATED,
    CH_DEP_EXPL,
    CH_DEP_FIXED,
    CH_DEP_FLAT,
    CH_DEP_GOESWITH,
    CH_DEP_IOBJ,
    CH_DEP_LIST,
    CH_DEP_MARK,
    CH_DEP_NMOD,
    CH_DEP_NMOD_DESC,
    CH_DEP_NMOD_POSS,
    CH_DEP_NMOD_UNMARKED, /* older: nmod:tmod, nmod:npmod */
    CH_DEP_NSUBJ,
    CH_DEP_NSUBJ_OUTER,
    CH_DEP_NSUBJ_PASS,
    CH_DEP_NUMMOD,
    CH_DEP_OBJ,
    CH_DEP_OBL,
    CH_DEP_OBL_AGENT,
    CH_DEP_OBL_UNMARKED, /* older: obl:tmod, obl:npmod: "said Monday" */
    CH_DEP_ORPHAN,
    CH_DEP_PARATAXIS,
    CH_DEP_PUNCT,
    CH_DEP_REPARANDUM,
    CH_DEP_ROOT,
    CH_DEP_VOCATIVE,
    CH_DEP_XCOMP,
    CH_DEP_COUNT,
} ch_dep;

/* Features, one bit each: the UD features that later stages ask for. */
enum {
    CH_FEAT_TENSE_PAST = 1u << 0,
    CH_FEAT_TENSE_PRES = 1u << 1,
    CH_FEAT_FINITE = 1u << 2,     /* VerbForm=Fin  */
    CH_FEAT_INFINITIVE = 1u << 3, /* VerbForm=Inf  */
    CH_FEAT_PARTICIPLE = 1u << 4, /* VerbForm=Part */
    CH_FEAT_GERUND = 1u << 5,     /* VerbForm=Ger  */
    CH_FEAT_PASSIVE = 1u << 6,    /* Voice=Pass    */
    CH_FEAT_INDICATIVE = 1u << 7,
    CH_FEAT_IMPERATIVE = 1u << 8,
    CH_FEAT_SUBJUNCTIVE = 1u << 9,
    CH_FEAT_SINGULAR = 1u << 10,
    CH_FEAT_PLURAL = 1u << 11,   /* Number=Ptan too */
    CH_FEAT_POSITIVE = 1u << 12, /* Degree=Pos */
    CH_FEAT_COMPARATIVE = 1u << 13,
    CH_FEAT_SUPERLATIVE = 1u << 14,
    CH_FEAT_NEGATIVE = 1u << 15, /* Polarity=Neg, PronType=Neg */
    CH_FEAT_PERSON_1 = 1u << 16,
    CH_FEAT_PERSON_2 = 1u << 17,
    CH_FEAT_PERSON_3 = 1u << 18,
    CH_FEAT_PRON_PERSONAL = 1u << 19,
    CH_FEAT_PRON_DEMONSTRATIVE = 1u << 20,
    CH_FEAT_PRON_RELATIVE = 1u << 21,
    CH_FEAT_PRON_INTERROGATIVE = 1u << 22,
    CH_FEAT_PRON_INDEFINITE = 1u << 23,
    CH_FEAT_PRON_TOTAL = 1u << 24,
    CH_FEAT_DEFINITE = 1u << 25,        /* Definite=Def */
    CH_FEAT_INDEFINITE = 1u << 26,      /* Definite=Ind */
    CH_FEAT_POSSESSIVE = 1u << 27,      /* Poss=Yes     */
    CH_FEAT_MASCULINE = 1u << 28,
    CH_FEAT_FEMININE = 1u << 29,
    CH_FEAT_ACCUSATIVE = 1u << 30,
};

/* The head of a sentence's root. */
#define CH_ROOT UINT32_MAX

/*
 * One token
 *
 * head    index of another token of the sentence, or CH_ROOT
 * feats   CH_FEAT_ bits
 * lemma   Borrowed from the forms, the model or the arena: as long as all three
 */
typedef struct {
    uint32_t head;
    uint32_t feats;
    uint8_t upos; /* ch_upos */
    uint8_t dep;  /* ch_dep  */
    ch_slice lemma;
} ch_node;

typedef struct ch_syntax_model ch_syntax_model;
typedef struct ch_parser ch_parser;

/*
 * Map the model file.  *out: Owned by the caller, ch_syntax_model_free(); NULL
 * after a failure, which `sink` has then been told.  A file that is cut short,
 * damaged or of another version is refused.
 */
ch_status ch_syntax_model_open(const char *path, ch_diagnostics *sink, ch_syntax_model **out);
void ch_syntax_model_free(ch_syntax_model *model);

/* The same over bytes in memory, aligned to 8; Borrowed until ch_syntax_model_free(). */
ch_status ch_syntax_model_of(ch_slice bytes, const char *name, ch_diagnostics *sink,
                             ch_syntax_model **out);

/* Owned by the caller, ch_parser_free(), before the model and the grammar are freed. */
ch_status ch_parser_new(const ch_syntax_model *model, const ch_grammar *grammar, ch_parser **out);
void ch_parser_free(ch_parser *parser);

/* What it was given; Borrowed. */
const ch_grammar *ch_parser_grammar(const ch_parser *parser);

/*
 * Tag, lemmatise and parse one sentence of `count` tokens, given by their texts
 * in order: clitics and hyphenated compounds already cut as EWT cuts them.
 * `nodes`: room for `count`.  A sentence in capitals or title case is
 * recognised here.  A sentence of any length takes time in proportion to it:
 * beyond some hundreds of tokens it is cut into parts, hung under the first.
 * The network's tree is then mended where English grammar leaves no other reading
 * (case_marker.h, flat.h, bare_phrase.h, complement.h, verb_form.h, relative.h,
 * coordination.h, reduced.h, active.h, subordinate.h, participle.h, agreement.h, in this order).
 */
ch_status ch_parser_parse(ch_parser *parser, const ch_slice *forms, size_t count,
                          ch_arena *arena, ch_node *nodes);

/* "NOUN", "nsubj:pass": UD's names.  Never NULL. */
const char *ch_upos_name(uint8_t upos);
const char *ch_dep_name(uint8_t dep);

/* The number of a name, and CH_UPOS_X or CH_DEP_DEP when there is none. */
uint8_t ch_upos_of(ch_slice name);
uint8_t ch_dep_of(ch_slice name);

/* "Mood=Ind|Tense=Past|VerbForm=Fin", or "_" for none; and back, what is unknown ignored. */
ch_status ch_feats_print(uint32_t feats, uint8_t upos, ch_buffer *out);
uint32_t ch_feats_of(ch_slice text);

#endif
