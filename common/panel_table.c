#include "panel_table.h"

#include <csv.h>

#include "msg.h"
#include "record.h"
#include "tabular.h"

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
    [P_TARGET_FLAGS] = "target_flags",
    [P_ACTUAL_FLAGS] = "actual_flags",
};

enum { FIELDS_MAX = 64 };

struct table {
    const char *file;
    unsigned long long number; /* of the row in hand */
    void (*row)(void *ctx, const struct span *field);
    void *ctx;
    unsigned at[P_COLUMNS], columns; /* where each column stands; how many the header has, 0 before it */
    struct span cell[FIELDS_MAX];    /* of the row in hand */
    unsigned cells;
    bool guarded;           /* it is for spreadsheets: cells that they would calculate have a mark in front */
    struct buf text;        /* of CSV: the cells of the row in hand, escaped as in a record, */
    size_t end[FIELDS_MAX]; /* and where each ends */
};

/* A cell as it was before it was written for a spreadsheet. */
static struct span bare(const struct table *t, struct span cell)
{
    bool marked = t->guarded && cell.n > 0 && cell.s[0] == '\'' && tabular_is_formula(span_from(cell, 1));
    return marked ? span_from(cell, 1) : cell;
}

static void take_header(struct table *t)
{
    for (unsigned c = 0; c < P_COLUMNS; c++) {
        unsigned at = 0;
        while (at < t->cells && !span_is(t->cell[at], names[c]))
            at++;
        if (at == t->cells)
            msg_die("%s:1: no column %s: a table of panel as CSV or TSV is wanted", t->file, names[c]);
        t->at[c] = at;
    }
    t->columns = t->cells;
}

static void take_row(struct table *t)
{
    struct span field[P_COLUMNS];
    t->number++;
    if (t->columns == 0) {
        take_header(t);
        return;
    }
    if (t->cells != t->columns)
        msg_die("%s: row %llu: %u cells, not %u", t->file, t->number, t->cells, t->columns);
    for (unsigned c = 0; c < P_COLUMNS; c++)
        field[c] = t->cell[t->at[c]];
    t->row(t->ctx, field);
}

/* A row of TSV. */
static void take_line(struct table *t, struct span line)
{
    t->cells = 0;
    for (const char *p = line.s, *end = span_end(line);; p++) {
        const char *stop = p < end ? memchr(p, '\t', (size_t)(end - p)) : NULL;
        if (t->cells == FIELDS_MAX)
            msg_die("%s: row %llu: more than %d cells", t->file, t->number + 1, FIELDS_MAX);
        t->cell[t->cells++] = (struct span){p, (size_t)((stop ? stop : end) - p)};
        if (stop == NULL)
            break;
        p = stop;
    }
    take_row(t);
    t->cells = 0;
}

static void csv_cell(void *cell, size_t n, void *ctx)
{
    struct table *t = ctx;
    if (t->cells == FIELDS_MAX)
        msg_die("%s: row %llu: more than %d cells", t->file, t->number + 1, FIELDS_MAX);
    rec_escape(bare(t, (struct span){cell, n}), &t->text);
    t->end[t->cells++] = t->text.len;
}

static void csv_row(int end, void *ctx)
{
    struct table *t = ctx;
    (void)end;
    for (unsigned i = 0; i < t->cells; i++) {
        size_t from = i > 0 ? t->end[i - 1] : 0;
        t->cell[i] = (struct span){t->text.data + from, t->end[i] - from};
    }
    take_row(t);
    t->cells = 0;
    t->text.len = 0;
}

/* Cuts a line of CSV that is a row of its own, without quotes inside of cells and without what would have to
 * be escaped in a record: nearly all are so. Returns false for others. */
static bool cut_plainly(struct table *t, struct span line)
{
    unsigned n = 0;
    if (line.n == 0 || memchr(line.s, '\\', line.n) || memchr(line.s, '\t', line.n) ||
        memchr(line.s, '\r', line.n))
        return false;
    for (const char *p = line.s, *end = span_end(line);; p++) {
        bool quoted = p < end && *p == '"';
        p += quoted;
        const char *stop = p < end ? memchr(p, quoted ? '"' : ',', (size_t)(end - p)) : NULL;
        if (n == FIELDS_MAX || (quoted && stop == NULL))
            return false;
        struct span cell = {p, (size_t)((stop ? stop : end) - p)};
        if (!quoted && memchr(p, '"', cell.n) != NULL)
            return false;
        t->cell[n] = bare(t, cell);
        n++;
        p = stop != NULL ? stop + quoted : end;
        if (p == end)
            break;
        if (*p != ',')
            return false;
    }
    t->cells = n;
    return true;
}

static void read_csv(struct in_lines *lines, struct span line, struct table *t)
{
    struct csv_parser p;
    bool open = false;
    if (csv_init(&p, CSV_APPEND_NULL) != 0)
        msg_die("out of memory");
    t->guarded = span_starts(line, "\xef\xbb\xbf") > 0;
    line = span_from(line, t->guarded ? 3 : 0);
    do {
        unsigned long long rows = t->number;
        if (!open && cut_plainly(t, line)) {
            take_row(t);
            t->cells = 0;
            continue;
        }
        if (csv_parse(&p, line.s, line.n, csv_cell, csv_row, t) != line.n ||
            csv_parse(&p, "\n", 1, csv_cell, csv_row, t) != 1)
            msg_die("%s: row %llu: %s", t->file, t->number + 1, csv_strerror(csv_error(&p)));
        open = t->number == rows; /* it goes on in the next line */
    } while (in_line(lines, &line));
    csv_fini(&p, csv_cell, csv_row, t);
    csv_free(&p);
    buf_free(&t->text);
}

static void read_table(struct in *in, void *ctx)
{
    struct table *t = ctx;
    struct in_lines lines = {.in = in};
    struct span line;
    t->file = in->name;
    if (!in_line(&lines, &line))
        msg_die("%s: no header", in->name);
    if (memchr(line.s, '\t', line.n) == NULL) {
        read_csv(&lines, line, t);
    } else {
        do {
            take_line(t, line);
        } while (in_line(&lines, &line));
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
