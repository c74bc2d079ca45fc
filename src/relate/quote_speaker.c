/*
 * Who says a quotation
 *
 *     "…," she said            a word of saying beside the marks, in their sentences
 *     She said:  ¶ "…"         at the end of the sentence before
 *     said the plan was "…"    the nearest word of saying above what is quoted
 *     "…" ¶ "…"                whoever spoke last, when a paragraph is nothing but speech
 *
 * A few quoted words that no word of saying governs are scare quotes.
 */
#include "relate/statement.h"

/* ---- words of saying beside the marks ---- */

static bool
is_quoted(const ch_scene *s, uint32_t token)
{
    return s->quote_at[s->first + token] != CH_NONE;
}

/* Who speaks, unless "he" was taken for somebody of the quotation: ""…every person," he said". */
static uint32_t
speaker_of(const ch_scene *s, const ch_quote *q, uint32_t predicate)
{
    const uint32_t speaker = ch_speaker(s, predicate);
    if (speaker == CH_NONE || !s->in->annotations->entities[speaker].unnamed) return speaker;
    const ch_annotations *a = s->in->annotations;
    for (uint32_t i = q->first; i < q->end; i++) {
        const uint32_t m = a->mention_at[i];
        if (m != CH_NONE && a->mentions[m].entity == speaker && a->mentions[m].kind != CH_MENTION_PRONOUN) return CH_NONE;
    }
    return speaker;
}

/* The speaking predicate of `s` outside all marks that stands nearest to the quotation. */
static uint32_t
nearest_source(const ch_scene *s, const ch_quote *q)
{
    uint32_t best = CH_NONE, least = UINT32_MAX;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *p = ch_scene_predicate(s, i);
        if (p->kind != CH_PREDICATE_VERB || is_quoted(s, p->token) || !ch_scene_is_source(s, p))
            continue;
        const uint32_t at = s->first + p->token;
        const uint32_t gap = at < q->first ? q->first - at : at - q->end + 1;
        if (gap >= least || speaker_of(s, q, i) == CH_NONE) continue;
        least = gap;
        best = i;
    }
    return best;
}

static void
settle(ch_quote *q, const ch_scene *s, uint32_t by)
{
    q->scene = s->index;
    q->by = by;
    q->speaker = ch_speaker(s, by);
}

/* The nearest word of saying above the first quoted word, outside the marks. */
static bool
governed(const ch_scene *s, ch_quote *q)
{
    uint32_t at = s->predicates->clause[q->first - s->first];
    for (unsigned i = 0; i < 16 && at != CH_NONE; i++) {
        const ch_predicate *p = ch_scene_predicate(s, at);
        /* quoted words in the verb's own clause before it are its subject: "the "republic" is recognised" */
        const bool subject = i == 0 && q->first - s->first < p->token && !q->whole;
        const ch_cue *cue = ch_scene_cue(s, p);
        const bool active = p->kind == CH_PREDICATE_VERB && p->tense != CH_TENSE_NONE && !(p->flags & CH_PREDICATE_PASSIVE);
        const bool speaks = cue && ((cue->flags & CH_CUE_SOURCE) || ((cue->flags & CH_CUE_QUOTING) && active));
        if (!subject && !is_quoted(s, p->token) && p->kind != CH_PREDICATE_NOUN && speaks &&
            speaker_of(s, q, at) != CH_NONE) {
            settle(q, s, at);
            return true;
        }
        at = p->governor;
    }
    return false;
}

/* "She said:" at the end of the sentence before. */
static bool
announced(const ch_scene *scenes, ch_quote *q)
{
    if (!q->sentence) return false;
    const ch_scene *s = &scenes[q->sentence - 1];
    if (!s->count) return false;
    const ch_slice last = ch_article_token(s->in->article, s->first + s->count - 1);
    if (!ch_slice_equal(last, CH_S(":"))) return false;
    const uint32_t by = nearest_source(s, q);
    if (by == CH_NONE) return false;
    settle(q, s, by);
    return true;
}

static bool
beside(const ch_scene *scenes, uint32_t scene_count, ch_quote *q)
{
    const ch_article *article = scenes->in->article;
    const uint32_t last = article->tokens[q->end - 1].sentence;
    const uint32_t after = q->end < article->token_count ? article->tokens[q->end].sentence : last;
    for (uint32_t i = 0; i < 3; i++) {
        const uint32_t sentence = i == 0 ? last : i == 1 ? after : q->sentence;
        if (sentence >= scene_count) continue;
        if (article->sentences[sentence].paragraph != article->sentences[q->sentence].paragraph) continue;
        const uint32_t by = nearest_source(&scenes[sentence], q);
        if (by == CH_NONE) continue;
        settle(q, &scenes[sentence], by);
        return true;
    }
    return false;
}

