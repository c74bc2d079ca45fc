#include "case.h"

#include <stdio.h>

typedef struct {
    ch_slice rest;
    size_t line; /* of what next_line() gave last */
    const char *file;
} reader;

static bool
next_line(reader *r, ch_slice *out)
{
    if (!r->rest.len) return false;
    const char *end = memchr(r->rest.at, '\n', r->rest.len);
    const size_t length = end ? (size_t)(end - r->rest.at) : r->rest.len;
    *out = (ch_slice){r->rest.at, length};
    r->rest = ch_slice_part(r->rest, length + (end != NULL), r->rest.len);
    r->line++;
    return true;
}

/* A line of at least eight of the same sign and nothing else. */
static bool
is_rule(ch_slice line, char sign)
{
    if (line.len < 8) return false;
    for (size_t i = 0; i < line.len; i++) {
        if (line.at[i] != sign) return false;
    }
    return true;
}

static bool
complain(const reader *r, const char *what)
{
    fprintf(stderr, "%s:%zu: %s\n", r->file, r->line, what);
    return false;
}

static bool
read_setting(reader *r, ch_slice line, corpus_case *settings)
{
    static const char *const kinds[] = {"mentions", "relations", "events"};
    const ch_slice setting = ch_slice_trim(ch_slice_part(line, 1, line.len));
    if (ch_slice_equal(setting, CH_S("exact")) || ch_slice_equal(setting, CH_S("contains"))) {
        settings->exact = setting.len == 5;
        return true;
    }
    if (!ch_slice_starts(setting, CH_S("check:"))) return true; /* a remark */
    const ch_slice kind = ch_slice_trim(ch_slice_part(setting, 6, setting.len));
    for (int i = 0; i < 3; i++) {
        if (!ch_slice_equal(kind, ch_slice_of(kinds[i]))) continue;
        settings->check = (check_kind)i;
        return true;
    }
    return complain(r, "check: may be mentions, relations or events");
}

/* The text up to the line of dashes. */
static bool
read_text(reader *r, ch_arena *arena, corpus_case *c)
{
    const char *begin = r->rest.at;
    ch_slice line;
    bool is_first = true;
    while (next_line(r, &line)) {
        if (is_rule(line, '-')) {
            c->text = (ch_slice){begin, (size_t)(line.at - begin)};
            return true;
        }
        if (is_rule(line, '=')) break;
        if (is_first && ch_slice_starts(line, CH_S("published:"))) {
            c->published = ch_arena_copy(arena, ch_slice_trim(ch_slice_part(line, 10, line.len))).at;
            begin = r->rest.at;
        }
        is_first = false;
    }
    return complain(r, "a case without its line of dashes");
}

/* The expected lines, up to the next case, which stays unread. */
static bool
read_expected(reader *r, corpus_case *c)
{
    for (;;) {
        const reader before = *r;
        ch_slice line;
        if (!next_line(r, &line)) return true;
        if (is_rule(line, '=') || ch_slice_starts(line, CH_S("%"))) {
            *r = before;
            return true;
        }
        line = ch_slice_trim(line);
        if (!line.len) continue;
        const bool is_forbidden = line.at[0] == '!';
        if (is_forbidden) line = ch_slice_trim(ch_slice_part(line, 1, line.len));
        if (ch_vector_push(is_forbidden ? &c->forbidden : &c->expected, line) != CH_OK) return false;
    }
}

bool
corpus_read(ch_slice bytes, const char *file, ch_arena *arena, corpus_cases *out)
{
    reader r = {.rest = bytes, .file = file};
    corpus_case settings = {.check = CHECK_MENTIONS};
    ch_slice line;
    while (next_line(&r, &line)) {
        if (!ch_slice_trim(line).len) continue;
        if (line.at[0] == '%') {
            if (!read_setting(&r, line, &settings)) return false;
            continue;
        }
        if (!is_rule(line, '=')) return complain(&r, "a line of === was expected");
        corpus_case c = settings;
        if (!next_line(&r, &c.title)) return complain(&r, "a title was expected");
        c.line = r.line;
        if (!next_line(&r, &line) || !is_rule(line, '=')) {
            return complain(&r, "a line of === was expected behind the title");
        }
        if (!read_text(&r, arena, &c)) return false;
        const bool is_whole = read_expected(&r, &c);
        if (ch_vector_push(out, c) != CH_OK || !is_whole) return false;
    }
    return out->len > 0 || complain(&r, "no case");
}

void
corpus_free(corpus_cases *cases)
{
    for (size_t i = 0; i < cases->len; i++) {
        ch_vector_free(&cases->at[i].expected);
        ch_vector_free(&cases->at[i].forbidden);
    }
    ch_vector_free(cases);
}
