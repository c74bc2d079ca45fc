/*
 * How well names are found: precision, recall and F1 of persons, organisations
 * and places, exact spans, against files that others annotated
 *
 *     bench_mentions ONTOLOGY FILE... [--errors]          "-" is standard input
 *
 *     .iob2     number, word, B-PER | I-PER | O, …  (Universal NER)
 *     .conllu   MISC with Entity=(1-person-…        (GUM)
 *
 * Which of the two a file is shows in its number of columns.  The text is what
 * the "# text =" lines say, a document after the other, each extracted as a
 * whole.  GUM marks whole noun phrases: of these the outermost whose words,
 * a first article left out, are proper nouns (with "of", "and", numbers and
 * hyphens between them) count as names.
 *
 * Ours are the mentions that are names, short names, acronyms and metonyms;
 * adjectives ("Mexican"), titles, pronouns and descriptions are none.
 */
#include "base/file.h"
#include "document.h"
#include "knowledge.h"

#include <stdio.h>
#include <stdlib.h>

enum { PERSON, ORGANIZATION, PLACE, CLASSES };

static const char *const class_names[CLASSES] = {"person", "organisation", "place"};

typedef struct {
    ch_span span;
    unsigned class;
} name;

typedef CH_VECTOR(name) names;

/* An entity of GUM that has begun. */
typedef struct {
    long number;
    unsigned class; /* CLASSES: of another kind */
    size_t first;   /* its first word           */
} open_entity;

typedef struct {
    ch_span span;
    char part; /* 'N' proper noun, 'T' title, 'L' what may link them, 'D' article, ',', 'x' anything else */
} word;

typedef struct {
    ch_extractor *extractor;
    const ch_ontology *ontology;
    const ch_naming *naming;
    ch_class classes[CLASSES];
    bool errors;
    ch_buffer text; /* of the document at hand */
    names gold, ours;
    size_t at; /* where the next word is looked for */
    CH_VECTOR(open_entity) open;
    CH_VECTOR(word) words; /* of the sentence at hand */
    size_t documents, gold_count[CLASSES], our_count[CLASSES], right[CLASSES], overlapping;
} bench;

static ch_slice
field(ch_slice line, unsigned number)
{
    size_t begin = 0, end;
    for (;; begin = end + 1) {
        end = begin;
        while (end < line.len && line.at[end] != '\t') end++;
        if (!number-- || end >= line.len) return ch_slice_part(line, begin, end);
    }
}

static unsigned
columns(ch_slice line)
{
    unsigned count = 1;
    for (size_t i = 0; i < line.len; i++) count += line.at[i] == '\t';
    return count;
}

/* ---- what was annotated ---- */

/* What ends without a full stop (a signature, a heading) ended with its line. */
static ch_status
add_text(bench *b, ch_slice text)
{
    const char last = b->text.len ? b->text.at[b->text.len - 1] : '\n';
    if (last != '\n') CH_TRY(ch_buffer_byte(&b->text, strchr(".!?:;,\"')", last) ? ' ' : '\n'));
    b->at = b->text.len;
    return ch_buffer_add(&b->text, text);
}

/* Where the word stands in the text; false when it does not. */
static bool
place(bench *b, ch_slice form, ch_span *out)
{
    const char *from = b->text.at + b->at;
    const char *found = form.len ? memmem(from, b->text.len - b->at, form.at, form.len) : NULL;
    if (!found) return false;
    out->begin = (uint32_t)(found - b->text.at);
    out->end = out->begin + (uint32_t)form.len;
    b->at = out->end;
    return true;
}

static unsigned
class_of_tag(ch_slice tag)
{
    return ch_slice_equal(tag, CH_S("PER"))   ? PERSON
           : ch_slice_equal(tag, CH_S("ORG")) ? ORGANIZATION
           : ch_slice_equal(tag, CH_S("LOC")) ? PLACE
                                              : CLASSES;
}

static ch_status
take_iob(bench *b, ch_slice line)
{
    const ch_slice tag = field(line, 2);
    ch_span span;
    if (!place(b, field(line, 1), &span)) return CH_OK;
    const unsigned class = tag.len > 2 ? class_of_tag(ch_slice_part(tag, 2, tag.len)) : CLASSES;
    if (class == CLASSES) return CH_OK;
    if (tag.at[0] == 'I' && b->gold.len) {
        b->gold.at[b->gold.len - 1].span.end = span.end;
        return CH_OK;
    }
    return ch_vector_push(&b->gold, (name){span, class});
}

