/*
 * A record is taken apart into fields: a name and a value.  A name may have
 * several values (two actors); what one side has and the other has not is the change.
 *
 *     actor                       United States
 *     date                        2025-02-20
 *     report 01-cartels[28,245]   Actual, said by Marco Rubio, 2025-02-20, designate, 0.81
 */
#include "rdf/diff_print.h"

#include "graph/escape.h"

#include <stdlib.h>

/* key: what is compared; show: what is told. */
typedef struct {
    ch_slice name, key, show;
} field;

typedef CH_VECTOR(field) fields;

static ch_status
add_field(fields *all, ch_slice name, ch_slice key, ch_slice show)
{
    if (!key.len) return CH_OK;
    return name.at ? ch_vector_push(all, (field){name, key, show}) : CH_NO_MEMORY;
}

/* ", " and what comes before it, where there is something. */
static ch_status
add_part(ch_buffer *text, const char *before, ch_slice part)
{
    if (!part.len) return CH_OK;
    return ch_buffer_print(text, "%s%s%.*s", text->len ? ", " : "", before, CH_PRINT(part));
}

static ch_status
add_report(const ch_account *a, ch_arena *arena, fields *all)
{
    ch_buffer text = {0};
    ch_status status = add_part(&text, "", a->modality);
    if (status == CH_OK) status = add_part(&text, "said by ", a->speaker.label);
    if (status == CH_OK) status = add_part(&text, "", a->date);
    if (status == CH_OK) status = add_part(&text, "by ", a->rule);
    if (status == CH_OK) status = add_part(&text, "", a->confidence);
    const ch_slice name = ch_arena_print(arena, "report %.*s[%.*s,%.*s]", CH_PRINT(a->id), CH_PRINT(a->begin), CH_PRINT(a->end));
    const ch_slice value = ch_arena_copy(arena, ch_buffer_slice(&text));
    ch_vector_free(&text);
    if (status == CH_OK && !value.at) status = CH_NO_MEMORY;
    return status == CH_OK ? add_field(all, name, value, value) : status;
}

static int
by_field(const void *x, const void *y)
{
    const field *a = x, *b = y;
    const int name = ch_slice_compare(a->name, b->name);
    return name ? name : ch_slice_compare(a->key, b->key);
}

static ch_status
take_apart(const ch_record *r, ch_arena *arena, fields *all)
{
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_party *p = &r->fillers[i].party;
        CH_TRY(add_field(all, r->fillers[i].role, p->iri.len ? p->iri : p->label, p->label));
    }
    CH_TRY(add_field(all, CH_S("type"), r->type, r->type));
    CH_TRY(add_field(all, CH_S("date"), r->date, r->date));
    CH_TRY(add_field(all, CH_S("from"), r->from, r->from));
    CH_TRY(add_field(all, CH_S("until"), r->until, r->until));
    for (size_t i = 0; i < r->account_count; i++) CH_TRY(add_report(&r->accounts[i], arena, all));
    if (all->len) qsort(all->at, all->len, sizeof *all->at, by_field);
    return CH_OK;
}

/* --- writing --------------------------------------------------------------------- */

ch_status
ch_diff_begin(ch_buffer *out, bool json, const char *name)
{
    if (!json) return CH_OK;
    CH_TRY(ch_json_key(out, name));
    return ch_buffer_byte(out, '[');
}

ch_status
ch_diff_end(ch_buffer *out, bool json)
{
    return json ? ch_buffer_byte(out, ']') : CH_OK;
}

static ch_status
add_roles(ch_buffer *out, const ch_record *r, ch_slice role, ch_slice or_role, const char *before)
{
    for (size_t i = 0, shown = 0; i < r->filler_count; i++) {
        const ch_filler *f = &r->fillers[i];
        if (!ch_slice_equal(f->role, role) && !ch_slice_equal(f->role, or_role)) continue;
        CH_TRY(ch_buffer_print(out, "%s%.*s", shown++ ? ", " : before, CH_PRINT(f->party.label)));
    }
    return CH_OK;
}

