/*
 * Tellings for people
 *
 *     Designation  Actual  2025-02  speaker: Department of State
 *         actor            Department of State   "the State Department"  subject
 *         recipient        Tren de Aragua        "Tren de Aragua"        object
 *         says             "the State Department designated …"  [120-198]
 *         because          frame designate, "designated"  [141-151], verb, confidence 0.9
 */
#include "cli/stages.h"

#include "cli/message.h"
#include "knowledge.h"

#include <stdio.h>
#include <unistd.h>

const char *
ch_modality_word(ch_modality modality)
{
    static const char *const words[] = {"Actual",   "Planned", "Possible", "Conditional",
                                        "Demanded", "Denied",  "RuledOut"};
    return words[modality];
}

const char *
ch_mention_word(ch_mention_kind kind)
{
    static const char *const words[] = {"name",  "short",       "abbreviation", "adjective", "metonym",
                                        "title", "description", "pronoun",      "value"};
    return words[kind];
}

ch_slice
ch_entity_label(const ch_document *document, uint32_t index)
{
    return index < document->annotations.entity_count ? document->annotations.entities[index].label
                                                      : CH_S("");
}

ch_slice
ch_class_word(const ch_document *document, ch_class class)
{
    return class == CH_NO_CLASS ? CH_S("")
                                : ch_ontology_class_name(document->knowledge->ontology, class);
}

static uint32_t
place(const ch_document *document, uint32_t offset)
{
    return ch_article_code_point(document->article, offset);
}

/* Words of the article in quotes, line ends as blanks, with their place. */
static void
put_words(const ch_document *document, ch_span span)
{
    const ch_slice words = ch_article_part(document->article, span);
    putchar('"');
    for (size_t i = 0; i < words.len; i++) {
        putchar((unsigned char)words.at[i] < 0x20 ? ' ' : words.at[i]);
    }
    printf("\"  [%u-%u]", place(document, span.begin), place(document, span.end));
}

static ch_slice
role_text(const ch_document *document, const ch_role *role)
{
    if (role->entity != CH_NONE) return ch_entity_label(document, role->entity);
    if (role->value < document->annotations.value_count) {
        return document->annotations.values[role->value].value;
    }
    return role->words;
}

/* Why the words at `span` stand for what they stand for: the rule of their mention. */
static void
put_mention_reason(const ch_document *document, ch_span span, uint32_t entity)
{
    for (size_t i = 0; i < document->annotations.mention_count; i++) {
        const ch_mention *mention = &document->annotations.mentions[i];
        if (mention->entity != entity || !ch_span_overlaps(mention->span, span)) continue;
        printf("      %s, %s", ch_mention_word(mention->kind), mention->rule ? mention->rule : "");
        return;
    }
}

static void
put_role(const ch_document *document, const ch_role *role, bool with_reasons)
{
    const ch_slice text = role_text(document, role);
    printf("    %-16.*s %.*s", CH_PRINT(role->property), CH_PRINT(text));
    if (role->place.end > role->place.begin) {
        printf("  ");
        put_words(document, role->place);
    }
    if (with_reasons) {
        if (role->path) printf("  %s", role->path);
        if (role->entity != CH_NONE) put_mention_reason(document, role->place, role->entity);
    }
    putchar('\n');
}

static void
put_heading(const ch_document *document, const ch_telling *telling)
{
    const bool color = ch_color_on(STDOUT_FILENO);
    fputs(color ? "\033[1m" : "", stdout);
    if (telling->is_event) {
        printf("%.*s", CH_PRINT(ch_class_word(document, telling->class)));
    } else {
        const ch_slice subject = ch_entity_label(document, telling->subject);
        const ch_slice object = telling->object != CH_NONE
                                    ? ch_entity_label(document, telling->object)
                                : telling->object_value < document->annotations.value_count
                                    ? document->annotations.values[telling->object_value].value
                                    : CH_S("");
        printf("%.*s  %.*s  %.*s", CH_PRINT(subject), CH_PRINT(telling->predicate),
               CH_PRINT(object));
    }
    printf("%s  %s", color ? "\033[0m" : "", ch_modality_word(telling->modality));
    char date[16];
    if (ch_date_known(telling->date)) {
        ch_date_write(telling->date, date);
        printf("  %s", date);
    }
    if (ch_date_known(telling->from)) {
        ch_date_write(telling->from, date);
        printf("  from %s", date);
    }
    if (ch_date_known(telling->until)) {
        ch_date_write(telling->until, date);
        printf("  until %s", date);
    }
    if (telling->speaker != CH_NONE) {
        printf("  said by %.*s", CH_PRINT(ch_entity_label(document, telling->speaker)));
    }
    putchar('\n');
}

static void
put_relation_reasons(const ch_document *document, const ch_telling *telling)
{
    const uint32_t ends[] = {telling->subject, telling->object};
    const char *const names[] = {"subject", "object"};
    for (size_t e = 0; e < 2; e++) {
        for (size_t i = 0; i < document->annotations.mention_count; i++) {
            const ch_mention *mention = &document->annotations.mentions[i];
            if (ends[e] == CH_NONE || mention->entity != ends[e] ||
                !ch_span_overlaps(mention->span, telling->evidence)) {
                continue;
            }
            printf("    %-16s ", names[e]);
            put_words(document, mention->span);
            printf("  %s, %s\n", ch_mention_word(mention->kind), mention->rule ? mention->rule : "");
        }
    }
}

ch_status
ch_telling_print(const ch_document *document, const ch_telling *telling, bool with_reasons)
{
    put_heading(document, telling);
    for (size_t i = 0; i < telling->role_count; i++) {
        put_role(document, &telling->roles[i], with_reasons);
    }
    if (with_reasons && !telling->is_event) put_relation_reasons(document, telling);
    if (with_reasons && telling->date_reason) printf("    %-16s %s\n", "date", telling->date_reason);
    printf("    %-16s ", "says");
    put_words(document, telling->evidence);
    printf("\n    %-16s %s %.*s, ", "because", telling->is_event ? "frame" : "rule",
           CH_PRINT(telling->rule));
    put_words(document, telling->trigger);
    printf(", %s, confidence %.2f\n", ch_construction_word(telling->construction), (double)telling->confidence);
    return CH_OK;
}
