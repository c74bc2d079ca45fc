/*
 * PLOVER: an event -> one line of JSON, after the fields of the PLOVER manual
 *
 *     {"id":…,"link":…,"date":…,"actor":[{"code","sector","text","name","iri"}],"recipient":[…],
 *      "event":["SANCTION"],"cameo":["16"],"event_class":"Designation","mode":…,"context":[…],"event_loc":{…},
 *      "text_info":{"sequence","start","end","text"},"cite_info":{…},"other_reports":[…]}
 *
 * `event` is empty where PLOVER has no category (statements, appointments).
 * Every other report of the event stands in other_reports.
 */
#ifndef CH_GRAPH_PLOVER_H
#define CH_GRAPH_PLOVER_H

#include "base/buffer.h"
#include "graph/record.h"

/* Append the line of an event; nothing for a relation. */
ch_status ch_plover_add(const ch_codes *codes, const ch_record *record, ch_buffer *out);

#endif
