/*
 * From titles to offices
 *
 *     the Mexican president       U.S. Secretary of State      president of Poland      FBI director
 *         country  role           country   role               role         country    body  role
 *
 * The office belongs to the country or body named beside the title; else to
 * that of the person it stands before, whose terms of office the gazetteer
 * knows; else to the one country that the article is about.
 */
#include "annotate/title_beside.h"

static bool
is_title(const ch_segment *s)
{
    return s->source == CH_SEGMENT_ROLE || s->source == CH_SEGMENT_TITLE;
}

/* "UN human rights chief": the one office of that title in a body that is part of an international one; or CH_NONE. */
static ch_concept
office_of_part(const ch_work *w, const ch_segment *s, ch_concept holder)
{
    const ch_lexicon *l = w->k->lexicon;
    const ch_class international = ch_ontology_class(w->k->ontology, CH_S("InternationalOrganization"));
    ch_concept found = CH_NONE;
    if (!ch_ontology_is(w->k->ontology, ch_lexicon_class(l, holder), international)) return CH_NONE;
    for (size_t i = 0; i < s->match.count; i++) {
        const ch_reading *r = &s->match.readings[i];
        if (r->kind != CH_FORM_ROLE || ch_lexicon_class(l, r->concept) != w->classes.office) continue;
        const ch_concept body = ch_lexicon_concept_of(l, r->concept, w->properties.office_of);
        if (body == CH_NONE || ch_lexicon_concept_of(l, body, w->properties.part_of) != holder) continue;
        if (found != CH_NONE && found != r->concept) return CH_NONE;
        found = r->concept;
    }
    return found;
}

/* The office among the readings that `holder` has, made from its template if need be; CH_NONE: none. */
static ch_status
office_of_reading(ch_work *w, const ch_segment *s, ch_concept holder, uint32_t *out)
{
    const ch_lexicon *l = w->k->lexicon;
    *out = CH_NONE;
    for (size_t i = 0; i < s->match.count; i++) {
        const ch_reading *r = &s->match.readings[i];
        if (r->kind == CH_FORM_ROLE && ch_lexicon_class(l, r->concept) == w->classes.office &&
            ch_lexicon_concept_of(l, r->concept, w->properties.office_of) == holder)
            return ch_entity_of_concept(w, r->concept, out);
    }
    const ch_concept part = office_of_part(w, s, holder);
    if (part != CH_NONE) return ch_entity_of_concept(w, part, out);
    const bool country = ch_ontology_is(w->k->ontology, ch_lexicon_class(l, holder), w->classes.country);
    for (size_t i = 0; i < s->match.count; i++) {
        const ch_reading *r = &s->match.readings[i];
        if (r->kind != CH_FORM_ROLE || ch_lexicon_class(l, r->concept) == w->classes.office) continue;
        size_t count;
        const ch_attribute *a = ch_lexicon_attributes(l, r->concept, &count);
        bool applies = country;
        for (size_t k = 0; k < count; k++) {
            if (a[k].property == w->properties.role) {
                const ch_concept own = ch_lexicon_office(l, ch_lexicon_text(l, a[k].value), holder);
                if (own != CH_NONE) return ch_entity_of_concept(w, own, out);
            }
            const ch_slice name = ch_lexicon_property_name(l, a[k].property);
            if (ch_slice_equal(name, CH_S("appliesTo"))) {
                const ch_slice iri = ch_lexicon_text(l, a[k].value), space = CH_S(CH_NAMESPACE);
                const ch_class class = ch_ontology_class(w->k->ontology, ch_slice_part(iri, space.len, iri.len));
                applies = ch_ontology_is(w->k->ontology, ch_lexicon_class(l, holder), class);
            }
        }
        if (applies) return ch_entity_of_organ(w, r->concept, holder, out);
    }
    return CH_OK;
}

