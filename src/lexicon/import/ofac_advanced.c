/*
 * OFAC's sdn_advanced.xml
 *
 *     ReferenceValueSets   what the numbers stand for
 *     DistinctParties      who: names in parts, each part of a numbered kind
 *     SanctionsEntries     under which programmes, since when: by number of the party
 *
 * The third part comes after the second, so a party's designations become
 * statements of their own behind it in the result; nothing is held back.
 */
#include "lexicon/import/record.h"
#include "lexicon/import/xml.h"

#include <stdio.h>

/* A number of a reference set. */
typedef struct {
    const char *set; /* the element's name, one of `sets` */
    ch_slice id, text, super;
} value;

typedef struct {
    ch_importer *importer;
    ch_arena *arena; /* of the values */
    CH_VECTOR(value) values;
    size_t number;
} reader;

static const char *const sets[] = {"PartyType", "PartySubType", "NamePartType", "SanctionsType", "AliasType", NULL};

static ch_status
take_value(reader *x, const ch_xml *element, const char *set)
{
    value v = {.set = set,
               .id = ch_arena_copy(x->arena, ch_xml_text_of(element, "@ID")),
               .text = ch_arena_copy(x->arena, element->text),
               .super = ch_arena_copy(x->arena, ch_xml_text_of(element, "@PartyTypeID"))};
    if (!v.id.at || !v.text.at || !v.super.at) return CH_NO_MEMORY;
    return ch_vector_push(&x->values, v);
}

static const value *
value_of(const reader *x, const char *set, ch_slice id)
{
    for (size_t i = 0; i < x->values.len; i++)
        if (x->values.at[i].set == set && ch_slice_equal(x->values.at[i].id, id)) return &x->values.at[i];
    return NULL;
}

/* "Individual", "Vessel", "Entity": the subtype where it says something, else the type. */
static ch_slice
kind_of(const reader *x, const ch_xml *profile)
{
    const value *sub = value_of(x, sets[1], ch_xml_text_of(profile, "@PartySubTypeID"));
    const value *type = sub ? value_of(x, sets[0], sub->super) : NULL;
    const bool says = sub && sub->text.len && !ch_slice_equal(sub->text, CH_S("Unknown"));
    return says ? sub->text : type ? type->text : CH_S("");
}

/* What a part of a name is: through its group to its kind. */
static ch_slice
part_kind(const reader *x, const ch_xml *identity, ch_slice group)
{
    for (const ch_xml *master = ch_xml_child(ch_xml_child(identity, "NamePartGroups"), "MasterNamePartGroup"); master;
         master = ch_xml_again(master))
        for (const ch_xml *g = ch_xml_child(master, "NamePartGroup"); g; g = ch_xml_again(g)) {
            if (!ch_slice_equal(ch_xml_text_of(g, "@ID"), group)) continue;
            const value *v = value_of(x, sets[2], ch_xml_text_of(g, "@NamePartTypeID"));
            return v ? v->text : CH_S("");
        }
    return CH_S("");
}

/* One documented name: family names go behind the others. */
static ch_status
take_name(reader *x, const ch_xml *identity, const ch_xml *alias, ch_name_kind kind)
{
    ch_importer *importer = x->importer;
    const ch_xml *name = ch_xml_child(alias, "DocumentedName");
    ch_slice first = {"", 0}, last = {"", 0};
    for (const ch_xml *part = ch_xml_child(name, "DocumentedNamePart"); part; part = ch_xml_again(part)) {
        const ch_xml *v = ch_xml_child(part, "NamePartValue");
        if (!v || !v->text.len) continue;
        const ch_slice type = part_kind(x, identity, ch_xml_text_of(v, "@NamePartGroupID"));
        ch_slice *to = ch_slice_equal(type, CH_S("Last Name")) ? &last : &first;
        *to = ch_arena_print(importer->record.arena, "%.*s%s%.*s", CH_PRINT(*to), to->len ? " " : "", CH_PRINT(v->text));
        if (!to->at) return CH_NO_MEMORY;
    }
    const ch_slice whole = ch_arena_print(importer->record.arena, "%.*s%s%.*s", CH_PRINT(first),
                                          first.len && last.len ? " " : "", CH_PRINT(last));
    if (!whole.at) return CH_NO_MEMORY;
    if (kind == CH_NAME_LABEL) CH_TRY(ch_record_text(importer, &importer->record.family, last));
    return ch_record_name(importer, whole, CH_S(""), kind);
}

