/*
 * The stages in order: the page to read first
 *
 *     bytes -> article -> sentences -> tokens -> tags and trees -> values
 *           -> mentions -> entities -> relations and events, each with its report
 *
 * Each stage reads the earlier ones and writes its own part of the document.
 */
#include "annotate/annotate.h"
#include "base/pattern.h"
#include "document.h"
#include "knowledge.h"

struct ch_extractor {
    const ch_knowledge *knowledge;
    ch_arena *arena;   /* the document    */
    ch_arena *scratch; /* between stages  */
    ch_parser *parser;
    ch_matcher *matcher;
    ch_document document;
};

ch_status
ch_extractor_new(const ch_knowledge *knowledge, ch_extractor **out)
{
    *out = NULL;
    ch_extractor *x = calloc(1, sizeof *x);
    if (!x) return CH_NO_MEMORY;
    x->knowledge = knowledge;
    x->arena = ch_arena_new(0);
    x->scratch = ch_arena_new(0);
    ch_status status = x->arena && x->scratch ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_parser_new(knowledge->syntax, knowledge->grammar, &x->parser);
    if (status == CH_OK) status = ch_matcher_new(&x->matcher);
    if (status == CH_OK) *out = x;
    else ch_extractor_free(x);
    return status;
}

void
ch_extractor_free(ch_extractor *extractor)
{
    if (!extractor) return;
    ch_matcher_free(extractor->matcher);
    ch_parser_free(extractor->parser);
    ch_arena_free(extractor->scratch);
    ch_arena_free(extractor->arena);
    free(extractor);
}

static void
override(ch_slice *field, const char *given)
{
    if (given) *field = ch_slice_of(given);
}

/* The bytes as an article, with what the caller knows better than its front matter. */
static ch_status
read_article(ch_extractor *x, const ch_input *input, ch_diagnostics *sink)
{
    const char *file = input->file ? input->file : input->id;
    CH_TRY(ch_article_read_text((ch_slice){input->bytes, input->length}, ch_slice_of(input->id), file, x->arena,
                                sink, &x->document.article));
    ch_article *a = x->document.article;
    override(&a->title, input->title);
    override(&a->author, input->author);
    override(&a->publisher, input->publisher);
    override(&a->url, input->url);
    if (input->published && !ch_date_read(ch_slice_of(input->published), &a->published)) {
        ch_tell(sink, CH_ERROR, file, 0, 0, "\"%s\" is no date like 2025-08-08", input->published);
        return CH_BAD_ARGUMENT;
    }
    CH_TRY(ch_article_split(a, x->knowledge->abbreviations, x->arena));
    if (!ch_date_known(a->published)) (void)ch_value_dateline(x->knowledge->values, a, &a->published);
    return CH_OK;
}

static ch_status
annotate(ch_extractor *x)
{
    const ch_knowledge *k = x->knowledge;
    ch_document *d = &x->document;
    ch_value *values;
    size_t count;
    CH_TRY(ch_analyse(x->parser, d->article, x->arena, &d->analysis));
    CH_TRY(ch_values_find(k->values, d->article, d->analysis.nodes, x->arena, &values, &count));
    const ch_annotator annotator = {k->lexicon, k->ontology, k->naming, k->shapes};
    return ch_annotate(&annotator, d->article, &d->analysis, values, count, x->matcher, x->arena, x->scratch,
                       &d->annotations);
}

static ch_status
relate(ch_extractor *x, ch_diagnostics *sink)
{
    const ch_knowledge *k = x->knowledge;
    ch_document *d = &x->document;
    const ch_rules_input rules = {k->rules,        k->ontology, k->lexicon, d->article,
                                  &d->annotations, x->matcher,  x->arena,   sink};
    const ch_frames_input frames = {.frames = k->frames,
                                    .lexicon = k->lexicon,
                                    .cues = k->cues,
                                    .ontology = k->ontology,
                                    .article = d->article,
                                    .annotations = &d->annotations,
                                    .analysis = &d->analysis,
                                    .scratch = x->scratch,
                                    .document = x->arena};
    CH_TRY(ch_rules_apply(&rules, &d->tellings));
    ch_status status = ch_frames_apply(&frames, &d->tellings);
    if (status == CH_OK) status = ch_derive(k->derivations, k->ontology, d->article, &d->annotations, &d->tellings);
    if (status == CH_OK) ch_confidences_set(k->confidences, &d->tellings);
    ch_arena_clear(x->scratch);
    return status;
}

/* The tellings grow in malloc memory; the document keeps them in its arena. */
static ch_status
keep_tellings(ch_extractor *x)
{
    ch_tellings *t = &x->document.tellings;
    ch_telling *kept = ch_arena_array(x->arena, t->len + 1, sizeof *kept);
    if (kept && t->len) memcpy(kept, t->at, t->len * sizeof *kept);
    free(t->at);
    *t = (ch_tellings){kept, kept ? t->len : 0, kept ? t->len : 0};
    return kept ? CH_OK : CH_NO_MEMORY;
}

ch_status
ch_extract(ch_extractor *x, const ch_input *input, ch_diagnostics *sink, const ch_document **out)
{
    *out = NULL;
    ch_arena_clear(x->arena);
    ch_arena_clear(x->scratch);
    x->document = (ch_document){.knowledge = x->knowledge, .arena = x->arena};
    CH_TRY(read_article(x, input, sink));
    CH_TRY(annotate(x));
    const ch_status related = relate(x, sink);
    const ch_status kept = keep_tellings(x);
    if (related != CH_OK || kept != CH_OK) return related != CH_OK ? related : kept;
    *out = &x->document;
    return CH_OK;
}
