/* Which candidates stay: the set that covers a sentence best; and sentences that shout. */
#include "extracted.h"
#include "split.h"

/* Whether the first sentence shouts, and whether it is a headline. */
static void
check_sentence(const char *text, bool shouts, bool titled)
{
    void *state = NULL;
    assert_int_equal(open_split(&state), 0);
    const ch_article *a = split_text(state, text);
    if (ch_sentence_shouts(a, &a->sentences[0]) != shouts) fail_msg("\"%s\" %s", text, shouts ? "does not shout" : "shouts");
    if (ch_sentence_is_titled(a, &a->sentences[0]) != titled) fail_msg("\"%s\" %s", text, titled ? "is not titled" : "is titled");
    close_split(&state);
}

static void
shouting_and_titled_sentences(void **state)
{
    (void)state;
    check_sentence("TROOPS ENTER THE CAPITAL", true, false);
    check_sentence("Troops Enter Capital After Election", false, true);
    check_sentence("Troops entered the capital after the election.", false, false);
    check_sentence("Anna Maria Kowalska Met Peter Olsen.", false, false); /* a full stop: no headline */
    check_sentence("NATO met.", false, false);
}

static void
the_longest_stays(void **state)
{
    (void)state;
    static const stands_case cases[] = {
        {"The Bank of England governor spoke.", "Bank of England", "Bank of England"},
        {"The Bank of England governor spoke.", "England", ""},
        {"The New York Times wrote it.", "New York", ""},
    };
    CHECK_STANDS(cases);
}

/* A quantity takes its number alone, so that the name inside it stays a mention. */
static void
a_name_inside_a_quantity(void **state)
{
    (void)state;
    assert_non_null(mention_of(extract("Police held six Palestinians.", "2025-08-08"), "Palestinians"));
}

static void
mentions_never_overlap(void **state)
{
    (void)state;
    const ch_document *d = extract("The U.S. Department of State's Bureau of International Narcotics and six Palestinian officials met "
                                   "Bank of England governor Andrew Bailey in London, Ohio, on 3 May 2025 for $5 million.", "2025-08-08");
    assert_true(d->annotations.mention_count > 5);
    for (size_t i = 1; i < d->annotations.mention_count; i++)
        assert_true(d->annotations.mentions[i - 1].end <= d->annotations.mentions[i].first);
    for (uint32_t t = 0; t < d->article->token_count; t++) {
        const uint32_t m = d->annotations.mention_at[t];
        if (m == CH_NONE) continue;
        assert_true(d->annotations.mentions[m].first <= t && t < d->annotations.mentions[m].end);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shouting_and_titled_sentences), cmocka_unit_test(the_longest_stays),
        cmocka_unit_test(a_name_inside_a_quantity),      cmocka_unit_test(mentions_never_overlap),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
