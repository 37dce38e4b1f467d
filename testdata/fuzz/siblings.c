/* siblings: any bytes as document records, one text a line; the first byte chooses the options. The table has
 * as many fields in each row, and is the same whatever the order of the documents. */
#include "harness.h"
#include "siblings/siblings_run.h"

enum { OPTIONS = 4, TABLE_FIELDS = 5, ALIGN_FIELDS = 11 };

struct job {
    unsigned choice;
    struct span lines;
};

static void run_job(void *ctx)
{
    const struct job *job = ctx;
    char *operands[] = {fuzz_file(0, job->lines.s, job->lines.n), NULL};
    const struct opt_shared shared = {.max_line = SIZE_MAX / 2, .inputs = {.operands = operands}};
    struct siblings_options o = {.least = job->choice == 1 ? 0.5 : 0.8};
    CLAIM(preferences_parse(&o.preferences, job->choice == 2 ? "source=*1,longest" : "unmasked,longest") ==
          NULL);
    o.all = job->choice == 2;
    o.align = job->choice == 3;
    siblings_run(&o, &shared);
}

static void add_record(struct buf *b, unsigned n, struct span text)
{
    char head[64];
    int length = snprintf(head, sizeof head, "%04x\tfile%u\t\tUTF-8\t\t", n % 7, n);
    buf_add(b, head, (size_t)length);
    buf_add(b, text.s, text.n);
    buf_byte(b, '\n');
}

static void claim_fields(struct span rest, size_t wanted)
{
    struct span line;
    while (fuzz_line(&rest, &line)) {
        size_t tabs = 0;
        for (size_t i = 0; i < line.n; i++)
            tabs += line.s[i] == '\t';
        CLAIM(tabs + 1 == wanted);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { LINES = 200 };
    if (size < 2)
        return -1;
    struct span rest = {(const char *)data + 1, size - 1}, line[LINES];
    struct buf forth = {0}, back = {0}, one = {0}, other = {0};
    unsigned choice = data[0] % OPTIONS, n = 0;
    while (n < LINES && fuzz_line(&rest, &line[n]))
        n++;
    for (unsigned i = 0; i < n; i++) {
        add_record(&forth, i, line[i]);
        add_record(&back, n - 1 - i, line[n - 1 - i]);
    }
    fuzz_collect(&one, run_job, &(struct job){choice, {forth.data, forth.len}});
    fuzz_collect(&other, run_job, &(struct job){choice, {back.data, back.len}});
    claim_fields((struct span){one.data, one.len}, choice == 3 ? ALIGN_FIELDS : TABLE_FIELDS);
    CLAIM(one.len == other.len && memcmp(one.data, other.data, one.len) == 0);
    buf_free(&forth);
    buf_free(&back);
    buf_free(&one);
    buf_free(&other);
    return 0;
}
