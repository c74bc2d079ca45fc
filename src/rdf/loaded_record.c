/* Records of a loaded graph: what graph/records.c makes of an article, made of triples. */
#include "rdf/loaded.h"

#include <stdlib.h>

#define WIKIDATA "http://www.wikidata.org/entity/"

ch_status
ch_loaded_party(ch_loaded *l, uint32_t number, ch_party *out)
{
    const ch_node node = ch_loaded_node(l, number);
    *out = (ch_party){.label = ch_loaded_label(l, number)};
    if (node.kind == CH_NODE_LITERAL) return CH_OK;
    out->iri = node.text;
    ch_loaded_codes(l, number, out);
    const ch_slice match = ch_loaded_text(l, number, CH_SKOS "exactMatch");
    if (ch_slice_starts(match, CH_S(WIKIDATA))) out->wikidata = ch_slice_part(match, sizeof WIKIDATA - 1, match.len);
    return CH_OK;
}

ch_status
ch_loaded_account(ch_loaded *l, uint32_t report, ch_account *out)
{
    const uint32_t article = ch_loaded_object(l, report, CH_PROV "wasDerivedFrom");
    const uint32_t evidence = ch_loaded_object(l, report, CH_NAMESPACE "evidence");
    const uint32_t speaker = ch_loaded_object(l, report, CH_NAMESPACE "speaker");
    *out = (ch_account){
        .article = ch_loaded_name(l, article),
        .id = ch_article_id(ch_loaded_name(l, article)),
        .url = ch_loaded_text(l, article, CH_DCTERMS "source"),
        .title = ch_loaded_text(l, article, CH_DCTERMS "title"),
        .publisher = ch_loaded_text(l, article, CH_DCTERMS "publisher"),
        .language = ch_loaded_text(l, article, CH_DCTERMS "language"),
        .issued = ch_loaded_text(l, article, CH_DCTERMS "issued"),
        .begin = ch_loaded_text(l, evidence, CH_NIF "beginIndex"),
        .end = ch_loaded_text(l, evidence, CH_NIF "endIndex"),
        .words = ch_loaded_text(l, evidence, CH_NIF "anchorOf"),
        .modality = ch_local_name(ch_loaded_text(l, report, CH_NAMESPACE "modality")),
        .rule = ch_loaded_text(l, report, CH_NAMESPACE "rule"),
        .confidence = ch_loaded_text(l, report, CH_NAMESPACE "confidence"),
        .date = ch_loaded_text(l, report, CH_NAMESPACE "date"),
    };
    return speaker == CH_NONE ? CH_OK : ch_loaded_party(l, speaker, &out->speaker);
}

static size_t
digits(ch_slice text)
{
    size_t number = 0;
    for (size_t i = 0; i < text.len && text.at[i] >= '0' && text.at[i] <= '9'; i++)
        number = number * 10 + (size_t)(text.at[i] - '0');
    return number;
}

static int
by_place(const void *x, const void *y)
{
    const ch_account *a = x, *b = y;
    const int article = ch_slice_compare(a->article, b->article);
    if (article) return article;
    const size_t from = digits(a->begin), other = digits(b->begin);
    if (from != other) return from < other ? -1 : 1;
    const int end = ch_slice_compare(a->end, b->end), rule = ch_slice_compare(a->rule, b->rule);
    if (end || rule) return end ? end : rule;
    const int modality = ch_slice_compare(a->modality, b->modality);
    return modality ? modality : ch_slice_compare(a->speaker.iri, b->speaker.iri);
}

static ch_status
add_accounts(ch_loaded *l, uint32_t number, ch_arena *arena, ch_record *r)
{
    ch_numbers reports;
    CH_TRY(ch_loaded_reports(l, number, arena, &reports));
    r->accounts = ch_arena_array(arena, reports.len + 1, sizeof *r->accounts);
    if (!r->accounts) return CH_NO_MEMORY;
    for (size_t i = 0; i < reports.len; i++) CH_TRY(ch_loaded_account(l, reports.at[i], &r->accounts[r->account_count++]));
    qsort(r->accounts, r->account_count, sizeof *r->accounts, by_place);
    return CH_OK;
}

static ch_filler *
filler_of(const ch_record *r, ch_slice role)
{
    ch_filler *found = NULL;
    for (size_t i = 0; i < r->filler_count; i++) {
        if (!ch_slice_equal(r->fillers[i].role, role)) continue;
        if (found) return NULL; /* several: which belongs to which cannot be said */
        found = &r->fillers[i];
    }
    return found;
}