/* Whether the words from *begin to *end are a name; what is left out of it moves these. */
static bool
is_name(const bench *b, bool person, size_t *begin, size_t *end)
{
    size_t first = *begin, behind = first;
    if (first < *end && b->words.at[first].part == 'D') first++;
    while (person && first < *end && b->words.at[first].part == 'T') first++;
    for (behind = first; behind < *end && b->words.at[behind].part != ','; behind++)
        if (b->words.at[behind].part == 'x') return false;
    *begin = first;
    *end = behind;
    return first < behind && strchr("NT", b->words.at[first].part) && b->words.at[behind - 1].part != 'L';
}

/* The entity ends here: kept when it is a name, instead of the names inside it. */
static ch_status
close_entity(bench *b, long number)
{
    size_t i = b->open.len;
    while (i > 0 && b->open.at[i - 1].number != number) i--;
    if (!i) return CH_OK;
    const open_entity e = b->open.at[i - 1];
    memmove(&b->open.at[i - 1], &b->open.at[i], (b->open.len - i) * sizeof e);
    b->open.len--;
    size_t begin = e.first, end = b->words.len;
    if (e.class == CLASSES || !is_name(b, e.class == PERSON, &begin, &end)) return CH_OK;
    const ch_span span = {b->words.at[begin].span.begin, b->words.at[end - 1].span.end};
    size_t kept = b->gold.len;
    while (kept && b->gold.at[kept - 1].span.begin >= span.begin) kept--;
    const size_t inner = kept;
    for (size_t k = inner; k < b->gold.len; k++) /* names inside it go, names behind the comma stay */
        if (b->gold.at[k].span.begin >= span.end) b->gold.at[kept++] = b->gold.at[k];
    b->gold.len = kept;
    return ch_vector_push(&b->gold, (name){span, e.class});
}

/* "(1-person-new-…", "1)", "(2-place-…)", several glued together. */
static ch_status
take_entities(bench *b, ch_slice text, bool closing)
{
    for (size_t i = 0; i < text.len;) {
        const bool opens = text.at[i] == '(';
        if (opens) i++;
        char *end;
        char room[32] = "";
        memcpy(room, text.at + i, text.len - i < 31 ? text.len - i : 31);
        const long number = strtol(room, &end, 10);
        const ch_slice rest = ch_slice_part(text, i + (size_t)(end - room) + 1, text.len);
        if (opens && !closing) {
            const unsigned class = ch_slice_starts(rest, CH_S("person"))         ? PERSON
                                   : ch_slice_starts(rest, CH_S("organization")) ? ORGANIZATION
                                   : ch_slice_starts(rest, CH_S("place"))        ? PLACE
                                                                                 : CLASSES;
            CH_TRY(ch_vector_push(&b->open, (open_entity){number, class, b->words.len}));
        }
        while (i < text.len && text.at[i] != '(' && text.at[i] != ')') i++;
        if (i < text.len && text.at[i] == ')') {
            if (closing) CH_TRY(close_entity(b, number));
            i++;
        }
    }
    return CH_OK;
}

static char
part_of(const bench *b, ch_slice tag, ch_slice form)
{
    const uint64_t titles = CH_NAMING_HONORIFIC | CH_NAMING_RANK | CH_NAMING_TITLE_HEAD | CH_NAMING_TITLE_HEAD_MODIFIED |
                            CH_NAMING_TITLE_MODIFIER | CH_NAMING_FORMER;

    static const char *const links[] = {"IN", "CC", "CD", "HYPH", "POS", "NN", "SYM", ".", NULL};
    if (ch_slice_starts(tag, CH_S("NNP"))) return ch_naming_of(b->naming, form).uses & titles ? 'T' : 'N';
    if (ch_slice_equal(form, CH_S(","))) return ',';
    if (ch_slice_equal(tag, CH_S("DT"))) return 'D';
    for (size_t i = 0; links[i]; i++)
        if (ch_slice_equal(tag, ch_slice_of(links[i])) && (i != 5 || (form.len && form.at[0] < 'a'))) return 'L';
    return 'x';
}

