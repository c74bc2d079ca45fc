/* Purposes over chains made by hand, against the word lists that are shipped. */
#include "unit.h"

#include "relate/purpose.h"

static ch_ontology *ontology;
static ch_cues *cues;

static int
load(void **state)
{
    (void)state;
    ch_diagnostics sink = {0};
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", &sink, &ontology) != CH_OK) return -1;
    return ch_cues_load(CH_ONTOLOGY "/english", ontology, &sink, &cues) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_cues_free(cues);
    ch_ontology_free(ontology);
    return 0;
}

/* "above below": a verb (or noun) and the infinitive that hangs from it, each with one more word. */
typedef struct {
    const char *above, *beside_above, *below, *subject;
    ch_predicate_kind kind; /* of the word above */
    ch_link link;
    ch_dep dep;             /* of the word beside the one above */
    uint8_t function;       /* of the same as an argument; CH_FUNCTION_COUNT: none */
    unsigned flags;         /* of the word below, besides the infinitive */
    const char *mark;
    bool first_person;
} pair;

typedef struct {
    ch_node nodes[4];
    ch_predicate predicates[2];
    ch_argument arguments[2];
    ch_predicates all;
    ch_frames_input in;
    ch_scene scene;
} built;

static const ch_scene *
build(const pair *p, built *b)
{
    memset(b, 0, sizeof *b);
    b->nodes[0] = (ch_node){.head = CH_ROOT, .lemma = ch_slice_of(p->above)};
    b->nodes[1] = (ch_node){.head = 0, .dep = (uint8_t)p->dep, .lemma = ch_slice_of(p->beside_above)};
    b->nodes[2] = (ch_node){.head = 0, .lemma = ch_slice_of(p->below)};
    b->nodes[3] = (ch_node){.head = 2, .lemma = ch_slice_of(p->subject), .feats = p->first_person ? CH_FEAT_PERSON_1 : 0};
    b->arguments[0] = (ch_argument){.function = p->function, .head = 1, .begin = 1, .end = 2};
    b->arguments[1] = (ch_argument){.function = CH_FUNCTION_SUBJECT, .head = 3, .begin = 3, .end = 4};
    b->predicates[0] = (ch_predicate){.token = 0, .kind = (uint8_t)p->kind, .governor = CH_NONE, .lemma = ch_slice_of(p->above),
                                      .arguments = p->function != CH_FUNCTION_COUNT};
    b->predicates[1] = (ch_predicate){.token = 2, .kind = CH_PREDICATE_VERB, .link = (uint8_t)p->link,
                                      .flags = CH_PREDICATE_INFINITIVE | p->flags, .governor = 0,
                                      .lemma = ch_slice_of(p->below), .mark = ch_slice_of(p->mark),
                                      .first_argument = 1, .arguments = p->subject != NULL};
    b->all = (ch_predicates){.at = b->predicates, .len = 2, .arguments = b->arguments};
    b->in = (ch_frames_input){.cues = cues};
    b->scene = (ch_scene){.in = &b->in, .count = 4, .nodes = b->nodes, .predicates = &b->all};
    return &b->scene;
}

#define NONE CH_FUNCTION_COUNT

static bool
is_done(const char *above, const char *object, ch_predicate_kind kind, const char *below, ch_link link)
{
    built b;
    const pair p = {.above = above, .beside_above = object ? object : "x", .below = below, .kind = kind, .link = link, .mark = "to",
                    .dep = CH_DEP_OBJ, .function = object ? CH_FUNCTION_OBJECT : NONE};
    return ch_is_done_by(build(&p, &b), 1);
}

static void
gatherings_do_what_they_are_for(void **state)
{
    (void)state;
    assert_true(is_done("meet", NULL, CH_PREDICATE_VERB, "discuss", CH_LINK_ADVERBIAL));
    assert_true(is_done("hold", "rally", CH_PREDICATE_VERB, "demand", CH_LINK_ADVERBIAL));
    assert_true(is_done("rally", NULL, CH_PREDICATE_NOUN, "protest", CH_LINK_ADNOMINAL));
    assert_false(is_done("buy", NULL, CH_PREDICATE_VERB, "discuss", CH_LINK_ADVERBIAL));
    assert_false(is_done("hold", "talks", CH_PREDICATE_VERB, "attack", CH_LINK_ADVERBIAL));
    assert_false(is_done("plan", NULL, CH_PREDICATE_NOUN, "protest", CH_LINK_ADNOMINAL));
}

static void
any_deed_may_show_something(void **state)
{
    (void)state;
    assert_true(is_done("block", "motorway", CH_PREDICATE_VERB, "protest", CH_LINK_ADVERBIAL));
    assert_false(is_done("plan", NULL, CH_PREDICATE_VERB, "protest", CH_LINK_CONTROLLED));
    assert_false(is_done("refuse", NULL, CH_PREDICATE_VERB, "mourn", CH_LINK_CONTROLLED));
}

static void
rows_and_first_persons(void **state)
{
    (void)state;
    built b;
    pair p = {.above = "country", .beside_above = "first", .below = "sign", .kind = CH_PREDICATE_NOUN, .link = CH_LINK_ADNOMINAL,
              .dep = CH_DEP_AMOD, .function = NONE, .mark = "to"};
    assert_true(ch_is_of_a_row(build(&p, &b), &b.predicates[1]));
    p.beside_above = "60th";
    assert_true(ch_is_of_a_row(build(&p, &b), &b.predicates[1]));
    p.beside_above = "large";
    assert_false(ch_is_of_a_row(build(&p, &b), &b.predicates[1]));
    p = (pair){.above = "want", .beside_above = "x", .below = "thank", .subject = "I", .kind = CH_PREDICATE_VERB,
               .link = CH_LINK_CONTROLLED, .function = NONE, .mark = "to", .first_person = true};
    assert_true(ch_is_performed(build(&p, &b), &b.predicates[1]));
    p.first_person = false;
    assert_false(ch_is_performed(build(&p, &b), &b.predicates[1]));
    p.first_person = true;
    p.below = "visit";
    assert_false(ch_is_performed(build(&p, &b), &b.predicates[1]));
}

static void
gerunds_and_steps(void **state)
{
    (void)state;
    built b;
    pair p = {.above = "consider", .beside_above = "x", .below = "send", .kind = CH_PREDICATE_VERB, .link = CH_LINK_ADVERBIAL,
              .function = NONE, .flags = CH_PREDICATE_PARTICIPLE, .mark = ""};
    build(&p, &b);
    b.predicates[1].token = 1; /* right behind it */
    assert_true(ch_is_gerund_behind(&b.scene, &b.predicates[1]));
    b.predicates[1].token = 2;
    assert_false(ch_is_gerund_behind(&b.scene, &b.predicates[1]));
    p = (pair){.above = "take", .beside_above = "action", .below = "punish", .kind = CH_PREDICATE_VERB, .link = CH_LINK_ADVERBIAL,
               .dep = CH_DEP_OBJ, .function = CH_FUNCTION_OBJECT, .mark = "to"};
    assert_true(ch_is_taken_step(build(&p, &b), &b.predicates[0]));
    p.beside_above = "train";
    assert_false(ch_is_taken_step(build(&p, &b), &b.predicates[0]));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gatherings_do_what_they_are_for),
        cmocka_unit_test(any_deed_may_show_something),
        cmocka_unit_test(rows_and_first_persons),
        cmocka_unit_test(gerunds_and_steps),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
