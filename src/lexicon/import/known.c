#include "lexicon/import/known.h"

#include "base/intern.h"
#include "base/vector.h"
#include "text/read.h"
#include "text/utf8.h"

#include <stdio.h>

enum { LONGEST_KEY = 300, MOST_WORDS = 40, MATCHES = 4 };

struct ch_known {
    const ch_lexicon *lexicon;
    const ch_ontology *ontology;
    ch_intern *keys; /* "c" country, "q" item, "p" programme, then the folded text */
    CH_VECTOR(ch_concept) concepts;
    ch_class country, place, person, borderless[3];
    uint32_t holdings[4]; /* properties that say the country */
    uint32_t designation;
};

/* ---- the table ---- */

/* "c" + the folded text; empty when it is too long. */
static ch_slice
key_of(char kind, ch_slice text, char *room)
{
    text = ch_slice_trim(text);
    if (!text.len || text.len * 4 > LONGEST_KEY) return (ch_slice){NULL, 0};
    room[0] = kind;
    size_t len = 1 + ch_utf8_fold(text, room + 1);
    if (len > 5 && memcmp(room + 1, "the ", 4) == 0) memmove(room + 1, room + 5, len -= 4);
    return (ch_slice){room, len};
}

/* The first entry to claim a key keeps it. */
static ch_status
put(ch_known *k, char kind, ch_slice text, ch_concept concept)
{
    char room[LONGEST_KEY + 1];
    const ch_slice key = key_of(kind, text, room);
    uint32_t number;
    if (!key.at) return CH_OK;
    CH_TRY(ch_intern_add(k->keys, key, &number));
    return number < k->concepts.len ? CH_OK : ch_vector_push(&k->concepts, concept);
}

static ch_concept
get(const ch_known *k, char kind, ch_slice text)
{
    char room[LONGEST_KEY + 1];
    const ch_slice key = key_of(kind, text, room);
    const uint32_t number = key.at ? ch_intern_find(k->keys, key) : CH_NONE;
    return number == CH_NONE ? CH_NONE : k->concepts.at[number];
}

/* "http://www.wikidata.org/entity/Q30" -> "Q30" */
static ch_slice
behind_slash(ch_slice iri)
{
    size_t at = iri.len;
    while (at > 0 && iri.at[at - 1] != '/') at--;
    return ch_slice_part(iri, at, iri.len);
}

static ch_status
put_attributes(ch_known *k, ch_concept c, char kind)
{
    static const char *const names[] = {"altLabel", "iso2", "iso3", "acronym", "notation", "hiddenLabel"};
    size_t count;
    const ch_attribute *a = ch_lexicon_attributes(k->lexicon, c, &count);
    for (size_t i = 0; i < count; i++) {
        const ch_slice property = ch_lexicon_property_name(k->lexicon, a[i].property);
        if (a[i].kind == CH_ATTRIBUTE_IRI && ch_slice_equal(property, CH_S("exactMatch"))) {
            const ch_slice item = behind_slash(ch_lexicon_text(k->lexicon, a[i].value));
            CH_TRY(put(k, 'q', item, c));
            if (kind == 'c') CH_TRY(put(k, 'c', item, c));
        }
        for (size_t n = 0; kind && a[i].kind == CH_ATTRIBUTE_TEXT && n < sizeof names / sizeof *names; n++)
            if (ch_slice_equal(property, ch_slice_of(names[n]))) CH_TRY(put(k, kind, ch_lexicon_text(k->lexicon, a[i].value), c));
    }
    return CH_OK;
}

static ch_status
fill(ch_known *k)
{
    const ch_class type = ch_ontology_class(k->ontology, CH_S("DesignationType"));
    /* labels first, so that no other name takes them */
    for (int labels = 1; labels >= 0; labels--)
        for (ch_concept c = 0; c < ch_lexicon_entries(k->lexicon); c++) {
            const ch_class class = ch_lexicon_class(k->lexicon, c);
            const char kind = ch_ontology_is(k->ontology, class, k->country) ? 'c'
                              : ch_ontology_is(k->ontology, class, type)     ? 'p'
                                                                             : '\0';
            if (!labels) CH_TRY(put_attributes(k, c, kind));
            else if (kind) CH_TRY(put(k, kind, ch_lexicon_label(k->lexicon, c), c));
        }
    return CH_OK;
}