static ch_status
take_conllu(bench *b, ch_slice line)
{
    const ch_slice misc = field(line, 9);
    const char *at = misc.len > 7 ? memmem(misc.at, misc.len, "Entity=", 7) : NULL;
    ch_slice entities = {NULL, 0};
    if (at) {
        entities = ch_slice_part(misc, (size_t)(at - misc.at) + 7, misc.len);
        const char *bar = memchr(entities.at, '|', entities.len);
        if (bar) entities.len = (size_t)(bar - entities.at);
    }
    word w = {.part = part_of(b, field(line, 4), field(line, 1))};
    if (!place(b, field(line, 1), &w.span)) return CH_OK;
    CH_TRY(take_entities(b, entities, false));
    CH_TRY(ch_vector_push(&b->words, w));
    return take_entities(b, entities, true);
}

/* ---- what was found ---- */

static unsigned
class_of(const bench *b, const ch_mention *m)
{
    if (m->kind > CH_MENTION_METONYM || m->kind == CH_MENTION_ADJECTIVE) return CLASSES;
    if (m->kind == CH_MENTION_METONYM) return PLACE;
    for (unsigned c = 0; c < CLASSES; c++)
        if (ch_ontology_is(b->ontology, m->class, b->classes[c])) return c;
    return CLASSES;
}

static void
tell(const bench *b, const char *what, const name *n)
{
    if (!b->errors) return;
    const ch_slice text = ch_buffer_slice(&b->text);
    size_t from = n->span.begin > 40 ? n->span.begin - 40 : 0, to = n->span.end + 40;
    while (from < text.len && ((unsigned char)text.at[from] & 0xC0) == 0x80) from++;
    while (to < text.len && ((unsigned char)text.at[to] & 0xC0) == 0x80) to++;
    const ch_slice before = ch_slice_part(text, from, n->span.begin), after = ch_slice_part(text, n->span.end, to);
    printf("%s %s\t%.*s\t…%.*s[]%.*s…\n", what, class_names[n->class], CH_PRINT(ch_span_of(text, n->span)),
           CH_PRINT(before), CH_PRINT(after));
}

static bool
has(const names *all, const name *wanted, bool overlapping)
{
    for (size_t i = 0; i < all->len; i++) {
        const name *n = &all->at[i];
        if (n->class != wanted->class) continue;
        if (overlapping ? ch_span_overlaps(n->span, wanted->span)
                        : n->span.begin == wanted->span.begin && n->span.end == wanted->span.end)
            return true;
    }
    return false;
}

static void
compare(bench *b)
{
    for (size_t i = 0; i < b->gold.len; i++) {
        const name *n = &b->gold.at[i];
        b->gold_count[n->class]++;
        b->overlapping += has(&b->ours, n, true);
        if (has(&b->ours, n, false)) b->right[n->class]++;
        else tell(b, "missed", n);
    }
    for (size_t i = 0; i < b->ours.len; i++) {
        b->our_count[b->ours.at[i].class]++;
        if (!has(&b->gold, &b->ours.at[i], false)) tell(b, "false ", &b->ours.at[i]);
    }
}

static ch_status
end_document(bench *b)
{
    const ch_document *d;
    const ch_input input = {.bytes = b->text.at, .length = b->text.len, .id = "bench", .published = "2010-01-01"};
    if (!b->text.len) return CH_OK;
    CH_TRY(ch_extract(b->extractor, &input, NULL, &d));
    for (size_t i = 0; i < d->annotations.mention_count; i++) {
        const ch_mention *m = &d->annotations.mentions[i];
        const unsigned class = class_of(b, m);
        if (class != CLASSES) CH_TRY(ch_vector_push(&b->ours, (name){m->span, class}));
    }
    compare(b);
    b->documents++;
    b->text.len = b->gold.len = b->ours.len = b->open.len = b->words.len = b->at = 0;
    return CH_OK;
}

/* ---- files ---- */

