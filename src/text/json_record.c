/* Field names are those of trafilatura, news-please and schema.org; the first that is there counts. */
#include "text/json_record.h"

#include "base/date.h"

#include <jansson.h>

enum { MOST_NAMES = 6 };

typedef struct {
    const char *file;
    size_t number;
    ch_arena *arena;
    ch_diagnostics *sink;
    json_t *object;
} reading;

static const char *const text_names[MOST_NAMES] = {"text", "maintext", "body", "content"};
static const char *const title_names[MOST_NAMES] = {"title", "headline"};
static const char *const date_names[MOST_NAMES] = {"published", "date", "date_publish", "datePublished"};
static const char *const author_names[MOST_NAMES] = {"author", "authors"};
static const char *const publisher_names[MOST_NAMES] = {"publisher", "source", "sitename", "source_domain", "hostname"};
static const char *const url_names[MOST_NAMES] = {"url", "link"};

static void
warn(const reading *r, const char *name, const char *what)
{
    ch_tell(r->sink, CH_WARNING, r->file, r->number, 0, "\"%s\" is %s, and is not used", name, what);
}

static ch_status
keep(const reading *r, const char *text, size_t length, const char **out)
{
    const ch_slice copy = ch_arena_copy(r->arena, (ch_slice){text, length});
    *out = copy.at;
    return copy.at ? CH_OK : CH_NO_MEMORY;
}

/* Texts of a list, with commas between. */
static ch_status
join(const reading *r, json_t *list, const char *name, const char **out)
{
    ch_slice all = {0};
    size_t i;
    json_t *one;
    json_array_foreach(list, i, one) {
        if (!json_is_string(one)) {
            warn(r, name, "a list of other things than texts");
            return CH_OK;
        }
        const ch_slice next = {json_string_value(one), json_string_length(one)};
        all = ch_arena_print(r->arena, "%.*s%s%.*s", CH_PRINT(all), all.len ? ", " : "", CH_PRINT(next));
        if (!all.at) return CH_NO_MEMORY;
    }
    if (all.len) *out = all.at;
    return CH_OK;
}

/* The first of `names` that is there, is not null and not empty. */
static ch_status
field(const reading *r, const char *const *names, const char **out)
{
    *out = NULL;
    for (size_t i = 0; i < MOST_NAMES && names[i]; i++) {
        json_t *value = json_object_get(r->object, names[i]);
        if (!value || json_is_null(value) || (json_is_string(value) && !json_string_length(value))) continue;
        if (json_is_string(value)) return keep(r, json_string_value(value), json_string_length(value), out);
        if (json_is_array(value) && names == author_names) return join(r, value, names[i], out);
        warn(r, names[i], "no text");
    }
    return CH_OK;
}

static ch_status
read_id(const reading *r, const char **out)
{
    static const char *const names[MOST_NAMES] = {"id"};
    json_t *value = json_object_get(r->object, "id");
    if (!json_is_integer(value)) return field(r, names, out);
    *out = ch_arena_print(r->arena, "%lld", (long long)json_integer_value(value)).at;
    return *out ? CH_OK : CH_NO_MEMORY;
}

/* The day of "2025-02-20T10:00:00Z" or "2025-02-20 10:00". */
static ch_status
read_date(const reading *r, const char **out)
{
    const char *text;
    ch_date date;
    *out = NULL;
    CH_TRY(field(r, date_names, &text));
    if (!text) return CH_OK;
    const size_t length = strlen(text);
    const bool timed = length > 10 && (text[10] == 'T' || text[10] == ' ');
    const ch_slice day = {text, timed ? 10 : length};
    if (ch_date_read(day, &date)) return keep(r, day.at, day.len, out);
    ch_tell(r->sink, CH_WARNING, r->file, r->number, 0, "\"%s\" is no date like 2025-08-08, and is not used", text);
    return CH_OK;
}

static bool
is_url(const char *text)
{
    return text && (strncmp(text, "https://", 8) == 0 || strncmp(text, "http://", 7) == 0);
}

static ch_status
read_fields(const reading *r, ch_json_record *out)
{
    CH_TRY(field(r, text_names, &out->text));
    if (!out->text) {
        ch_tell(r->sink, CH_ERROR, r->file, r->number, 0, "the record has no \"text\"");
        return CH_BAD_TEXT;
    }
    out->length = strlen(out->text);
    CH_TRY(read_id(r, &out->id));
    CH_TRY(field(r, title_names, &out->title));
    CH_TRY(read_date(r, &out->published));
    CH_TRY(field(r, author_names, &out->author));
    CH_TRY(field(r, publisher_names, &out->publisher));
    CH_TRY(field(r, url_names, &out->url));
    if (is_url(out->publisher)) {
        if (!out->url) out->url = out->publisher;
        out->publisher = NULL;
    }
    return CH_OK;
}

ch_status
ch_json_record_read(ch_slice line, const char *file, size_t number, ch_arena *arena, ch_diagnostics *sink,
                    ch_json_record *out)
{
    json_error_t error;
    reading r = {.file = file, .number = number, .arena = arena, .sink = sink};
    *out = (ch_json_record){0};
    r.object = json_loadb(line.at ? line.at : "", line.len, JSON_REJECT_DUPLICATES, &error);
    if (!r.object) {
        if (json_error_code(&error) == json_error_out_of_memory) return CH_NO_MEMORY;
        ch_tell(sink, CH_ERROR, file, number, error.column > 0 ? (size_t)error.column : 0, "this is no JSON: %s",
                error.text);
        return CH_BAD_TEXT;
    }
    ch_status status = CH_BAD_TEXT;
    if (json_is_object(r.object)) status = read_fields(&r, out);
    else ch_tell(sink, CH_ERROR, file, number, 0, "this is no JSON object with the fields of an article");
    json_decref(r.object);
    return status;
}

bool
ch_json_record_begins(ch_slice text)
{
    if (!ch_slice_starts(text, CH_S("{"))) return false;
    const char *end = memchr(text.at, '\n', text.len);
    json_error_t error;
    json_t *first = json_loadb(text.at, end ? (size_t)(end - text.at) : text.len, 0, &error);
    const bool begins = json_is_object(first) && json_is_string(json_object_get(first, "text"));
    json_decref(first);
    return begins;
}
