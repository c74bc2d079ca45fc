/*
 * Events and relations as one CSV table: a row for each report
 *
 *     kind,id,type,actor,recipient,place,date,amount,modality,speaker,article,begin,end,words,rule,confidence
 *
 * Several fillers of a role stand in one cell, "; " between them.  A relation's
 * subject is in `actor`, its object in `recipient`.
 */
#ifndef CH_GRAPH_TABLE_H
#define CH_GRAPH_TABLE_H

#include "base/buffer.h"
#include "graph/record.h"

/* The line with the columns' names. */
ch_status ch_fact_table_head(ch_buffer *out);

/* The rows of a record. */
ch_status ch_fact_table_add(const ch_record *record, ch_buffer *out);

#endif