/* "Sanction: United States -> Gazprombank, 2024-11-21". */
static ch_status
add_line(ch_buffer *out, const ch_record *r)
{
    CH_TRY(ch_buffer_add(out, r->type));
    CH_TRY(add_roles(out, r, CH_S("actor"), CH_S("subject"), ": "));
    CH_TRY(add_roles(out, r, CH_S("recipient"), CH_S("object"), " -> "));
    return r->date.len ? ch_buffer_print(out, ", %.*s", CH_PRINT(r->date)) : CH_OK;
}

static ch_status
add_json_head(ch_buffer *out, const ch_record *r)
{
    ch_buffer line = {0};
    CH_TRY(ch_json_comma(out));
    CH_TRY(ch_buffer_byte(out, '{'));
    CH_TRY(ch_json_field(out, "kind", r->is_event ? CH_S("event") : CH_S("relation")));
    CH_TRY(ch_json_field(out, "id", r->iri));
    CH_TRY(ch_json_field(out, "type", r->type));
    ch_status status = add_line(&line, r);
    if (status == CH_OK) status = ch_json_field(out, "text", ch_buffer_slice(&line));
    ch_vector_free(&line);
    return status;
}

ch_status
ch_diff_lonely(ch_buffer *out, bool json, const char *name, const ch_record *r)
{
    if (json) {
        CH_TRY(add_json_head(out, r));
        return ch_buffer_byte(out, '}');
    }
    CH_TRY(ch_buffer_print(out, "%-8s", name));
    CH_TRY(add_line(out, r));
    return ch_buffer_print(out, "  <%.*s>\n", CH_PRINT(r->iri));
}

/* A run of fields of one name, on both sides. */
typedef struct {
    const field *old, *new;
    size_t old_count, new_count;
} run;

static bool
is_among(const field *f, const field *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ch_slice_equal(list[i].key, f->key)) return true;
    return false;
}

/* What is told of a value: where both sides would say the same of two things, with its IRI. */
static ch_status
value_text(const field *f, const field *other, size_t other_count, ch_buffer *out)
{
    bool is_twin = false;
    for (size_t i = 0; i < other_count; i++) is_twin |= ch_slice_equal(other[i].show, f->show);
    ch_vector_clear(out);
    CH_TRY(ch_buffer_add(out, f->show));
    return is_twin ? ch_buffer_print(out, " <%.*s>", CH_PRINT(f->key)) : CH_OK;
}

/* Those values of `list` that `other` has not. */
static ch_status
add_values(ch_buffer *out, bool json, const field *list, size_t count, const field *other, size_t other_count)
{
    size_t shown = 0;
    ch_buffer text = {0};
    ch_status status = CH_OK;
    for (size_t i = 0; i < count && status == CH_OK; i++) {
        if (is_among(&list[i], other, other_count)) continue;
        status = value_text(&list[i], other, other_count, &text);
        if (status == CH_OK && json) status = ch_json_comma(out);
        if (status == CH_OK && !json && shown) status = ch_buffer_add(out, CH_S("; "));
        if (status == CH_OK) status = json ? ch_json_text(out, ch_buffer_slice(&text)) : ch_buffer_add(out, ch_buffer_slice(&text));
        shown++;
    }
    ch_vector_free(&text);
    if (status != CH_OK) return status;
    return !shown && !json ? ch_buffer_byte(out, '-') : CH_OK;
}

static bool
is_changed(const run *r)
{
    for (size_t i = 0; i < r->old_count; i++)
        if (!is_among(&r->old[i], r->new, r->new_count)) return true;
    for (size_t i = 0; i < r->new_count; i++)
        if (!is_among(&r->new[i], r->old, r->old_count)) return true;
    return false;
}

