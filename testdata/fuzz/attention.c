/* attention: any bytes as sentences of segment records; the first byte chooses the table, the second the
 * kinds and phases. Of choice 1 what stands before the first empty line is the dictionary. Every row has as
 * many fields as the header. */
#include "attention/attention_run.h"
#include "harness.h"

struct job {
    struct attention_options options;
    struct span dictionary, records;
    struct buf *out;
};

static const struct attention_options choices[] = {
    {.table = TABLE_THEMES, .by_section = true},
    {.table = TABLE_TERMS, .counting = COUNT_CHARACTERS}, /* with the dictionary of the input */
    {.table = TABLE_MATRIX, .counting = COUNT_AT_BORDERS},
    {.table = TABLE_FREQUENCY},
    {.table = TABLE_TF_IDF, .most = 2},
    {.table = TABLE_PROFILE, .with_noise = true},
    {.table = TABLE_METRICS, .by_section = true},
    {.table = TABLE_KEYNESS},
};

static void run(void *ctx)
{
    struct job *job = ctx;
    char *operands[] = {fuzz_file(0, job->records.s, job->records.n), NULL};
    const struct opt_shared shared = {.max_line = SIZE_MAX / 2, .inputs = {.operands = operands}};
    struct attention_options o = job->options;
    o.format = FORMAT_TSV;
    if (o.table == TABLE_TERMS)
        o.theme_dict = fuzz_file(1, job->dictionary.s, job->dictionary.n);
    if (o.table == TABLE_KEYNESS) {
        report_where_add(&o.target, "keyness", "period=2001");
        report_where_add(&o.against, "against", "period<2001 or place in b");
    }
    attention_run(&o, &shared);
    report_where_free(&o.target);
    report_where_free(&o.against);
}

static void collect(void *ctx)
{
    struct job *job = ctx;
    fuzz_collect(job->out, run, job);
}

static size_t fields(struct span line)
{
    size_t n = 1;
    for (size_t i = 0; i < line.n; i++)
        n += line.s[i] == '\t';
    return n;
}

static void add_record(struct buf *b, unsigned n, unsigned seed, struct span text)
{
    static const char *const kinds[] = {"sentence", "item", "noise", "table"}, *const phases[] = {
                                                                                   "done", "plan", "problem",
                                                                                   ""};
    char head[96];
    int length =
        snprintf(head, sizeof head, "d%u\ts\t1\t%u\t%s\t\t\tsummary\t%u\t%s\t%s\t", n / 3, n,
                 kinds[(n + seed) % 4], 2000 + n / 3 % 4, n / 12 % 2 ? "b" : "a", phases[(n ^ seed) % 4]);
    buf_add(b, head, (size_t)length);
    buf_add(b, text.s, text.n);
    buf_byte(b, '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 3)
        return -1;
    struct span rest = {(const char *)data + 2, size - 2}, line;
    struct buf records = {0}, out = {0};
    struct job job = {.options = choices[data[0] % (sizeof choices / sizeof *choices)], .out = &out};
    if (job.options.table == TABLE_TERMS) {
        const char *end = span_find(rest, "\n\n");
        job.dictionary = span_head(rest, end != NULL ? (size_t)(end + 1 - rest.s) : rest.n);
        rest = span_from(rest, job.dictionary.n);
    }
    for (unsigned n = 0; fuzz_line(&rest, &line); n++)
        add_record(&records, n, data[1], line);
    job.records = (struct span){records.data, records.len};
    if (job.options.table == TABLE_TERMS ? fuzz_survives(collect, &job) : (collect(&job), true)) {
        struct span all = {out.data, out.len}, first;
        if (fuzz_line(&all, &first))
            while (fuzz_line(&all, &line))
                CLAIM(fields(line) == fields(first));
    }
    buf_free(&records);
    buf_free(&out);
    return 0;
}
