/* chancery lexicon list, chancery lexicon show */
#include "base/buffer.h"
#include "cli/lexicon.h"
#include "cli/load.h"
#include "cli/message.h"
#include "cli/terminal.h"
#include "lexicon/import/known.h"
#include "text/read.h"
#include "text/utf8.h"

#include <fnmatch.h>
#include <stdio.h>
#include <unistd.h>

/* ---- list ---- */

static ch_status
fold(ch_slice text, ch_buffer *out)
{
    ch_vector_clear(out);
    CH_TRY(ch_vector_reserve(out, text.len * 4 + 1));
    out->len = ch_utf8_fold(text, out->at);
    out->at[out->len] = '\0';
    return CH_OK;
}

/* A pattern with * ? [ must fit the whole name, another one stand in it. */
static ch_status
fits(const ch_buffer *pattern, ch_slice name, ch_buffer *room, bool *out)
{
    CH_TRY(fold(name, room));
    *out = *out || (strpbrk(pattern->at, "*?[") ? fnmatch(pattern->at, room->at, 0) == 0 : strstr(room->at, pattern->at) != NULL);
    return CH_OK;
}

typedef struct {
    const ch_knowledge *knowledge;
    const ch_known *known;
    ch_class class;
    ch_concept country;
    ch_buffer pattern, room; /* pattern: NULL at `at`: any */
} filter;

static ch_status
passes(filter *f, ch_concept c, bool *out)
{
    const ch_lexicon *l = f->knowledge->lexicon;
    const ch_class class = ch_lexicon_class(l, c);
    *out = false;
    if (f->class != CH_NO_CLASS && !ch_ontology_is(f->knowledge->ontology, class, f->class)) return CH_OK;
    if (f->country != CH_NONE && ch_known_country_of(f->known, c) != f->country) return CH_OK;
    if (!f->pattern.at) {
        *out = true;
        return CH_OK;
    }
    CH_TRY(fits(&f->pattern, ch_lexicon_name(l, c), &f->room, out));
    return fits(&f->pattern, ch_lexicon_label(l, c), &f->room, out);
}

static ch_status
fill(filter *f, ch_table *table)
{
    const ch_lexicon *l = f->knowledge->lexicon;
    for (ch_concept c = 0; c < ch_lexicon_entries(l); c++) {
        bool wanted;
        CH_TRY(passes(f, c, &wanted));
        if (!wanted) continue;
        CH_TRY(ch_table_cell(table, ch_lexicon_name(l, c)));
        CH_TRY(ch_table_cell(table, ch_ontology_class_name(f->knowledge->ontology, ch_lexicon_class(l, c))));
        CH_TRY(ch_table_cell(table, ch_lexicon_label(l, c)));
    }
    return CH_OK;
}

int
ch_lexicon_list_verb(const ch_settings *settings, const ch_knowledge *knowledge)
{
    static const char *const headings[] = {"name", "class", "label"};
    filter f = {.knowledge = knowledge};
    ch_known *known = NULL;
    ch_table *table = NULL;
    if (!ch_lexicon_wanted_class(settings, knowledge, &f.class) || !ch_lexicon_wanted_country(settings, knowledge, &f.country))
        return CH_EXIT_USAGE;
    ch_status status = ch_known_new(knowledge->lexicon, knowledge->ontology, &known);
    f.known = known;
    if (status == CH_OK && settings->operands.len > 1) status = fold(ch_slice_of(settings->operands.at[1]), &f.pattern);
    if (status == CH_OK) status = ch_table_new(headings, 3, &table);
    if (status == CH_OK) status = fill(&f, table);
    if (status == CH_OK) ch_table_show(table);
    ch_table_free(table);
    ch_known_free(known);
    ch_vector_free(&f.pattern);
    ch_vector_free(&f.room);
    return ch_exit_of(status, "lexicon");
}

/* ---- show ---- */

static void
put_dates(ch_date from, ch_date until)
{
    char text[16];
    if (ch_date_known(from)) ch_date_write(from, text), printf("  from %s", text);
    if (ch_date_known(until)) ch_date_write(until, text), printf("  until %s", text);
    putchar('\n');
}

static void
put_attribute(const ch_lexicon *lexicon, const ch_attribute *a)
{
    const ch_slice value = a->kind == CH_ATTRIBUTE_CONCEPT ? ch_lexicon_name(lexicon, a->value)
                                                           : ch_lexicon_text(lexicon, a->value);
    const ch_slice property = ch_lexicon_property_name(lexicon, a->property);
    printf("    %-18.*s %.*s", CH_PRINT(property), CH_PRINT(value));
    if (a->extra != CH_NONE) {
        const ch_slice extra = ch_lexicon_name(lexicon, a->extra);
        printf("  by %.*s", CH_PRINT(extra));
    }
    put_dates(a->from, a->until);
}