static char
capital(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* "President", "Interior Minister": every state has one, so without a state it is this article's. */
static bool
is_generic(const ch_work *w, const ch_segment *s)
{
    for (size_t i = 0; i < s->match.count; i++) {
        const ch_reading *r = &s->match.readings[i];
        if (r->kind == CH_FORM_ROLE && ch_lexicon_class(w->k->lexicon, r->concept) != w->classes.office) return true;
    }
    return s->end - s->first == 1;
}

/* "budget secretary" and Philippines -> "Budget Secretary of the Philippines" */
static ch_status
office_of_words(ch_work *w, const ch_segment *s, uint32_t holder, uint32_t *out)
{
    const ch_slice words = ch_article_part(w->article, ch_article_tokens_span(w->article, s->first, s->end));
    ch_slice title = ch_arena_copy(w->arena, words);
    if (!title.at) return CH_NO_MEMORY;
    char *at = ch_arena_alloc(w->arena, title.len + 1);
    if (!at) return CH_NO_MEMORY;
    memcpy(at, title.at, title.len);
    for (size_t i = 0; i < title.len; i++) {
        const bool starts = i == 0 || at[i - 1] == ' ' || at[i - 1] == '-';
        const ch_slice rest = ch_slice_part(title, i, title.len);
        const bool small = i > 0 && (ch_slice_starts(rest, CH_S("of ")) || ch_slice_starts(rest, CH_S("and ")) ||
                                     ch_slice_starts(rest, CH_S("for ")) || ch_slice_starts(rest, CH_S("the ")));
        if (starts && !small) at[i] = capital(at[i]);
    }
    title.at = at;
    if (holder == CH_NONE) {
        CH_TRY(ch_entity_of_label(w, title, w->classes.office, out));
        if (is_generic(w, s)) w->entities.at[*out].unnamed = true;
        return CH_OK;
    }
    const ch_entity *h = &w->entities.at[holder];
    const ch_slice definite = h->concept == CH_NONE ? (ch_slice){NULL, 0}
                                                    : ch_lexicon_text_of(w->k->lexicon, h->concept, w->properties.definite_name);
    const bool article = !definite.len && ch_entity_is(w, holder, w->classes.organization);
    const ch_slice label = ch_arena_print(w->arena, "%.*s of %s%.*s", CH_PRINT(title), article ? "the " : "",
                                          CH_PRINT(definite.len ? definite : h->label));
    if (!label.at) return CH_NO_MEMORY;
    return ch_entity_of_label(w, label, w->classes.office, out);
}

/* Whether `office` is one that the title can name: a reading, or of a role among them. */
static bool
is_named_by(const ch_work *w, const ch_segment *s, ch_concept office)
{
    const ch_lexicon *l = w->k->lexicon;
    for (size_t i = 0; i < s->match.count; i++) {
        const ch_reading *r = &s->match.readings[i];
        if (r->kind != CH_FORM_ROLE) continue;
        if (r->concept == office) return true;
        size_t count, roles;
        const ch_attribute *a = ch_lexicon_attributes(l, r->concept, &count);
        const ch_attribute *b = ch_lexicon_attributes(l, office, &roles);
        for (size_t k = 0; k < count; k++)
            for (size_t j = 0; a[k].property == w->properties.role && j < roles; j++)
                if (b[j].property == w->properties.role && b[j].value == a[k].value) return true;
    }
    return false;
}

/* The office that the gazetteer says the person held, best on the article's date. */
static ch_concept
office_held(const ch_work *w, const ch_segment *s, ch_concept person)
{
    size_t count;
    const ch_attribute *a = ch_lexicon_attributes(w->k->lexicon, person, &count);
    ch_concept held = CH_NONE;
    for (size_t i = 0; i < count; i++) {
        if (a[i].property != w->properties.holding || a[i].kind != CH_ATTRIBUTE_CONCEPT) continue;
        if (!is_named_by(w, s, a[i].value)) continue;
        held = a[i].value;
        if (ch_date_within(w->article->published, a[i].from, a[i].until)) break;
    }
    return held;
}

ch_concept
ch_country_about(ch_work *w, uint32_t first)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[first].sentence];
    for (uint32_t t = first; t-- > sentence->first;) {
        const uint32_t mention = ch_mention_beginning(w, t);
        if (mention == CH_NONE) continue;
        const ch_entity *e = &w->entities.at[w->mentions.at[mention].entity];
        if (e->concept != CH_NONE && ch_ontology_is(w->k->ontology, e->class, w->classes.country)) return e->concept;
    }
    return ch_country_mostly(w);
}

