/*
 * PETRARCH and Phoenix actor dictionaries
 *
 *     KOFI_ANNAN_ [IGOUNO 19970101-20061231]   # comment
 *     +K._ANNAN_                                a synonym of the one above
 *         [ELI <19970101]                       a further code of it
 *
 * A code is letters in threes: a country, or IGO, NGO, MNC, IMG, then roles.  It
 * can hold only until (<), from (>) or between two days, YYYYMMDD or YYMMDD,
 * the latter before 2030 by the TABARI manual (Schrodt 2009): 30 to 99 are of
 * the last century.  Anything else is no date, and the actor is refused rather
 * than given a wrong one.
 */
#include "lexicon/import/record.h"
#include "lexicon/import/rows.h"

enum { CENTURY = 30 };

typedef struct {
    ch_importer *importer;
    bool open;    /* an actor is being read */
    bool refused; /* something in it was wrong, and told */
    ch_buffer codes; /* for its source */
} reader;

/* "ABU_NIDAL_ORGANIZATION_" -> "ABU NIDAL ORGANIZATION"; "(AAIA)" off */
static ch_status
take_name(reader *x, ch_slice text, ch_name_kind kind)
{
    char name[1024];
    size_t len = 0;
    text = ch_slice_trim(text);
    for (size_t i = 0; i < text.len && len < sizeof name; i++) {
        if (text.at[i] == '(') {
            while (i < text.len && text.at[i] != ')') i++;
            continue;
        }
        const char c = text.at[i] == '_' || text.at[i] == '+' ? ' ' : text.at[i];
        if (c == ' ' && (!len || name[len - 1] == ' ')) continue;
        name[len++] = c;
    }
    return ch_record_name(x->importer, (ch_slice){name, len}, CH_S(""), kind);
}

/* ---- codes ---- */

static bool
read_day(ch_slice text, ch_date *out)
{
    char iso[11] = "YYYY-MM-DD";
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] < '0' || text.at[i] > '9') return false;
    if (text.len == 6) {
        const int year = (text.at[0] - '0') * 10 + text.at[1] - '0';
        memcpy(iso, year < CENTURY ? "20" : "19", 2);
        memcpy(iso + 2, text.at, 2);
    } else if (text.len == 8) {
        memcpy(iso, text.at, 4);
    } else {
        return false;
    }
    memcpy(iso + 5, text.at + text.len - 4, 2);
    memcpy(iso + 8, text.at + text.len - 2, 2);
    return ch_date_read((ch_slice){iso, 10}, out);
}

/* "<950101", ">20010120", "970101-061231" */
static bool
read_days(ch_slice text, ch_date *from, ch_date *until)
{
    const char *dash = memchr(text.at, '-', text.len);
    if (text.at[0] == '<') return read_day(ch_slice_trim(ch_slice_part(text, 1, text.len)), until);
    if (text.at[0] == '>') return read_day(ch_slice_trim(ch_slice_part(text, 1, text.len)), from);
    if (!dash) return false;
    const size_t at = (size_t)(dash - text.at);
    return read_day(ch_slice_trim(ch_slice_part(text, 0, at)), from) &&
           read_day(ch_slice_trim(ch_slice_part(text, at + 1, text.len)), until);
}

/* The first three letters of the code that stand in a table of imports.yaml. */
static const ch_yaml *
entry_of(const ch_importer *importer, ch_slice table, ch_slice code)
{
    const ch_yaml *entries = ch_yaml_get(importer->format, table);
    for (size_t i = 0; i + 3 <= code.len; i += 3) {
        const ch_yaml *entry = ch_yaml_get(entries, ch_slice_part(code, i, i + 3));
        if (entry) return entry;
    }
    return NULL;
}

static void
refuse(reader *x, const char *what, ch_slice text)
{
    if (!x->refused) ch_record_refuse(x->importer, "\"%.*s\" %s", CH_PRINT(text), what);
    x->refused = true;
}

/* A term of office that the code means, where imports.yaml knows the post. */
static ch_status
take_term(reader *x, ch_slice code, ch_date from, ch_date until)
{
    const ch_yaml *office = entry_of(x->importer, CH_S("offices"), code);
    ch_import_term term = {.from = from, .until = until};
    if (!office) return CH_OK;
    CH_TRY(ch_record_text(x->importer, &term.office, office->text));
    CH_TRY(ch_record_text(x->importer, &term.country, ch_slice_part(code, 0, 3)));
    return ch_vector_push(&x->importer->record.terms, term);
}

