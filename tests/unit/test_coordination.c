/* "the group in Mogadishu, Somalia": a name behind a comma belongs to the name before it. */
#include "unit.h"

#include "syntax/coordination.h"

#include <string.h>

/* group in Mogadishu , Somalia and Kenya */
enum { GROUP, IN, MOGADISHU, COMMA, SOMALIA, AND, KENYA, COUNT };

static void
make(ch_node *n)
{
    memset(n, 0, COUNT * sizeof *n);
    n[GROUP] = (ch_node){.head = CH_ROOT, .upos = CH_UPOS_NOUN, .dep = CH_DEP_ROOT};
    n[IN] = (ch_node){.head = MOGADISHU, .upos = CH_UPOS_ADP, .dep = CH_DEP_CASE};
    n[MOGADISHU] = (ch_node){.head = GROUP, .upos = CH_UPOS_PROPN, .dep = CH_DEP_NMOD};
    n[COMMA] = (ch_node){.head = SOMALIA, .upos = CH_UPOS_PUNCT, .dep = CH_DEP_PUNCT};
    n[SOMALIA] = (ch_node){.head = GROUP, .upos = CH_UPOS_PROPN, .dep = CH_DEP_CONJ};
    n[AND] = (ch_node){.head = KENYA, .upos = CH_UPOS_CCONJ, .dep = CH_DEP_CC};
    n[KENYA] = (ch_node){.head = GROUP, .upos = CH_UPOS_PROPN, .dep = CH_DEP_CONJ};
}

static void
part(ch_node *n, size_t count, const char *behind)
{
    const ch_slice forms[COUNT] = {CH_S("group"),   CH_S("in"),  CH_S("Mogadishu"), CH_S(","),
                                   CH_S("Somalia"), ch_slice_of(behind), CH_S("Kenya")};
    ch_part_names(forms, count, n);
}

static void
test_without_and(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    part(n, SOMALIA + 1, "and");
    assert_int_equal(n[SOMALIA].head, MOGADISHU);
    assert_int_equal(n[SOMALIA].dep, CH_DEP_APPOS);
}

static void
test_with_and(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    part(n, COUNT, "and");
    assert_int_equal(n[SOMALIA].head, GROUP);
    assert_int_equal(n[SOMALIA].dep, CH_DEP_CONJ);
}

static void
test_a_longer_list(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[AND] = (ch_node){.head = KENYA, .upos = CH_UPOS_PUNCT, .dep = CH_DEP_PUNCT};
    part(n, COUNT, ",");
    assert_int_equal(n[SOMALIA].head, GROUP);
}

static void
test_the_name_before_is_the_first_of_the_list(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[MOGADISHU] = (ch_node){.head = CH_ROOT, .upos = CH_UPOS_PROPN, .dep = CH_DEP_ROOT};
    n[SOMALIA].head = MOGADISHU;
    part(n, SOMALIA + 1, "and");
    assert_int_equal(n[SOMALIA].dep, CH_DEP_CONJ);
    ch_part_names(NULL, 0, NULL);
}

/* "Rosneft and Lukoil, firms": behind the end of a list stands what explains it. */
static void
test_behind_the_end_of_a_list(void **state)
{
    (void)state;
    enum { ROSNEFT, AND_ITS, LUKOIL, COMMA_ITS, FIRMS, ALL };
    ch_node n[ALL] = {
        [ROSNEFT] = {.head = CH_ROOT, .upos = CH_UPOS_PROPN, .dep = CH_DEP_OBJ},
        [AND_ITS] = {.head = LUKOIL, .upos = CH_UPOS_CCONJ, .dep = CH_DEP_CC},
        [LUKOIL] = {.head = ROSNEFT, .upos = CH_UPOS_PROPN, .dep = CH_DEP_CONJ},
        [COMMA_ITS] = {.head = FIRMS, .upos = CH_UPOS_PUNCT, .dep = CH_DEP_PUNCT},
        [FIRMS] = {.head = ROSNEFT, .upos = CH_UPOS_NOUN, .dep = CH_DEP_CONJ},
    };
    const ch_slice forms[ALL] = {CH_S("Rosneft"), CH_S("and"), CH_S("Lukoil"), CH_S(","), CH_S("firms")};
    ch_part_names(forms, ALL, n);
    assert_int_equal(n[FIRMS].head, LUKOIL);
    assert_int_equal(n[FIRMS].dep, CH_DEP_APPOS);
    assert_int_equal(n[LUKOIL].dep, CH_DEP_CONJ);
}

