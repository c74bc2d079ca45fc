/* Formats, the table of kinds, and records: what all readers share. */
#include "lexicon/import/record.h"

#include <stdarg.h>
#include <stdio.h>

const ch_import_format ch_import_formats[] = {
    {"skos", "SKOS or Wikidata, N-Triples sorted by subject"},
    {"opensanctions", "OpenSanctions targets.simple.csv"},
    {"ftm", "FollowTheMoney JSON lines"},
    {"ofac-sdn", "OFAC SDN list, sdn.xml"},
    {"ofac-advanced", "OFAC SDN list, sdn_advanced.xml"},
    {"un", "UN Security Council consolidated list, XML"},
    {"geonames", "GeoNames table of 19 columns"},
    {"petrarch", "PETRARCH or Phoenix actor dictionary"},
    {"csv", "columns id, class, label, alias (a;b), country, from, until, source"},
    {NULL, NULL},
};

/* In the order of the table above. */
static ch_import_reader *const readers[] = {
    ch_import_triples, ch_import_opensanctions, ch_import_ftm,      ch_import_ofac, ch_import_ofac_advanced,
    ch_import_un,      ch_import_geonames,      ch_import_petrarch, ch_import_csv,
};

/* ---- records ---- */

void
ch_record_begin(ch_importer *importer, size_t line)
{
    ch_import_record *r = &importer->record;
    ch_arena_clear(r->arena);
    r->names.len = r->listings.len = r->terms.len = 0;
    *r = (ch_import_record){.arena = r->arena,
                            .line = line,
                            .class = CH_NO_CLASS,
                            .weight = 10,
                            .names = r->names,
                            .listings = r->listings,
                            .terms = r->terms};
}

ch_status
ch_record_text(ch_importer *importer, ch_slice *field, ch_slice text)
{
    *field = ch_arena_copy(importer->record.arena, ch_slice_trim(text));
    return field->at ? CH_OK : CH_NO_MEMORY;
}

/* Without quotation marks around it. */
static ch_slice
unquoted(ch_slice text)
{
    static const char *const marks[][2] = {{"\"", "\""}, {"'", "'"}, {"\u201C", "\u201D"}, {"\u2018", "\u2019"}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const ch_slice open = ch_slice_of(marks[i][0]), close = ch_slice_of(marks[i][1]);
        if (text.len > open.len + close.len && ch_slice_starts(text, open) && ch_slice_ends(text, close))
            return ch_slice_trim(ch_slice_part(text, open.len, text.len - close.len));
    }
    return text;
}

ch_status
ch_record_name(ch_importer *importer, ch_slice text, ch_slice language, ch_name_kind kind)
{
    ch_import_record *r = &importer->record;
    ch_import_name name = {.kind = kind};
    text = unquoted(ch_slice_trim(text));
    if (!text.len) return CH_OK;
    for (size_t i = 0; i < r->names.len; i++)
        if (ch_slice_equal(r->names.at[i].text, text)) return CH_OK;
    CH_TRY(ch_record_text(importer, &name.text, text));
    CH_TRY(ch_record_text(importer, &name.language, language));
    return ch_vector_push(&r->names, name);
}

ch_status
ch_record_names(ch_importer *importer, ch_slice list, char separator, ch_name_kind kind)
{
    for (size_t from = 0; from < list.len;) {
        const char *end = memchr(list.at + from, separator, list.len - from);
        const size_t stop = end ? (size_t)(end - list.at) : list.len;
        CH_TRY(ch_record_name(importer, ch_slice_part(list, from, stop), CH_S(""), kind));
        from = stop + 1;
    }
    return CH_OK;
}

ch_status
ch_record_listing(ch_importer *importer, ch_slice programme, ch_date from, ch_date until)
{
    ch_import_listing listing = {.from = from, .until = until};
    CH_TRY(ch_record_text(importer, &listing.programme, programme));
    return ch_vector_push(&importer->record.listings, listing);
}

void
ch_record_refuse(ch_importer *importer, const char *format, ...)
{
    char text[500];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    importer->counts->records++;
    importer->counts->refused++;
    ch_tell(importer->sink, CH_WARNING, importer->job->path, importer->record.line, 0, "refused: %s", text);
}

