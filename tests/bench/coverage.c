/*
 * How many of the names that editors linked are found, and as what
 *
 *     bench_coverage ONTOLOGY FILE.jsonl [--misses]        "-" is standard input
 *
 * A line is one text: {"text": …, "date": "2025-01-01", "links": [[begin, end,
 * "title"], …]}, code points.  Only links whose words begin with a capital are
 * counted.  Two shares: links that are a mention with that very span (an
 * article before it and a possessive behind it left out); and of those, the ones whose entity has a label
 * or another name that fits the linked article's title, what stands in brackets
 * or behind a comma left out.
 */
#include "base/file.h"
#include "document.h"
#include "knowledge.h"
#include "text/utf8.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

/* What became of a link. */
typedef enum { FITS, OTHER_ENTITY, LONGER, SHORTER, CROSSED, UNFOUND, OUTCOMES } outcome;

static const char *const outcome_words[OUTCOMES] = {"fits",    "another entity", "ours is longer", "ours is shorter",
                                                    "crossed", "not found"};

typedef struct {
    const ch_knowledge *knowledge;
    ch_extractor *extractor;
    bool misses;
    size_t texts, links, outcomes[OUTCOMES];
    size_t *by_class; /* class × outcome; the last row: titles that are no entry */
} bench;

/* ---- whether a name fits a title ---- */

/* `text` folded, brackets and what follows a comma cut off, "the" in front too. */
static size_t
plain(ch_slice text, bool cut, char *out, size_t size)
{
    for (size_t i = 1; cut && i < text.len; i++)
        if ((text.at[i] == '(' && text.at[i - 1] == ' ') || text.at[i] == ',') text.len = i;
    text = ch_slice_trim(text);
    if (text.len * 4 > size) return 0;
    size_t len = ch_utf8_fold(text, out), kept = 0;
    if (len > 4 && memcmp(out, "the ", 4) == 0) memmove(out, out + 4, len -= 4);
    for (size_t i = 0; i < len; i++) /* "Al-Shabaab", "al Shabaab" */
        if (out[i] != ' ' && out[i] != '-' && out[i] != '.' && out[i] != '\'') out[kept++] = out[i];
    return kept;
}

static bool
same(ch_slice name, ch_slice title, bool cut)
{
    char a[2048], b[2048];
    const size_t la = plain(name, cut, a, sizeof a), lb = plain(title, cut, b, sizeof b);
    return la && la == lb && memcmp(a, b, la) == 0;
}

static bool
name_fits(ch_slice name, ch_slice title)
{
    return same(name, title, false) || same(name, title, true);
}

static bool
is_name_property(ch_slice property)
{
    static const char *const names[] = {"altLabel", "hiddenLabel", "acronym", "adjective", "demonym", "weakLabel", NULL};
    for (size_t i = 0; names[i]; i++)
        if (ch_slice_equal(property, ch_slice_of(names[i]))) return true;
    return false;
}

static bool
concept_fits(const ch_lexicon *l, ch_concept c, ch_slice title)
{
    size_t count;
    const ch_attribute *a = ch_lexicon_attributes(l, c, &count);
    if (name_fits(ch_lexicon_label(l, c), title)) return true;
    for (size_t i = 0; i < count; i++)
        if (a[i].kind == CH_ATTRIBUTE_TEXT && is_name_property(ch_lexicon_property_name(l, a[i].property)) &&
            name_fits(ch_lexicon_text(l, a[i].value), title))
            return true;
    return false;
}

static bool
entity_fits(const ch_document *d, uint32_t entity, ch_slice title)
{
    if (entity == CH_NONE) return false;
    const ch_entity *e = &d->annotations.entities[entity];
    if (name_fits(e->label, title)) return true;
    return e->concept != CH_NONE && concept_fits(d->knowledge->lexicon, e->concept, title);
}

/* ---- what became of a link ---- */

/* The link's span without an article in front of it and a possessive behind it. */
static ch_span
bare(ch_slice text, ch_span span)
{
    ch_slice words = ch_span_of(text, span);
    if (ch_slice_starts(words, CH_S("The ")) || ch_slice_starts(words, CH_S("the "))) span.begin += 4;
    words = ch_span_of(text, span);
    if (ch_slice_ends(words, CH_S("'s"))) span.end -= 2;
    else if (ch_slice_ends(words, CH_S("’s"))) span.end -= 4;
    return span;
}

