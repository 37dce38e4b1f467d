#include "page_gather.h"

#include <stdio.h>
#include <stdlib.h>

#include "places.h"

/* What stands in a list of words joined by a separator: calls take for each. */
static void each_part(struct span list, char separator, void (*take)(void *ctx, struct span part), void *ctx)
{
    while (list.n > 0) {
        const char *end = memchr(list.s, separator, list.n);
        size_t n = end != NULL ? (size_t)(end - list.s) : list.n;
        if (n > 0)
            take(ctx, span_head(list, n));
        list = span_from(list, end != NULL ? n + 1 : n);
    }
}

static void count(struct keyed *t, struct span key, unsigned long long sum)
{
    struct tally *tally = keyed_find(t, key);
    tally->n++;
    tally->sum += sum;
}

static uint64_t source_hash(struct gather_job *job, struct span source)
{
    if (!span_equal(source, (struct span){job->source.data, job->source.len}) || job->source_hash == 0) {
        job->source.len = 0;
        buf_add(&job->source, source.s, source.n);
        job->source_hash = marks_source(source);
    }
    return job->source_hash;
}

static void add_flag(void *ctx, struct span flag)
{
    unsigned *flags = ctx;
    *flags |= span_is(flag, "damaged")    ? PAGE_DAMAGED
              : span_is(flag, "masked")   ? PAGE_MASKED
              : span_is(flag, "spaced")   ? PAGE_SPACED
              : span_is(flag, "repeat")   ? PAGE_REPEAT
              : span_is(flag, "conflict") ? PAGE_CONFLICT
              : span_is(flag, "restored") ? PAGE_RESTORED
                                          : 0;
}

static enum coverage coverage_of(unsigned flags, struct span bound)
{
    return flags & PAGE_REPEAT    ? COVER_REPEAT
           : flags & PAGE_MASKED  ? COVER_MASKED
           : flags & PAGE_DAMAGED ? COVER_DAMAGED
           : span_is(bound, "=")  ? COVER_EXACT
                                  : COVER_BOUNDED;
}

static const char *take_metric(void *ctx, const struct rec *rec)
{
    struct gather_job *job = ctx;
    const struct span *f = rec->field;
    unsigned long long report, seg, pos;
    unsigned flags = 0;
    if (!rec_number(f[MET_REPORT], &report) || !rec_number(f[MET_SEG], &seg) || !rec_number(f[MET_POS], &pos))
        return "no number of a report, a segment or a place";
    each_part(f[MET_FLAGS], ',', add_flag, &flags);
    job->archive.quantities++;
    job->archive.coverage[coverage_of(flags, f[MET_BOUND])]++;
    if (f[MET_INDICATOR].n == 0) {
        groups_see(job->groups, rec, &job->key);
        return NULL;
    }
    struct mark *mark = marks_find(job->marks, source_hash(job, f[MET_SOURCE]), report, seg, pos);
    if (mark != NULL && mark->length == 0) {
        mark->length = marks_length(f[MET_RAW]);
        mark->flags = flags;
    }
    return NULL;
}

static void take_report(struct archive *a, const struct span *f)
{
    enum { YEAR = 4 };
    a->reports++;
    count(&a->genre, f[SEG_GENRE], 0);
    enum place_level level = place_level(f[SEG_PLACE], NULL);
    a->level[level == PLACE_UNLISTED ? PAGE_LEVELS - 1 : level - 1]++;
    if (f[SEG_PERIOD].n >= YEAR && f[SEG_PERIOD].s[0] != 'Y') /* Y: its year is not known */
        count(&a->year, span_head(f[SEG_PERIOD], YEAR), 0);
    if (f[SEG_PLACE].n > 0)
        count(&a->place, f[SEG_PLACE], 0);
}

/* Remembers a report by its document and number; true for another than the last. */
static bool another(struct buf *last, const struct span *f)
{
    size_t n = (size_t)(span_end(f[SEG_REPORT]) - f[SEG_DOC].s);
    if (span_equal((struct span){last->data, last->len}, (struct span){f[SEG_DOC].s, n}))
        return false;
    last->len = 0;
    buf_add(last, f[SEG_DOC].s, n);
    return true;
}

static const char *take_segment(void *ctx, const struct rec *rec)
{
    struct gather_job *job = ctx;
    const struct span *f = rec->field;
    unsigned long long report, seg;
    if (!rec_number(f[SEG_REPORT], &report) || !rec_number(f[SEG_SEG], &seg))
        return "no number of a report or a segment";
    if (report > 0 && another(&job->archive.report, f))
        take_report(&job->archive, f);
    struct sentence *s = marks_sentence(job->marks, source_hash(job, f[SEG_SOURCE]), report, seg);
    if (s == NULL || s->text.n > 0)
        return NULL;
    s->text = marks_keep(job->marks, f[SEG_TEXT]);
    struct told *told = &job->marks->told[s->report];
    if (told->period.n == 0)
        told->period = marks_keep(job->marks, f[SEG_PERIOD]);
    if (told->place.n == 0)
        told->place = marks_keep(job->marks, f[SEG_PLACE]);
    return NULL;
}

/* A note is NAME=N. */
static void take_note(void *ctx, struct span note)
{
    struct archive *a = ctx;
    unsigned long long sum = 0;
    const char *sign = memchr(note.s, '=', note.n);
    size_t n = sign != NULL ? (size_t)(sign - note.s) : note.n;
    if (sign != NULL && !rec_number(span_from(note, n + 1), &sum))
        sum = 0;
    count(&a->note, span_head(note, n), sum);
}

static const char *take_document(void *ctx, const struct rec *rec)
{
    struct gather_job *job = ctx;
    job->archive.documents++;
    count(&job->archive.charset, rec->field[DOC_CHARSET], 0);
    each_part(rec->field[DOC_NOTES], ';', take_note, &job->archive);
    if (rec->field[DOC_NOTES].n > 0)
        marks_note(job->marks, rec->field[DOC_SOURCE], rec->field[DOC_NOTES]);
    return NULL;
}

static void read_table(struct gather_job *job, const struct rec_kind *kind, const char *folder,
                       const char *name, const char *(*take)(void *ctx, const struct rec *rec))
{
    struct buf path = {0};
    buf_text(&path, folder);
    buf_byte(&path, '/');
    buf_add(&path, name, strlen(name) + 1);
    char *operands[] = {path.data, NULL};
    const struct in_set set = {.operands = operands};
    const struct rec_job read = {kind, &set, NULL, 0, take, NULL, job};
    rec_each(&read);
    buf_free(&path);
}

void page_gather(struct gather_job *job, const char *folder)
{
    struct archive *a = &job->archive;
    struct keyed *const tables[] = {&a->charset, &a->note, &a->genre, &a->year, &a->place};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        keyed_init(tables[i], sizeof(struct tally));
    read_table(job, &rec_metric, folder, "metrics.tsv", take_metric);
    groups_mark(job->groups, job->marks);
    read_table(job, &rec_segment, folder, "segments.tsv", take_segment);
    read_table(job, &rec_document, folder, "documents.tsv", take_document);
}

void page_gather_free(struct gather_job *job)
{
    struct archive *a = &job->archive;
    struct keyed *const tables[] = {&a->charset, &a->note, &a->genre, &a->year, &a->place};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        keyed_clear(tables[i]);
    buf_free(&a->report);
    buf_free(&job->source);
    buf_free(&job->key);
}
