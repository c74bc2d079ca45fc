/*
 * Slices and spans: text that lives in somebody else's memory
 */
#ifndef CH_BASE_SLICE_H
#define CH_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Bytes that live in somebody else's memory.  Never freed, never terminated. */
typedef struct {
    const char *at;
    size_t len;
} ch_slice;

/* A half-open range of byte offsets into the article's text. */
typedef struct {
    uint32_t begin, end;
} ch_span;

/* A slice of a string literal. */
#define CH_S(literal) ((ch_slice){"" literal, sizeof(literal) - 1})

/* For printf: "%.*s", CH_PRINT(slice) */
#define CH_PRINT(slice) (int)(slice).len, (slice).at ? (slice).at : ""

/* No index: no token, no entity, no concept. */
#define CH_NONE UINT32_MAX

static inline ch_slice
ch_slice_of(const char *terminated)
{
    return (ch_slice){terminated, terminated ? strlen(terminated) : 0};
}

static inline bool
ch_slice_equal(ch_slice a, ch_slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

/* Byte order, which for UTF-8 is code point order. */
static inline int
ch_slice_compare(ch_slice a, ch_slice b)
{
    const size_t shorter = a.len < b.len ? a.len : b.len;
    const int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static inline bool
ch_slice_starts(ch_slice s, ch_slice start)
{
    return s.len >= start.len && (start.len == 0 || memcmp(s.at, start.at, start.len) == 0);
}

static inline bool
ch_slice_ends(ch_slice s, ch_slice end)
{
    return s.len >= end.len &&
           (end.len == 0 || memcmp(s.at + s.len - end.len, end.at, end.len) == 0);
}

/* The part from byte `begin` to byte `end`, cut to what there is. */
static inline ch_slice
ch_slice_part(ch_slice s, size_t begin, size_t end)
{
    if (end > s.len) end = s.len;
    if (begin > end) begin = end;
    return (ch_slice){s.at ? s.at + begin : NULL, end - begin};
}

static inline ch_slice
ch_span_of(ch_slice text, ch_span span)
{
    return ch_slice_part(text, span.begin, span.end);
}

static inline bool
ch_span_overlaps(ch_span a, ch_span b)
{
    return a.begin < b.end && b.begin < a.end;
}

/* `s` without ASCII white space at either end. */
static inline ch_slice
ch_slice_trim(ch_slice s)
{
    while (s.len && strchr(" \t\r\n", s.at[0])) s.at++, s.len--;
    while (s.len && strchr(" \t\r\n", s.at[s.len - 1])) s.len--;
    return s;
}

/* FNV-1a, 64 bits (Fowler, Noll, Vo): for hash tables, whose order never shows. */
static inline uint64_t
ch_slice_hash(ch_slice s)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < s.len; i++) hash = (hash ^ (uint8_t)s.at[i]) * 1099511628211u;
    return hash;
}

#endif
