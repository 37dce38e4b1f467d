#include "audit_run.h"

#include "checks.h"
#include "finding.h"
#include "msg.h"
#include "series.h"
#include "text_checks.h"

struct audit {
    const struct audit_options *options;
    struct audit_report report;     /* the one whose records are being read */
    struct text_reader *texts;      /* NULL: there are no segments */
    const struct report_text *text; /* the document that was read last from them */
    struct series series;           /* figures over reports */
    struct buf lines;               /* what the checks of documents say */
    unsigned long long lost;        /* documents of which there are records, but no segments */
};

/* Appends a record with its new flags to the output. */
static void write_annotated(const struct audit_fact *f)
{
    struct span flags = f->field[MET_FLAGS];
    size_t end = (size_t)(flags.s - f->line.s) + flags.n;
    out_write(&out_std, f->line.s, end);
    bool comma = flags.n > 0;
    static const struct {
        enum fact_mark mark;
        const char *name;
    } marks[] = {{FACT_CHECKED, "checked"}, {FACT_CONFLICT, "conflict"}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (f->marks & marks[i].mark) {
            out_text(&out_std, comma ? "," : "");
            out_text(&out_std, marks[i].name);
            comma = true;
        }
    out_span(&out_std, span_from(f->line, end));
    out_byte(&out_std, '\n');
}

/* All records of a report are there. */
static void end_report(struct audit *a)
{
    struct audit_report *r = &a->report;
    if (r->n == 0)
        return;
    checks_run(r);
    for (size_t i = 0; i < r->n && a->options->annotate; i++)
        write_annotated(&r->fact[i]);
    for (size_t i = 0; i < r->n && !a->options->annotate; i++)
        series_add(&a->series, &r->fact[i]);
    if (!a->options->annotate && r->said.len > 0)
        out_write(&out_std, r->said.data, r->said.len);
    r->said.len = 0;
    audit_report_clear(r);
}

/* Goes on to the next document of the segments; the one that is left has its own checks. */
static bool next_text(struct audit *a)
{
    if (a->text != NULL && !a->options->annotate) {
        a->lines.len = 0;
        text_checks(a->text, &a->lines);
        out_write(&out_std, a->lines.data, a->lines.len);
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
    return audit_report_add(&a->report, rec);
}

void audit_run(const struct audit_options *o, const struct opt_shared *shared)
{
    struct audit a = {.options = o};
    const struct rec_job job = {
        &rec_metric, &shared->inputs, shared->rejects, shared->max_line, take_record, NULL, &a};
    series_init(&a.series, o->memory_limit);
    if (shared->header) {
        out_byte(&out_std, '#');
        out_text(&out_std, o->annotate ? rec_metric.columns : FINDING_COLUMNS);
        out_byte(&out_std, '\n');
    }
    if (o->segments != NULL)
        a.texts = text_reader_open(o->segments);
    rec_each(&job);
    end_report(&a);
    while (a.texts != NULL && next_text(&a))
        ;
    series_end(&a.series, &out_std);
    if (a.lost > 0)
        msg_warn("%s: %llu documents have no segments there, or stand in another order", o->segments, a.lost);
    text_reader_close(a.texts);
    audit_report_free(&a.report);
    buf_free(&a.lines);
}
