/* A clause's own words, with nothing above it. */
#include "toy.h"

#include "relate/clause_modality.h"

static int
load(void **state)
{
    (void)state;
    return toy_open();
}

/* A verb, with a word beside it. */
static ch_modality
modality_of(const char *auxiliary, unsigned flags, const char *beside)
{
    const ch_node nodes[] = {{.head = CH_ROOT, .lemma = CH_S("sign")}, {.head = 0, .dep = CH_DEP_ADVMOD, .lemma = ch_slice_of(beside)}};
    const ch_predicate p = {.kind = CH_PREDICATE_VERB, .tense = CH_TENSE_PAST, .flags = flags, .governor = CH_NONE,
                            .lemma = CH_S("sign"), .auxiliary = ch_slice_of(auxiliary)};
    const ch_frames_input in = {.cues = world.cues};
    const ch_scene scene = {.in = &in, .count = 2, .nodes = nodes};
    return ch_clause_modality(&scene, &p);
}

static void
the_auxiliary_speaks(void **state)
{
    (void)state;
    assert_int_equal(modality_of("", 0, "there"), CH_ACTUAL);
    assert_int_equal(modality_of("be going to", 0, "there"), CH_PLANNED);
    assert_int_equal(modality_of("would", 0, "there"), CH_CONDITIONAL);
    assert_int_equal(modality_of("could", 0, "there"), CH_POSSIBLE);
    assert_int_equal(modality_of("could", CH_PREDICATE_NEGATED, "there"), CH_RULED_OUT);
    assert_int_equal(modality_of("ought", CH_PREDICATE_NEGATED, "there"), CH_RULED_OUT);
}

static void
a_hedge_speaks_where_all_else_is_plain(void **state)
{
    (void)state;
    assert_int_equal(modality_of("", 0, "reportedly"), CH_POSSIBLE);
    assert_int_equal(modality_of("will", 0, "reportedly"), CH_PLANNED);
}

static void
its_form_speaks(void **state)
{
    (void)state;
    assert_int_equal(modality_of("", CH_PREDICATE_CONDITION, "there"), CH_CONDITIONAL);
    assert_int_equal(modality_of("", CH_PREDICATE_QUESTION, "there"), CH_POSSIBLE);
    assert_int_equal(modality_of("", CH_PREDICATE_NEGATED, "there"), CH_RULED_OUT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_auxiliary_speaks),
        cmocka_unit_test(a_hedge_speaks_where_all_else_is_plain),
        cmocka_unit_test(its_form_speaks),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
