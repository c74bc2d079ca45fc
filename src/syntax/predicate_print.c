/*
 * Predicates, printed for a person
 *
 *     designate  verb, past, passive
 *         subject (by)  the State *Department  [obl:agent, passive]
 *         object  The *gang  [nsubj:pass, passive]
 */
#include "syntax/predicate.h"

static const char *const kind_names[] = {"verb", "noun", "adjective", "copula"};
static const char *const tense_names[] = {"", ", past", ", present", ", future"};
static const char *const link_names[] = {"",          "complement of", "controlled by", "adverbial of",
                                         "adnominal in", "relative in", "conjunct of",  "subject of",
                                         "beside",    "inside"};
static const char *const function_names[] = {"subject",    "object", "indirect",  "oblique",
                                             "complement", "clause", "possessor", "of",
                                             "modifier",   "apposition"};
static const char *const found_names[] = {"",          "passive",    "control",    "relative",
                                          "conjunct",  "participle", "apposition"};

static const struct {
    uint32_t flag;
    const char *name;
} flag_names[] = {
    {CH_PREDICATE_PASSIVE, "passive"},         {CH_PREDICATE_PERFECT, "perfect"},
    {CH_PREDICATE_PROGRESSIVE, "progressive"}, {CH_PREDICATE_NEGATED, "negated"},
    {CH_PREDICATE_CONDITION, "condition"},     {CH_PREDICATE_CONDITIONAL, "conditional"},
    {CH_PREDICATE_QUESTION, "question"},       {CH_PREDICATE_PURPOSE, "purpose"},
    {CH_PREDICATE_INFINITIVE, "infinitive"},   {CH_PREDICATE_PARTICIPLE, "participle"},
    {CH_PREDICATE_IMPERATIVE, "imperative"},   {CH_PREDICATE_ATTRIBUTIVE, "attributive"},
};

static ch_status
print_head(const ch_predicates *all, const ch_predicate *p, ch_buffer *out)
{
    CH_TRY(ch_buffer_print(out, "%.*s", CH_PRINT(p->lemma)));
    if (p->particle.len) CH_TRY(ch_buffer_print(out, " %.*s", CH_PRINT(p->particle)));
    CH_TRY(ch_buffer_print(out, "  %s%s", kind_names[p->kind], tense_names[p->tense]));
    for (size_t i = 0; i < sizeof flag_names / sizeof flag_names[0]; i++) {
        if (p->flags & flag_names[i].flag) CH_TRY(ch_buffer_print(out, ", %s", flag_names[i].name));
    }
    if (p->auxiliary.len) CH_TRY(ch_buffer_print(out, ", %.*s", CH_PRINT(p->auxiliary)));
    if (p->governor != CH_NONE) {
        const ch_predicate *governor = &all->at[p->governor];
        CH_TRY(ch_buffer_print(out, "; %s %.*s", link_names[p->link], CH_PRINT(governor->lemma)));
    }
    if (p->mark.len) CH_TRY(ch_buffer_print(out, "; mark %.*s", CH_PRINT(p->mark)));
    return ch_buffer_byte(out, '\n');
}

static ch_status
print_argument(const ch_argument *a, const ch_slice *forms, const ch_node *nodes, ch_buffer *out)
{
    CH_TRY(ch_buffer_print(out, "    %s", function_names[a->function]));
    if (a->preposition.len) CH_TRY(ch_buffer_print(out, " (%.*s)", CH_PRINT(a->preposition)));
    CH_TRY(ch_buffer_add(out, CH_S(" ")));
    for (uint32_t t = a->begin; t < a->end; t++) {
        CH_TRY(ch_buffer_print(out, t == a->head ? " *%.*s" : " %.*s", CH_PRINT(forms[t])));
    }
    CH_TRY(ch_buffer_print(out, "  [%s", ch_dep_name(nodes[a->head].dep)));
    if (a->found) CH_TRY(ch_buffer_print(out, ", %s", found_names[a->found]));
    CH_TRY(ch_buffer_byte(out, ']'));
    return ch_buffer_byte(out, '\n');
}

ch_status
ch_predicates_print(const ch_predicates *predicates, const ch_slice *forms, const ch_node *nodes,
                    ch_buffer *out)
{
    for (size_t i = 0; i < predicates->len; i++) {
        const ch_predicate *p = &predicates->at[i];
        CH_TRY(print_head(predicates, p, out));
        for (uint32_t a = 0; a < p->arguments; a++) {
            CH_TRY(print_argument(&predicates->arguments[p->first_argument + a], forms, nodes, out));
        }
    }
    return CH_OK;
}
