/*
 * Records -> Turtle
 *
 * The slug is that of the label, so that a thing that was first met without an
 * entry keeps its IRI; where another thing has it, its country or its number
 * in the source tells them apart.  Of what was written only the slugs' hashes
 * are kept (and, for lists that come back to a party, its number).
 */
#include "base/intern.h"
#include "lexicon/import/known.h"
#include "lexicon/import/hashes.h"
#include "lexicon/import/names.h"
#include "text/utf8.h"

struct ch_import_writer {
    const ch_importer *importer;
    ch_known *known;
    ch_arena *scratch;
    ch_buffer out, slug;
    ch_hashes used, names; /* slugs, and names that count alone */
    ch_intern *ids, *slugs; /* of a list that comes back to its parties: numbers in the source, slugs */
    CH_VECTOR(uint32_t) slug_of; /* id -> slug */
    bool capitals;
    bool news; /* the entry at hand says something that was not known */
    ch_class person, place, country;
};

/* How a name will stand in the entry. */
typedef enum { AS_LABEL, AS_OTHER, AS_HIDDEN, AS_ACRONYM, AS_WEAK, AS_NOTHING, ROLES } role;

typedef struct {
    ch_slice text, language;
    role role;
    uint64_t hash; /* hash_name() */
} chosen;

typedef CH_VECTOR(chosen) choice;

ch_status
ch_import_writer_new(const ch_importer *importer, ch_import_writer **out)
{
    ch_import_writer *w = *out = calloc(1, sizeof *w);
    if (!w) return CH_NO_MEMORY;
    w->importer = importer;
    w->scratch = ch_arena_new(0);
    w->ids = ch_intern_new();
    w->slugs = ch_intern_new();
    w->capitals = ch_slice_equal(ch_yaml_text(importer->format, CH_S("capitals")), CH_S("true"));
    w->person = ch_ontology_class(importer->job->ontology, CH_S("Person"));
    w->place = ch_ontology_class(importer->job->ontology, CH_S("Place"));
    w->country = ch_ontology_class(importer->job->ontology, CH_S("Country"));
    ch_status status = w->scratch && w->ids && w->slugs ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_known_new(importer->job->lexicon, importer->job->ontology, &w->known);
    if (status != CH_OK) ch_import_writer_free(w), *out = NULL;
    return status;
}

void
ch_import_writer_free(ch_import_writer *writer)
{
    if (!writer) return;
    ch_known_free(writer->known);
    ch_arena_free(writer->scratch);
    ch_intern_free(writer->ids);
    ch_intern_free(writer->slugs);
    ch_vector_free(&writer->slug_of);
    ch_vector_free(&writer->out);
    ch_vector_free(&writer->slug);
    ch_hashes_free(&writer->used);
    ch_hashes_free(&writer->names);
    free(writer);
}

static ch_status
flush(ch_import_writer *w)
{
    const ch_status status = w->importer->job->write(w->importer->job->write_payload, ch_buffer_slice(&w->out));
    ch_vector_clear(&w->out);
    return status;
}

ch_status
ch_import_write_head(ch_import_writer *w)
{
    const ch_yaml *format = w->importer->format;
    const char *path = w->importer->job->path;
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    CH_TRY(ch_buffer_print(&w->out, "# Made by: chancery lexicon import %s %s\n#\n# Source: %.*s\n# Licence of the source: %.*s\n\n",
                           w->importer->job->format, strcmp(name, "-") == 0 ? "(standard input)" : name,
                           CH_PRINT(ch_yaml_text(format, CH_S("source"))), CH_PRINT(ch_yaml_text(format, CH_S("licence")))));
    CH_TRY(ch_buffer_add(&w->out, CH_S("@prefix :        <" CH_ENTITY_NAMESPACE "> .\n"
                                       "@prefix chan:    <" CH_NAMESPACE "> .\n"
                                       "@prefix skos:    <http://www.w3.org/2004/02/skos/core#> .\n"
                                       "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
                                       "@prefix wd:      <http://www.wikidata.org/entity/> .\n")));
    return flush(w);
}

