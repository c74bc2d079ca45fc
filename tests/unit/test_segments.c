#include "unit.h"

#include "text/segments.h"

/* The segments of a text, a line each; items with a "*". */
static const char *
render(const char *text, size_t from)
{
    static char out[4096];
    size_t len = 0;
    ch_segmenter s = ch_segments(ch_slice_of(text), from);
    for (ch_segment segment; ch_segment_next(&s, &segment);) {
        const ch_slice part = ch_span_of(ch_slice_of(text), segment.span);
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s/", segment.item ? "*" : "", CH_PRINT(part));
    }
    out[len] = '\0';
    return out;
}

static void
lines_are_segments(void **state)
{
    (void)state;
    assert_string_equal(render("", 0), "");
    assert_string_equal(render(" \n\n\t\n", 0), "");
    assert_string_equal(render("One.\nTwo.\r\n\r\nThree.\rFour.", 0), "One./Two./Three./Four./");
    assert_string_equal(render("One.\u2028Two.\u2029Three.\fFour.", 0), "One./Two./Three./Four./");
    assert_string_equal(render("  One.\u00A0 \n", 0), "One./");
    assert_string_equal(render("skipped One.", 8), "One./");
    assert_string_equal(render("x", 1), "");
}

static void
marks_of_items_are_cut_off(void **state)
{
    (void)state;
    assert_string_equal(render("- One\n* Two\n• Three\n1. Four\n12) Five\n(3) Six\n", 0),
                        "*One/*Two/*Three/*Four/*Five/*Six/");
    assert_string_equal(render("-One\n123. Two\n1.5 three\n-\n2025) x", 0), "-One/123. Two/1.5 three/-/2025) x/");
}

static void
wrapped_lines_go_on(void **state)
{
    (void)state;
    assert_string_equal(render("The ministers of the two states met in Quito and\n"
                               "agreed on a list of groups that they would publish\n"
                               "before the summer, but several of the members were\n"
                               "against it.\nThey will meet again.\n",
                               0),
                        "The ministers of the two states met in Quito and\n"
                        "agreed on a list of groups that they would publish\n"
                        "before the summer, but several of the members were\n"
                        "against it./They will meet again./");
    /* a long line that stops without a mark goes on small */
    assert_string_equal(render("The ministers of the two states met in\nQuito.", 0),
                        "The ministers of the two states met in/Quito./");
    assert_string_equal(render("The ministers of the two states met in\nearly May.", 0),
                        "The ministers of the two states met in\nearly May./");
    assert_string_equal(render("Quito\nearly May.", 0), "Quito/early May./");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_segments),
        cmocka_unit_test(marks_of_items_are_cut_off),
        cmocka_unit_test(wrapped_lines_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
