#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "opt.h"

static const char default_by[] = "place,indicator,measure,basis,role,period,unit";
static const char default_stat[] = "n,docs,sum,mean,min,max";
static const char default_table[] = "n,sum,mean,min,max"; /* with --value-col: documents are ours only */
static const char default_single[] = "sum";               /* with --pivot and --compare */

enum { MEMORY_MIN = 1 << 20 };

static int find_name(const struct names *list, struct span name)
{
    for (unsigned i = 0; i < list->n; i++)
        if (span_equal(list->name[i], name))
            return (int)i;
    return -1;
}

static void add_name(struct names *list, struct span name)
{
    list->name = mem_resize(list->name, list->n + 1, sizeof *list->name);
    list->name[list->n++] = name;
}

/* Cuts list at commas, and adds the names. */
static void add_names(struct names *r, const char *option, const char *list)
{
    for (const char *p = list;; p++) {
        size_t n = strcspn(p, ",");
        if (n == 0)
            opt_wrong("--%s: an empty name in '%.60s'", option, list);
        struct span name = {p, n};
        if (find_name(r, name) >= 0)
            opt_wrong("--%s: '%.*s' is named twice", option, (int)n, p);
        add_name(r, name);
        p += n;
        if (*p == '\0')
            return;
    }
}

static struct names split_names(const char *option, const char *list)
{
    struct names r = {0};
    add_names(&r, option, list);
    return r;
}

void config_by(struct config *c, const char *list)
{
    add_names(&c->by, "by", list);
}

static const struct {
    const char *name;
    enum stat_kind kind;
    unsigned needs;
} stats[] = {
    {"n", STAT_N, 0},
    {"docs", STAT_DOCS, NEED_DOCS},
    {"reports", STAT_REPORTS, NEED_REPORTS},
    {"sum", STAT_SUM, NEED_SUM},
    {"mean", STAT_MEAN, NEED_SUM},
    {"min", STAT_MIN, NEED_EXTREMES},
    {"max", STAT_MAX, NEED_EXTREMES},
    {"range", STAT_RANGE, NEED_EXTREMES},
    {"stddev", STAT_STDDEV, NEED_SUM | NEED_SQUARES},
    {"distinct", STAT_DISTINCT, NEED_VALUES},
};

/* median, p1 to p99. */
static bool is_quantile(struct span name, unsigned *percent)
{
    if (span_is(name, "median")) {
        *percent = 50;
        return true;
    }
    if (name.n < 2 || name.n > 3 || name.s[0] != 'p' || name.s[1] == '0')
        return false;
    *percent = 0;
    for (size_t i = 1; i < name.n; i++) {
        if (name.s[i] < '0' || name.s[i] > '9')
            return false;
        *percent = *percent * 10 + (unsigned)(name.s[i] - '0');
    }
    return true;
}

static struct stat_wanted find_stat(struct config *c, struct span name)
{
    struct stat_wanted w = {.name = mem_dup(name.s, name.n)};
    if (is_quantile(name, &w.percent)) {
        w.kind = STAT_QUANTILE;
        c->needs |= NEED_VALUES;
        return w;
    }
    for (size_t i = 0; i < sizeof stats / sizeof *stats; i++)
        if (span_is(name, stats[i].name)) {
            w.kind = stats[i].kind;
            c->needs |= stats[i].needs;
            return w;
        }
    opt_wrong("--stat: no such statistic: '%s'", w.name);
}

static void make_stats(struct config *c, const char *list)
{
    struct names n = split_names("stat", list);
    c->stat = mem_zalloc(n.n, sizeof *c->stat);
    c->stats = n.n;
    for (unsigned i = 0; i < n.n; i++)
        c->stat[i] = find_stat(c, n.name[i]);
    free(n.name);
}

/* The column that --pivot or --compare names goes last, so that what belongs into one row stands together. */
static void put_last(struct names *by, struct span name)
{
    int at = find_name(by, name);
    if (at >= 0) {
        memmove(by->name + at, by->name + at + 1, (by->n - (unsigned)at - 1) * sizeof *by->name);
        by->n--;
    }
    add_name(by, name);
}

/* role, or COL=BASE:OTHER. */
static void make_compare(struct config *c, const char *s)
{
    size_t n = strcspn(s, "=");
    struct span column = {s, n};
    const char *base = s[n] == '=' ? s + n + 1 : span_is(column, "role") ? "target:actual" : "";
    size_t base_n = strcspn(base, ":");
    if (base[base_n] == '\0')
        opt_wrong("--compare: '%.60s' needs two values, COL=BASE:OTHER", s);
    c->compare = true;
    c->base = (struct span){base, base_n};
    c->other = (struct span){base + base_n + 1, strlen(base + base_n + 1)};
    if (c->or_forecast && !(span_is(column, "role") && span_is(c->other, "actual")))
        opt_wrong("--or-forecast: only an actual, of --compare=role, is stood in for");
    put_last(&c->by, column);
}

