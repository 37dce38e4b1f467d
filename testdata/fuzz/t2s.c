/* t2s: as many lines out as in, fields before the last untouched, well-formed text stays well-formed, and
 * what is no text passes through. The first byte chooses the options. */
#include "harness.h"
#include "t2s/line.h"
#include "utf8.h"

static const struct {
    const struct table *table; /* NULL: auto */
    bool whole_line, changes;
} options[] = {{NULL, false, false},        {&table_tw2sp, false, false}, {&table_t2s, true, false},
               {&table_hk2s, false, false}, {&table_tw2s, false, true},   {NULL, false, true},
               {NULL, true, false}};
enum { OPTIONS = sizeof options / sizeof *options };

struct run {
    unsigned choice;
    struct span input;
};

/* Not through main: that keeps its state in static memory, as it may. */
static void convert(void *ctx)
{
    static struct line_job job;
    const struct run *run = ctx;
    char *operands[] = {fuzz_file(0, run->input.s, run->input.n), NULL};
    memset(&job, 0, sizeof job);
    job.table = options[run->choice].table;
    job.whole_line = options[run->choice].whole_line;
    line_prepare(&job, options[run->choice].changes);
    in_each(&(struct in_set){.operands = operands}, line_convert_input, &job);
    line_free(&job);
}

static void claim_line(struct span in, struct span out, bool whole_line)
{
    size_t kept = 0;
    for (size_t i = 0; i < in.n && !whole_line; i++)
        if (in.s[i] == '\t')
            kept = i + 1;
    CLAIM(out.n >= kept && (kept == 0 || memcmp(in.s, out.s, kept) == 0));
    if (utf8_valid(in.s, in.n))
        CLAIM(utf8_valid(out.s, out.n));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return -1;
    unsigned choice = data[0] % OPTIONS;
    struct buf out = {0};
    struct span in = {(const char *)data + 1, size - 1}, before, after;
    if (fuzz_is_gzip(in))
        return -1;
    fuzz_collect(&out, convert, &(struct run){choice, in});
    struct span rest = {out.data, out.len};
    CLAIM(in.n == 0 || (rest.n > 0 && (in.s[in.n - 1] == '\n') == (rest.s[rest.n - 1] == '\n')));
    while (fuzz_line(&in, &before)) {
        CLAIM(fuzz_line(&rest, &after));
        claim_line(before, after, options[choice].whole_line);
    }
    CLAIM(!fuzz_line(&rest, &after));
    buf_free(&out);
    return 0;
}
