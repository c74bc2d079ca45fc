/* Reading rule files: classes in braces become sets of marks, then PCRE2 compiles the rest. */
#include "base/yaml.h"
#include "relate/cues.h"
#include "relate/rule_data.h"

typedef struct {
    ch_rules *rules;
    const ch_ontology *ontology;
    const char *path;
    ch_diagnostics *sink;
    ch_rule *rule;      /* the one whose pattern is expanded */
    ch_slice object;    /* the name of the group that gives its object */
} reader;

ch_rules *
ch_rules_new(void)
{
    ch_rules *rules = calloc(1, sizeof *rules);
    if (rules && !(rules->arena = ch_arena_new(0))) {
        free(rules);
        return NULL;
    }
    return rules;
}

static void
free_patterns(ch_rule *rule)
{
    ch_pattern_free(rule->pattern);
    for (size_t i = 0; i < rule->word_count; i++) ch_pattern_free(rule->words[i].pattern);
}

void
ch_rules_free(ch_rules *rules)
{
    if (!rules) return;
    for (size_t i = 0; i < rules->table.len; i++) free_patterns(&rules->table.at[i]);
    ch_vector_free(&rules->table);
    ch_arena_free(rules->arena);
    free(rules);
}

size_t
ch_rules_count(const ch_rules *rules)
{
    return rules->table.len;
}

/* Whether `class` is one of those behind a "!" in `classes`, or below one. */
static bool
is_excluded(const reader *r, ch_slice classes, ch_class class)
{
    while (classes.len) {
        const char *bar = memchr(classes.at, '|', classes.len);
        const size_t len = bar ? (size_t)(bar - classes.at) : classes.len;
        const ch_slice name = ch_slice_trim(ch_slice_part(classes, 0, len));
        if (ch_slice_starts(name, CH_S("!")) &&
            ch_ontology_is(r->ontology, class, ch_ontology_class(r->ontology, ch_slice_part(name, 1, name.len))))
            return true;
        classes = ch_slice_part(classes, len + (bar ? 1 : 0), classes.len);
    }
    return false;
}

/*
 * Append to `set` the class marks of `name` and all below it that `classes` does
 * not exclude; *known false when there is no such class.
 */
static ch_status
add_marks(const reader *r, ch_slice name, ch_slice classes, ch_buffer *set, ch_rule_classes *asked, bool *known)
{
    name = ch_slice_trim(name);
    if (ch_slice_starts(name, CH_S("!"))) {
        if (ch_ontology_class(r->ontology, ch_slice_part(name, 1, name.len)) == CH_NO_CLASS) *known = false;
        return CH_OK;
    }
    const ch_class class = ch_ontology_class(r->ontology, name);
    if (class == CH_NO_CLASS) {
        *known = false;
        return CH_OK;
    }
    for (size_t c = 0; c < ch_ontology_class_count(r->ontology); c++)
        if (ch_ontology_is(r->ontology, (ch_class)c, class) && !is_excluded(r, classes, (ch_class)c)) {
            CH_TRY(ch_buffer_print(set, "\\x{%zX}", CH_SKELETON_CLASS + c));
            if (asked) ch_rule_classes_add(asked, (ch_class)c);
        }
    return CH_OK;
}

