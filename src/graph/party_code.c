/*
 * Who is whose: a country is its own code, an agency its country's, a person who
 * holds an office on the day the country of the office and the sector of whose
 * office it is (the Secretary-General of the United Nations is IGO), any other
 * person the country of the passport.
 */
#include "graph/party_code.h"

#define WIKIDATA "http://www.wikidata.org/entity/"

static ch_slice
text_of(const ch_lexicon *l, ch_concept concept, ch_slice property)
{
    const uint32_t number = ch_lexicon_property(l, property);
    return concept == CH_NONE || number == CH_NONE ? CH_S("") : ch_lexicon_text_of(l, concept, number);
}

static ch_concept
concept_of(const ch_lexicon *l, ch_concept concept, ch_slice property)
{
    const uint32_t number = ch_lexicon_property(l, property);
    return concept == CH_NONE || number == CH_NONE ? CH_NONE : ch_lexicon_concept_of(l, concept, number);
}

/* The first office held on the day; CH_NONE where the day is not known. */
static ch_concept
office_held(const ch_party_code_input *in)
{
    size_t count;
    const uint32_t holding = ch_lexicon_property(in->lexicon, CH_S("holding"));
    if (in->concept == CH_NONE || !ch_date_known(in->date)) return CH_NONE;
    const ch_attribute *at = ch_lexicon_attributes(in->lexicon, in->concept, &count);
    for (size_t i = 0; i < count; i++)
        if (at[i].property == holding && at[i].kind == CH_ATTRIBUTE_CONCEPT &&
            ch_date_within(in->date, at[i].from, at[i].until))
            return at[i].value;
    return CH_NONE;
}

/* The three letters of the first of the concepts that has them. */
static ch_concept
first_country(const ch_lexicon *l, const ch_concept *concepts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_of(l, concepts[i], CH_S("iso3")).len) return concepts[i];
    return CH_NONE;
}

static ch_slice
wikidata_of(const ch_lexicon *l, ch_concept concept)
{
    const ch_slice iri = text_of(l, concept, CH_S("exactMatch"));
    return ch_slice_starts(iri, CH_S(WIKIDATA)) ? ch_slice_part(iri, sizeof WIKIDATA - 1, iri.len) : CH_S("");
}

void
ch_party_code(const ch_party_code_input *in, ch_party *party)
{
    const ch_lexicon *l = in->lexicon;
    const ch_concept office = office_held(in);
    const ch_concept body = concept_of(l, office, CH_S("officeOf"));
    const ch_concept candidates[] = {in->concept,
                                     in->country,
                                     concept_of(l, in->concept, CH_S("country")),
                                     concept_of(l, in->concept, CH_S("officeOf")),
                                     concept_of(l, office, CH_S("country")),
                                     body};
    ch_concept country = first_country(l, candidates, sizeof candidates / sizeof *candidates);
    const ch_slice of_body = country == CH_NONE && body != CH_NONE && in->codes
                                 ? ch_codes_of(in->codes, CH_CODE_ACTOR, ch_lexicon_class(l, body)) : CH_S("");
    if (country == CH_NONE && !of_body.len) country = concept_of(l, in->concept, CH_S("citizenOf"));
    party->wikidata = wikidata_of(l, in->concept);
    party->code = of_body.len ? of_body : text_of(l, country, CH_S("iso3"));
    party->iso2 = text_of(l, country, CH_S("iso2"));
    if (!in->codes) return;
    if (!party->code.len) party->code = ch_codes_of(in->codes, CH_CODE_ACTOR, in->class);
    party->sector = ch_codes_of(in->codes, CH_CODE_SECTOR, in->class);
    if (party->sector.len || office == CH_NONE) return;
    /* Of an office of a country the sector is the office's, of an organization's its own. */
    const ch_class of = body == CH_NONE ? CH_NO_CLASS : ch_lexicon_class(l, body);
    party->sector = ch_codes_of(in->codes, CH_CODE_SECTOR, of);
    if (!party->sector.len && (body == CH_NONE || text_of(l, body, CH_S("iso3")).len))
        party->sector = ch_codes_of(in->codes, CH_CODE_SECTOR, ch_lexicon_class(l, office));
}
