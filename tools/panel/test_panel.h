/* test_panel: what the unit tests of panel share: reports, figures and statements from text. */
#ifndef PANEL_TEST_H
#define PANEL_TEST_H

#include <stdlib.h>

#include "headline.h"
#include "testing.h"

/* Adds report 1 of the source, t of whose records are of that place. */
static inline void test_report(struct reports *r, const char *source, const char *period, const char *place,
                               struct tally t)
{
    char key[256];
    snprintf(key, sizeof key, GATHER_REPORT "\t%s\t1\t%s\t%s", source, period, place);
    reports_add(r, &(struct gathered){.key = span_of(key), .of_report = true, .tally = t});
}

/* Of 400 segments, most of them on aims of its year, some on what was done before: a government's. */
static inline struct tally test_government(void)
{
    return (struct tally){.n = 400, .actuals = 20, .targets = 100, .results = 200, .first = 1, .last = 400};
}

/* More results than aims of its year: a bulletin. */
static inline struct tally test_bulletin(void)
{
    return (struct tally){.n = 400, .actuals = 300, .targets = 0, .results = 300, .first = 1, .last = 400};
}

/* The figure of PLACE INDICATOR MEASURE BASIS UNIT PERIOD, joined by TAB. What it holds points into b. */
static inline struct figure_id test_figure(struct buf *b, const char *fields)
{
    struct figure_id f;
    b->len = 0;
    buf_text(b, GATHER_FIGURE "\t");
    buf_text(b, fields);
    assert_true(figure_make(&f, (struct span){b->data, b->len}));
    return f;
}

static inline int test_in_order(const void *a, const void *b)
{
    return statement_order(a, b);
}

/* The statements among n texts, as gather hands them on. */
static inline struct gathered test_gathered(struct statement *said, const char *const *text, size_t n)
{
    struct gathered g = {.said = said};
    for (size_t i = 0; i < n; i++)
        g.n += statement_parse(span_of(text[i]), &said[g.n]);
    qsort(said, g.n, sizeof *said, test_in_order);
    return g;
}

#endif
