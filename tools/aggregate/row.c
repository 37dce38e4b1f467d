#include "row.h"

#include <stdlib.h>

#include "indicator_names.h"
#include "msg.h"
#include "rates.h"

void row_maker_init(struct row_maker *m, const struct config *c)
{
    *m = (struct row_maker){.config = c};
    m->cell = mem_zalloc(c->stats, sizeof *m->cell);
    for (unsigned i = 0; i < c->stats; i++)
        m->sums |= c->stat[i].kind == STAT_SUM && !c->force;
    if (m->sums)
        indicator_names_use(NULL);
}

void row_maker_free(struct row_maker *m)
{
    if (m->config->sum_asked && m->unsummed > 0 && m->summed == 0)
        msg_error("no group has a sum: growth, ratios, ranks and prices do not add up (--stat=mean, or panel "
                  "chooses one; --force insists)");
    if (m->sums)
        indicator_names_free();
    free(m->cell);
    values_sorted_free(&m->values);
}

static struct big from_decimal(struct decimal d)
{
    return big_from(d.coef, d.scale);
}

/* The percent-th quantile between the two values it falls between, linearly (type 7 of Hyndman and Fan):
 * exact, with two more decimal places at most. */
static struct big quantile(const struct values_sorted *v, unsigned percent)
{
    big_word at = (big_word)(v->n - 1) * percent;
    size_t i = (size_t)(at / 100);
    int part = (int)(at % 100);
    struct big low = from_decimal(values_at(v, i));
    if (part == 0)
        return low;
    struct big step = from_decimal(values_at(v, i + 1)), share = big_from(part, 2);
    big_subtract(&step, &step, &low);
    big_multiply(&step, &step, &share);
    big_add(&low, &low, &step);
    return low;
}

/* The square root of (n * sum of squares - square of sum) / (n * (n - 1)). */
static struct big deviation(uint64_t n, const struct big *sum, const struct big *squares)
{
    struct big count = big_count(n), less = big_count(n - 1), numerator, square;
    big_multiply(&numerator, squares, &count);
    big_multiply(&square, sum, sum);
    big_subtract(&numerator, &numerator, &square);
    big_multiply(&count, &count, &less);
    return numerator.negative ? big_count(0) : big_root(&numerator, &count);
}

static struct big extreme(const struct extremes *e, enum stat_kind kind)
{
    struct big min = from_decimal(e->min), max = from_decimal(e->max);
    if (kind == STAT_RANGE)
        big_subtract(&max, &max, &min);
    return kind == STAT_MIN ? min : max;
}

static struct cell count_cell(uint64_t n)
{
    return (struct cell){true, big_count(n)};
}

static struct big sum_figure(const struct table *t, const struct group *g, enum stat_kind kind)
{
    struct big sum = total_get(group_part(g, t->layout.sum)), n = big_count(group_n(g));
    if (kind == STAT_MEAN)
        return big_ratio(&sum, &n);
    if (kind == STAT_STDDEV) {
        struct big squares = total_get(group_part(g, t->layout.squares));
        return deviation(group_n(g), &sum, &squares);
    }
    return sum;
}

static struct cell figure(const struct row_maker *m, const struct table *t, const struct group *g,
                          const struct stat_wanted *s)
{
    uint64_t n = group_n(g);
    switch (s->kind) {
    case STAT_N: return count_cell(n);
    case STAT_DOCS: return count_cell(((struct id_set *)group_part(g, t->layout.docs))->n);
    case STAT_REPORTS: return count_cell(((struct id_set *)group_part(g, t->layout.reports))->n);
    case STAT_DISTINCT: return count_cell(values_distinct(&m->values));
    default: break;
    }
    if (n == 0 || (s->kind == STAT_STDDEV && n == 1) || (s->kind == STAT_SUM && m->no_sum))
        return (struct cell){.set = false};
    switch (s->kind) {
    case STAT_MIN:
    case STAT_MAX:
    case STAT_RANGE: return (struct cell){true, extreme(group_part(g, t->layout.extremes), s->kind)};
    case STAT_QUANTILE: return (struct cell){true, quantile(&m->values, s->percent)};
    default: return (struct cell){true, sum_figure(t, g, s->kind)};
    }
}

struct row row_make(struct row_maker *m, const struct table *t, const struct group *g)
{
    if (t->layout.docs)
        id_set_settle(group_part(g, t->layout.docs));
    if (t->layout.reports)
        id_set_settle(group_part(g, t->layout.reports));
    if (t->layout.values)
        values_sort(group_part(g, t->layout.values), &m->values);
    struct row r = {.key = group_key(t, g), .cell = m->cell};
    memcpy(r.count, g->count, sizeof r.count);
    r.cites = t->layout.cites ? group_part(g, t->layout.cites) : NULL;
    m->no_sum = m->sums && group_n(g) > 1 && rates_are(m->config, r.key);
    m->unsummed += m->no_sum;
    m->summed += !m->no_sum;
    for (unsigned i = 0; i < m->config->stats; i++)
        m->cell[i] = figure(m, t, g, &m->config->stat[i]);
    return r;
}
