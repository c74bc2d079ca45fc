#include "graph/plover.h"

#include "graph/escape.h"

static ch_status
add_codes(ch_buffer *out, const char *name, const ch_code_list *codes)
{
    CH_TRY(ch_json_key(out, name));
    CH_TRY(ch_buffer_byte(out, '['));
    for (size_t i = 0; i < codes->len; i++) {
        CH_TRY(ch_json_comma(out));
        CH_TRY(ch_json_text(out, codes->at[i]));
    }
    return ch_buffer_byte(out, ']');
}

/* The members of an actor or recipient, without the braces. */
static ch_status
add_party(ch_buffer *out, const ch_party *p)
{
    CH_TRY(ch_json_field(out, "code", p->code));
    CH_TRY(ch_json_field(out, "sector", p->sector));
    CH_TRY(ch_json_field(out, "text", p->words));
    CH_TRY(ch_json_field(out, "name", p->label));
    CH_TRY(ch_json_field(out, "iri", p->iri));
    return ch_json_field(out, "wikidata", p->wikidata);
}

static ch_status
add_parties(ch_buffer *out, const char *name, const ch_record *r, ch_slice role)
{
    CH_TRY(ch_json_key(out, name));
    CH_TRY(ch_buffer_byte(out, '['));
    for (size_t i = 0; i < r->filler_count; i++) {
        if (!ch_slice_equal(r->fillers[i].role, role)) continue;
        CH_TRY(ch_json_comma(out));
        CH_TRY(ch_buffer_byte(out, '{'));
        CH_TRY(add_party(out, &r->fillers[i].party));
        CH_TRY(ch_buffer_byte(out, '}'));
    }
    return ch_buffer_byte(out, ']');
}

/* The first place; the fields are GeoNames', as the manual has it. */
static ch_status
add_place(ch_buffer *out, const ch_record *r)
{
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_party *p = &r->fillers[i].party;
        if (!ch_slice_equal(r->fillers[i].role, CH_S("place"))) continue;
        CH_TRY(ch_json_key(out, "event_loc"));
        CH_TRY(ch_buffer_byte(out, '{'));
        CH_TRY(ch_json_field(out, "name", p->label));
        CH_TRY(ch_json_field(out, "country code", p->iso2));
        CH_TRY(ch_json_field(out, "cc3", p->code));
        CH_TRY(ch_json_field(out, "iri", p->iri));
        CH_TRY(ch_json_field(out, "wikidata", p->wikidata));
        return ch_buffer_byte(out, '}');
    }
    return CH_OK;
}

static bool
is_shown_elsewhere(ch_slice role)
{
    return ch_slice_equal(role, CH_S("actor")) || ch_slice_equal(role, CH_S("recipient")) ||
           ch_slice_equal(role, CH_S("place"));
}

/* Roles for which PLOVER has no field. */
static ch_status
add_details(ch_buffer *out, const ch_record *r)
{
    size_t shown = 0;
    for (size_t i = 0; i < r->filler_count; i++) {
        if (is_shown_elsewhere(r->fillers[i].role)) continue;
        if (!shown++) {
            CH_TRY(ch_json_key(out, "details"));
            CH_TRY(ch_buffer_byte(out, '['));
        }
        CH_TRY(ch_json_comma(out));
        CH_TRY(ch_buffer_byte(out, '{'));
        CH_TRY(ch_json_field(out, "role", r->fillers[i].role));
        CH_TRY(add_party(out, &r->fillers[i].party));
        CH_TRY(ch_buffer_byte(out, '}'));
    }
    return shown ? ch_buffer_byte(out, ']') : CH_OK;
}

static ch_status
add_digits(ch_buffer *out, const char *name, ch_slice digits)
{
    if (!digits.len) return CH_OK;
    CH_TRY(ch_json_key(out, name));
    return ch_buffer_add(out, digits);
}

static ch_status
add_text_info(ch_buffer *out, const ch_account *a)
{
    CH_TRY(ch_json_key(out, "text_info"));
    CH_TRY(ch_buffer_byte(out, '{'));
    if (a->sentence) CH_TRY(ch_json_number(out, "sequence", a->sentence));
    CH_TRY(add_digits(out, "start", a->begin));
    CH_TRY(add_digits(out, "end", a->end));
    CH_TRY(ch_json_field(out, "text", a->words));
    return ch_buffer_byte(out, '}');
}

