/* Packing: what zlib and Zstandard themselves unpack again, and the same bytes each time. */
#include "unit.h"

#include "base/buffer.h"
#include "rdf/pack.h"

#include <zlib.h>
#include <zstd.h>

enum { LARGE = 300000 };

static ch_status
keep(void *payload, ch_slice bytes)
{
    return ch_buffer_add(payload, bytes);
}

static ch_buffer
packed(ch_pack_kind kind, ch_slice text, size_t step)
{
    ch_buffer out = {0};
    ch_pack *pack;
    assert_int_equal(ch_pack_new(kind, keep, &out, &pack), CH_OK);
    for (size_t at = 0; at < text.len; at += step)
        assert_int_equal(ch_pack_add(pack, ch_slice_part(text, at, at + step), false), CH_OK);
    assert_int_equal(ch_pack_add(pack, CH_S(""), true), CH_OK);
    ch_pack_free(pack);
    return out;
}

static size_t
unpacked(ch_pack_kind kind, const ch_buffer *from, char *room, size_t size)
{
    if (kind == CH_PACK_ZSTD) return ZSTD_decompress(room, size, from->at, from->len);
    z_stream stream = {.next_in = (Bytef *)from->at, .avail_in = (uInt)from->len, .next_out = (Bytef *)room, .avail_out = (uInt)size};
    assert_int_equal(inflateInit2(&stream, 15 + 16), Z_OK);
    assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
    const size_t got = stream.total_out;
    inflateEnd(&stream);
    return got;
}

/* Text that does not pack well, so that more than one roomful comes out. */
static char *
noise(void)
{
    char *text = malloc(LARGE);
    uint32_t number = 7;
    assert_non_null(text);
    for (size_t i = 0; i < LARGE; i++) {
        number = number * 1664525u + 1013904223u;
        text[i] = (char)(number >> 24);
    }
    return text;
}

static void
what_was_packed_comes_back(void **state)
{
    char *text = noise(), *room = malloc(LARGE + 10);
    (void)state;
    assert_non_null(room);
    for (ch_pack_kind kind = CH_PACK_GZIP; kind <= CH_PACK_ZSTD; kind++) {
        static const size_t lengths[] = {0, 1, LARGE};
        for (size_t i = 0; i < 3; i++) {
            ch_buffer bytes = packed(kind, (ch_slice){text, lengths[i]}, 1000);
            assert_int_equal(unpacked(kind, &bytes, room, LARGE + 10), lengths[i]);
            assert_memory_equal(room, text, lengths[i]);
            ch_vector_free(&bytes);
        }
    }
    free(text);
    free(room);
}

static void
the_same_text_is_the_same_bytes(void **state)
{
    const ch_slice text = CH_S("the same words, the same words, the same words");
    (void)state;
    for (ch_pack_kind kind = CH_PACK_GZIP; kind <= CH_PACK_ZSTD; kind++) {
        ch_buffer a = packed(kind, text, 7), b = packed(kind, text, 7);
        assert_true(ch_slice_equal(ch_buffer_slice(&a), ch_buffer_slice(&b)));
        ch_vector_free(&a);
        ch_vector_free(&b);
    }
    ch_buffer gzip = packed(CH_PACK_GZIP, text, 7);
    assert_memory_equal(gzip.at + 4, "\0\0\0\0", 4); /* no time in the header */
    ch_vector_free(&gzip);
}

static ch_status
refuse(void *payload, ch_slice bytes)
{
    (void)payload;
    return bytes.len ? CH_CANNOT_WRITE : CH_OK;
}

static void
a_sink_that_refuses_is_heard(void **state)
{
    (void)state;
    for (ch_pack_kind kind = CH_PACK_GZIP; kind <= CH_PACK_ZSTD; kind++) {
        ch_pack *pack;
        assert_int_equal(ch_pack_new(kind, refuse, NULL, &pack), CH_OK);
        assert_int_equal(ch_pack_add(pack, CH_S("abc"), true), CH_CANNOT_WRITE);
        ch_pack_free(pack);
    }
    ch_pack_free(NULL);
}

static void
names_say_how(void **state)
{
    (void)state;
    assert_int_equal(ch_pack_kind_of(CH_S("a.nt.gz")), CH_PACK_GZIP);
    assert_int_equal(ch_pack_kind_of(CH_S("a.zst")), CH_PACK_ZSTD);
    assert_int_equal(ch_pack_kind_of(CH_S("a.nt")), CH_PACK_NONE);
    assert_int_equal(ch_pack_kind_of(CH_S("gz")), CH_PACK_NONE);
    assert_int_equal(ch_pack_kind_of(CH_S("")), CH_PACK_NONE);
    assert_slice(ch_pack_bare(CH_S("a.nt.gz")), "a.nt");
    assert_slice(ch_pack_bare(CH_S("a.zst")), "a");
    assert_slice(ch_pack_bare(CH_S("a.nt")), "a.nt");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_packed_comes_back),
        cmocka_unit_test(the_same_text_is_the_same_bytes),
        cmocka_unit_test(a_sink_that_refuses_is_heard),
        cmocka_unit_test(names_say_how),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