/* ---- slugs ---- */

static bool
is_used(const ch_import_writer *w, ch_slice slug)
{
    return ch_lexicon_find(w->importer->job->lexicon, slug) != CH_NONE || ch_hashes_has(&w->used, ch_slice_hash(slug));
}

/* Put "-" and the slug of `text` behind what is there. */
static ch_status
qualify(ch_import_writer *w, ch_slice text)
{
    const size_t len = w->slug.len;
    CH_TRY(ch_buffer_byte(&w->slug, '-'));
    CH_TRY(ch_import_slug(text, &w->slug));
    if (w->slug.len == len + 1) w->slug.len = len;
    return CH_OK;
}

static ch_status
find_slug(ch_import_writer *w, const ch_import_record *r, ch_slice label, ch_concept country)
{
    const ch_lexicon *l = w->importer->job->lexicon;
    ch_vector_clear(&w->slug);
    CH_TRY(ch_import_slug(label, &w->slug));
    if (!w->slug.len) CH_TRY(ch_import_slug(ch_ontology_class_name(w->importer->job->ontology, r->class), &w->slug));
    const size_t plain = w->slug.len;
    if (is_used(w, ch_buffer_slice(&w->slug)) && country != CH_NONE) CH_TRY(qualify(w, ch_lexicon_name(l, country)));
    if (is_used(w, ch_buffer_slice(&w->slug)) && r->id.len) {
        w->slug.len = plain;
        CH_TRY(qualify(w, r->id));
    }
    const size_t len = w->slug.len;
    for (unsigned number = 2; is_used(w, ch_buffer_slice(&w->slug)); number++) {
        w->slug.len = len;
        CH_TRY(ch_buffer_print(&w->slug, "-%u", number));
    }
    return ch_hashes_add(&w->used, ch_slice_hash(ch_buffer_slice(&w->slug)));
}

/* ---- which names, and how ---- */

/* The hash of a name as it is matched: letters and digits, without accents and a first "the". */
static ch_status
hash_name(ch_import_writer *w, ch_slice name, uint64_t *out)
{
    ch_vector_clear(&w->slug);
    CH_TRY(ch_import_slug(name, &w->slug));
    ch_slice words = w->slug.len ? ch_buffer_slice(&w->slug) : name;
    if (ch_slice_starts(words, CH_S("the-"))) words = ch_slice_part(words, 4, words.len);
    *out = ch_slice_hash(words);
    return CH_OK;
}

/* Whether the entry has the name, but for accents and the like. */
static ch_status
is_own(ch_import_writer *w, const choice *all, ch_slice name, bool *out)
{
    uint64_t hash;
    CH_TRY(hash_name(w, name, &hash));
    *out = false;
    for (size_t i = 0; i < all->len; i++) *out = *out || all->at[i].hash == hash;
    return CH_OK;
}

static ch_status
add_choice(ch_import_writer *w, choice *all, ch_slice text, ch_slice language, role as)
{
    bool own;
    chosen c = {text, language, as, 0};
    if (!text.len) return CH_OK;
    CH_TRY(is_own(w, all, text, &own));
    if (own) return CH_OK;
    CH_TRY(hash_name(w, text, &c.hash));
    return ch_vector_push(all, c);
}

/* Whether another record of this run has the name for its own; else it is this one's. */
static ch_status
is_given(ch_import_writer *w, ch_slice name, bool *out)
{
    uint64_t hash;
    CH_TRY(hash_name(w, name, &hash));
    *out = ch_hashes_has(&w->names, hash);
    return *out ? CH_OK : ch_hashes_add(&w->names, hash);
}

