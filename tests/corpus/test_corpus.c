/*
 * test_corpus [FOLDER]
 *
 * Runs every case of every *.txt below the folder (case.h tells the format).
 * Cases of a file called not_yet.txt are run and counted, but fail nothing:
 * they are what chancery cannot do so far.  articles/ holds no cases.
 */
#include "base/file.h"
#include "found.h"

#include <chancery/chancery.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    ch_extractor *extractor;
    ch_diagnostics sink;
    size_t passed, failed, not_yet, already;
} run;

static void
tell(void *payload, const ch_diagnostic *d)
{
    (void)payload;
    if (d->severity == CH_NOTE) return;
    fprintf(stderr, "%s:%zu:%zu: %s\n", d->file ? d->file : "", d->line, d->column, d->text);
}

static bool
is_among(ch_slice line, const lines *others, const corpus_case *c, bool line_is_expected)
{
    for (size_t i = 0; i < others->len; i++) {
        if (line_is_expected ? found_fits(line, others->at[i], c->check, c->exact)
                             : found_fits(others->at[i], line, c->check, c->exact)) {
            return true;
        }
    }
    return false;
}

/* Compare; with `file`, print what differs. */
static bool
compare(const corpus_case *c, const lines *found, const char *file)
{
    bool is_equal = true;
    bool is_headed = !file;
    /* One pass a kind of difference, each printed under the case's title. */
    for (int pass = 0; pass < 3; pass++) {
        const lines *of = pass == 0 ? &c->expected : pass == 1 ? found : &c->forbidden;
        for (size_t i = 0; i < of->len; i++) {
            bool is_wrong;
            if (pass == 0) {
                is_wrong = !is_among(of->at[i], found, c, true);
            } else if (pass == 1) {
                is_wrong = c->exact && !is_among(of->at[i], &c->expected, c, false);
            } else {
                corpus_case loose = *c;
                loose.exact = false;
                is_wrong = is_among(of->at[i], found, &loose, true);
            }
            if (!is_wrong) continue;
            is_equal = false;
            if (!is_headed) printf("%s:%zu: %.*s\n", file, c->line, CH_PRINT(c->title));
            is_headed = true;
            static const char *const signs[] = {"missing    ", "unexpected ", "forbidden  "};
            if (file) printf("    %s %.*s\n", signs[pass], CH_PRINT(of->at[i]));
        }
    }
    if (is_equal || !file || c->exact) return is_equal;
    for (size_t i = 0; i < found->len; i++) printf("    found       %.*s\n", CH_PRINT(found->at[i]));
    return false;
}

static bool
run_case(run *r, const corpus_case *c, const char *file, bool is_told)
{
    ch_arena *arena = ch_arena_new(0);
    lines found = {0};
    const ch_document *document;
    const ch_input input = {
        .bytes = c->text.at,
        .length = c->text.len,
        .id = "case",
        .file = file,
        .published = c->published,
    };
    ch_status status = arena ? ch_extract(r->extractor, &input, &r->sink, &document) : CH_NO_MEMORY;
    if (status == CH_OK) status = found_lines(document, c->check, arena, &found);
    bool is_equal = false;
    if (status == CH_OK) {
        is_equal = compare(c, &found, is_told ? file : NULL);
    } else {
        printf("%s:%zu: %.*s: %s\n", file, c->line, CH_PRINT(c->title), ch_status_text(status));
    }
    ch_vector_free(&found);
    ch_arena_free(arena);
    return is_equal;
}

static bool
run_file(run *r, const char *file)
{
    const bool is_future = ch_slice_ends(ch_slice_of(file), CH_S("/not_yet.txt"));
    ch_arena *arena = ch_arena_new(0);
    ch_buffer bytes = {0};
    corpus_cases cases = {0};
    const bool is_read = arena && ch_file_read(file, &r->sink, &bytes) == CH_OK &&
                         corpus_read(ch_buffer_slice(&bytes), file, arena, &cases);
    for (size_t i = 0; is_read && i < cases.len; i++) {
        const bool is_equal = run_case(r, &cases.at[i], file, !is_future);
        if (is_future) {
            r->not_yet++;
            r->already += is_equal;
            if (is_equal) {
                printf("%s:%zu: passes by now: %.*s\n", file, cases.at[i].line,
                       CH_PRINT(cases.at[i].title));
            }
        } else if (is_equal) {
            r->passed++;
        } else {
            r->failed++;
        }
    }
    corpus_free(&cases);
    ch_vector_free(&bytes);
    ch_arena_free(arena);
    return is_read;
}

static bool
run_folder(run *r, const char *folder)
{
    ch_arena *arena = ch_arena_new(0);
    ch_slice *files = NULL;
    size_t count = 0;
    bool is_good = arena && ch_files_list(folder, arena, &r->sink, &files, &count) == CH_OK;
    for (size_t i = 0; is_good && i < count; i++) {
        const bool is_article = strstr(files[i].at, "/articles/") != NULL; /* for bench/events */
        if (!is_article && ch_slice_ends(files[i], CH_S(".txt"))) is_good = run_file(r, files[i].at);
    }
    ch_arena_free(arena);
    return is_good;
}

int
main(int count, char **arguments)
{
    run r = {.sink = {.tell = tell}};
    ch_knowledge *knowledge = NULL;
    const char *folder = count > 1 ? arguments[1] : CH_TEST_DIR "/corpus";
    ch_status status = ch_knowledge_load(&(ch_knowledge_options){.no_cache = true}, &r.sink,
                                         &knowledge);
    if (status == CH_OK) status = ch_extractor_new(knowledge, &r.extractor);
    const bool is_good = status == CH_OK && run_folder(&r, folder);
    if (status != CH_OK) fprintf(stderr, "%s\n", ch_status_text(status));
    printf("%zu cases passed, %zu failed; of %zu that are not expected to, %zu pass\n", r.passed,
           r.failed, r.not_yet, r.already);
    ch_extractor_free(r.extractor);
    ch_knowledge_free(knowledge);
    return is_good && !r.failed && r.passed ? EXIT_SUCCESS : EXIT_FAILURE;
}
