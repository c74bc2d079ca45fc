#include "graph/table.h"

#include "graph/escape.h"

ch_status
ch_fact_table_head(ch_buffer *out)
{
    return ch_buffer_add(out, CH_S("kind,id,type,actor,recipient,place,date,amount,modality,speaker,"
                                   "article,begin,end,words,rule,confidence\n"));
}

/* The labels of all who fill one of two roles. */
static ch_status
add_role(const ch_record *r, ch_slice role, ch_slice or_role, ch_buffer *cell, ch_buffer *out)
{
    ch_vector_clear(cell);
    for (size_t i = 0; i < r->filler_count; i++) {
        const ch_filler *f = &r->fillers[i];
        if (!ch_slice_equal(f->role, role) && !ch_slice_equal(f->role, or_role)) continue;
        if (cell->len) CH_TRY(ch_buffer_add(cell, CH_S("; ")));
        CH_TRY(ch_buffer_add(cell, f->party.label.len ? f->party.label : f->party.iri));
    }
    return ch_csv_cell(out, ch_buffer_slice(cell));
}

/* An event's date; of a relation since when and until when. */
static ch_status
add_date(const ch_record *r, const ch_account *a, ch_buffer *cell, ch_buffer *out)
{
    ch_vector_clear(cell);
    if (r->from.len || r->until.len) CH_TRY(ch_buffer_print(cell, "%.*s/%.*s", CH_PRINT(r->from), CH_PRINT(r->until)));
    else CH_TRY(ch_buffer_add(cell, a->date.len ? a->date : r->date));
    return ch_csv_cell(out, ch_buffer_slice(cell));
}

static ch_status
add_row(const ch_record *r, const ch_account *a, ch_buffer *cell, ch_buffer *out)
{
    CH_TRY(ch_csv_cell(out, r->is_event ? CH_S("event") : CH_S("relation")));
    CH_TRY(ch_csv_cell(out, r->iri));
    CH_TRY(ch_csv_cell(out, r->type));
    CH_TRY(add_role(r, CH_S("actor"), CH_S("subject"), cell, out));
    CH_TRY(add_role(r, CH_S("recipient"), CH_S("object"), cell, out));
    CH_TRY(add_role(r, CH_S("place"), CH_S("place"), cell, out));
    CH_TRY(add_date(r, a, cell, out));
    CH_TRY(add_role(r, CH_S("amount"), CH_S("amount"), cell, out));
    CH_TRY(ch_csv_cell(out, a->modality));
    CH_TRY(ch_csv_cell(out, a->speaker.label));
    CH_TRY(ch_csv_cell(out, a->id));
    CH_TRY(ch_csv_cell(out, a->begin));
    CH_TRY(ch_csv_cell(out, a->end));
    CH_TRY(ch_csv_cell(out, a->words));
    CH_TRY(ch_csv_cell(out, a->rule));
    CH_TRY(ch_csv_cell(out, a->confidence));
    return ch_csv_end(out);
}

ch_status
ch_fact_table_add(const ch_record *r, ch_buffer *out)
{
    ch_buffer cell = {0};
    ch_status status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < r->account_count; i++) status = add_row(r, &r->accounts[i], &cell, out);
    ch_vector_free(&cell);
    return status;
}