static ch_status
write_run(ch_buffer *out, bool json, const run *r)
{
    const ch_slice name = r->old_count ? r->old->name : r->new->name;
    if (json) {
        CH_TRY(ch_json_comma(out));
        CH_TRY(ch_buffer_byte(out, '{'));
        CH_TRY(ch_json_field(out, "field", name));
        CH_TRY(ch_diff_begin(out, json, "old"));
    } else CH_TRY(ch_buffer_print(out, "        %.*s: ", CH_PRINT(name)));
    CH_TRY(add_values(out, json, r->old, r->old_count, r->new, r->new_count));
    if (json) {
        CH_TRY(ch_buffer_byte(out, ']'));
        CH_TRY(ch_diff_begin(out, json, "new"));
    } else CH_TRY(ch_buffer_add(out, CH_S("  =>  ")));
    CH_TRY(add_values(out, json, r->new, r->new_count, r->old, r->old_count));
    return ch_buffer_add(out, json ? CH_S("]}") : CH_S("\n"));
}

static ch_status
begin_pair(ch_buffer *out, bool json, const ch_record *old, const ch_record *new)
{
    const bool renamed = !ch_slice_equal(old->iri, new->iri);
    if (json) {
        CH_TRY(add_json_head(out, old));
        if (renamed) CH_TRY(ch_json_field(out, "new_id", new->iri));
        return ch_diff_begin(out, json, "changes");
    }
    CH_TRY(ch_diff_lonely(out, json, "changed", old));
    return renamed ? ch_buffer_print(out, "        now <%.*s>\n", CH_PRINT(new->iri)) : CH_OK;
}

static size_t
run_length(const fields *all, size_t from, ch_slice name)
{
    size_t count = 0;
    while (from + count < all->len && ch_slice_equal(all->at[from + count].name, name)) count++;
    return count;
}

static ch_status
write_pair(ch_buffer *out, bool json, const ch_record *records[2], const fields lists[2], bool *differs)
{
    for (size_t o = 0, n = 0; o < lists[0].len || n < lists[1].len;) {
        const bool has_old = o < lists[0].len, has_new = n < lists[1].len;
        const bool old_first = has_old && (!has_new || ch_slice_compare(lists[0].at[o].name, lists[1].at[n].name) <= 0);
        const ch_slice name = old_first ? lists[0].at[o].name : lists[1].at[n].name;
        const run r = {lists[0].at + o, lists[1].at + n, run_length(&lists[0], o, name), run_length(&lists[1], n, name)};
        o += r.old_count;
        n += r.new_count;
        if (!is_changed(&r)) continue;
        if (!*differs) CH_TRY(begin_pair(out, json, records[0], records[1]));
        *differs = true;
        CH_TRY(write_run(out, json, &r));
    }
    return *differs && json ? ch_buffer_add(out, CH_S("]}")) : CH_OK;
}

ch_status
ch_diff_pair(ch_buffer *out, bool json, const ch_record *old, const ch_record *new, bool *differs)
{
    const ch_record *records[2] = {old, new};
    fields lists[2] = {{0}, {0}};
    ch_arena *arena = ch_arena_new(0);
    *differs = false;
    ch_status status = arena ? CH_OK : CH_NO_MEMORY;
    for (int i = 0; i < 2 && status == CH_OK; i++) status = take_apart(records[i], arena, &lists[i]);
    if (status == CH_OK) status = write_pair(out, json, records, lists, differs);
    for (int i = 0; i < 2; i++) ch_vector_free(&lists[i]);
    ch_arena_free(arena);
    return status;
}

ch_status
ch_diff_sum(ch_buffer *out, bool json, const ch_diff_counts *c)
{
    if (!json)
        return ch_buffer_print(out, "%zu gone, %zu added, %zu changed, %zu the same\n", c->gone, c->added, c->changed, c->same);
    CH_TRY(ch_json_key(out, "counts"));
    return ch_buffer_print(out, "{\"gone\":%zu,\"added\":%zu,\"changed\":%zu,\"same\":%zu}}\n", c->gone, c->added, c->changed, c->same);
}
