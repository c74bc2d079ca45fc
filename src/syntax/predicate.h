/*
 * Predicates: a dependency tree -> who does what to whom
 *
 *     The gang was designated a terrorist organisation by the State Department in February.
 *
 *     designate  verb, past, passive
 *         subject  by   the State Department
 *         object        The gang
 *         complement    a terrorist organisation
 *         oblique  in   February
 *
 * The functions are logical ones: a passive's subject is its OBJECT, its
 * by-phrase its SUBJECT, so that active, passive, relative clause, participle
 * and nominalisation offer their participants under the same names.  How an
 * argument was found is kept beside it.
 *
 * What each construction gives follows the English UD guidelines and, for
 * control, relative clauses and shared dependents, the enhanced graphs of
 * Schuster and Manning (2016), "Enhanced English Universal Dependencies", LREC.
 */
#ifndef CH_SYNTAX_PREDICATE_H
#define CH_SYNTAX_PREDICATE_H

#include "syntax/parse.h"

typedef enum {
    CH_PREDICATE_VERB,
    CH_PREDICATE_NOUN,      /* an event or relational noun: "the designation of X by Y"     */
    CH_PREDICATE_ADJECTIVE, /* predicative: "is responsible for", "X, critical of Y, …"     */
    CH_PREDICATE_COPULA,    /* a nominal or prepositional predicate: "X is the head of Y"   */
} ch_predicate_kind;

typedef enum {
    CH_TENSE_NONE, /* infinitives, participles without an auxiliary, nouns */
    CH_TENSE_PAST,
    CH_TENSE_PRESENT,
    CH_TENSE_FUTURE, /* will, shall, "be going to" */
} ch_tense;

/* Bits of ch_predicate.flags */
enum {
    CH_PREDICATE_PASSIVE = 1u << 0,
    CH_PREDICATE_PERFECT = 1u << 1,
    CH_PREDICATE_PROGRESSIVE = 1u << 2,
    CH_PREDICATE_NEGATED = 1u << 3,       /* not, never, no X, neither; not under a governor */
    CH_PREDICATE_CONDITION = 1u << 4,     /* stands in an if- or unless-clause               */
    CH_PREDICATE_CONDITIONAL = 1u << 5,   /* governs one: what follows if …                  */
    CH_PREDICATE_QUESTION = 1u << 6,      /* asked, directly or under whether                */
    CH_PREDICATE_PURPOSE = 1u << 7,       /* "(in order) to arrest him", "for arresting" not */
    CH_PREDICATE_INFINITIVE = 1u << 8,
    CH_PREDICATE_PARTICIPLE = 1u << 9,    /* "accused of", "accusing": no auxiliary          */
    CH_PREDICATE_IMPERATIVE = 1u << 10,
    CH_PREDICATE_ATTRIBUTIVE = 1u << 11,  /* a participle before its noun: "the accused man" */
};

/* What a predicate stands to its governor as. */
typedef enum {
    CH_LINK_NONE, /* no governor: the main predicate */
    CH_LINK_COMPLEMENT,   /* ccomp: "said that …"                            */
    CH_LINK_CONTROLLED,   /* xcomp: "plans to …", "failed to …"              */
    CH_LINK_ADVERBIAL,    /* advcl, with its mark: "after", "if", "to", ""   */
    CH_LINK_ADNOMINAL,    /* acl of a noun in the governor's clause          */
    CH_LINK_RELATIVE,     /* acl:relcl, advcl:relcl                          */
    CH_LINK_CONJUNCT,     /* the governor is the first conjunct              */
    CH_LINK_SUBJECT,      /* csubj                                           */
    CH_LINK_PARATAXIS,    /* "…, he said"                                    */
    CH_LINK_ARGUMENT,     /* a nominal predicate inside the governor's argument */
} ch_link;

