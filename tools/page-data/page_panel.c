#include "page_panel.h"

#include "msg.h"

static const char *const names[P_COLUMNS] = {
    [P_PLACE] = "place",
    [P_CODE] = "code",
    [P_LEVEL] = "level",
    [P_INDICATOR] = "indicator",
    [P_MEASURE] = "measure",
    [P_BASIS] = "basis",
    [P_UNIT] = "unit",
    [P_PERIOD] = "period",
    [P_TARGET_BOUND] = "target_bound",
    [P_TARGET_LO] = "target_lo",
    [P_TARGET_HI] = "target_hi",
    [P_TARGET_STRETCH] = "target_stretch",
    [P_TARGET_N] = "target_n",
    [P_TARGET_AT] = "target_at",
    [P_ACTUAL_BOUND] = "actual_bound",
    [P_ACTUAL_LO] = "actual_lo",
    [P_ACTUAL_HI] = "actual_hi",
    [P_ACTUAL_PRELIMINARY] = "actual_preliminary",
    [P_ACTUAL_N] = "actual_n",
    [P_ACTUAL_AT] = "actual_at",
    [P_GAP] = "gap",
    [P_ATTAINED] = "attained",
    [P_STATUS] = "status",
    [P_ATTAINMENT] = "attainment",
    [P_TARGET_STATUS] = "target_status",
    [P_ACTUAL_STATUS] = "actual_status",
};

enum { FIELDS_MAX = 64 };

struct table {
    void (*row)(void *ctx, const struct span *field);
    void *ctx;
    unsigned at[P_COLUMNS], columns; /* where each column stands; how many the header has */
};

/* Cuts a line at its TABs; returns the number of fields, FIELDS_MAX + 1 where there are more. */
static unsigned cut(struct span line, struct span *field)
{
    unsigned n = 0;
    for (const char *p = line.s, *end = span_end(line);; p++) {
        const char *tab = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
        if (n == FIELDS_MAX)
            return FIELDS_MAX + 1;
        field[n++] = (struct span){p, (size_t)((tab ? tab : end) - p)};
        if (tab == NULL)
            return n;
        p = tab;
    }
}

static void take_header(struct table *t, const char *file, struct span line)
{
    struct span field[FIELDS_MAX];
    t->columns = cut(line, field);
    if (t->columns > FIELDS_MAX)
        msg_die("%s:1: more than %d columns", file, FIELDS_MAX);
    for (unsigned c = 0; c < P_COLUMNS; c++) {
        unsigned at = 0;
        while (at < t->columns && !span_is(field[at], names[c]))
            at++;
        if (at == t->columns)
            msg_die("%s:1: no column %s: a table of panel --format tsv is wanted", file, names[c]);
        t->at[c] = at;
    }
}

static void read_table(struct in *in, void *ctx)
{
    struct table *t = ctx;
    struct in_lines lines = {.in = in};
    struct span line, all[FIELDS_MAX], field[P_COLUMNS];
    if (!in_line(&lines, &line))
        msg_die("%s: no header", in->name);
    take_header(t, in->name, line);
    while (in_line(&lines, &line)) {
        if (cut(line, all) != t->columns || !in_valid(&lines, line))
            msg_die("%s:%llu: no row of this table", in->name, lines.number);
        for (unsigned c = 0; c < P_COLUMNS; c++)
            field[c] = all[t->at[c]];
        t->row(t->ctx, field);
    }
    in_lines_free(&lines);
}

void panel_each(char *path, void (*row)(void *ctx, const struct span *field), void *ctx)
{
    char *operands[] = {path, NULL};
    const struct in_set set = {.operands = operands};
    struct table t = {.row = row, .ctx = ctx};
    in_each(&set, read_table, &t);
}

struct span panel_series(const struct span *field, struct buf *b)
{
    b->len = 0;
    for (unsigned c = P_INDICATOR; c <= P_UNIT; c++) {
        if (c > P_INDICATOR)
            buf_byte(b, '\t');
        buf_add(b, field[c].s, field[c].n);
    }
    return (struct span){b->data, b->len};
}
