/*
 * Statements: what is said, told as an event of its own
 *
 *     indirect speech      the words of the clause, without its "that"
 *     a thing announced    the words of the object
 *     according to X       the sentence
 *     quotations           the words between the marks, the pieces of one statement joined
 *     press statements     a paragraph at a time
 */
#include "relate/statement.h"

#include "relate/factuality.h"
#include "relate/frame_time.h"

static bool
is_quoted(const ch_scene *s, uint32_t token)
{
    return s->quote_at[s->first + token] != CH_NONE;
}

/* ---- telling ---- */

static ch_status
add_addressee(const ch_scene *s, uint32_t by, ch_telling *t)
{
    static const struct {
        uint8_t function;
        const char *preposition;
    } WHERE[] = {{CH_FUNCTION_OBJECT, ""}, {CH_FUNCTION_INDIRECT, ""}, {CH_FUNCTION_OBLIQUE, "to"}};
    const ch_classes agents = ch_scene_agents(s);
    ch_fillers found = {.len = 0};
    for (size_t i = 0; i < sizeof WHERE / sizeof *WHERE && !found.len; i++)
        ch_scene_arguments(s, by, WHERE[i].function, ch_slice_of(WHERE[i].preposition), agents,
                           &found);
    for (uint32_t i = 0; i < found.len && i < 4; i++)
        if (found.at[i].entity != t->roles[0].entity)
            t->roles[t->role_count++] = (ch_role){.property = CH_S("addressee"), .entity = found.at[i].entity,
                                                  .value = CH_NONE, .place = found.at[i].place,
                                                  .path = found.at[i].path};
    return CH_OK;
}

/* A statement of `speaker` with the words `said`; `by` may be CH_NONE. */
static ch_status
tell(const ch_scene *s, uint32_t by, uint32_t speaker, ch_slice said, ch_telling t,
     ch_tellings *out)
{
    t.is_event = true;
    t.subject = t.object = t.object_value = CH_NONE;
    t.class = ch_ontology_class(s->in->ontology, CH_S("Statement"));
    t.roles = ch_arena_array(s->in->document, 8, sizeof *t.roles);
    if (!t.roles) return CH_NO_MEMORY;
    t.roles[t.role_count++] = (ch_role){.property = CH_S("actor"), .entity = speaker, .value = CH_NONE,
                                        .place = t.trigger, .path = "speaker"};
    t.roles[t.role_count++] = (ch_role){.property = CH_S("quotation"), .entity = CH_NONE,
                                        .value = CH_NONE, .words = said, .place = t.evidence,
                                        .path = "words said"};
    if (by != CH_NONE) {
        CH_TRY(add_addressee(s, by, &t));
        t.date = ch_frame_date(s, by, &t.date_reason);
    }
    return ch_vector_push(out, t);
}

static ch_slice
words_of(const ch_scene *s, uint32_t begin, uint32_t end)
{
    return ch_article_part(s->in->article, ch_scene_span(s, begin, end));
}

/* The words of what is said below `source`, without its "that"; empty: nothing is. */
static ch_slice
said_below(const ch_scene *s, uint32_t source)
{
    const ch_predicate *p = ch_scene_predicate(s, source);
    uint32_t begin, end;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (i == source || ch_said_by(s, i) != source) continue;
        if (q->link == CH_LINK_CONTROLLED && !(q->flags & CH_PREDICATE_INFINITIVE) &&
            q->kind != CH_PREDICATE_VERB)
            continue;
        ch_subtree(s->nodes, s->count, q->token, &begin, &end);
        while (begin < end && (s->nodes[begin].dep == CH_DEP_PUNCT ||
                               (s->nodes[begin].dep == CH_DEP_MARK && s->nodes[begin].head == q->token)))
            begin++;
        if (begin <= p->token && p->token < end) end = p->token;
        while (end > begin && s->nodes[end - 1].dep == CH_DEP_PUNCT) end--;
        return begin < end ? words_of(s, begin, end) : (ch_slice){0};
    }
    return (ch_slice){0};
}

