/*
 * Rules: PCRE2 patterns over skeletons -> relations
 *
 *     - rule: office-before-name
 *       relation: holdsOffice
 *       pattern: '{object:Office} {subject:Person}'
 *       yes: The Ruritanian president Anna Weiss spoke.
 *       expect: Anna Weiss holdsOffice President of Ruritania
 *       no: The president met Anna Weiss.
 *
 * `words: {title: 'spokes|press secretary'}` asks that the mention in that group reads so.
 * `holder: title` makes the body or country of the office in that group the object, if it is
 * of `holder_class`.  `same_country: true` asks that what is known of both countries agrees.
 *
 * In place of a pattern, `known: {subject: Place, object: Place, last: Country, through: [partOf]}`
 * relates every two names of a sentence of which the gazetteer says so; see rule_known.h.
 *
 * {name:Class} is a mention of that class or one below it, {name:A|B} of either,
 * {name:A|!B} of A but not of B, {name:Class...} a list of them ("A, B and C"): one relation for each.  Groups
 * `subject` and `object` fill the relation; `when` dates it.
 *
 * Loaded from ontology/rules/; read-only, threads may share it.
 */
#ifndef CH_RELATE_RULE_H
#define CH_RELATE_RULE_H

#include "lexicon/ontology.h"
#include "relate/relation.h"
#include "relate/skeleton.h"

typedef struct ch_rules ch_rules;
struct ch_matcher;

/* An empty set.  Owned by the caller, ch_rules_free(); NULL without memory. */
ch_rules *ch_rules_new(void);
void ch_rules_free(ch_rules *rules);

/* Read a file of rules into `rules`; every fault is told with its place. */
ch_status ch_rules_read(ch_rules *rules, const char *path, const ch_ontology *ontology,
                        ch_diagnostics *sink);

size_t ch_rules_count(const ch_rules *rules);

/* What ch_rules_apply() reads; all Borrowed. */
typedef struct {
    const ch_rules *rules;
    const ch_ontology *ontology;
    const ch_lexicon *lexicon;
    const ch_article *article;
    const ch_annotations *annotations;
    struct ch_matcher *matcher;
    ch_arena *arena;
    ch_diagnostics *sink; /* a sentence given up on is a note; may be NULL */
} ch_rules_input;

/* Append the relations of the whole article to `out`. */
ch_status ch_rules_apply(const ch_rules_input *input, ch_tellings *out);

/* One example: `text` must (or must not) give a relation of `rule`; `expect` as written, or empty. */
typedef struct {
    ch_slice rule, text, expect;
    bool wanted;
    const char *file;
    uint32_t line, column;
} ch_rule_example;

typedef ch_status ch_rule_example_runner(void *payload, const ch_rule_example *example);

/* Hand every example to `run`, in the order of the files. */
ch_status ch_rules_check(const ch_rules *rules, ch_rule_example_runner *run, void *payload);

#endif
