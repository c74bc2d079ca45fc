#include "relate/confidence.h"

#include "base/arena.h"
#include "base/intern.h"
#include "base/vector.h"
#include "base/yaml.h"

enum { PRIOR = 10 }; /* judged reports of its own that a rule needs to count as much as its construction */

typedef struct {
    uint32_t right, of;
} tally;

typedef struct {
    float from; /* the least certainty of the path */
    tally judged;
} step;

struct ch_confidences {
    CH_VECTOR(step) steps[CH_CONSTRUCTIONS];
    ch_intern *rules;
    CH_VECTOR(tally) of_rule; /* by the number in `rules` */
};

static const char *const words[CH_CONSTRUCTIONS] = {
    [CH_BY_VERB] = "verb",       [CH_BY_LIGHT_VERB] = "light verb", [CH_BY_NOUN] = "noun",
    [CH_BY_PATTERN] = "pattern", [CH_BY_KNOWLEDGE] = "knowledge",   [CH_BY_SPEECH] = "speech",
};

const char *
ch_construction_word(ch_construction construction)
{
    return words[construction];
}

static bool
read_count(const ch_yaml *item, ch_slice key, uint32_t *out)
{
    const ch_slice text = ch_yaml_text(item, key);
    *out = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9' || *out > 10000000) return false;
        *out = *out * 10 + (uint32_t)(text.at[i] - '0');
    }
    return text.len > 0;
}

static bool
read_tally(const ch_yaml *item, const char *path, ch_diagnostics *sink, tally *out)
{
    if (read_count(item, CH_S("right"), &out->right) && read_count(item, CH_S("of"), &out->of) && out->right <= out->of) return true;
    ch_tell(sink, CH_ERROR, path, item->line, item->column, "needs how many were right, of how many");
    return false;
}

static ch_status
read_construction(ch_confidences *c, const ch_yaml *item, const char *path, ch_diagnostics *sink)
{
    const ch_slice name = ch_yaml_text(item, CH_S("construction")), from = ch_yaml_text(item, CH_S("from"));
    size_t k = 0;
    while (k < CH_CONSTRUCTIONS && !ch_slice_equal(name, ch_slice_of(words[k]))) k++;
    step s = {.from = from.len ? strtof(from.at, NULL) : 0};
    if (k == CH_CONSTRUCTIONS) {
        ch_tell(sink, CH_ERROR, path, item->line, item->column, "\"%.*s\" is no construction", CH_PRINT(name));
        return CH_OK;
    }
    if (!read_tally(item, path, sink, &s.judged)) return CH_OK;
    if (c->steps[k].len && c->steps[k].at[c->steps[k].len - 1].from >= s.from) {
        ch_tell(sink, CH_ERROR, path, item->line, item->column, "the steps of a construction go from less to more certain");
        return CH_OK;
    }
    return ch_vector_push(&c->steps[k], s);
}

static ch_status
read_rule(ch_confidences *c, const ch_yaml *item, const char *path, ch_diagnostics *sink)
{
    tally judged;
    uint32_t number;
    const ch_slice name = ch_yaml_text(item, CH_S("rule"));
    if (!read_tally(item, path, sink, &judged)) return CH_OK;
    if (ch_intern_find(c->rules, name) != CH_NONE) {
        ch_tell(sink, CH_ERROR, path, item->line, item->column, "\"%.*s\" is counted twice", CH_PRINT(name));
        return CH_OK;
    }
    CH_TRY(ch_intern_add(c->rules, name, &number));
    return ch_vector_push(&c->of_rule, judged);
}

ch_status
ch_confidences_load(const char *path, ch_diagnostics *sink, ch_confidences **out)
{
    ch_diagnostics none = {0};
    const ch_yaml *root = NULL;
    *out = NULL;
    if (!sink) sink = &none;
    const size_t errors = sink->errors;
    ch_arena *arena = ch_arena_new(0);
    ch_confidences *c = calloc(1, sizeof *c);
    ch_status status = c && arena && (c->rules = ch_intern_new()) ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_yaml_read_file(path, arena, sink, &root);
    const ch_yaml *constructions = root ? ch_yaml_get(root, CH_S("constructions")) : NULL;
    const ch_yaml *rules = root ? ch_yaml_get(root, CH_S("rules")) : NULL;
    for (const ch_yaml *i = constructions ? constructions->first : NULL; status == CH_OK && i; i = i->next)
        status = read_construction(c, i, path, sink);
    for (const ch_yaml *i = rules ? rules->first : NULL; status == CH_OK && i; i = i->next) status = read_rule(c, i, path, sink);
    for (size_t k = 0; status == CH_OK && k < CH_CONSTRUCTIONS; k++)
        if (!c->steps[k].len) ch_tell(sink, CH_ERROR, path, 1, 1, "nothing is told of the construction \"%s\"", words[k]);
    if (status == CH_OK && sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    if (status == CH_OK) *out = c;
    else ch_confidences_free(c);
    ch_arena_free(arena);
    return status;
}

void
ch_confidences_free(ch_confidences *confidences)
{
    if (!confidences) return;
    for (size_t k = 0; k < CH_CONSTRUCTIONS; k++) ch_vector_free(&confidences->steps[k]);
    ch_vector_free(&confidences->of_rule);
    ch_intern_free(confidences->rules);
    free(confidences);
}

/* What the construction leads one to expect; one right and one wrong are added, so that few say little. */
static float
expected(const ch_confidences *c, ch_construction construction, float certainty)
{
    size_t k = 0;
    while (k + 1 < c->steps[construction].len && c->steps[construction].at[k + 1].from <= certainty + 1e-6f) k++;
    const tally judged = c->steps[construction].at[k].judged;
    return (float)(judged.right + 1) / (float)(judged.of + 2);
}

float
ch_confidence_of(const ch_confidences *c, ch_slice rule, ch_construction construction, float certainty)
{
    const float prior = expected(c, construction, certainty);
    const uint32_t number = ch_intern_find(c->rules, rule);
    const tally own = number == CH_NONE ? (tally){0, 0} : c->of_rule.at[number];
    return ((float)own.right + PRIOR * prior) / ((float)own.of + PRIOR);
}

void
ch_confidences_set(const ch_confidences *confidences, ch_tellings *tellings)
{
    for (size_t i = 0; i < tellings->len; i++) {
        ch_telling *t = &tellings->at[i];
        t->confidence = ch_confidence_of(confidences, t->rule, t->construction, t->certainty);
    }
}
