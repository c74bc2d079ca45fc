/*
 * Reading one frame: its roles, what it needs, what it asks of words and clause
 *
 * `weight` counts what the frame asks for beyond its word.  Of two frames with
 * one word the heavier is tried first, and two without weight are a mistake.
 */
#include "relate/frame_read.h"

#include "base/diagnostic.h"

void
ch_frame_complain(ch_frame_reader *r, const ch_yaml *at, const char *what, ch_slice name)
{
    r->errors++;
    ch_tell(r->sink, CH_ERROR, r->file, at ? at->line : 0, at ? at->column : 0, what,
            CH_PRINT(name));
}

static const char *const KEYS[] = {"frame",  "event", "relation",    "verbs",   "nouns",      "adjectives",
                                   "roles",  "classes",  "needs",   "known",      "words",      "unless",
                                   "clause", "negated",  "modality", "reciprocal", "yes",
                                   "no",     "expect",   "note",    "rank",
                                   "relation", "swallows", "holds",      "reaches", "yields", "supposed"};

static void
check_keys(ch_frame_reader *r, const ch_yaml *node)
{
    for (const ch_yaml *child = node->first; child; child = child->next) {
        size_t i = 0;
        while (i < sizeof KEYS / sizeof *KEYS && !ch_slice_equal(child->key, ch_slice_of(KEYS[i])))
            i++;
        if (i == sizeof KEYS / sizeof *KEYS)
            ch_frame_complain(r, child, "unknown key \"%.*s\"", child->key);
    }
}

/* ---- sources ---- */

static bool
take(ch_slice *text, const char *word)
{
    const ch_slice w = ch_slice_of(word);
    if (!ch_slice_starts(*text, w)) return false;
    *text = ch_slice_trim(ch_slice_part(*text, w.len, text->len));
    return true;
}

static ch_status
argument_of(ch_frame_reader *r, ch_slice text, ch_frame_source *out)
{
    static const char *const FUNCTIONS[] = {"subject",   "object",   "indirect", NULL,
                                            "complement", "clause",  "possessor", "of",
                                            "modifier",  "apposition"};
    for (uint8_t i = 0; i < CH_FUNCTION_COUNT; i++)
        if (FUNCTIONS[i] && ch_slice_equal(text, ch_slice_of(FUNCTIONS[i]))) {
            out->function = i;
            return CH_OK;
        }
    out->function = CH_FUNCTION_OBLIQUE;
    const bool quoted = text.len > 2 && text.at[0] == '"' && text.at[text.len - 1] == '"';
    if (quoted) text = ch_slice_part(text, 1, text.len - 1); /* "pursuant to" */
    out->preposition = ch_arena_copy(r->frames->arena, text);
    return out->preposition.at ? CH_OK : CH_NO_MEMORY;
}

/* "subject", "inside object", "clause subject", "against" */
static ch_status
source_of(ch_frame_reader *r, const ch_yaml *at, ch_slice text, ch_frame_source *out)
{
    static const struct {
        const char *name;
        uint8_t from;
    } WHOLE[] = {{"clause subject", CH_FROM_CLAUSE_SUBJECT}, {"clause object", CH_FROM_CLAUSE_OBJECT},
                 {"inside clause", CH_FROM_CLAUSE},          {"condition subject", CH_FROM_CONDITION_SUBJECT},
                 {"occasion subject", CH_FROM_OCCASION_SUBJECT},
                 {"governor", CH_FROM_GOVERNOR},             {"place", CH_FROM_PLACE},
                 {"sentence", CH_FROM_SENTENCE},            {"country", CH_FROM_COUNTRY}};
    *out = (ch_frame_source){0};
    if (!text.len) {
        ch_frame_complain(r, at, "a source is missing%.*s", text);
        return CH_OK;
    }
    for (size_t i = 0; i < sizeof WHOLE / sizeof *WHOLE; i++)
        if (ch_slice_equal(text, ch_slice_of(WHOLE[i].name))) {
            out->from = WHOLE[i].from;
            return CH_OK;
        }
    if (take(&text, "inside "))
        out->from = CH_FROM_INSIDE;
    else if (take(&text, "actor of "))
        out->from = CH_FROM_ACTOR_OF;
    else if (take(&text, "place of "))
        out->from = CH_FROM_PLACE_OF;
    else if (take(&text, "first of "))
        out->from = CH_FROM_FIRST;
    else if (take(&text, "rest of "))
        out->from = CH_FROM_REST;
    return argument_of(r, text, out);
}

