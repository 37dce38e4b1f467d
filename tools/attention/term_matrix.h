/* term_matrix: how often each term stands in each report, only where it does: a row for each such pair, or a
 * sparse matrix in the Matrix Market format (Boisvert, Pozo, Remington, "The Matrix Market Exchange Formats",
 * 1996). */
#ifndef ATTENTION_TERM_MATRIX_H
#define ATTENTION_TERM_MATRIX_H

#include "attention_run.h"
#include "report_tally.h"

struct term_matrix;

/* Begins the table, or creates NAME.mtx, NAME.rows.tsv and NAME.columns.tsv for o->mtx. Free with
 * term_matrix_end. */
struct term_matrix *term_matrix_new(const struct attention_options *o, const struct themes *themes);

/* Takes a report. For the Matrix Market its numbers are kept until the end, some 12 bytes each: their count
 * stands in front. */
void term_matrix_add(struct term_matrix *m, const struct report_tally *r);

void term_matrix_end(struct term_matrix *m);

#endif