/* One name of the record as it will stand; `known`: the entry it is added to, or CH_NONE. */
static ch_status
choose_name(ch_import_writer *w, const ch_import_record *r, const ch_import_name *name, ch_concept known,
            ch_concept country, choice *all)
{
    const bool person = ch_ontology_is(w->importer->job->ontology, r->class, w->person);
    ch_slice text, acronym;
    ch_claim claim;
    CH_TRY(ch_name_as_written(w->importer, name->text, person, w->capitals, &text));
    ch_name_cut_acronym(&text, &acronym);
    CH_TRY(ch_known_claim(w->known, text, r->class, country, w->scratch, &claim));
    if (!claim.words || (known != CH_NONE && claim.fits == known)) return CH_OK;
    bool own, taken;
    CH_TRY(is_own(w, all, text, &own));
    if (own) return CH_OK;
    taken = claim.others || claim.fits != CH_NONE;
    if (!taken && name->kind != CH_NAME_WEAK) CH_TRY(is_given(w, text, &taken));
    role as = name->kind == CH_NAME_HIDDEN ? AS_HIDDEN : AS_OTHER;
    if (name->kind == CH_NAME_ACRONYM || (!person && ch_name_is_acronym(text))) as = AS_ACRONYM;
    if (name->kind == CH_NAME_WEAK || taken) as = AS_WEAK;
    else if (as != AS_ACRONYM && ch_name_is_weak(w->importer, text, claim.words, person)) as = AS_WEAK;
    CH_TRY(add_choice(w, all, text, name->language, as));
    if (acronym.len) {
        CH_TRY(ch_known_claim(w->known, acronym, r->class, country, w->scratch, &claim));
        taken = claim.others || claim.fits != CH_NONE;
        if (!taken) CH_TRY(is_given(w, acronym, &taken));
        if (claim.fits == CH_NONE || claim.fits != known) CH_TRY(add_choice(w, all, acronym, CH_S(""), taken ? AS_WEAK : AS_ACRONYM));
    }
    const ch_slice shorter = person || as != AS_OTHER ? text : ch_name_without_form(w->importer, text);
    if (shorter.len == text.len) return CH_OK;
    CH_TRY(ch_known_claim(w->known, shorter, r->class, country, w->scratch, &claim));
    if (claim.words < 2 || claim.others || claim.fits != CH_NONE) return CH_OK;
    CH_TRY(is_given(w, shorter, &taken));
    return taken ? CH_OK : add_choice(w, all, shorter, CH_S(""), AS_HIDDEN);
}

/*
 * The label among the names: the record's own, unless it is an acronym and a
 * longer name is there.  A weak one gets what tells it apart in brackets.
 */
static ch_status
choose_label(ch_import_writer *w, const ch_import_record *r, choice *all, ch_concept country, ch_slice *plain)
{
    const ch_lexicon *l = w->importer->job->lexicon;
    size_t label = 0;
    if (!all->len) return CH_BAD_TEXT;
    for (size_t i = 1; all->at[0].role == AS_ACRONYM && label == 0 && i < all->len; i++)
        if (all->at[i].role == AS_OTHER && memchr(all->at[i].text.at, ' ', all->at[i].text.len)) label = i;
    *plain = all->at[label].text;
    if (all->at[label].role == AS_OTHER || all->at[label].role == AS_HIDDEN) {
        all->at[label].role = AS_LABEL;
    } else {
        const ch_slice what = country != CH_NONE && !ch_slice_equal(ch_lexicon_label(l, country), *plain)
                                  ? ch_lexicon_label(l, country)
                                  : ch_ontology_class_name(w->importer->job->ontology, r->class);
        ch_slice text = ch_arena_print(r->arena, "%.*s (%.*s)", CH_PRINT(*plain), CH_PRINT(what));
        ch_claim claim;
        bool given = false;
        if (!text.at) return CH_NO_MEMORY;
        CH_TRY(ch_known_claim(w->known, text, r->class, country, w->scratch, &claim));
        if (!claim.others && claim.fits == CH_NONE) CH_TRY(is_given(w, text, &given));
        if (claim.others || claim.fits != CH_NONE || given)
            text = ch_arena_print(r->arena, "%.*s (%.*s, %.*s %zu)", CH_PRINT(*plain), CH_PRINT(what), CH_PRINT(r->id), r->line);
        if (!text.at) return CH_NO_MEMORY;
        CH_TRY(ch_vector_push(all, (chosen){text, CH_S("en"), AS_LABEL, 0}));
    }
    return CH_OK;
}

