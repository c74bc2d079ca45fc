/* Whose code a party has: its own country's, its office's, its passport's; and its sector. */
#include "world.h"

#include "graph/party_code.h"

#define ENTRY(name, class, rest) WORLD_ENTRY(name, class, "skos:prefLabel \"" name "\" ; " rest)

static const char turtle[] = WORLD_PREFIXES
    ENTRY("ruritania", "Country", "chan:iso2 \"RU\" ; chan:iso3 \"RUR\" ; skos:exactMatch wd:Q100")
    ENTRY("graustark", "Country", "chan:iso2 \"GR\" ; chan:iso3 \"GRA\"")
    ENTRY("league", "InternationalOrganization", "skos:exactMatch <http://x/league>")
    ENTRY("police", "GovernmentAgency", "chan:country :ruritania")
    ENTRY("wolves", "CriminalOrganization", "skos:altLabel \"Wolf\"")
    ENTRY("king", "Office", "chan:officeOf :ruritania ; chan:role \"king\"")
    ENTRY("chair", "Office", "chan:officeOf :league ; chan:role \"chair\"")
    ENTRY("rudolf", "Person", "chan:citizenOf :graustark ; chan:holding [ chan:office :king ; chan:from \"2000\" ; chan:until \"2010\" ]")
    ENTRY("anna", "Person", "chan:citizenOf :graustark ; chan:holding [ chan:office :chair ; chan:from \"2000\" ]");

static ch_lexicon *lexicon;
static ch_codes *codes;

static int
load(void **state)
{
    told all;
    if (load_ontology(state) || ch_codes_load(CH_ONTOLOGY, ontology, NULL, &codes) != CH_OK) return -1;
    lexicon = lexicon_of(turtle, &all);
    return all.len ? -1 : 0;
}

static int
unload(void **state)
{
    ch_lexicon_free(lexicon);
    ch_codes_free(codes);
    return free_ontology(state);
}

/* "RUR GOV": code and sector, "-" for none. */
static void
check(const char *name, int16_t year, const char *expected)
{
    char out[64];
    ch_party party = {.label = CH_S("kept")};
    const ch_concept concept = ch_lexicon_find(lexicon, ch_slice_of(name));
    assert_int_not_equal(concept, CH_NONE);
    ch_party_code(&(ch_party_code_input){lexicon, codes, ch_lexicon_class(lexicon, concept), concept, CH_NONE, {year, 0, 0}}, &party);
    snprintf(out, sizeof out, "%.*s %.*s", party.code.len ? (int)party.code.len : 1, party.code.len ? party.code.at : "-",
             party.sector.len ? (int)party.sector.len : 1, party.sector.len ? party.sector.at : "-");
    if (strcmp(out, expected) != 0) fail_msg("%s in %d is %s, not %s", name, year, out, expected);
    assert_slice(party.label, "kept");
}

static void
countries_and_bodies(void **state)
{
    (void)state;
    check("ruritania", 2005, "RUR -");
    check("police", 2005, "RUR GOV");
    check("league", 2005, "IGO -"); /* of no country */
    check("wolves", 2005, "- CRM");
    check("king", 2005, "RUR GOV");
}

/* In office a person is the office's country; before and after, the passport's. */
static void
people_in_office_and_out_of_it(void **state)
{
    (void)state;
    check("rudolf", 2005, "RUR GOV");
    check("rudolf", 1999, "GRA -");
    check("rudolf", 2011, "GRA -");
    check("rudolf", 0, "GRA -"); /* a day that is not known is none in office */
    check("anna", 2005, "IGO -"); /* of a body of no country: that body's */
}

static void
what_the_article_says_of_a_stranger(void **state)
{
    (void)state;
    ch_party party = {.label = CH_S("x")};
    const ch_concept country = ch_lexicon_find(lexicon, CH_S("graustark"));
    const ch_class group = ch_ontology_class(ontology, CH_S("ArmedGroup"));
    ch_party_code(&(ch_party_code_input){lexicon, codes, group, CH_NONE, country, {0}}, &party);
    assert_slice(party.code, "GRA");
    assert_slice(party.iso2, "GR");
    assert_slice(party.sector, "REB");
    party = (ch_party){.label = CH_S("x")};
    ch_party_code(&(ch_party_code_input){lexicon, codes, group, CH_NONE, CH_NONE, {0}}, &party);
    assert_slice(party.code, "IMG"); /* its class's, where no country is known */
    assert_slice(party.wikidata, "");
}

static void
without_codes_there_are_countries_alone(void **state)
{
    (void)state;
    ch_party party = {.label = CH_S("x")};
    const ch_concept ruritania = ch_lexicon_find(lexicon, CH_S("ruritania"));
    ch_party_code(&(ch_party_code_input){lexicon, NULL, ch_lexicon_class(lexicon, ruritania), ruritania, CH_NONE, {0}}, &party);
    assert_slice(party.code, "RUR");
    assert_slice(party.iso2, "RU");
    assert_slice(party.wikidata, "Q100");
    assert_slice(party.sector, "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(countries_and_bodies),
        cmocka_unit_test(people_in_office_and_out_of_it),
        cmocka_unit_test(what_the_article_says_of_a_stranger),
        cmocka_unit_test(without_codes_there_are_countries_alone),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