/* "{subject:Person|Agent...}" at pattern.at, `len` bytes with its braces -> a named group */
static ch_status
expand_slot(const reader *r, const ch_yaml *pattern, ch_slice slot, size_t offset, ch_buffer *out)
{
    ch_slice inside = ch_slice_part(slot, 1, slot.len - 1);
    const bool list = ch_slice_ends(inside, CH_S("..."));
    if (list) inside.len -= 3;
    const char *colon = memchr(inside.at, ':', inside.len);
    const ch_slice name = ch_slice_part(inside, 0, (size_t)(colon - inside.at));
    const ch_slice all = ch_slice_part(inside, name.len + 1, inside.len);
    ch_rule_classes *asked = ch_slice_equal(name, CH_S("subject")) ? &r->rule->subjects
                             : ch_slice_equal(name, r->object)     ? &r->rule->objects
                                                                   : NULL;
    ch_slice classes = all;
    ch_buffer set = {0};
    bool known = true;
    ch_status status = CH_OK;
    while (status == CH_OK && classes.len) {
        const char *bar = memchr(classes.at, '|', classes.len);
        const size_t len = bar ? (size_t)(bar - classes.at) : classes.len;
        status = add_marks(r, ch_slice_part(classes, 0, len), all, &set, asked, &known);
        classes = ch_slice_part(classes, len + (bar ? 1 : 0), classes.len);
    }
    if (status == CH_OK && !known) {
        size_t line, column;
        ch_yaml_place(pattern, offset, &line, &column);
        ch_tell(r->sink, CH_ERROR, r->path, line, column, "unknown class in %.*s", CH_PRINT(slot));
    }
    const ch_slice marks = ch_buffer_slice(&set);
    const char *one = "(?-i:[%.*s][\\x{F0000}-\\x{FFFFD}])";
    if (status == CH_OK) status = ch_buffer_print(out, "(?<%.*s>", CH_PRINT(name));
    if (status == CH_OK) status = ch_buffer_print(out, one, CH_PRINT(marks));
    if (status == CH_OK && list) {
        status = ch_buffer_print(out, "(?: (?:, and|,|and|or|as well as) (?:the )?");
        if (status == CH_OK) status = ch_buffer_print(out, one, CH_PRINT(marks));
        if (status == CH_OK) status = ch_buffer_print(out, ")*");
    }
    if (status == CH_OK) status = ch_buffer_byte(out, ')');
    ch_vector_free(&set);
    return status;
}

/* Where the slot that begins at `from` ends; 0: it is no slot but a quantifier. */
static size_t
slot_end(ch_slice text, size_t from)
{
    size_t i = from + 1;
    bool colon = false;
    if (i >= text.len || !((text.at[i] >= 'a' && text.at[i] <= 'z'))) return 0;
    for (; i < text.len && text.at[i] != '}'; i++) colon |= text.at[i] == ':';
    return i < text.len && colon ? i + 1 : 0;
}

/*
 * Marks have no capitals.  PCRE2 asks each of the 65,534 whether it has, wherever a
 * class of them stands under (?i); saying so makes loading the rules twice as fast.
 */
static ch_status
expand(const reader *r, const ch_yaml *pattern, ch_buffer *out)
{
    const ch_slice text = pattern->text, mark = CH_S("[\\x{E000}-\\x{F8FF}][\\x{F0000}-\\x{FFFFD}]");
    CH_TRY(ch_buffer_add(out, CH_S("(?i)")));
    for (size_t i = 0; i < text.len;) {
        if (ch_slice_starts(ch_slice_part(text, i, text.len), mark)) {
            CH_TRY(ch_buffer_print(out, "(?-i:%.*s)", CH_PRINT(mark)));
            i += mark.len;
            continue;
        }
        const size_t end = text.at[i] == '{' ? slot_end(text, i) : 0;
        if (end) CH_TRY(expand_slot(r, pattern, ch_slice_part(text, i, end), i, out));
        else CH_TRY(ch_buffer_byte(out, text.at[i]));
        i = end ? end : i + 1;
    }
    return CH_OK;
}

