#include "metric_rows.h"

#include <stdio.h>
#include <stdlib.h>

#include "decimal.h"
#include "table_fields.h"

struct metric_rows {
    const struct themes *themes;
    bool words;
    struct buf line, period;
};

struct metric_rows *metric_rows_new(const struct themes *themes, bool words)
{
    struct metric_rows *w = mem_zalloc(1, sizeof *w);
    w->themes = themes;
    w->words = words;
    return w;
}

/* A year, or "Y", so many years later. */
static void add_year(struct buf *b, struct span year, int later)
{
    char text[24];
    if (later == 0)
        buf_add(b, year.s, year.n);
    else if (span_is(year, "Y"))
        buf_text(b, later > 0 ? "Y+1" : "Y-1");
    else if (year.n == 4)
        buf_add(b, text, (size_t)snprintf(text, sizeof text, "%d", atoi(year.s) + later));
}

/* Appends the time that a section of a report of this genre and period speaks of, in the notation of metric
 * records: what a government report or a plan says was done is of the year before its own, what a summary
 * plans of the year after; a half-year's plans are of the second half. Nothing for the plans of other parts
 * of a year. */
static void section_period(struct buf *b, struct span genre, struct span period, enum section section)
{
    bool ahead =
        span_is(genre, "government") || span_is(genre, "plan"); /* delivered before its year is over */
    const char *slash = period.n > 0 ? memchr(period.s, '/', period.n) : NULL;
    struct span year = span_head(period, slash != NULL ? (size_t)(slash - period.s) : period.n);
    struct span part = span_from(period, year.n);
    int later = section == SECTION_PLAN ? !ahead : section == SECTION_DONE ? -ahead : 0;
    if (part.n == 0) {
        add_year(b, year, later);
    } else if (later == 0) {
        buf_add(b, period.s, period.n);
    } else if (later > 0 && span_is(part, "/H1")) {
        buf_add(b, year.s, year.n);
        buf_text(b, "/H2");
    } else if (later < 0) {
        add_year(b, year, later);
        buf_add(b, part.s, part.n);
    }
}

/* What the records of a theme of a report have in common. */
struct of_theme {
    struct span field[HEAD_COLUMNS];
    struct span theme;
    const char *role;
};

static void write_record(struct metric_rows *w, const struct of_theme *t, const char *label,
                         const char *measure, const char *unit, struct decimal value)
{
    struct buf *b = &w->line;
    char number[DEC_TEXT];
    size_t n = dec_format(value, number);
    b->len = 0;
    for (int i = HEAD_DOC; i <= HEAD_REPORT; i++) {
        buf_add(b, t->field[i].s, t->field[i].n);
        buf_byte(b, '\t');
    }
    buf_text(b, "0\t0\ttheme."); /* of no segment, but of the report */
    rec_escape(t->theme, b);
    for (const char *const *s = (const char *const[]){label, "", measure, "", t->role, NULL}; *s != NULL;
         s++) {
        buf_byte(b, '\t');
        buf_text(b, *s);
    }
    buf_byte(b, '\t');
    buf_add(b, w->period.data, w->period.len);
    buf_text(b, "\t=");
    for (int i = 0; i < 2; i++) {
        buf_byte(b, '\t');
        buf_add(b, number, n);
    }
    buf_byte(b, '\t');
    buf_text(b, unit);
    buf_text(b, "\t\t");
    buf_add(b, t->field[HEAD_PLACE].s, t->field[HEAD_PLACE].n);
    buf_byte(b, '\t');
    buf_add(b, t->field[HEAD_PERIOD].s, t->field[HEAD_PERIOD].n);
    buf_text(b, "\t\t");
    buf_add(b, number, n);
    buf_byte(b, '\n');
    out_write(&out_std, b->data, b->len);
}

/* Of nothing there is no share, and no record. */
static void write_share(struct metric_rows *w, const struct of_theme *t, const char *label, const char *unit,
                        double times, unsigned long long n, unsigned long long by)
{
    char text[64];
    struct decimal share;
    if (by == 0)
        return;
    int length = snprintf(text, sizeof text, "%.4f", times * (double)n / (double)by);
    if (dec_parse((struct span){text, (size_t)length}, &share))
        write_record(w, t, label, "ratio", unit, share);
}

static void write_section(struct metric_rows *w, const struct report_tally *r, enum section section)
{
    const struct tally *tally = &r->section[section];
    struct of_theme t = {.role = r->by_section && section == SECTION_PLAN ? "target" : "actual"};
    report_head_split((struct span){r->head->context.data, r->head->context.len}, t.field);
    w->period.len = 0;
    if (r->by_section)
        section_period(&w->period, t.field[HEAD_GENRE], t.field[HEAD_PERIOD], section);
    else
        buf_add(&w->period, t.field[HEAD_PERIOD].s, t.field[HEAD_PERIOD].n);
    for (size_t i = 0; i < w->themes->n; i++) {
        const struct hits *hits = &tally->theme[i];
        t.theme = w->themes->theme[i];
        if (tally->sentences == 0)
            continue;
        write_record(w, &t, "hits", "level", "hits", (struct decimal){(dec_int)hits->n, 0});
        write_share(w, &t, "share_of_sentences", "%", 100, hits->sentences, tally->sentences);
        if (w->words)
            write_share(w, &t, "hits_per_10k_words", "per_10k_words", 10000, hits->n, tally->words);
        else
            write_share(w, &t, "hits_per_10k_characters", "per_10k_characters", 10000, hits->n,
                        tally->characters);
    }
}

void metric_rows_write(struct metric_rows *w, const struct report_tally *r)
{
    write_section(w, r, SECTION_DONE); /* of all, where sections are not told apart */
    if (r->by_section)
        write_section(w, r, SECTION_PLAN);
}

void metric_rows_end(struct metric_rows *w)
{
    buf_free(&w->line);
    buf_free(&w->period);
    free(w);
}
