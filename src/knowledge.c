/*
 * Loading ontology/ into one read-only object
 *
 *     chancery.ttl                         the classes and properties
 *     english/                             words, and the parser's model
 *     gazetteer/, names/, the user's own   the lexicon
 *     rules/, frames/, the user's own      what makes relations and events
 */
#include "knowledge.h"

#include "base/file.h"
#include "lexicon/cache.h"
#include "lexicon/gazetteer.h"

#include <errno.h>
#include <stdio.h>

/* What the loading of one knowledge needs. */
typedef struct {
    ch_knowledge *k;
    const ch_knowledge_options *options;
    ch_diagnostics *sink;
    ch_arena *arena; /* for paths */
    ch_hash *hash;
} loader;

const char *
ch_version(void)
{
    return CH_VERSION;
}

static const char *
path_of(const loader *l, const char *name)
{
    return ch_arena_print(l->arena, "%s/%s", l->k->directory, name).at;
}

/* A piece at a time: somebody's own names may be hundreds of megabytes, and mostly the cache holds them. */
static ch_status
hash_content(loader *l, const char *path)
{
    char piece[65536];
    FILE *file = fopen(path, "re");
    if (!file) {
        ch_tell(l->sink, CH_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
        return CH_CANNOT_READ;
    }
    for (size_t len; (len = fread(piece, 1, sizeof piece, file)) > 0;) ch_hash_add(l->hash, (ch_slice){piece, len});
    const bool bad = ferror(file);
    if (bad) ch_tell(l->sink, CH_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
    fclose(file);
    return bad ? CH_CANNOT_READ : CH_OK;
}

/* Every file counts towards the hash, by its name below the folder and its content. */
static ch_status
hash_files(loader *l, const char *folder)
{
    ch_slice *files;
    size_t count;
    const size_t skip = strlen(folder);
    ch_status status = ch_files_list(folder, l->arena, l->sink, &files, &count);
    for (size_t i = 0; status == CH_OK && i < count; i++) {
        ch_hash_add(l->hash, ch_slice_part(files[i], files[i].len > skip ? skip : 0, files[i].len));
        status = hash_content(l, files[i].at);
    }
    return status;
}

static ch_status
hash_all(loader *l)
{
    CH_TRY(ch_hash_new(&l->hash));
    CH_TRY(hash_files(l, l->k->directory));
    for (size_t i = 0; i < l->options->gazetteer_count; i++) CH_TRY(hash_files(l, l->options->gazetteers[i]));
    for (size_t i = 0; i < l->options->rule_count; i++) CH_TRY(hash_files(l, l->options->rules[i]));
    ch_hash_end(l->hash, l->k->hash);
    return CH_OK;
}

/* Every Turtle file under a folder, or the one file that `path` is. */
static ch_status
read_gazetteer(loader *l, ch_gazetteer *gazetteer, const char *path)
{
    ch_slice *files;
    size_t count;
    if (!path) return CH_NO_MEMORY;
    CH_TRY(ch_files_list(path, l->arena, l->sink, &files, &count));
    ch_status worst = CH_OK;
    for (size_t i = 0; i < count; i++) {
        if (!ch_slice_ends(files[i], CH_S(".ttl"))) continue;
        const ch_status status = ch_gazetteer_read(gazetteer, files[i].at, l->sink);
        if (status != CH_OK && status != CH_BAD_KNOWLEDGE) return status;
        if (status != CH_OK) worst = status;
    }
    return worst;
}

static ch_status
fill_gazetteer(loader *l, ch_gazetteer *g)
{
    CH_TRY(ch_gazetteer_spellings(g, path_of(l, "english/spelling.tsv"), l->sink));
    CH_TRY(ch_gazetteer_names(g, path_of(l, "names/given.tsv"), CH_NAMES_GIVEN, l->sink));
    CH_TRY(ch_gazetteer_names(g, path_of(l, "names/surnames.tsv"), CH_NAMES_SURNAME, l->sink));
    CH_TRY(read_gazetteer(l, g, path_of(l, "gazetteer")));
    for (size_t i = 0; i < l->options->gazetteer_count; i++)
        CH_TRY(read_gazetteer(l, g, l->options->gazetteers[i]));
    return CH_OK;
}

/* What is read in addition to the folder, as part of the cache's name. */
static ch_slice
additions(const loader *l)
{
    ch_slice all = CH_S("");
    for (size_t i = 0; i < l->options->gazetteer_count && all.at; i++)
        all = ch_arena_print(l->arena, "%.*s|%s", CH_PRINT(all), l->options->gazetteers[i]);
    return all;
}

static ch_status
make_lexicon(loader *l)
{
    ch_gazetteer *g = ch_gazetteer_new(l->k->ontology, l->k->abbreviations);
    if (!g) return CH_NO_MEMORY;
    ch_status status = fill_gazetteer(l, g);
    if (status == CH_OK) status = ch_gazetteer_build(g, l->sink, &l->k->lexicon);
    ch_gazetteer_free(g);
    return status;
}

/* From the cache where it is of these very files; else made, and left there for the next time. */
static ch_status
load_lexicon(loader *l)
{
    const size_t errors = l->sink->errors;
    const ch_slice cache = l->options->no_cache ? (ch_slice){NULL, 0}
                                                : ch_cache_path(l->k->directory, additions(l), l->arena);
    if (cache.at) CH_TRY(ch_lexicon_map(cache.at, l->k->hash, &l->k->lexicon));
    if (l->k->lexicon) return CH_OK;
    CH_TRY(make_lexicon(l));
    if (cache.at && l->sink->errors == errors && ch_lexicon_save(l->k->lexicon, cache.at, l->k->hash) != CH_OK)
        ch_tell(l->sink, CH_NOTE, cache.at, 0, 0, "the compiled names could not be kept; the next start is as slow as this one");
    return CH_OK;
}

static ch_status
load_rules(loader *l)
{
    ch_slice *files;
    size_t count;
    if (!(l->k->rules = ch_rules_new())) return CH_NO_MEMORY;
    CH_TRY(ch_files_list(path_of(l, "rules/relations"), l->arena, l->sink, &files, &count));
    for (size_t i = 0; i < count; i++)
        if (ch_slice_ends(files[i], CH_S(".yaml")))
            CH_TRY(ch_rules_read(l->k->rules, files[i].at, l->k->ontology, l->sink));
    for (size_t i = 0; i < l->options->rule_count; i++)
        CH_TRY(ch_rules_read(l->k->rules, l->options->rules[i], l->k->ontology, l->sink));
    return CH_OK;
}

static ch_status
load_all(loader *l)
{
    ch_knowledge *k = l->k;
    CH_TRY(hash_all(l));
    CH_TRY(ch_ontology_load(path_of(l, "chancery.ttl"), l->sink, &k->ontology));
    CH_TRY(ch_abbreviations_load(path_of(l, "english/abbreviations.txt"), l->sink, &k->abbreviations));
    CH_TRY(ch_abbreviations_learned(k->abbreviations, path_of(l, "english/boundaries.tsv"), l->sink));
    CH_TRY(ch_syntax_model_open(path_of(l, "english/syntax.model"), l->sink, &k->syntax));
    CH_TRY(ch_grammar_load(path_of(l, "english/grammar.yaml"), l->sink, &k->grammar));
    CH_TRY(ch_value_rules_load(path_of(l, "rules/values.yaml"), l->sink, &k->values));
    CH_TRY(ch_naming_load(path_of(l, "english/naming.yaml"), k->ontology, l->sink, &k->naming));
    CH_TRY(ch_name_shapes_load(path_of(l, "rules/shapes.yaml"), k->ontology, l->sink, &k->shapes));
    CH_TRY(ch_identities_load(path_of(l, "rules/identity.yaml"), k->ontology, l->sink, &k->identities));
    CH_TRY(load_lexicon(l));
    CH_TRY(load_rules(l));
    CH_TRY(ch_confidences_load(path_of(l, "rules/confidence.yaml"), l->sink, &k->confidences));
    CH_TRY(ch_derivations_load(path_of(l, "rules/derived.yaml"), k->ontology, l->sink, &k->derivations));
    CH_TRY(ch_cues_load(path_of(l, "english"), k->ontology, l->sink, &k->cues));
    return ch_frames_load(path_of(l, "frames"), k->ontology, l->sink, &k->frames);
}

static const char *
folder_of(const ch_knowledge_options *options)
{
    const char *given = options->directory;
    if (!given || !*given) given = getenv("CHANCERY_ONTOLOGY");
    return given && *given ? given : CH_ONTOLOGY_DIR;
}

ch_status
ch_knowledge_load(const ch_knowledge_options *options, ch_diagnostics *sink, ch_knowledge **out)
{
    const ch_knowledge_options none = {0};
    ch_diagnostics counted = {0};
    loader l = {.options = options ? options : &none, .sink = sink ? sink : &counted, .arena = ch_arena_new(0)};
    const size_t errors = l.sink->errors;
    *out = NULL;
    l.k = calloc(1, sizeof *l.k);
    ch_status status = l.k && l.arena && (l.k->directory = strdup(folder_of(l.options))) ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK && !ch_file_is_folder(l.k->directory)) {
        ch_tell(l.sink, CH_ERROR, l.k->directory, 0, 0, "there is no such folder of knowledge");
        status = CH_CANNOT_READ;
    }
    if (status == CH_OK) status = load_all(&l);
    if (status == CH_OK && l.sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    ch_hash_free(l.hash);
    ch_arena_free(l.arena);
    if (status == CH_OK) *out = l.k;
    else ch_knowledge_free(l.k);
    return status;
}

void
ch_knowledge_free(ch_knowledge *knowledge)
{
    if (!knowledge) return;
    ch_frames_free(knowledge->frames);
    ch_derivations_free(knowledge->derivations);
    ch_cues_free(knowledge->cues);
    ch_rules_free(knowledge->rules);
    ch_lexicon_free(knowledge->lexicon);
    ch_confidences_free(knowledge->confidences);
    ch_identities_free(knowledge->identities);
    ch_name_shapes_free(knowledge->shapes);
    ch_naming_free(knowledge->naming);
    ch_value_rules_free(knowledge->values);
    ch_grammar_free(knowledge->grammar);
    ch_syntax_model_free(knowledge->syntax);
    ch_abbreviations_free(knowledge->abbreviations);
    ch_ontology_free(knowledge->ontology);
    free(knowledge->directory);
    free(knowledge);
}

const char *
ch_knowledge_hash(const ch_knowledge *knowledge)
{
    return knowledge->hash;
}

const char *
ch_knowledge_directory(const ch_knowledge *knowledge)
{
    return knowledge->directory;
}
