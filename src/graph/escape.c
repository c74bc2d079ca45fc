#include "graph/escape.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static ch_status
json_byte(ch_buffer *out, unsigned char byte)
{
    switch (byte) {
    case '"': return ch_buffer_add(out, CH_S("\\\""));
    case '\\': return ch_buffer_add(out, CH_S("\\\\"));
    case '\n': return ch_buffer_add(out, CH_S("\\n"));
    case '\r': return ch_buffer_add(out, CH_S("\\r"));
    case '\t': return ch_buffer_add(out, CH_S("\\t"));
    default: return ch_buffer_print(out, "\\u%04x", byte);
    }
}

ch_status
ch_json_text(ch_buffer *out, ch_slice text)
{
    size_t from = 0;
    CH_TRY(ch_buffer_byte(out, '"'));
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F) continue;
        CH_TRY(ch_buffer_add(out, ch_slice_part(text, from, i)));
        CH_TRY(json_byte(out, byte));
        from = i + 1;
    }
    CH_TRY(ch_buffer_add(out, ch_slice_part(text, from, text.len)));
    return ch_buffer_byte(out, '"');
}

ch_status
ch_json_comma(ch_buffer *out)
{
    const char last = out->len ? out->at[out->len - 1] : '{';
    return last == '{' || last == '[' || last == '\n' ? CH_OK : ch_buffer_byte(out, ',');
}

ch_status
ch_json_key(ch_buffer *out, const char *name)
{
    CH_TRY(ch_json_comma(out));
    CH_TRY(ch_json_text(out, ch_slice_of(name)));
    return ch_buffer_byte(out, ':');
}

ch_status
ch_json_field(ch_buffer *out, const char *name, ch_slice text)
{
    if (!text.len) return CH_OK;
    CH_TRY(ch_json_key(out, name));
    return ch_json_text(out, text);
}

ch_status
ch_json_number(ch_buffer *out, const char *name, size_t number)
{
    CH_TRY(ch_json_key(out, name));
    return ch_buffer_print(out, "%zu", number);
}

static bool
is_formula(ch_slice text)
{
    return text.len && strchr("=+-@\t\r", text.at[0]) && text.at[0];
}

ch_status
ch_csv_cell(ch_buffer *out, ch_slice text)
{
    if (out->len && out->at[out->len - 1] != '\n') CH_TRY(ch_buffer_byte(out, ','));
    bool quoted = is_formula(text);
    for (size_t i = 0; i < text.len && !quoted; i++) quoted = strchr("\",\r\n", text.at[i]) != NULL;
    /* A line's only empty cell would be an empty line. */
    if (!quoted && (text.len || (out->len && out->at[out->len - 1] == ','))) return ch_buffer_add(out, text);
    CH_TRY(ch_buffer_byte(out, '"'));
    if (is_formula(text)) CH_TRY(ch_buffer_byte(out, '\''));
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"') CH_TRY(ch_buffer_byte(out, '"'));
        CH_TRY(ch_buffer_byte(out, text.at[i]));
    }
    return ch_buffer_byte(out, '"');
}

ch_status
ch_csv_end(ch_buffer *out)
{
    return ch_buffer_byte(out, '\n');
}

/* What XML writes for a byte; NULL: the byte itself. */
static const char *
xml_form(unsigned char byte)
{
    switch (byte) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    case '\t': return "&#9;";
    default: return byte < 0x20 ? REPLACEMENT : NULL;
    }
}

ch_status
ch_xml_text(ch_buffer *out, ch_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        const ch_slice rest = ch_slice_part(text, i, text.len);
        const bool no_character = ch_slice_starts(rest, CH_S("\xEF\xBF\xBE")) || ch_slice_starts(rest, CH_S("\xEF\xBF\xBF"));
        const char *form = no_character ? REPLACEMENT : xml_form((unsigned char)text.at[i]);
        CH_TRY(form ? ch_buffer_add(out, ch_slice_of(form)) : ch_buffer_byte(out, text.at[i]));
        if (no_character) i += 2;
    }
    return CH_OK;
}

ch_status
ch_dot_text(ch_buffer *out, ch_slice text)
{
    CH_TRY(ch_buffer_byte(out, '"'));
    for (size_t i = 0; i < text.len; i++) {
        const char byte = text.at[i];
        if (byte == '"' || byte == '\\') CH_TRY(ch_buffer_byte(out, '\\'));
        CH_TRY(ch_buffer_byte(out, (unsigned char)byte < 0x20 ? ' ' : byte));
    }
    return ch_buffer_byte(out, '"');
}