static ch_status
read_role(ch_frame_reader *r, const ch_yaml *node)
{
    ch_frames *f = r->frames;
    ch_frame_role role = {.first_source = (uint32_t)f->sources.len};
    role.property = ch_arena_copy(f->arena, node->key);
    if (!role.property.at) return CH_NO_MEMORY;
    if (!ch_ontology_has_property(r->ontology, node->key))
        ch_frame_complain(r, node, "\"%.*s\" is no property of chancery.ttl", node->key);
    role.spreads = ch_slice_equal(node->key, CH_S("actor")) ||
                   ch_slice_equal(node->key, CH_S("recipient"));
    for (ch_slice rest = node->text; rest.len;) {
        size_t end = 0;
        while (end < rest.len && rest.at[end] != '|') end++;
        ch_frame_source source;
        CH_TRY(source_of(r, node, ch_slice_trim(ch_slice_part(rest, 0, end)), &source));
        CH_TRY(ch_vector_push(&f->sources, source));
        role.sources++;
        rest = ch_slice_part(rest, end + 1, rest.len);
    }
    return ch_vector_push(&f->roles, role);
}

static ch_frame_role *
find_role(ch_frames *f, const ch_frame *frame, ch_slice property)
{
    for (uint32_t i = 0; i < frame->roles; i++)
        if (ch_slice_equal(f->roles.at[frame->first_role + i].property, property))
            return &f->roles.at[frame->first_role + i];
    return NULL;
}

/* ---- classes, needs ---- */

static ch_status
add_class(ch_frame_reader *r, const ch_yaml *at, ch_slice name, uint32_t *count)
{
    const ch_class class = ch_ontology_class(r->ontology, name);
    if (class == CH_NO_CLASS) {
        ch_frame_complain(r, at, "\"%.*s\" is no class of chancery.ttl", name);
        return CH_OK;
    }
    ++*count;
    CH_TRY(ch_vector_push(&r->frames->classes, class));
    /* a country is a place and acts, whichever of them its class stands under */
    if (class != r->frames->agent && class != r->frames->place) return CH_OK;
    ++*count;
    CH_TRY(ch_vector_push(&r->frames->classes, r->frames->country));
    if (class == r->frames->place) return CH_OK;
    ++*count; /* and a region acts through its government */
    return ch_vector_push(&r->frames->classes, r->frames->region);
}

static ch_status
add_classes(ch_frame_reader *r, const ch_yaml *list, uint32_t *first, uint32_t *count)
{
    *first = (uint32_t)r->frames->classes.len;
    *count = 0;
    if (list->kind == CH_YAML_SCALAR) return add_class(r, list, list->text, count);
    for (const ch_yaml *c = list->first; c; c = c->next) CH_TRY(add_class(r, c, c->text, count));
    return CH_OK;
}

static ch_status
read_classes(ch_frame_reader *r, ch_frame *frame, const ch_yaml *node)
{
    for (const ch_yaml *c = node ? node->first : NULL; c; c = c->next) {
        ch_frame_role *role = find_role(r->frames, frame, c->key);
        if (!role) {
            ch_frame_complain(r, c, "the frame has no role \"%.*s\"", c->key);
            continue;
        }
        CH_TRY(add_classes(r, c, &role->first_class, &role->classes));
        frame->weight++;
    }
    return CH_OK;
}

