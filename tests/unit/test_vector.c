/* Vectors: growth keeps what is there, and a refusal changes nothing. */
#include "unit.h"

#include "base/vector.h"

typedef struct {
    int number;
    const char *name;
} pair;

static void
what_was_pushed_stays(void **state)
{
    CH_VECTOR(int) v = {0};
    (void)state;
    for (int i = 0; i < 1000; i++) assert_int_equal(ch_vector_push(&v, i), CH_OK);
    assert_int_equal(v.len, 1000);
    assert_true(v.room >= v.len);
    for (int i = 0; i < 1000; i++) assert_int_equal(v.at[i], i);
    ch_vector_clear(&v);
    assert_int_equal(v.len, 0);
    assert_true(v.room >= 1000); /* the memory is kept */
    ch_vector_free(&v);
    assert_null(v.at);
    assert_int_equal(v.room, 0);
    ch_vector_free(&v);
}

static void
structs_are_pushed_as_literals(void **state)
{
    CH_VECTOR(pair) v = {0};
    (void)state;
    assert_int_equal(ch_vector_push(&v, (pair){7, "seven"}), CH_OK);
    assert_int_equal(ch_vector_push(&v, (pair){.name = "none"}), CH_OK);
    assert_int_equal(v.at[0].number, 7);
    assert_string_equal(v.at[1].name, "none");
    ch_vector_free(&v);
}

static void
reserving_makes_room_and_no_elements(void **state)
{
    CH_VECTOR(int) v = {0};
    (void)state;
    assert_int_equal(ch_vector_reserve(&v, 100), CH_OK);
    assert_int_equal(v.len, 0);
    const int *at = v.at;
    for (int i = 0; i < 100; i++) assert_int_equal(ch_vector_push(&v, i), CH_OK);
    assert_ptr_equal(v.at, at); /* no growth was needed */
    assert_int_equal(ch_vector_reserve(&v, 0), CH_OK);
    ch_vector_free(&v);
}

/* Amortised: a thousand single pushes may not mean a thousand moves. */
static void
it_grows_by_more_than_one(void **state)
{
    CH_VECTOR(int) v = {0};
    size_t growths = 0;
    (void)state;
    for (int i = 0; i < 1000; i++) {
        const size_t room = v.room;
        assert_int_equal(ch_vector_push(&v, i), CH_OK);
        growths += v.room != room;
    }
    assert_true(growths < 20);
    ch_vector_free(&v);
}

static void
too_much_is_refused(void **state)
{
    CH_VECTOR(pair) v = {0};
    (void)state;
    assert_int_equal(ch_vector_push(&v, (pair){1, "one"}), CH_OK);
    const pair *at = v.at;
    const size_t room = v.room;
    assert_int_equal(ch_vector_reserve(&v, SIZE_MAX / 2), CH_NO_MEMORY);
    assert_int_equal(ch_vector_reserve(&v, SIZE_MAX), CH_NO_MEMORY);
    assert_int_equal(ch_vector_reserve(&v, SIZE_MAX / 16), CH_NO_MEMORY); /* count fits, bytes do not */
    assert_ptr_equal(v.at, at);
    assert_int_equal(v.room, room);
    assert_int_equal(v.len, 1);
    ch_vector_free(&v);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_pushed_stays),
        cmocka_unit_test(structs_are_pushed_as_literals),
        cmocka_unit_test(reserving_makes_room_and_no_elements),
        cmocka_unit_test(it_grows_by_more_than_one),
        cmocka_unit_test(too_much_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
