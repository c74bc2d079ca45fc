#include "rdf/page_parts.h"

#include <stdarg.h>
#include <stdio.h>

/* What other vocabularies are called for short. */
static const struct {
    const char *prefix, *iri;
} spaces[] = {
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}, {"rdfs", CH_PAGE_RDFS},
    {"owl", CH_PAGE_OWL}, {"xsd", "http://www.w3.org/2001/XMLSchema#"}, {"skos", CH_PAGE_SKOS},
    {"dcterms", CH_PAGE_DCTERMS}, {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"org", "http://www.w3.org/ns/org#"}, {"prov", "http://www.w3.org/ns/prov#"},
    {"schema", "http://schema.org/"}, {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"time", "http://www.w3.org/2006/time#"}, {"wdt", "http://www.wikidata.org/prop/direct/"},
    {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    {"ftm", "https://schema.followthemoney.tech/#"},
};

enum { SPACES = sizeof spaces / sizeof *spaces };

void
ch_page_raw(ch_page *page, const char *markup)
{
    if (page->status == CH_OK) page->status = ch_buffer_add(page->out, ch_slice_of(markup));
}

void
ch_page_print(ch_page *page, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    const int len = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (page->status == CH_OK && (len < 0 || (size_t)len >= sizeof text)) page->status = CH_NO_MEMORY;
    ch_page_raw(page, text);
}

void
ch_page_text(ch_page *page, ch_slice text)
{
    for (size_t i = 0; i < text.len && page->status == CH_OK; i++) {
        switch (text.at[i]) {
        case '&': ch_page_raw(page, "&amp;"); break;
        case '<': ch_page_raw(page, "&lt;"); break;
        case '>': ch_page_raw(page, "&gt;"); break;
        case '"': ch_page_raw(page, "&quot;"); break;
        default: page->status = ch_buffer_byte(page->out, text.at[i]);
        }
    }
}

ch_slice
ch_page_name(ch_slice iri)
{
    const ch_slice space = CH_S(CH_PAGE_CHAN);
    return ch_slice_starts(iri, space) ? ch_slice_part(iri, space.len, iri.len) : (ch_slice){"", 0};
}

void
ch_page_link(ch_page *page, ch_slice iri, bool by_label)
{
    const ch_slice name = ch_page_name(iri);
    ch_page_raw(page, name.len ? "<a href=\"#" : "<a class=\"other\" href=\"");
    ch_page_text(page, name.len ? name : iri);
    ch_page_raw(page, "\">");
    const ch_slice label = by_label ? ch_page_value(&page->own, iri, CH_PAGE_RDFS "label", "en") : (ch_slice){"", 0};
    size_t space = 0;
    while (!name.len && space < SPACES && !ch_slice_starts(iri, ch_slice_of(spaces[space].iri))) space++;
    if (!name.len && space < SPACES) {
        ch_page_print(page, "%s:", spaces[space].prefix);
        ch_page_text(page, ch_slice_part(iri, strlen(spaces[space].iri), iri.len));
    } else {
        ch_page_text(page, label.len ? label : name.len ? name : iri);
    }
    ch_page_raw(page, "</a>");
}

ch_page_kind
ch_page_kind_of(const ch_page *page, ch_slice iri)
{
    if (!ch_page_name(iri).len) return CH_PAGE_NOTHING;
    if (ch_page_has(&page->own, iri, CH_PAGE_TYPE, CH_PAGE_OWL "Class")) return CH_PAGE_CLASS;
    if (ch_page_has(&page->own, iri, CH_PAGE_TYPE, CH_PAGE_OWL "NamedIndividual")) return CH_PAGE_INDIVIDUAL;
    if (ch_page_has(&page->own, iri, CH_PAGE_TYPE, CH_PAGE_RDFS "Datatype")) return CH_PAGE_DATATYPE;
    const bool is_property = ch_page_has(&page->own, iri, CH_PAGE_TYPE, CH_PAGE_OWL "ObjectProperty") ||
                             ch_page_has(&page->own, iri, CH_PAGE_TYPE, CH_PAGE_OWL "DatatypeProperty");
    return is_property ? CH_PAGE_PROPERTY : CH_PAGE_NOTHING;
}

/* A term is where its first type is stated. */
const ch_slice *
ch_page_next_term(const ch_page *page, ch_page_kind kind, size_t *at)
{
    for (;;) {
        const ch_page_fact *fact = ch_page_next(&page->own, NULL, CH_PAGE_TYPE, NULL, at);
        if (!fact) return NULL;
        if (fact->is_blank || ch_page_kind_of(page, fact->subject) != kind) continue;
        size_t first = 0;
        if (ch_page_next(&page->own, &fact->subject, CH_PAGE_TYPE, NULL, &first) == fact) return &fact->subject;
    }
}