/* What may fill a role whose frame says nothing: agents take part, values are values. */
static ch_status
default_classes(ch_frame_reader *r, ch_frame *frame)
{
    static const struct {
        const char *property, *class;
    } DEFAULTS[] = {{"actor", "Agent"},          {"recipient", "Agent"},
                    {"addressee", "Agent"},      {"place", "Place"},
                    {"instrument", "Weapon"},    {"amount", "MonetaryAmount"},
                    {"casualties", "Quantity"},  {"killed", "Quantity"},
                    {"wounded", "Quantity"},     {"office", "Office"},
                    {"designationType", "DesignationType"}, {"programme", "LegalInstrument"},
                    {"authority", "Agent"}};
    for (uint32_t i = 0; i < frame->roles; i++) {
        ch_frame_role *role = &r->frames->roles.at[frame->first_role + i];
        for (size_t d = 0; d < sizeof DEFAULTS / sizeof *DEFAULTS && !role->classes; d++) {
            if (!ch_slice_equal(role->property, ch_slice_of(DEFAULTS[d].property))) continue;
            role->first_class = (uint32_t)r->frames->classes.len;
            CH_TRY(add_class(r, NULL, ch_slice_of(DEFAULTS[d].class), &role->classes));
        }
    }
    return CH_OK;
}

static ch_status
read_needs(ch_frame_reader *r, ch_frame *frame, const ch_yaml *node)
{
    if (!node) return CH_OK;
    frame->anyone = node->kind == CH_YAML_SEQUENCE;
    for (const ch_yaml *need = node->first; need; need = need->next) {
        ch_frame_role *role = find_role(r->frames, frame, need->text);
        if (!role) {
            ch_frame_complain(r, need, "the frame has no role \"%.*s\"", need->text);
            continue;
        }
        role->needed = true;
        frame->weight++;
    }
    return CH_OK;
}

static ch_status
read_known(ch_frame_reader *r, ch_frame *frame, const ch_yaml *node)
{
    for (const ch_yaml *known = node ? node->first : NULL; known; known = known->next) {
        ch_frame_role *role = find_role(r->frames, frame, known->text);
        if (role) role->known = true;
        else ch_frame_complain(r, known, "the frame has no role \"%.*s\"", known->text);
    }
    return CH_OK;
}

/* ---- words and clause ---- */

static ch_status
add_words(ch_frame_reader *r, const ch_yaml *list, uint32_t *first, uint32_t *count)
{
    *first = (uint32_t)r->frames->words.len;
    *count = 0;
    if (list->kind != CH_YAML_SEQUENCE)
        ch_frame_complain(r, list, "a list of words is expected%.*s", (ch_slice){0});
    for (const ch_yaml *word = list->first; word; word = word->next) {
        const ch_slice copy = ch_arena_copy(r->frames->arena, word->text);
        if (!copy.at) return CH_NO_MEMORY;
        CH_TRY(ch_vector_push(&r->frames->words, copy));
        ++*count;
    }
    return CH_OK;
}

static ch_status
read_words(ch_frame_reader *r, ch_frame *frame, const ch_yaml *node, bool unless)
{
    for (const ch_yaml *list = node ? node->first : NULL; list; list = list->next) {
        ch_frame_words words = {.unless = unless};
        words.sentence = ch_slice_equal(list->key, CH_S("sentence"));
        if (!words.sentence) CH_TRY(argument_of(r, list->key, &words.where));
        CH_TRY(add_words(r, list, &words.first_word, &words.words));
        CH_TRY(ch_vector_push(&r->frames->word_lists, words));
        frame->words++;
        frame->weight++;
    }
    return CH_OK;
}

static int8_t
read_yes_no(ch_frame_reader *r, const ch_yaml *node)
{
    if (!node) return -1;
    if (ch_slice_equal(node->text, CH_S("yes"))) return 1;
    if (!ch_slice_equal(node->text, CH_S("no")))
        ch_frame_complain(r, node, "\"%.*s\" is neither yes nor no", node->text);
    return 0;
}