/* What the clause says that `source` is a parenthesis of: "It failed, he said". */
static ch_slice
said_around(const ch_scene *s, uint32_t source)
{
    const ch_predicate *p = ch_scene_predicate(s, source);
    uint32_t begin, end, own_begin, own_end;
    const bool as = p->link == CH_LINK_ADVERBIAL && ch_slice_equal(p->mark, CH_S("as"));
    if (p->governor == CH_NONE || (!ch_is_bracket(s, source) && !as)) return (ch_slice){0};
    ch_subtree(s->nodes, s->count, ch_scene_predicate(s, p->governor)->token, &begin, &end);
    ch_subtree(s->nodes, s->count, p->token, &own_begin, &own_end);
    while (end > own_end && s->nodes[end - 1].dep == CH_DEP_PUNCT) end--;
    if (own_begin <= begin && own_end < end) begin = own_end;
    if (own_end >= end && own_begin > begin) end = own_begin;
    while (begin < end && s->nodes[begin].dep == CH_DEP_PUNCT) begin++;
    while (end > begin && s->nodes[end - 1].dep == CH_DEP_PUNCT) end--;
    return begin < end ? words_of(s, begin, end) : (ch_slice){0};
}

/* What "informed them of the plan" says: the words behind the preposition; whoever is informed is its object. */
static ch_slice
said_about(const ch_scene *s, uint32_t source)
{
    const ch_predicate *p = ch_scene_predicate(s, source);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        const bool of = ch_slice_equal(a->preposition, CH_S("of")) || ch_slice_equal(a->preposition, CH_S("about"));
        if (a->function == CH_FUNCTION_OBLIQUE && of && a->begin < a->end) return words_of(s, a->begin, a->end);
    }
    return (ch_slice){0};
}

/* What "announced a truce" says: the words of its object. */
static ch_slice
said_as_object(const ch_scene *s, uint32_t source)
{
    const ch_predicate *p = ch_scene_predicate(s, source);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_OBJECT && a->found <= CH_FOUND_PASSIVE && a->begin < a->end)
            return words_of(s, a->begin, a->end);
    }
    return (ch_slice){0};
}

/* Whether the words said below `source` are told as a quotation already. */
static bool
has_quotation(const ch_quotes *quotes, const ch_scene *s, uint32_t source, ch_slice said)
{
    const uint32_t begin = said.len ? (uint32_t)(said.at - s->in->article->text.at) : 0;
    for (uint32_t i = 0; i < quotes->len; i++) {
        const ch_quote *q = &quotes->at[i];
        if (q->scene == s->index && q->by == source) return true;
        const uint32_t at = s->in->article->tokens[q->first].span.begin;
        if (said.len && q->speaker != CH_NONE && at >= begin && at < begin + said.len) return true;
    }
    return false;
}

/* "…, according to X" */
static ch_status
tell_according(const ch_scene *s, uint32_t predicate, ch_tellings *out)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    const ch_classes agents = ch_scene_agents(s);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        ch_fillers found = {.len = 0};
        if (a->function != CH_FUNCTION_OBLIQUE ||
            !ch_cues_has(s->in->cues, CH_CUE_OF_PREPOSITION, a->preposition, (ch_slice){0},
                         CH_CUE_SOURCE | CH_CUE_STATEMENT))
            continue;
        const uint32_t unnamed = ch_scene_unnamed(s, a->head);
        if (unnamed == CH_NONE) ch_scene_resolve(s, a->head, agents, "according to", &found);
        if (unnamed != CH_NONE) found.at[found.len++].entity = unnamed;
        if (!found.len) continue;
        const ch_span sentence = s->in->article->sentences[s->index].span;
        const ch_telling t = {.evidence = sentence, .sentence = s->index,
                              .trigger = ch_scene_span(s, a->head, a->head + 1),
                              .rule = CH_S("according to"), .speaker = CH_NONE, .construction = CH_BY_SPEECH, .certainty = 0.85f};
        CH_TRY(tell(s, CH_NONE, found.at[0].entity, ch_article_part(s->in->article, sentence), t, out));
    }
    return CH_OK;
}

/* "Experts argue", "officials say": bare plurals are no speakers whose statements count. */
static bool
is_anybody(const ch_scene *s, uint32_t source, uint32_t speaker)
{
    if (!s->in->annotations->entities[speaker].unnamed) return false;
    const ch_predicate *p = ch_scene_predicate(s, source);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_SUBJECT) continue;
        if (!(s->nodes[a->head].feats & CH_FEAT_PLURAL)) return false;
        for (uint32_t k = 0; k < s->count; k++) {
            const uint8_t dep = s->nodes[k].dep;
            if (s->nodes[k].head == a->head && dep != CH_DEP_PUNCT && dep != CH_DEP_DET) return false;
        }
        return true;
    }
    return false;
}

