/*
 * What the steps of annotation share while they work on one article
 */
#ifndef CH_ANNOTATE_WORK_H
#define CH_ANNOTATE_WORK_H

#include "annotate/annotate.h"
#include "annotate/segment.h"
#include "base/intern.h"

/* Classes that steps ask for; which names they have is chancery.ttl's business. */
typedef struct {
    ch_class agent, person, organization, government, administration, agency, country, place, city, region, office,
        time, money, quantity, designation;
} ch_known_classes;

/* Properties of the gazetteer that steps ask for. */
typedef struct {
    uint32_t country, citizen_of, part_of, capital_of, metonym_of, office_of, holding, family_name, gender, context,
        key, organ, organ_class, label_pattern, role, leader, adjective, definite_name, located_in;
} ch_known_properties;

/* How often the article names an entry without doubt, and the country it belongs to. */
typedef struct {
    ch_concept concept;
    uint32_t named, related;
    uint8_t words; /* whether its context words stand in the article: CH_WORDS_… */
} ch_presence;

enum { CH_WORDS_UNKNOWN, CH_WORDS_THERE, CH_WORDS_MISSING };

/* A word of a name -> an entity; chains through `next`, an index plus one. */
typedef struct {
    uint32_t entity, next;
} ch_name_link;

/* Entities by a word of their names: of persons all but the first, of others the first. */
typedef struct {
    ch_intern *words;
    CH_VECTOR(uint32_t) heads; /* for each word its latest link, plus one */
    CH_VECTOR(ch_name_link) links;
} ch_name_index;

typedef struct ch_work {
    const ch_annotator *k;
    const ch_article *article;
    const ch_analysis *analysis;
    const uint32_t *words;
    const ch_naming_word *naming_of;
    ch_value *values;
    size_t value_count;
    struct ch_matcher *matcher;
    ch_arena *arena, *scratch;
    ch_known_classes classes;
    ch_known_properties properties;

    ch_segments segments;
    ch_presence *presence; /* open addressing */
    size_t presence_size, presence_used;
    uint32_t *begin_at, *end_at; /* for each token the mention that begins, ends with it; or CH_NONE */
    ch_intern *names;            /* of entities that are named; the number is an index into: */
    CH_VECTOR(uint32_t) named;   /* the entity */
    ch_name_index persons, others;
    ch_concept about; /* the one country that the article is about, once known; or CH_NONE */
    bool about_known;

    CH_VECTOR(ch_entity) entities;
    CH_VECTOR(ch_mention) mentions; /* one for each segment that stands for something */
} ch_work;

/* --- context.c: which entries the article speaks of ---------------------- */

/* Count the entries that segments name without doubt. */
ch_status ch_context_gather(ch_work *w);

/* How often the article names `concept`; with what belongs to it. */
uint32_t ch_context_named(const ch_work *w, ch_concept concept);
uint32_t ch_context_related(const ch_work *w, ch_concept concept);

/* The country an entry belongs to: itself for a country, by country, citizenship or container; or CH_NONE. */
ch_concept ch_concept_country(const ch_work *w, ch_concept concept);

/* Whether one of the entry's context words stands in the article. */
bool ch_context_has_words(const ch_work *w, ch_concept concept);

/*
 * The best reading of a segment of the lexicon; NULL when none that fits has
 * the article's support.  *why says what decided.
 */
const ch_reading *ch_context_choose(const ch_work *w, const ch_segment *segment, const char **why);

/* --- namesake.c ----------------------------------------------------------- */

/* Whether the bare family name in `segment` is somebody else's than that entry's. */
bool ch_is_namesake(const ch_work *w, const ch_segment *segment, ch_concept person);

/* --- place.c: places by what contains them --------------------------------- */

/* "Lebanon, Ohio": the town that segment `i` names, where the region behind it holds another than `concept`; or CH_NONE. */
ch_status ch_place_by_comma(ch_work *w, size_t i, ch_concept concept, uint32_t *out);

/* "in Lahij", "Lahij, Yemen": whether segment `i` is a place by what stands around it. */
bool ch_stands_as_place(const ch_work *w, size_t i);

/* "Hurricane Florence", "Florence, a hurricane of the second category": no place, no person. */
bool ch_is_storm(const ch_work *w, const ch_segment *segment);

/* --- entity.c: the entities of the article ------------------------------- */