static ch_status
take_code(reader *x, ch_slice text)
{
    ch_import_record *r = &x->importer->record;
    ch_date from = {0, 0, 0}, until = {0, 0, 0};
    size_t end = 0;
    text = ch_slice_trim(text);
    if (ch_slice_equal(text, CH_S("---"))) return CH_OK; /* "no code" */
    while (end < text.len && text.at[end] >= 'A' && text.at[end] <= 'Z') end++;
    const ch_slice code = ch_slice_part(text, 0, end), days = ch_slice_trim(ch_slice_part(text, end, text.len));
    if (days.len && !read_days(days, &from, &until)) {
        refuse(x, "is no span of days; write YYYYMMDD-YYYYMMDD, <YYYYMMDD or >YYYYMMDD", days);
        return CH_OK;
    }
    CH_TRY(ch_buffer_print(&x->codes, "%s[%.*s]", x->codes.len ? " " : ", ", CH_PRINT(text)));
    const ch_yaml *kind = entry_of(x->importer, CH_S("classes"), code);
    if (days.len) {
        r->class = ch_ontology_class(x->importer->job->ontology, ch_yaml_text(x->importer->format, CH_S("dated")));
        CH_TRY(take_term(x, code, from, until));
    } else if (!r->kind.len) {
        CH_TRY(ch_record_text(x->importer, &r->kind, kind ? kind->key : code));
    }
    if (!r->country.len && code.len >= 3) CH_TRY(ch_record_text(x->importer, &r->country, ch_slice_part(code, 0, 3)));
    return CH_OK;
}

static ch_status
take_codes(reader *x, ch_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] != '[') continue;
        const char *end = memchr(text.at + i, ']', text.len - i);
        if (!end) {
            refuse(x, "has no closing bracket", ch_slice_part(text, i, text.len));
            return CH_OK;
        }
        const size_t stop = (size_t)(end - text.at);
        CH_TRY(take_code(x, ch_slice_part(text, i + 1, stop)));
        i = stop;
    }
    return CH_OK;
}

/* ---- lines ---- */

/* Two to four words, the first a given name, the last a surname: dictionaries give many officials no dates. */
static bool
looks_like_person(const ch_importer *importer, ch_slice name)
{
    enum { SURE = 4 };
    const ch_lexicon *l = importer->job->lexicon;
    const char *first = memchr(name.at, ' ', name.len), *last = memrchr(name.at, ' ', name.len);
    size_t words = 1;
    for (size_t i = 0; i < name.len; i++) words += name.at[i] == ' ';
    if (!first || words > 4) return false;
    const size_t one = (size_t)(first - name.at), other = (size_t)(last - name.at) + 1;
    const uint32_t given = ch_lexicon_word(l, ch_slice_part(name, 0, one));
    const uint32_t family = ch_lexicon_word(l, ch_slice_part(name, other, name.len));
    return given != CH_NONE && family != CH_NONE && ch_lexicon_given(l, given) >= SURE && ch_lexicon_surname(l, family) >= SURE;
}

static ch_status
end_actor(reader *x)
{
    ch_import_record *r = &x->importer->record;
    const bool good = x->open && !x->refused;
    x->open = false;
    if (!good) return CH_OK;
    const ch_slice source = ch_yaml_text(x->importer->format, CH_S("source"));
    r->source = ch_arena_print(r->arena, "%.*s%.*s", CH_PRINT(source), CH_PRINT(ch_buffer_slice(&x->codes)));
    if (!r->source.at) return CH_NO_MEMORY;
    if (r->names.len && looks_like_person(x->importer, r->names.at[0].text))
        r->class = ch_ontology_class(x->importer->job->ontology, ch_yaml_text(x->importer->format, CH_S("dated")));
    return ch_record_end(x->importer);
}

static ch_status
begin_actor(reader *x, ch_slice name, size_t line)
{
    CH_TRY(end_actor(x));
    ch_record_begin(x->importer, line);
    x->open = true;
    x->refused = false;
    ch_vector_clear(&x->codes);
    return take_name(x, name, CH_NAME_LABEL);
}

static ch_status
take_line(reader *x, ch_slice line, size_t number)
{
    const char *hash = line.len ? memchr(line.at, '#', line.len) : NULL;
    if (hash) line.len = (size_t)(hash - line.at);
    const ch_slice text = ch_slice_trim(line);
    if (!text.len) return CH_OK;
    const char *bracket = memchr(text.at, '[', text.len);
    const ch_slice name = ch_slice_part(text, 0, bracket ? (size_t)(bracket - text.at) : text.len);
    const ch_slice codes = ch_slice_part(text, name.len, text.len);
    if (text.at[0] == '+') {
        if (x->open) CH_TRY(take_name(x, ch_slice_part(name, 1, name.len), CH_NAME_OTHER));
    } else if (name.len) {
        CH_TRY(begin_actor(x, name, number));
    }
    return x->open ? take_codes(x, codes) : CH_OK;
}

ch_status
ch_import_petrarch(ch_importer *importer)
{
    reader x = {.importer = importer};
    ch_rows rows;
    bool more = true;
    CH_TRY(ch_rows_open(&rows, importer->job->path, '\n', importer->sink));
    ch_status status = CH_OK;
    while (status == CH_OK && more) {
        status = ch_rows_next(&rows, &more);
        if (status != CH_OK || !more) break;
        if (rows.fault && !x.refused) {
            status = end_actor(&x);
            ch_record_begin(importer, rows.line);
            refuse(&x, rows.fault, CH_S("the line"));
            continue;
        }
        status = take_line(&x, ch_rows_field(&rows, 0), rows.line);
    }
    if (status == CH_OK) status = end_actor(&x);
    ch_rows_close(&rows);
    ch_vector_free(&x.codes);
    return status;
}
