/* Rendering skeletons, and reading marks back. */
#include "relate/skeleton.h"

#include "text/utf8.h"

enum { MOST_MENTIONS = 60000 }; /* what U+F0000 … U+FFFFD hold, and some room */

static ch_status
put(ch_buffer *buffer, uint32_t code_point)
{
    char bytes[4];
    const size_t len = ch_utf8_put(code_point, bytes);
    return ch_buffer_add(buffer, (ch_slice){bytes, len});
}

/* One token: quotes straight, private-use characters out. */
static ch_status
put_token(ch_buffer *buffer, ch_slice token)
{
    for (size_t at = 0; at < token.len;) {
        uint32_t c = ch_utf8_next(token, &at);
        if (c == 0x2019 || c == 0x2018) c = '\'';
        if (c == 0x201C || c == 0x201D) c = '"';
        if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000) c = 0xFFFD;
        CH_TRY(put(buffer, c));
    }
    return CH_OK;
}

ch_status
ch_skeleton_render(const ch_article *article, const ch_annotations *annotations, uint32_t sentence,
                   ch_buffer *buffer, ch_skeleton *out)
{
    const ch_sentence *s = &article->sentences[sentence];
    ch_vector_clear(buffer);
    *out = (ch_skeleton){.first_mention = CH_NONE};
    for (uint32_t i = s->first; i < s->end;) {
        const uint32_t at = annotations->mention_at[i];
        if (i > s->first) CH_TRY(ch_buffer_byte(buffer, ' '));
        if (at == CH_NONE || annotations->mentions[at].kind == CH_MENTION_DESCRIPTION || out->mentions >= MOST_MENTIONS) {
            CH_TRY(put_token(buffer, ch_article_token(article, i++)));
            continue;
        }
        if (out->first_mention == CH_NONE) out->first_mention = at;
        out->mentions = at - out->first_mention + 1;
        CH_TRY(put(buffer, CH_SKELETON_CLASS + (uint32_t)annotations->mentions[at].class));
        CH_TRY(put(buffer, CH_SKELETON_MENTION + at - out->first_mention));
        i = annotations->mentions[at].end;
    }
    out->text = ch_buffer_slice(buffer);
    return CH_OK;
}

uint32_t
ch_skeleton_mention(const ch_skeleton *skeleton, size_t at)
{
    if (at >= skeleton->text.len) return CH_NONE;
    const uint32_t class = ch_utf8_next(skeleton->text, &at);
    if (class < CH_SKELETON_CLASS || class > 0xF8FF || at >= skeleton->text.len) return CH_NONE;
    const uint32_t number = ch_utf8_next(skeleton->text, &at);
    return number < CH_SKELETON_MENTION ? CH_NONE : skeleton->first_mention + number - CH_SKELETON_MENTION;
}

ch_status
ch_skeleton_print(const ch_skeleton *skeleton, const ch_article *article, const ch_annotations *annotations,
                  const ch_ontology *ontology, ch_buffer *out)
{
    for (size_t at = 0; at < skeleton->text.len;) {
        const uint32_t mention = ch_skeleton_mention(skeleton, at);
        const uint32_t c = ch_utf8_next(skeleton->text, &at);
        if (mention == CH_NONE) {
            CH_TRY(put(out, c));
            continue;
        }
        (void)ch_utf8_next(skeleton->text, &at);
        const ch_mention *m = &annotations->mentions[mention];
        CH_TRY(ch_buffer_print(out, "<%.*s \"%.*s\">", CH_PRINT(ch_ontology_class_name(ontology, m->class)),
                               CH_PRINT(ch_article_part(article, m->span))));
    }
    return CH_OK;
}