static bool
is_true(const ch_xml *element, const char *attribute)
{
    return ch_slice_equal(ch_xml_text_of(element, attribute), CH_S("true"));
}

static ch_status
take_party(reader *x, const ch_xml *party)
{
    ch_importer *importer = x->importer;
    const ch_xml *profile = ch_xml_child(party, "Profile");
    ch_record_begin(importer, ++x->number);
    CH_TRY(ch_record_text(importer, &importer->record.id, ch_xml_text_of(profile, "@ID")));
    CH_TRY(ch_record_text(importer, &importer->record.kind, kind_of(x, profile)));
    for (int primary = 1; primary >= 0; primary--)
        for (const ch_xml *i = ch_xml_child(profile, "Identity"); i; i = ch_xml_again(i))
            for (const ch_xml *alias = ch_xml_child(i, "Alias"); alias; alias = ch_xml_again(alias)) {
                const bool is_label = is_true(i, "@Primary") && is_true(alias, "@Primary");
                if (is_label != (primary == 1)) continue;
                CH_TRY(take_name(x, i, alias, primary                        ? CH_NAME_LABEL
                                              : is_true(alias, "@LowQuality") ? CH_NAME_WEAK
                                                                              : CH_NAME_OTHER));
            }
    return ch_record_end(importer);
}

/* <Date><Year>2019</Year><Month>3</Month><Day>22</Day></Date> */
static ch_date
date_of(const ch_xml *element)
{
    char text[32];
    ch_date date = {0, 0, 0};
    const ch_slice year = ch_xml_text_of(element, "Year"), month = ch_xml_text_of(element, "Month"), day = ch_xml_text_of(element, "Day");
    if (year.len != 4) return date;
    snprintf(text, sizeof text, "%.4s-%02d-%02d", year.at, month.len ? atoi(month.at) : 0, day.len ? atoi(day.at) : 0);
    if (!ch_date_read(ch_slice_of(text), &date)) (void)ch_date_read(year, &date);
    return date;
}

static ch_status
take_sanctions(reader *x, const ch_xml *entry)
{
    const ch_slice profile = ch_xml_text_of(entry, "@ProfileID");
    const ch_date from = date_of(ch_xml_child(ch_xml_child(entry, "EntryEvent"), "Date"));
    bool found;
    ch_record_begin(x->importer, x->number);
    for (const ch_xml *m = ch_xml_child(entry, "SanctionsMeasure"); m; m = ch_xml_again(m)) {
        const value *type = value_of(x, sets[3], ch_xml_text_of(m, "@SanctionsTypeID"));
        const ch_import_listing listing = {ch_xml_text_of(m, "Comment"), from, {0, 0, 0}};
        if (!type || !ch_slice_equal(type->text, CH_S("Program")) || !listing.programme.len) continue;
        CH_TRY(ch_import_write_listing(x->importer->writer, x->importer, profile, &listing, &found));
    }
    return CH_OK;
}

static ch_status
take(void *payload, const ch_xml *element)
{
    reader *x = payload;
    for (size_t i = 0; sets[i]; i++)
        if (ch_slice_equal(element->name, ch_slice_of(sets[i]))) return take_value(x, element, sets[i]);
    return ch_slice_equal(element->name, CH_S("DistinctParty")) ? take_party(x, element) : take_sanctions(x, element);
}

ch_status
ch_import_ofac_advanced(ch_importer *importer)
{
    static const char *const wanted[] = {"PartyType",    "PartySubType",  "NamePartType",   "SanctionsType",
                                         "DistinctParty", "SanctionsEntry", NULL};
    reader x = {.importer = importer, .arena = ch_arena_new(0)};
    ch_status status = x.arena ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_xml_read(importer->job->path, wanted, take, &x, importer->sink);
    ch_arena_free(x.arena);
    ch_vector_free(&x.values);
    return status;
}
