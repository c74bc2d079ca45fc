/*
 * SPARQL 1.1 Query Results: CSV and TSV, JSON, XML
 *
 * Our own, since a language or datatype, a control character and a CR must come
 * out as the recommendations say, whatever the engine makes of them.
 */
#include "rdf/result_formats.h"

static ch_status
add(ch_buffer *out, const char *text)
{
    return ch_buffer_add(out, ch_slice_of(text));
}

static ch_node
cell(const ch_results *r, size_t row, size_t column)
{
    return ch_node_of_key(r->cells.at[row * r->columns + column]);
}

/* ---- CSV: the bare values ---- */

static ch_status
csv_value(const ch_node *node, ch_buffer *out)
{
    if (node->kind == CH_NODE_BLANK) CH_TRY(add(out, "_:"));
    bool quote = false;
    for (size_t i = 0; i < node->text.len; i++)
        if (strchr("\",\r\n", node->text.at[i])) quote = true;
    if (!quote) return ch_buffer_add(out, node->text);
    CH_TRY(ch_buffer_byte(out, '"'));
    for (size_t i = 0; i < node->text.len; i++) {
        if (node->text.at[i] == '"') CH_TRY(ch_buffer_byte(out, '"'));
        CH_TRY(ch_buffer_byte(out, node->text.at[i]));
    }
    return ch_buffer_byte(out, '"');
}

ch_status
ch_results_csv(const ch_results *r, const ch_results_style *style, ch_buffer *out)
{
    (void)style;
    for (size_t i = 0; i < r->columns; i++) {
        if (i) CH_TRY(ch_buffer_byte(out, ','));
        CH_TRY(ch_buffer_add(out, r->names[i]));
    }
    CH_TRY(add(out, "\r\n"));
    for (size_t row = 0; row < r->rows; row++) {
        for (size_t i = 0; i < r->columns; i++) {
            const ch_node node = cell(r, row, i);
            if (i) CH_TRY(ch_buffer_byte(out, ','));
            CH_TRY(csv_value(&node, out));
        }
        CH_TRY(add(out, "\r\n"));
    }
    return CH_OK;
}

/* ---- TSV: the terms as in Turtle ---- */

static ch_status
tsv_text(ch_slice text, ch_buffer *out)
{
    static const char plain[] = "\t\n\r\b\f\"\\", letters[] = "tnrbf\"\\";
    CH_TRY(ch_buffer_byte(out, '"'));
    for (size_t i = 0; i < text.len; i++) {
        const char *found = text.at[i] ? strchr(plain, text.at[i]) : NULL;
        if (found) CH_TRY(ch_buffer_byte(out, '\\'));
        CH_TRY(ch_buffer_byte(out, found ? letters[found - plain] : text.at[i]));
    }
    return ch_buffer_byte(out, '"');
}

static ch_status
tsv_value(const ch_node *node, ch_buffer *out)
{
    switch (node->kind) {
    case CH_NODE_NONE: return CH_OK;
    case CH_NODE_BLANK: return ch_buffer_print(out, "_:%.*s", CH_PRINT(node->text));
    case CH_NODE_IRI: return ch_buffer_print(out, "<%.*s>", CH_PRINT(node->text));
    case CH_NODE_LITERAL: break;
    }
    CH_TRY(tsv_text(node->text, out));
    if (node->language.len) return ch_buffer_print(out, "@%.*s", CH_PRINT(node->language));
    if (node->datatype.len) return ch_buffer_print(out, "^^<%.*s>", CH_PRINT(node->datatype));
    return CH_OK;
}

ch_status
ch_results_tsv(const ch_results *r, const ch_results_style *style, ch_buffer *out)
{
    (void)style;
    for (size_t i = 0; i < r->columns; i++)
        CH_TRY(ch_buffer_print(out, "%s?%.*s", i ? "\t" : "", CH_PRINT(r->names[i])));
    CH_TRY(ch_buffer_byte(out, '\n'));
    for (size_t row = 0; row < r->rows; row++) {
        for (size_t i = 0; i < r->columns; i++) {
            const ch_node node = cell(r, row, i);
            if (i) CH_TRY(ch_buffer_byte(out, '\t'));
            CH_TRY(tsv_value(&node, out));
        }
        CH_TRY(ch_buffer_byte(out, '\n'));
    }
    return CH_OK;
}

/* ---- JSON ---- */

static ch_status
json_text(ch_slice text, ch_buffer *out)
{
    CH_TRY(ch_buffer_byte(out, '"'));
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.at[i];
        if (c == '"' || c == '\\') CH_TRY(ch_buffer_byte(out, '\\'));
        if (c < 0x20) CH_TRY(ch_buffer_print(out, "\\u%04x", c));
        else CH_TRY(ch_buffer_byte(out, (char)c));
    }
    return ch_buffer_byte(out, '"');
}

static ch_status
json_member(const char *name, ch_slice value, ch_buffer *out)
{
    CH_TRY(ch_buffer_print(out, ", \"%s\": ", name));
    return json_text(value, out);
}

