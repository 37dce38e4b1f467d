/* audit: any bytes as metric records, and behind the first empty line as segment records. Each check is a row
 * of as many fields; records that are passed on differ in their flags alone; and it is all the same where
 * little memory may be used. The first byte chooses the options. */
#include "audit/audit_run.h"
#include "audit/finding.h"
#include "harness.h"
#include "indicator_names.h"
#include "places.h"
#include "record.h"
#include "sets.h"
#include "utf8.h"

enum { ANNOTATE = 1, SEGMENTS = 2, SMALL = 4 };

struct job {
    unsigned choice;
    struct span records, segments;
};

/* Not through main, which reads all lists: here that is done once. */
static void run_job(void *ctx)
{
    static bool ready;
    const struct job *job = ctx;
    char *operands[] = {fuzz_file(0, job->records.s, job->records.n), NULL};
    const struct opt_shared shared = {.max_line = SIZE_MAX / 2, .inputs = {.operands = operands}};
    struct audit_options o = {.annotate = job->choice & ANNOTATE};
    if (!ready) {
        sets_use(NULL);
        places_use(NULL);
        indicator_names_use(NULL);
        ready = true;
    }
    if (job->choice & SEGMENTS)
        o.segments = fuzz_file(1, job->segments.s, job->segments.n);
    if (job->choice & SMALL)
        o.memory_limit = 2000;
    audit_run(&o, &shared);
}

static size_t tabs(struct span s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        n += s.s[i] == '\t';
    return n;
}

static void claim_rows(struct span rest, const char *columns)
{
    struct span line;
    while (fuzz_line(&rest, &line)) {
        CLAIM(tabs(line) == tabs(span_of(columns)));
        CLAIM(utf8_valid(line.s, line.n));
    }
}

/* The part of a record before its flags. */
static struct span before_flags(struct span line)
{
    size_t n = 0;
    for (unsigned field = 0; n < line.n && field < MET_FLAGS; n++)
        field += line.s[n] == '\t';
    return span_head(line, n);
}

/* Each line of `out` is a line of `in`, in the same order. */
static void claim_passed(struct span out, struct span in)
{
    struct span line, was;
    while (fuzz_line(&out, &line)) {
        bool there = false;
        while (!there && fuzz_line(&in, &was))
            there = span_equal(before_flags(was), before_flags(line));
        CLAIM(there);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return -1;
    struct job job = {data[0] % (2 * SMALL), {(const char *)data + 1, size - 1}, {"", 0}};
    struct buf out = {0}, spilled = {0};
    const char *gap = memmem(job.records.s, job.records.n, "\n\n", 2);
    if (gap != NULL) {
        size_t n = (size_t)(gap - job.records.s) + 1;
        job.segments = span_from(job.records, n + 1);
        job.records.n = n;
    }
    if (fuzz_is_gzip(job.records) || fuzz_is_gzip(job.segments))
        return -1;
    fuzz_collect(&out, run_job, &job);
    claim_rows((struct span){out.data, out.len},
               job.choice & ANNOTATE ? rec_metric.columns : FINDING_COLUMNS);
    if (job.choice & ANNOTATE)
        claim_passed((struct span){out.data, out.len}, job.records);
    job.choice ^= SMALL;
    fuzz_collect(&spilled, run_job, &job);
    CLAIM(out.len == spilled.len && memcmp(out.data, spilled.data, out.len) == 0);
    buf_free(&out);
    buf_free(&spilled);
    return 0;
}
