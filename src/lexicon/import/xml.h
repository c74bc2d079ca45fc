/*
 * XML, an element of interest at a time: the one place in the lexicon that
 * knows libxml2
 *
 * The file is streamed; only the element at hand is held, as a small tree.
 * Namespaces are left out: an element is its local name.
 */
#ifndef CH_LEXICON_IMPORT_XML_H
#define CH_LEXICON_IMPORT_XML_H

#include "base/arena.h"
#include "base/diagnostic.h"

typedef struct ch_xml ch_xml;

/* An attribute is a child whose name begins with "@". */
struct ch_xml {
    ch_slice name;
    ch_slice text; /* the text that stands directly in it, trimmed */
    const ch_xml *first, *next;
    size_t line;
};

/* The element, Borrowed until the sink returns. */
typedef ch_status ch_xml_sink(void *payload, const ch_xml *element);

/*
 * Hand each element whose name is in `wanted` (NULL-terminated) to `sink`, none
 * inside another.  "-" is standard input.  CH_BAD_TEXT after a message with the
 * line: it is no XML; what stood before it, but for the last few kilobytes, has
 * been handed out.
 */
ch_status ch_xml_read(const char *path, const char *const *wanted, ch_xml_sink *sink, void *payload,
                      ch_diagnostics *diagnostics);

/* The first child of that name, or NULL; `element` may be NULL. */
const ch_xml *ch_xml_child(const ch_xml *element, const char *name);

/* The next sibling of the same name, or NULL. */
const ch_xml *ch_xml_again(const ch_xml *element);

/* The text of the first child of that name, or nothing. */
ch_slice ch_xml_text_of(const ch_xml *element, const char *name);

#endif
