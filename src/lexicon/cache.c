#include "lexicon/cache.h"

#include "base/hash.h"
#include "lexicon/tables.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TABLES = 12, ALIGNMENT = 16 };

/* Changes whenever a table's layout does. */
#define MAGIC "chancery lexicon 2\n"

typedef struct {
    char magic[24];
    char key[CH_SHA256_TEXT + 7];
    uint64_t checksum; /* of everything behind the header */
    uint64_t bytes;    /* of the whole file               */
    struct {
        uint64_t offset, count;
    } tables[TABLES];
} header;

/* A table of the lexicon: where its pointer and count are, and how large an element is. */
typedef struct {
    void **at;
    size_t *count;
    size_t size;
} table;

static void
list_tables(ch_lexicon *l, table *out)
{
    const table tables[TABLES] = {
        {(void **)&l->words, &l->word_count, sizeof *l->words},
        {(void **)&l->slots, &l->slot_count, sizeof *l->slots},
        {(void **)&l->nodes, &l->node_count, sizeof *l->nodes},
        {(void **)&l->edges, &l->edge_count, sizeof *l->edges},
        {(void **)&l->readings, &l->reading_count, sizeof *l->readings},
        {(void **)&l->entries, &l->entry_count, sizeof *l->entries},
        {(void **)&l->attributes, &l->attribute_count, sizeof *l->attributes},
        {(void **)&l->organs, &l->organ_count, sizeof *l->organs},
        {(void **)&l->offices, &l->office_count, sizeof *l->offices},
        {(void **)&l->tenures, &l->tenure_count, sizeof *l->tenures},
        {(void **)&l->properties, &l->property_count, sizeof *l->properties},
        {(void **)&l->texts, &l->text_bytes, sizeof *l->texts},
    };
    memcpy(out, tables, sizeof tables);
}

/* A checksum against damage, not against malice: eight bytes at a time, multiplied and folded. */
static uint64_t
add_checksum(uint64_t sum, const char *bytes, size_t len)
{
    while (len >= sizeof(uint64_t)) {
        uint64_t part;
        memcpy(&part, bytes, sizeof part);
        sum = (sum ^ part) * 0x9E3779B97F4A7C15u;
        sum ^= sum >> 32;
        bytes += sizeof part, len -= sizeof part;
    }
    for (; len; bytes++, len--) sum = (sum ^ (uint8_t)*bytes) * 1099511628211u;
    return sum;
}

ch_slice
ch_cache_path(const char *directory, ch_slice what, ch_arena *arena)
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    char hash[CH_SHA256_TEXT];
    const ch_slice none = {NULL, 0};
    if (!(cache && *cache == '/') && !(home && *home == '/')) return none;
    const ch_slice name = ch_arena_print(arena, "%s|%.*s", directory, CH_PRINT(what));
    if (!name.at) return none;
    ch_sha256(name, hash);
    if (cache && *cache == '/') return ch_arena_print(arena, "%s/chancery/lexicon-%.16s", cache, hash);
    return ch_arena_print(arena, "%s/.cache/chancery/lexicon-%.16s", home, hash);
}

/* Whether the file is whole, of this version and of `key`, and every table lies in it. */
static bool
is_good(const char *file, size_t bytes, const char *key, ch_lexicon *lexicon)
{
    header h;
    table tables[TABLES];
    if (bytes < sizeof h) return false;
    memcpy(&h, file, sizeof h);
    if (memcmp(h.magic, MAGIC, sizeof MAGIC) != 0 || strncmp(h.key, key, sizeof h.key) != 0) return false;
    if (h.bytes != bytes || h.checksum != add_checksum(0, file + sizeof h, bytes - sizeof h)) return false;
    list_tables(lexicon, tables);
    for (size_t i = 0; i < TABLES; i++) {
        const uint64_t offset = h.tables[i].offset, count = h.tables[i].count;
        if (offset > bytes || offset % ALIGNMENT || count > (bytes - offset) / tables[i].size) return false;
    }
    return true;
}

