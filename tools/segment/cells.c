#include "cells.h"

#include "rows.h"
#include "table_lines.h"
#include "text.h"

/* Cells of a header. */
enum { HEADER_MAX = 64 };

static bool is_label_title(struct span s)
{
    return text_ends_one_of(s, SET_TABLE_LABEL_TITLES) || set_has(SET_TABLE_LABEL_TITLES_WHOLE, s);
}

static bool is_column_title(struct span s)
{
    return memchr(s.s, '%', s.n) != NULL || memchr(s.s, '(', s.n) != NULL ||
           text_holds_one_of(s, SET_TABLE_COLUMN_TITLE_ENDS);
}

static bool equal(struct span a, struct span b)
{
    return a.n == b.n && memcmp(a.s, b.s, a.n) == 0;
}

/* How many of the n cells at `at` recur among them. */
static size_t recurring(const struct lines *l, size_t at, size_t n)
{
    size_t count = 0;
    for (size_t i = at; i < at + n; i++) {
        size_t k = at;
        while (k < at + n && (k == i || !equal(line_span(&l->line[k]), line_span(&l->line[i]))))
            k++;
        count += k < at + n;
    }
    return count;
}

static bool is_caption(const struct lines *l, size_t i)
{
    struct span s = line_span(&l->line[i]);
    return l->line[i].kind == LINE_TEXT && (table_is_unit(s) || table_is_caption(s));
}

/* A blank inside of a title would part it; only that of the labels (指 标) may have one. */
static bool are_titles(const struct lines *l, size_t from, size_t to)
{
    for (size_t i = from + 1; i < to; i++)
        if (text_holds_one_of(line_span(&l->line[i]), SET_TABLE_TITLE_BLANKS))
            return false;
    return from < to;
}

/* Where the header begins that ends at the first row; that row, when nothing is certain to be one. It is one
 * where its cells are as many as the columns and look like titles, or, of two levels, where as many of them
 * recur (金额 占比 金额 占比) as there are columns. Else they may be captions and sections as well, and a
 * wrong title is worse than none. */
static size_t find_header(const struct lines *l, const struct rows *r)
{
    size_t labels = r->counted + (r->labels ? r->labels : 1), columns = r->numbers - (r->labels == 0);
    size_t from = r->from, end = r->first, n = end - from, titled = end;
    for (size_t i = end; i > from && end - i < HEADER_MAX; i--) {
        if (!is_label_title(line_span(&l->line[i - 1])))
            continue;
        titled = i - 1;
        if (end - titled == columns + labels)
            return titled;
    }
    if (titled < end && recurring(l, titled, end - titled) == columns)
        return titled;
    if (columns < 2 || n < columns || n > HEADER_MAX)
        return end;
    bool flat = n == columns || (n == columns + labels && !r->sections);
    if (flat ? is_column_title(line_span(&l->line[end - 1])) : recurring(l, from, n) == columns)
        return from;
    return end;
}

/* Ties the n cells at `at` together. */
static void mark_row(struct lines *l, size_t at, size_t n, bool header)
{
    for (size_t i = at; i < at + n; i++) {
        l->line[i].kind = LINE_ROW;
        l->line[i].number = header;
        l->line[i].head = 0;
    }
    if (n > 0)
        l->line[at].head = (uint16_t)(n - 1);
}

/* Rows of so many cells. */
static void mark_even(struct lines *l, size_t at, size_t to, size_t length)
{
    for (; at < to; at += length)
        mark_row(l, at, length, false);
}

/* The rows, and what stands between them, a cell a row. */
static void mark_rows(struct lines *l, const struct rows *r)
{
    size_t length = r->counted + r->labels + r->numbers;
    if (r->counted > 0) {
        mark_even(l, r->first, r->to, length);
        return;
    }
    for (size_t at = r->first; at < r->to;) {
        struct group g = rows_group(l, at, r->to);
        size_t end = group_end(&g), labels = r->labels;
        if (labels == 0)
            labels = g.numbers % r->numbers != 0;
        size_t row = g.texts < labels ? at : at + g.texts - labels;
        bool full = r->labels ? end - row == length : (end - row) % length == 0;
        mark_even(l, at, row, 1);
        mark_even(l, row, end, full ? length : 1);
        at = end;
    }
}

/* Captions and units above, a row each as with other tables. */
static void mark_captions(struct lines *l, size_t from, size_t at)
{
    for (size_t i = at; i > from && i + 3 > at && is_caption(l, i - 1); i--)
        mark_row(l, i - 1, 1, true);
}

/* A cell a line, whatever the rows: runs of short lines of which at least a third are numbers. */
static void mark_alone(struct lines *l, size_t from, size_t to)
{
    for (size_t i = from, end; i < to; i = end + 1) {
        size_t numbers = 0, last = 0;
        for (end = i; end < to && rows_is_plain(l, end); end++)
            if (table_is_number(line_span(&l->line[end]))) {
                numbers++;
                last = end;
            }
        if (numbers >= 2 && end - i >= 4 && numbers * 3 >= last - i)
            mark_even(l, i, last + 1, 1);
    }
}

/* Marks a run of cells up to its last number. */
static void mark_run(struct lines *l, size_t from, struct rows *r, size_t end)
{
    if (!rows_find(l, r)) {
        mark_alone(l, r->from, end);
        return;
    }
    while (r->from < r->first && is_caption(l, r->from))
        r->from++;
    size_t header = find_header(l, r), start = header;
    if (header < r->first && are_titles(l, header, r->first)) {
        mark_row(l, header, r->first - header, true);
    } else if (r->dense) {
        start = r->from;
        mark_even(l, start, r->first, 1);
    }
    mark_rows(l, r);
    mark_captions(l, from, start);
}

void cells_mark(struct lines *l, size_t from, size_t to)
{
    for (size_t i = from, end; i < to; i = end) {
        enum cell cell = CELL_TEXT;
        struct rows r = {.from = i, .to = i};
        size_t numbers = 0;
        for (end = i; end < to && cell != CELL_NONE; end++) {
            cell = rows_cell(l, end, to);
            if (numbers > 0 && cell == CELL_TEXT && is_caption(l, end)) /* of the next table */
                break;
            numbers += cell == CELL_NUMBER;
            r.to = cell == CELL_NUMBER ? end + 1 : r.to;
        }
        r.dense = numbers * 3 + 1 >= r.to - i;
        if (numbers >= 2 && r.to - i >= 4)
            mark_run(l, from, &r, cell == CELL_NONE ? end - 1 : end);
    }
}
