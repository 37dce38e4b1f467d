#include <stdlib.h>

#include "indicator_names.h"
#include "page_json.h"
#include "page_write.h"
#include "panel_table.h"

static void add(struct buf *o, struct span s)
{
    buf_add(o, s.s, s.n);
}

/* The level whose headlines have the most values. */
static unsigned fullest(const struct page *p)
{
    unsigned best = 0;
    double most = -1;
    for (unsigned level = 0; level < PAGE_LEVELS; level++) {
        double worth = 0;
        for (unsigned n = 0; n < HEADLINES; n++)
            if (p->series.headline[level][n] != NAME_NONE)
                worth += p->series.series[p->series.headline[level][n]].worth[level];
        if (worth > most) {
            most = worth;
            best = level;
        }
    }
    return best;
}

static bool is_headline(const struct page *p, unsigned level, uint32_t series)
{
    for (unsigned n = 0; n < HEADLINES; n++)
        if (p->series.headline[level][n] == series)
            return true;
    return false;
}

static bool is_year(struct span period)
{
    enum { YEAR = 4 };
    return period.n == YEAR && period.s[0] != 'Y';
}

/* One line: place, series (five fields), period, target, actual, their bounds, status. */
static void write_row(const struct page *p, struct buf *o, const struct figure *figure)
{
    static const enum panel_column rest[] = {P_PERIOD,       P_TARGET_BOUND, P_TARGET_LO, P_TARGET_HI,
                                             P_ACTUAL_BOUND, P_ACTUAL_LO,    P_ACTUAL_HI, P_STATUS};
    const struct series *s = &p->series.series[figure->series];
    const struct indicator_name *name = indicator_by_id(s->field[0]);
    add(o, figure->field[P_PLACE]);
    for (unsigned k = 0; k < SERIES_KEYS; k++) {
        buf_byte(o, '\t');
        add(o, s->field[k]);
    }
    buf_byte(o, '\t');
    add(o, name != NULL ? name->name : s->field[0]);
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        buf_byte(o, '\t');
        add(o, figure->field[rest[i]]);
    }
    buf_byte(o, '\n');
}

/* What was reached last, and what is aimed at after that. */
static void write_last(const struct page *p, struct buf *o, const struct figure *last,
                       const struct figure *reached)
{
    if (reached != NULL)
        write_row(p, o, reached);
    if (last != NULL && last != reached)
        write_row(p, o, last);
}

static void write_counts(const struct page *p, struct buf *o)
{
    const struct archive *a = &p->gather.archive;
    void **year = keyed_sorted(&a->year);
    const unsigned long long counts[] = {a->documents, a->reports, a->quantities, a->place.n};
    buf_byte(o, '#');
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        buf_byte(o, '\t');
        json_count(o, counts[i]);
    }
    for (unsigned end = 0; end < 2; end++) {
        buf_byte(o, '\t');
        if (a->year.n > 0)
            add(o, keyed_key(&a->year, year[end * (a->year.n - 1)]));
    }
    buf_byte(o, '\n');
    free(year);
}

void page_write_headline(const struct page *p, struct buf *o)
{
    write_counts(p, o);
    unsigned level = fullest(p);
    const struct figure *last = NULL,
                        *reached = NULL; /* of a series and place: the latest year, and with a result */
    for (size_t i = 0; i < p->figures; i++) {
        const struct figure *f = &p->figure[i];
        if (!is_year(f->field[P_PERIOD]) || series_level(f->field[P_LEVEL]) != level ||
            !is_headline(p, level, f->series))
            continue;
        if (last != NULL && (last->series != f->series || last->place != f->place)) {
            write_last(p, o, last, reached);
            reached = NULL;
        }
        last = f;
        if (f->field[P_ACTUAL_BOUND].n > 0)
            reached = f;
    }
    write_last(p, o, last, reached);
}
