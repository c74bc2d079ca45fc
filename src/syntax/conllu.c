/*
 * CoNLL-U, in and out
 *
 * A sentence is read in two passes over its lines: one counts the words, the
 * other fills arrays of that size.  Heads outside the sentence are an error of
 * the file, said with its line; a cycle is not looked for.
 */
#include "syntax/conllu.h"

#include "base/diagnostic.h"

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, COLUMNS };

static ch_slice
cut_line(ch_slice *rest)
{
    const char *end = rest->len ? memchr(rest->at, '\n', rest->len) : NULL;
    const size_t len = end ? (size_t)(end - rest->at) : rest->len;
    ch_slice line = ch_slice_part(*rest, 0, len);
    *rest = ch_slice_part(*rest, end ? len + 1 : len, rest->len);
    if (line.len && line.at[line.len - 1] == '\r') line.len--;
    return line;
}

static bool
cut_columns(ch_slice line, ch_slice columns[COLUMNS])
{
    size_t n = 0, begin = 0;
    for (size_t i = 0; i <= line.len; i++) {
        if (i < line.len && line.at[i] != '\t') continue;
        if (n == COLUMNS) return false;
        columns[n++] = ch_slice_part(line, begin, i);
        begin = i + 1;
    }
    return n == COLUMNS;
}

/* A decimal number up to a million, cut from the front of `text`; false when there is none. */
static bool
cut_number(ch_slice *text, uint32_t *out)
{
    uint32_t value = 0;
    size_t i = 0;
    for (; i < text->len && text->at[i] >= '0' && text->at[i] <= '9'; i++) {
        value = value * 10 + (uint32_t)(text->at[i] - '0');
        if (value > 1000000) return false;
    }
    *out = value;
    *text = ch_slice_part(*text, i, text->len);
    return i > 0;
}

static bool
is_word(ch_slice line)
{
    size_t i = 0;
    while (i < line.len && line.at[i] >= '0' && line.at[i] <= '9') i++;
    return i > 0 && i < line.len && line.at[i] == '\t';
}

static size_t
count_words(ch_slice rest)
{
    size_t words = 0;
    while (rest.len) {
        const ch_slice line = cut_line(&rest);
        if (!line.len && words) break;
        words += is_word(line);
    }
    return words;
}

/* "SpaceAfter=No" among the miscellany. */
static bool
is_glued(ch_slice misc)
{
    const ch_slice no = CH_S("SpaceAfter=No");
    for (size_t i = 0; i + no.len <= misc.len; i++) {
        const bool starts = i == 0 || misc.at[i - 1] == '|';
        if (starts && memcmp(misc.at + i, no.at, no.len) == 0) return true;
    }
    return false;
}

/* "3-4  don't": remembered at word 3, once that is read. */
static bool
read_range(const ch_slice columns[COLUMNS], ch_conllu_sentence *s, size_t words)
{
    ch_slice id = columns[ID];
    uint32_t first, last;
    if (!cut_number(&id, &first) || !id.len || id.at[0] != '-') return false;
    id = ch_slice_part(id, 1, id.len);
    if (!cut_number(&id, &last) || id.len || first < 1 || last < first || last > words) {
        return false;
    }
    s->tokens[first - 1].surface = columns[FORM];
    s->tokens[first - 1].words = last - first + 1;
    s->tokens[first - 1].space_after = !is_glued(columns[MISC]);
    return true;
}

static bool
read_word(const ch_slice columns[COLUMNS], ch_conllu_sentence *s, size_t words)
{
    ch_slice id = columns[ID], head = columns[HEAD];
    uint32_t number, head_number = 0;
    if (!cut_number(&id, &number) || number != s->count + 1) return false;
    if (!ch_slice_equal(head, CH_S("_")) && (!cut_number(&head, &head_number) || head.len)) {
        return false;
    }
    if (head_number > words || head_number == number) return false;
    ch_node *node = &s->nodes[s->count];
    node->head = head_number ? head_number - 1 : CH_ROOT;
    node->upos = ch_upos_of(columns[UPOS]);
    node->dep = ch_dep_of(columns[DEPREL]);
    node->feats = ch_feats_of(columns[FEATS]);
    node->lemma = columns[LEMMA];
    s->forms[s->count] = columns[FORM];
    if (!s->tokens[s->count].words) s->tokens[s->count].space_after = !is_glued(columns[MISC]);
    s->count++;
    return true;
}

