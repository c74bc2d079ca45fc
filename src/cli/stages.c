/*
 * The stages, each as a table or in the syntax that its users know (CoNLL-U)
 *
 * Offsets are code points, as in the output, so that what is printed here can
 * be compared with it.
 */
#include "cli/stages.h"

#include "base/buffer.h"
#include "cli/terminal.h"
#include "knowledge.h"
#include "relate/skeleton.h"

#include <chancery/write.h>

static uint32_t
place(const ch_document *document, uint32_t offset)
{
    return ch_article_code_point(document->article, offset);
}

/* "12-18" */
static ch_status
span_cell(ch_table *table, const ch_document *document, ch_span span)
{
    return ch_table_print_cell(table, "%u-%u", place(document, span.begin),
                               place(document, span.end));
}

/* Show what `fill` puts into a table. */
static ch_status
show_table(const ch_document *document, const char *const *headings, size_t columns,
           ch_status (*fill)(const ch_document *document, ch_table *table))
{
    ch_table *table;
    CH_TRY(ch_table_new(headings, columns, &table));
    const ch_status status = fill(document, table);
    if (status == CH_OK) ch_table_show(table);
    ch_table_free(table);
    return status;
}

static ch_status
print_text(const ch_document *document)
{
    const ch_slice text = document->article->text;
    fwrite(text.at, 1, text.len, stdout);
    return CH_OK;
}

static ch_status
fill_sentences(const ch_document *document, ch_table *table)
{
    static const char *const kinds[] = {"prose", "headline", "dateline", "byline", "item"};
    const ch_article *article = document->article;
    for (size_t i = 0; i < article->sentence_count; i++) {
        const ch_sentence *sentence = &article->sentences[i];
        CH_TRY(ch_table_print_cell(table, "%zu", i));
        CH_TRY(span_cell(table, document, sentence->span));
        CH_TRY(ch_table_print_cell(table, "%u", sentence->paragraph));
        CH_TRY(ch_table_cell(table, ch_slice_of(kinds[sentence->kind])));
        CH_TRY(ch_table_cell(table, ch_article_part(article, sentence->span)));
    }
    return CH_OK;
}

static ch_status
print_sentences(const ch_document *document)
{
    static const char *const headings[] = {"sentence", "place", "paragraph", "kind", "text"};
    return show_table(document, headings, 5, fill_sentences);
}

static ch_status
fill_tokens(const ch_document *document, ch_table *table)
{
    static const char *const kinds[] = {"word", "number", "punctuation", "symbol"};
    static const char *const flags[] = {"capital",   "all-capitals", "",            "clitic",
                                        "dotted",    "opens-quote",  "closes-quote", "opens-line"};
    const ch_article *article = document->article;
    for (size_t i = 0; i < article->token_count; i++) {
        const ch_token *token = &article->tokens[i];
        CH_TRY(ch_table_print_cell(table, "%zu", i));
        CH_TRY(ch_table_print_cell(table, "%u", token->sentence));
        CH_TRY(span_cell(table, document, token->span));
        CH_TRY(ch_table_cell(table, ch_slice_of(kinds[token->kind])));
        CH_TRY(ch_table_cell(table, ch_article_part(article, token->span)));
        char text[120] = "";
        for (size_t bit = 0; bit < 8; bit++) {
            if (!(token->flags & 1u << bit) || !*flags[bit]) continue;
            if (*text) strcat(text, " ");
            strcat(text, flags[bit]);
        }
        CH_TRY(ch_table_cell(table, ch_slice_of(text)));
    }
    return CH_OK;
}

static ch_status
print_tokens(const ch_document *document)
{
    static const char *const headings[] = {"token", "sentence", "place", "kind", "text", "flags"};
    return show_table(document, headings, 6, fill_tokens);
}

static ch_status
print_parse(const ch_document *document)
{
    const ch_article *article = document->article;
    ch_buffer feats = {0};
    ch_status status = CH_OK;
    for (size_t i = 0; i < article->sentence_count && status == CH_OK; i++) {
        const ch_sentence *sentence = &article->sentences[i];
        printf("# sent_id = %zu\n", i);
        for (uint32_t t = sentence->first; t < sentence->end && status == CH_OK; t++) {
            const ch_node *node = &document->analysis.nodes[t];
            const ch_slice form = ch_article_token(article, t);
            ch_vector_clear(&feats);
            status = ch_feats_print(node->feats, node->upos, &feats);
            const bool is_last = t + 1 >= sentence->end;
            const bool glued = !is_last && !(article->tokens[t + 1].flags & CH_TOKEN_SPACE_BEFORE);
            printf("%u\t%.*s\t%.*s\t%s\t_\t%.*s\t%u\t%s\t_\t%s\n", t - sentence->first + 1,
                   CH_PRINT(form), CH_PRINT(node->lemma), ch_upos_name(node->upos),
                   (int)feats.len, feats.at ? feats.at : "",
                   node->head == CH_ROOT ? 0 : node->head + 1, ch_dep_name(node->dep),
                   glued ? "SpaceAfter=No" : "_");
        }
        putchar('\n');
    }
    ch_vector_free(&feats);
    return status;
}

static ch_status
print_predicates(const ch_document *document)
{
    const ch_article *article = document->article;
    ch_buffer text = {0};
    ch_status status = CH_OK;
    for (size_t i = 0; i < article->sentence_count && status == CH_OK; i++) {
        const ch_sentence *sentence = &article->sentences[i];
        if (!document->analysis.predicates[i].len) continue;
        ch_vector_clear(&text);
        status = ch_predicates_print(&document->analysis.predicates[i],
                                     document->analysis.forms + sentence->first,
                                     document->analysis.nodes + sentence->first, &text);
        char heading[60];
        snprintf(heading, sizeof heading, "sentence %zu", i);
        ch_heading(heading);
        fwrite(text.at ? text.at : "", 1, text.len, stdout);
    }
    ch_vector_free(&text);
    return status;
}

