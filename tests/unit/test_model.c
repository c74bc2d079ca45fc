/* The model file: whatever is done to it, it is refused with a message or it works. */
#include "unit.h"

#include "base/file.h"
#include "syntax/model.h"

static ch_buffer file;

/* A copy of the file, aligned; `bytes` of it. */
static char *
copy_of(size_t bytes)
{
    char *copy = aligned_alloc(64, (file.len + 63) / 64 * 64);
    assert_non_null(copy);
    memcpy(copy, file.at, bytes);
    return copy;
}

/* Give a changed file its right sum, so that the checks behind it are reached. */
static void
seal(char *bytes, size_t len)
{
    const size_t summed = offsetof(ch_model_header, checksum) + sizeof(uint64_t);
    const uint64_t sum = ch_model_checksum((ch_slice){bytes + summed, len - summed});
    memcpy(bytes + offsetof(ch_model_header, checksum), &sum, sizeof sum);
}

static void
refuse(const char *bytes, size_t len, const char *message)
{
    told messages;
    ch_diagnostics sink = keeping(&messages);
    ch_syntax_model *model;
    assert_int_equal(ch_syntax_model_of((ch_slice){bytes, len}, "m", &sink, &model), CH_BAD_KNOWLEDGE);
    assert_null(model);
    assert_string_equal(messages.text, message);
}

static void
opens_the_model(void **state)
{
    (void)state;
    ch_syntax_model *model;
    assert_int_equal(ch_syntax_model_open(CH_ONTOLOGY "/english/syntax.model", NULL, &model), CH_OK);
    assert_true(model->bytes.len <= 10u << 20);
    ch_syntax_model_free(model);
    ch_syntax_model_free(NULL);
}

static void
refuses_what_is_no_model(void **state)
{
    (void)state;
    told messages;
    ch_diagnostics sink = keeping(&messages);
    ch_syntax_model *model;
    assert_int_equal(ch_syntax_model_open("no/such/file", &sink, &model), CH_CANNOT_READ);
    assert_string_equal(messages.text, "no/such/file:0:0: the syntax model cannot be read\n");
    refuse("", 0, "m:0:0: the file is not a syntax model\n");
    refuse("CHSYNTAX", 8, "m:0:0: the file is not a syntax model\n");
}

static void
refuses_a_cut_file(void **state)
{
    (void)state;
    const size_t cuts[] = {sizeof(ch_model_header), file.len / 2, file.len - 1};
    for (size_t i = 0; i < sizeof cuts / sizeof cuts[0]; i++) {
        char *bytes = copy_of(cuts[i]);
        refuse(bytes, cuts[i], "m:0:0: the file is cut short\n");
        free(bytes);
    }
}

static void
refuses_a_changed_byte(void **state)
{
    (void)state;
    for (size_t i = sizeof(ch_model_header); i < file.len; i += file.len / 13) {
        char *bytes = copy_of(file.len);
        bytes[i] = (char)(bytes[i] ^ 4);
        refuse(bytes, file.len, "m:0:0: the file is damaged: its checksum is wrong\n");
        free(bytes);
    }
}

/* Numbers of the header that lie, under a right checksum. */
static void
refuses_lies(void **state)
{
    (void)state;
    const struct {
        size_t at;
        uint32_t value;
        const char *message;
    } lies[] = {
        {offsetof(ch_model_header, version), 99, "m:0:0: the file is of another version\n"},
        {offsetof(ch_model_header, order), 0x04030201, "m:0:0: the file was made for another kind of machine\n"},
        {offsetof(ch_model_header, shape.hidden), 4096, "m:0:0: the file is damaged: its header is wrong\n"},
        {offsetof(ch_model_header, shape.layers), 0, "m:0:0: the file is damaged: its header is wrong\n"},
        {offsetof(ch_model_header, shape.rows), 5, "m:0:0: the file is damaged: its vocabulary is wrong\n"},
        {offsetof(ch_model_header, unknown), 1u << 30, "m:0:0: the file is damaged: its vocabulary is wrong\n"},
        {offsetof(ch_model_header, tag_count), 1, "m:0:0: the file is damaged: its tags are wrong\n"},
        {offsetof(ch_model_header, shape.arc), 32, "m:0:0: the file is damaged: its network is wrong\n"},
        {offsetof(ch_model_header, sections[CH_SECTION_DENSE].offset), 0xFFFFFFC0u,
         "m:0:0: the file is damaged: its header is wrong\n"},
        {offsetof(ch_model_header, sections[CH_SECTION_VOCABULARY].size), 24,
         "m:0:0: the file is damaged: its vocabulary is wrong\n"},
        {offsetof(ch_model_header, sections[CH_SECTION_TEXTS].size), 0,
         "m:0:0: the file is damaged: its lemmas are wrong\n"},
    };
    for (size_t i = 0; i < sizeof lies / sizeof lies[0]; i++) {
        char *bytes = copy_of(file.len);
        memcpy(bytes + lies[i].at, &lies[i].value, sizeof lies[i].value);
        seal(bytes, file.len);
        refuse(bytes, file.len, lies[i].message);
        free(bytes);
    }
}

/* A table without an empty slot would be searched for ever. */
static void
refuses_a_full_table(void **state)
{
    (void)state;
    char *bytes = copy_of(file.len);
    ch_model_header header;
    memcpy(&header, bytes, sizeof header);
    ch_vocabulary_slot *slots = (void *)(bytes + header.sections[CH_SECTION_VOCABULARY].offset);
    const size_t count = header.sections[CH_SECTION_VOCABULARY].size / sizeof *slots;
    for (size_t i = 0; i < count; i++) slots[i] = (ch_vocabulary_slot){1, 0};
    seal(bytes, file.len);
    refuse(bytes, file.len, "m:0:0: the file is damaged: its vocabulary is wrong\n");
    free(bytes);
}

static int
read_file(void **state)
{
    (void)state;
    return ch_file_read(CH_ONTOLOGY "/english/syntax.model", NULL, &file) != CH_OK;
}

static int
forget_file(void **state)
{
    (void)state;
    ch_vector_free(&file);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opens_the_model),      cmocka_unit_test(refuses_what_is_no_model),
        cmocka_unit_test(refuses_a_cut_file),   cmocka_unit_test(refuses_a_changed_byte),
        cmocka_unit_test(refuses_lies),         cmocka_unit_test(refuses_a_full_table),
    };
    return cmocka_run_group_tests(tests, read_file, forget_file);
}
