#include "unit.h"

#include "base/yaml.h"

static ch_status
read(const char *text, ch_arena *arena, told *all, const ch_yaml **out)
{
    ch_diagnostics sink = keeping(all);
    return ch_yaml_read((ch_yaml_source){ch_slice_of(text), "f.yaml", 10, CH_ERROR}, arena, &sink,
                        out);
}

static void
reads_a_tree(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    const ch_yaml *root;
    told all;
    (void)state;
    assert_int_equal(
        read("a: 1\nlist:\n  - x\n  - [y, 'z']\nb: |\n  two\n  lines\n", arena, &all, &root),
        CH_OK);
    assert_int_equal(root->kind, CH_YAML_MAPPING);
    assert_int_equal(root->children, 3);
    assert_slice(ch_yaml_text(root, CH_S("a")), "1");
    const ch_yaml *list = ch_yaml_get(root, CH_S("list"));
    assert_int_equal(list->children, 2);
    assert_slice(list->first->text, "x");
    assert_slice(list->first->next->first->next->text, "z");
    assert_false(list->first->next->first->next->bare);
    assert_int_equal(list->first->line, 12);
    assert_int_equal(list->first->column, 5);
    assert_int_equal(list->key_line, 11);
    assert_slice(ch_yaml_text(root, CH_S("b")), "two\nlines\n");
    assert_int_equal(ch_yaml_text(root, CH_S("list")).len, 0);
    assert_null(ch_yaml_get(list, CH_S("a")));
    assert_null(ch_yaml_get(NULL, CH_S("a")));
    ch_arena_free(arena);
}

static void
places_inside_scalars(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    const ch_yaml *root;
    told all;
    size_t line, column;
    (void)state;
    assert_int_equal(read("a: \"éx(\"\nb: |\n  two\n  lin(\n", arena, &all, &root), CH_OK);
    ch_yaml_place(ch_yaml_get(root, CH_S("a")), 3, &line, &column);
    assert_int_equal(line, 10);
    assert_int_equal(column, 7);
    ch_yaml_place(ch_yaml_get(root, CH_S("b")), 7, &line, &column);
    assert_int_equal(line, 13);
    ch_arena_free(arena);
}

static void
an_empty_document_is_null(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    const ch_yaml *root;
    told all;
    (void)state;
    assert_int_equal(read("", arena, &all, &root), CH_OK);
    assert_null(root);
    assert_int_equal(read("# only a comment\n", arena, &all, &root), CH_OK);
    assert_null(root);
    ch_arena_free(arena);
}

static void
refuses_with_a_place(void **state)
{
    static const struct {
        const char *yaml, *message;
    } cases[] = {
        {"a: 1\na: 2\n", "f.yaml:11:1: this key is given twice: \"a\"\n"},
        {"a: &x 1\n", "f.yaml:10:4: anchors are not allowed here\n"},
        {"a: *x\n", "f.yaml:10:4: aliases are not allowed here\n"},
        {"a: !!str 1\n", "f.yaml:10:4: tags are not allowed here\n"},
        {"a: !x [1]\n", "f.yaml:10:4: anchors and tags are not allowed here\n"},
        {"a: 1\n---\nb: 2\n", "f.yaml:11:1: a second document begins here\n"},
        {"[a]: 1\n", "f.yaml:10:1: a key must be plain text\n"},
        {"a: [1\n", NULL},
        {"a: b: c\n", NULL},
        {"\t- x", NULL},
        {"a: \xFF\n", NULL},
        {"a: \x01\n", NULL},
        {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
         "f.yaml:10:33: nested too deeply\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ch_arena *arena = ch_arena_new(0);
        const ch_yaml *root;
        told all;
        assert_int_equal(read(cases[i].yaml, arena, &all, &root), CH_BAD_KNOWLEDGE);
        assert_null(root);
        assert_true(all.len > 0);
        if (cases[i].message) assert_string_equal(all.text, cases[i].message);
        ch_arena_free(arena);
    }
}

static void
survives_a_lack_of_memory(void **state)
{
    (void)state;
    for (size_t limit = 1;; limit += 16) {
        ch_arena *arena = ch_arena_new(limit);
        const ch_yaml *root;
        told all;
        const ch_status status = read("a: [1, 2, {b: c}]\n", arena, &all, &root);
        assert_true(status == CH_OK || (status == CH_NO_MEMORY && !root));
        ch_arena_free(arena);
        if (status == CH_OK) break;
    }
}

static void
a_missing_file_is_told(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    const ch_yaml *root;
    told all;
    ch_diagnostics sink = keeping(&all);
    (void)state;
    assert_int_equal(ch_yaml_read_file("/nowhere/x.yaml", arena, &sink, &root), CH_CANNOT_READ);
    assert_string_equal(all.text,
                        "/nowhere/x.yaml:0:0: cannot be read: No such file or directory\n");
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_tree),
        cmocka_unit_test(places_inside_scalars),
        cmocka_unit_test(an_empty_document_is_null),
        cmocka_unit_test(refuses_with_a_place),
        cmocka_unit_test(survives_a_lack_of_memory),
        cmocka_unit_test(a_missing_file_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
