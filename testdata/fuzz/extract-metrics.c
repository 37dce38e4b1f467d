/* extract-metrics: sentences of one document, a line each, the first line being the heading they stand under.
 * Numbers that come out are numbers, and raw stands where pos says. The lists are read once: what is in
 * memory is not given back. */
#include "decimal.h"
#include "extract-metrics/extract.h"
#include "harness.h"
#include "utf8.h"

struct job {
    struct extract *x;
    struct span input;
};

static void add_segment(struct buf *b, struct span heading, struct span text, unsigned number, uint8_t choice)
{
    static const char *const genres[] = {"government", "summary", "plan", "other"};
    static const char *const periods[] = {"2015", "Y", "2016/H1", "Y/H1"};
    static const char *const phases[] = {"done", "plan", "", "problem"};
    static unsigned long long document;
    char start[200];
    document += number == 1;
    snprintf(start, sizeof start, "%016llx\ta\t1\t%u\tsentence\t一\t", document, number);
    buf_text(b, start);
    fuzz_field(b, heading, '\t');
    snprintf(start, sizeof start, "%s\t%s\txx县\t%s\t", genres[choice / 16 % 4], periods[choice % 4],
             phases[choice / 4 % 4]);
    buf_text(b, start);
    fuzz_field(b, text, '\n');
}

static void extract_lines(void *ctx)
{
    struct job *job = ctx;
    struct span line;
    struct rec r = {.file = "a"};
    while (fuzz_line(&job->input, &line)) {
        r.line = line;
        r.number++;
        CLAIM(rec_split(line, r.field, SEG_FIELDS) == NULL);
        CLAIM(extract_segment(job->x, &r) == NULL);
    }
}

static bool is_bound(struct span s)
{
    static const char *const bounds[] = {"=", ">", ">=", "<", "<=", "~", ".."};
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++)
        if (span_is(s, bounds[i]))
            return true;
    return false;
}

/* A metric of the sentence text: unescaped both, raw stands at pos. */
static void claim_metric(struct span line, const struct span *texts, size_t n)
{
    struct span f[MET_FIELDS];
    struct decimal lo, hi;
    struct buf plain = {0};
    unsigned long long seg, pos;
    CLAIM(rec_split(line, f, MET_FIELDS) == NULL);
    CLAIM(rec_number(f[MET_SEG], &seg) && seg >= 1 && seg <= n && rec_number(f[MET_POS], &pos));
    CLAIM(is_bound(f[MET_BOUND]));
    CLAIM(f[MET_LO].n == 0 || dec_parse(f[MET_LO], &lo));
    CLAIM(f[MET_HI].n == 0 || dec_parse(f[MET_HI], &hi));
    CLAIM(f[MET_LO].n == 0 || f[MET_HI].n == 0 || dec_compare(lo, hi) <= 0);
    struct span raw = rec_unescape(f[MET_RAW], &plain), text = texts[seg - 1];
    CLAIM(raw.n > 0 && pos <= text.n && raw.n <= text.n - pos && memcmp(text.s + pos, raw.s, raw.n) == 0);
    buf_free(&plain);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { SENTENCES = 16 };
    static struct job job;
    static const struct extract_options records = {.format = FORMAT_TSV, .bare = true};
    if (job.x == NULL)
        job.x = extract_new(&records, &out_std);
    if (size == 0 || !utf8_valid((const char *)data + 1, size - 1))
        return -1;
    struct span rest = {(const char *)data + 1, size - 1}, heading, texts[SENTENCES], line;
    if (!fuzz_line(&rest, &heading))
        return -1;
    struct buf in = {0}, out = {0};
    unsigned n = 0;
    while (n < SENTENCES && fuzz_line(&rest, &texts[n])) {
        add_segment(&in, heading, texts[n], n + 1, data[0]);
        n++;
    }
    job.input = (struct span){in.data, in.len};
    fuzz_collect(&out, extract_lines, &job);
    struct span metrics = {out.data, out.len};
    while (fuzz_line(&metrics, &line))
        claim_metric(line, texts, n);
    buf_free(&in);
    buf_free(&out);
    return 0;
}