/* ---- statements ---- */

/* `    property "a", "b" ;` of all names that stand so. */
static ch_status
put_names(ch_import_writer *w, const choice *all, role as, const char *property)
{
    bool first = true;
    for (size_t i = 0; i < all->len; i++) {
        const chosen *c = &all->at[i];
        if (c->role != as) continue;
        w->news = true;
        CH_TRY(ch_buffer_print(&w->out, first ? " ;\n    %s " : ", ", property));
        CH_TRY(ch_import_string(c->text, &w->out));
        if (as == AS_LABEL) CH_TRY(ch_buffer_add(&w->out, CH_S("@en")));
        w->importer->counts->names++;
        if (as == AS_WEAK) w->importer->counts->weak++;
        first = false;
    }
    return CH_OK;
}

static ch_status
put_text(ch_import_writer *w, const char *property, ch_slice text)
{
    if (!text.len) return CH_OK;
    CH_TRY(ch_buffer_print(&w->out, " ;\n    %s ", property));
    return ch_import_string(text, &w->out);
}

static ch_status
put_concept(ch_import_writer *w, const char *property, ch_concept concept)
{
    const ch_slice name = concept == CH_NONE ? CH_S("") : ch_lexicon_name(w->importer->job->lexicon, concept);
    return concept == CH_NONE ? CH_OK : ch_buffer_print(&w->out, " ;\n    %s :%.*s", property, CH_PRINT(name));
}

static ch_status
put_date(ch_import_writer *w, const char *begin, const char *property, ch_date date)
{
    char text[16];
    if (!ch_date_known(date)) return CH_OK;
    ch_date_write(date, text);
    return ch_buffer_print(&w->out, "%s%s \"%s\"", begin, property, text);
}

/* The source and the record's number in it. */
static ch_status
put_source(ch_import_writer *w, const ch_import_record *r)
{
    const ch_slice general = ch_yaml_text(w->importer->format, CH_S("source"));
    ch_slice text = r->source;
    if (!text.len)
        text = r->id.len ? ch_arena_print(r->arena, "%.*s, %.*s", CH_PRINT(general), CH_PRINT(r->id)) : general;
    if (!text.at) return CH_NO_MEMORY;
    CH_TRY(ch_buffer_add(&w->out, CH_S("dcterms:source ")));
    return ch_import_string(text, &w->out);
}

/* The designation type of a programme: by the table of imports.yaml, else by its names. */
static ch_concept
type_of(const ch_import_writer *w, ch_slice programme)
{
    const ch_slice slug = ch_yaml_text(ch_yaml_get(w->importer->format, CH_S("programmes")), programme);
    return slug.len ? ch_lexicon_find(w->importer->job->lexicon, slug) : ch_known_programme(w->known, programme);
}

static ch_status
put_listing(ch_import_writer *w, const ch_import_record *r, const ch_import_listing *listing, ch_concept type)
{
    const ch_lexicon *l = w->importer->job->lexicon;
    const ch_slice authority = ch_yaml_text(w->importer->format, CH_S("authority"));
    w->news = true;
    CH_TRY(ch_buffer_print(&w->out, " ;\n    chan:designation [ chan:designationType :%.*s ; ", CH_PRINT(ch_lexicon_name(l, type))));
    if (authority.len && ch_lexicon_find(l, authority) != CH_NONE)
        CH_TRY(ch_buffer_print(&w->out, "chan:authority :%.*s ; ", CH_PRINT(authority)));
    CH_TRY(put_date(w, "", "chan:from", listing->from));
    if (ch_date_known(listing->from)) CH_TRY(ch_buffer_add(&w->out, CH_S(" ; ")));
    CH_TRY(put_source(w, r));
    return ch_buffer_add(&w->out, CH_S(" ]"));
}