ch_status
ch_known_new(const ch_lexicon *lexicon, const ch_ontology *ontology, ch_known **out)
{
    static const char *const ways[] = {"country", "citizenOf", "locatedIn", "partOf"};
    static const char *const borderless[] = {"ArmedGroup", "CriminalOrganization", "InternationalOrganization"};
    ch_known *k = *out = calloc(1, sizeof *k);
    if (!k) return CH_NO_MEMORY;
    k->lexicon = lexicon;
    k->ontology = ontology;
    k->keys = ch_intern_new();
    k->country = ch_ontology_class(ontology, CH_S("Country"));
    k->place = ch_ontology_class(ontology, CH_S("Place"));
    k->person = ch_ontology_class(ontology, CH_S("Person"));
    for (size_t i = 0; i < 3; i++) k->borderless[i] = ch_ontology_class(ontology, ch_slice_of(borderless[i]));
    for (size_t i = 0; i < 4; i++) k->holdings[i] = ch_lexicon_property(lexicon, ch_slice_of(ways[i]));
    k->designation = ch_lexicon_property(lexicon, CH_S("designation"));
    const ch_status status = k->keys ? fill(k) : CH_NO_MEMORY;
    if (status != CH_OK) ch_known_free(k), *out = NULL;
    return status;
}

void
ch_known_free(ch_known *known)
{
    if (!known) return;
    ch_intern_free(known->keys);
    ch_vector_free(&known->concepts);
    free(known);
}

ch_concept
ch_known_country(const ch_known *known, ch_slice name)
{
    return get(known, 'c', name);
}

ch_concept
ch_known_item(const ch_known *known, ch_slice wikidata)
{
    return get(known, 'q', behind_slash(wikidata));
}

ch_concept
ch_known_programme(const ch_known *known, ch_slice name)
{
    return get(known, 'p', name);
}

/* ---- who claims a name ---- */

ch_concept
ch_known_country_of(const ch_known *known, ch_concept concept)
{
    for (int steps = 0; concept != CH_NONE && steps < 6; steps++) {
        if (ch_ontology_is(known->ontology, ch_lexicon_class(known->lexicon, concept), known->country)) return concept;
        ch_concept next = CH_NONE;
        for (size_t i = 0; i < 4 && next == CH_NONE; i++)
            if (known->holdings[i] != CH_NONE) next = ch_lexicon_concept_of(known->lexicon, concept, known->holdings[i]);
        concept = next;
    }
    return CH_NONE;
}

bool
ch_known_designated(const ch_known *known, ch_concept concept, ch_concept type)
{
    size_t count;
    const ch_attribute *a = ch_lexicon_attributes(known->lexicon, concept, &count);
    for (size_t i = 0; i < count; i++)
        if (a[i].property == known->designation && a[i].kind == CH_ATTRIBUTE_CONCEPT && a[i].value == type) return true;
    return false;
}

static bool
goes_with(const ch_known *k, ch_concept concept, ch_class class, ch_concept country)
{
    const ch_class theirs = ch_lexicon_class(k->lexicon, concept);
    if (!ch_ontology_is(k->ontology, theirs, class) && !ch_ontology_is(k->ontology, class, theirs)) return false;
    for (size_t i = 0; i < 3; i++)
        if (ch_ontology_is(k->ontology, theirs, k->borderless[i])) return true;
    const ch_concept of = ch_known_country_of(k, concept);
    return country == CH_NONE || of == CH_NONE || of == country;
}

/* A reading that stands for the entry without help, or for one that fits with it. */
static bool
is_strong(ch_slice name, const ch_known *k, const ch_reading *r)
{
    if (r->kind == CH_FORM_ACRONYM) return ch_slice_equal(ch_lexicon_text(k->lexicon, r->exact), name);
    return r->kind == CH_FORM_PREFERRED || r->kind == CH_FORM_ALTERNATIVE || r->kind == CH_FORM_HIDDEN;
}

ch_status
ch_known_claim(const ch_known *known, ch_slice name, ch_class class, ch_concept country, ch_arena *scratch, ch_claim *out)
{
    uint32_t words[MOST_WORDS], len = 0;
    ch_match matches[MATCHES];
    ch_token *tokens;
    size_t count;
    *out = (ch_claim){.fits = CH_NONE};
    ch_arena_clear(scratch);
    CH_TRY(ch_tokenize(name, scratch, &tokens, &count));
    for (size_t i = 0; i < count; i++) {
        const ch_slice token = ch_span_of(name, tokens[i].span);
        const bool article = i == 0 && count > 1 && (ch_slice_equal(token, CH_S("The")) || ch_slice_equal(token, CH_S("the")));
        if (article || ch_slice_equal(token, CH_S("."))) continue;
        if (tokens[i].kind != CH_TOKEN_PUNCTUATION) out->words++;
        if (len == MOST_WORDS) return CH_OK;
        words[len++] = ch_lexicon_word(known->lexicon, token);
    }
    const size_t found = len ? ch_lexicon_match(known->lexicon, words, 0, len, matches, MATCHES) : 0;
    bool several = false;
    for (size_t m = 0; m < found; m++)
        for (size_t i = 0; matches[m].tokens == len && i < matches[m].count; i++) {
            const ch_reading *r = &matches[m].readings[i];
            const bool fits = is_strong(name, known, r) && goes_with(known, r->concept, class, country);
            if (!fits) out->others = true;
            else if (out->fits != CH_NONE && out->fits != r->concept) several = true;
            else out->fits = r->concept;
        }
    if (several) out->fits = CH_NONE, out->others = true;
    return CH_OK;
}
