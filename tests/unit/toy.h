/*
 * A toy article: its trees and mentions written by hand, its predicates found as ever
 *
 *     "France 2:nsubj Country | bombed 0 VERB Tense=Past VerbForm=Fin bomb"
 *
 * A row a token, in the order: form, head:relation, then in any order a class (it
 * is a mention of an entity labelled by the form), a part of speech, features and,
 * in small letters, a lemma.  Heads count from 1; an empty row ends a sentence, "¶"
 * a paragraph.
 */
#ifndef CH_TESTS_TOY_H
#define CH_TESTS_TOY_H

#include "scratch_file.h"
#include "shipped_grammar.h"

#include "relate/factuality.h"
#include "relate/frame.h"
#include "relate/quote.h"

#include "base/vector.h"

enum { TOY_TOKENS = 160, TOY_SENTENCES = 16 };

typedef struct {
    ch_ontology *ontology;
    ch_cues *cues;
    ch_frames *frames;
    ch_arena *arena;
    char text[4096];
    ch_article article;
    ch_token tokens[TOY_TOKENS];
    ch_sentence sentences[TOY_SENTENCES];
    ch_node nodes[TOY_TOKENS];
    ch_slice forms[TOY_TOKENS];
    ch_predicates predicates[TOY_SENTENCES];
    ch_analysis analysis;
    ch_mention mentions[TOY_TOKENS];
    ch_entity entities[TOY_TOKENS];
    uint32_t mention_at[TOY_TOKENS];
    ch_annotations annotations;
    ch_tellings tellings;
} toy;

static toy world;

/* Everything but the frames. */
static inline int
toy_open(void)
{
    ch_diagnostics sink = {0};
    memset(&world, 0, sizeof world);
    world.arena = ch_arena_new(0);
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", &sink, &world.ontology) != CH_OK) return -1;
    return ch_cues_load(CH_ONTOLOGY "/english", world.ontology, &sink, &world.cues) == CH_OK ? 0 : -1;
}

/* For a group of tests: with the frames that are shipped. */
static inline int
load_toy(void **state)
{
    ch_diagnostics sink = {0};
    (void)state;
    return toy_open() == 0 && ch_frames_load(CH_ONTOLOGY "/frames", world.ontology, &sink, &world.frames) == CH_OK ? 0 : -1;
}

/* With frames of the test's own. */
static inline int
toy_open_with(const char *frames)
{
    scratch_file file;
    told all;
    ch_diagnostics sink = keeping(&all);
    if (toy_open()) return -1;
    scratch_write(&file, "frames.yaml", frames);
    const ch_status status = ch_frames_load(file.folder, world.ontology, &sink, &world.frames);
    scratch_remove(&file);
    if (status != CH_OK) print_error("%s", all.text);
    return status == CH_OK ? 0 : -1;
}

static inline int
unload_toy(void **state)
{
    (void)state;
    ch_vector_free(&world.tellings);
    ch_frames_free(world.frames);
    ch_cues_free(world.cues);
    ch_ontology_free(world.ontology);
    ch_arena_free(world.arena);
    return 0;
}

static inline ch_slice
toy_word(ch_slice *rest)
{
    *rest = ch_slice_trim(*rest);
    size_t end = 0;
    while (end < rest->len && rest->at[end] != ' ') end++;
    const ch_slice word = ch_slice_part(*rest, 0, end);
    *rest = ch_slice_part(*rest, end, rest->len);
    return word;
}

static inline uint32_t
toy_entity(toy *t, ch_slice label, ch_class class)
{
    for (uint32_t i = 0; i < t->annotations.entity_count; i++)
        if (ch_slice_equal(t->entities[i].label, label)) return i;
    t->entities[t->annotations.entity_count] =
        (ch_entity){.class = class, .label = label, .name = label, .concept = CH_NONE,
                    .country = CH_NONE,
                    /* a small letter: "officials" */
                    .unnamed = label.at[0] >= 'a' && label.at[0] <= 'z'};
    return (uint32_t)t->annotations.entity_count++;
}

