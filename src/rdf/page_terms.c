/* A section about each term: what it means, an example, what it stands beside. */
#include "rdf/page_parts.h"

/* Begins a row of the table, or goes on in it. */
static void
open_row(ch_page *page, const char *title, bool *is_open)
{
    if (*is_open) {
        ch_page_raw(page, ", ");
    } else {
        ch_page_print(page, "<dt>%s</dt><dd>", title);
    }
    *is_open = true;
}

static void
close_row(ch_page *page, bool is_open)
{
    if (is_open) ch_page_raw(page, "</dd>\n");
}

/* A row of links: the objects of `predicate`. */
static void
row_of_objects(ch_page *page, const ch_page_facts *facts, ch_slice term, const char *predicate, const char *title)
{
    const ch_page_fact *fact;
    bool is_open = false;
    for (size_t at = 0; (fact = ch_page_next(facts, &term, predicate, NULL, &at));) {
        open_row(page, title, &is_open);
        ch_page_link(page, fact->object, false);
    }
    close_row(page, is_open);
}

/* The reverse: who has it as an object. */
static void
row_of_subjects(ch_page *page, ch_slice term, const char *predicate, const char *title)
{
    const ch_page_fact *fact;
    bool is_open = false;
    for (size_t at = 0; (fact = ch_page_next(&page->own, NULL, predicate, &term, &at));) {
        if (!ch_page_name(fact->subject).len) continue;
        open_row(page, title, &is_open);
        ch_page_link(page, fact->subject, false);
    }
    close_row(page, is_open);
}

static void
row_of_codes(ch_page *page, ch_slice term)
{
    const ch_page_fact *fact;
    bool is_open = false;
    for (size_t at = 0; (fact = ch_page_next(&page->own, &term, CH_PAGE_SKOS "notation", NULL, &at));) {
        open_row(page, "Codes", &is_open);
        ch_page_link(page, fact->datatype, true);
        ch_page_raw(page, " <code>");
        ch_page_text(page, fact->object);
        ch_page_raw(page, "</code>");
    }
    close_row(page, is_open);
}

static void
row_of_text(ch_page *page, ch_slice term, const char *predicate, const char *language, const char *title, const char *class)
{
    const ch_slice text = ch_page_value(&page->own, term, predicate, language);
    if (!text.len) return;
    ch_page_print(page, "<dt>%s</dt><dd class=\"%s\"%s%s%s>", title, class, language ? " lang=\"" : "", language ? language : "",
                  language ? "\"" : "");
    ch_page_text(page, text);
    ch_page_raw(page, "</dd>\n");
}

static const char *
word_of(const ch_page *page, ch_slice term, ch_page_kind kind)
{
    switch (kind) {
    case CH_PAGE_CLASS: return "class";
    case CH_PAGE_INDIVIDUAL: return "individual";
    case CH_PAGE_DATATYPE: return "datatype";
    default: break;
    }
    if (ch_page_has(&page->own, term, CH_PAGE_TYPE, CH_PAGE_OWL "DatatypeProperty")) return "datatype property";
    if (ch_page_has(&page->own, term, CH_PAGE_TYPE, CH_PAGE_OWL "SymmetricProperty")) return "object property, symmetric";
    if (ch_page_has(&page->own, term, CH_PAGE_TYPE, CH_PAGE_OWL "TransitiveProperty")) return "object property, transitive";
    return "object property";
}

static void
rows(ch_page *page, ch_slice term, ch_page_kind kind)
{
    row_of_text(page, term, CH_PAGE_SKOS "example", NULL, "Example", "example");
    row_of_text(page, term, CH_PAGE_SKOS "scopeNote", NULL, "Note", "note");
    row_of_text(page, term, CH_PAGE_RDFS "label", "es", "Spanish", "label");
    row_of_codes(page, term);
    row_of_objects(page, &page->own, term, CH_PAGE_RDFS "subClassOf", "Subclass of");
    row_of_subjects(page, term, CH_PAGE_RDFS "subClassOf", "Narrower");
    row_of_objects(page, &page->own, term, CH_PAGE_RDFS "subPropertyOf", "Subproperty of");
    row_of_subjects(page, term, CH_PAGE_RDFS "subPropertyOf", "Narrower");
    row_of_objects(page, &page->own, term, CH_PAGE_RDFS "domain", "Domain");
    row_of_objects(page, &page->own, term, CH_PAGE_RDFS "range", "Range");
    row_of_subjects(page, term, CH_PAGE_RDFS "domain", "Domain of");
    row_of_subjects(page, term, CH_PAGE_RDFS "range", "Range of");
    if (kind == CH_PAGE_CLASS) row_of_subjects(page, term, CH_PAGE_TYPE, "Individuals");
    row_of_objects(page, &page->others, term, CH_PAGE_RDFS "subClassOf", "Subclass of");
    row_of_objects(page, &page->others, term, CH_PAGE_RDFS "subPropertyOf", "Subproperty of");
    row_of_objects(page, &page->others, term, CH_PAGE_SKOS "closeMatch", "Close match");
    row_of_objects(page, &page->others, term, CH_PAGE_SKOS "relatedMatch", "Related match");
}

static void
section(ch_page *page, ch_slice term, ch_page_kind kind)
{
    const ch_slice name = ch_page_name(term), status = ch_page_value(&page->own, term, CH_PAGE_STATUS, NULL);
    ch_page_raw(page, "<section class=\"term\" id=\"");
    ch_page_text(page, name);
    ch_page_raw(page, "\">\n<h3><a class=\"self\" href=\"#");
    ch_page_text(page, name);
    ch_page_raw(page, "\">");
    ch_page_text(page, ch_page_value(&page->own, term, CH_PAGE_RDFS "label", "en"));
    ch_page_raw(page, "</a> <code>chan:");
    ch_page_text(page, name);
    ch_page_print(page, "</code> <span class=\"kind\">%s</span>", word_of(page, term, kind));
    if (status.len && !ch_slice_equal(status, CH_S("stable"))) {
        ch_page_raw(page, " <span class=\"status\">");
        ch_page_text(page, status);
        ch_page_raw(page, "</span>");
    }
    ch_page_raw(page, "</h3>\n<p class=\"definition\">");
    ch_page_text(page, ch_page_value(&page->own, term, CH_PAGE_SKOS "definition", "en"));
    ch_page_raw(page, "</p>\n<dl>\n");
    rows(page, term, kind);
    ch_page_raw(page, "</dl>\n</section>\n");
}

void
ch_page_terms(ch_page *page, ch_page_kind kind)
{
    const ch_slice *term;
    for (size_t at = 0; (term = ch_page_next_term(page, kind, &at));) section(page, *term, kind);
}
