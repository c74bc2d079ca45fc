/*
 * Rules and frames hand out their examples; what an example means is the same
 * for both: the rule speaks on `yes`, with the participants that are named, and
 * is silent on `no`.
 */
#include "cli/examples.h"

#include "base/diagnostic.h"
#include "cli/stages.h"
#include "knowledge.h"

/* What a rule's and a frame's example have in common; `expect` as each writes it. */
typedef struct {
    ch_slice rule, text, expect;
    bool wanted, is_event;
    const char *file;
    uint32_t line, column;
} example;

typedef struct {
    ch_extractor *extractor;
    ch_diagnostics *sink;
    ch_example_counts *counts;
} running;

static bool
role_is(const ch_document *document, const ch_role *role, ch_slice text)
{
    if (role->entity != CH_NONE && ch_slice_equal(ch_entity_label(document, role->entity), text)) {
        return true;
    }
    if (role->value < document->annotations.value_count &&
        ch_slice_equal(document->annotations.values[role->value].value, text)) {
        return true;
    }
    return ch_slice_equal(role->words, text) ||
           ch_slice_equal(ch_article_part(document->article, role->place), text);
}

/* Whether the telling has the participant "property=text". */
static bool
has_role(const ch_document *document, const ch_telling *telling, ch_slice part)
{
    const char *sign = memchr(part.at, '=', part.len);
    if (!sign) return false;
    const ch_slice property = {part.at, (size_t)(sign - part.at)};
    const ch_slice text = {sign + 1, part.len - property.len - 1};
    for (size_t i = 0; i < telling->role_count; i++) {
        if (ch_slice_equal(telling->roles[i].property, property) &&
            role_is(document, &telling->roles[i], text)) {
            return true;
        }
    }
    char date[16];
    ch_date_write(telling->date, date);
    return ch_slice_equal(property, CH_S("date")) && ch_slice_equal(ch_slice_of(date), text);
}

/* The part of `expect` from `at` on: up to the blank before the next "key=". */
static ch_slice
next_part(ch_slice expect, size_t *at)
{
    const size_t begin = *at;
    size_t end = expect.len;
    for (size_t i = begin; i + 1 < expect.len; i++) {
        if (expect.at[i] != ' ') continue;
        size_t key = i + 1;
        while (key < expect.len && ((expect.at[key] | 32) >= 'a' && (expect.at[key] | 32) <= 'z')) key++;
        if (key == i + 1 || key >= expect.len || expect.at[key] != '=') continue;
        end = i;
        break;
    }
    *at = end + 1;
    return ch_slice_trim(ch_slice_part(expect, begin, end));
}

/* The first part of `expect` that the event lacks; empty: none. */
static ch_slice
event_lacks(const ch_document *document, const ch_telling *telling, ch_slice expect)
{
    for (size_t at = 0; at < expect.len;) {
        const ch_slice part = next_part(expect, &at);
        if (part.len && !has_role(document, telling, part)) return part;
    }
    return CH_S("");
}

/* The same of a relation, which is expected as "SUBJECT predicate OBJECT". */
static ch_slice
relation_lacks(const ch_document *document, const ch_telling *telling, ch_slice expect)
{
    const ch_slice subject = ch_entity_label(document, telling->subject);
    const ch_slice object = telling->object != CH_NONE
                                ? ch_entity_label(document, telling->object)
                            : telling->object_value < document->annotations.value_count
                                ? document->annotations.values[telling->object_value].value
                                : CH_S("");
    const size_t behind = subject.len + 1 + telling->predicate.len + 1;
    const bool is_it =
        expect.len == behind + object.len && ch_slice_starts(expect, subject) &&
        ch_slice_starts(ch_slice_part(expect, subject.len + 1, expect.len), telling->predicate) &&
        ch_slice_ends(expect, object);
    return is_it ? CH_S("") : expect;
}

static void
fail(running *r, const example *e, const char *what, ch_slice part)
{
    r->counts->failed++;
    ch_tell(r->sink, CH_ERROR, e->file, e->line, e->column, "\"%.*s\" %s%.*s: %.*s",
            CH_PRINT(e->rule), what, CH_PRINT(part), CH_PRINT(e->text));
}

static void
judge(running *r, const ch_document *document, const example *e)
{
    bool speaks = false;
    ch_slice missing = CH_S("");
    for (size_t i = 0; i < document->tellings.len; i++) {
        const ch_telling *telling = &document->tellings.at[i];
        if (!ch_slice_equal(telling->rule, e->rule)) continue;
        if (e->expect.len) {
            missing = e->is_event ? event_lacks(document, telling, e->expect)
                                  : relation_lacks(document, telling, e->expect);
        }
        speaks = true;
        if (!missing.len) break;
    }
    if (speaks && !e->wanted) {
        fail(r, e, "speaks where it should not", CH_S(""));
    } else if (!speaks && e->wanted) {
        fail(r, e, "says nothing of its example", CH_S(""));
    } else if (e->wanted && missing.len) {
        fail(r, e, "does not give ", missing);
    }
}

static ch_status
run_example(running *r, const example *e)
{
    const ch_input input = {
        .bytes = e->text.at,
        .length = e->text.len,
        .id = "example",
        .file = e->file,
        .published = "2025-08-08",
    };
    const ch_document *document;
    CH_TRY(ch_extract(r->extractor, &input, r->sink, &document));
    r->counts->run++;
    judge(r, document, e);
    return CH_OK;
}

static ch_status
run_frame_example(void *payload, const ch_frame_example *e)
{
    return run_example(payload, &(example){e->frame, e->text, e->expect, e->wanted, true, e->file,
                                           e->line, e->column});
}

static ch_status
run_rule_example(void *payload, const ch_rule_example *e)
{
    return run_example(payload, &(example){e->rule, e->text, e->expect, e->wanted, false, e->file,
                                           e->line, e->column});
}

ch_status
ch_examples_run(const ch_knowledge *knowledge, ch_diagnostics *sink, ch_example_counts *counts)
{
    running r = {.sink = sink, .counts = counts};
    *counts = (ch_example_counts){0};
    ch_status status = ch_extractor_new(knowledge, &r.extractor);
    if (status == CH_OK) status = ch_rules_check(knowledge->rules, run_rule_example, &r);
    if (status == CH_OK) status = ch_frames_check(knowledge->frames, run_frame_example, &r);
    ch_extractor_free(r.extractor);
    return status;
}