/* What is compared is of one place, one basis and one measure: growth of a city is not set against that of a
 * province, nor are they added up (compare.c). Foreign tables have no such columns. */
static void make_pairs(struct config *c, const struct config_options *o)
{
    static const char *const joined[] = {"place", "measure", "basis"};
    if (c->force || c->header_in || o->columns_in != NULL || o->key != NULL)
        return;
    struct span last = c->by.name[--c->by.n];
    for (size_t i = 0; i < sizeof joined / sizeof *joined; i++)
        if (find_name(&c->by, span_of(joined[i])) < 0 && !span_is(last, joined[i]))
            add_name(&c->by, span_of(joined[i]));
    add_name(&c->by, last);
    c->pairs = true;
}

static void make_by(struct config *c, const struct config_options *o)
{
    bool keyed = o->key != NULL;
    if (keyed && c->by.n > 0)
        opt_wrong("--by and --key cannot be combined: --key is --by without the unit");
    if (c->by.n == 0)
        add_names(&c->by, keyed ? "key" : "by", keyed ? o->key : default_by);
    const struct span unit = {"unit", 4};
    if (!keyed && find_name(&c->by, unit) < 0)
        add_name(&c->by, unit);
    if (o->pivot != NULL && o->compare != NULL)
        opt_wrong("--pivot and --compare cannot be combined");
    if (o->pivot != NULL) {
        c->pivot = true;
        put_last(&c->by, span_of(o->pivot));
    }
    if (o->compare != NULL) {
        make_compare(c, o->compare);
        make_pairs(c, o);
    }
    if (c->or_forecast && o->compare == NULL)
        opt_wrong("--or-forecast: nothing is compared");
    if ((c->pivot || c->compare) && c->by.n < 2)
        opt_wrong("--%s: no other column is left", c->pivot ? "pivot" : "compare");
    if (c->unit_check && !span_equal(c->by.name[c->by.n - 1], unit))
        opt_wrong("--unit-check: unit must be the last column of --by");
}

/* N, or N:STAT. */
static void make_top(struct config *c, const char *s)
{
    char number[24];
    const char *colon = strchr(s, ':');
    int n = colon ? (int)(colon - s) : (int)strlen(s);
    snprintf(number, sizeof number, "%.*s", n, s);
    c->top = (unsigned)opt_count("top", number, 1, 1000000000);
    c->top_stat = 0;
    if (colon == NULL)
        return;
    for (unsigned i = 0; i < c->stats; i++)
        if (strcmp(c->stat[i].name, colon + 1) == 0) {
            c->top_stat = (int)i;
            return;
        }
    opt_wrong("--top: '%.60s' is not among the statistics", colon + 1);
}

void config_make(struct config *c, const struct config_options *o)
{
    static const char *const rules[] = {"stated", "lo", "hi", "mid", NULL};
    make_by(c, o);
    if (c->wanted.len > 0) {
        buf_byte(&c->wanted, '\0');
        where_parse(&c->where, &c->wheres, "indicator", c->wanted.data);
    }
    make_stats(c, o->stat                   ? o->stat
                  : c->pivot || c->compare  ? default_single
                  : o->value_column != NULL ? default_table
                                            : default_stat);
    c->sum_asked = o->stat != NULL || c->pivot;
    if (c->cite > 0)
        c->needs |= NEED_CITES;
    c->rule = o->value ? (enum value_rule)opt_choice("value", o->value, rules) : VALUE_STATED;
    c->format = o->format ? (enum format)opt_choice("format", o->format, tabular_formats) : FORMAT_CSV;
    c->value_column = o->value_column;
    if (o->columns_in != NULL)
        c->columns_in = split_names("columns-in", o->columns_in);
    if (o->top != NULL)
        make_top(c, o->top);
    if (c->top > 0 && (c->pivot || c->compare))
        opt_wrong("--top cannot be combined with --pivot and --compare");
    if (c->sorted && c->memory_limit > 0)
        opt_wrong("--sorted and --memory-limit cannot be combined: --sorted keeps one group");
    if (c->memory_limit > 0 && c->memory_limit < MEMORY_MIN)
        opt_wrong("--memory-limit: at least 1M");
    int indicator = find_name(&c->by, span_of("indicator"));
    if (c->names && (indicator < 0 || indicator + (c->pivot || c->compare) >= (int)c->by.n))
        opt_wrong("--names: indicator is no column of the table");
    if (c->partial && c->also.file != NULL)
        opt_wrong("--also and --partial cannot be combined");
    if (c->header_in && o->columns_in != NULL)
        opt_wrong("--header-in and --columns-in cannot be combined");
}

void config_free(struct config *c)
{
    free(c->by.name);
    free(c->columns_in.name);
    for (unsigned i = 0; i < c->stats; i++)
        free((char *)c->stat[i].name);
    free(c->stat);
    free(c->where);
    buf_free(&c->wanted);
}
