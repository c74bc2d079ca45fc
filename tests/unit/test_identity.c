/* What tells events apart, by class, out of a file of rules. */
#include "scratch_file.h"

#include "graph/identity.h"

static ch_ontology *ontology;

static int
load(void **state)
{
    (void)state;
    return ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_ontology_free(ontology);
    return 0;
}

static ch_status
read_rules(const char *yaml, told *all, ch_identities **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "identity.yaml", yaml);
    const ch_status status = ch_identities_load(file.path, ontology, &sink, out);
    scratch_remove(&file);
    return status;
}

/* "actor recipient": the parts for a class. */
static const char *
parts_of(const ch_identities *identities, const char *class)
{
    static char out[256];
    size_t count, len = 0;
    const ch_slice *parts = ch_identity_of(identities, ontology, ch_ontology_class(ontology, ch_slice_of(class)), &count);
    out[0] = '\0';
    for (size_t i = 0; i < count; i++) len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i ? " " : "", CH_PRINT(parts[i]));
    return out;
}

static void
some_frames_stand_apart(void **state)
{
    told all;
    ch_identities *identities;
    (void)state;
    assert_int_equal(read_rules("- event: Conviction\n  by: [recipient]\n  apart: [plead-guilty]\n- event: Arrest\n  by: [recipient]\n", &all,
                                &identities), CH_OK);
    const ch_class conviction = ch_ontology_class(ontology, CH_S("Conviction")), arrest = ch_ontology_class(ontology, CH_S("Arrest"));
    assert_true(ch_identity_is_apart(identities, ontology, conviction, CH_S("plead-guilty")));
    assert_false(ch_identity_is_apart(identities, ontology, conviction, CH_S("convict")));
    assert_false(ch_identity_is_apart(identities, ontology, arrest, CH_S("plead-guilty")));
    ch_identities_free(identities);
}

static void
the_nearest_class_decides(void **state)
{
    told all;
    ch_identities *identities;
    (void)state;
    assert_int_equal(read_rules("- event: Event\n  by: [actor, month]\n- event: Designation\n  by: [recipient, state]\n"
                                "- event: Statement\n  by: [words]\n", &all, &identities), CH_OK);
    assert_string_equal(all.text, "");
    assert_string_equal(parts_of(identities, "Designation"), "recipient state");
    assert_string_equal(parts_of(identities, "Statement"), "words");
    assert_string_equal(parts_of(identities, "Sanction"), "actor month"); /* Event's */
    assert_string_equal(parts_of(identities, "Person"), "");              /* no event */
    ch_identities_free(identities);
    ch_identities_free(NULL);
}

static void
wrong_rules_are_told_with_their_places(void **state)
{
    static const struct {
        const char *yaml, *message;
    } cases[] = {
        {"- event: Evnt\n  by: [actor]\n", "identity.yaml:1:3: needs a known class and its parts"},
        {"- event: Event\n", "identity.yaml:1:3: needs a known class and its parts"},
        {"- event: Event\n  by: [actor, colour]\n", "identity.yaml:2:15: \"colour\" cannot tell events apart"},
        {"- event: Event\n  by: [actor, actor, actor, actor, actor, actor, actor, actor, month]\n", "\"month\" cannot tell events apart"},
        {"- event: [", "identity.yaml:"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told all;
        ch_identities *identities = NULL;
        assert_int_equal(read_rules(cases[i].yaml, &all, &identities), CH_BAD_KNOWLEDGE);
        assert_null(identities);
        if (!strstr(all.text, cases[i].message)) fail_msg("%s\nis told as %s", cases[i].yaml, all.text);
    }
}

static void
a_file_that_is_missing(void **state)
{
    ch_identities *identities;
    (void)state;
    assert_int_equal(ch_identities_load("/no/such/file", ontology, NULL, &identities), CH_CANNOT_READ);
    assert_null(identities);
}

/* Every class of event is told apart by something. */
static void
our_own_rules_cover_all_events(void **state)
{
    ch_identities *identities;
    (void)state;
    assert_int_equal(ch_identities_load(CH_ONTOLOGY "/rules/identity.yaml", ontology, NULL, &identities), CH_OK);
    const ch_class event = ch_ontology_class(ontology, CH_S("Event"));
    for (size_t class = 0; class < ch_ontology_class_count(ontology); class++) {
        size_t count;
        if (!ch_ontology_is(ontology, (ch_class)class, event)) continue;
        assert_non_null(ch_identity_of(identities, ontology, (ch_class)class, &count));
        assert_true(count > 0);
    }
    ch_identities_free(identities);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(some_frames_stand_apart),
        cmocka_unit_test(the_nearest_class_decides), cmocka_unit_test(wrong_rules_are_told_with_their_places),
        cmocka_unit_test(a_file_that_is_missing),    cmocka_unit_test(our_own_rules_cover_all_events),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
