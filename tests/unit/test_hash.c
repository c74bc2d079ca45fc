/* SHA-256 against the vectors of FIPS 180-4's examples. */
#include "unit.h"

#include "base/hash.h"

static const char of_nothing[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
static const char of_abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

static void
known_texts(void **state)
{
    char out[CH_SHA256_TEXT];
    (void)state;
    ch_sha256(CH_S(""), out);
    assert_string_equal(out, of_nothing);
    ch_sha256((ch_slice){NULL, 0}, out);
    assert_string_equal(out, of_nothing);
    ch_sha256(CH_S("abc"), out);
    assert_string_equal(out, of_abc);
    ch_sha256(CH_S("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), out);
    assert_string_equal(out, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    ch_sha256(CH_S("a"), out);
    assert_string_equal(out, "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
}

static void
parts_add_up_to_the_whole(void **state)
{
    char out[CH_SHA256_TEXT];
    ch_hash *hash;
    (void)state;
    assert_int_equal(ch_hash_new(&hash), CH_OK);
    ch_hash_add(hash, CH_S("a"));
    ch_hash_add(hash, (ch_slice){NULL, 0});
    ch_hash_add(hash, CH_S("bc"));
    ch_hash_end(hash, out);
    assert_string_equal(out, of_abc);
    ch_hash_end(hash, out); /* it has begun anew */
    assert_string_equal(out, of_nothing);
    ch_hash_add(hash, CH_S("abc"));
    ch_hash_end(hash, out);
    assert_string_equal(out, of_abc);
    ch_hash_free(hash);
    ch_hash_free(NULL);
}

static void
every_byte_counts(void **state)
{
    char with[CH_SHA256_TEXT], without[CH_SHA256_TEXT];
    (void)state;
    ch_sha256((ch_slice){"a\0b", 3}, with);
    ch_sha256((ch_slice){"a\0c", 3}, without); /* what follows a NUL too */
    assert_string_not_equal(with, without);
    assert_int_equal(strlen(with), CH_SHA256_TEXT - 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_texts),
        cmocka_unit_test(parts_add_up_to_the_whole),
        cmocka_unit_test(every_byte_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
