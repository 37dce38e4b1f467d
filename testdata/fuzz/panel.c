/* panel: any bytes as metric records, or as states of panel --partial. What is written is CSV with as many
 * cells in each row, and the same when it is made by way of states, of all lines or of each half of them. The
 * first byte chooses the options. */
#include "indicator_names.h"
#include "panel/panel_run.h"
#include "panel/read_figures.h"
#include "rules.h"
#include "sets.h"
#include "table_shape.h"

enum { OPTIONS = 7 };

static void choose(struct panel_options *o, unsigned choice)
{
    struct selection *s = &o->selection;
    switch (choice) {
    case 1:
        select_indicators(s, "gdp");
        select_measures(s, "growth");
        break;
    case 2: o->pick = PICK_ALL; break;
    case 3: o->pick = PICK_VINTAGES; break;
    case 4: o->wide = true; break;
    case 5:
        o->names = true;
        select_levels(s, "province,prefecture");
        select_years(s, "2010-2020");
        break;
    case 6:
        select_indicators(s, "地区生产总值");
        select_measures(s, "growth");
        select_years(s, "2015-2018");
        select_place(s, "浙江省");
        break;
    }
}

static bool may_have_sentences(unsigned choice)
{
    return choice == 1 || choice == 6;
}

/* What stands after the first empty line is given to --sentences, where that is wanted. */
struct input {
    unsigned choice;
    const char *sentences; /* NULL: without */
};

struct job {
    const struct input *in;
    bool merge, partial;
    struct span lines;
};

/* Not through main, which reads all lists: here that is done once. */
static void run_job(void *ctx)
{
    static bool ready;
    const struct job *job = ctx;
    char *operands[] = {fuzz_file(0, job->lines.s, job->lines.n), NULL};
    const struct opt_shared shared = {.max_line = SIZE_MAX / 2, .inputs = {.operands = operands}};
    struct panel_options o = {.merge = job->merge, .unchecked = job->merge, .partial = job->partial};
    if (!ready) {
        sets_use(NULL);
        rules_use(NULL);
        places_use(NULL);
        indicator_names_use(NULL);
        ready = true;
    }
    choose(&o, job->in->choice);
    if (!job->partial)
        o.sentences = job->in->sentences;
    panel_check(&o);
    panel_run(&o, &shared);
    selection_free(&o.selection);
}

static void run(struct buf *out, const struct input *in, bool merge, bool partial, struct span lines)
{
    fuzz_collect(out, run_job, &(struct job){in, merge, partial, lines});
}

/* Where the second half of the lines begins. */
static size_t half(struct span lines)
{
    const char *lf = lines.n > 0 ? memchr(lines.s + lines.n / 2, '\n', lines.n - lines.n / 2) : NULL;
    return lf != NULL ? (size_t)(lf - lines.s) + 1 : lines.n;
}

/* From the records, or the states, to the table in one step and in three. */
static void claim_merge(const struct input *in, bool merge, struct span lines)
{
    struct buf direct = {0}, states = {0}, merged = {0};
    size_t n = half(lines);
    run(&direct, in, merge, false, lines);
    claim_table(&direct);
    run(&states, in, merge, true, span_head(lines, n));
    run(&states, in, merge, true, span_from(lines, n));
    run(&merged, in, true, false, (struct span){states.data, states.len});
    CLAIM(merged.len == direct.len && memcmp(merged.data, direct.data, merged.len) == 0);
    buf_free(&direct);
    buf_free(&states);
    buf_free(&merged);
}

/* The lines with what a state begins with before their last field: with any other they are only rejected. */
static void sign(struct buf *b, struct span rest)
{
    struct span line;
    while (fuzz_line(&rest, &line)) {
        const char *tab = line.n > 0 ? memrchr(line.s, '\t', line.n) : NULL;
        size_t n = tab != NULL ? (size_t)(tab - line.s) + 1 : 0;
        buf_add(b, line.s, n);
        if (tab != NULL)
            buf_text(b, STATE_VERSION);
        buf_add(b, line.s + n, line.n - n);
        buf_byte(b, '\n');
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return -1;
    struct span lines = {(const char *)data + 1, size - 1};
    struct buf signed_lines = {0};
    struct input in = {data[0] % OPTIONS, NULL};
    bool states = data[0] / OPTIONS % 2 == 1;
    const char *gap = memmem(lines.s, lines.n, "\n\n", 2);
    if (gap != NULL && may_have_sentences(in.choice)) {
        size_t n = (size_t)(gap - lines.s) + 1;
        in.sentences = fuzz_file(1, lines.s + n + 1, lines.n - n - 1);
        lines.n = n;
    }
    if (states) {
        sign(&signed_lines, lines);
        lines = (struct span){signed_lines.data, signed_lines.len};
    }
    if (fuzz_is_gzip(lines) || fuzz_is_gzip(span_from(lines, half(lines)))) {
        buf_free(&signed_lines);
        return -1;
    }
    claim_merge(&in, states, lines);
    buf_free(&signed_lines);
    return 0;
}
