/*
 * The classes as a tree
 *
 * A class with two superclasses (a country is a place and an agent) stands under both.
 * In the drawings each leaf has a line of its own and a class stands beside the middle
 * of those below it:
 *
 *                 ,-- Arrest
 *     Coercion ---+-- Detention
 *                 `-- Seizure
 */
#include "rdf/page_parts.h"

#define SUBCLASS CH_PAGE_RDFS "subClassOf"

enum { DEEPEST = 12, STEP = 206, LINE = 24, BOX = 180 };

/* The next class right below `class`. */
static const ch_slice *
next_below(const ch_page *page, ch_slice class, size_t *at)
{
    const ch_page_fact *fact = ch_page_next(&page->own, NULL, SUBCLASS, &class, at);
    return fact ? &fact->subject : NULL;
}

static bool
is_root(const ch_page *page, ch_slice class)
{
    const ch_page_fact *fact;
    for (size_t at = 0; (fact = ch_page_next(&page->own, &class, SUBCLASS, NULL, &at));)
        if (ch_page_name(fact->object).len) return false;
    return true;
}

static bool
has_below(const ch_page *page, ch_slice class)
{
    size_t at = 0;
    return next_below(page, class, &at) != NULL;
}

static void
list(ch_page *page, ch_slice class, unsigned depth)
{
    const ch_slice *below;
    if (depth > DEEPEST) return;
    ch_page_raw(page, "<li>");
    ch_page_link(page, class, true);
    if (has_below(page, class)) {
        ch_page_raw(page, "<ul>\n");
        for (size_t at = 0; (below = next_below(page, class, &at));) list(page, *below, depth + 1);
        ch_page_raw(page, "</ul>");
    }
    ch_page_raw(page, "</li>\n");
}

void
ch_page_tree(ch_page *page)
{
    const ch_slice *class;
    ch_page_raw(page, "<ul class=\"tree\">\n");
    for (size_t at = 0; (class = ch_page_next_term(page, CH_PAGE_CLASS, &at));)
        if (is_root(page, *class)) list(page, *class, 0);
    ch_page_raw(page, "</ul>\n");
}

/* ---- drawings ---- */

typedef struct {
    ch_page *page;
    int line;    /* the next leaf's */
    int deepest; /* column that was used */
} drawing;

/* How many leaves and columns there are, before anything can be drawn. */
static void
measure(drawing *d, ch_slice class, int depth)
{
    const ch_slice *below;
    if (depth > DEEPEST) return;
    if (depth > d->deepest) d->deepest = depth;
    if (!has_below(d->page, class)) d->line++;
    for (size_t at = 0; (below = next_below(d->page, class, &at));) measure(d, *below, depth + 1);
}

static void
draw_box(ch_page *page, ch_slice class, int x, int y)
{
    ch_page_raw(page, "<a href=\"#");
    ch_page_text(page, ch_page_name(class));
    ch_page_print(page, "\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/><text x=\"%d\" y=\"%d\">", x, y - LINE / 2 + 2,
                  BOX, LINE - 4, x + 8, y + 4);
    ch_page_text(page, ch_page_value(&page->own, class, CH_PAGE_RDFS "label", "en"));
    ch_page_raw(page, "</text></a>\n");
}

/* Draws the class and what is below it; where its box's middle is. */
static int
draw(drawing *d, ch_slice class, int depth)
{
    const ch_slice *below;
    int first = 0, last = 0, count = 0, places[64];
    const int x = depth * STEP + 2;
    if (depth > DEEPEST) return d->line * LINE;
    for (size_t at = 0; (below = next_below(d->page, class, &at)) && count < 64; count++) {
        last = places[count] = draw(d, *below, depth + 1);
        if (!count) first = last;
    }
    const int y = count ? (first + last) / 2 : d->line++ * LINE + LINE / 2;
    for (int i = 0; i < count; i++)
        ch_page_print(d->page, "<path d=\"M%d %dh8V%dh%d\"/>\n", x + BOX, y, places[i], STEP - BOX - 8);
    draw_box(d->page, class, x, y);
    return y;
}

void
ch_page_drawings(ch_page *page)
{
    const ch_slice *class;
    for (size_t at = 0; (class = ch_page_next_term(page, CH_PAGE_CLASS, &at));) {
        if (!is_root(page, *class) || !has_below(page, *class)) continue;
        drawing d = {.page = page};
        measure(&d, *class, 0);
        ch_page_print(page, "<svg class=\"drawing\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-label=\"", d.deepest * STEP + BOX + 4,
                      d.line * LINE, d.deepest * STEP + BOX + 4);
        ch_page_text(page, ch_page_value(&page->own, *class, CH_PAGE_RDFS "label", "en"));
        ch_page_raw(page, " and the classes below it\">\n");
        d.line = 0;
        draw(&d, *class, 0);
        ch_page_raw(page, "</svg>\n");
    }
}
