/* FollowTheMoney entities, a JSON object a line: the one file here that knows jansson. */
#include "lexicon/import/record.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>

static ch_slice
text_of(const json_t *value)
{
    return json_is_string(value) ? (ch_slice){json_string_value(value), json_string_length(value)} : (ch_slice){"", 0};
}

/* The first value of a property, or nothing. */
static ch_slice
first(const json_t *properties, const char *name)
{
    return text_of(json_array_get(json_object_get(properties, name), 0));
}

static ch_status
take_names(ch_importer *importer, const json_t *properties)
{
    static const struct {
        const char *property;
        ch_name_kind kind;
    } kinds[] = {{"name", CH_NAME_OTHER},      {"alias", CH_NAME_OTHER},         {"previousName", CH_NAME_OTHER},
                 {"weakAlias", CH_NAME_WEAK}, {"abbreviation", CH_NAME_ACRONYM}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const json_t *values = json_object_get(properties, kinds[i].property);
        for (size_t j = 0; j < json_array_size(values); j++)
            CH_TRY(ch_record_name(importer, text_of(json_array_get(values, j)), CH_S(""), kinds[i].kind));
    }
    return CH_OK;
}

static ch_status
take_country(ch_importer *importer, const json_t *properties)
{
    static const char *const names[] = {"citizenship", "nationality", "jurisdiction", "country", "mainCountry"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const ch_slice country = first(properties, names[i]);
        if (country.len) return ch_record_text(importer, &importer->record.country, country);
    }
    return CH_OK;
}

static ch_status
take_entity(ch_importer *importer, const json_t *entity)
{
    ch_import_record *r = &importer->record;
    const json_t *properties = json_object_get(entity, "properties");
    CH_TRY(ch_record_text(importer, &r->id, text_of(json_object_get(entity, "id"))));
    CH_TRY(ch_record_text(importer, &r->kind, text_of(json_object_get(entity, "schema"))));
    const ch_slice caption = text_of(json_object_get(entity, "caption"));
    CH_TRY(ch_record_name(importer, caption.len ? caption : first(properties, "name"), CH_S("en"), CH_NAME_LABEL));
    CH_TRY(take_names(importer, properties));
    CH_TRY(take_country(importer, properties));
    CH_TRY(ch_record_text(importer, &r->wikidata, first(properties, "wikidataId")));
    CH_TRY(ch_record_text(importer, &r->gender, first(properties, "gender")));
    CH_TRY(ch_record_text(importer, &r->family, first(properties, "lastName")));
    if (!ch_record_date(importer, first(properties, "incorporationDate"), &r->from) ||
        !ch_record_date(importer, first(properties, "dissolutionDate"), &r->until))
        return CH_OK;
    const json_t *programmes = json_object_get(properties, "programId");
    for (size_t i = 0; i < json_array_size(programmes); i++)
        CH_TRY(ch_record_listing(importer, text_of(json_array_get(programmes, i)), (ch_date){0, 0, 0}, (ch_date){0, 0, 0}));
    return ch_record_end(importer);
}

static ch_status
take_line(ch_importer *importer, const char *line, size_t len)
{
    json_error_t error;
    json_t *entity = json_loadb(line, len, JSON_REJECT_DUPLICATES, &error);
    ch_status status = CH_OK;
    if (json_is_object(entity)) status = take_entity(importer, entity);
    else ch_record_refuse(importer, "%s", entity ? "it is no JSON object" : error.text);
    json_decref(entity);
    return status;
}

ch_status
ch_import_ftm(ch_importer *importer)
{
    const char *path = importer->job->path;
    FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");
    if (!file) {
        ch_tell(importer->sink, CH_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
        return CH_CANNOT_READ;
    }
    char *line = NULL;
    size_t room = 0, number = 0;
    ch_status status = CH_OK;
    for (ssize_t len; status == CH_OK && (len = getline(&line, &room, file)) >= 0;) {
        number++;
        if (!ch_slice_trim((ch_slice){line, (size_t)len}).len) continue;
        ch_record_begin(importer, number);
        status = take_line(importer, line, (size_t)len);
    }
    if (status == CH_OK && ferror(file)) status = CH_CANNOT_READ;
    free(line);
    if (file != stdin) fclose(file);
    return status;
}
