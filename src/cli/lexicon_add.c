/*
 * chancery lexicon add: an entry of one's own, appended to a Turtle file
 *
 * It is checked before a byte is written, and written at once.
 */
#include "cli/lexicon.h"
#include "cli/load.h"
#include "cli/message.h"
#include "lexicon/import/import.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

typedef struct {
    const ch_settings *settings;
    const ch_knowledge *knowledge;
    ch_class class;
    ch_concept country;
    ch_buffer slug, out;
} entry;

static bool
is_date(const char *name, const char *text)
{
    ch_date date;
    if (!text || ch_date_read(ch_slice_of(text), &date)) return true;
    ch_say(CH_ERROR, "--%s is \"%s\", but may be YYYY-MM-DD, YYYY-MM or YYYY", name, text);
    return false;
}

static bool
is_slug(ch_slice text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-", text.at[i])) return false;
    return text.len > 0 && text.at[0] != '-' && text.at[text.len - 1] != '-';
}

/* False after a message. */
static bool
is_whole(entry *e)
{
    const ch_settings *s = e->settings;
    const char *lacks = !s->class ? "class" : !s->label || !*s->label ? "label" : !s->sources.len ? "source" : NULL;
    if (lacks) ch_say(CH_ERROR, "an entry needs --%s (see chancery lexicon --help)", lacks);
    if (lacks || !is_date("from", s->from) || !is_date("until", s->until)) return false;
    if (s->weight && (strlen(s->weight) != 1 || !strchr("0123456789", *s->weight))) {
        ch_say(CH_ERROR, "--weight is \"%s\", but may be a digit from 0 to 9", s->weight);
        return false;
    }
    return ch_lexicon_wanted_class(s, e->knowledge, &e->class) && ch_lexicon_wanted_country(s, e->knowledge, &e->country);
}

/* The slug; false after a message where it is taken, by what is known or by the file itself. */
static bool
find_slug(entry *e, const ch_lexicon *own)
{
    const ch_slice id = ch_slice_of(e->settings->id);
    if (id.len && !is_slug(id)) {
        ch_say(CH_ERROR, "--id is \"%s\", but may have small letters a-z, digits and hyphens between them", e->settings->id);
        return false;
    }
    const ch_status status = id.len ? ch_buffer_add(&e->slug, id) : ch_import_slug(ch_slice_of(e->settings->label), &e->slug);
    const ch_slice slug = ch_buffer_slice(&e->slug);
    if (status != CH_OK) return ch_exit_of(status, "lexicon") == CH_EXIT_OK;
    if (!slug.len) {
        ch_say(CH_ERROR, "no IRI can be made of \"%s\": give --id", e->settings->label);
        return false;
    }
    const ch_concept there = ch_lexicon_find(own, slug);
    if (there == CH_NONE) return true;
    size_t line;
    const ch_slice file = ch_lexicon_file(own, there, &line);
    ch_say(CH_ERROR, "\"%.*s\" is there already (%.*s:%zu): give --id to tell them apart", CH_PRINT(slug), CH_PRINT(file), line);
    return false;
}

static ch_status
put_texts(entry *e, const char *property, const ch_words *texts)
{
    for (size_t i = 0; i < texts->len; i++) {
        CH_TRY(ch_buffer_print(&e->out, i ? ", " : " ;\n    %s ", property));
        CH_TRY(ch_import_string(ch_slice_of(texts->at[i]), &e->out));
    }
    return CH_OK;
}

static ch_status
put_text(entry *e, const char *property, const char *text)
{
    const ch_words one = {&text, text ? 1 : 0};
    return put_texts(e, property, &one);
}

