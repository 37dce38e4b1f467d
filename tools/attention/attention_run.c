#include "attention_run.h"

#include "attention_rows.h"
#include "hash.h"
#include "keyness.h"
#include "msg.h"
#include "seen.h"
#include "segment/segment.h"
#include "term_matrix.h"

struct run {
    const struct attention_options *options;
    struct themes themes;
    struct counter counter;
    struct report_tally report;
    struct attention_rows *rows; /* of these three one; the others are NULL */
    struct keyness *keyness;
    struct term_matrix *matrix;
    struct buf text;
    struct seen seen;          /* the reports that have come so far */
    unsigned long long again;  /* reports that came once more */
    unsigned long long noise;  /* segments left out */
    struct segment *segmenter; /* with --documents */
};

static void end_report(struct run *run)
{
    if (!run->report.open || run->keyness != NULL)
        return;
    if (run->matrix != NULL)
        term_matrix_add(run->matrix, &run->report);
    else
        attention_rows_write(run->rows, &run->report);
}

static void take_fields(struct run *run, const struct span *field)
{
    struct report_tally *r = &run->report;
    if (!report_tally_goes_on(r, field)) {
        end_report(run);
        report_tally_begin(r, field);
        if (run->keyness != NULL)
            keyness_begin(run->keyness, field);
        run->again += !seen_add(&run->seen, hash_xxh64(r->context.data, r->id));
    }
    if (!run->options->with_noise && span_is(field[SEG_KIND], "noise")) {
        run->noise++;
        return;
    }
    run->text.len = 0;
    struct span text = rec_unescape(field[SEG_TEXT], &run->text);
    if (text.n > 0 && run->keyness != NULL)
        keyness_add(run->keyness, text);
    else if (text.n > 0)
        count_sentence(&run->counter, report_tally_section(r, field[SEG_PHASE]), text);
}

static const char *take_segment(void *ctx, const struct rec *r)
{
    take_fields(ctx, r->field);
    return NULL;
}

static void take_line(void *ctx, struct span line)
{
    struct span field[SEG_FIELDS];
    if (rec_split(line, field, SEG_FIELDS) == NULL)
        take_fields(ctx, field);
}

static const char *take_document(void *ctx, const struct rec *r)
{
    segment_document(((struct run *)ctx)->segmenter, r);
    return NULL;
}

static void say_what_was_left_out(const struct run *run)
{
    if (run->noise > 0)
        msg_note("%llu segments of noise left out (--with-noise counts them)", run->noise);
    if (run->again > 0)
        msg_warn("%llu times a report comes again behind another one, and has rows for each part: sort the "
                 "segments by doc, source, report first",
                 run->again);
}

void attention_run(const struct attention_options *o, const struct opt_shared *shared)
{
    struct run run = {.options = o};
    const struct segment_options cut = {.record = take_line, .ctx = &run};
    bool cuts = o->counting == COUNT_AT_BORDERS || (o->counting == COUNT_ALL && !o->matrix);
    struct words *words = cuts ? words_new(o->dict, false, NULL) : NULL;
    themes_read(&run.themes, o->theme_dict);
    counter_init(&run.counter, &run.themes, words, o->counting == COUNT_AT_BORDERS);
    report_tally_init(&run.report, &run.themes, o->by_section);
    if (o->keyness.pattern != NULL)
        run.keyness = keyness_new(o, words);
    else if (o->matrix)
        run.matrix = term_matrix_new(o, &run.themes);
    else
        run.rows = attention_rows_new(o, &run.themes);
    if (o->documents)
        run.segmenter = segment_new(&cut, &out_std);
    const struct rec_job job = {o->documents ? &rec_document : &rec_segment,
                                &shared->inputs,
                                shared->rejects,
                                shared->max_line,
                                o->documents ? take_document : take_segment,
                                NULL,
                                &run};
    rec_each(&job);
    end_report(&run);
    if (run.keyness != NULL)
        keyness_end(run.keyness);
    else if (o->matrix)
        term_matrix_end(run.matrix);
    else
        attention_rows_end(run.rows);
    say_what_was_left_out(&run);
    if (o->documents)
        segment_free(run.segmenter);
    seen_free(&run.seen);
    report_tally_free(&run.report);
    counter_free(&run.counter);
    themes_free(&run.themes);
    words_free(words);
    buf_free(&run.text);
}
