#include "found.h"

#include "base/buffer.h"
#include "cli/stages.h"

#include <stdlib.h>

/* ---- document -> lines ---- */

/* `text` with runs of white space as one blank. */
static ch_status
add_plain(ch_buffer *out, ch_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        const bool is_space = strchr(" \t\r\n", text.at[i]) != NULL;
        if (is_space && out->len && out->at[out->len - 1] == ' ') continue;
        CH_TRY(ch_buffer_byte(out, is_space ? ' ' : text.at[i]));
    }
    return CH_OK;
}

static ch_slice
value_text(const ch_document *document, uint32_t index)
{
    return index < document->annotations.value_count ? document->annotations.values[index].value
                                                     : CH_S("-");
}

static ch_status
mention_line(const ch_document *document, const ch_mention *mention, ch_buffer *out)
{
    const ch_slice class = ch_class_word(document, mention->class);
    CH_TRY(ch_buffer_add(out, CH_S("mention \"")));
    CH_TRY(add_plain(out, ch_article_part(document->article, mention->span)));
    CH_TRY(ch_buffer_print(out, "\" %.*s ", CH_PRINT(class)));
    return add_plain(out, mention->entity != CH_NONE ? ch_entity_label(document, mention->entity)
                                                     : value_text(document, mention->value));
}

static ch_status
report_part(const ch_document *document, const ch_telling *telling, ch_buffer *out)
{
    if (telling->modality != CH_ACTUAL) {
        CH_TRY(ch_buffer_print(out, " [%s]", ch_modality_word(telling->modality)));
    }
    if (telling->speaker == CH_NONE) return CH_OK;
    CH_TRY(ch_buffer_add(out, CH_S(" by ")));
    return add_plain(out, ch_entity_label(document, telling->speaker));
}

static ch_status
relation_line(const ch_document *document, const ch_telling *telling, ch_buffer *out)
{
    CH_TRY(add_plain(out, ch_entity_label(document, telling->subject)));
    CH_TRY(ch_buffer_print(out, " %.*s ", CH_PRINT(telling->predicate)));
    CH_TRY(add_plain(out, telling->object != CH_NONE
                              ? ch_entity_label(document, telling->object)
                              : value_text(document, telling->object_value)));
    return report_part(document, telling, out);
}

/* actor and recipient first, the rest in byte order. */
static int
compare_roles(const void *left, const void *right)
{
    const ch_slice a = *(const ch_slice *)left, b = *(const ch_slice *)right;
    const ch_slice first[] = {CH_S("actor="), CH_S("recipient=")};
    for (size_t i = 0; i < 2; i++) {
        const bool in_a = ch_slice_starts(a, first[i]), in_b = ch_slice_starts(b, first[i]);
        if (in_a != in_b) return in_a ? -1 : 1;
    }
    return ch_slice_compare(a, b);
}

static ch_status
role_part(const ch_document *document, const ch_role *role, ch_arena *arena, lines *out)
{
    ch_buffer text = {0};
    ch_status status = ch_buffer_print(&text, "%.*s=", CH_PRINT(role->property));
    if (status == CH_OK) {
        status = add_plain(&text, role->entity != CH_NONE  ? ch_entity_label(document, role->entity)
                                  : role->value != CH_NONE ? value_text(document, role->value)
                                                           : role->words);
    }
    const ch_slice copy = ch_arena_copy(arena, ch_buffer_slice(&text));
    ch_vector_free(&text);
    if (status == CH_OK && !copy.at) status = CH_NO_MEMORY;
    if (status == CH_OK) status = ch_vector_push(out, copy);
    return status;
}

static ch_status
event_line(const ch_document *document, const ch_telling *telling, ch_arena *arena, ch_buffer *out)
{
    const ch_slice class = ch_class_word(document, telling->class);
    lines parts = {0};
    ch_status status = ch_buffer_add(out, class);
    bool has_date = false;
    for (size_t i = 0; i < telling->role_count && status == CH_OK; i++) {
        has_date = has_date || ch_slice_equal(telling->roles[i].property, CH_S("date"));
        status = role_part(document, &telling->roles[i], arena, &parts);
    }
    if (status == CH_OK && !has_date && ch_date_known(telling->date)) {
        char date[16];
        ch_date_write(telling->date, date);
        status = ch_vector_push(&parts, ch_arena_print(arena, "date=%s", date));
    }
    if (parts.len > 1) qsort(parts.at, parts.len, sizeof *parts.at, compare_roles);
    for (size_t i = 0; i < parts.len && status == CH_OK; i++) {
        if (i && ch_slice_equal(parts.at[i], parts.at[i - 1])) continue;
        status = ch_buffer_print(out, " %.*s", CH_PRINT(parts.at[i]));
    }
    ch_vector_free(&parts);
    return status == CH_OK ? report_part(document, telling, out) : status;
}