static ch_status
write_entry(entry *e, bool begins)
{
    const ch_settings *s = e->settings;
    const ch_ontology *o = e->knowledge->ontology;
    const bool person = ch_ontology_is(o, e->class, ch_ontology_class(o, CH_S("Person")));
    if (begins)
        CH_TRY(ch_buffer_add(&e->out, CH_S("@prefix :        <" CH_ENTITY_NAMESPACE "> .\n"
                                           "@prefix chan:    <" CH_NAMESPACE "> .\n"
                                           "@prefix skos:    <http://www.w3.org/2004/02/skos/core#> .\n"
                                           "@prefix dcterms: <http://purl.org/dc/terms/> .\n")));
    CH_TRY(ch_buffer_print(&e->out, "\n:%.*s a chan:%.*s ;\n    skos:prefLabel ", CH_PRINT(ch_buffer_slice(&e->slug)),
                           CH_PRINT(ch_ontology_class_name(o, e->class))));
    CH_TRY(ch_import_string(ch_slice_of(s->label), &e->out));
    CH_TRY(ch_buffer_add(&e->out, CH_S("@en")));
    CH_TRY(put_texts(e, "skos:altLabel", &s->aliases));
    CH_TRY(put_texts(e, "chan:acronym", &s->acronyms));
    CH_TRY(put_texts(e, "chan:weakLabel", &s->weak_labels));
    CH_TRY(put_texts(e, "chan:context", &s->contexts));
    if (e->country != CH_NONE)
        CH_TRY(ch_buffer_print(&e->out, " ;\n    %s :%.*s", person ? "chan:citizenOf" : "chan:country",
                               CH_PRINT(ch_lexicon_name(e->knowledge->lexicon, e->country))));
    CH_TRY(put_text(e, "chan:from", s->from));
    CH_TRY(put_text(e, "chan:until", s->until));
    if (s->weight) CH_TRY(ch_buffer_print(&e->out, " ;\n    chan:weight %s", s->weight));
    CH_TRY(put_texts(e, "dcterms:source", &s->sources));
    return ch_buffer_add(&e->out, CH_S(" .\n"));
}

/* All or nothing: what a full disk cuts off is taken back. */
static int
append(const entry *e, const char *path)
{
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    const off_t end = file < 0 ? -1 : lseek(file, 0, SEEK_END);
    const bool good = end >= 0 && write(file, e->out.at, e->out.len) == (ssize_t)e->out.len;
    const int why = errno;
    if (!good && end >= 0) (void)!ftruncate(file, end);
    const bool closed = file >= 0 && close(file) == 0;
    if (good && closed) return CH_EXIT_OK;
    ch_say(CH_ERROR, "%s: cannot be written: %s", path, strerror(why));
    return CH_EXIT_USAGE;
}

/* The knowledge with the file itself added, so that its entries count as there. */
static int
add(entry *e, const char *path, ch_arena *arena)
{
    ch_settings with = *e->settings;
    const bool exists = access(path, F_OK) == 0;
    ch_knowledge *own = NULL;
    with.gazetteers.at = ch_arena_array(arena, e->settings->gazetteers.len + 1, sizeof *with.gazetteers.at);
    if (!with.gazetteers.at) return ch_exit_of(CH_NO_MEMORY, "lexicon");
    if (e->settings->gazetteers.len)
        memcpy(with.gazetteers.at, e->settings->gazetteers.at, e->settings->gazetteers.len * sizeof *with.gazetteers.at);
    with.gazetteers.at[with.gazetteers.len++] = path;
    int code = exists ? ch_load_knowledge(&with, arena, &own) : CH_EXIT_OK;
    if (code == CH_EXIT_OK && !find_slug(e, (own ? own : e->knowledge)->lexicon)) code = CH_EXIT_USAGE;
    if (code == CH_EXIT_OK) code = ch_exit_of(write_entry(e, !exists), "lexicon");
    if (code == CH_EXIT_OK) code = append(e, path);
    if (code == CH_EXIT_OK) printf("%s: %.*s is added\n", path, CH_PRINT(ch_buffer_slice(&e->slug)));
    ch_knowledge_free(own);
    return code;
}

int
ch_lexicon_add_verb(const ch_settings *settings, const ch_knowledge *knowledge)
{
    entry e = {.settings = settings, .knowledge = knowledge, .country = CH_NONE};
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "lexicon");
    const int code = is_whole(&e) ? add(&e, settings->operands.at[1], arena) : CH_EXIT_USAGE;
    ch_vector_free(&e.slug);
    ch_vector_free(&e.out);
    ch_arena_free(arena);
    return code;
}