/* The entity of a gazetteer entry, made at first need. */
ch_status ch_entity_of_concept(ch_work *w, ch_concept concept, uint32_t *out);

/* The entity with this label and class that no list knows, made at first need. */
ch_status ch_entity_of_label(ch_work *w, ch_slice label, ch_class class, uint32_t *out);

/* The entity that has this name (the last part of its IRI), or CH_NONE. */
uint32_t ch_entity_named(const ch_work *w, ch_slice name);

/*
 * The next entity in whose name `word` stands, after *at; CH_NONE when there is none.
 * *at begins as 0.
 */
uint32_t ch_name_next(const ch_name_index *index, ch_slice word, uint32_t *at);

/* An unnamed one of this article. */
ch_status ch_entity_unnamed(ch_work *w, ch_slice label, ch_class class, uint32_t *out);

/* The organ `template` of `country`: the gazetteer's entry, or made from the template's label. */
ch_status ch_entity_of_organ(ch_work *w, ch_concept template, ch_concept country, uint32_t *out);

/* The last part of an IRI for a label: "Claudia Sheinbaum" claudia-sheinbaum. */
ch_slice ch_slug(ch_arena *arena, ch_slice label);

bool ch_entity_is(const ch_work *w, uint32_t entity, ch_class class);

/* Add the mention of `segment` for `entity`. */
ch_status ch_mention_add(ch_work *w, const ch_segment *segment, ch_mention_kind kind, ch_class class,
                         uint32_t entity, const char *rule);

/*
 * The country that the words from token `first` on are about: the one named last
 * before them in the sentence, else the one the article is mostly about; CH_NONE.
 */
ch_concept ch_country_about(ch_work *w, uint32_t first);

/* The country that at least twice as much of the article belongs to as to any other; CH_NONE. */
ch_concept ch_country_mostly(ch_work *w);

/* "in Niger State, the governor said": the region or city of such an office that the sentence named last; or CH_NONE. */
uint32_t ch_place_of_title(const ch_work *w, const ch_segment *title);

/* The token of the mention that hangs outside it. */
uint32_t ch_mention_head(const ch_work *w, const ch_mention *m);

/* --- holder.c: who held what when ------------------------------------------ */

/* What stands before a title or description: bits of CH_NAMING_…, and whose it is (an entity, or CH_NONE). */
typedef struct {
    uint64_t uses;
    uint32_t owner;
    bool definite, indefinite; /* "the", "its"; "a", "the first" */
} ch_prefix;

ch_prefix ch_prefix_of(const ch_work *w, uint32_t first);

/*
 * *out: an office that `person` (or CH_NONE) holds on the article's date and that the short
 * title begins; or, where nobody is named behind it, one that the article named before; or CH_NONE.
 */
ch_status ch_office_of_short(ch_work *w, const ch_segment *s, ch_concept person, bool behind, uint32_t *out);

/* "ambassador | to the Kingdom of Lesotho": the office at that post; *office stays where no post is named. */
ch_status ch_office_at_post(ch_work *w, const ch_segment *s, uint32_t *office);

/* Whether every term of theirs in that office had ended by the article's date. */
bool ch_tenure_is_over(const ch_work *w, ch_concept post, ch_concept holder);

/* Whoever had the office, or governed the country, right before `holder`; behind: right after.  CH_NONE: unsure. */
ch_concept ch_tenure_beside(const ch_work *w, ch_concept post, ch_concept holder, bool behind);

/* The only one who had it on that day, or CH_NONE. */
ch_concept ch_tenure_at(const ch_work *w, ch_concept post, ch_date date);

/* Who held the office of the person before or behind them: "her predecessor"; CH_NONE: unsure. */
ch_concept ch_person_beside_in_office(const ch_work *w, ch_concept person, bool behind);

/* --- the steps ------------------------------------------------------------ */

ch_status ch_link_segments(ch_work *w); /* link.c: names -> entities, values -> mentions */
ch_status ch_link_offices(ch_work *w);  /* office.c: titles -> offices                   */
ch_status ch_link_holders(ch_work *w);  /* holder.c: titles -> the persons who hold them */
ch_status ch_link_metonyms(ch_work *w); /* metonym.c: capitals that act for their state  */
ch_status ch_refer(ch_work *w);         /* refer.c: descriptions and pronouns            */

#endif