static ch_status
json_value(const ch_node *node, ch_buffer *out)
{
    static const char *const kinds[] = {"", "bnode", "uri", "literal"};
    CH_TRY(ch_buffer_print(out, "{\"type\": \"%s\"", kinds[node->kind]));
    CH_TRY(json_member("value", node->text, out));
    if (node->language.len) CH_TRY(json_member("xml:lang", node->language, out));
    if (node->datatype.len) CH_TRY(json_member("datatype", node->datatype, out));
    return ch_buffer_byte(out, '}');
}

static ch_status
json_row(const ch_results *r, size_t row, ch_buffer *out)
{
    bool begun = false;
    CH_TRY(add(out, row ? ",\n    {" : "\n    {"));
    for (size_t i = 0; i < r->columns; i++) {
        const ch_node node = cell(r, row, i);
        if (node.kind == CH_NODE_NONE) continue;
        if (begun) CH_TRY(add(out, ", "));
        begun = true;
        CH_TRY(json_text(r->names[i], out));
        CH_TRY(add(out, ": "));
        CH_TRY(json_value(&node, out));
    }
    return ch_buffer_byte(out, '}');
}

ch_status
ch_results_json(const ch_results *r, const ch_results_style *style, ch_buffer *out)
{
    (void)style;
    CH_TRY(add(out, "{\"head\": {\"vars\": ["));
    for (size_t i = 0; i < r->columns; i++) {
        if (i) CH_TRY(add(out, ", "));
        CH_TRY(json_text(r->names[i], out));
    }
    CH_TRY(add(out, "]},\n \"results\": {\"bindings\": ["));
    for (size_t row = 0; row < r->rows; row++) CH_TRY(json_row(r, row, out));
    return add(out, "]}}\n");
}

/* ---- XML ---- */

/* XML 1.0 has no control characters: U+FFFD stands for them. */
static ch_status
xml_text(ch_slice text, ch_buffer *out)
{
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.at[i];
        if (c == '<') CH_TRY(add(out, "&lt;"));
        else if (c == '>') CH_TRY(add(out, "&gt;"));
        else if (c == '&') CH_TRY(add(out, "&amp;"));
        else if (c == '"') CH_TRY(add(out, "&quot;"));
        else if (c == '\r') CH_TRY(add(out, "&#xD;"));
        else if (c < 0x20 && c != '\t' && c != '\n') CH_TRY(add(out, "\xEF\xBF\xBD"));
        else CH_TRY(ch_buffer_byte(out, (char)c));
    }
    return CH_OK;
}

static ch_status
xml_value(const ch_node *node, ch_buffer *out)
{
    static const char *const kinds[] = {"", "bnode", "uri", "literal"};
    CH_TRY(ch_buffer_print(out, "<%s", kinds[node->kind]));
    if (node->language.len)
        CH_TRY(ch_buffer_print(out, " xml:lang=\"%.*s\"", CH_PRINT(node->language)));
    if (node->datatype.len) {
        CH_TRY(add(out, " datatype=\""));
        CH_TRY(xml_text(node->datatype, out));
        CH_TRY(ch_buffer_byte(out, '"'));
    }
    CH_TRY(ch_buffer_byte(out, '>'));
    CH_TRY(xml_text(node->text, out));
    return ch_buffer_print(out, "</%s>", kinds[node->kind]);
}

static ch_status
xml_row(const ch_results *r, size_t row, ch_buffer *out)
{
    CH_TRY(add(out, "    <result>\n"));
    for (size_t i = 0; i < r->columns; i++) {
        const ch_node node = cell(r, row, i);
        if (node.kind == CH_NODE_NONE) continue;
        CH_TRY(ch_buffer_print(out, "      <binding name=\"%.*s\">", CH_PRINT(r->names[i])));
        CH_TRY(xml_value(&node, out));
        CH_TRY(add(out, "</binding>\n"));
    }
    return add(out, "    </result>\n");
}

#define XML_HEAD "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"

ch_status
ch_results_xml(const ch_results *r, const ch_results_style *style, ch_buffer *out)
{
    (void)style;
    CH_TRY(add(out, XML_HEAD "  <head>\n"));
    for (size_t i = 0; i < r->columns; i++)
        CH_TRY(ch_buffer_print(out, "    <variable name=\"%.*s\"/>\n", CH_PRINT(r->names[i])));
    CH_TRY(add(out, "  </head>\n  <results>\n"));
    for (size_t row = 0; row < r->rows; row++) CH_TRY(xml_row(r, row, out));
    return add(out, "  </results>\n</sparql>\n");
}

/* ---- ASK ---- */

ch_status
ch_answer_table(bool answer, ch_buffer *out)
{
    return add(out, answer ? "yes\n" : "no\n");
}

ch_status
ch_answer_text(bool answer, ch_buffer *out)
{
    return add(out, answer ? "true\n" : "false\n");
}

ch_status
ch_answer_json(bool answer, ch_buffer *out)
{
    return ch_buffer_print(out, "{\"head\": {}, \"boolean\": %s}\n", answer ? "true" : "false");
}

ch_status
ch_answer_xml(bool answer, ch_buffer *out)
{
    return ch_buffer_print(out, XML_HEAD "  <head/>\n  <boolean>%s</boolean>\n</sparql>\n",
                           answer ? "true" : "false");
}
