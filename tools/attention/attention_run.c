#include "attention_run.h"

#include "hash.h"
#include "keyness.h"
#include "msg.h"
#include "profile.h"
#include "seen.h"
#include "segment/segment.h"
#include "segment/word_cutter.h"
#include "tf_idf.h"
#include "theme_sink.h"

struct run {
    const struct attention_options *options;
    struct report_head head;
    struct report_sink sink;
    struct buf text;
    struct seen seen;          /* the reports that have come so far */
    bool unwanted;             /* the report in hand */
    unsigned long long again;  /* reports that came once more */
    unsigned long long noise;  /* segments left out */
    struct segment *segmenter; /* with --documents */
};

struct tabular attention_table(const struct attention_options *o)
{
    struct tabular table = {.format = o->format, .bom = o->bom, .out = &out_std};
    tabular_add_also(&table, &o->also);
    return table;
}

static void end_report(struct run *run)
{
    if (run->head.open)
        run->sink.report(run->sink.ctx, &run->head);
}

static void take_fields(struct run *run, const struct span *field)
{
    struct report_head *h = &run->head;
    if (!report_head_goes_on(h, field)) {
        end_report(run);
        report_head_begin(h, field);
        run->unwanted = run->sink.begin != NULL && !run->sink.begin(run->sink.ctx, h);
        run->again += !seen_add(&run->seen, hash_xxh64(h->context.data, h->id));
    }
    if (!run->options->with_noise && span_is(field[SEG_KIND], "noise")) {
        run->noise++;
        return;
    }
    if (run->unwanted)
        return;
    run->text.len = 0;
    struct span text = rec_unescape(field[SEG_TEXT], &run->text);
    if (text.n > 0)
        run->sink.sentence(run->sink.ctx, field, text);
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
        msg_warn("%llu times a report comes again after another one, and has rows for each part: sort the "
                 "segments by doc, source, report first",
                 run->again);
}

/* The words, cut by what is NULL where none are wanted. */
static struct words *cutter(const struct attention_options *o)
{
    bool wanted = o->counting == COUNT_AT_BORDERS || (o->counting == COUNT_ALL && o->table != TABLE_MATRIX);
    return wanted ? words_new(o->dict, false, NULL) : NULL;
}

static struct report_sink sink_for(const struct attention_options *o, const struct opt_shared *shared,
                                   struct words *words)
{
    switch (o->table) {
    case TABLE_KEYNESS: return keyness_sink(o, words);
    case TABLE_FREQUENCY:
    case TABLE_TF_IDF: return tf_idf_sink(o, words);
    case TABLE_PROFILE: return profile_sink(o, shared, words);
    default: return theme_sink(o, words);
    }
}

void attention_run(const struct attention_options *o, const struct opt_shared *shared)
{
    struct words *words = cutter(o);
    struct run run = {.options = o, .sink = sink_for(o, shared, words)};
    const struct segment_options cut = {.record = take_line, .ctx = &run};
    if (o->table == TABLE_METRICS && shared->header)
        rec_header(&out_std, &rec_metric);
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
    run.sink.end(run.sink.ctx);
    say_what_was_left_out(&run);
    if (o->documents)
        segment_free(run.segmenter);
    seen_free(&run.seen);
    words_free(words);
    buf_free(&run.head.context);
    buf_free(&run.text);
}
