/*
 * Formats that are tables: plain CSV, OpenSanctions targets.simple.csv, and
 * GeoNames
 *
 * CSV columns are found by their names in the first row, so that a file with
 * more of them, or in another order, is read as well.
 */
#include "lexicon/import/record.h"
#include "lexicon/import/rows.h"

enum { MOST_COLUMNS = 16, NO_COLUMN = 1000 };

/* What a table's rows become. */
typedef ch_status take_row(ch_importer *importer, const ch_rows *rows, const size_t *columns);

/* Where each of `wanted` (NULL-terminated) stands in the first row. */
static ch_status
find_columns(ch_importer *importer, ch_rows *rows, const char *const *wanted, size_t needed, size_t *columns)
{
    bool more;
    CH_TRY(ch_rows_next(rows, &more));
    for (size_t i = 0; wanted[i]; i++) {
        columns[i] = NO_COLUMN;
        for (size_t j = 0; j < rows->fields.len; j++)
            if (ch_slice_equal(ch_slice_trim(rows->fields.at[j]), ch_slice_of(wanted[i]))) columns[i] = j;
        if (columns[i] != NO_COLUMN || i >= needed) continue;
        ch_tell(importer->sink, CH_ERROR, importer->job->path, 1, 0, "the first row has no column \"%s\"", wanted[i]);
        return CH_BAD_TEXT;
    }
    return CH_OK;
}

static ch_status
read_rows(ch_importer *importer, ch_rows *rows, const size_t *columns, take_row *take)
{
    for (bool more;;) {
        CH_TRY(ch_rows_next(rows, &more));
        if (!more) return CH_OK;
        ch_record_begin(importer, rows->line);
        if (rows->fault) ch_record_refuse(importer, "%s", rows->fault);
        else CH_TRY(take(importer, rows, columns));
    }
}

static ch_status
read_csv(ch_importer *importer, const char *const *wanted, size_t needed, take_row *take)
{
    ch_rows rows;
    size_t columns[MOST_COLUMNS];
    CH_TRY(ch_rows_open(&rows, importer->job->path, ',', importer->sink));
    ch_status status = find_columns(importer, &rows, wanted, needed, columns);
    if (status == CH_OK) status = read_rows(importer, &rows, columns, take);
    ch_rows_close(&rows);
    return status;
}

/* ---- plain CSV ---- */

enum { P_LABEL, P_CLASS, P_ID, P_ALIAS, P_COUNTRY, P_FROM, P_UNTIL, P_SOURCE, P_ACRONYM, P_WEAK, P_WEIGHT, P_CONTEXT };

static const char *const plain_columns[] = {"label", "class", "id",     "alias",   "country", "from",
                                            "until", "source", "acronym", "weak", "weight",  "context", NULL};

static ch_status
take_plain(ch_importer *importer, const ch_rows *rows, const size_t *columns)
{
    ch_import_record *r = &importer->record;
    ch_slice f[P_CONTEXT + 1];
    for (size_t i = 0; i <= P_CONTEXT; i++) f[i] = ch_slice_trim(ch_rows_field(rows, columns[i]));
    r->class = ch_ontology_class(importer->job->ontology, f[P_CLASS]);
    if (f[P_CLASS].len && r->class == CH_NO_CLASS) {
        ch_record_refuse(importer, "there is no class \"%.*s\"", CH_PRINT(f[P_CLASS]));
        return CH_OK;
    }
    if (!ch_record_date(importer, f[P_FROM], &r->from) || !ch_record_date(importer, f[P_UNTIL], &r->until)) return CH_OK;
    if (f[P_WEIGHT].len) {
        if (f[P_WEIGHT].len != 1 || f[P_WEIGHT].at[0] < '0' || f[P_WEIGHT].at[0] > '9') {
            ch_record_refuse(importer, "a weight is a digit from 0 to 9");
            return CH_OK;
        }
        r->weight = (unsigned)(f[P_WEIGHT].at[0] - '0');
    }
    CH_TRY(ch_record_text(importer, &r->id, f[P_ID]));
    CH_TRY(ch_record_text(importer, &r->country, f[P_COUNTRY]));
    CH_TRY(ch_record_text(importer, &r->source, f[P_SOURCE]));
    CH_TRY(ch_record_text(importer, &r->context, f[P_CONTEXT]));
    CH_TRY(ch_record_name(importer, f[P_LABEL], CH_S("en"), CH_NAME_LABEL));
    if (!f[P_LABEL].len) r->names.len = 0;
    else {
        CH_TRY(ch_record_names(importer, f[P_ALIAS], ';', CH_NAME_OTHER));
        CH_TRY(ch_record_names(importer, f[P_ACRONYM], ';', CH_NAME_ACRONYM));
        CH_TRY(ch_record_names(importer, f[P_WEAK], ';', CH_NAME_WEAK));
    }
    return ch_record_end(importer);
}

ch_status
ch_import_csv(ch_importer *importer)
{
    return read_csv(importer, plain_columns, importer->job->default_class == CH_NO_CLASS ? 2 : 1, take_plain);
}

/* ---- OpenSanctions ---- */