static ch_status
add_cite_info(ch_buffer *out, const ch_account *a)
{
    CH_TRY(ch_json_key(out, "cite_info"));
    CH_TRY(ch_buffer_byte(out, '{'));
    CH_TRY(ch_json_field(out, "citation", a->id));
    CH_TRY(ch_json_field(out, "article", a->article));
    CH_TRY(ch_json_field(out, "url", a->url));
    CH_TRY(ch_json_field(out, "title", a->title));
    CH_TRY(ch_json_field(out, "language", a->language));
    CH_TRY(ch_json_field(out, "publication", a->publisher));
    CH_TRY(ch_json_field(out, "published", a->issued));
    CH_TRY(ch_json_field(out, "coder", CH_S("chancery")));
    CH_TRY(ch_json_field(out, "rule", a->rule));
    CH_TRY(add_digits(out, "confidence", a->confidence));
    CH_TRY(ch_json_field(out, "modality", a->modality));
    if (a->speaker.iri.len) {
        CH_TRY(ch_json_key(out, "speaker"));
        CH_TRY(ch_buffer_byte(out, '{'));
        CH_TRY(add_party(out, &a->speaker));
        CH_TRY(ch_buffer_byte(out, '}'));
    }
    CH_TRY(ch_json_field(out, "event_date", a->date));
    return ch_buffer_byte(out, '}');
}

static ch_status
add_reports(ch_buffer *out, const ch_record *r)
{
    if (!r->account_count) return CH_OK;
    CH_TRY(add_text_info(out, &r->accounts[0]));
    CH_TRY(add_cite_info(out, &r->accounts[0]));
    if (r->account_count == 1) return CH_OK;
    CH_TRY(ch_json_key(out, "other_reports"));
    CH_TRY(ch_buffer_byte(out, '['));
    for (size_t i = 1; i < r->account_count; i++) {
        CH_TRY(ch_json_comma(out));
        CH_TRY(ch_buffer_byte(out, '{'));
        CH_TRY(add_text_info(out, &r->accounts[i]));
        CH_TRY(add_cite_info(out, &r->accounts[i]));
        CH_TRY(ch_buffer_byte(out, '}'));
    }
    return ch_buffer_byte(out, ']');
}

/* What the class and the first report's modality stand for. */
static ch_status
add_context(const ch_codes *codes, const ch_record *r, ch_buffer *out)
{
    ch_code_list contexts = {.len = 0};
    const ch_slice by_class = ch_codes_of(codes, CH_CODE_CONTEXT, r->class);
    const ch_slice by_modality = r->account_count ? ch_codes_modality(codes, r->accounts[0].modality) : CH_S("");
    if (by_class.len) contexts.at[contexts.len++] = by_class;
    if (by_modality.len) contexts.at[contexts.len++] = by_modality;
    return add_codes(out, "context", &contexts);
}

/* Of one article the event may stand in other lines too; `link` is what they share. */
static ch_status
add_id(ch_buffer *out, const ch_record *r)
{
    size_t slash = r->iri.len;
    while (slash && r->iri.at[slash - 1] != '/') slash--;
    CH_TRY(ch_json_key(out, "id"));
    if (!r->home.len) return ch_json_text(out, r->iri);
    CH_TRY(ch_json_text(out, r->home));
    out->len--; /* the closing quote: hash and "/event/" need no escapes */
    CH_TRY(ch_buffer_print(out, "/event/%.*s\"", CH_PRINT(ch_slice_part(r->iri, slash, r->iri.len))));
    return ch_json_field(out, "link", r->iri);
}

ch_status
ch_plover_add(const ch_codes *codes, const ch_record *r, ch_buffer *out)
{
    if (!r->is_event) return CH_OK;
    const ch_slice issued = r->account_count ? r->accounts[0].issued : CH_S("");
    CH_TRY(ch_buffer_byte(out, '{'));
    CH_TRY(add_id(out, r));
    CH_TRY(ch_json_field(out, "date", r->date.len ? r->date : issued));
    CH_TRY(ch_json_field(out, "date_source", r->date.len ? CH_S("event") : issued.len ? CH_S("article") : CH_S("")));
    CH_TRY(add_parties(out, "actor", r, CH_S("actor")));
    CH_TRY(add_parties(out, "recipient", r, CH_S("recipient")));
    CH_TRY(add_codes(out, "event", ch_codes_plover(codes, r->class)));
    CH_TRY(add_codes(out, "cameo", ch_codes_cameo(codes, r->class)));
    CH_TRY(ch_json_field(out, "event_class", r->type));
    CH_TRY(ch_json_field(out, "mode", ch_codes_of(codes, CH_CODE_MODE, r->class)));
    CH_TRY(add_context(codes, r, out));
    CH_TRY(add_place(out, r));
    CH_TRY(add_details(out, r));
    CH_TRY(add_reports(out, r));
    return ch_buffer_add(out, CH_S("}\n"));
}