static void
point_into(ch_lexicon *lexicon, char *file)
{
    header h;
    table tables[TABLES];
    memcpy(&h, file, sizeof h);
    list_tables(lexicon, tables);
    for (size_t i = 0; i < TABLES; i++) {
        *tables[i].at = file + h.tables[i].offset;
        *tables[i].count = (size_t)h.tables[i].count;
    }
}

ch_status
ch_lexicon_map(const char *path, const char *key, ch_lexicon **out)
{
    struct stat about;
    *out = NULL;
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return CH_OK;
    void *bytes = MAP_FAILED;
    const bool regular = fstat(file, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0;
    if (regular) bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
    close(file);
    if (bytes == MAP_FAILED) return CH_OK;
    ch_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon || !is_good(bytes, (size_t)about.st_size, key, lexicon)) {
        munmap(bytes, (size_t)about.st_size);
        free(lexicon);
        return CH_OK;
    }
    point_into(lexicon, bytes);
    lexicon->mapped = bytes;
    lexicon->mapped_bytes = (size_t)about.st_size;
    *out = lexicon;
    return CH_OK;
}

/* Every folder above `path`. */
static void
make_folders(const char *path)
{
    char folder[4096];
    for (size_t i = 1; path[i] && i < sizeof folder; i++) {
        if (path[i] != '/') continue;
        memcpy(folder, path, i);
        folder[i] = '\0';
        (void)mkdir(folder, 0700);
    }
}

static uint64_t
padded(uint64_t bytes)
{
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static bool
write_tables(FILE *file, const header *h, const table *tables)
{
    static const char zeros[ALIGNMENT] = {0};
    bool good = fwrite(h, sizeof *h, 1, file) == 1;
    for (size_t i = 0; good && i < TABLES; i++) {
        const size_t bytes = *tables[i].count * tables[i].size;
        const size_t gap = (size_t)(padded(bytes) - bytes);
        good = (!bytes || fwrite(*tables[i].at, bytes, 1, file) == 1) && (!gap || fwrite(zeros, gap, 1, file) == 1);
    }
    return good;
}

/* The header for these tables, its checksum over them as they will be written. */
static header
header_of(const table *tables, const char *key)
{
    static const char zeros[ALIGNMENT] = {0};
    header h = {.magic = MAGIC, .bytes = sizeof h};
    strncpy(h.key, key, sizeof h.key - 1);
    for (size_t i = 0; i < TABLES; i++) {
        const size_t bytes = *tables[i].count * tables[i].size;
        h.tables[i].offset = h.bytes;
        h.tables[i].count = *tables[i].count;
        h.bytes += padded(bytes);
    }
    /* the checksum runs over whole words, so table and padding go in as one */
    for (size_t i = 0; i < TABLES; i++) {
        const char *at = *tables[i].at;
        const size_t bytes = *tables[i].count * tables[i].size, whole = bytes / ALIGNMENT * ALIGNMENT;
        char last[ALIGNMENT];
        h.checksum = add_checksum(h.checksum, at, whole);
        if (bytes == whole) continue;
        memcpy(last, zeros, sizeof last);
        memcpy(last, at + whole, bytes - whole);
        h.checksum = add_checksum(h.checksum, last, sizeof last);
    }
    return h;
}

ch_status
ch_lexicon_save(const ch_lexicon *lexicon, const char *path, const char *key)
{
    ch_lexicon copy = *lexicon;
    table tables[TABLES];
    char temporary[4096];
    list_tables(&copy, tables);
    if (snprintf(temporary, sizeof temporary, "%s.%ld", path, (long)getpid()) >= (int)sizeof temporary)
        return CH_CANNOT_WRITE;
    make_folders(path);
    FILE *file = fopen(temporary, "wxe");
    if (!file) return CH_CANNOT_WRITE;
    const header h = header_of(tables, key);
    bool good = write_tables(file, &h, tables);
    good = fclose(file) == 0 && good;
    if (good && rename(temporary, path) == 0) return CH_OK;
    (void)unlink(temporary);
    return CH_CANNOT_WRITE;
}