/* Forms are cut from `t->text`; underscores stand for blanks. */
static inline ch_slice
toy_put(toy *t, ch_slice form, uint32_t *begin)
{
    const size_t at = strlen(t->text);
    const bool glued = form.len == 1 && strchr(",.:", form.at[0]);
    snprintf(t->text + at, sizeof t->text - at, "%s%.*s", at && !glued ? " " : "", CH_PRINT(form));
    *begin = (uint32_t)(at + (at && !glued ? 1 : 0));
    for (char *c = t->text + *begin; *c; c++)
        if (*c == '_') *c = ' ';
    return (ch_slice){t->text + *begin, form.len};
}

static inline void
toy_row(toy *t, ch_slice row)
{
    const uint32_t at = (uint32_t)t->article.token_count++;
    ch_sentence *s = &t->sentences[t->article.sentence_count];
    ch_node *node = &t->nodes[at];
    uint32_t begin;
    const ch_slice form = toy_put(t, toy_word(&row), &begin);
    ch_slice where = toy_word(&row);
    t->tokens[at] = (ch_token){.span = {begin, begin + (uint32_t)form.len},
                               .sentence = (uint32_t)t->article.sentence_count};
    if (ch_slice_equal(form, CH_S("“"))) t->tokens[at].flags = CH_TOKEN_OPENS_QUOTE;
    if (ch_slice_equal(form, CH_S("”"))) t->tokens[at].flags = CH_TOKEN_CLOSES_QUOTE;
    const bool mark = form.len == 1 && strchr(",.:", form.at[0]);
    t->tokens[at].kind = mark ? CH_TOKEN_PUNCTUATION : CH_TOKEN_WORD;
    t->forms[at] = form;
    t->mention_at[at] = CH_NONE;
    *node = (ch_node){.head = CH_ROOT, .dep = CH_DEP_ROOT, .upos = CH_UPOS_NOUN, .lemma = form};
    const char *colon = memchr(where.at, ':', where.len);
    if (colon) {
        node->head = (uint32_t)atoi(where.at) - 1;
        node->dep = ch_dep_of(ch_slice_part(where, (size_t)(colon - where.at) + 1, where.len));
    }
    for (ch_slice word = toy_word(&row); word.len; word = toy_word(&row)) {
        const ch_class class = ch_ontology_class(t->ontology, word);
        if (class != CH_NO_CLASS) {
            const uint32_t m = (uint32_t)t->annotations.mention_count++;
            t->mention_at[at] = m;
            node->upos = CH_UPOS_PROPN;
            t->mentions[m] = (ch_mention){.span = t->tokens[at].span, .first = at, .end = at + 1,
                                          .sentence = t->tokens[at].sentence, .head = at,
                                          .class = class, .value = CH_NONE,
                                          .entity = toy_entity(t, form, class)};
        } else if (memchr(word.at, '=', word.len)) {
            node->feats |= ch_feats_of(word);
        } else if (word.at[0] >= 'A' && word.at[0] <= 'Z') {
            node->upos = ch_upos_of(word);
        } else {
            node->lemma = word;
        }
    }
    if (s->end == 0) s->first = at;
    s->end = at + 1;
}

static inline void
toy_end_sentence(toy *t, bool paragraph)
{
    ch_sentence *s = &t->sentences[t->article.sentence_count];
    if (s->end == 0) return;
    s->span = (ch_span){t->tokens[s->first].span.begin, t->tokens[s->end - 1].span.end};
    const uint32_t number = s->paragraph;
    t->sentences[++t->article.sentence_count].paragraph = number + paragraph;
}