static outcome
outcome_of(const ch_document *d, ch_span link, ch_slice title, ch_span *ours)
{
    const ch_span wanted = bare(d->article->text, link);
    outcome worst = UNFOUND;
    for (size_t i = 0; i < d->annotations.mention_count; i++) {
        const ch_mention *m = &d->annotations.mentions[i];
        if (m->kind == CH_MENTION_PRONOUN || !ch_span_overlaps(m->span, wanted)) continue;
        const ch_span span = bare(d->article->text, m->span);
        if (span.begin == wanted.begin && span.end == wanted.end)
            return entity_fits(d, m->entity, title) ? FITS : OTHER_ENTITY;
        const bool covers = span.begin <= wanted.begin && span.end >= wanted.end;
        const bool inside = span.begin >= wanted.begin && span.end <= wanted.end;
        worst = covers ? LONGER : inside ? SHORTER : CROSSED;
        *ours = m->span;
    }
    return worst;
}

/* The class of the entry whose name the title is: a row of the table. */
static size_t
row_of(const bench *b, ch_slice title)
{
    const ch_lexicon *l = b->knowledge->lexicon;
    for (ch_concept c = 0; c < ch_lexicon_entries(l); c++)
        if (name_fits(ch_lexicon_label(l, c), title)) return ch_lexicon_class(l, c);
    return ch_ontology_class_count(b->knowledge->ontology);
}

static void
count_link(bench *b, const ch_document *d, ch_span link, ch_slice title)
{
    ch_span ours = {0, 0};
    const outcome o = outcome_of(d, link, title, &ours);
    b->links++;
    b->outcomes[o]++;
    if (o == FITS) return;
    const size_t row = row_of(b, title);
    b->by_class[row * OUTCOMES + (size_t)o]++;
    if (!b->misses) return;
    const ch_slice text = d->article->text;
    size_t from = link.begin > 30 ? link.begin - 30 : 0, to = link.end + 30;
    while (from < text.len && ((unsigned char)text.at[from] & 0xC0) == 0x80) from++;
    while (to < text.len && ((unsigned char)text.at[to] & 0xC0) == 0x80) to++;
    const ch_slice before = ch_slice_part(text, from, link.begin);
    ch_slice as = ch_span_of(text, ours);
    for (size_t i = 0; o == OTHER_ENTITY && i < d->annotations.mention_count; i++)
        if (ch_span_overlaps(d->annotations.mentions[i].span, link) && d->annotations.mentions[i].entity != CH_NONE)
            as = d->annotations.entities[d->annotations.mentions[i].entity].label;
    printf("%s\t%.*s\t%.*s\t%.*s\t…%.*s[]%.*s…\n", outcome_words[o], CH_PRINT(ch_span_of(text, link)), CH_PRINT(title),
           CH_PRINT(as), CH_PRINT(before), CH_PRINT(ch_slice_part(text, link.end, to)));
}

/* ---- the file ---- */

/* The byte of each code point; one more for the end. */
static size_t *
bytes_of(ch_slice text)
{
    size_t *at = calloc(text.len + 1, sizeof *at), count = 0;
    if (!at) return NULL;
    for (size_t i = 0; i < text.len; i++)
        if (((unsigned char)text.at[i] & 0xC0) != 0x80) at[count++] = i;
    for (; count <= text.len; count++) at[count] = text.len;
    return at;
}

static ch_status
take_links(bench *b, const ch_document *d, const json_t *links, const size_t *at)
{
    const ch_slice text = d->article->text;
    for (size_t i = 0; i < json_array_size(links); i++) {
        const json_t *link = json_array_get(links, i);
        const size_t begin = (size_t)json_integer_value(json_array_get(link, 0));
        const size_t end = (size_t)json_integer_value(json_array_get(link, 1));
        const char *title = json_string_value(json_array_get(link, 2));
        if (!title || begin >= end || end > text.len) continue;
        const ch_span span = {(uint32_t)at[begin], (uint32_t)at[end]};
        size_t first = span.begin;
        if (ch_utf8_is_upper(ch_utf8_next(text, &first))) count_link(b, d, span, ch_slice_of(title));
    }
    return CH_OK;
}