/* Whether who seems to speak is only somebody in what is said: ""…every person," he said". */
static bool
is_spoken_of(const ch_scene *s, uint32_t speaker, ch_slice said)
{
    const ch_annotations *a = s->in->annotations;
    if (!a->entities[speaker].unnamed) return false;
    const uint32_t begin = (uint32_t)(said.at - s->in->article->text.at);
    for (uint32_t i = 0; i < s->count; i++) {
        const ch_mention *m = ch_scene_mention(s, i);
        if (m && m->entity == speaker && m->kind != CH_MENTION_PRONOUN && m->span.begin >= begin &&
            m->span.end <= begin + said.len)
            return true;
    }
    return false;
}

/*
 * Whether what `source` says has been told as an event that the saying is not: "announced a
 * ceasefire", "claimed the attack".  Then it is a statement as well.
 */
static bool
is_told_besides(const ch_scene *s, uint32_t source, const ch_cue *cue)
{
    const ch_telling *t = &s->told->at[s->notes[source].telling];
    const uint32_t token = ch_scene_predicate(s, source)->token;
    const uint64_t carries = CH_CUE_OBJECTS | CH_CUE_LIGHT;
    if ((cue->flags & carries) == carries) return true;
    if (t->trigger.begin != s->in->article->tokens[s->first + token].span.begin) return (cue->flags & CH_CUE_OBJECTS) != 0;
    return ch_ontology_is(s->in->ontology, t->class, ch_ontology_class(s->in->ontology, CH_S("Assault")));
}

/* "announced plans to leave the treaty": the plan itself says so, of whoever announced it. */
static bool
is_own_plan(const ch_scene *s, const ch_tellings *out, uint32_t source, uint32_t speaker)
{
    const uint32_t token = ch_scene_predicate(s, source)->token;
    uint32_t begin, end;
    ch_subtree(s->nodes, s->count, token, &begin, &end);
    const ch_span behind = ch_scene_span(s, token, end);
    for (size_t i = out->len; i-- > 0 && out->at[i].sentence == s->index;) {
        const ch_telling *t = &out->at[i];
        const bool inside = t->trigger.begin > behind.begin && t->trigger.end <= behind.end;
        if (!t->is_event || t->modality != CH_PLANNED || !inside) continue;
        for (size_t k = 0; k < t->role_count; k++)
            if (ch_slice_equal(t->roles[k].property, CH_S("actor")) && t->roles[k].entity == speaker) return true;
    }
    return false;
}

ch_status
ch_statements_tell(const ch_scene *s, const ch_quotes *quotes, ch_tellings *out)
{
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *p = ch_scene_predicate(s, i);
        CH_TRY(tell_according(s, i, out));
        const ch_cue *cue = ch_scene_cue(s, p);
        if (p->kind != CH_PREDICATE_VERB || !cue || !(cue->flags & CH_CUE_STATEMENT)) continue;
        if (is_quoted(s, p->token) || (p->flags & CH_PREDICATE_NEGATED)) continue;
        if (p->tense == CH_TENSE_NONE && ch_slice_equal(p->mark, CH_S("from"))) continue; /* "exempt from disclosing" */
        const bool told = s->notes[i].telling != CH_NONE;
        if (told && !is_told_besides(s, i, cue)) continue;
        const uint32_t speaker = ch_speaker(s, i);
        ch_slice said = said_below(s, i);
        if (!said.len) said = said_around(s, i);
        if (!said.len && (cue->flags & CH_CUE_OBJECTS)) said = said_about(s, i);
        if (!said.len && (told || (cue->flags & CH_CUE_OBJECTS))) {
            said = said_as_object(s, i);
            if (is_own_plan(s, out, i, speaker)) continue;
        }
        if (speaker == CH_NONE || !said.len || is_anybody(s, i, speaker)) continue;
        if (has_quotation(quotes, s, i, said) || is_spoken_of(s, speaker, said)) continue;
        ch_telling t = {.evidence = s->in->article->sentences[s->index].span,
                        .sentence = s->index, .trigger = ch_scene_span(s, p->token, p->token + 1),
                        .rule = CH_S("indirect speech"), .speaker = CH_NONE, .construction = CH_BY_SPEECH, .certainty = 0.88f};
        t.modality = ch_factuality(s, i);
        if (t.modality == CH_RULED_OUT || t.modality == CH_DENIED) continue; /* "declined to say" */
        uint32_t above;
        if (ch_attribution(s, quotes, i, &above) && above != s->signer && above != speaker) t.speaker = above;
        CH_TRY(tell(s, i, speaker, said, t, out));
    }
    return CH_OK;
}