/* Of an office or a designation: who held it, or bears it. */
static void
put_bearers(const ch_lexicon *lexicon, ch_concept concept)
{
    for (ch_concept c = 0; c < ch_lexicon_entries(lexicon); c++) {
        size_t count;
        const ch_attribute *a = ch_lexicon_attributes(lexicon, c, &count);
        for (size_t i = 0; i < count; i++) {
            if (a[i].kind != CH_ATTRIBUTE_CONCEPT || a[i].value != concept) continue;
            const ch_slice property = ch_lexicon_property_name(lexicon, a[i].property), name = ch_lexicon_name(lexicon, c);
            const bool holds = ch_slice_equal(property, CH_S("holding"));
            if (!holds && !ch_slice_equal(property, CH_S("designation"))) continue;
            printf("    %-18s %.*s", holds ? "held by" : "designated", CH_PRINT(name));
            put_dates(a[i].from, a[i].until);
        }
    }
}

static void
show_entry(const ch_knowledge *knowledge, ch_concept concept)
{
    const ch_lexicon *lexicon = knowledge->lexicon;
    const ch_slice name = ch_lexicon_name(lexicon, concept);
    const ch_slice label = ch_lexicon_label(lexicon, concept);
    const ch_slice class = ch_ontology_class_name(knowledge->ontology, ch_lexicon_class(lexicon, concept));
    size_t line, count;
    const ch_slice file = ch_lexicon_file(lexicon, concept, &line);
    const bool color = ch_color_on(STDOUT_FILENO);
    printf("%s%.*s%s  %.*s  \"%.*s\"  weight %u  (%.*s:%zu)\n", color ? "\033[1m" : "", CH_PRINT(name),
           color ? "\033[0m" : "", CH_PRINT(class), CH_PRINT(label), ch_lexicon_weight(lexicon, concept), CH_PRINT(file), line);
    const ch_attribute *attributes = ch_lexicon_attributes(lexicon, concept, &count);
    for (size_t i = 0; i < count; i++) put_attribute(lexicon, &attributes[i]);
    put_bearers(lexicon, concept);
}

/* "https://w3id.org/chancery/entity/x", "<…>", ":x" and "x" */
static ch_slice
last_part(ch_slice name)
{
    if (name.len > 1 && name.at[0] == '<' && name.at[name.len - 1] == '>') name = ch_slice_part(name, 1, name.len - 1);
    if (ch_slice_starts(name, CH_S(CH_ENTITY_NAMESPACE))) return ch_slice_part(name, strlen(CH_ENTITY_NAMESPACE), name.len);
    return ch_slice_starts(name, CH_S(":")) ? ch_slice_part(name, 1, name.len) : name;
}

/* Every entry that the words can stand for: labels first, then by the other forms. */
static ch_status
show_form(const ch_knowledge *knowledge, ch_slice name, ch_arena *arena, bool *found)
{
    ch_token *tokens;
    size_t count;
    ch_match match[1];
    ch_concept shown[64];
    size_t shown_count = 0;
    CH_TRY(ch_tokenize_with(knowledge->abbreviations, name, arena, &tokens, &count));
    uint32_t *words = ch_arena_array(arena, count + 1, sizeof *words);
    if (!words) return CH_NO_MEMORY;
    for (size_t i = 0; i < count; i++) words[i] = ch_lexicon_word(knowledge->lexicon, ch_span_of(name, tokens[i].span));
    if (!ch_lexicon_match(knowledge->lexicon, words, 0, (uint32_t)count, match, 1) || match[0].tokens < count) return CH_OK;
    for (size_t i = 0; i < match[0].count && shown_count < 64; i++) {
        bool again = false;
        for (size_t j = 0; j < shown_count; j++) again = again || shown[j] == match[0].readings[i].concept;
        if (again) continue;
        shown[shown_count++] = match[0].readings[i].concept;
        show_entry(knowledge, match[0].readings[i].concept);
    }
    *found = shown_count > 0;
    return CH_OK;
}

static ch_status
show_named(const ch_knowledge *knowledge, ch_slice name, ch_arena *arena, bool *found)
{
    const ch_concept concept = ch_lexicon_find(knowledge->lexicon, last_part(name));
    *found = concept != CH_NONE;
    if (*found) {
        show_entry(knowledge, concept);
        return CH_OK;
    }
    CH_TRY(show_form(knowledge, name, arena, found));
    for (ch_concept c = 0; !*found && c < ch_lexicon_entries(knowledge->lexicon); c++) {
        if (!ch_slice_equal(ch_lexicon_label(knowledge->lexicon, c), name)) continue; /* offices are no forms */
        show_entry(knowledge, c);
        *found = true;
    }
    return CH_OK;
}

int
ch_lexicon_show_verb(const ch_settings *settings, const ch_knowledge *knowledge)
{
    int code = CH_EXIT_OK;
    ch_arena *arena = ch_arena_new(0);
    ch_status status = arena ? CH_OK : CH_NO_MEMORY;
    for (size_t i = 1; status == CH_OK && i < settings->operands.len; i++) {
        bool found = false;
        status = show_named(knowledge, ch_slice_of(settings->operands.at[i]), arena, &found);
        if (found || status != CH_OK) continue;
        ch_say(CH_ERROR, "no entry \"%s\": give the last part of its IRI or one of its names", settings->operands.at[i]);
        code = CH_EXIT_SOME_FAILED;
    }
    ch_arena_free(arena);
    return status == CH_OK ? code : ch_exit_of(status, "lexicon");
}
