#include "page_write.h"

#include <stdlib.h>

#include "indicator_names.h"
#include "page_json.h"
#include "panel_table.h"
#include "record.h"

/* Numbers for words that come again and again; the page has the same lists under "codes". */
static const char *const statuses[] = {"ok",          "ambiguous", "revised", "words-only",
                                       "none-stated", "no-report", NULL};
static const char *const bounds[] = {"=", "~", ">", ">=", "<", "<=", "..", NULL};
static const char *const answers[] = {"", "yes", "no", "within", NULL};

static unsigned code(const char *const *list, struct span word)
{
    unsigned i = 0;
    while (list[i] != NULL && !span_is(word, list[i]))
        i++;
    return list[i] != NULL ? i : 0;
}

static void key(struct buf *o, const char *name)
{
    buf_text(o, ",\"");
    buf_text(o, name);
    buf_text(o, "\":");
}

static void comma(struct buf *o, bool first)
{
    if (!first)
        buf_byte(o, ',');
}

static void strings(struct buf *o, const char *name, const char *const *list)
{
    key(o, name);
    for (unsigned i = 0; list[i] != NULL; i++) {
        buf_byte(o, i > 0 ? ',' : '[');
        json_string(o, span_of(list[i]));
    }
    buf_byte(o, ']');
}

static void numbers(struct buf *o, const char *name, const unsigned long long *list, unsigned n)
{
    key(o, name);
    for (unsigned i = 0; i < n; i++) {
        buf_byte(o, i > 0 ? ',' : '[');
        json_count(o, list[i]);
    }
    buf_byte(o, ']');
}

static void tallies(struct buf *o, const char *name, const struct keyed *t)
{
    void **entry = keyed_sorted(t);
    key(o, name);
    buf_byte(o, '[');
    for (size_t i = 0; i < t->n; i++) {
        const struct tally *tally = entry[i];
        buf_text(o, i > 0 ? ",[" : "[");
        json_string(o, keyed_key(t, entry[i]));
        buf_byte(o, ',');
        json_count(o, tally->n);
        buf_byte(o, ',');
        json_count(o, tally->sum);
        buf_byte(o, ']');
    }
    buf_byte(o, ']');
    free(entry);
}

static void write_archive(const struct page *p, struct buf *o)
{
    const struct archive *a = &p->gather.archive;
    const unsigned long long counts[] = {a->documents,    a->reports,     a->quantities,
                                         a->place.n,      p->series.rows, p->series.rows_kept,
                                         p->series.key.n, p->series.kept};
    buf_text(o, "{\"format\":1");
    numbers(o, "counts", counts, sizeof counts / sizeof *counts);
    numbers(o, "coverage", a->coverage, COVERAGES);
    numbers(o, "reports", a->level, PAGE_LEVELS);
    tallies(o, "charsets", &a->charset);
    tallies(o, "notes", &a->note);
    tallies(o, "genres", &a->genre);
    tallies(o, "years", &a->year);
    strings(o, "statuses", statuses);
    strings(o, "bounds", bounds);
    strings(o, "answers", answers);
}

static void write_places(const struct page *p, struct buf *o)
{
    key(o, "places");
    buf_byte(o, '[');
    for (uint32_t i = 0; i < p->place.n; i++) {
        buf_text(o, i > 0 ? ",[" : "[");
        json_string(o, p->place.text[i]);
        buf_byte(o, ',');
        json_string(o, p->code[i]);
        buf_byte(o, ',');
        json_count(o, series_level(p->level[i]));
        buf_byte(o, ']');
    }
    buf_byte(o, ']');
    key(o, "periods");
    buf_byte(o, '[');
    for (uint32_t i = 0; i < p->period.n; i++) {
        comma(o, i == 0);
        json_string(o, p->period.text[i]);
    }
    buf_byte(o, ']');
}

static void optional(struct buf *o, struct span number)
{
    buf_byte(o, ',');
    if (number.n > 0)
        json_number(o, number);
    else
        buf_text(o, "null");
}

/* One side: bound, status, statements, mark, lo, hi, and what is more (a second aim; 1 for a first estimate).
 */
static void write_side(struct buf *o, const struct span *f, enum panel_column bound, struct span status,
                       uint32_t mark, struct span more)
{
    struct span n = f[bound == P_TARGET_BOUND ? P_TARGET_N : P_ACTUAL_N];
    buf_byte(o, ',');
    if (n.n == 0 && more.n == 0) {
        json_count(o, code(statuses, status));
        return;
    }
    buf_byte(o, '[');
    json_count(o, code(bounds, f[bound]));
    buf_byte(o, ',');
    json_count(o, code(statuses, status));
    optional(o, n);
    buf_byte(o, ',');
    if (mark != NAME_NONE)
        json_count(o, mark);
    else
        buf_text(o, "-1");
    optional(o, f[bound + 1]);
    optional(o, f[bound + 2]);
    if (more.n > 0)
        optional(o, more);
    buf_byte(o, ']');
}

