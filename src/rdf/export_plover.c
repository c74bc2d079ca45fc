#include "graph/plover.h"
#include "rdf/export.h"

typedef struct {
    ch_loaded *loaded;
    const ch_codes *codes;
} work;

/* An office counts that was held when the first article on the event appeared. */
static ch_status
write_all(work *w, ch_export *e)
{
    ch_numbers events;
    CH_TRY(ch_loaded_facts(e->loaded, true, e->lists, &events));
    for (size_t i = 0; i < events.len; i++) {
        ch_record record;
        CH_TRY(ch_loaded_record(e->loaded, events.at[i], true, e->scratch, &record));
        ch_loaded_on(w->loaded, record.account_count ? record.accounts[0].issued : CH_S(""));
        CH_TRY(ch_loaded_record(e->loaded, events.at[i], true, e->scratch, &record));
        CH_TRY(ch_plover_add(w->codes, &record, &e->text));
        CH_TRY(ch_export_flush(e));
    }
    return CH_OK;
}

ch_status
ch_export_plover(ch_loaded *loaded, const ch_codes *codes, ch_output *output)
{
    ch_export e;
    work w = {loaded, codes};
    ch_status status = ch_export_begin(&e, loaded, output);
    if (status == CH_OK) status = write_all(&w, &e);
    ch_export_end(&e);
    return status;
}
