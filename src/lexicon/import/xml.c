#include "lexicon/import/xml.h"

#include <errno.h>
#include <fcntl.h>
#include <libxml/xmlreader.h>
#include <unistd.h>

enum { DEEPEST = 64 };

typedef struct {
    const char *path;
    ch_diagnostics *diagnostics;
    bool told;
} listener;

static void
on_error(void *payload, xmlErrorPtr error)
{
    listener *l = payload;
    if (error->level < XML_ERR_ERROR || l->told) return;
    l->told = true; /* what follows from it is noise */
    const ch_slice text = ch_slice_trim(ch_slice_of(error->message ? error->message : "not XML"));
    ch_tell(l->diagnostics, CH_ERROR, l->path, error->line > 0 ? (size_t)error->line : 0, 0, "%.*s", CH_PRINT(text));
}

/* ---- libxml2's tree -> ours ---- */

static ch_slice
copy_of(ch_arena *arena, const xmlChar *text)
{
    return ch_arena_copy(arena, ch_slice_trim(ch_slice_of((const char *)text)));
}

static ch_status
copy_text(const xmlNode *node, ch_arena *arena, ch_slice *out)
{
    *out = (ch_slice){"", 0};
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type != XML_TEXT_NODE && child->type != XML_CDATA_SECTION_NODE) continue;
        const ch_slice part = copy_of(arena, child->content);
        if (!part.at) return CH_NO_MEMORY;
        if (!part.len) continue;
        *out = out->len ? ch_arena_print(arena, "%.*s %.*s", CH_PRINT(*out), CH_PRINT(part)) : part;
        if (!out->at) return CH_NO_MEMORY;
    }
    return CH_OK;
}

static ch_status
copy_attribute(const xmlAttr *attribute, ch_arena *arena, ch_xml **out)
{
    ch_xml *a = *out = ch_arena_alloc(arena, sizeof *a);
    if (!a) return CH_NO_MEMORY;
    a->name = ch_arena_print(arena, "@%s", (const char *)attribute->name);
    a->text = copy_of(arena, attribute->children ? attribute->children->content : NULL);
    return a->name.at && (a->text.at || !a->text.len) ? CH_OK : CH_NO_MEMORY;
}

static ch_status
copy_element(const xmlNode *node, ch_arena *arena, unsigned depth, ch_xml **out)
{
    ch_xml *e = *out = ch_arena_alloc(arena, sizeof *e), *child;
    if (!e) return CH_NO_MEMORY;
    e->name = copy_of(arena, node->name);
    e->line = (size_t)xmlGetLineNo((xmlNode *)(uintptr_t)node);
    if (!e->name.at) return CH_NO_MEMORY;
    CH_TRY(copy_text(node, arena, &e->text));
    const ch_xml **end = &e->first;
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        CH_TRY(copy_attribute(a, arena, &child));
        *end = child, end = &child->next;
    }
    for (const xmlNode *n = depth < DEEPEST ? node->children : NULL; n; n = n->next) {
        if (n->type != XML_ELEMENT_NODE) continue;
        CH_TRY(copy_element(n, arena, depth + 1, &child));
        *end = child, end = &child->next;
    }
    return CH_OK;
}

/* ---- reading ---- */

static bool
is_wanted(const xmlTextReaderPtr reader, const char *const *wanted)
{
    if (xmlTextReaderNodeType(reader) != XML_READER_TYPE_ELEMENT) return false;
    const char *name = (const char *)xmlTextReaderConstLocalName(reader);
    for (size_t i = 0; name && wanted[i]; i++)
        if (strcmp(name, wanted[i]) == 0) return true;
    return false;
}

static ch_status
hand_out(xmlTextReaderPtr reader, ch_arena *arena, ch_xml_sink *sink, void *payload)
{
    ch_xml *element;
    const xmlNode *node = xmlTextReaderExpand(reader);
    if (!node) return CH_BAD_TEXT;
    ch_arena_clear(arena);
    CH_TRY(copy_element(node, arena, 0, &element));
    return sink(payload, element);
}

static ch_status
read_all(xmlTextReaderPtr reader, const char *const *wanted, ch_arena *arena, ch_xml_sink *sink, void *payload)
{
    int more = xmlTextReaderRead(reader);
    while (more == 1) {
        if (!is_wanted(reader, wanted)) {
            more = xmlTextReaderRead(reader);
            continue;
        }
        CH_TRY(hand_out(reader, arena, sink, payload));
        more = xmlTextReaderNext(reader);
    }
    return more == 0 ? CH_OK : CH_BAD_TEXT;
}

ch_status
ch_xml_read(const char *path, const char *const *wanted, ch_xml_sink *sink, void *payload, ch_diagnostics *diagnostics)
{
    listener l = {.path = path, .diagnostics = diagnostics};
    const int file = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        ch_tell(diagnostics, CH_ERROR, path, 0, 0, "cannot be read: %s", strerror(errno));
        return CH_CANNOT_READ;
    }
    /* neither the network nor other files are asked; entities stay what they are */
    xmlTextReaderPtr reader = xmlReaderForFd(file, path, NULL, XML_PARSE_NONET | XML_PARSE_COMPACT);
    ch_arena *arena = ch_arena_new(0);
    ch_status status = reader && arena ? CH_OK : CH_NO_MEMORY;
    if (reader) xmlTextReaderSetStructuredErrorHandler(reader, on_error, &l);
    if (status == CH_OK) status = read_all(reader, wanted, arena, sink, payload);
    if (status == CH_BAD_TEXT && !l.told) ch_tell(diagnostics, CH_ERROR, path, 0, 0, "it is not XML");
    if (reader) xmlFreeTextReader(reader);
    ch_arena_free(arena);
    if (file != STDIN_FILENO) close(file);
    return status;
}

/* ---- asking ---- */

static const ch_xml *
named(const ch_xml *from, ch_slice name)
{
    while (from && !ch_slice_equal(from->name, name)) from = from->next;
    return from;
}

const ch_xml *
ch_xml_child(const ch_xml *element, const char *name)
{
    return element ? named(element->first, ch_slice_of(name)) : NULL;
}

const ch_xml *
ch_xml_again(const ch_xml *element)
{
    return element ? named(element->next, element->name) : NULL;
}

ch_slice
ch_xml_text_of(const ch_xml *element, const char *name)
{
    const ch_xml *child = ch_xml_child(element, name);
    return child ? child->text : (ch_slice){"", 0};
}
