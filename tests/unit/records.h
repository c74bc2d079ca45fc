/* A record made by hand: Rome sanctions Gaul, as one article tells and another. */
#ifndef CH_TESTS_RECORDS_H
#define CH_TESTS_RECORDS_H

#include "unit.h"

#include "base/buffer.h"
#include "graph/record.h"

typedef struct {
    ch_filler fillers[6];
    ch_account accounts[2];
    ch_record record;
} made_record;

#define MADE_PARTY(name, three) {.iri = CH_S("x:" name), .label = CH_S(name), .words = CH_S("the " name "s"), .code = CH_S(three)}

static inline ch_record *
make_record(made_record *m, bool is_event)
{
    *m = (made_record){
        .fillers = {{is_event ? CH_S("actor") : CH_S("subject"), MADE_PARTY("Rome", "ROM")},
                    {is_event ? CH_S("recipient") : CH_S("object"), MADE_PARTY("Gaul", "GAL")},
                    {CH_S("place"), {.label = CH_S("Alesia"), .iso2 = CH_S("GA"), .code = CH_S("GAL")}},
                    {CH_S("amount"), {.label = CH_S("5 USD")}}},
        .accounts = {{.article = CH_S("x:a"), .id = CH_S("a"), .url = CH_S("http://n/a"), .title = CH_S("Title"), .publisher = CH_S("News"),
                      .language = CH_S("en"), .issued = CH_S("2025-03-01"), .sentence = 2, .begin = CH_S("10"), .end = CH_S("30"),
                      .words = CH_S("Rome, \"again\","), .modality = CH_S("Actual"), .rule = CH_S("sanction"), .confidence = CH_S("0.80")},
                     {.article = CH_S("x:b"), .id = CH_S("b"), .modality = CH_S("Planned"), .date = CH_S("2025-04"),
                      .speaker = MADE_PARTY("Brutus", "ROM")}},
    };
    m->record = (ch_record){.is_event = is_event, .iri = CH_S("x:event/e1"), .type = is_event ? CH_S("Sanction") : CH_S("leads"),
                            .class = CH_NO_CLASS, .date = is_event ? CH_S("2025-02") : CH_S(""), .fillers = m->fillers,
                            .filler_count = is_event ? 4 : 2, .accounts = m->accounts, .account_count = 2};
    return &m->record;
}

#endif
