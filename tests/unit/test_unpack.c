/* Unpacking: by the first bytes, members one behind the other, and what is cut off or damaged. */
#include "folder.h"

#include "base/buffer.h"
#include "rdf/pack.h"
#include "rdf/unpack.h"

static ch_status
keep(void *payload, ch_slice bytes)
{
    return ch_buffer_add(payload, bytes);
}

static void
append_packed(ch_pack_kind kind, ch_slice text, ch_buffer *out)
{
    ch_pack *pack;
    assert_int_equal(ch_pack_new(kind, keep, out, &pack), CH_OK);
    assert_int_equal(ch_pack_add(pack, text, true), CH_OK);
    ch_pack_free(pack);
}

/* Read "file" in steps of `room` bytes; what came is in `out`. */
static ch_status
read_file(size_t room, told *messages, ch_buffer *out)
{
    char bytes[256];
    size_t got = 1;
    ch_unpack *file;
    ch_diagnostics sink = keeping(messages);
    ch_status status = ch_unpack_open("file", &sink, &file);
    while (status == CH_OK && got) {
        status = ch_unpack_read(file, bytes, room, &got);
        if (status == CH_OK) assert_int_equal(ch_buffer_add(out, (ch_slice){bytes, got}), CH_OK);
    }
    ch_unpack_close(file);
    return status;
}

static void
check_text(size_t room, const char *text)
{
    told messages;
    ch_buffer out = {0};
    assert_int_equal(read_file(room, &messages, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), text);
    assert_string_equal(messages.text, "");
    ch_vector_free(&out);
}

static void
every_packing_is_known_by_its_bytes(void **state)
{
    (void)state;
    for (ch_pack_kind kind = CH_PACK_NONE; kind <= CH_PACK_ZSTD; kind++) {
        ch_buffer bytes = {0};
        if (kind == CH_PACK_NONE) ch_buffer_add(&bytes, CH_S("words of no kind"));
        else append_packed(kind, CH_S("words of no kind"), &bytes);
        write_file("file", ch_buffer_slice(&bytes));
        for (size_t room = 1; room < 20; room += 6) check_text(room, "words of no kind");
        ch_vector_free(&bytes);
    }
    write_file("file", CH_S(""));
    check_text(10, "");
    write_file("file", CH_S("\x1F"));
    check_text(10, "\x1F");
}

static void
members_follow_each_other(void **state)
{
    (void)state;
    for (ch_pack_kind kind = CH_PACK_GZIP; kind <= CH_PACK_ZSTD; kind++) {
        ch_buffer bytes = {0};
        append_packed(kind, CH_S("one,"), &bytes);
        append_packed(kind, CH_S(""), &bytes);
        append_packed(kind, CH_S("two"), &bytes);
        write_file("file", ch_buffer_slice(&bytes));
        check_text(2, "one,two");
        ch_vector_free(&bytes);
    }
}

static void
what_is_cut_off_is_told(void **state)
{
    (void)state;
    for (ch_pack_kind kind = CH_PACK_GZIP; kind <= CH_PACK_ZSTD; kind++) {
        ch_buffer bytes = {0}, out = {0};
        told messages;
        append_packed(kind, CH_S("words that are long enough to be cut"), &bytes);
        for (size_t len = 10; len < bytes.len; len++) {
            write_file("file", (ch_slice){bytes.at, len});
            assert_int_equal(read_file(100, &messages, &out), CH_CANNOT_READ);
            assert_string_equal(messages.text, "file:0:0: cannot be read: the packed data is cut off\n");
        }
        bytes.at[bytes.len / 2] ^= 0x55; /* and what is damaged */
        bytes.at[bytes.len / 2 + 1] ^= 0x55;
        write_file("file", ch_buffer_slice(&bytes));
        if (kind == CH_PACK_GZIP) {
            assert_int_equal(read_file(100, &messages, &out), CH_CANNOT_READ);
            assert_non_null(strstr(messages.text, "cannot be read: "));
        }
        ch_vector_free(&bytes);
        ch_vector_free(&out);
    }
}

static void
what_is_not_there_is_told(void **state)
{
    told messages;
    ch_diagnostics sink = keeping(&messages);
    ch_unpack *file = (ch_unpack *)&messages;
    (void)state;
    assert_int_equal(ch_unpack_open("no such file", &sink, &file), CH_CANNOT_READ);
    assert_null(file);
    assert_string_equal(messages.text, "no such file:0:0: cannot be read: No such file or directory\n");
    assert_int_equal(ch_unpack_open("/", &sink, &file), CH_CANNOT_READ);
    assert_null(file);
    ch_unpack_close(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_packing_is_known_by_its_bytes),
        cmocka_unit_test(members_follow_each_other),
        cmocka_unit_test(what_is_cut_off_is_told),
        cmocka_unit_test(what_is_not_there_is_told),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