ch_concept
ch_country_mostly(ch_work *w)
{
    if (w->about_known) return w->about;
    ch_concept best = CH_NONE;
    uint32_t most = 0, second = 0;
    for (size_t i = 0; i < w->presence_size; i++) {
        const ch_presence *p = &w->presence[i];
        if (p->concept == CH_NONE || !p->related) continue;
        if (p->related > most || (p->related == most && p->concept < best)) {
            second = most;
            most = p->related;
            best = p->concept;
        } else if (p->related > second) {
            second = p->related;
        }
    }
    w->about_known = true;
    w->about = most >= 2 * second && most > 1 ? best : CH_NONE;
    return w->about;
}

/* Whether the title is one of cities or regions, not of countries: "mayor". */
static bool
is_local(const ch_work *w, const ch_segment *s)
{
    const ch_lexicon *l = w->k->lexicon;
    const uint32_t applies = ch_lexicon_property(l, CH_S("appliesTo"));
    for (size_t i = 0; i < s->match.count && applies != CH_NONE; i++)
        if (s->match.readings[i].kind == CH_FORM_ROLE && ch_lexicon_text_of(l, s->match.readings[i].concept, applies).len)
            return true;
    return false;
}

/* Whether few states have such an office: "king". */
static bool
is_rare(const ch_work *w, const ch_segment *s)
{
    const ch_lexicon *l = w->k->lexicon;
    const uint32_t listed = ch_lexicon_property(l, CH_S("onlyListed"));
    for (size_t i = 0; i < s->match.count && listed != CH_NONE; i++)
        if (s->match.readings[i].kind == CH_FORM_ROLE && ch_lexicon_text_of(l, s->match.readings[i].concept, listed).len)
            return true;
    return false;
}

/* "King Abdullah | of Jordan": the country behind a ruler's name. */
static uint32_t
holder_behind_name(const ch_work *w, const ch_segment *s)
{
    const uint32_t name = is_rare(w, s) ? ch_mention_beginning(w, s->end) : CH_NONE;
    if (name == CH_NONE || !ch_entity_is(w, w->mentions.at[name].entity, w->classes.person)) return CH_NONE;
    const ch_segment whole = {.first = s->first, .end = w->mentions.at[name].end};
    const uint32_t holder = ch_title_holder_behind(w, &whole);
    return holder != CH_NONE && ch_entity_is(w, holder, w->classes.country) ? holder : CH_NONE;
}

/* "Executive Secretary of the Committee": it is somebody's, whom the text does not name well enough. */
static bool
is_of_another(const ch_work *w, const ch_segment *s)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    return s->end + 1 < sentence->end && (ch_slice_equal(ch_article_token(w->article, s->end), CH_S("of")) ||
                                          ch_slice_equal(ch_article_token(w->article, s->end), CH_S("for")));
}

/* "Department | Spokesperson": the head word before the title stands for the office's body. */
static ch_status
link_head_word(ch_work *w, const ch_segment *s, uint32_t office)
{
    const uint32_t body = w->entities.at[office].country;
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    if (body == CH_NONE || s->first == sentence->first || ch_mention_ending(w, s->first) != CH_NONE) return CH_OK;
    const ch_slice word = ch_article_token(w->article, s->first - 1), label = w->entities.at[body].label;
    const bool capital = (w->article->tokens[s->first - 1].flags & CH_TOKEN_CAPITAL) != 0;
    if (!capital || w->naming_of[s->first - 1].first == CH_NO_CLASS || !memmem(label.at, label.len, word.at, word.len))
        return CH_OK;
    const ch_segment head = {.first = s->first - 1, .end = s->first, .match = {.country = CH_NONE}, .value = CH_NONE};
    return ch_mention_add(w, &head, CH_MENTION_SHORT, w->entities.at[body].class, body, "head word of the office's body");
}