/* "Joe Biden: "…"": a name and a colon before the mark. */
static bool
labelled(const ch_scene *s, ch_quote *q)
{
    const uint32_t mark = q->first - s->first;
    if (mark < 3 || !ch_slice_equal(ch_article_token(s->in->article, q->first - 2), CH_S(":"))) return false;
    const ch_mention *m = ch_scene_mention(s, mark - 3);
    const ch_entity *e = ch_scene_entity(s, m);
    if (!e || e->unnamed || m->end != q->first - 2 || m->kind > CH_MENTION_SHORT) return false;
    for (uint32_t i = 0; i < s->predicates->len; i++) /* "called it by its name in Russian: …" */
        if (ch_scene_predicate(s, i)->kind == CH_PREDICATE_VERB && ch_scene_predicate(s, i)->token < mark) return false;
    q->speaker = m->entity;
    return true;
}

/* Whether the sentences of the quotation hold nothing else: no "Assad, who had fled, told them". */
static bool
is_only_speech(const ch_article *article, const ch_quotes *quotes, const ch_quote *q)
{
    const uint32_t last = article->tokens[q->end - 1].sentence;
    for (uint32_t i = article->sentences[q->sentence].first; i < article->sentences[last].end; i++)
        if (article->tokens[i].kind == CH_TOKEN_WORD && quotes->of_token[i] == CH_NONE &&
            !(article->tokens[i].flags & (CH_TOKEN_OPENS_QUOTE | CH_TOKEN_CLOSES_QUOTE)))
            return false;
    return true;
}

/* The last quotation before `number` whose speaker is known, past a few quoted words that nobody says; CH_NONE: none. */
static uint32_t
spoken_before(const ch_quotes *quotes, uint32_t number)
{
    for (uint32_t i = number; i-- > 0 && number - i <= 3;) {
        if (quotes->at[i].speaker != CH_NONE) return i;
        if (quotes->at[i].whole && quotes->at[i].end - quotes->at[i].first > 3) return CH_NONE;
    }
    return CH_NONE;
}

/* Speech and nothing else goes on with whoever spoke before it. */
static bool
follows(const ch_article *article, ch_quotes *quotes, uint32_t number)
{
    ch_quote *q = &quotes->at[number];
    const uint32_t last = spoken_before(quotes, number);
    if (last == CH_NONE || (!q->continues && !is_only_speech(article, quotes, q))) return false;
    const ch_quote *before = &quotes->at[last];
    const uint32_t own = article->sentences[q->sentence].paragraph;
    const uint32_t other = article->sentences[article->tokens[before->end - 1].sentence].paragraph;
    if (own - other > 1) return false;
    if (!q->whole && !q->continues) return false;
    q->speaker = before->speaker;
    q->scene = before->scene;
    q->by = before->by;
    return true;
}

/* "We have waited. ¶ "We will wait no longer," he said: who says the end says the beginning. */
static void
hand_back(ch_quotes *quotes)
{
    for (uint32_t i = quotes->len; i-- > 1;) {
        const ch_quote *q = &quotes->at[i];
        ch_quote *before = &quotes->at[i - 1];
        if (!q->continues || q->speaker == CH_NONE || before->speaker != CH_NONE) continue;
        before->speaker = q->speaker;
        before->scene = q->scene;
        before->by = q->by;
    }
}

/* Pieces of one sentence around one word of saying are one statement. */
static void
join(ch_quotes *quotes, uint32_t number)
{
    ch_quote *q = &quotes->at[number];
    if (!number || q->speaker == CH_NONE) return;
    const ch_quote *before = &quotes->at[number - 1];
    if (before->by == q->by && before->scene == q->scene && q->by != CH_NONE &&
        (before->sentence == q->sentence || q->scene == q->sentence) && !q->continues)
        q->statement = before->statement;
}

/* ---- transcripts ---- */

static bool
is_person(const ch_scene *s, const ch_mention *m)
{
    const ch_entity *e = ch_scene_entity(s, m);
    return e && !e->unnamed &&
           ch_ontology_is(s->in->ontology, e->class, ch_ontology_class(s->in->ontology, CH_S("Person")));
}