static bool
is_known_key(ch_slice key)
{
    static const char *const keys[] = {"rule", "relation", "pattern", "modality", "confidence",
                                       "yes",  "expect",   "no",      "same_country", "words", "holder", "holder_class",
                                       "known"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (ch_slice_equal(key, ch_slice_of(keys[i]))) return true;
    return false;
}

static bool
read_modality(ch_slice text, ch_modality *out)
{
    const uint8_t found = ch_modality_of(text);
    if (found == CH_KEEPS || found == CH_NO_MODALITY) return false;
    *out = (ch_modality)found;
    return true;
}

static void
complain(const reader *r, const ch_yaml *at, const char *what)
{
    ch_tell(r->sink, CH_ERROR, r->path, at->line, at->column, "rule \"%.*s\": %s",
            CH_PRINT(ch_yaml_text(at, CH_S("rule"))), what);
}

/* Everything but the pattern; false when something is wrong, which was told. */
static bool
read_fields(const reader *r, const ch_yaml *item, ch_rule *rule)
{
    const size_t errors = r->sink->errors;
    const ch_slice modality = ch_yaml_text(item, CH_S("modality"));
    const ch_slice confidence = ch_yaml_text(item, CH_S("confidence"));
    for (const ch_yaml *child = item->first; child; child = child->next)
        if (!is_known_key(child->key))
            ch_tell(r->sink, CH_ERROR, r->path, child->key_line, child->key_column, "unknown key \"%.*s\"",
                    CH_PRINT(child->key));
    if (!rule->name.len) complain(r, item, "has no name");
    if (!ch_ontology_has_property(r->ontology, rule->relation)) complain(r, item, "its relation is no property of chan:");
    if (!rule->yes.len || !rule->no.len) complain(r, item, "needs a yes and a no");
    if (!ch_yaml_get(item, CH_S("pattern")) == !ch_yaml_get(item, CH_S("known")))
        complain(r, item, "needs either a pattern or what is known");
    if (modality.len && !read_modality(modality, &rule->modality)) complain(r, item, "unknown modality");
    if (confidence.len) rule->confidence = strtof(confidence.at, NULL);
    for (size_t i = 0; i < r->rules->table.len; i++)
        if (ch_slice_equal(r->rules->table.at[i].name, rule->name)) complain(r, item, "stands twice");
    return r->sink->errors == errors;
}

static ch_status
compile_words(const reader *r, const ch_yaml *item, ch_rule *rule)
{
    const ch_yaml *words = ch_yaml_get(item, CH_S("words"));
    for (const ch_yaml *one = words ? words->first : NULL; one; one = one->next) {
        ch_pattern_error error;
        ch_rule_words *at = &rule->words[rule->word_count];
        if (rule->word_count == CH_RULE_WORDS) {
            complain(r, item, "asks for the words of too many mentions");
            return CH_OK;
        }
        at->group = ch_pattern_group(rule->pattern, one->key);
        if (at->group == CH_NONE) complain(r, item, "asks for the words of a group it does not have");
        const ch_status status = ch_pattern_compile(one->text, &error, &at->pattern);
        if (status == CH_BAD_KNOWLEDGE)
            ch_tell(r->sink, CH_ERROR, r->path, one->line, one->column, "rule \"%.*s\": %s", CH_PRINT(rule->name), error.text);
        if (status != CH_OK) return status == CH_BAD_KNOWLEDGE ? CH_OK : status;
        rule->word_count++;
    }
    return CH_OK;
}

/* `known: {subject: Place, object: Place, last: Country, through: [partOf, country]}` */
static void
read_known(const reader *r, const ch_yaml *item, const ch_yaml *known, ch_rule *rule)
{
    ch_rule_known *k = &rule->known;
    const ch_yaml *through = ch_yaml_get(known, CH_S("through"));
    k->subject = ch_ontology_class(r->ontology, ch_yaml_text(known, CH_S("subject")));
    k->object = ch_ontology_class(r->ontology, ch_yaml_text(known, CH_S("object")));
    k->last = ch_ontology_class(r->ontology, ch_yaml_text(known, CH_S("last")));
    for (const ch_yaml *way = through ? through->first : NULL; way; way = way->next) {
        if (k->way_count == CH_RULE_WAYS || !ch_ontology_has_property(r->ontology, way->text))
            complain(r, item, "goes through too many properties, or one that is not of chan:");
        else k->ways[k->way_count++] = way->text;
    }
    if (k->subject == CH_NO_CLASS || k->object == CH_NO_CLASS || k->last == CH_NO_CLASS || !k->way_count)
        complain(r, item, "what is known needs subject, object and last, classes, and through, properties");
}

static ch_status
compile(const reader *r, const ch_yaml *item, ch_rule *rule)
{
    const ch_yaml *pattern = ch_yaml_get(item, CH_S("pattern"));
    const ch_slice holder = ch_yaml_text(item, CH_S("holder")), class = ch_yaml_text(item, CH_S("holder_class"));
    reader own = *r;
    ch_buffer source = {0};
    ch_pattern_error error;
    own.rule = rule;
    own.object = memmem(pattern->text.at, pattern->text.len, "{object:", 8) ? CH_S("object") : holder;
    ch_status status = expand(&own, pattern, &source);
    if (status == CH_OK) status = ch_pattern_compile(ch_buffer_slice(&source), &error, &rule->pattern);
    ch_vector_free(&source);
    if (status == CH_BAD_KNOWLEDGE) {
        ch_tell(r->sink, CH_ERROR, r->path, pattern->line, pattern->column, "rule \"%.*s\": %s",
                CH_PRINT(rule->name), error.text);
        return CH_OK;
    }
    CH_TRY(status);
    rule->subject = ch_pattern_group(rule->pattern, CH_S("subject"));
    rule->object = ch_pattern_group(rule->pattern, CH_S("object"));
    rule->when = ch_pattern_group(rule->pattern, CH_S("when"));
    rule->holder = holder.len ? ch_pattern_group(rule->pattern, holder) : CH_NONE;
    rule->holder_class = class.len ? ch_ontology_class(r->ontology, class) : CH_NO_CLASS;
    if (class.len && rule->holder_class == CH_NO_CLASS) complain(r, item, "unknown holder_class");
    if (rule->subject == CH_NONE || (rule->object == CH_NONE && rule->holder == CH_NONE)) complain(r, item, "its pattern needs {subject:…} and {object:…}");
    return compile_words(r, item, rule);
}

static ch_status
read_rule(const reader *r, const ch_yaml *item)
{
    ch_rule rule = {.name = ch_yaml_text(item, CH_S("rule")),
                    .relation = ch_yaml_text(item, CH_S("relation")),
                    .modality = CH_ACTUAL,
                    .confidence = 0.9f,
                    .known = {.subject = CH_NO_CLASS},
                    .distinct = ch_slice_equal(ch_yaml_text(item, CH_S("same_country")), CH_S("true")),
                    .yes = ch_yaml_text(item, CH_S("yes")),
                    .expect = ch_yaml_text(item, CH_S("expect")),
                    .no = ch_yaml_text(item, CH_S("no")),
                    .file = r->path,
                    .line = item->line,
                    .column = item->column};
    if (!read_fields(r, item, &rule)) return CH_OK;
    const ch_yaml *known = ch_yaml_get(item, CH_S("known"));
    if (known) read_known(r, item, known, &rule);
    else CH_TRY(compile(r, item, &rule));
    if (!known && !rule.pattern) return CH_OK;
    const ch_status status = ch_vector_push(&r->rules->table, rule);
    if (status != CH_OK) free_patterns(&rule);
    return status;
}

ch_status
ch_rules_read(ch_rules *rules, const char *path, const ch_ontology *ontology, ch_diagnostics *sink)
{
    ch_diagnostics none = {0};
    reader r = {.rules = rules, .ontology = ontology, .path = ch_arena_copy(rules->arena, ch_slice_of(path)).at,
                .sink = sink ? sink : &none};
    const size_t errors = r.sink->errors;
    const ch_yaml *root = NULL;
    if (!r.path) return CH_NO_MEMORY;
    CH_TRY(ch_yaml_read_file(r.path, rules->arena, r.sink, &root));
    for (const ch_yaml *item = root ? root->first : NULL; item; item = item->next) CH_TRY(read_rule(&r, item));
    return r.sink->errors > errors ? CH_BAD_KNOWLEDGE : CH_OK;
}

ch_status
ch_rules_check(const ch_rules *rules, ch_rule_example_runner *run, void *payload)
{
    for (size_t i = 0; i < rules->table.len; i++) {
        const ch_rule *rule = &rules->table.at[i];
        ch_rule_example example = {rule->name, rule->yes, rule->expect, true, rule->file, rule->line, rule->column};
        CH_TRY(run(payload, &example));
        example.text = rule->no, example.expect = (ch_slice){NULL, 0}, example.wanted = false;
        CH_TRY(run(payload, &example));
    }
    return CH_OK;
}
