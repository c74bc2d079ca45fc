/*
 * Articles' ids
 *
 * The id is a part of an IRI that users write into queries, so it is as near to
 * the file's name as an IRI allows: letters of any script stay, what an IRI
 * forbids is percent-encoded byte by byte, the ending is dropped.
 */
#include "cli/inputs.h"

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/file.h"
#include "base/intern.h"
#include "text/utf8.h"

/* Endings of articles, and of files of records: looked for in folders. */
static const char *const endings[] = {".txt", ".md", NULL};
static const char *const record_endings[] = {".jsonl",    ".ndjson",    ".jsonl.gz", ".ndjson.gz",
                                             ".jsonl.zst", ".ndjson.zst", NULL};

static bool
ends_in(ch_slice name, const char *const *list)
{
    for (; *list; list++) {
        if (ch_slice_ends(name, ch_slice_of(*list))) return true;
    }
    return false;
}

ch_input_kind
ch_input_kind_of(const char *name)
{
    return !name || strcmp(name, "auto") == 0 ? CH_INPUT_BY_NAME
           : strcmp(name, "jsonl") == 0       ? CH_INPUT_JSONL
                                              : CH_INPUT_TEXT;
}

/* RFC 3986 pchar and "/", without what would have to be escaped elsewhere. */
static bool
is_plain(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || (byte && strchr("-._~/!$&'()*+,;=:@", byte));
}

/* The bytes of the letter at `at` when it may stand in an IRI as it is; else 0. */
static size_t
letter_bytes(ch_slice name, size_t at)
{
    const unsigned char first = (unsigned char)name.at[at];
    const size_t bytes = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (!bytes || at + bytes > name.len) return 0;
    const ch_slice letter = {name.at + at, bytes};
    if (ch_utf8_valid(letter) != bytes) return 0;
    size_t begin = 0;
    return ch_utf8_is_letter(ch_utf8_next(letter, &begin)) ? bytes : 0;
}

ch_status
ch_id_encode(ch_slice name, ch_buffer *out)
{
    for (size_t at = 0; at < name.len;) {
        const size_t letter = letter_bytes(name, at);
        if (letter) {
            CH_TRY(ch_buffer_add(out, (ch_slice){name.at + at, letter}));
            at += letter;
        } else if (is_plain(name.at[at])) {
            CH_TRY(ch_buffer_byte(out, name.at[at++]));
        } else {
            CH_TRY(ch_buffer_print(out, "%%%02X", (unsigned)(unsigned char)name.at[at++]));
        }
    }
    return CH_OK;
}

/* The id of a path below `folder` (empty: the file itself was given). */
static ch_status
make_id(ch_slice path, ch_slice folder, ch_arena *arena, const char **out)
{
    ch_slice name = path;
    if (folder.len) {
        name = ch_slice_part(path, folder.len, path.len);
        while (name.len && name.at[0] == '/') name = ch_slice_part(name, 1, name.len);
    } else {
        for (size_t i = path.len; i-- > 0;) {
            if (path.at[i] != '/') continue;
            name = ch_slice_part(path, i + 1, path.len);
            break;
        }
    }
    /* The ending is what follows the last full stop that does not begin the name. */
    for (size_t i = name.len; i-- > 1 && name.at[i] != '/';) {
        if (name.at[i] != '.' || name.at[i - 1] == '/') continue;
        name.len = i;
        break;
    }
    ch_buffer id = {0};
    const ch_status status = ch_id_encode(name, &id);
    const ch_slice copy = status == CH_OK ? ch_arena_copy(arena, ch_buffer_slice(&id)) : CH_S("");
    ch_vector_free(&id);
    *out = copy.at;
    return status == CH_OK && !copy.at ? CH_NO_MEMORY : status;
}

typedef CH_VECTOR(ch_source) sources;

typedef struct {
    sources list;
    ch_intern *ids; /* number of an id = index of its article */
    size_t failed;
    ch_input_kind kind;
    ch_arena *arena;
    ch_diagnostics *sink;
} listing;

static ch_status
add(listing *l, const char *path, const char *id)
{
    const uint32_t twin = ch_intern_find(l->ids, ch_slice_of(id));
    if (twin != CH_NONE) {
        const char *first = l->list.at[twin].path;
        l->failed++;
        if (strcmp(first, path) == 0) {
            ch_tell(l->sink, CH_ERROR, path, 0, 0, "is given twice; read once");
        } else {
            ch_tell(l->sink, CH_ERROR, path, 0, 0,
                    "would get the id \"%s\" that %s has: give a folder above both", id, first);
        }
        return CH_OK;
    }
    uint32_t number;
    const bool is_records = l->kind == CH_INPUT_JSONL ||
                            (l->kind == CH_INPUT_BY_NAME && ends_in(ch_slice_of(path), record_endings));
    CH_TRY(ch_vector_push(&l->list, ((ch_source){path, id, is_records})));
    return ch_intern_add(l->ids, ch_slice_of(id), &number);
}

static ch_status
add_folder(listing *l, const char *folder)
{
    ch_slice *files;
    size_t count, found = 0;
    const ch_status listed = ch_files_list(folder, l->arena, l->sink, &files, &count);
    if (listed == CH_CANNOT_READ) {
        l->failed++;
    } else {
        CH_TRY(listed);
    }
    for (size_t i = 0; i < count; i++) {
        if (!ends_in(files[i], endings) && !ends_in(files[i], record_endings)) continue;
        const char *id;
        CH_TRY(make_id(files[i], ch_slice_of(folder), l->arena, &id));
        CH_TRY(add(l, files[i].at, id));
        found++;
    }
    if (found || listed == CH_CANNOT_READ) return CH_OK;
    l->failed++;
    ch_tell(l->sink, CH_ERROR, folder, 0, 0, "no article (*.txt, *.md, *.jsonl) in this folder");
    return CH_OK;
}

static ch_status
add_operand(listing *l, const char *operand)
{
    if (strcmp(operand, "-") == 0) return add(l, operand, "stdin");
    if (ch_file_is_folder(operand)) return add_folder(l, operand);
    const char *id;
    CH_TRY(make_id(ch_slice_of(operand), CH_S(""), l->arena, &id));
    return add(l, operand, id);
}

ch_status
ch_sources_list(const ch_words *operands, ch_input_kind kind, ch_arena *arena, ch_diagnostics *sink,
                ch_sources *out)
{
    *out = (ch_sources){0};
    listing l = {.ids = ch_intern_new(), .kind = kind, .arena = arena, .sink = sink};
    ch_status status = l.ids ? CH_OK : CH_NO_MEMORY;
    for (size_t i = 0; status == CH_OK && i < operands->len; i++) {
        status = add_operand(&l, operands->at[i]);
    }
    if (status == CH_OK && l.list.len) {
        out->at = ch_arena_array(arena, l.list.len, sizeof *out->at);
        if (out->at) {
            memcpy(out->at, l.list.at, l.list.len * sizeof *out->at);
            out->len = l.list.len;
        } else {
            status = CH_NO_MEMORY;
        }
    }
    out->failed = l.failed;
    ch_intern_free(l.ids);
    ch_vector_free(&l.list);
    return status;
}