/* "Armenia, Azerbaijan and Georgia", where the parser hung the last on the second. */
static void
test_a_member_hangs_on_the_first(void **state)
{
    (void)state;
    enum { ARMENIA, COMMA_ITS, AZERBAIJAN, AND_ITS, GEORGIA, MET, ALL };
    ch_node n[ALL] = {
        [ARMENIA] = {.head = MET, .upos = CH_UPOS_PROPN, .dep = CH_DEP_NSUBJ},
        [COMMA_ITS] = {.head = AZERBAIJAN, .upos = CH_UPOS_PUNCT, .dep = CH_DEP_PUNCT},
        [AZERBAIJAN] = {.head = ARMENIA, .upos = CH_UPOS_PROPN, .dep = CH_DEP_CONJ},
        [AND_ITS] = {.head = GEORGIA, .upos = CH_UPOS_CCONJ, .dep = CH_DEP_CC},
        [GEORGIA] = {.head = AZERBAIJAN, .upos = CH_UPOS_PROPN, .dep = CH_DEP_CONJ},
        [MET] = {.head = CH_ROOT, .upos = CH_UPOS_VERB, .dep = CH_DEP_ROOT},
    };
    const ch_slice forms[ALL] = {CH_S("Armenia"), CH_S(","), CH_S("Azerbaijan"), CH_S("and"), CH_S("Georgia"), CH_S("met")};
    ch_part_names(forms, ALL, n);
    assert_int_equal(n[GEORGIA].head, ARMENIA);
    assert_int_equal(n[AZERBAIJAN].head, ARMENIA);
    n[GEORGIA] = (ch_node){.head = AZERBAIJAN, .upos = CH_UPOS_VERB, .dep = CH_DEP_CONJ}; /* a clause is no name */
    ch_part_names(forms, ALL, n);
    assert_int_equal(n[GEORGIA].head, AZERBAIJAN);
}

/* "to target what they use and to strike": the infinitive over the relative clause. */
static void
test_an_infinitive_joins_an_infinitive(void **state)
{
    (void)state;
    enum { TO, TARGET, WHAT, USE, AND_TO, TO_TOO, STRIKE, ALL };
    ch_node n[ALL] = {
        [TO] = {.head = TARGET, .upos = CH_UPOS_PART, .dep = CH_DEP_MARK},
        [TARGET] = {.head = CH_ROOT, .upos = CH_UPOS_VERB, .dep = CH_DEP_ROOT},
        [WHAT] = {.head = TARGET, .upos = CH_UPOS_PRON, .dep = CH_DEP_OBJ},
        [USE] = {.head = WHAT, .upos = CH_UPOS_VERB, .dep = CH_DEP_ACL_RELCL},
        [AND_TO] = {.head = STRIKE, .upos = CH_UPOS_CCONJ, .dep = CH_DEP_CC},
        [TO_TOO] = {.head = STRIKE, .upos = CH_UPOS_PART, .dep = CH_DEP_MARK},
        [STRIKE] = {.head = USE, .upos = CH_UPOS_VERB, .dep = CH_DEP_CONJ},
    };
    const ch_slice forms[ALL] = {CH_S("to"), CH_S("target"), CH_S("what"), CH_S("use"), CH_S("and"), CH_S("to"), CH_S("strike")};
    ch_part_names(forms, ALL, n);
    assert_int_equal(n[STRIKE].head, TARGET);
    n[TO_TOO].head = TARGET; /* without "to" of its own it may be joined to any */
    n[STRIKE].head = USE;
    ch_part_names(forms, ALL, n);
    assert_int_equal(n[STRIKE].head, USE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_without_and),
        cmocka_unit_test(test_with_and),
        cmocka_unit_test(test_a_longer_list),
        cmocka_unit_test(test_behind_the_end_of_a_list),
        cmocka_unit_test(test_a_member_hangs_on_the_first),
        cmocka_unit_test(test_an_infinitive_joins_an_infinitive),
        cmocka_unit_test(test_the_name_before_is_the_first_of_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
