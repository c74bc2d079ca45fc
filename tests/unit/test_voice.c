/* Whose words an article is: a press statement has a signer, a report in the news has none. */
#include "toy.h"

#include "relate/voice.h"

static ch_voice
voice_of(const char *rows)
{
    static ch_scene scenes[TOY_SENTENCES];
    toy_parse(&world, rows);
    for (uint32_t i = 0; i < world.article.sentence_count; i++) scenes[i] = toy_scene(&world, i);
    return ch_voice_find(scenes, (uint32_t)world.article.sentence_count);
}

#define TITLE "A 2:det DET | title 0 | ¶ |"
#define WE "We 2:nsubj PRON Number=Plur Person=1 we | condemn 0 VERB Tense=Pres VerbForm=Fin | Iran 2:obj Country"

static void
a_signature_below_the_title(void **state)
{
    (void)state;
    const ch_voice v = voice_of(TITLE "Price 0 Person | Spokesman 1:appos Office | ¶ |" WE);
    assert_int_not_equal(v.signer, CH_NONE);
    assert_slice(world.entities[v.signer].label, "Price");
    assert_int_equal(v.body, 2);
    assert_int_not_equal(v.we, CH_NONE); /* failing a country, he himself */
    assert_slice(world.entities[v.we].label, "Price");
}

#define RELEASED "statement 3:nsubj:pass NOUN statement | was 3:aux:pass AUX VerbForm=Fin be | released 0 VERB VerbForm=Part Voice=Pass release | by 5:case ADP | "

static void
what_is_handed_on_is_its_makers(void **state)
{
    (void)state;
    const ch_voice one = voice_of(TITLE "Price 0 Person | Spokesman 1:appos Office | ¶ |" RELEASED "France 3:obl:agent Country | . 3:punct PUNCT | ¶ |" WE);
    assert_int_not_equal(one.signer, CH_NONE);
    assert_slice(world.entities[one.signer].label, "France");
    const ch_voice several = voice_of(TITLE "Price 0 Person | Spokesman 1:appos Office | ¶ |" RELEASED
                                      "France 3:obl:agent Country | and 7:cc CCONJ | Chad 5:conj Country | . 3:punct PUNCT | ¶ |" WE);
    assert_int_equal(several.signer, CH_NONE);
    assert_int_equal(several.we, CH_NONE);
}

static void
a_report_has_no_voice_but_its_own(void **state)
{
    (void)state;
    assert_int_equal(voice_of(WE).signer, CH_NONE);
    assert_int_equal(voice_of("Price 2:nsubj Person | condemned 0 VERB Tense=Past VerbForm=Fin condemn | Iran 2:obj Country").signer, CH_NONE);
    assert_int_equal(voice_of(TITLE "Price 2:nsubj Person | slept 0 VERB Tense=Past VerbForm=Fin sleep | ¶ |" WE).signer, CH_NONE);
    const ch_voice nobody = voice_of("");
    assert_int_equal(nobody.signer, CH_NONE);
    assert_int_equal(nobody.we, CH_NONE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signature_below_the_title),
        cmocka_unit_test(what_is_handed_on_is_its_makers),
        cmocka_unit_test(a_report_has_no_voice_but_its_own),
    };
    return cmocka_run_group_tests(tests, load_toy, unload_toy);
}
