#include "graph/plover.h"
#include "rdf/export.h"

typedef struct {
    const ch_codes *codes;
} work;

/* An office counts that was held when the first article on the event appeared: then the record is made anew. */
static ch_status
write_event(void *payload, ch_export *e, uint32_t number)
{
    const work *w = payload;
    ch_record record;
    CH_TRY(ch_loaded_record(e->loaded, number, true, e->scratch, &record));
    ch_loaded_on(e->loaded, record.account_count ? record.accounts[0].issued : CH_S(""));
    CH_TRY(ch_loaded_record(e->loaded, number, true, e->scratch, &record));
    return ch_plover_add(w->codes, &record, &e->text);
}

ch_status
ch_export_plover(ch_loaded *loaded, const ch_codes *codes, ch_output *output)
{
    ch_export e;
    work w = {codes};
    ch_status status = ch_export_begin(&e, loaded, output);
    if (status == CH_OK) status = ch_export_subjects(&e, CH_RDF "type", CH_NAMESPACE "Event", write_event, &w);
    ch_export_end(&e);
    return status;
}