bool
ch_record_date(ch_importer *importer, ch_slice text, ch_date *out)
{
    text = ch_slice_trim(text);
    if (!text.len || ch_date_read(text, out)) return true;
    /* "2012-12-31T00:00:00", "2012-12-31+03:00", "2015-04-07-04:00": the day stands first */
    if (text.len > 10 && strchr("T+-Z", text.at[10]) && ch_date_read(ch_slice_part(text, 0, 10), out)) return true;
    ch_record_refuse(importer, "\"%.*s\" is no date; write YYYY-MM-DD, YYYY-MM or YYYY", CH_PRINT(text));
    return false;
}

/* What imports.yaml says of the record's kind; *known false when it says nothing. */
static ch_class
class_of_kind(const ch_importer *importer, bool *known, bool *passed)
{
    const ch_import_record *r = &importer->record;
    const ch_yaml *entry = ch_yaml_get(ch_yaml_get(importer->format, CH_S("classes")), r->kind);
    *known = entry != NULL;
    *passed = entry && !entry->text.len;
    return entry ? ch_ontology_class(importer->job->ontology, entry->text) : CH_NO_CLASS;
}

ch_status
ch_record_end(ch_importer *importer)
{
    ch_import_record *r = &importer->record;
    bool known = r->class != CH_NO_CLASS, passed = false;
    if (!known) r->class = class_of_kind(importer, &known, &passed);
    if (passed) {
        importer->counts->records++;
        importer->counts->passed++;
        return CH_OK;
    }
    if (!known) r->class = importer->job->default_class;
    if (r->class == CH_NO_CLASS) {
        if (r->kind.len) ch_record_refuse(importer, "no class is known for \"%.*s\"", CH_PRINT(r->kind));
        else ch_record_refuse(importer, "it does not say what it is");
        return CH_OK;
    }
    if (!r->names.len) {
        ch_record_refuse(importer, "it has no name");
        return CH_OK;
    }
    importer->counts->records++;
    return ch_import_write(importer->writer, importer);
}

/* ---- all together ---- */

static ch_status
check_rules(const ch_importer *importer)
{
    const size_t errors = importer->sink->errors;
    const ch_yaml *classes = ch_yaml_get(importer->format, CH_S("classes"));
    for (const ch_yaml *c = classes ? classes->first : NULL; c; c = c->next)
        if (c->text.len && ch_ontology_class(importer->job->ontology, c->text) == CH_NO_CLASS)
            ch_tell(importer->sink, CH_ERROR, importer->job->rules, c->line, c->column, "unknown class \"%.*s\"",
                    CH_PRINT(c->text));
    return importer->sink->errors > errors ? CH_BAD_KNOWLEDGE : CH_OK;
}

static ch_status
run(ch_importer *importer, ch_arena *arena, ch_import_reader *reader)
{
    const ch_yaml *root;
    CH_TRY(ch_yaml_read_file(importer->job->rules, arena, importer->sink, &root));
    importer->rules = root;
    importer->format = ch_yaml_get(ch_yaml_get(root, CH_S("formats")), ch_slice_of(importer->job->format));
    CH_TRY(check_rules(importer));
    CH_TRY(ch_import_writer_new(importer, &importer->writer));
    ch_status status = ch_import_write_head(importer->writer);
    if (status == CH_OK) status = reader(importer);
    ch_import_writer_free(importer->writer);
    return status;
}

ch_status
ch_import(const ch_import_job *job, ch_diagnostics *sink, ch_import_counts *counts)
{
    ch_diagnostics none = {0};
    size_t format = 0;
    *counts = (ch_import_counts){0};
    while (ch_import_formats[format].name && strcmp(ch_import_formats[format].name, job->format) != 0) format++;
    if (!ch_import_formats[format].name) return CH_BAD_ARGUMENT;
    ch_importer importer = {.job = job, .sink = sink ? sink : &none, .counts = counts};
    ch_arena *arena = ch_arena_new(0);
    importer.record.arena = ch_arena_new(0);
    const ch_status status = arena && importer.record.arena ? run(&importer, arena, readers[format]) : CH_NO_MEMORY;
    ch_vector_free(&importer.record.names);
    ch_vector_free(&importer.record.listings);
    ch_vector_free(&importer.record.terms);
    ch_arena_free(importer.record.arena);
    ch_arena_free(arena);
    return status;
}
