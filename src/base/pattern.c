/*
 * Limits: a runaway pattern must end in milliseconds, whatever the text.  The
 * match limit counts the same thing with and without JIT closely enough; where
 * JIT is not to be had the interpreter's heap is limited too.
 */
#include "base/pattern.h"

#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

enum {
    MATCH_LIMIT = 100000,
    HEAP_LIMIT = 8 * 1024, /* KiB */
    STACK_START = 32 * 1024,
    STACK_LIMIT = 1024 * 1024,
    PAIRS = 64 /* room for this many groups at first */
};

struct ch_pattern {
    pcre2_code *code;
    PCRE2_SPTR names; /* the library's table: two bytes of number, the name, NUL */
    uint32_t name_count, name_size, groups;
};

struct ch_matcher {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    uint32_t pairs; /* room in data */
    uint32_t found; /* groups set by the last hit */
};

static ch_status
describe(int code, size_t offset, ch_pattern_error *error)
{
    if (code == PCRE2_ERROR_NOMEMORY || code == PCRE2_ERROR_HEAP_FAILED) return CH_NO_MEMORY;
    error->offset = offset;
    if (pcre2_get_error_message(code, (PCRE2_UCHAR *)error->text, sizeof error->text) < 0)
        memcpy(error->text, "bad pattern", sizeof "bad pattern");
    return CH_BAD_KNOWLEDGE;
}

static void
read_tables(ch_pattern *pattern)
{
    pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMECOUNT, &pattern->name_count);
    pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMEENTRYSIZE, &pattern->name_size);
    pcre2_pattern_info(pattern->code, PCRE2_INFO_NAMETABLE, &pattern->names);
    pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &pattern->groups);
}

ch_status
ch_pattern_compile(ch_slice source, ch_pattern_error *error, ch_pattern **out)
{
    /* auto-possessification costs half of the program's start and gains nothing with JIT here */
    const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C | PCRE2_NO_AUTO_POSSESS;
    int code = 0;
    size_t offset = 0;
    *out = NULL;
    *error = (ch_pattern_error){0};
    ch_pattern *pattern = calloc(1, sizeof *pattern);
    if (!pattern) return CH_NO_MEMORY;
    pattern->code = pcre2_compile((PCRE2_SPTR)(source.at ? source.at : ""), source.len, options,
                                  &code, &offset, NULL);
    if (!pattern->code) {
        free(pattern);
        return describe(code, offset, error);
    }
    /* Where there is no JIT the interpreter does the same, slower. */
    if (pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE) == PCRE2_ERROR_NOMEMORY) {
        ch_pattern_free(pattern);
        return CH_NO_MEMORY;
    }
    read_tables(pattern);
    *out = pattern;
    return CH_OK;
}

void
ch_pattern_free(ch_pattern *pattern)
{
    if (!pattern) return;
    pcre2_code_free(pattern->code);
    free(pattern);
}

uint32_t
ch_pattern_groups(const ch_pattern *pattern)
{
    return pattern->groups;
}

uint32_t
ch_pattern_names(const ch_pattern *pattern)
{
    return pattern->name_count;
}

ch_slice
ch_pattern_name(const ch_pattern *pattern, uint32_t i, uint32_t *group)
{
    const PCRE2_SPTR entry = pattern->names + (size_t)i * pattern->name_size;
    *group = (uint32_t)entry[0] << 8 | entry[1];
    return ch_slice_of((const char *)entry + 2);
}

uint32_t
ch_pattern_group(const ch_pattern *pattern, ch_slice name)
{
    uint32_t group;
    for (uint32_t i = 0; i < pattern->name_count; i++)
        if (ch_slice_equal(ch_pattern_name(pattern, i, &group), name)) return group;
    return CH_NONE;
}

ch_status
ch_matcher_new(ch_matcher **out)
{
    *out = NULL;
    ch_matcher *matcher = calloc(1, sizeof *matcher);
    if (!matcher) return CH_NO_MEMORY;
    matcher->pairs = PAIRS;
    matcher->data = pcre2_match_data_create(PAIRS, NULL);
    matcher->context = pcre2_match_context_create(NULL);
    matcher->stack = pcre2_jit_stack_create(STACK_START, STACK_LIMIT, NULL); /* NULL: no JIT here */
    if (!matcher->data || !matcher->context) {
        ch_matcher_free(matcher);
        return CH_NO_MEMORY;
    }
    pcre2_set_match_limit(matcher->context, MATCH_LIMIT);
    pcre2_set_heap_limit(matcher->context, HEAP_LIMIT);
    if (matcher->stack) pcre2_jit_stack_assign(matcher->context, NULL, matcher->stack);
    *out = matcher;
    return CH_OK;
}

void
ch_matcher_free(ch_matcher *matcher)
{
    if (!matcher) return;
    pcre2_match_data_free(matcher->data);
    pcre2_match_context_free(matcher->context);
    pcre2_jit_stack_free(matcher->stack);
    free(matcher);
}

/* Room for the pattern's groups, so that none is ever left out. */
static ch_status
make_room(ch_matcher *matcher, const ch_pattern *pattern)
{
    if (pattern->groups < matcher->pairs) return CH_OK;
    pcre2_match_data *data = pcre2_match_data_create(pattern->groups + 1, NULL);
    if (!data) return CH_NO_MEMORY;
    pcre2_match_data_free(matcher->data);
    matcher->data = data;
    matcher->pairs = pattern->groups + 1;
    return CH_OK;
}

ch_status
ch_matcher_find(ch_matcher *matcher, const ch_pattern *pattern, ch_slice text, size_t from,
                bool *hit)
{
    *hit = false;
    matcher->found = 0;
    CH_TRY(make_room(matcher, pattern));
    if (text.len >= CH_NONE || from > text.len) return CH_BAD_ARGUMENT;
    const int code = pcre2_match(pattern->code, (PCRE2_SPTR)(text.at ? text.at : ""), text.len,
                                 from, PCRE2_NO_UTF_CHECK, matcher->data, matcher->context);
    *hit = code > 0;
    if (code > 0) matcher->found = (uint32_t)code;
    if (code > 0 || code == PCRE2_ERROR_NOMATCH) return CH_OK;
    return code == PCRE2_ERROR_NOMEMORY ? CH_NO_MEMORY : CH_TOO_HARD;
}

ch_span
ch_matcher_group(const ch_matcher *matcher, uint32_t number)
{
    const ch_span none = {CH_NONE, CH_NONE};
    if (number >= matcher->found) return none;
    const size_t *pair = pcre2_get_ovector_pointer(matcher->data) + 2 * (size_t)number;
    /* \K in a lookahead can end a match before it begins. */
    if (pair[0] == PCRE2_UNSET || pair[0] > pair[1]) return none;
    return (ch_span){(uint32_t)pair[0], (uint32_t)pair[1]};
}

ch_span
ch_matcher_named(const ch_matcher *matcher, const ch_pattern *pattern, ch_slice name)
{
    for (uint32_t i = 0; i < pattern->name_count; i++) {
        uint32_t group;
        if (!ch_slice_equal(ch_pattern_name(pattern, i, &group), name)) continue;
        const ch_span span = ch_matcher_group(matcher, group);
        if (span.begin != CH_NONE) return span;
    }
    return (ch_span){CH_NONE, CH_NONE};
}