/* Read the rows: the article, its trees, mentions and predicates. */
static inline void
toy_parse(toy *t, const char *rows)
{
    ch_slice rest = ch_slice_of(rows);
    ch_arena_clear(t->arena);
    t->text[0] = 0;
    t->article = (ch_article){.tokens = t->tokens, .sentences = t->sentences, .published = {2025, 8, 8}};
    memset(t->sentences, 0, sizeof t->sentences);
    t->annotations = (ch_annotations){.mentions = t->mentions, .entities = t->entities,
                                      .mention_at = t->mention_at};
    ch_vector_clear(&t->tellings);
    while (rest.len) {
        size_t end = 0;
        while (end < rest.len && rest.at[end] != '|') end++;
        const ch_slice row = ch_slice_trim(ch_slice_part(rest, 0, end));
        rest = ch_slice_part(rest, end + 1, rest.len);
        if (!row.len || ch_slice_equal(row, CH_S("¶")))
            toy_end_sentence(t, row.len > 0);
        else
            toy_row(t, row);
    }
    toy_end_sentence(t, false);
    t->article.text = ch_slice_of(t->text);
    t->analysis = (ch_analysis){t->nodes, t->forms, t->predicates};
    for (size_t i = 0; i < t->article.sentence_count; i++) {
        const ch_sentence *s = &t->sentences[i];
        assert_int_equal(ch_predicates_find(shipped_grammar(), t->forms + s->first, t->nodes + s->first,
                                            s->end - s->first, t->arena, &t->predicates[i]), CH_OK);
    }
}

static inline ch_frames_input
toy_input(toy *t)
{
    return (ch_frames_input){.frames = t->frames, .cues = t->cues, .ontology = t->ontology, .article = &t->article,
                             .annotations = &t->annotations, .analysis = &t->analysis, .scratch = t->arena, .document = t->arena};
}

/* Read the rows and run the frames over them. */
static inline void
toy_read(toy *t, const char *rows)
{
    toy_parse(t, rows);
    const ch_frames_input input = toy_input(t);
    assert_int_equal(ch_frames_apply(&input, &t->tellings), CH_OK);
}

/* The scene of a sentence that was parsed; in the toy's arena.  Nothing of it is quoted. */
static inline ch_scene
toy_scene(toy *t, uint32_t sentence)
{
    static ch_frames_input input;
    const ch_sentence *at = &t->sentences[sentence];
    ch_clause_note *notes = ch_arena_array(t->arena, t->predicates[sentence].len + 1, sizeof *notes);
    uint32_t *quote_at = ch_arena_array(t->arena, t->article.token_count + 1, sizeof *quote_at);
    assert_true(notes && quote_at);
    for (size_t i = 0; i < t->predicates[sentence].len; i++) notes[i].modality = CH_NO_MODALITY, notes[i].telling = CH_NONE;
    for (size_t i = 0; i < t->article.token_count; i++) quote_at[i] = CH_NONE;
    input = toy_input(t);
    return (ch_scene){.in = &input, .index = sentence, .first = at->first, .count = at->end - at->first, .nodes = t->nodes + at->first,
                      .predicates = &t->predicates[sentence], .notes = notes, .quote_at = quote_at, .told = &t->tellings,
                      .signer = CH_NONE, .we = CH_NONE};
}

/* "Strike actor=France recipient=Syria [Planned] by Rome", one a line. */
static inline const char *
toy_tell(toy *t)
{
    static char out[4096];
    size_t len = 0;
    out[0] = 0;
    for (size_t i = 0; i < t->tellings.len; i++) {
        const ch_telling *e = &t->tellings.at[i];
        if (!e->is_event) continue;
        const ch_slice class = ch_ontology_class_name(t->ontology, e->class);
        len += (size_t)snprintf(out + len, sizeof out - len, "%.*s", CH_PRINT(class));
        for (size_t r = 0; r < e->role_count; r++) {
            const ch_role *role = &e->roles[r];
            const ch_slice value = role->entity != CH_NONE ? t->entities[role->entity].label : role->words;
            len += (size_t)snprintf(out + len, sizeof out - len, " %.*s=%.*s", CH_PRINT(role->property),
                                    CH_PRINT(value));
        }
        if (e->modality != CH_ACTUAL)
            len += (size_t)snprintf(out + len, sizeof out - len, " [%s]", ch_modality_name(e->modality));
        if (e->speaker != CH_NONE)
            len += (size_t)snprintf(out + len, sizeof out - len, " by %.*s",
                                    CH_PRINT(t->entities[e->speaker].label));
        len += (size_t)snprintf(out + len, sizeof out - len, "\n");
    }
    return out;
}

#define assert_tells(t, rows, wanted) (toy_read((t), rows), assert_string_equal(toy_tell(t), wanted))

#endif
