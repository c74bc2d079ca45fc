/* Loading knowledge: from where, its hash, the user's own files beside it, and what is wrong is told. */
#include "extracted.h"
#include "scratch_file.h"

#define PREFIXES "@prefix : <https://w3id.org/chancery/entity/> .\n@prefix chan: <https://w3id.org/chancery/ontology#> .\n" \
                 "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dcterms: <http://purl.org/dc/terms/> .\n"

static ch_status
load_with(ch_knowledge_options options, told *all, ch_knowledge **out)
{
    ch_diagnostics sink = keeping(all);
    if (!options.directory) options.directory = CH_ONTOLOGY;
    options.no_cache = true;
    return ch_knowledge_load(&options, &sink, out);
}

static void
it_says_what_it_is(void **state)
{
    (void)state;
    assert_string_equal(ch_knowledge_directory(knowledge), CH_ONTOLOGY);
    const char *hash = ch_knowledge_hash(knowledge);
    assert_int_equal(strlen(hash), 64);
    assert_int_equal(strspn(hash, "0123456789abcdef"), 64);
    assert_true(ch_version()[0] >= '0' && ch_version()[0] <= '9');
}

/* Names and rules of one's own are known, and change the hash: it is of all the files. */
static void
files_of_one_s_own(void **state)
{
    (void)state;
    told all;
    scratch_file names, rules;
    ch_knowledge *own;
    scratch_write(&names, "own.ttl", PREFIXES ":zenda-owls a chan:Gang ; skos:prefLabel \"Zenda Owls\" ; dcterms:source \"t\" .\n");
    scratch_write(&rules, "own.yaml", "- rule: own\n  relation: leads\n  pattern: '{subject:Person} owls {object:Gang}'\n  yes: a\n  no: b\n");
    const char *const gazetteers[] = {names.path}, *const rule_files[] = {rules.path};
    assert_int_equal(load_with((ch_knowledge_options){.gazetteers = gazetteers, .gazetteer_count = 1, .rules = rule_files, .rule_count = 1}, &all, &own), CH_OK);
    assert_string_equal(all.text, "");
    assert_int_not_equal(ch_lexicon_find(own->lexicon, CH_S("zenda-owls")), CH_NONE);
    assert_int_equal(ch_lexicon_find(knowledge->lexicon, CH_S("zenda-owls")), CH_NONE);
    assert_int_equal(ch_rules_count(own->rules), ch_rules_count(knowledge->rules) + 1);
    assert_string_not_equal(ch_knowledge_hash(own), ch_knowledge_hash(knowledge));
    ch_knowledge_free(own);
    ch_knowledge_free(NULL);
    scratch_remove(&names);
    scratch_remove(&rules);
}

static void
check_refused(ch_knowledge_options options, ch_status status, const char *message)
{
    told all;
    ch_knowledge *own = knowledge;
    assert_int_equal(load_with(options, &all, &own), status);
    assert_null(own);
    if (!strstr(all.text, message)) fail_msg("\"%s\" is not told: %s", message, all.text);
}

static void
what_is_wrong_is_told(void **state)
{
    (void)state;
    scratch_file turtle, entry, rule;
    scratch_write(&turtle, "bad.ttl", "no Turtle at all\n");
    scratch_write(&entry, "bad.ttl", PREFIXES ":x a chan:Nonsense ; skos:prefLabel \"X\" ; dcterms:source \"t\" .\n");
    scratch_write(&rule, "bad.yaml", "- rule: own\n  relation: misleads\n  pattern: '{subject:Person} {object:Gang}'\n  yes: a\n  no: b\n");
    const char *const paths[] = {turtle.path, entry.path, rule.path, "/no/such/file.ttl"};
    check_refused((ch_knowledge_options){.directory = "/no/such/folder"}, CH_CANNOT_READ, "/no/such/folder:0:0: there is no such folder of knowledge");
    check_refused((ch_knowledge_options){.gazetteers = paths, .gazetteer_count = 1}, CH_BAD_KNOWLEDGE, "bad.ttl:1:");
    check_refused((ch_knowledge_options){.gazetteers = paths + 1, .gazetteer_count = 1, .rules = paths + 2, .rule_count = 1},
                  CH_BAD_KNOWLEDGE, "its relation is no property"); /* what is wrong with a name does not hide it */
    check_refused((ch_knowledge_options){.gazetteers = paths + 3, .gazetteer_count = 1}, CH_CANNOT_READ, "/no/such/file.ttl");
    scratch_remove(&turtle);
    scratch_remove(&entry);
    scratch_remove(&rule);
}

/* A folder that is there and holds nothing is told by the first file that lacks. */
static void
an_empty_folder(void **state)
{
    (void)state;
    scratch_file file;
    scratch_write(&file, "unrelated", "");
    check_refused((ch_knowledge_options){.directory = file.folder}, CH_CANNOT_READ, "chancery.ttl");
    scratch_remove(&file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_says_what_it_is),    cmocka_unit_test(files_of_one_s_own),
        cmocka_unit_test(what_is_wrong_is_told), cmocka_unit_test(an_empty_folder),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
