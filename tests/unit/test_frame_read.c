/* Reading one frame: roles and where they look, classes, words, clauses; what is wrong is told with its place. */
#include "frames.h"

static void
every_fault_is_told(void **state)
{
    (void)state;
    told messages;
    ch_frames *f;
    assert_int_equal(frames_of("- frame: one\n  event: Quarrel\n  verbs: [argue]\n  roles: {actor: subject, enemy: with}\n"
                               "  classes: {recipient: [Agent]}\n  needs: [place]\n  yes: x\n  no: y\n"
                               "- frame: one\n  event: Request\n  verbs: [argue]\n  colour: red\n  yes: x\n"
                               "- frame: three\n  event: Request\n  negated: perhaps\n  modality: Vague\n  yes: x\n  no: y\n",
                               &messages, &f),
                     CH_BAD_KNOWLEDGE);
    assert_null(f);
    assert_non_null(strstr(messages.text, "\"Quarrel\" is no class of chancery.ttl"));
    assert_non_null(strstr(messages.text, "\"enemy\" is no property of chancery.ttl"));
    assert_non_null(strstr(messages.text, "the frame has no role \"recipient\""));
    assert_non_null(strstr(messages.text, "the frame has no role \"place\""));
    assert_non_null(strstr(messages.text, "there are two frames \"one\""));
    assert_non_null(strstr(messages.text, "unknown key \"colour\""));
    assert_non_null(strstr(messages.text, "frame \"one\" lacks an example, yes or no"));
    assert_non_null(strstr(messages.text, "\"perhaps\" is neither yes nor no"));
    assert_non_null(strstr(messages.text, "\"Vague\" is no modality"));
    assert_non_null(strstr(messages.text, "frame \"three\" has no predicate"));
}

/* The one frame of `rest`, under a head of its own. */
static ch_frames *
one_frame(const char *rest)
{
    char text[2048];
    told messages;
    ch_frames *f;
    snprintf(text, sizeof text, "- frame: one\n  event: Assault\n  verbs: [hit]\n  yes: x\n  no: y\n%s", rest);
    if (frames_of(text, &messages, &f) != CH_OK) fail_msg("%s", messages.text);
    assert_int_equal(f->list.len, 1);
    return f;
}

static const ch_frame_role *
role_of(const ch_frames *f, const char *property)
{
    for (size_t i = 0; i < f->list.at[0].roles; i++) {
        const ch_frame_role *r = &f->roles.at[f->list.at[0].first_role + i];
        if (ch_slice_equal(r->property, ch_slice_of(property))) return r;
    }
    fail_msg("no role %s", property);
    return NULL;
}

static void
roles_look_in_several_places(void **state)
{
    (void)state;
    ch_frames *f = one_frame("  roles: {actor: subject | by | inside object, recipient: first of object | clause subject | governor,\n"
                             "    place: place | \"in front of\", instrument: actor of subject | sentence}\n");
    const ch_frame_role *actor = role_of(f, "actor"), *recipient = role_of(f, "recipient"), *place = role_of(f, "place"),
                        *instrument = role_of(f, "instrument");
    const ch_frame_source *s = &f->sources.at[actor->first_source];
    assert_int_equal(actor->sources, 3);
    assert_int_equal(s[0].from, CH_FROM_ARGUMENT);
    assert_int_equal(s[0].function, CH_FUNCTION_SUBJECT);
    assert_int_equal(s[1].function, CH_FUNCTION_OBLIQUE); /* any other word is a preposition */
    assert_slice(s[1].preposition, "by");
    assert_int_equal(s[2].from, CH_FROM_INSIDE);
    s = &f->sources.at[recipient->first_source];
    assert_int_equal(recipient->sources, 3);
    assert_int_equal(s[0].from, CH_FROM_FIRST);
    assert_int_equal(s[0].function, CH_FUNCTION_OBJECT);
    assert_int_equal(s[1].from, CH_FROM_CLAUSE_SUBJECT);
    assert_int_equal(s[2].from, CH_FROM_GOVERNOR);
    s = &f->sources.at[place->first_source];
    assert_int_equal(s[0].from, CH_FROM_PLACE);
    assert_slice(s[1].preposition, "in front of");
    assert_int_equal(f->sources.at[instrument->first_source].from, CH_FROM_ACTOR_OF);
    assert_true(actor->spreads && recipient->spreads);
    assert_false(place->spreads);
    ch_frames_free(f);
}