static ch_status
read_clause(ch_frame_reader *r, ch_frame *frame, const ch_yaml *node)
{
    ch_frame_clause *c = &frame->clause;
    c->negated = read_yes_no(r, ch_yaml_get(node, CH_S("negated")));
    c->future = read_yes_no(r, ch_yaml_get(node, CH_S("future")));
    c->conditional = read_yes_no(r, ch_yaml_get(node, CH_S("conditional")));
    c->infinitive = read_yes_no(r, ch_yaml_get(node, CH_S("infinitive")));
    if (!node) return CH_OK;
    c->used = true;
    frame->weight += 2;
    const ch_yaml *events = ch_yaml_get(node, CH_S("event"));
    if (events) CH_TRY(add_classes(r, events, &c->first_event, &c->events));
    const ch_yaml *words = ch_yaml_get(node, CH_S("words"));
    if (words) CH_TRY(add_words(r, words, &c->first_word, &c->words));
    return CH_OK;
}

/* ---- examples ---- */

static ch_status
read_examples(ch_frame_reader *r, const ch_frame *frame, const ch_yaml *node, bool wanted,
              ch_slice expect)
{
    if (!node) return CH_OK;
    for (const ch_yaml *e = node->kind == CH_YAML_SCALAR ? node : node->first; e; e = e->next) {
        ch_frame_example example = {.frame = frame->name, .event = frame->event, .wanted = wanted,
                                    .file = r->file, .line = e->line, .column = e->column};
        example.text = ch_arena_copy(r->frames->arena, e->text);
        example.expect = ch_arena_copy(r->frames->arena, expect);
        if (!example.text.at || !example.expect.at) return CH_NO_MEMORY;
        CH_TRY(ch_vector_push(&r->frames->examples, example));
        if (node->kind == CH_YAML_SCALAR) break;
    }
    return CH_OK;
}

/* ---- the whole ---- */

static ch_status
read_head(ch_frame_reader *r, const ch_yaml *node, ch_frame *frame)
{
    uint32_t number;
    const size_t before = ch_intern_count(r->names);
    const ch_slice event = ch_yaml_text(node, CH_S("event"));
    frame->name = ch_arena_copy(r->frames->arena, ch_yaml_text(node, CH_S("frame")));
    if (!frame->name.at) return CH_NO_MEMORY;
    if (!frame->name.len) ch_frame_complain(r, node, "a frame without a name%.*s", frame->name);
    CH_TRY(ch_intern_add(r->names, frame->name, &number));
    if (number < before)
        ch_frame_complain(r, node, "there are two frames \"%.*s\"", frame->name);
    frame->event = ch_ontology_class(r->ontology, event);
    frame->relation = ch_arena_copy(r->frames->arena, ch_yaml_text(node, CH_S("relation")));
    if (!frame->relation.at) return CH_NO_MEMORY;
    if (frame->relation.len && !ch_ontology_has_property(r->ontology, frame->relation))
        ch_frame_complain(r, node, "\"%.*s\" is no property of chancery.ttl", frame->relation);
    if (frame->event == CH_NO_CLASS && !frame->relation.len)
        ch_frame_complain(r, node, "\"%.*s\" is no class of chancery.ttl", event);
    frame->negated = read_yes_no(r, ch_yaml_get(node, CH_S("negated")));
    if (frame->negated >= 0) frame->weight++;
    frame->supposed = read_yes_no(r, ch_yaml_get(node, CH_S("supposed")));
    const ch_yaml *rank = ch_yaml_get(node, CH_S("rank"));
    if (rank && (rank->text.len != 1 || rank->text.at[0] < '1' || rank->text.at[0] > '9'))
        ch_frame_complain(r, rank, "\"%.*s\" is no rank from 1 to 9", rank->text);
    else if (rank)
        frame->weight += 10u * (uint32_t)(rank->text.at[0] - '0');
    frame->reciprocal = read_yes_no(r, ch_yaml_get(node, CH_S("reciprocal"))) == 1;
    frame->holds = read_yes_no(r, ch_yaml_get(node, CH_S("holds"))) == 1;
    frame->reaches = read_yes_no(r, ch_yaml_get(node, CH_S("reaches"))) == 1;
    frame->yields = read_yes_no(r, ch_yaml_get(node, CH_S("yields"))) == 1;
    frame->swallows = read_yes_no(r, ch_yaml_get(node, CH_S("swallows"))) == 1;
    frame->modality = CH_KEEPS;
    const ch_yaml *modality = ch_yaml_get(node, CH_S("modality"));
    if (modality) frame->modality = ch_modality_of(modality->text);
    if (frame->modality == CH_NO_MODALITY)
        ch_frame_complain(r, modality, "\"%.*s\" is no modality", modality->text);
    if (!ch_yaml_get(node, CH_S("yes")) || !ch_yaml_get(node, CH_S("no")))
        ch_frame_complain(r, node, "frame \"%.*s\" lacks an example, yes or no", frame->name);
    return CH_OK;
}

