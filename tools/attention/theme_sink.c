#include "theme_sink.h"

#include <stdlib.h>

#include "attention_rows.h"
#include "metric_rows.h"
#include "term_matrix.h"

struct theme_counts {
    struct themes themes;
    struct counter counter;
    struct report_tally report;
    struct attention_rows *rows; /* of these three one; the others are NULL */
    struct term_matrix *matrix;
    struct metric_rows *metrics;
};

static void take_sentence(void *ctx, const struct span *field, struct span text)
{
    struct theme_counts *t = ctx;
    count_sentence(&t->counter, report_tally_section(&t->report, field[SEG_PHASE]), text);
}

static void end_report(void *ctx, const struct report_head *head)
{
    struct theme_counts *t = ctx;
    t->report.head = head;
    if (t->matrix != NULL)
        term_matrix_add(t->matrix, &t->report);
    else if (t->metrics != NULL)
        metric_rows_write(t->metrics, &t->report);
    else
        attention_rows_write(t->rows, &t->report);
    report_tally_clear(&t->report);
}

static void end(void *ctx)
{
    struct theme_counts *t = ctx;
    if (t->matrix != NULL)
        term_matrix_end(t->matrix);
    else if (t->metrics != NULL)
        metric_rows_end(t->metrics);
    else
        attention_rows_end(t->rows);
    report_tally_free(&t->report);
    counter_free(&t->counter);
    themes_free(&t->themes);
    free(t);
}

struct report_sink theme_sink(const struct attention_options *o, struct words *words)
{
    struct theme_counts *t = mem_zalloc(1, sizeof *t);
    themes_read(&t->themes, o->theme_dict);
    counter_init(&t->counter, &t->themes, words, o->counting == COUNT_AT_BORDERS);
    report_tally_init(&t->report, &t->themes, o->by_section);
    if (o->table == TABLE_MATRIX)
        t->matrix = term_matrix_new(o, &t->themes);
    else if (o->table == TABLE_METRICS)
        t->metrics = metric_rows_new(&t->themes, words != NULL);
    else
        t->rows = attention_rows_new(o, &t->themes);
    return (struct report_sink){t, take_sentence, end_report, end, NULL};
}
