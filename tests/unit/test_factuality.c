/*
 * Factuality over trees made by hand: a row of predicates, each with its
 * governor, against the word lists that are shipped.
 */
#include "unit.h"

#include "relate/factuality.h"

static struct {
    ch_ontology *ontology;
    ch_cues *cues;
} world;

static int
load(void **state)
{
    (void)state;
    ch_diagnostics sink = {0};
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", &sink, &world.ontology) != CH_OK) return -1;
    return ch_cues_load(CH_ONTOLOGY "/english", world.ontology, &sink, &world.cues) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_cues_free(world.cues);
    ch_ontology_free(world.ontology);
    return 0;
}

/* A predicate of a chain; its governor is the one before it. */
typedef struct {
    const char *lemma;
    ch_predicate_kind kind;
    ch_link link;
    unsigned flags;
    const char *auxiliary, *mark, *beside; /* a word beside it, and its relation */
    ch_dep dep;
} row;

/* The modality of the last row. */
static ch_modality
modality_of(const row *rows, uint32_t count)
{
    ch_node nodes[16] = {{0}};
    ch_predicate predicates[8] = {{0}};
    ch_clause_note notes[8] = {{0}};
    const ch_frames_input in = {.cues = world.cues};
    for (uint32_t i = 0; i < count; i++) {
        const row *r = &rows[i];
        nodes[2 * i] = (ch_node){.head = i ? 2 * i - 2 : CH_ROOT, .lemma = ch_slice_of(r->lemma)};
        nodes[2 * i + 1] = (ch_node){.head = 2 * i, .dep = (uint8_t)(r->beside ? r->dep : CH_DEP_PUNCT),
                                     .lemma = ch_slice_of(r->beside)};
        const bool finite = !(r->flags & CH_PREDICATE_INFINITIVE) && r->kind == CH_PREDICATE_VERB;
        predicates[i] = (ch_predicate){.token = 2 * i, .kind = (uint8_t)r->kind,
                                       .tense = (uint8_t)(finite ? CH_TENSE_PAST : CH_TENSE_NONE),
                                       .link = (uint8_t)r->link, .flags = r->flags,
                                       .governor = i ? i - 1 : CH_NONE, .lemma = ch_slice_of(r->lemma),
                                       .auxiliary = ch_slice_of(r->auxiliary), .mark = ch_slice_of(r->mark)};
        notes[i].modality = CH_NO_MODALITY;
    }
    const ch_predicates all = {.at = predicates, .len = count};
    const ch_scene scene = {.in = &in, .count = 2 * count, .nodes = nodes, .predicates = &all, .notes = notes};
    return ch_factuality(&scene, count - 1);
}

#define assert_modality(wanted, ...)                                                       \
    do {                                                                                   \
        const row rows[] = {__VA_ARGS__};                                                  \
        assert_string_equal(ch_modality_name(modality_of(rows, sizeof rows / sizeof *rows)), \
                            ch_modality_name(wanted));                                     \
    } while (0)

#define VERB CH_PREDICATE_VERB
#define NOUN CH_PREDICATE_NOUN
#define INF CH_PREDICATE_INFINITIVE
#define NOT CH_PREDICATE_NEGATED

static void
a_clause_speaks_for_itself(void **state)
{
    (void)state;
    assert_modality(CH_ACTUAL, {.lemma = "attack", .kind = VERB});
    assert_modality(CH_RULED_OUT, {.lemma = "attack", .kind = VERB, .flags = NOT});
    assert_modality(CH_PLANNED, {.lemma = "attack", .kind = VERB, .auxiliary = "will"});
    assert_modality(CH_RULED_OUT, {.lemma = "attack", .kind = VERB, .flags = NOT, .auxiliary = "will"});
    assert_modality(CH_POSSIBLE, {.lemma = "attack", .kind = VERB, .auxiliary = "may"});
    assert_modality(CH_POSSIBLE, {.lemma = "attack", .kind = VERB, .flags = NOT, .auxiliary = "may"});
    assert_modality(CH_RULED_OUT, {.lemma = "attack", .kind = VERB, .flags = NOT, .auxiliary = "can"});
    assert_modality(CH_DEMANDED, {.lemma = "release", .kind = VERB, .auxiliary = "must"});
    assert_modality(CH_CONDITIONAL, {.lemma = "attack", .kind = VERB, .flags = CH_PREDICATE_CONDITIONAL, .auxiliary = "will"});
    assert_modality(CH_POSSIBLE, {.lemma = "attack", .kind = VERB, .beside = "reportedly", .dep = CH_DEP_ADVMOD});
    assert_modality(CH_POSSIBLE, {.lemma = "attack", .kind = NOUN, .beside = "alleged", .dep = CH_DEP_AMOD});
    assert_modality(CH_PLANNED, {.lemma = "visit", .kind = NOUN, .beside = "planned", .dep = CH_DEP_AMOD});
    /* a headline: "Modi to visit Berlin" */
    assert_modality(CH_PLANNED, {.lemma = "visit", .kind = VERB, .flags = INF, .mark = "to"});
}

