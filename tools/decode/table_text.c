#include "table_text.h"

#include <ctype.h>
#include <stdlib.h>

enum {
    REPEATED = 200 /* bytes of the longest cell that is repeated */,
    COLUMNS = 1024,
    MOST = 1 << 23 /* cells */
};

struct table_cell {
    size_t at, n;
    size_t columns, rows;
    bool goes_on;
};

void table_row(struct table *t)
{
    t->row = mem_room(t->row, t->rows, &t->row_cap, sizeof *t->row);
    t->row[t->rows++] = t->cells;
}

void table_drop_row(struct table *t)
{
    if (t->rows > 0)
        t->cells = t->row[--t->rows];
}

static size_t within(size_t n, size_t most)
{
    return n == 0 ? 1 : n < most ? n : most;
}

void table_cell(struct table *t, struct span lines, size_t columns, size_t rows, bool goes_on)
{
    if (t->rows == 0)
        table_row(t);
    t->full = t->full || t->cells >= MOST;
    if (t->full)
        return;
    t->cell = mem_room(t->cell, t->cells, &t->cell_cap, sizeof *t->cell);
    while (lines.n > 0 && lines.s[lines.n - 1] == '\n')
        lines.n--;
    t->cell[t->cells++] = (struct table_cell){.at = t->text.len,
                                              .n = lines.n,
                                              .columns = within(columns, TABLE_SPAN_MOST),
                                              .rows = within(rows, COLUMNS * COLUMNS),
                                              .goes_on = goes_on};
    buf_add(&t->text, lines.s, lines.n);
}

void table_repeat_row(struct table *t, size_t n)
{
    if (t->rows == 0 || t->row[t->rows - 1] == t->cells)
        return;
    size_t first = t->row[t->rows - 1], cells = t->cells - first;
    for (; n > 0 && t->cells + cells <= MOST; n--) {
        table_row(t);
        for (size_t i = first; i < first + cells; i++) {
            struct table_cell c = t->cell[i];
            table_cell(t, (struct span){"", 0}, c.columns, c.rows, c.goes_on);
            t->cell[t->cells - 1].at = c.at;
            t->cell[t->cells - 1].n = c.n;
        }
    }
}

static struct span text_of(const struct table *t, const struct table_cell *c)
{
    return (struct span){t->text.data ? t->text.data + c->at : "", c->n};
}

/* A number and nothing else, as far as its signs are ASCII. */
static bool is_bare_number(struct span s)
{
    bool digit = false;
    for (size_t i = 0; i < s.n; i++) {
        if (strchr("0123456789.,%+- ", s.s[i]) == NULL || s.s[i] == '\0')
            return false;
        digit = digit || isdigit((unsigned char)s.s[i]);
    }
    return digit;
}

static bool has_digit(struct span s)
{
    for (size_t i = 0; i < s.n; i++)
        if (isdigit((unsigned char)s.s[i]))
            return true;
    return false;
}

/* The lines of a cell as one: a blank only between what is ASCII on both sides. */
static void write_cell(struct span s, struct buf *out)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = s.s[i];
        if (c != '\n' && c != '\t') {
            buf_byte(out, c);
            continue;
        }
        bool left = i > 0 && (unsigned char)s.s[i - 1] < 0x80 && s.s[i - 1] != ' ';
        bool right = i + 1 < s.n && (unsigned char)s.s[i + 1] < 0x80 && s.s[i + 1] != '\n';
        if (left && right)
            buf_byte(out, ' ');
    }
}

/* What spans down into the row in hand, by column. */
struct above {
    const struct table_cell *cell;
    size_t left; /* so many rows more */
};

static size_t row_end(const struct table *t, size_t row)
{
    return row + 1 < t->rows ? t->row[row + 1] : t->cells;
}

static bool is_header(const struct table *t, size_t row)
{
    for (size_t i = t->row[row]; i < row_end(t, row); i++)
        if (is_bare_number(text_of(t, &t->cell[i])))
            return false;
    return true;
}

/* True when all that is in the row is one cell: a title or a remark over the width of the table. */
static bool is_alone(const struct table *t, size_t row)
{
    size_t filled = 0;
    for (size_t i = t->row[row]; i < row_end(t, row); i++)
        filled += t->cell[i].n > 0;
    return filled <= 1;
}

