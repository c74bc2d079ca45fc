/* An embedded store of a test's own, with a few triples said briefly. */
#ifndef CH_TESTS_STORE_FOLDER_H
#define CH_TESTS_STORE_FOLDER_H

#include "unit.h"

#include "rdf/disk_read.h"

#include <string.h>

typedef struct {
    char root[64], path[96];
} store_folder;

static inline void
store_make(store_folder *f)
{
    snprintf(f->root, sizeof f->root, P_tmpdir "/chancery-store-XXXXXX");
    assert_non_null(mkdtemp(f->root));
    snprintf(f->path, sizeof f->path, "%s/store", f->root);
}

static inline void
store_remove(store_folder *f)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", f->root);
    assert_int_equal(system(command), 0);
}

static inline ch_term
iri(const char *text)
{
    return (ch_term){CH_TERM_IRI, ch_slice_of(text), {0}, {0}};
}

static inline ch_term
literal(const char *text, const char *datatype, const char *language)
{
    return (ch_term){CH_TERM_LITERAL, ch_slice_of(text), ch_slice_of(datatype), ch_slice_of(language)};
}

/* An IRI as object. */
static inline void
put(ch_disk *disk, const char *s, const char *p, const char *o)
{
    const ch_triple triple = {iri(s), iri(p), iri(o)};
    assert_int_equal(ch_disk_add(disk, &triple), CH_OK);
}

static inline ch_disk *
store_open(const store_folder *f, ch_disk_mode mode, ch_diagnostics *sink)
{
    ch_disk *disk;
    assert_int_equal(ch_disk_open(f->path, mode, sink, &disk), CH_OK);
    return disk;
}

static inline ch_status
count_row(void *payload, const ch_disk_id terms[4])
{
    (void)terms;
    ++*(size_t *)payload;
    return CH_OK;
}

/* How many statements there are. */
static inline size_t
store_size(ch_disk *disk)
{
    const ch_disk_id any[4] = {0};
    size_t count = 0;
    assert_int_equal(ch_disk_search(disk, any, count_row, &count), CH_OK);
    return count;
}

#endif
