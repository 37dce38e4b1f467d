#include "audit_run.h"

#include "checks.h"
#include "finding.h"
#include "flagging.h"
#include "msg.h"
#include "ranks.h"
#include "series.h"
#include "text_checks.h"

struct audit {
    const struct audit_options *options;
    struct audit_report report;     /* the one whose records are being read */
    struct text_reader *texts;      /* NULL: there are no segments */
    const struct report_text *text; /* the document that was read last from them */
    struct series series;           /* figures over reports */
    struct buf lines;               /* what the checks of documents say */
    struct out *said;               /* where the checks go, or NULL */
    struct out *figures;            /* where records go that checks over reports are of, or NULL */
    struct flagging flagging;       /* the records, with --annotate */
    unsigned long long records;     /* taken */
    unsigned long long lost;        /* documents of which there are records, but no segments */
};

static void write_line(struct out *o, struct span line)
{
    out_span(o, line);
    out_byte(o, '\n');
}

/* All records of a report are there. */
static void end_report(struct audit *a)
{
    struct audit_report *r = &a->report;
    if (r->n == 0)
        return;
    if (!a->options->over_reports)
        checks_run(r);
    for (size_t i = 0; i < r->n && a->options->over_reports; i++)
        r->fact[i].one_figure = true; /* that is why it was written there */
    ranks_among(r, a->options->over_reports);
    for (size_t i = 0; i < r->n; i++) {
        if (a->options->annotate)
            flagging_add(&a->flagging, &r->fact[i]);
        if (a->figures == NULL)
            series_add(&a->series, &r->fact[i]);
        else if (series_takes(&r->fact[i]))
            write_line(a->figures, r->fact[i].line);
    }
    if (a->said != NULL && r->said.len > 0)
        out_write(a->said, r->said.data, r->said.len);
    r->said.len = 0;
    audit_report_clear(r);
}

/* Goes on to the next document of the segments; the one that is left has its own checks. */
static bool next_text(struct audit *a)
{
    if (a->text != NULL && a->said != NULL) {
        a->lines.len = 0;
        text_checks(a->text, &a->lines);
        out_write(a->said, a->lines.data, a->lines.len);
    }
    a->text = text_reader_next(a->texts);
    return a->text != NULL;
}

static bool is_text_of(const struct report_text *t, const struct rec *rec)
{
    return t != NULL && span_equal(t->doc, rec->field[MET_DOC]) &&
           span_equal(t->source, rec->field[MET_SOURCE]);
}

/* Finds the segments of a record's document, on from those of the one before. */
static void find_text(struct audit *a, const struct rec *rec)
{
    a->report.text = NULL;
    if (a->texts == NULL)
        return;
    while (!is_text_of(a->text, rec))
        if (!next_text(a)) {
            a->lost++;
            return;
        }
    a->report.text = a->text;
}

static const char *take_record(void *ctx, const struct rec *rec)
{
    struct audit *a = ctx;
    const struct audit_fact *last = a->report.n > 0 ? &a->report.fact[0] : NULL;
    bool document = last != NULL && span_equal(last->field[MET_DOC], rec->field[MET_DOC]) &&
                    span_equal(last->field[MET_SOURCE], rec->field[MET_SOURCE]);
    if (!document || !span_equal(last->field[MET_REPORT], rec->field[MET_REPORT])) {
        end_report(a);
        if (!document)
            find_text(a, rec);
    }
    const char *reason = audit_report_add(&a->report, rec, a->records);
    a->records += reason == NULL;
    return reason;
}

static void write_header(struct out *o, const char *columns)
{
    out_byte(o, '#');
    out_text(o, columns);
    out_byte(o, '\n');
}

void audit_run(const struct audit_options *o, const struct opt_shared *shared)
{
    struct audit a = {.options = o};
    const struct rec_job job = {
        &rec_metric, &shared->inputs, shared->rejects, shared->max_line, take_record, NULL, &a};
    series_init(&a.series, o->memory_limit);
    a.said = !o->annotate ? &out_std : o->checks != NULL ? out_open(o->checks) : NULL;
    a.figures = o->figures != NULL ? out_open(o->figures) : NULL;
    if (o->annotate)
        flagging_open(&a.flagging);
    if (shared->header && a.said != NULL)
        write_header(a.said, FINDING_COLUMNS);
    if (shared->header && o->annotate)
        write_header(&out_std, rec_metric.columns);
    if (o->segments != NULL)
        a.texts = text_reader_open(o->segments);
    rec_each(&job);
    end_report(&a);
    while (a.texts != NULL && next_text(&a))
        ;
    series_end(&a.series, a.said, o->annotate ? &a.flagging : NULL);
    if (o->annotate)
        flagging_end(&a.flagging, &out_std);
    if (a.said != NULL && a.said != &out_std)
        out_close(a.said);
    if (a.figures != NULL)
        out_close(a.figures);
    if (a.lost > 0)
        msg_warn("%s: %llu documents have no segments there, or stand in another order", o->segments, a.lost);
    text_reader_close(a.texts);
    audit_report_free(&a.report);
    buf_free(&a.lines);
}