/* ---- press statements ---- */

static bool
says_something(const ch_scene *s)
{
    for (uint32_t i = 0; i < s->predicates->len; i++)
        if (ch_scene_predicate(s, i)->tense != CH_TENSE_NONE) return true;
    return false;
}

ch_status
ch_statements_sign(const ch_scene *s, const ch_scene *end, const ch_quotes *quotes,
                   ch_tellings *out)
{
    const ch_sentence *sentences = s->in->article->sentences;
    const ch_sentence *own = &sentences[s->index];
    if (s->signer == CH_NONE || quotes->transcript || (s->index && sentences[s->index - 1].paragraph == own->paragraph))
        return CH_OK;
    uint32_t last = s->index;
    while (&s[last - s->index + 1] < end && sentences[last + 1].paragraph == own->paragraph) last++;
    /* a line without a full stop is a heading, and "Begin text:" says nothing */
    if (last == s->index && (own->kind != CH_SENTENCE_PROSE || !says_something(s))) return CH_OK;
    const ch_span span = {own->span.begin, sentences[last].span.end};
    const ch_telling t = {.evidence = span, .sentence = s->index, .trigger = own->span,
                          .rule = CH_S("press statement"), .speaker = CH_NONE, .construction = CH_BY_SPEECH, .certainty = 0.9f};
    return tell(s, CH_NONE, s->signer, ch_article_part(s->in->article, span), t, out);
}

/* ---- quotations ---- */

/* The words between the marks, without the comma that the verb of saying asks for. */
static ch_slice
quoted(const ch_article *article, const ch_quote *q, bool last)
{
    uint32_t end = q->end;
    if (!last && end > q->first + 1 && ch_slice_equal(ch_article_token(article, end - 1), CH_S(",")))
        end--;
    return ch_article_part(article, ch_article_tokens_span(article, q->first, end));
}

/* All pieces of the statement that begins with quotation `number`, one after the other. */
static ch_status
assemble(const ch_scene *s, const ch_quotes *quotes, uint32_t number, ch_slice *out, ch_span *span)
{
    const ch_article *article = s->in->article;
    const ch_quote *first = &quotes->at[number];
    *out = quoted(article, first, false);
    span->begin = article->tokens[first->first].span.begin;
    span->end = article->tokens[first->end - 1].span.end;
    for (uint32_t i = number + 1; i < quotes->len; i++) {
        const ch_quote *q = &quotes->at[i];
        if (q->statement != number) continue;
        const ch_slice piece = quoted(article, q, true);
        /* around the verb of saying the words go on; elsewhere some are left out */
        const bool split = quotes->at[i - 1].whole;
        *out = ch_arena_print(s->in->document, "%.*s%s%.*s", CH_PRINT(*out), split ? " " : " … ",
                              CH_PRINT(piece));
        if (!out->at) return CH_NO_MEMORY;
        span->end = article->tokens[q->end - 1].span.end;
    }
    return CH_OK;
}

static ch_span
with_source(const ch_scene *scenes, const ch_quote *q, ch_span span)
{
    if (q->scene == CH_NONE) return span;
    const ch_span said = scenes->in->article->sentences[q->scene].span;
    const uint32_t gap = said.end < span.begin ? span.begin - said.end : 0;
    if (gap > 8) return span; /* the speaker was named paragraphs ago */
    if (said.begin < span.begin) span.begin = said.begin;
    if (said.end > span.end) span.end = said.end;
    return span;
}

ch_status
ch_statements_quote(const ch_scene *scenes, uint32_t sentence, const ch_quotes *quotes,
                    uint32_t *next, ch_tellings *out)
{
    for (; *next < quotes->len && quotes->at[*next].sentence <= sentence; ++*next) {
        const ch_quote *q = &quotes->at[*next];
        if (q->speaker == CH_NONE || q->statement != *next) continue;
        const ch_scene *s = &scenes[q->scene == CH_NONE ? q->sentence : q->scene];
        ch_slice said;
        ch_span span;
        CH_TRY(assemble(s, quotes, *next, &said, &span));
        const ch_telling t = {.evidence = with_source(scenes, q, span), .sentence = q->sentence,
                              .trigger = span, .rule = CH_S("quotation"), .speaker = CH_NONE, .construction = CH_BY_SPEECH, .certainty = 0.92f};
        CH_TRY(tell(s, q->by, q->speaker, said, t, out));
    }
    return CH_OK;
}
