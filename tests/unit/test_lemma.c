/* Lemmas: scripts, rules by suffix, listed forms, over tables made here. */
#include "unit.h"

#include "syntax/lemma.h"

enum { SLOTS = 64 };

static const uint32_t NONE = UINT32_MAX;

/* Lists that know "hope", "stop" and "city". */
static uint32_t list_slots[SLOTS];
static ch_vocabulary lists = {.lists = list_slots, .list_mask = SLOTS - 1};

/* 0: lower case as it is; 1: less "d"; 2: less "ed"; 3: less "ped"; 4: less "ies" with "y"; 5: capitals
   kept, less "s"; 6: everything cut and "go" put */
static const ch_lemma_script scripts[] = {
    {0, 0, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 0, 2, 0, 0}, {0, 0, 3, 0, 0},
    {0, 0, 3, 1, 0}, {0, 1, 1, 0, 0}, {1, 0, 4, 2, 0},
};
static ch_lemma_rule rules[SLOTS];
static ch_lemma_form forms[SLOTS];
static const ch_lemmas lemmas = {.forms = forms, .rules = rules, .scripts = scripts, .texts = "ygo",
                                 .form_mask = SLOTS - 1, .rule_mask = SLOTS - 1,
                                 .script_count = sizeof scripts / sizeof scripts[0], .text_bytes = 3};

static void
know(const char *word, uint32_t bits)
{
    uint32_t slot, check;
    ch_list_place(ch_slice_of(word), SLOTS - 1, &slot, &check);
    while (list_slots[slot]) slot = (slot + 1) % SLOTS;
    list_slots[slot] = check | bits;
}

static void
rule(uint32_t group, const char *suffix, uint32_t script)
{
    const uint32_t key = ch_rule_key(group, ch_slice_of(suffix));
    uint32_t slot = key % SLOTS;
    while (rules[slot].key) slot = (slot + 1) % SLOTS;
    rules[slot] = (ch_lemma_rule){key, script};
}

static void
assert_lemma(uint32_t script, const char *form, const char *wanted)
{
    ch_slice lemma;
    ch_arena *arena = ch_arena_new(0);
    assert_int_equal(ch_lemma_apply(&lemmas, script, ch_slice_of(form), arena, &lemma), CH_OK);
    assert_slice(lemma, wanted);
    ch_arena_free(arena);
}

static void
applies_scripts(void **state)
{
    (void)state;
    assert_lemma(0, "Cities", "cities");
    assert_lemma(1, "hoped", "hope");
    assert_lemma(1, "HOPED", "hope");
    assert_lemma(4, "Cities", "city");
    assert_lemma(5, "Americans", "American");
    assert_lemma(6, "went", "go");
    assert_lemma(NONE, "Tree", "tree");
    assert_lemma(0, "\xC3\x89TATS", "\xC3\xA9tats");
    /* more is cut than there is: left as it is */
    assert_lemma(3, "ed", "ed");
    assert_lemma(6, "be", "be");
}

static void
prefers_known_words(void **state)
{
    (void)state;
    const uint32_t past = ch_lemma_group(CH_UPOS_VERB, CH_FEAT_TENSE_PAST | CH_FEAT_FINITE);
    know("hope", CH_LIST_VERB);
    know("stop", CH_LIST_VERB);
    know("listen", CH_LIST_VERB);
    rule(past, "ed", 2);
    rule(past, "ped", 3);
    rule(past, "d", 1);
    /* the longest suffix whose result is a verb */
    assert_int_equal(ch_lemma_rule_find(&lemmas, &lists, CH_S("stopped"), past), 3);
    assert_int_equal(ch_lemma_rule_find(&lemmas, &lists, CH_S("hoped"), past), 1);
    assert_int_equal(ch_lemma_rule_find(&lemmas, &lists, CH_S("listened"), past), 2);
    /* nothing known: the longest suffix */
    assert_int_equal(ch_lemma_rule_find(&lemmas, &lists, CH_S("blorped"), past), 3);
    assert_int_equal(ch_lemma_rule_find(&lemmas, &lists, CH_S("ran"), past), NONE);
}

static void
finds_listed_forms(void **state)
{
    (void)state;
    const uint32_t key = ch_form_key(CH_S("went"), 3);
    forms[key % SLOTS] = (ch_lemma_form){key, 6, CH_FEAT_PERSON_3};
    const ch_lemma_form *form = ch_lemma_form_find(&lemmas, CH_S("went"), 3);
    assert_non_null(form);
    assert_int_equal(form->script, 6);
    assert_null(ch_lemma_form_find(&lemmas, CH_S("went"), 4));
    assert_null(ch_lemma_form_find(&lemmas, CH_S("gone"), 3));
}

static void
groups_tags(void **state)
{
    (void)state;
    const uint32_t finite = ch_lemma_group(CH_UPOS_VERB, CH_FEAT_TENSE_PAST | CH_FEAT_FINITE);
    const uint32_t participle = ch_lemma_group(CH_UPOS_VERB, CH_FEAT_TENSE_PAST | CH_FEAT_PARTICIPLE);
    const uint32_t plural = ch_lemma_group(CH_UPOS_NOUN, CH_FEAT_PLURAL);
    assert_int_equal(finite, participle);
    assert_int_equal(ch_lemma_list(finite), CH_LIST_VERB);
    assert_int_equal(ch_lemma_list(plural), CH_LIST_NOUN);
    assert_int_equal(ch_lemma_list(ch_lemma_group(CH_UPOS_PROPN, CH_FEAT_PLURAL)), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(applies_scripts),
        cmocka_unit_test(prefers_known_words),
        cmocka_unit_test(finds_listed_forms),
        cmocka_unit_test(groups_tags),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
