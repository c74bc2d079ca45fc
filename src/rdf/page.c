/*
 *     head        title, version, licence, how to cite
 *     on the left  search, tree of classes, properties
 *     main        the model as a picture, the classes as drawings, each term, the questions
 *
 * Looks and the search are data: page/style.css, page/script.js, page/model.svg.
 */
#include "rdf/page.h"

#include "base/file.h"
#include "rdf/page_parts.h"

typedef struct {
    ch_page page;
    const char *folder;
    ch_arena *arena;
    ch_diagnostics *sink;
} writing;

static ch_status
path_in(writing *w, const char *name, const char **out)
{
    *out = ch_arena_print(w->arena, "%s/%s", w->folder, name).at;
    return *out ? CH_OK : CH_NO_MEMORY;
}

static ch_status
read_facts(writing *w, const char *name, ch_page_facts *out)
{
    const char *path;
    CH_TRY(path_in(w, name, &path));
    return ch_page_facts_read(path, w->arena, w->sink, out);
}

/* A file as it is. */
static void
include(writing *w, const char *name)
{
    const char *path;
    if (w->page.status == CH_OK) w->page.status = path_in(w, name, &path);
    if (w->page.status == CH_OK) w->page.status = ch_file_read(path, w->sink, w->page.out);
}

/* What the ontology says of itself. */
static ch_slice
own(const writing *w, const char *predicate, const char *language)
{
    return ch_page_value(&w->page.own, CH_S(CH_PAGE_ONTOLOGY), predicate, language);
}

static size_t
count(const ch_page *page, ch_page_kind kind)
{
    size_t found = 0;
    for (size_t at = 0; ch_page_next_term(page, kind, &at);) found++;
    return found;
}

static void
write_head(writing *w)
{
    ch_page *page = &w->page;
    ch_page_raw(page, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<link rel=\"icon\" href=\"data:,\">\n<title>");
    ch_page_text(page, own(w, CH_PAGE_DCTERMS "title", "en"));
    ch_page_raw(page, "</title>\n<style>\n");
    include(w, "page/style.css");
    ch_page_raw(page, "</style>\n</head>\n<body>\n<header>\n<h1>");
    ch_page_text(page, own(w, CH_PAGE_DCTERMS "title", "en"));
    ch_page_raw(page, "</h1>\n<p class=\"lead\">");
    ch_page_text(page, own(w, CH_PAGE_DCTERMS "description", "en"));
    ch_page_raw(page, "</p>\n<dl>\n<dt>Namespace</dt><dd><code>@prefix chan: &lt;" CH_PAGE_CHAN "&gt; .</code></dd>\n<dt>Version</dt><dd>");
    ch_page_text(page, own(w, CH_PAGE_OWL "versionInfo", NULL));
    ch_page_raw(page, " <code>");
    ch_page_text(page, own(w, CH_PAGE_OWL "versionIRI", NULL));
    ch_page_raw(page, "</code></dd>\n<dt>Cite as</dt><dd>");
    ch_page_text(page, own(w, CH_PAGE_DCTERMS "bibliographicCitation", NULL));
    ch_page_raw(page, "</dd>\n<dt>Licence</dt><dd>");
    ch_page_link(page, own(w, CH_PAGE_DCTERMS "license", NULL), false);
    ch_page_print(page, "</dd>\n<dt>Terms</dt><dd>%zu classes, %zu properties, %zu individuals, %zu datatypes</dd>\n</dl>\n</header>\n",
                  count(page, CH_PAGE_CLASS), count(page, CH_PAGE_PROPERTY), count(page, CH_PAGE_INDIVIDUAL), count(page, CH_PAGE_DATATYPE));
}

static void
write_links(ch_page *page, ch_page_kind kind)
{
    const ch_slice *term;
    ch_page_raw(page, "<ul>\n");
    for (size_t at = 0; (term = ch_page_next_term(page, kind, &at));) {
        ch_page_raw(page, "<li>");
        ch_page_link(page, *term, true);
        ch_page_raw(page, "</li>\n");
    }
    ch_page_raw(page, "</ul>\n");
}

static void
write_menu(ch_page *page)
{
    ch_page_raw(page, "<nav aria-label=\"Terms\">\n<input type=\"search\" id=\"search\" placeholder=\"Find a term\" aria-label=\"Find a term\">\n"
                      "<p><a href=\"#model\">The model</a> · <a href=\"#tree\">The tree</a> · <a href=\"#questions\">Questions</a></p>\n"
                      "<h2>Classes</h2>\n");
    ch_page_tree(page);
    ch_page_raw(page, "<h2>Properties</h2>\n");
    write_links(page, CH_PAGE_PROPERTY);
    ch_page_raw(page, "<h2>Individuals</h2>\n");
    write_links(page, CH_PAGE_INDIVIDUAL);
    ch_page_raw(page, "<h2>Datatypes</h2>\n");
    write_links(page, CH_PAGE_DATATYPE);
    ch_page_raw(page, "</nav>\n");
}

