/* The whole program for a test: knowledge loaded once, one text extracted at a time. */
#ifndef CH_TESTS_EXTRACTED_H
#define CH_TESTS_EXTRACTED_H

#include "unit.h"

#include "document.h"
#include "knowledge.h"

static ch_knowledge *knowledge;
static ch_extractor *extractor;

static inline int
load_knowledge(void **state)
{
    (void)state;
    const ch_knowledge_options options = {.directory = CH_ONTOLOGY};
    return ch_knowledge_load(&options, NULL, &knowledge) == CH_OK && ch_extractor_new(knowledge, &extractor) == CH_OK ? 0 : -1;
}

static inline int
free_knowledge(void **state)
{
    (void)state;
    ch_extractor_free(extractor);
    ch_knowledge_free(knowledge);
    return 0;
}

static inline const ch_document *
extract(const char *text, const char *published)
{
    const ch_document *document;
    const ch_input input = {.bytes = text, .length = strlen(text), .id = "test", .published = published};
    assert_int_equal(ch_extract(extractor, &input, NULL, &document), CH_OK);
    return document;
}

/* The label of what the first mention reading `words` stands for; "" when there is none. */
static inline ch_slice
stands_for(const ch_document *d, const char *words)
{
    for (size_t i = 0; i < d->annotations.mention_count; i++) {
        const ch_mention *m = &d->annotations.mentions[i];
        if (m->entity != CH_NONE && ch_slice_equal(ch_article_part(d->article, m->span), ch_slice_of(words)))
            return d->annotations.entities[m->entity].label;
    }
    return CH_S("");
}

/* The first mention that reads `words`, or NULL. */
static inline const ch_mention *
mention_of(const ch_document *d, const char *words)
{
    for (size_t i = 0; i < d->annotations.mention_count; i++)
        if (ch_slice_equal(ch_article_part(d->article, d->annotations.mentions[i].span), ch_slice_of(words)))
            return &d->annotations.mentions[i];
    return NULL;
}

/* The class of the first mention that reads `words`; "" when there is none. */
static inline ch_slice
class_of(const ch_document *d, const char *words)
{
    const ch_mention *m = mention_of(d, words);
    return m ? ch_ontology_class_name(knowledge->ontology, m->class) : CH_S("");
}

/* Each case: in `text` (of 8 August 2025) the first mention that reads `words` stands for `label`, "" for nothing. */
typedef struct {
    const char *text, *words, *label;
} stands_case;

static inline void
check_stands(const stands_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const ch_slice label = stands_for(extract(cases[i].text, "2025-08-08"), cases[i].words);
        if (!ch_slice_equal(label, ch_slice_of(cases[i].label)))
            fail_msg("%s\n\"%s\" stands for \"%.*s\", not \"%s\"", cases[i].text, cases[i].words, CH_PRINT(label), cases[i].label);
    }
}

#define CHECK_STANDS(cases) check_stands(cases, sizeof(cases) / sizeof *(cases))

/* The same with the class of the mention, "" for no mention. */
static inline void
check_classes(const stands_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const ch_slice class = class_of(extract(cases[i].text, "2025-08-08"), cases[i].words);
        if (!ch_slice_equal(class, ch_slice_of(cases[i].label)))
            fail_msg("%s\n\"%s\" is of class \"%.*s\", not \"%s\"", cases[i].text, cases[i].words, CH_PRINT(class), cases[i].label);
    }
}

#define CHECK_CLASSES(cases) check_classes(cases, sizeof(cases) / sizeof *(cases))

/* "subject predicate object" of each relation, a line each, in `out` of `size` bytes. */
static inline void
list_relations(const ch_document *d, char *out, size_t size)
{
    size_t len = 0;
    out[0] = '\0';
    for (size_t i = 0; i < d->tellings.len && len < size; i++) {
        const ch_telling *t = &d->tellings.at[i];
        if (t->is_event) continue;
        const ch_slice object = t->object == CH_NONE ? d->annotations.values[t->object_value].value
                                                     : d->annotations.entities[t->object].label;
        len += (size_t)snprintf(out + len, size - len, "%.*s %.*s %.*s\n",
                                CH_PRINT(d->annotations.entities[t->subject].label), CH_PRINT(t->predicate), CH_PRINT(object));
    }
}

#endif