/* Writes one column of a row. */
static void write_column(const struct table *t, const struct table_cell *c, bool repeated, size_t column,
                         struct buf *out)
{
    struct span s = text_of(t, c);
    if (column > 0)
        buf_byte(out, '\t');
    if (!repeated || s.n <= REPEATED)
        write_cell(s, out);
}

static void write_row(const struct table *t, size_t row, struct above *above, size_t columns, struct buf *out)
{
    bool header = is_header(t, row) && !is_alone(t, row);
    size_t column = 0, i = t->row[row], end = row_end(t, row), begun = out->len;
    while (column < columns && (i < end || above[column].left > 0)) {
        struct above *a = &above[column];
        if (a->left > 0 && !(i < end && t->cell[i].goes_on)) {
            a->left--;
            write_column(t, a->cell, !has_digit(text_of(t, a->cell)), column, out);
            column++;
            continue;
        }
        const struct table_cell *c = &t->cell[i++];
        bool goes_on = c->goes_on && a->cell != NULL;
        const struct table_cell *shown = goes_on ? a->cell : c;
        for (size_t k = 0; k < c->columns && column < columns; k++, column++) {
            above[column] = (struct above){shown, c->rows - 1};
            bool again = k > 0 ? header : goes_on;
            bool empty = (k > 0 && !header) || (goes_on && has_digit(text_of(t, shown)));
            if (empty) {
                if (column > 0)
                    buf_byte(out, '\t');
            } else {
                write_column(t, shown, again, column, out);
            }
        }
    }
    while (out->len > begun && out->data[out->len - 1] == '\t')
        out->len--;
    if (out->len > begun && is_alone(t, row)) { /* no column to stand in */
        size_t tabs = begun;
        while (tabs < out->len && out->data[tabs] == '\t')
            tabs++;
        memmove(out->data + begun, out->data + tabs, out->len - tabs);
        out->len -= tabs - begun;
    }
    if (out->len > begun)
        buf_byte(out, '\n');
}

void table_fill(struct table *t, size_t row, size_t column, size_t rows, size_t columns, size_t *work)
{
    if (row >= t->rows || t->row[row] + column >= row_end(t, row))
        return;
    const struct table_cell *from = &t->cell[t->row[row] + column];
    bool digit = has_digit(text_of(t, from));
    for (size_t r = row; r < row + rows && r<t->rows && * work> 0; r++) {
        if (from->n == 0 || from->n > REPEATED || (r > row && digit))
            return;
        bool header = is_header(t, r) && !is_alone(t, r);
        size_t cells = row_end(t, r) - t->row[r];
        *work -= *work > cells ? cells : *work;
        for (size_t c = column; c < column + (header ? columns : 1) && c < cells; c++) {
            struct table_cell *to = &t->cell[t->row[r] + c];
            if (to->n == 0) {
                to->at = from->at;
                to->n = from->n;
            }
        }
    }
}

/* Columns of the widest row, as far as the rows themselves tell. */
static size_t widest(const struct table *t)
{
    size_t most = 0;
    for (size_t r = 0; r < t->rows; r++) {
        size_t columns = 0;
        for (size_t i = t->row[r]; i < row_end(t, r); i++)
            columns += t->cell[i].columns;
        most = columns > most ? columns : most;
    }
    return most < COLUMNS ? most : COLUMNS;
}

void table_write(const struct table *t, size_t limit, struct buf *out)
{
    size_t columns = widest(t);
    struct above *above = mem_zalloc(columns + 1, sizeof *above);
    for (size_t r = 0; r < t->rows && out->len <= limit; r++) {
        if (columns > 1) {
            write_row(t, r, above, columns, out);
        } else if (row_end(t, r) > t->row[r]) {
            struct span s = text_of(t, &t->cell[t->row[r]]);
            buf_add(out, s.s, s.n);
            buf_byte(out, '\n');
        }
    }
    free(above);
}

void table_free(struct table *t)
{
    buf_free(&t->text);
    free(t->cell);
    free(t->row);
    *t = (struct table){0};
}