/* An amount and its currency are one, as they are in an article's records. */
static ch_status
join_amount(ch_record *r, ch_arena *arena)
{
    ch_filler *amount = filler_of(r, CH_S("amount")), *currency = filler_of(r, CH_S("currency"));
    if (!amount || !currency) return CH_OK;
    amount->party.label = ch_arena_print(arena, "%.*s %.*s", CH_PRINT(amount->party.label), CH_PRINT(currency->party.label));
    *currency = r->fillers[--r->filler_count];
    return amount->party.label.at ? CH_OK : CH_NO_MEMORY;
}

static int
by_role(const void *x, const void *y)
{
    const ch_filler *a = x, *b = y;
    const int role = ch_slice_compare(a->role, b->role), iri = ch_slice_compare(a->party.iri, b->party.iri);
    return role ? role : iri ? iri : ch_slice_compare(a->party.label, b->party.label);
}

/* Every property in chan: is a role, but for its date. */
static ch_status
add_roles(ch_loaded *l, uint32_t number, ch_arena *arena, ch_record *r)
{
    ch_bulk_search search, again;
    ch_quad found;
    size_t count = 0;
    bool more = true;
    const ch_slice space = CH_S(CH_NAMESPACE);
    const ch_quad pattern = {number, CH_NONE, CH_NONE, CH_NONE};
    CH_TRY(ch_bulk_search_begin(ch_loaded_bulk(l), pattern, &search));
    for (again = search; more; count += more) CH_TRY(ch_bulk_search_next(&search, &found, &more));
    r->fillers = ch_arena_array(arena, count + 1, sizeof *r->fillers);
    if (!r->fillers) return CH_NO_MEMORY;
    for (; count; count--) {
        CH_TRY(ch_bulk_search_next(&again, &found, &more));
        const ch_slice predicate = ch_loaded_name(l, found.predicate);
        const ch_slice role = ch_slice_part(predicate, space.len, predicate.len);
        if (!ch_slice_starts(predicate, space) || ch_slice_equal(role, CH_S("date"))) continue;
        r->fillers[r->filler_count].role = role;
        CH_TRY(ch_loaded_party(l, found.object, &r->fillers[r->filler_count++].party));
    }
    CH_TRY(join_amount(r, arena));
    qsort(r->fillers, r->filler_count, sizeof *r->fillers, by_role);
    return CH_OK;
}

static ch_status
add_ends(ch_loaded *l, uint32_t number, ch_arena *arena, ch_record *r)
{
    const uint32_t ends[] = {ch_loaded_object(l, number, CH_RDF "subject"), ch_loaded_object(l, number, CH_RDF "object")};
    r->from = ch_loaded_text(l, number, CH_NAMESPACE "from");
    r->until = ch_loaded_text(l, number, CH_NAMESPACE "until");
    r->fillers = ch_arena_array(arena, 2, sizeof *r->fillers);
    if (!r->fillers) return CH_NO_MEMORY;
    for (size_t i = 0; i < 2; i++) {
        if (ends[i] == CH_NONE) continue;
        r->fillers[r->filler_count].role = i ? CH_S("object") : CH_S("subject");
        CH_TRY(ch_loaded_party(l, ends[i], &r->fillers[r->filler_count++].party));
    }
    return CH_OK;
}

ch_status
ch_loaded_record(ch_loaded *l, uint32_t number, bool is_event, ch_arena *arena, ch_record *out)
{
    *out = (ch_record){.is_event = is_event, .iri = ch_loaded_name(l, number), .class = CH_NO_CLASS};
    if (is_event) {
        out->class = ch_loaded_class(l, number);
        out->type = ch_loaded_class_name(l, out->class);
        out->date = ch_loaded_text(l, number, CH_NAMESPACE "date");
        CH_TRY(add_roles(l, number, arena, out));
    } else {
        out->type = ch_local_name(ch_loaded_text(l, number, CH_RDF "predicate"));
        CH_TRY(add_ends(l, number, arena, out));
    }
    return add_accounts(l, number, arena, out);
}

ch_status
ch_loaded_facts(ch_loaded *l, bool events, ch_loaded_sink *take, void *payload)
{
    return ch_loaded_each(l, CH_RDF "type", events ? CH_NAMESPACE "Event" : CH_RDF "Statement", take, payload);
}