static ch_status
take_line(bench *b, ch_slice line)
{
    if (ch_slice_starts(line, CH_S("# newdoc"))) return end_document(b);
    if (ch_slice_starts(line, CH_S("# newpar"))) return b->text.len ? ch_buffer_add(&b->text, CH_S("\n\n")) : CH_OK;
    if (ch_slice_starts(line, CH_S("# text = "))) return add_text(b, ch_slice_part(line, 9, line.len));
    if (!line.len) {
        b->words.len = b->open.len = 0;
        return CH_OK;
    }
    const ch_slice number = field(line, 0);
    if (line.at[0] == '#' || memchr(number.at, '-', number.len) || memchr(number.at, '.', number.len)) return CH_OK;
    return columns(line) >= 10 ? take_conllu(b, line) : take_iob(b, line);
}

static ch_status
take_file(bench *b, const char *path, ch_diagnostics *sink)
{
    ch_buffer bytes = {0};
    ch_status status = ch_file_read(path, sink, &bytes);
    for (size_t from = 0; status == CH_OK && from < bytes.len;) {
        const char *end = memchr(bytes.at + from, '\n', bytes.len - from);
        const size_t stop = end ? (size_t)(end - bytes.at) : bytes.len;
        status = take_line(b, ch_slice_part(ch_buffer_slice(&bytes), from, stop));
        from = stop + 1;
    }
    ch_vector_free(&bytes);
    return status == CH_OK ? end_document(b) : status;
}

static void
print_row(const char *what, size_t right, size_t ours, size_t gold)
{
    const double p = ours ? 100.0 * (double)right / (double)ours : 0;
    const double r = gold ? 100.0 * (double)right / (double)gold : 0;
    printf("%-13s %6zu %6zu %6zu   %5.1f %5.1f %5.1f\n", what, gold, ours, right, p, r, p + r > 0 ? 2 * p * r / (p + r) : 0);
}

static void
print_table(const bench *b)
{
    size_t right = 0, ours = 0, gold = 0;
    printf("%zu documents    gold   ours  right       P     R    F1\n", b->documents);
    for (unsigned c = 0; c < CLASSES; c++) {
        print_row(class_names[c], b->right[c], b->our_count[c], b->gold_count[c]);
        right += b->right[c], ours += b->our_count[c], gold += b->gold_count[c];
    }
    print_row("all", right, ours, gold);
    printf("of the gold ones, overlapped by one of ours of the same class: %.1f %%\n",
           gold ? 100.0 * (double)b->overlapping / (double)gold : 0);
}

static void
print_message(void *payload, const ch_diagnostic *d)
{
    (void)payload;
    if (d->severity == CH_ERROR) fprintf(stderr, "bench_mentions: %s:%zu: %s\n", d->file ? d->file : "-", d->line, d->text);
}

int
main(int count, char **arguments)
{
    static const char *const classes[CLASSES] = {"Person", "Organization", "Place"};
    ch_diagnostics sink = {.tell = print_message};
    ch_knowledge *knowledge = NULL;
    bench b = {0};
    if (count < 3) {
        fprintf(stderr, "usage: bench_mentions ONTOLOGY FILE... [--errors]\n");
        return EXIT_FAILURE;
    }
    const ch_knowledge_options options = {.directory = arguments[1]};
    ch_status status = ch_knowledge_load(&options, &sink, &knowledge);
    if (status == CH_OK) status = ch_extractor_new(knowledge, &b.extractor);
    for (int i = 2; i < count; i++) b.errors = b.errors || strcmp(arguments[i], "--errors") == 0;
    if (status == CH_OK) b.ontology = knowledge->ontology, b.naming = knowledge->naming;
    for (unsigned c = 0; status == CH_OK && c < CLASSES; c++)
        b.classes[c] = ch_ontology_class(b.ontology, ch_slice_of(classes[c]));
    for (int i = 2; status == CH_OK && i < count; i++)
        if (strcmp(arguments[i], "--errors") != 0) status = take_file(&b, arguments[i], &sink);
    if (status == CH_OK) print_table(&b);
    else fprintf(stderr, "bench_mentions: %s\n", ch_status_text(status));
    ch_extractor_free(b.extractor);
    ch_knowledge_free(knowledge);
    ch_vector_free(&b.text);
    ch_vector_free(&b.gold);
    ch_vector_free(&b.ours);
    ch_vector_free(&b.open);
    ch_vector_free(&b.words);
    return status == CH_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
