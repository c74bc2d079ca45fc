/*
 *     ---
 *     title: Two arrested: police
 *     date: 2025-08-08
 *     ---
 *
 * trafilatura writes "key: value" and quotes nothing, so that a title with a
 * colon is no YAML.  So the block is read as YAML first and, when that fails
 * and each line has that form, line by line.
 */
#include "text/front_matter.h"

#include "base/yaml.h"

enum { LONGEST = 64 * 1024 };

typedef struct {
    ch_slice block; /* between the fences */
    size_t body;    /* behind the second  */
} fenced;

/* The line that begins at `at`, without its end; *next: where the one below begins. */
static ch_slice
line_at(ch_slice text, size_t at, size_t *next)
{
    size_t end = at;
    while (end < text.len && text.at[end] != '\n') end++;
    *next = end < text.len ? end + 1 : end;
    if (end > at && text.at[end - 1] == '\r') end--;
    return ch_slice_part(text, at, end);
}

static bool
is_fence(ch_slice line)
{
    while (line.len && strchr(" \t", line.at[line.len - 1])) line.len--;
    return ch_slice_equal(line, CH_S("---"));
}

static bool
find_block(ch_slice text, fenced *out)
{
    size_t at, next;
    if (!is_fence(line_at(text, 0, &at))) return false;
    for (const size_t begin = at; at < text.len && at < LONGEST; at = next) {
        if (!is_fence(line_at(text, at, &next))) continue;
        *out = (fenced){ch_slice_part(text, begin, at), next};
        return at > begin;
    }
    return false;
}

static void
set_date(ch_article *article, ch_slice value, size_t line, size_t column, ch_diagnostics *sink)
{
    ch_date date;
    const ch_slice day = ch_slice_part(value, 0, 10); /* a time may follow */
    if (ch_date_read(day, &date) && date.year)
        article->published = date;
    else
        ch_tell(sink, CH_WARNING, article->file.at, line, column,
                "\"%.*s\" is no date as YYYY-MM-DD; it is passed over", CH_PRINT(value));
}

static void
set_field(ch_article *article, ch_slice key, ch_slice value, size_t line, size_t column,
          ch_diagnostics *sink)
{
    if (!value.len || ch_slice_equal(value, CH_S("None")) || ch_slice_equal(value, CH_S("null")))
        return;
    if (ch_slice_equal(key, CH_S("title"))) article->title = value;
    if (ch_slice_equal(key, CH_S("author"))) article->author = value;
    if (ch_slice_equal(key, CH_S("url"))) article->url = value;
    if (ch_slice_equal(key, CH_S("language"))) article->language = value;
    if (ch_slice_equal(key, CH_S("sitename"))) article->publisher = value;
    if (ch_slice_equal(key, CH_S("hostname")) && !article->publisher.len)
        article->publisher = value;
    if (ch_slice_equal(key, CH_S("date"))) set_date(article, value, line, column, sink);
}

static void
take_tree(ch_article *article, const ch_yaml *root, ch_diagnostics *sink)
{
    for (const ch_yaml *field = root->first; field; field = field->next)
        if (field->kind == CH_YAML_SCALAR)
            set_field(article, field->key, field->text, field->line, field->column, sink);
}

/* The length of "key:" with a space or nothing behind it; 0: the line has not that form. */
static size_t
key_length(ch_slice line)
{
    size_t len = 0;
    while (len < line.len &&
           ((line.at[len] >= 'a' && line.at[len] <= 'z') || strchr("_-", line.at[len])))
        len++;
    if (!len || len >= line.len || line.at[len] != ':') return 0;
    return len + 1 == line.len || line.at[len + 1] == ' ' ? len : 0;
}

static bool
all_lines_have_keys(ch_slice block)
{
    for (size_t at = 0, next; at < block.len; at = next) {
        const ch_slice line = line_at(block, at, &next);
        if (ch_slice_trim(line).len && !key_length(line)) return false;
    }
    return true;
}

static void
take_lines(ch_article *article, ch_slice block, ch_diagnostics *sink)
{
    size_t number = 2;
    for (size_t at = 0, next; at < block.len; at = next, number++) {
        const ch_slice line = line_at(block, at, &next);
        const size_t len = key_length(line);
        if (!len) continue;
        const ch_slice value = ch_slice_trim(ch_slice_part(line, len + 1, line.len));
        set_field(article, ch_slice_part(line, 0, len), value, number, len + 3, sink);
    }
}

ch_status
ch_front_matter_read(ch_article *article, ch_arena *arena, ch_diagnostics *sink)
{
    fenced found;
    const ch_yaml *root;
    if (!find_block(article->text, &found)) return CH_OK;
    ch_yaml_source source = {found.block, article->file.at, 2, CH_WARNING};
    const ch_status status = ch_yaml_read(source, arena, NULL, &root);
    if (status == CH_NO_MEMORY) return status;
    if (status == CH_OK && (!root || root->kind != CH_YAML_MAPPING))
        return CH_OK; /* two rules, no front matter */
    if (status == CH_OK) {
        take_tree(article, root, sink);
    } else if (all_lines_have_keys(found.block)) {
        take_lines(article, found.block, sink);
    } else {
        const ch_status again = ch_yaml_read(source, arena, sink, &root);
        return again == CH_NO_MEMORY ? again : CH_OK;
    }
    article->body = (uint32_t)found.body;
    return CH_OK;
}