/* Keep the buffer's text as a line unless it is there already. */
static ch_status
keep_line(ch_buffer *text, ch_arena *arena, lines *out)
{
    const ch_slice line = ch_slice_trim(ch_buffer_slice(text));
    for (size_t i = 0; i < out->len; i++) {
        if (ch_slice_equal(out->at[i], line)) return CH_OK;
    }
    const ch_slice copy = ch_arena_copy(arena, line);
    return copy.at ? ch_vector_push(out, copy) : CH_NO_MEMORY;
}

ch_status
found_lines(const ch_document *document, check_kind check, ch_arena *arena, lines *out)
{
    ch_buffer text = {0};
    ch_status status = CH_OK;
    const size_t count = check == CHECK_MENTIONS ? document->annotations.mention_count
                                                 : document->tellings.len;
    for (size_t i = 0; i < count && status == CH_OK; i++) {
        ch_vector_clear(&text);
        if (check == CHECK_MENTIONS) {
            status = mention_line(document, &document->annotations.mentions[i], &text);
        } else {
            const ch_telling *telling = &document->tellings.at[i];
            if (telling->is_event != (check == CHECK_EVENTS)) continue;
            status = telling->is_event ? event_line(document, telling, arena, &text)
                                       : relation_line(document, telling, &text);
        }
        if (status == CH_OK) status = keep_line(&text, arena, out);
    }
    ch_vector_free(&text);
    return status;
}

/* ---- line against line ---- */

/* A line cut up: what stands before modality and speaker, and these. */
typedef struct {
    ch_slice body, modality, speaker;
} split_line;

static size_t
find_last(ch_slice text, ch_slice what)
{
    for (size_t i = text.len; i-- > 0;) {
        if (ch_slice_starts(ch_slice_part(text, i, text.len), what)) return i;
    }
    return text.len;
}

static split_line
split(ch_slice line)
{
    static const char *const modalities[] = {"Actual",   "Planned", "Possible", "Conditional",
                                             "Demanded", "Denied",  "RuledOut"};
    split_line s = {line, CH_S("Actual"), CH_S("")};
    const size_t by = find_last(line, CH_S(" by "));
    if (by < line.len) {
        s.speaker = ch_slice_trim(ch_slice_part(line, by + 4, line.len));
        s.body = ch_slice_part(line, 0, by);
    }
    const ch_slice tail = s.body;
    const size_t open = find_last(tail, CH_S("["));
    if (open >= tail.len || tail.at[tail.len - 1] != ']') return s;
    const ch_slice word = ch_slice_part(tail, open + 1, tail.len - 1);
    for (size_t i = 0; i < 7; i++) {
        if (!ch_slice_equal(word, ch_slice_of(modalities[i]))) continue;
        s.modality = word;
        s.body = ch_slice_trim(ch_slice_part(tail, 0, open));
    }
    return s;
}

/* Where the next " key=" begins behind `from`, or the end. */
static size_t
next_key(ch_slice body, size_t from)
{
    for (size_t i = from; i < body.len; i++) {
        if (body.at[i] != ' ') continue;
        size_t j = i + 1;
        while (j < body.len && ((body.at[j] >= 'a' && body.at[j] <= 'z') ||
                                (body.at[j] >= 'A' && body.at[j] <= 'Z'))) {
            j++;
        }
        if (j > i + 1 && j < body.len && body.at[j] == '=') return i;
    }
    return body.len;
}

static bool
has_part(ch_slice body, ch_slice part)
{
    for (size_t at = next_key(body, 0); at < body.len;) {
        const size_t end = next_key(body, at + 1);
        if (ch_slice_equal(ch_slice_trim(ch_slice_part(body, at, end)), part)) return true;
        at = end;
    }
    return false;
}

/* Class equal, and every role of `expected` in `found`. */
static bool
event_fits(ch_slice expected, ch_slice found)
{
    size_t at = next_key(expected, 0);
    const ch_slice class = ch_slice_part(expected, 0, at);
    if (!ch_slice_equal(class, ch_slice_part(found, 0, next_key(found, 0)))) return false;
    while (at < expected.len) {
        const size_t end = next_key(expected, at + 1);
        if (!has_part(found, ch_slice_trim(ch_slice_part(expected, at, end)))) return false;
        at = end;
    }
    return true;
}

bool
found_fits(ch_slice expected, ch_slice found, check_kind check, bool exact)
{
    if (check == CHECK_MENTIONS) return ch_slice_equal(expected, found);
    /* Names with " by " in them are told apart from speakers by trying the whole first. */
    if (ch_slice_equal(expected, found)) return true;
    const split_line e = split(expected), f = split(found);
    if (!ch_slice_equal(e.modality, f.modality)) return false;
    if ((exact || e.speaker.len) && !ch_slice_equal(e.speaker, f.speaker)) return false;
    if (check == CHECK_RELATIONS) return ch_slice_equal(e.body, f.body);
    return event_fits(e.body, f.body) && (!exact || event_fits(f.body, e.body));
}