/* Whether the title is one that only states have, beside whose name it stands: "ambassador". */
static bool
is_of_states(const ch_work *w, const ch_segment *s)
{
    const ch_lexicon *l = w->k->lexicon;
    const uint32_t applies = ch_lexicon_property(l, CH_S("appliesTo"));
    for (size_t i = 0; i < s->match.count && applies != CH_NONE; i++)
        if (s->match.readings[i].kind == CH_FORM_ROLE &&
            ch_slice_equal(ch_lexicon_text_of(l, s->match.readings[i].concept, applies), CH_S(CH_NAMESPACE "Country")))
            return true;
    return false;
}

/* "Moscow's ambassador": of a capital, an office that only states have is its country's. */
static ch_status
office_of_state(ch_work *w, const ch_segment *s, uint32_t *holder, uint32_t *office)
{
    const ch_concept city = w->entities.at[*holder].concept;
    const ch_concept state = city == CH_NONE || !is_of_states(w, s) ? CH_NONE : ch_lexicon_concept_of(w->k->lexicon, city, w->properties.capital_of);
    if (state == CH_NONE) return CH_OK;
    CH_TRY(office_of_reading(w, s, state, office));
    return *office == CH_NONE ? CH_OK : ch_entity_of_concept(w, state, holder);
}

/*
 * "Ned Price, | Department | Spokesperson" in an article on the Treasury: where the body has
 * only a short name, the person's own office says which it is, and the short name follows.
 */
static ch_status
correct_short_holder(ch_work *w, const ch_segment *s, uint32_t *holder)
{
    const uint32_t mention = ch_mention_ending(w, s->first);
    if (mention == CH_NONE || w->mentions.at[mention].kind != CH_MENTION_SHORT) return CH_OK;
    ch_mention *m = &w->mentions.at[mention];
    const ch_segment title = {.first = m->first, .end = s->end, .match = s->match};
    ch_concept person = ch_title_person_behind(w, s);
    if (person == CH_NONE) person = ch_title_person_before(w, &title);
    const ch_concept held = person == CH_NONE ? CH_NONE : office_held(w, s, person);
    const ch_concept body = held == CH_NONE ? CH_NONE : ch_lexicon_concept_of(w->k->lexicon, held, w->properties.office_of);
    if (body == CH_NONE || body == w->entities.at[*holder].concept) return CH_OK;
    const ch_slice word = ch_article_part(w->article, m->span), label = ch_lexicon_label(w->k->lexicon, body);
    if (!memmem(label.at, label.len, word.at, word.len)) return CH_OK;
    CH_TRY(ch_entity_of_concept(w, body, holder));
    m = &w->mentions.at[mention];
    w->entities.at[m->entity].mentions--;
    w->entities.at[*holder].mentions++;
    m->entity = *holder;
    m->class = w->entities.at[*holder].class;
    m->rule = "body of the office that the person holds";
    return CH_OK;
}

/* "Bosnian Serb leader | Milorad Dodik" after his term: he leads, but no longer by that office. */
static bool
is_out_of_office(const ch_work *w, const ch_segment *s, uint32_t office)
{
    const bool loose = s->end - s->first == 1 && (w->naming_of[s->first].uses & CH_NAMING_RULER);
    return loose && !(ch_prefix_of(w, s->first).uses & CH_NAMING_FORMER) && ch_tenure_is_over(w, w->entities.at[office].concept, ch_title_person_behind(w, s));
}

/*
 * The office where the title alone stands: of the person beside it, of one named in full
 * before, of the country that is spoken of; *rule says which, *holder whose it then is.
 */