static ch_status
put_listings(ch_import_writer *w, const ch_import_record *r, ch_concept known)
{
    ch_concept done[8];
    size_t count = 0;
    for (size_t i = 0; i < r->listings.len; i++) {
        const ch_concept type = type_of(w, r->listings.at[i].programme);
        bool again = type == CH_NONE || (known != CH_NONE && ch_known_designated(w->known, known, type));
        for (size_t j = 0; j < count; j++) again = again || done[j] == type;
        if (again) continue;
        if (count < 8) done[count++] = type;
        CH_TRY(put_listing(w, r, &r->listings.at[i], type));
    }
    return CH_OK;
}

/* Terms of office: the post is made where it is not there yet, behind the entry. */
static ch_status
put_terms(ch_import_writer *w, const ch_import_record *r, ch_buffer *offices)
{
    const ch_lexicon *l = w->importer->job->lexicon;
    for (size_t i = 0; i < r->terms.len; i++) {
        const ch_import_term *t = &r->terms.at[i];
        const ch_concept country = ch_known_country(w->known, t->country);
        const char *slot = country == CH_NONE ? NULL : strstr(t->office.at, "{country}");
        if (!slot) continue;
        ch_slice name = ch_lexicon_text_of(l, country, ch_lexicon_property(l, CH_S("definiteName")));
        if (!name.len) name = ch_lexicon_label(l, country);
        const ch_slice label = ch_arena_print(r->arena, "%.*s%.*s%s", (int)(slot - t->office.at), t->office.at,
                                              CH_PRINT(name), slot + strlen("{country}"));
        ch_vector_clear(&w->slug);
        if (!label.at) return CH_NO_MEMORY;
        CH_TRY(ch_import_slug(label, &w->slug));
        CH_TRY(ch_buffer_print(&w->out, " ;\n    chan:holding [ chan:office :%.*s", CH_PRINT(ch_buffer_slice(&w->slug))));
        CH_TRY(put_date(w, " ; ", "chan:from", t->from));
        CH_TRY(put_date(w, " ; ", "chan:until", t->until));
        CH_TRY(ch_buffer_add(&w->out, CH_S(" ; ")));
        CH_TRY(put_source(w, r));
        CH_TRY(ch_buffer_add(&w->out, CH_S(" ]")));
        if (is_used(w, ch_buffer_slice(&w->slug))) continue;
        CH_TRY(ch_hashes_add(&w->used, ch_slice_hash(ch_buffer_slice(&w->slug))));
        CH_TRY(ch_buffer_print(offices, "\n:%.*s a chan:Office ;\n    skos:prefLabel ", CH_PRINT(ch_buffer_slice(&w->slug))));
        CH_TRY(ch_import_string(label, offices));
        CH_TRY(ch_buffer_print(offices, "@en ;\n    chan:officeOf :%.*s ;\n    dcterms:source ", CH_PRINT(ch_lexicon_name(l, country))));
        CH_TRY(ch_import_string(ch_yaml_text(w->importer->format, CH_S("source")), offices));
        CH_TRY(ch_buffer_add(offices, CH_S(" .\n")));
    }
    return CH_OK;
}

/* ---- entries ---- */