enum { O_ID, O_SCHEMA, O_NAME, O_ALIASES, O_COUNTRIES, O_DATASET, O_PROGRAMS };

static const char *const simple_columns[] = {"id", "schema", "name", "aliases", "countries", "dataset", "program_ids", NULL};

/* What stands before the first ';'. */
static ch_slice
first_of(ch_slice list)
{
    const char *end = list.len ? memchr(list.at, ';', list.len) : NULL;
    return end ? ch_slice_part(list, 0, (size_t)(end - list.at)) : list;
}

static ch_status
take_simple(ch_importer *importer, const ch_rows *rows, const size_t *columns)
{
    ch_import_record *r = &importer->record;
    CH_TRY(ch_record_text(importer, &r->id, ch_rows_field(rows, columns[O_ID])));
    CH_TRY(ch_record_text(importer, &r->kind, ch_rows_field(rows, columns[O_SCHEMA])));
    CH_TRY(ch_record_text(importer, &r->country, first_of(ch_rows_field(rows, columns[O_COUNTRIES]))));
    if (r->id.len > 1 && r->id.at[0] == 'Q' && r->id.at[1] >= '1' && r->id.at[1] <= '9') r->wikidata = r->id;
    CH_TRY(ch_record_name(importer, ch_rows_field(rows, columns[O_NAME]), CH_S("en"), CH_NAME_LABEL));
    CH_TRY(ch_record_names(importer, ch_rows_field(rows, columns[O_ALIASES]), ';', CH_NAME_OTHER));
    ch_slice programmes = ch_rows_field(rows, columns[O_PROGRAMS]);
    while (programmes.len) {
        const ch_slice one = first_of(programmes);
        CH_TRY(ch_record_listing(importer, one, (ch_date){0, 0, 0}, (ch_date){0, 0, 0}));
        programmes = ch_slice_part(programmes, one.len + 1, programmes.len);
    }
    return ch_record_end(importer);
}

ch_status
ch_import_opensanctions(ch_importer *importer)
{
    return read_csv(importer, simple_columns, 3, take_simple);
}

/* ---- GeoNames ---- */

enum { G_ID, G_NAME, G_ASCII, G_ALTERNATE, G_CLASS = 6, G_CODE, G_COUNTRY, G_POPULATION = 14, G_COLUMNS = 19 };

/* Names in other scripts do not stand in English texts. */
static bool
is_latin(ch_slice name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((unsigned char)name.at[i] >= 0xCD && (unsigned char)name.at[i] != 0xE1) return false;
    return true;
}

static ch_status
take_alternates(ch_importer *importer, ch_slice list)
{
    for (size_t from = 0; from < list.len;) {
        const char *end = memchr(list.at + from, ',', list.len - from);
        const size_t stop = end ? (size_t)(end - list.at) : list.len;
        const ch_slice name = ch_slice_part(list, from, stop);
        if (is_latin(name) && name.len > 3) CH_TRY(ch_record_name(importer, name, CH_S(""), CH_NAME_HIDDEN));
        from = stop + 1;
    }
    return CH_OK;
}

/* How prominent a place of so many people is. */
static unsigned
weight_of(ch_slice population)
{
    static const size_t digits[] = {0, 0, 0, 0, 1, 2, 3, 5, 6, 6}; /* by the length of the number */
    return (unsigned)digits[population.len < 9 ? population.len : 9];
}

static ch_status
take_place(ch_importer *importer, const ch_rows *rows, const size_t *columns)
{
    ch_import_record *r = &importer->record;
    const ch_yaml *classes = ch_yaml_get(importer->format, CH_S("classes"));
    (void)columns;
    if (rows->fields.len != G_COLUMNS) {
        ch_record_refuse(importer, "%zu columns, but GeoNames has %d", rows->fields.len, (int)G_COLUMNS);
        return CH_OK;
    }
    const ch_slice code = ch_rows_field(rows, G_CODE);
    CH_TRY(ch_record_text(importer, &r->id, ch_rows_field(rows, G_ID)));
    CH_TRY(ch_record_text(importer, &r->kind, ch_yaml_get(classes, code) ? code : ch_rows_field(rows, G_CLASS)));
    CH_TRY(ch_record_text(importer, &r->country, ch_rows_field(rows, G_COUNTRY)));
    r->weight = weight_of(ch_rows_field(rows, G_POPULATION));
    CH_TRY(ch_record_name(importer, ch_rows_field(rows, G_NAME), CH_S("en"), CH_NAME_LABEL));
    CH_TRY(ch_record_name(importer, ch_rows_field(rows, G_ASCII), CH_S(""), CH_NAME_HIDDEN));
    CH_TRY(take_alternates(importer, ch_rows_field(rows, G_ALTERNATE)));
    return ch_record_end(importer);
}

ch_status
ch_import_geonames(ch_importer *importer)
{
    ch_rows rows;
    CH_TRY(ch_rows_open(&rows, importer->job->path, '\t', importer->sink));
    const ch_status status = read_rows(importer, &rows, NULL, take_place);
    ch_rows_close(&rows);
    return status;
}