typedef enum {
    CH_FUNCTION_SUBJECT,    /* logical: who does                                      */
    CH_FUNCTION_OBJECT,     /* logical: to whom                                       */
    CH_FUNCTION_INDIRECT,   /* "gave Mexico time"                                     */
    CH_FUNCTION_OBLIQUE,    /* with a preposition, or "" for "said Monday"            */
    CH_FUNCTION_COMPLEMENT, /* a non-clausal xcomp: "named him minister"; what stands */
                            /* beside a passive's subject: "was given a prize"; and   */
                            /* the nominal or adjective of a copula                   */
    CH_FUNCTION_CLAUSE,     /* ccomp, xcomp, csubj: head is that predicate's token;   */
                            /* for "…, he said" what was said                         */
    CH_FUNCTION_POSSESSOR,  /* of a noun predicate: "Mexico's accusation", "their"    */
    CH_FUNCTION_OF,         /* of a noun predicate: "the designation of the gang"     */
    CH_FUNCTION_MODIFIER,   /* compound or adjective before a noun: "US accusation"   */
    CH_FUNCTION_APPOSITION, /* of a noun or nominal predicate                         */
    CH_FUNCTION_COUNT,
} ch_function;

/* How an argument was found. */
typedef enum {
    CH_FOUND_DIRECT,
    CH_FOUND_PASSIVE,    /* subject or by-phrase of a passive                       */
    CH_FOUND_CONTROL,    /* from the governor of an infinitive                      */
    CH_FOUND_RELATIVE,   /* the noun that the relative clause modifies              */
    CH_FOUND_CONJUNCT,   /* a coordinated argument, or shared by coordinated verbs  */
    CH_FOUND_PARTICIPLE, /* the noun a participle modifies, or the main clause's subject */
    CH_FOUND_APPOSITION, /* another name of an argument already listed              */
} ch_found;

/*
 * One argument
 *
 * head         its head token.  For a relative clause the antecedent, not "which"
 * begin, end   the tokens [begin, end) of its noun phrase: its subtree without the
 *              preposition, other conjuncts, appositions, relative clauses and the
 *              punctuation at the ends; of a clause the whole subtree
 * preposition  lemma: "in", "according to", "because of"; "" when there is none
 * pronoun      the relative pronoun it was found through, or CH_NONE
 */
typedef struct {
    uint8_t function; /* ch_function */
    uint8_t found;    /* ch_found    */
    uint32_t head;
    uint32_t begin, end;
    uint32_t pronoun;
    ch_slice preposition;
} ch_argument;

/*
 * One predicate
 *
 * token          its head token
 * particle       of a phrasal verb ("rule out": "out"), "" for none; the lemma is bare ("rule")
 * auxiliary      lemma of the modal that holds: can could may might must shall should will
 *                would "ought", "be to", "have to", "be going to", "dare", "need"; "" for none
 * governor       index of another predicate of the sentence or CH_NONE; see `link`.  Where a
 *                chain of infinitives governs ("is expected to begin to …") follow the governors
 * mark           lemma of the subordinator: that if unless whether because after to …, "" for none;
 *                several words joined by a space ("as if", "so that")
 * arguments      index of its first argument, and how many
 */
typedef struct {
    uint32_t token;
    uint8_t kind;  /* ch_predicate_kind */
    uint8_t tense; /* ch_tense          */
    uint8_t link;  /* ch_link           */
    uint32_t flags;
    uint32_t governor;
    ch_slice lemma, particle, auxiliary, mark;
    uint32_t first_argument, arguments;
} ch_predicate;

/*
 * A sentence's predicates, in the order of their tokens
 *
 * of_token   for each token the predicate whose head it is, or CH_NONE
 * clause     for each token the index of the innermost predicate, nominal ones left out, in
 *            whose subtree it stands (itself, for a predicate's head); or CH_NONE
 */
typedef struct {
    const ch_predicate *at;
    size_t len;
    const ch_argument *arguments;
    size_t argument_count;
    const uint32_t *of_token;
    const uint32_t *clause;
} ch_predicates;

/*
 * Read the predicates off one parsed sentence.  Everything in *out is Borrowed
 * from `arena`, the texts also from what `nodes` borrow from.
 */
ch_status ch_predicates_find(const ch_grammar *grammar, const ch_slice *forms, const ch_node *nodes, size_t count,
                             ch_arena *arena, ch_predicates *out);

/* Tokens [*begin, *end) of the subtree of `head`; everything that hangs below it. */
void ch_subtree(const ch_node *nodes, size_t count, uint32_t head, uint32_t *begin,
                uint32_t *end);

/* Print them readably, a line a predicate and a line an argument. */
ch_status ch_predicates_print(const ch_predicates *predicates, const ch_slice *forms,
                              const ch_node *nodes, ch_buffer *out);

#endif