static ch_status
put_facts(ch_import_writer *w, const ch_import_record *r, ch_concept country)
{
    const ch_ontology *o = w->importer->job->ontology;
    const bool person = ch_ontology_is(o, r->class, w->person);
    char small[8] = "";
    CH_TRY(put_text(w, "chan:context", r->context));
    if (person) {
        ch_slice family;
        CH_TRY(ch_name_as_written(w->importer, r->family, true, w->capitals, &family));
        CH_TRY(put_text(w, "chan:familyName", family));
        for (size_t i = 0; i < r->gender.len && i < 7; i++) small[i] = (char)(r->gender.at[i] | 0x20);
        if (strcmp(small, "male") == 0 || strcmp(small, "female") == 0) CH_TRY(put_text(w, "chan:gender", ch_slice_of(small)));
    }
    if (!ch_ontology_is(o, r->class, w->country)) CH_TRY(put_concept(w, person ? "chan:citizenOf" : "chan:country", country));
    CH_TRY(put_date(w, " ;\n    ", "chan:from", r->from));
    CH_TRY(put_date(w, " ;\n    ", "chan:until", r->until));
    CH_TRY(ch_buffer_print(&w->out, " ;\n    chan:weight %u", r->weight < 10 ? r->weight : 1));
    return r->wikidata.len ? ch_buffer_print(&w->out, " ;\n    skos:exactMatch wd:%.*s", CH_PRINT(r->wikidata)) : CH_OK;
}

/* Its Wikidata item, for an entry that has none. */
static ch_status
put_item(ch_import_writer *w, const ch_import_record *r, ch_concept known)
{
    const ch_lexicon *l = w->importer->job->lexicon;
    if (!r->wikidata.len || ch_lexicon_text_of(l, known, ch_lexicon_property(l, CH_S("exactMatch"))).len) return CH_OK;
    w->news = true;
    return ch_buffer_print(&w->out, " ;\n    skos:exactMatch wd:%.*s", CH_PRINT(r->wikidata));
}

static ch_status
put_entry(ch_import_writer *w, const ch_import_record *r, const choice *names, ch_concept known, ch_concept country)
{
    static const struct {
        role as;
        const char *property;
    } roles[] = {{AS_OTHER, "skos:altLabel"}, {AS_HIDDEN, "skos:hiddenLabel"}, {AS_ACRONYM, "chan:acronym"}, {AS_WEAK, "chan:weakLabel"}};
    const ch_ontology *o = w->importer->job->ontology;
    ch_buffer offices = {0};
    const ch_slice slug = known != CH_NONE ? ch_lexicon_name(w->importer->job->lexicon, known) : ch_buffer_slice(&w->slug);
    const ch_slice class = ch_ontology_class_name(o, known != CH_NONE ? ch_lexicon_class(w->importer->job->lexicon, known) : r->class);
    CH_TRY(ch_buffer_print(&w->out, "\n:%.*s a chan:%.*s", CH_PRINT(slug), CH_PRINT(class)));
    CH_TRY(put_names(w, names, AS_LABEL, "skos:prefLabel"));
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) CH_TRY(put_names(w, names, roles[i].as, roles[i].property));
    if (known == CH_NONE) CH_TRY(put_facts(w, r, country));
    else CH_TRY(put_item(w, r, known));
    ch_status status = put_listings(w, r, known);
    /* of whom we know more, we know the offices better than a code does */
    if (status == CH_OK && known == CH_NONE) status = put_terms(w, r, &offices);
    if (status == CH_OK) status = ch_buffer_add(&w->out, CH_S(" ;\n    "));
    if (status == CH_OK) status = put_source(w, r);
    if (status == CH_OK) status = ch_buffer_add(&w->out, CH_S(" .\n"));
    if (status == CH_OK) status = ch_buffer_add(&w->out, ch_buffer_slice(&offices));
    ch_vector_free(&offices);
    return status;
}

