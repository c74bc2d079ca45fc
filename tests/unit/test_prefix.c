/* Short names: only such as every reader of Turtle understands. */
#include "unit.h"

#include "rdf/prefix.h"

static const ch_prefix both[] = {{"x", "http://x/"}, {"deep", "http://x/deep/"}};

/* "x:a", or "-" where there is no short form. */
static const char *
shortened(const ch_prefixes *prefixes, const char *iri)
{
    static char out[128];
    ch_slice name, local;
    if (!ch_prefixes_shorten(prefixes, ch_slice_of(iri), &name, &local)) return "-";
    snprintf(out, sizeof out, "%.*s:%.*s", CH_PRINT(name), CH_PRINT(local));
    return out;
}

static void
local_names_are_plain_words(void **state)
{
    ch_prefixes p;
    (void)state;
    assert_int_equal(ch_prefixes_set(&p, both, 2), CH_OK);
    assert_string_equal(shortened(&p, "http://x/Gang"), "x:Gang");
    assert_string_equal(shortened(&p, "http://x/a_b-9"), "x:a_b-9");
    assert_string_equal(shortened(&p, "http://x/9a"), "x:9a");
    static const char *const none[] = {"http://x/", "http://x/-a", "http://x/a.b", "http://x/a/b", "http://x/a%20b",
                                       "http://x/\xC3\xA9", "http://y/a", "http://x", "", "http://x/a#b", "http://x/a:b"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) assert_string_equal(shortened(&p, none[i]), "-");
    ch_prefixes_free(&p);
}

static void
the_prefix_that_leaves_a_word_is_taken(void **state)
{
    ch_prefixes p;
    (void)state;
    assert_int_equal(ch_prefixes_set(&p, both, 2), CH_OK);
    assert_string_equal(shortened(&p, "http://x/deep/a"), "deep:a");
    assert_string_equal(shortened(&p, "http://x/deep"), "x:deep");
    ch_prefixes_free(&p);
}

static void
no_prefixes_shorten_nothing(void **state)
{
    ch_prefixes p;
    (void)state;
    assert_int_equal(ch_prefixes_set(&p, NULL, 0), CH_OK);
    assert_string_equal(shortened(&p, "http://x/a"), "-");
    ch_prefixes_free(&p);
    assert_null(p.at);
    assert_int_equal(p.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(local_names_are_plain_words),
        cmocka_unit_test(the_prefix_that_leaves_a_word_is_taken),
        cmocka_unit_test(no_prefixes_shorten_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