static ch_status
read_body(ch_frame_reader *r, const ch_yaml *node, ch_frame *frame)
{
    ch_frames *f = r->frames;
    const ch_yaml *roles = ch_yaml_get(node, CH_S("roles"));
    frame->first_role = (uint32_t)f->roles.len;
    for (const ch_yaml *role = roles ? roles->first : NULL; role; role = role->next)
        CH_TRY(read_role(r, role));
    frame->roles = (uint32_t)f->roles.len - frame->first_role;
    CH_TRY(read_classes(r, frame, ch_yaml_get(node, CH_S("classes"))));
    CH_TRY(default_classes(r, frame));
    CH_TRY(read_needs(r, frame, ch_yaml_get(node, CH_S("needs"))));
    CH_TRY(read_known(r, frame, ch_yaml_get(node, CH_S("known"))));
    frame->first_words = (uint32_t)f->word_lists.len;
    CH_TRY(read_words(r, frame, ch_yaml_get(node, CH_S("words")), false));
    CH_TRY(read_words(r, frame, ch_yaml_get(node, CH_S("unless")), true));
    CH_TRY(read_clause(r, frame, ch_yaml_get(node, CH_S("clause"))));
    const ch_slice expect = ch_yaml_text(node, CH_S("expect"));
    CH_TRY(read_examples(r, frame, ch_yaml_get(node, CH_S("yes")), true, expect));
    return read_examples(r, frame, ch_yaml_get(node, CH_S("no")), false, (ch_slice){0});
}

ch_status
ch_frame_read(ch_frame_reader *r, const ch_yaml *node)
{
    static const struct {
        const char *key;
        uint8_t kind;
    } LISTS[] = {{"verbs", CH_PREDICATE_VERB},
                 {"nouns", CH_PREDICATE_NOUN},
                 {"adjectives", CH_PREDICATE_ADJECTIVE}};
    if (node->kind != CH_YAML_MAPPING) {
        ch_frame_complain(r, node, "a frame is expected%.*s", (ch_slice){0});
        return CH_OK;
    }
    ch_frame frame = {.file = r->file, .line = node->line, .column = node->column};
    check_keys(r, node);
    CH_TRY(read_head(r, node, &frame));
    CH_TRY(read_body(r, node, &frame));
    CH_TRY(ch_vector_push(&r->frames->list, frame));
    const uint32_t number = (uint32_t)r->frames->list.len - 1;
    const size_t before = r->frames->entries.len;
    for (size_t i = 0; i < sizeof LISTS / sizeof *LISTS; i++)
        CH_TRY(ch_frame_read_entries(r, number, LISTS[i].kind,
                                     ch_yaml_get(node, ch_slice_of(LISTS[i].key))));
    if (r->frames->entries.len == before)
        ch_frame_complain(r, node, "frame \"%.*s\" has no predicate", frame.name);
    return CH_OK;
}
