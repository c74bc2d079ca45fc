/* Names as patterns: what a file of them must have, its examples, labels, and names found in a text. */
#include "extracted.h"
#include "scratch_file.h"

#include "annotate/shape.h"
#include "base/pattern.h"

#define SHAPE(name, class, pattern, rest) \
    "- shape: " name "\n  class: " class "\n  pattern: '" pattern "'\n" rest
#define EXAMPLES "  yes: {text: \"Under Order 66 they fell.\", mention: \"Order 66\"}\n  no: {text: \"In order, 66 fell.\", mention: \"order, 66\"}\n"

static ch_status
read_shapes(const char *yaml, told *all, ch_name_shapes **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "shapes.yaml", yaml);
    const ch_status status = ch_name_shapes_load(file.path, knowledge->ontology, &sink, out);
    if (status == CH_OK) assert_int_equal(ch_name_shapes_check(*out, &sink), CH_OK);
    scratch_remove(&file);
    return status;
}

static void
examples_are_run(void **state)
{
    told all;
    ch_name_shapes *shapes;
    (void)state;
    assert_int_equal(read_shapes(SHAPE("order", "LegalInstrument", "\\bOrder \\d+", EXAMPLES), &all, &shapes), CH_OK);
    assert_string_equal(all.text, "");
    ch_name_shapes_free(shapes);
    assert_int_equal(read_shapes(SHAPE("order", "LegalInstrument", "\\bOrder [a-z]+", EXAMPLES), &all, &shapes), CH_OK);
    assert_non_null(strstr(all.text, "shapes.yaml:1:0: shape \"order\": its yes example fails\n"));
    ch_name_shapes_free(shapes);
    assert_int_equal(read_shapes(SHAPE("order", "LegalInstrument", "(?i)\\border,? \\d+", EXAMPLES), &all, &shapes), CH_OK);
    assert_non_null(strstr(all.text, "shape \"order\": its no example fails\n"));
    ch_name_shapes_free(shapes);
    ch_name_shapes_free(NULL);
}

static void
wrong_shapes_are_told(void **state)
{
    static const char *const cases[][2] = {
        {SHAPE("order", "LegalInstrument", "x", ""), ":1:3: a shape needs a name, a known class, a pattern, a yes and a no\n"},
        {SHAPE("order", "Klub", "x", EXAMPLES), ":1:3: a shape needs a name, a known class"},
        {SHAPE("order", "LegalInstrument", "a(b", EXAMPLES), ":3:"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told all;
        ch_name_shapes *shapes;
        assert_int_equal(read_shapes(cases[i][0], &all, &shapes), CH_BAD_KNOWLEDGE);
        assert_null(shapes);
        if (!strstr(all.text, cases[i][1])) fail_msg("%s\nis told as %s", cases[i][0], all.text);
    }
}

/* The label is made of the pattern's groups; without one it is the mention. */
static void
shapes_give_labels(void **state)
{
    told all;
    ch_name_shapes *shapes;
    ch_matcher *matcher;
    ch_slice label;
    ch_arena *arena = ch_arena_new(0);
    (void)state;
    assert_int_equal(read_shapes(SHAPE("order", "LegalInstrument", "\\b(?:Grand )?Order (\\d+)", "  label: 'Order No. \\1'\n" EXAMPLES), &all, &shapes), CH_OK);
    assert_int_equal(ch_matcher_new(&matcher), CH_OK);
    assert_int_equal(ch_name_shape_label(shapes, matcher, "no rule of ours", CH_S("Order 66"), arena, &label), CH_OK);
    assert_slice(label, "Order 66");
    ch_matcher_free(matcher);
    ch_arena_free(arena);
    ch_name_shapes_free(shapes);
}

static void
they_are_found_in_texts(void **state)
{
    (void)state;
    static const stands_case cases[] = {
        {"Visas are barred under Section 212(f) of the law.", "Section 212(f)", "Section 212(f)"},
        {"He was listed under E.O. 99141.", "E.O. 99141", "Executive Order 99141"},
        {"The section has 12 pages.", "section has 12", ""},
    };
    CHECK_STANDS(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_are_run),
        cmocka_unit_test(wrong_shapes_are_told),
        cmocka_unit_test(shapes_give_labels),
        cmocka_unit_test(they_are_found_in_texts),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
