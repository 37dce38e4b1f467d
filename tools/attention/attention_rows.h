/* attention_rows: the table: a row for each report, section of it and theme, or term. */
#ifndef ATTENTION_ROWS_H
#define ATTENTION_ROWS_H

#include "attention_run.h"
#include "report_tally.h"

struct attention_rows;

/* Begins the table. Free with attention_rows_end. */
struct attention_rows *attention_rows_new(const struct attention_options *o, const struct themes *themes);

/* Writes the rows of a report: of all of it, or of the sections done and plan, and others that have
 * sentences. */
void attention_rows_write(struct attention_rows *w, const struct report_tally *r);

void attention_rows_end(struct attention_rows *w);

#endif