static void
implicative_verbs_decide(void **state)
{
    (void)state;
    assert_modality(CH_ACTUAL, {.lemma = "manage", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_RULED_OUT, {.lemma = "manage", .kind = VERB, .flags = NOT}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_RULED_OUT, {.lemma = "fail", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_ACTUAL, {.lemma = "fail", .kind = VERB, .flags = NOT}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_PLANNED, {.lemma = "plan", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_POSSIBLE, {.lemma = "threaten", .kind = VERB}, {.lemma = "invade", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_DEMANDED, {.lemma = "urge", .kind = VERB}, {.lemma = "release", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_PLANNED, {.lemma = "plan", .kind = NOUN}, {.lemma = "attack", .kind = VERB, .link = CH_LINK_ADNOMINAL, .flags = INF});
    assert_modality(CH_RULED_OUT, {.lemma = "prevent", .kind = VERB}, {.lemma = "attack", .kind = NOUN, .link = CH_LINK_ARGUMENT});
    assert_modality(CH_RULED_OUT, {.lemma = "leave", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_ADVERBIAL, .mark = "without"});
}

static void
sayings_keep_claim_or_deny(void **state)
{
    (void)state;
    assert_modality(CH_ACTUAL, {.lemma = "say", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_COMPLEMENT, .mark = "that"});
    assert_modality(CH_PLANNED, {.lemma = "say", .kind = VERB},
                    {.lemma = "sign", .kind = VERB, .link = CH_LINK_COMPLEMENT, .mark = "that", .auxiliary = "will"});
    assert_modality(CH_POSSIBLE, {.lemma = "claim", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_COMPLEMENT, .mark = "that"});
    assert_modality(CH_DENIED, {.lemma = "deny", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_COMPLEMENT, .mark = "that"});
    assert_modality(CH_POSSIBLE, {.lemma = "deny", .kind = VERB}, {.lemma = "sign", .kind = VERB, .link = CH_LINK_COMPLEMENT, .flags = NOT, .mark = "that"});
    assert_modality(CH_POSSIBLE, {.lemma = "say", .kind = VERB, .flags = NOT},
                    {.lemma = "sign", .kind = VERB, .link = CH_LINK_COMPLEMENT, .mark = "that"});
    assert_modality(CH_ACTUAL, {.lemma = "condemn", .kind = VERB}, {.lemma = "attack", .kind = NOUN, .link = CH_LINK_ARGUMENT});
}

static void
outer_words_weigh_on_inner_ones(void **state)
{
    (void)state;
    assert_modality(CH_POSSIBLE, {.lemma = "manage", .kind = VERB, .auxiliary = "may"},
                    {.lemma = "sign", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_PLANNED, {.lemma = "plan", .kind = VERB, .beside = "reportedly", .dep = CH_DEP_ADVMOD},
                    {.lemma = "begin", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF}, {.lemma = "withdraw", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF});
    assert_modality(CH_PLANNED, {.lemma = "act", .kind = VERB}, {.lemma = "help", .kind = VERB, .link = CH_LINK_ADVERBIAL, .flags = INF | CH_PREDICATE_PURPOSE, .mark = "to"});
    assert_modality(CH_PLANNED, {.lemma = "arrest", .kind = VERB, .auxiliary = "will"}, {.lemma = "deport", .kind = VERB, .link = CH_LINK_CONJUNCT, .flags = INF});
    assert_int_equal(ch_modality_below(CH_RULED_OUT, CH_RULED_OUT), CH_POSSIBLE);
    assert_int_equal(ch_modality_below(CH_CONDITIONAL, CH_PLANNED), CH_CONDITIONAL);
}

/* What is condemned, ended or talked about has happened, whatever the clause around it says. */
static void
some_things_are_taken_for_granted(void **state)
{
    (void)state;
    assert_modality(CH_ACTUAL, {.lemma = "end", .kind = VERB, .auxiliary = "will"},
                    {.lemma = "war", .kind = NOUN, .link = CH_LINK_ARGUMENT});
    assert_modality(CH_ACTUAL, {.lemma = "discuss", .kind = VERB, .auxiliary = "will"},
                    {.lemma = "attack", .kind = NOUN, .link = CH_LINK_ARGUMENT, .beside = "the", .dep = CH_DEP_DET});
    assert_modality(CH_POSSIBLE, {.lemma = "discuss", .kind = VERB},
                    {.lemma = "attack", .kind = NOUN, .link = CH_LINK_ARGUMENT, .beside = "a", .dep = CH_DEP_DET});
    assert_modality(CH_POSSIBLE, {.lemma = "suspicion", .kind = NOUN},
                    {.lemma = "murder", .kind = NOUN, .link = CH_LINK_ADNOMINAL, .mark = "of", .beside = "the", .dep = CH_DEP_DET});
    assert_modality(CH_POSSIBLE, {.lemma = "attack", .kind = NOUN, .beside = "any", .dep = CH_DEP_DET});
    assert_modality(CH_PLANNED, {.lemma = "pledge", .kind = VERB}, {.lemma = "attack", .kind = NOUN, .link = CH_LINK_ARGUMENT});
    assert_modality(CH_ACTUAL, {.lemma = "commit", .kind = VERB}, {.lemma = "murder", .kind = NOUN, .link = CH_LINK_ARGUMENT});
}

static void
gatherings_do_what_they_are_for(void **state)
{
    (void)state;
    const unsigned purpose = INF | CH_PREDICATE_PURPOSE;
    assert_modality(CH_ACTUAL, {.lemma = "meet", .kind = VERB},
                    {.lemma = "discuss", .kind = VERB, .link = CH_LINK_ADVERBIAL, .flags = purpose, .mark = "to"});
    assert_modality(CH_PLANNED, {.lemma = "meet", .kind = VERB, .auxiliary = "will"},
                    {.lemma = "discuss", .kind = VERB, .link = CH_LINK_ADVERBIAL, .flags = purpose, .mark = "to"});
    assert_modality(CH_PLANNED, {.lemma = "meet", .kind = VERB},
                    {.lemma = "attack", .kind = VERB, .link = CH_LINK_ADVERBIAL, .flags = purpose, .mark = "to"});
    assert_modality(CH_ACTUAL, {.lemma = "block", .kind = NOUN}, {.lemma = "rally", .kind = NOUN, .link = CH_LINK_CONJUNCT},
                    {.lemma = "protest", .kind = VERB, .link = CH_LINK_ADNOMINAL, .flags = INF, .mark = "to"});
    assert_modality(CH_PLANNED, {.lemma = "plan", .kind = VERB},
                    {.lemma = "protest", .kind = VERB, .link = CH_LINK_CONTROLLED, .flags = INF, .mark = "to"});
}

static void
who_stands_in_a_row_did_it(void **state)
{
    (void)state;
    assert_modality(CH_ACTUAL, {.lemma = "country", .kind = NOUN, .beside = "first", .dep = CH_DEP_AMOD},
                    {.lemma = "sign", .kind = VERB, .link = CH_LINK_ADNOMINAL, .flags = INF, .mark = "to"});
    assert_modality(CH_PLANNED, {.lemma = "country", .kind = NOUN, .beside = "large", .dep = CH_DEP_AMOD},
                    {.lemma = "sign", .kind = VERB, .link = CH_LINK_ADNOMINAL, .flags = INF, .mark = "to"});
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clause_speaks_for_itself),
        cmocka_unit_test(implicative_verbs_decide),
        cmocka_unit_test(sayings_keep_claim_or_deny),
        cmocka_unit_test(outer_words_weigh_on_inner_ones),
        cmocka_unit_test(some_things_are_taken_for_granted),
        cmocka_unit_test(gatherings_do_what_they_are_for),
        cmocka_unit_test(who_stands_in_a_row_did_it),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