static void write_figure(struct buf *o, const struct figure *figure)
{
    const struct span *f = figure->field;
    bool preliminary = span_is(f[P_ACTUAL_PRELIMINARY], "yes");
    buf_byte(o, '[');
    json_count(o, figure->place);
    buf_byte(o, ',');
    json_count(o, figure->period);
    buf_byte(o, ',');
    json_count(o, code(statuses, f[P_STATUS]));
    write_side(o, f, P_TARGET_BOUND, f[P_TARGET_STATUS], figure->target, f[P_TARGET_STRETCH]);
    write_side(o, f, P_ACTUAL_BOUND, f[P_ACTUAL_STATUS], figure->actual, span_of(preliminary ? "1" : ""));
    if (f[P_GAP].n > 0 || f[P_ATTAINED].n > 0) {
        optional(o, f[P_GAP]);
        buf_byte(o, ',');
        json_count(o, code(answers, f[P_ATTAINED]));
        optional(o, f[P_ATTAINMENT]);
    }
    buf_byte(o, ']');
}

static void write_series(const struct page *p, struct buf *o)
{
    size_t at = 0;
    key(o, "series");
    buf_byte(o, '[');
    for (size_t i = 0; i < p->series.kept; i++) {
        const struct series *s = &p->series.series[p->series.order[i]];
        buf_text(o, i > 0 ? ",\n[" : "[");
        const struct indicator_name *name = indicator_by_id(s->field[0]);
        json_string(o, s->field[0]);
        buf_byte(o, ',');
        json_string(o, name != NULL ? name->name : s->field[0]);
        buf_byte(o, ',');
        json_string(o, name != NULL ? name->english : s->field[0]);
        for (unsigned k = 1; k < SERIES_KEYS; k++) {
            buf_byte(o, ',');
            json_string(o, s->field[k]);
        }
        buf_text(o, ",[");
        for (bool first = true; at < p->figures && p->figure[at].series == p->series.order[i];
             at++, first = false) {
            comma(o, first);
            write_figure(o, &p->figure[at]);
        }
        buf_text(o, "]]");
    }
    buf_byte(o, ']');
}

/* Where each series stands among those that are shown. */
static uint32_t *places_in_order(const struct page *p)
{
    uint32_t *rank = mem_zalloc(p->series.key.n, sizeof *rank);
    for (size_t i = 0; i < p->series.kept; i++)
        rank[p->series.order[i]] = (uint32_t)i;
    return rank;
}

static void write_headlines(const struct page *p, struct buf *o)
{
    uint32_t *rank = places_in_order(p);
    key(o, "headlines");
    for (unsigned level = 0; level < PAGE_LEVELS; level++) {
        buf_text(o, level > 0 ? ",[" : "[[");
        for (unsigned n = 0; n < HEADLINES && p->series.headline[level][n] != NAME_NONE; n++) {
            comma(o, n == 0);
            json_count(o, rank[p->series.headline[level][n]]);
        }
        buf_byte(o, ']');
    }
    buf_byte(o, ']');
    free(rank);
}

/* Label, unit, measure, role, n, documents, median, least, most, marks. */
static void write_groups(const struct page *p, struct buf *o)
{
    key(o, "unlabelled");
    buf_byte(o, '[');
    for (size_t i = 0; i < p->groups.n; i++) {
        const struct group *g = &p->groups.group[i];
        struct span rest = g->key;
        buf_text(o, i > 0 ? ",[" : "[");
        for (unsigned k = 0; k < GROUP_KEYS; k++) {
            const char *tab = rest.n > 0 ? memchr(rest.s, '\t', rest.n) : NULL;
            size_t n = tab != NULL ? (size_t)(tab - rest.s) : rest.n;
            comma(o, k == 0);
            json_string(o, span_head(rest, n));
            rest = span_from(rest, tab != NULL ? n + 1 : n);
        }
        for (unsigned k = 0; k < GROUP_STATS; k++)
            optional(o, g->stat[k]);
        buf_text(o, ",[");
        for (unsigned k = 0; k < g->n; k++) {
            comma(o, k == 0);
            json_count(o, g->mark[k]);
        }
        buf_text(o, "]]");
    }
    buf_byte(o, ']');
}

void page_write_figures(const struct page *p, struct buf *o)
{
    write_archive(p, o);
    write_places(p, o);
    write_headlines(p, o);
    write_series(p, o);
    write_groups(p, o);
    buf_text(o, "}\n");
}