/* Which entry the record is about, if it is known: by its item, or by its name, class and country. */
static ch_status
find_known(ch_import_writer *w, const ch_import_record *r, ch_concept country, ch_concept *out)
{
    const ch_ontology *o = w->importer->job->ontology;
    const bool person = ch_ontology_is(o, r->class, w->person);
    ch_slice label, acronym;
    ch_claim claim;
    *out = r->wikidata.len ? ch_known_item(w->known, r->wikidata) : CH_NONE;
    if (*out != CH_NONE) {
        const ch_class theirs = ch_lexicon_class(w->importer->job->lexicon, *out);
        if (ch_ontology_is(o, theirs, r->class) || ch_ontology_is(o, r->class, theirs)) return CH_OK;
        *out = CH_NONE;
    }
    CH_TRY(ch_name_as_written(w->importer, r->names.at[0].text, person, w->capitals, &label));
    ch_name_cut_acronym(&label, &acronym);
    CH_TRY(ch_known_claim(w->known, label, r->class, country, w->scratch, &claim));
    if (!person || claim.words > 1) *out = claim.fits;
    return CH_OK;
}

/* So that a later part of the file finds what the record became. */
static ch_status
keep_id(ch_import_writer *w, const ch_import_record *r, ch_slice slug)
{
    uint32_t id, number;
    if (!ch_slice_equal(ch_slice_of(w->importer->job->format), CH_S("ofac-advanced"))) return CH_OK;
    CH_TRY(ch_intern_add(w->ids, r->id, &id));
    CH_TRY(ch_intern_add(w->slugs, slug, &number));
    return id < w->slug_of.len ? CH_OK : ch_vector_push(&w->slug_of, number);
}

static ch_status
write_names(ch_import_writer *w, ch_importer *importer, choice *names)
{
    ch_import_record *r = &importer->record;
    const ch_concept country = r->country.len ? ch_known_country(w->known, r->country) : CH_NONE;
    ch_concept known;
    ch_slice plain;
    CH_TRY(find_known(w, r, country, &known));
    for (size_t i = 0; i < r->names.len; i++) CH_TRY(choose_name(w, r, &r->names.at[i], known, country, names));
    if (known == CH_NONE) {
        const ch_status status = choose_label(w, r, names, country, &plain);
        if (status == CH_BAD_TEXT) {
            importer->counts->records--;
            ch_record_refuse(importer, "its name has no word in it");
            return CH_OK;
        }
        if (status == CH_OK) CH_TRY(find_slug(w, r, plain, country));
        CH_TRY(status);
    }
    CH_TRY(keep_id(w, r, known != CH_NONE ? ch_lexicon_name(importer->job->lexicon, known) : ch_buffer_slice(&w->slug)));
    const size_t before = w->out.len;
    w->news = false;
    CH_TRY(put_entry(w, r, names, known, country));
    if (known != CH_NONE && !w->news) w->out.len = before; /* nothing that is not known already */
    if (known != CH_NONE) importer->counts->known++;
    else importer->counts->written++;
    return flush(w);
}

ch_status
ch_import_write(ch_import_writer *writer, ch_importer *importer)
{
    choice names = {0};
    const ch_status status = write_names(writer, importer, &names);
    ch_vector_free(&names);
    return status;
}

ch_status
ch_import_write_listing(ch_import_writer *w, ch_importer *importer, ch_slice id, const ch_import_listing *listing, bool *found)
{
    ch_import_record *r = &importer->record;
    const ch_concept type = type_of(w, listing->programme);
    const uint32_t number = ch_intern_find(w->ids, id);
    *found = number != CH_NONE;
    if (!*found || type == CH_NONE) return CH_OK;
    const ch_slice slug = ch_intern_text(w->slugs, w->slug_of.at[number]);
    const ch_concept known = ch_lexicon_find(importer->job->lexicon, slug);
    if (known != CH_NONE && ch_known_designated(w->known, known, type)) return CH_OK;
    CH_TRY(ch_record_text(importer, &r->id, id));
    CH_TRY(ch_buffer_print(&w->out, "\n:%.*s dcterms:source ", CH_PRINT(slug)));
    CH_TRY(ch_import_string(ch_yaml_text(w->importer->format, CH_S("source")), &w->out));
    CH_TRY(put_listing(w, r, listing, type));
    CH_TRY(ch_buffer_add(&w->out, CH_S(" .\n")));
    return flush(w);
}
