/* On whose behalf: by a title of the article, unless it is a former one or one that speaks for itself. */
#include "toy.h"

#include "relate/behalf.h"

static uint32_t
entity_called(const char *label)
{
    for (uint32_t i = 0; i < world.annotations.entity_count; i++)
        if (ch_slice_equal(world.entities[i].label, ch_slice_of(label))) return i;
    fail_msg("nobody is called %s", label);
    return CH_NONE;
}

/* Who is heard where Merz, who holds `office` of Germany, says "we". */
static const ch_entity *
heard(const char *office, bool former)
{
    char rows[128];
    snprintf(rows, sizeof rows, "Germany 2:nmod:poss Country | %s 3:nmod:desc Office | Merz 4:nsubj Person | spoke 0 VERB", office);
    toy_parse(&world, rows);
    const uint32_t speaker = entity_called("Merz"), title = entity_called(office);
    world.entities[title].country = entity_called("Germany");
    for (size_t i = 0; i < world.annotations.mention_count; i++) {
        ch_mention *m = &world.annotations.mentions[i];
        if (m->entity != title) continue;
        m->kind = CH_MENTION_TITLE;
        m->holder = speaker;
        m->former = former;
    }
    const ch_scene scene = toy_scene(&world, 0);
    return &world.entities[ch_spoken_for(&scene, speaker)];
}

static void
an_office_speaks_for_its_state(void **state)
{
    (void)state;
    assert_slice(heard("Chancellor", false)->label, "Germany");
    assert_slice(heard("Chancellor", true)->label, "Merz");
}

static void
a_senator_speaks_for_himself(void **state)
{
    (void)state;
    assert_slice(heard("Senator", false)->label, "Merz");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_office_speaks_for_its_state),
        cmocka_unit_test(a_senator_speaks_for_himself),
    };
    return cmocka_run_group_tests(tests, load_toy, unload_toy);
}