static ch_status
take_text(bench *b, ch_slice line)
{
    json_error_t error;
    json_t *record = json_loadb(line.at, line.len, 0, &error);
    const char *text = json_string_value(json_object_get(record, "text"));
    const ch_document *d;
    if (!text) {
        json_decref(record);
        return CH_BAD_TEXT;
    }
    const ch_input input = {.bytes = text, .length = strlen(text), .id = "bench",
                            .published = json_string_value(json_object_get(record, "date"))};
    size_t *at = bytes_of(ch_slice_of(text));
    ch_status status = at ? ch_extract(b->extractor, &input, NULL, &d) : CH_NO_MEMORY;
    if (status == CH_OK) status = take_links(b, d, json_object_get(record, "links"), at);
    free(at);
    json_decref(record);
    b->texts++;
    return status;
}

static ch_status
take_file(bench *b, const char *path)
{
    ch_diagnostics sink = {0};
    ch_buffer bytes = {0};
    ch_status status = ch_file_read(path, &sink, &bytes);
    for (size_t from = 0; status == CH_OK && from < bytes.len;) {
        const char *end = memchr(bytes.at + from, '\n', bytes.len - from);
        const size_t stop = end ? (size_t)(end - bytes.at) : bytes.len;
        if (stop > from) status = take_text(b, ch_slice_part(ch_buffer_slice(&bytes), from, stop));
        from = stop + 1;
    }
    ch_vector_free(&bytes);
    return status;
}

static void
print_table(const bench *b)
{
    const size_t found = b->outcomes[FITS] + b->outcomes[OTHER_ENTITY];
    const size_t rows = ch_ontology_class_count(b->knowledge->ontology);
    printf("%zu texts, %zu capitalised links\n", b->texts, b->links);
    printf("mentions with that span: %zu (%.1f %%)\n", found, 100.0 * (double)found / (double)b->links);
    printf("of these with a name that fits the title: %zu (%.1f %%)\n\n", b->outcomes[FITS],
           100.0 * (double)b->outcomes[FITS] / (double)found);
    printf("%-24s", "misses, class of title");
    for (size_t o = OTHER_ENTITY; o < OUTCOMES; o++) printf(" %15s", outcome_words[o]);
    for (size_t r = 0; r <= rows; r++) {
        const size_t *row = &b->by_class[r * OUTCOMES];
        size_t sum = 0;
        for (size_t o = 0; o < OUTCOMES; o++) sum += row[o];
        if (!sum) continue;
        const ch_slice class = r < rows ? ch_ontology_class_name(b->knowledge->ontology, (ch_class)r)
                                        : CH_S("(no entry of that label)");
        printf("\n%-24.*s", CH_PRINT(class));
        for (size_t o = OTHER_ENTITY; o < OUTCOMES; o++) printf(" %15zu", row[o]);
    }
    printf("\n%-24s", "all");
    for (size_t o = OTHER_ENTITY; o < OUTCOMES; o++) printf(" %15zu", b->outcomes[o]);
    putchar('\n');
}

static void
print_message(void *payload, const ch_diagnostic *d)
{
    (void)payload;
    if (d->severity == CH_ERROR) fprintf(stderr, "bench_coverage: %s:%zu: %s\n", d->file ? d->file : "-", d->line, d->text);
}

int
main(int count, char **arguments)
{
    ch_diagnostics sink = {.tell = print_message};
    ch_knowledge *knowledge = NULL;
    bench b = {.misses = count > 3 && strcmp(arguments[3], "--misses") == 0};
    if (count < 3) {
        fprintf(stderr, "usage: bench_coverage ONTOLOGY FILE.jsonl [--misses]\n");
        return EXIT_FAILURE;
    }
    const ch_knowledge_options options = {.directory = arguments[1]};
    ch_status status = ch_knowledge_load(&options, &sink, &knowledge);
    b.knowledge = knowledge;
    if (status == CH_OK) status = ch_extractor_new(knowledge, &b.extractor);
    if (status == CH_OK) {
        b.by_class = calloc((ch_ontology_class_count(knowledge->ontology) + 1) * OUTCOMES, sizeof *b.by_class);
        status = b.by_class ? take_file(&b, arguments[2]) : CH_NO_MEMORY;
    }
    if (status == CH_OK) print_table(&b);
    else fprintf(stderr, "bench_coverage: %s\n", ch_status_text(status));
    ch_extractor_free(b.extractor);
    ch_knowledge_free(knowledge);
    free(b.by_class);
    return status == CH_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