/* Whom "SECRETARY BLINKEN:" names. */
static uint32_t
named_in_label(const ch_scene *s, const ch_quote *q)
{
    for (uint32_t i = q->label; i < q->label_end; i++) {
        const ch_mention *m = ch_scene_mention(s, i - s->first);
        if (is_person(s, m)) return m->entity;
        if (m && m->holder != CH_NONE) return m->holder;
    }
    return CH_NONE;
}

/* Who asks: the one person of the title whom no label names. */
static uint32_t
who_asks(const ch_scene *scenes, const ch_quotes *quotes)
{
    uint32_t asks = CH_NONE;
    for (uint32_t i = 0; i < scenes->count; i++) {
        const ch_mention *m = ch_scene_mention(scenes, i);
        if (!is_person(scenes, m) || m->entity == asks) continue;
        bool labelled = false;
        for (uint32_t k = 0; k < quotes->len; k++) labelled |= quotes->at[k].speaker == m->entity;
        if (labelled) continue;
        if (asks != CH_NONE) return CH_NONE;
        asks = m->entity;
    }
    return asks;
}

static void
attribute_labels(const ch_scene *scenes, ch_quotes *quotes)
{
    const ch_article *article = scenes->in->article;
    for (uint32_t i = 0; i < quotes->len; i++) {
        ch_quote *q = &quotes->at[i];
        if (q->label != CH_NONE)
            q->speaker = named_in_label(&scenes[article->tokens[q->label].sentence], q);
    }
    const uint32_t asks = who_asks(scenes, quotes);
    for (uint32_t i = 0; i < quotes->len; i++) {
        ch_quote *q = &quotes->at[i];
        if (q->label == CH_NONE || q->speaker != CH_NONE) continue;
        const ch_slice word = ch_article_token(article, q->label);
        if (ch_slice_equal(word, CH_S("QUESTION")) || ch_slice_equal(word, CH_S("Q"))) q->speaker = asks;
    }
}

/* "The talks," she said, "have failed": only the verb of saying stands between. */
static void
goes_on(const ch_scene *s, ch_quotes *quotes, uint32_t number)
{
    ch_quote *q = &quotes->at[number];
    const ch_quote *before = number ? &quotes->at[number - 1] : NULL;
    if (!before || before->speaker == CH_NONE || before->by == CH_NONE) return;
    if (before->scene != s->index || before->sentence != q->sentence) return;
    const uint32_t verb = s->first + ch_scene_predicate(s, before->by)->token;
    if (verb < before->end || verb > q->first || q->first - before->end > 12) return;
    q->speaker = before->speaker;
    q->scene = before->scene;
    q->by = before->by;
}

/* "The talks," she said: the comma inside the marks is the verb of saying's. */
static bool
ends_in_punctuation(const ch_article *article, const ch_quote *q)
{
    return article->tokens[q->end - 1].kind == CH_TOKEN_PUNCTUATION;
}

/* "Hani ‘Abd al-Majid": the mark is a letter of the name. */
static bool
is_in_name(const ch_scene *s, const ch_quote *q)
{
    const ch_mention *m = ch_scene_mention(s, q->first - s->first);
    return m && m->first < q->first && m->kind <= CH_MENTION_SHORT;
}

void
ch_quotes_attribute(const ch_scene *scenes, uint32_t scene_count, ch_quotes *quotes)
{
    if (quotes->len && quotes->at[0].label != CH_NONE) {
        attribute_labels(scenes, quotes);
        return;
    }
    for (uint32_t i = 0; i < quotes->len; i++) {
        ch_quote *q = &quotes->at[i];
        const ch_scene *s = &scenes[q->sentence];
        const bool own_sentence = q->end - q->first > 3 || ends_in_punctuation(s->in->article, q);
        if (is_in_name(s, q)) continue;
        bool found = q->continues && follows(s->in->article, quotes, i);
        if (!found) found = governed(s, q);
        if (!found) found = labelled(s, q);
        if (!found && q->whole && own_sentence) found = beside(scenes, scene_count, q);
        if (!found && q->whole && own_sentence) found = announced(scenes, q);
        if (!found && q->whole && own_sentence) follows(s->in->article, quotes, i);
        if (!found && q->speaker == CH_NONE) goes_on(s, quotes, i);
        join(quotes, i);
    }
    hand_back(quotes);
}