/* The words at the head of a question: the comment's first paragraph; what is left is the query. */
static void
write_question(ch_page *page, ch_slice name, ch_slice text)
{
    ch_page_raw(page, "<details class=\"question\" id=\"question-");
    ch_page_text(page, name);
    ch_page_raw(page, "\">\n<summary>");
    size_t at = 0;
    while (at < text.len && text.at[at] == '#') {
        const char *end = memchr(text.at + at, '\n', text.len - at);
        const size_t stop = end ? (size_t)(end - text.at) : text.len;
        const ch_slice line = ch_slice_trim(ch_slice_part(text, at + 1, stop));
        at = stop + 1;
        if (!line.len) break;
        ch_page_text(page, line);
        ch_page_raw(page, " ");
    }
    ch_page_raw(page, "<code>");
    ch_page_text(page, name);
    ch_page_raw(page, ".rq</code></summary>\n<pre>");
    ch_page_text(page, ch_slice_trim(ch_slice_part(text, at, text.len)));
    ch_page_raw(page, "</pre>\n</details>\n");
}

static ch_status
write_questions(writing *w)
{
    const char *folder;
    ch_slice *files;
    size_t files_count;
    ch_buffer text = {0};
    ch_status status = CH_OK;
    CH_TRY(path_in(w, "queries", &folder));
    CH_TRY(ch_files_list(folder, w->arena, w->sink, &files, &files_count));
    for (size_t i = 0; i < files_count && status == CH_OK; i++) {
        const ch_slice ending = CH_S(".rq");
        if (!ch_slice_ends(files[i], ending)) continue;
        ch_vector_clear(&text);
        status = ch_file_read(files[i].at, w->sink, &text);
        size_t cut = files[i].len;
        while (cut && files[i].at[cut - 1] != '/') cut--;
        if (status == CH_OK) write_question(&w->page, ch_slice_part(files[i], cut, files[i].len - ending.len), ch_buffer_slice(&text));
    }
    ch_vector_free(&text);
    return status;
}

static void
write_main(writing *w)
{
    static const struct {
        ch_page_kind kind;
        const char *id, *title;
    } parts[] = {{CH_PAGE_CLASS, "classes", "Classes"}, {CH_PAGE_PROPERTY, "properties", "Properties"},
                 {CH_PAGE_INDIVIDUAL, "individuals", "Individuals"}, {CH_PAGE_DATATYPE, "datatypes", "Datatypes"}};
    ch_page *page = &w->page;
    ch_page_raw(page, "<main>\n<h2 id=\"model\">The model</h2>\n<p>An article says things, in words; each saying is a report of an event "
                      "or a relation, by whom and as how certain. Only what some report gives as a fact, on nobody’s word but the article’s, "
                      "stands as a plain triple too.</p>\n<div class=\"scroll\">\n");
    include(w, "page/model.svg");
    ch_page_raw(page, "</div>\n<h2 id=\"tree\">The tree</h2>\n<div class=\"scroll\">\n");
    ch_page_drawings(page);
    ch_page_raw(page, "</div>\n");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        ch_page_print(page, "<h2 id=\"%s\">%s</h2>\n", parts[i].id, parts[i].title);
        ch_page_terms(page, parts[i].kind);
    }
    ch_page_raw(page, "<h2 id=\"questions\">Competency questions</h2>\n<p>What the ontology is for: each question in words and in SPARQL.</p>\n");
    if (page->status == CH_OK) page->status = write_questions(w);
    ch_page_raw(page, "</main>\n<script>\n");
    include(w, "page/script.js");
    ch_page_raw(page, "</script>\n</body>\n</html>\n");
}

ch_status
ch_page_write(const char *folder, ch_arena *arena, ch_diagnostics *sink, ch_buffer *out)
{
    writing w = {.page = {.out = out}, .folder = folder, .arena = arena, .sink = sink};
    ch_status status = read_facts(&w, "chancery.ttl", &w.page.own);
    if (status == CH_OK) status = read_facts(&w, "alignments.ttl", &w.page.others);
    if (status == CH_OK) {
        write_head(&w);
        write_menu(&w.page);
        write_main(&w);
        status = w.page.status;
    }
    ch_vector_free(&w.page.own);
    ch_vector_free(&w.page.others);
    return status;
}