static bool
read_line(ch_slice line, ch_conllu_sentence *s, size_t words)
{
    ch_slice columns[COLUMNS];
    if (line.at[0] == '#') {
        if (ch_slice_starts(line, CH_S("# newpar")) || ch_slice_starts(line, CH_S("# newdoc"))) {
            s->new_paragraph = true;
        }
        return true;
    }
    if (!cut_columns(line, columns)) return false;
    if (memchr(columns[ID].at, '.', columns[ID].len)) return true; /* an empty node */
    if (memchr(columns[ID].at, '-', columns[ID].len)) return read_range(columns, s, words);
    return read_word(columns, s, words);
}

ch_status
ch_conllu_read(ch_conllu_reader *reader, ch_arena *arena, ch_diagnostics *sink,
               ch_conllu_sentence *out, bool *more)
{
    const size_t words = count_words(reader->rest);
    *out = (ch_conllu_sentence){0};
    *more = words > 0;
    if (!words) return CH_OK;
    out->forms = ch_arena_array(arena, words, sizeof *out->forms);
    out->nodes = ch_arena_array(arena, words, sizeof *out->nodes);
    out->tokens = ch_arena_array(arena, words, sizeof *out->tokens);
    if (!out->forms || !out->nodes || !out->tokens) return CH_NO_MEMORY;
    ch_status status = CH_OK;
    while (reader->rest.len) {
        const ch_slice line = cut_line(&reader->rest);
        reader->line++;
        if (!line.len && out->count) break;
        if (!line.len || status || read_line(line, out, words)) continue;
        ch_tell(sink, CH_ERROR, reader->file, reader->line, 0, "not a line of CoNLL-U");
        status = CH_BAD_TEXT;
        out->count = out->count ? out->count : 1; /* so that the blank line ends it */
    }
    return status;
}

ch_status
ch_conllu_write(const ch_slice *forms, const ch_node *nodes, size_t count, const bool *glued,
                ch_buffer *out)
{
    for (size_t i = 0; i < count; i++) {
        const ch_node *node = &nodes[i];
        const ch_slice lemma = node->lemma.len ? node->lemma : CH_S("_");
        CH_TRY(ch_buffer_print(out, "%zu\t%.*s\t%.*s\t%s\t_\t", i + 1, CH_PRINT(forms[i]),
                               CH_PRINT(lemma), ch_upos_name(node->upos)));
        CH_TRY(ch_feats_print(node->feats, node->upos, out));
        const uint32_t head = node->head == CH_ROOT ? 0 : node->head + 1;
        CH_TRY(ch_buffer_print(out, "\t%u\t%s\t_\t%s\n", head, ch_dep_name(node->dep),
                               glued && glued[i] ? "SpaceAfter=No" : "_"));
    }
    return ch_buffer_byte(out, '\n');
}

static ch_status
add_text(const ch_conllu_sentence *s, ch_buffer *out)
{
    for (size_t t = 0; t < s->count;) {
        const ch_conllu_token *token = &s->tokens[t];
        CH_TRY(ch_buffer_add(out, token->words ? token->surface : s->forms[t]));
        if (token->space_after) CH_TRY(ch_buffer_byte(out, ' '));
        t += token->words ? token->words : 1;
    }
    return CH_OK;
}

ch_status
ch_conllu_text(const ch_conllu_sentence *sentences, size_t count, ch_buffer *out, size_t *begins)
{
    for (size_t i = 0; i < count; i++) {
        if (sentences[i].new_paragraph && i) CH_TRY(ch_buffer_add(out, CH_S("\n\n")));
        if (begins) begins[i] = out->len;
        CH_TRY(add_text(&sentences[i], out));
    }
    return CH_OK;
}