static ch_status
office_alone(ch_work *w, const ch_segment *s, uint32_t *holder, uint32_t *entity, const char **rule)
{
    ch_concept person = ch_title_person_behind(w, s);
    if (person == CH_NONE) person = ch_title_person_before(w, s);
    const ch_concept held = person == CH_NONE ? CH_NONE : office_held(w, s, person);
    if (held != CH_NONE) {
        CH_TRY(ch_entity_of_concept(w, held, entity));
        *rule = "office that the person behind it held";
    } else {
        CH_TRY(ch_office_of_short(w, s, person, ch_title_has_person_behind(w, s), entity));
        *rule = "beginning of an office named in full";
    }
    const ch_concept about = *entity == CH_NONE ? ch_country_about(w, s->first) : CH_NONE;
    if (about == CH_NONE || is_local(w, s) || is_of_another(w, s)) return CH_OK;
    CH_TRY(ch_entity_of_concept(w, about, holder));
    CH_TRY(office_of_reading(w, s, about, entity));
    if (*entity != CH_NONE && w->entities.at[*entity].concept == CH_NONE && is_rare(w, s)) *entity = CH_NONE;
    if (*entity == CH_NONE) *holder = CH_NONE; /* no office that every state has: whose, one cannot tell */
    *rule = "title, of the country that is spoken of";
    return CH_OK;
}

/* The country or body whose office it is, as the words beside the title say; CH_NONE: they do not. */
static ch_status
holder_named(ch_work *w, const ch_segment *s, uint32_t *holder)
{
    *holder = ch_title_holder_before(w, s);
    if (*holder != CH_NONE) CH_TRY(correct_short_holder(w, s, holder));
    if (*holder == CH_NONE) *holder = ch_title_holder_behind(w, s);
    if (*holder == CH_NONE) *holder = holder_behind_name(w, s);
    if (*holder == CH_NONE && !ch_title_has_person_behind(w, s)) *holder = ch_place_of_title(w, s);
    return CH_OK;
}

/* "chief" or "head" alone is an office only where the gazetteer says whose. */
static bool
is_too_little(const ch_work *w, const ch_segment *s)
{
    const uint64_t titles = CH_NAMING_TITLE_HEAD | (s->end - s->first > 1 ? CH_NAMING_TITLE_HEAD_MODIFIED : 0);
    const bool styled = s->end - s->first > 2 && (w->article->tokens[s->first].flags & CH_TOKEN_CAPITAL); /* "Special Agent in Charge" */
    return !styled && !(w->naming_of[s->end - 1].uses & titles) && s->source == CH_SEGMENT_ROLE;
}

static ch_status
link_title(ch_work *w, const ch_segment *s)
{
    const char *rule = "title with its country or body";
    uint32_t holder, entity = CH_NONE;
    CH_TRY(holder_named(w, s, &holder));
    if (holder != CH_NONE && w->entities.at[holder].concept != CH_NONE)
        CH_TRY(office_of_reading(w, s, w->entities.at[holder].concept, &entity));
    if (holder != CH_NONE && entity == CH_NONE) CH_TRY(office_of_state(w, s, &holder, &entity));
    if (holder == CH_NONE && entity == CH_NONE) CH_TRY(office_alone(w, s, &holder, &entity, &rule));
    if (entity == CH_NONE && is_too_little(w, s)) return CH_OK;
    if (entity == CH_NONE) CH_TRY(office_of_words(w, s, holder, &entity));
    if (is_out_of_office(w, s, entity)) return CH_OK;
    if (is_of_states(w, s)) CH_TRY(ch_office_at_post(w, s, &entity));
    if (holder == CH_NONE && w->entities.at[entity].concept != CH_NONE) {
        const ch_concept of = ch_lexicon_concept_of(w->k->lexicon, w->entities.at[entity].concept, w->properties.office_of);
        if (of != CH_NONE) CH_TRY(ch_entity_of_concept(w, of, &holder));
    }
    if (holder != CH_NONE && w->entities.at[entity].country == CH_NONE) w->entities.at[entity].country = holder;
    CH_TRY(ch_mention_add(w, s, CH_MENTION_TITLE, w->classes.office, entity, rule));
    return link_head_word(w, s, entity);
}

ch_status
ch_link_offices(ch_work *w)
{
    for (size_t i = 0; i < w->segments.len; i++)
        if (is_title(&w->segments.at[i])) CH_TRY(link_title(w, &w->segments.at[i]));
    return CH_OK;
}
