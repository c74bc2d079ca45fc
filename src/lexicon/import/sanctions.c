/*
 * Sanctions lists in XML: OFAC's sdn.xml and the UN's consolidated list
 *
 * Both write persons' names in parts; both grade their aliases, and what they
 * call weak (or of low quality) is weak here.
 */
#include "lexicon/import/record.h"
#include "lexicon/import/xml.h"

typedef struct {
    ch_importer *importer;
    size_t number; /* of the record in the file */
} reader;

/* The parts that are not empty, a blank between them. */
static ch_status
join(ch_importer *importer, const ch_slice *parts, size_t count, ch_slice *out)
{
    *out = (ch_slice){"", 0};
    for (size_t i = 0; i < count; i++) {
        if (!parts[i].len) continue;
        *out = ch_arena_print(importer->record.arena, "%.*s%s%.*s", CH_PRINT(*out), out->len ? " " : "", CH_PRINT(parts[i]));
        if (!out->at) return CH_NO_MEMORY;
    }
    return CH_OK;
}

/* ---- OFAC ---- */

static ch_status
ofac_name(ch_importer *importer, const ch_xml *element, ch_name_kind kind)
{
    const ch_slice parts[] = {ch_xml_text_of(element, "firstName"), ch_xml_text_of(element, "lastName")};
    ch_slice name;
    CH_TRY(join(importer, parts, 2, &name));
    return ch_record_name(importer, name, CH_S(""), kind);
}

static ch_slice
ofac_country(const ch_xml *entry)
{
    const ch_slice ways[] = {ch_xml_text_of(ch_xml_child(ch_xml_child(entry, "citizenshipList"), "citizenship"), "country"),
                             ch_xml_text_of(ch_xml_child(ch_xml_child(entry, "nationalityList"), "nationality"), "country"),
                             ch_xml_text_of(ch_xml_child(ch_xml_child(entry, "addressList"), "address"), "country")};
    return ways[0].len ? ways[0] : ways[1].len ? ways[1] : ways[2];
}

static ch_status
take_ofac(void *payload, const ch_xml *entry)
{
    reader *x = payload;
    ch_importer *importer = x->importer;
    ch_import_record *r = &importer->record;
    const ch_date open = {0, 0, 0};
    ch_record_begin(importer, ++x->number);
    CH_TRY(ch_record_text(importer, &r->id, ch_xml_text_of(entry, "uid")));
    CH_TRY(ch_record_text(importer, &r->kind, ch_xml_text_of(entry, "sdnType")));
    CH_TRY(ch_record_text(importer, &r->country, ofac_country(entry)));
    CH_TRY(ofac_name(importer, entry, CH_NAME_LABEL));
    if (ch_slice_equal(r->kind, CH_S("Individual"))) CH_TRY(ch_record_text(importer, &r->family, ch_xml_text_of(entry, "lastName")));
    for (const ch_xml *aka = ch_xml_child(ch_xml_child(entry, "akaList"), "aka"); aka; aka = ch_xml_again(aka)) {
        const bool weak = ch_slice_equal(ch_xml_text_of(aka, "category"), CH_S("weak"));
        CH_TRY(ofac_name(importer, aka, weak ? CH_NAME_WEAK : CH_NAME_OTHER));
    }
    for (const ch_xml *p = ch_xml_child(ch_xml_child(entry, "programList"), "program"); p; p = ch_xml_again(p))
        CH_TRY(ch_record_listing(importer, p->text, open, open));
    return ch_record_end(importer);
}

ch_status
ch_import_ofac(ch_importer *importer)
{
    static const char *const wanted[] = {"sdnEntry", NULL};
    reader x = {.importer = importer};
    return ch_xml_read(importer->job->path, wanted, take_ofac, &x, importer->sink);
}

/* ---- UN ---- */

static ch_status
take_aliases(ch_importer *importer, const ch_xml *entry, const char *element)
{
    for (const ch_xml *alias = ch_xml_child(entry, element); alias; alias = ch_xml_again(alias)) {
        const bool weak = ch_slice_equal(ch_xml_text_of(alias, "QUALITY"), CH_S("Low"));
        CH_TRY(ch_record_name(importer, ch_xml_text_of(alias, "ALIAS_NAME"), CH_S(""), weak ? CH_NAME_WEAK : CH_NAME_OTHER));
    }
    return CH_OK;
}

static ch_status
take_un(void *payload, const ch_xml *entry)
{
    reader *x = payload;
    ch_importer *importer = x->importer;
    ch_import_record *r = &importer->record;
    const bool person = ch_slice_equal(entry->name, CH_S("INDIVIDUAL"));
    const ch_slice parts[] = {ch_xml_text_of(entry, "FIRST_NAME"), ch_xml_text_of(entry, "SECOND_NAME"),
                              ch_xml_text_of(entry, "THIRD_NAME"), ch_xml_text_of(entry, "FOURTH_NAME")};
    const ch_slice nationality = ch_xml_text_of(ch_xml_child(entry, "NATIONALITY"), "VALUE");
    const ch_slice address = ch_xml_text_of(ch_xml_child(entry, person ? "INDIVIDUAL_ADDRESS" : "ENTITY_ADDRESS"), "COUNTRY");
    ch_slice name;
    ch_date from = {0, 0, 0};
    ch_record_begin(importer, ++x->number);
    CH_TRY(join(importer, parts, 4, &name));
    CH_TRY(ch_record_name(importer, name, CH_S("en"), CH_NAME_LABEL));
    CH_TRY(ch_record_text(importer, &r->id, ch_xml_text_of(entry, "REFERENCE_NUMBER")));
    CH_TRY(ch_record_text(importer, &r->kind, person ? CH_S("Individual") : CH_S("Entity")));
    CH_TRY(ch_record_text(importer, &r->gender, ch_xml_text_of(entry, "GENDER")));
    CH_TRY(ch_record_text(importer, &r->country, nationality.len ? nationality : address));
    CH_TRY(take_aliases(importer, entry, person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS"));
    if (!ch_record_date(importer, ch_xml_text_of(entry, "LISTED_ON"), &from)) return CH_OK;
    CH_TRY(ch_record_listing(importer, ch_xml_text_of(entry, "UN_LIST_TYPE"), from, (ch_date){0, 0, 0}));
    return ch_record_end(importer);
}

ch_status
ch_import_un(ch_importer *importer)
{
    static const char *const wanted[] = {"INDIVIDUAL", "ENTITY", NULL};
    reader x = {.importer = importer};
    return ch_xml_read(importer->job->path, wanted, take_un, &x, importer->sink);
}
