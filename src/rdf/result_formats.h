/* The formats of answers, one function each: private to results.c. */
#ifndef CH_RDF_RESULT_FORMATS_H
#define CH_RDF_RESULT_FORMATS_H

#include "rdf/results.h"

ch_status ch_results_table(const ch_results *, const ch_results_style *, ch_buffer *);
ch_status ch_results_csv(const ch_results *, const ch_results_style *, ch_buffer *);
ch_status ch_results_tsv(const ch_results *, const ch_results_style *, ch_buffer *);
ch_status ch_results_json(const ch_results *, const ch_results_style *, ch_buffer *);
ch_status ch_results_xml(const ch_results *, const ch_results_style *, ch_buffer *);

ch_status ch_answer_table(bool answer, ch_buffer *);
ch_status ch_answer_text(bool answer, ch_buffer *);
ch_status ch_answer_json(bool answer, ch_buffer *);
ch_status ch_answer_xml(bool answer, ch_buffer *);

#endif