static ch_status
fill_values(const ch_document *document, ch_table *table)
{
    static const char *const kinds[] = {"date", "money", "quantity", "duration"};
    for (size_t i = 0; i < document->annotations.value_count; i++) {
        const ch_value *value = &document->annotations.values[i];
        CH_TRY(ch_table_print_cell(table, "%zu", i));
        CH_TRY(span_cell(table, document, value->span));
        CH_TRY(ch_table_cell(table, ch_article_part(document->article, value->span)));
        CH_TRY(ch_table_cell(table, ch_slice_of(kinds[value->kind])));
        CH_TRY(ch_table_cell(table, value->value));
        CH_TRY(ch_table_cell(table, ch_slice_of(value->approximate ? "about" : "")));
        CH_TRY(ch_table_cell(table, ch_slice_of(value->rule)));
    }
    return CH_OK;
}

static ch_status
print_values(const ch_document *document)
{
    static const char *const headings[] = {"value", "place", "text", "kind", "is", "", "rule"};
    return show_table(document, headings, 7, fill_values);
}

static ch_status
fill_mentions(const ch_document *document, ch_table *table)
{
    for (size_t i = 0; i < document->annotations.mention_count; i++) {
        const ch_mention *mention = &document->annotations.mentions[i];
        CH_TRY(span_cell(table, document, mention->span));
        CH_TRY(ch_table_cell(table, ch_article_part(document->article, mention->span)));
        CH_TRY(ch_table_cell(table, ch_slice_of(ch_mention_word(mention->kind))));
        CH_TRY(ch_table_cell(table, ch_class_word(document, mention->class)));
        if (mention->value != CH_NONE) {
            CH_TRY(ch_table_cell(table, document->annotations.values[mention->value].value));
        } else {
            CH_TRY(ch_table_cell(table, ch_entity_label(document, mention->entity)));
        }
        CH_TRY(ch_table_cell(table, ch_slice_of(mention->rule)));
    }
    return CH_OK;
}

static ch_status
print_mentions(const ch_document *document)
{
    static const char *const headings[] = {"place", "text", "kind", "class", "stands for", "rule"};
    return show_table(document, headings, 6, fill_mentions);
}

static ch_status
fill_entities(const ch_document *document, ch_table *table)
{
    for (size_t i = 0; i < document->annotations.entity_count; i++) {
        const ch_entity *entity = &document->annotations.entities[i];
        CH_TRY(ch_table_print_cell(table, "%zu", i));
        CH_TRY(ch_table_cell(table, ch_class_word(document, entity->class)));
        CH_TRY(ch_table_cell(table, entity->label));
        CH_TRY(ch_table_cell(table, entity->name));
        CH_TRY(ch_table_cell(table, ch_entity_label(document, entity->country)));
        CH_TRY(ch_table_print_cell(table, "%u", entity->mentions));
        CH_TRY(ch_table_cell(table, ch_slice_of(entity->unnamed              ? "unnamed"
                                                : entity->concept != CH_NONE ? "gazetteer"
                                                                             : "article")));
    }
    return CH_OK;
}

static ch_status
print_entities(const ch_document *document)
{
    static const char *const headings[] = {"entity",  "class",    "label",     "name",
                                           "country", "mentions", "known from"};
    return show_table(document, headings, 7, fill_entities);
}

static ch_status
print_skeleton(const ch_document *document)
{
    ch_buffer line = {0}, text = {0};
    ch_status status = CH_OK;
    for (size_t i = 0; i < document->article->sentence_count && status == CH_OK; i++) {
        ch_skeleton skeleton;
        ch_vector_clear(&line);
        ch_vector_clear(&text);
        status = ch_skeleton_render(document->article, &document->annotations, (uint32_t)i, &line,
                                    &skeleton);
        if (status == CH_OK) {
            status = ch_skeleton_print(&skeleton, document->article, &document->annotations,
                                       document->knowledge->ontology, &text);
        }
        if (status == CH_OK) printf("%.*s\n", (int)text.len, text.at ? text.at : "");
    }
    ch_vector_free(&text);
    ch_vector_free(&line);
    return status;
}

static ch_status
print_tellings(const ch_document *document, bool events)
{
    for (size_t i = 0; i < document->tellings.len; i++) {
        if (document->tellings.at[i].is_event != events) continue;
        CH_TRY(ch_telling_print(document, &document->tellings.at[i], false));
    }
    return CH_OK;
}

static ch_status
print_relations(const ch_document *document)
{
    return print_tellings(document, false);
}

static ch_status
print_events(const ch_document *document)
{
    return print_tellings(document, true);
}

static ch_status
print_facts(const ch_document *document)
{
    /* The writer keeps its own buffer: what stands in stdio's goes first. */
    fflush(stdout);
    ch_writer *writer;
    CH_TRY(ch_writer_open(&(ch_write_options){.format = "ntriples"}, document->knowledge, NULL,
                          &writer));
    const ch_status status = ch_writer_document(writer, document);
    if (status == CH_OK) return ch_writer_close(writer);
    ch_writer_abandon(writer);
    return status;
}

const ch_stage ch_stages[] = {
    {"text", print_text},           {"sentences", print_sentences},
    {"tokens", print_tokens},       {"parse", print_parse},
    {"predicates", print_predicates}, {"values", print_values},
    {"mentions", print_mentions},   {"entities", print_entities},
    {"skeleton", print_skeleton},   {"relations", print_relations},
    {"events", print_events},       {"facts", print_facts},
    {0},
};