static void
classes_are_given_or_usual(void **state)
{
    (void)state;
    ch_frames *f = one_frame("  roles: {actor: subject, recipient: object, quotation: that, place: place}\n  classes: {recipient: [City, Person]}\n");
    const ch_frame_role *actor = role_of(f, "actor"), *recipient = role_of(f, "recipient"), *quotation = role_of(f, "quotation");
    assert_true(actor->classes > 0);
    assert_int_equal(f->classes.at[actor->first_class], ch_ontology_class(ontology, CH_S("Agent")));
    assert_int_equal(recipient->classes, 2);
    assert_int_equal(f->classes.at[recipient->first_class + 1], ch_ontology_class(ontology, CH_S("Person")));
    assert_int_equal(quotation->classes, 0); /* anything */
    assert_int_equal(f->classes.at[role_of(f, "place")->first_class], ch_ontology_class(ontology, CH_S("Place")));
    ch_frames_free(f);
}

static void
needs_words_and_clauses(void **state)
{
    (void)state;
    ch_frames *f = one_frame("  roles: {actor: subject, recipient: object}\n  needs: [recipient]\n  words: {object: [ship, vessel], sentence: [sea]}\n"
                             "  unless: {with: [care]}\n  clause: {negated: no, future: yes, event: [Assault], words: [be]}\n"
                             "  negated: yes\n  modality: Possible\n  reciprocal: yes\n  swallows: yes\n");
    const ch_frame *one = &f->list.at[0];
    assert_true(role_of(f, "recipient")->needed);
    assert_false(role_of(f, "actor")->needed);
    assert_int_equal(one->words, 3);
    const ch_frame_words *w = &f->word_lists.at[one->first_words];
    assert_int_equal(w[0].words, 2);
    assert_false(w[0].sentence || w[0].unless);
    assert_true(w[1].sentence);
    assert_true(w[2].unless);
    assert_true(one->clause.used);
    assert_int_equal(one->clause.negated, 0);
    assert_int_equal(one->clause.future, 1);
    assert_int_equal(one->clause.conditional, -1);
    assert_int_equal(one->clause.events, 1);
    assert_int_equal(one->negated, 1);
    assert_int_equal(one->modality, CH_POSSIBLE);
    assert_true(one->reciprocal && one->swallows);
    assert_false(one->holds || one->reaches);
    ch_frames_free(f);
    f = one_frame("  roles: {actor: subject}\n  needs: []\n");
    assert_true(f->list.at[0].anyone); /* it speaks of nobody too */
    ch_frames_free(f);
    f = one_frame("  roles: {actor: subject}\n");
    assert_false(f->list.at[0].anyone);
    ch_frames_free(f);
}

static void
a_frame_may_make_a_relation(void **state)
{
    (void)state;
    told messages;
    ch_frames *f;
    assert_int_equal(frames_of("- frame: one\n  relation: leads\n  verbs: [lead]\n  roles: {actor: subject, recipient: object}\n  yes: x\n  no: y\n", &messages, &f), CH_OK);
    assert_slice(f->list.at[0].relation, "leads");
    assert_int_equal(f->list.at[0].event, CH_NO_CLASS);
    ch_frames_free(f);
    assert_int_equal(frames_of("- frame: one\n  relation: misleads\n  verbs: [lead]\n  roles: {actor: subject}\n  yes: x\n  no: y\n", &messages, &f), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(messages.text, "\"misleads\" is no property of chancery.ttl"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fault_is_told),     cmocka_unit_test(roles_look_in_several_places),
        cmocka_unit_test(classes_are_given_or_usual), cmocka_unit_test(needs_words_and_clauses),
        cmocka_unit_test(a_frame_may_make_a_relation),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
