#include "table_lines.h"

#include "cells.h"
#include "marker.h"
#include "rows.h"
#include "text.h"

/* Characters: a row, a cell that is no number, a remark. */
enum { ROW_MAX = 120, CELL_MAX = 24, REMARK_MAX = 16 };

static bool is_separator(char c)
{
    return c == ' ' || c == '\t' || c == '|';
}

bool table_is_number(struct span s)
{
    bool digit = false;
    for (size_t i = 0; i < s.n;) {
        size_t mark = text_one_of(text_from(s, i), SET_TABLE_MARKS);
        bool plain = strchr("0123456789.,%-+()x#*", s.s[i]) != NULL && s.s[i] != '\0';
        if (!mark && !plain)
            return false;
        digit = digit || mark == 6 || text_digit(s, i) || s.s[i] == 'x';
        i += mark ? mark : 1;
    }
    return digit;
}

struct cells {
    unsigned all, numbers, years; /* years: bare ones, which are numbers too */
    bool bars;
};

static bool count_cells(struct span s, struct cells *c)
{
    *c = (struct cells){.bars = s.n > 0 && *s.s == '|'};
    if (s.n > 4 * ROW_MAX || (!c->bars && text_ends(s, "。")) ||
        (memchr(s.s, ' ', s.n) == NULL && memchr(s.s, '\t', s.n) == NULL && !c->bars))
        return false;
    if (!text_at_most(s, ROW_MAX))
        return false;
    for (size_t at = 0; at < s.n;) {
        size_t start = at;
        while (at < s.n && !is_separator(s.s[at]))
            at++;
        struct span cell = {s.s + start, at - start};
        if (cell.n > 0) {
            c->all++;
            c->numbers += table_is_number(cell);
            c->years += rows_year(cell) > 1900;
            if (!text_at_most(cell, CELL_MAX))
                return false;
        }
        at++;
    }
    return true;
}

bool table_has_stops(struct span s)
{
    return text_holds_one_of(s, SET_TABLE_STOPS);
}

static bool is_row(struct span s)
{
    struct cells c;
    if (!count_cells(s, &c))
        return false;
    if (c.bars)
        return c.all >= 1;
    return c.all >= 2 && c.numbers >= 1 && !span_holds(s, "。") && !span_holds(s, "，");
}

bool table_is_unit(struct span s)
{
    return text_at_most(s, 40) && text_holds_one_of(s, SET_TABLE_UNITS) && !span_holds(s, "。");
}

static bool is_header(struct span s)
{
    struct cells c;
    return table_is_unit(s) || (count_cells(s, &c) && c.all >= 2 && c.numbers == 0 && !table_has_stops(s));
}

static bool open_text(const struct lines *l, size_t i)
{
    return l->line[i].kind == LINE_TEXT;
}

bool table_is_caption(struct span s)
{
    while (s.n > 0 && (*s.s == '*' || *s.s == '#' || *s.s == ' '))
        s = text_from(s, 1);
    size_t n = text_one_of(s, SET_TABLE_CAPTIONS);
    unsigned number;
    struct span rest = text_from(s, n);
    return n > 0 && text_at_most(s, 60) && !span_holds(s, "。") &&
           (text_digit(rest, 0) || marker_han(rest, &number) > 0 || n > 3);
}

/* A remark in brackets between two rows goes with them: （含建筑业）. */
static bool is_remark(struct span s)
{
    return (text_starts(s, "（") || text_starts(s, "(")) && (text_ends(s, "）") || text_ends(s, ")")) &&
           text_at_most(s, REMARK_MAX) && marker_find(s).rank == MARK_NONE;
}

/* The end of the rows that begin at i, remarks between them included. */
static size_t end_of_rows(const struct lines *l, size_t i, size_t to)
{
    while (i < to && open_text(l, i) &&
           (is_row(line_span(&l->line[i])) || (i + 1 < to && is_remark(line_span(&l->line[i])) &&
                                               open_text(l, i + 1) && is_row(line_span(&l->line[i + 1])))))
        i++;
    return i;
}

static size_t tabs_in(struct span s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++)
        n += s.s[i] == '\t';
    return n;
}

/* What makes a table of the one row at i: the unit or caption above it, or titles for each of its cells. */
static bool has_head(const struct lines *l, size_t i)
{
    struct span head = line_span(&l->line[i - 1]);
    size_t tabs = tabs_in(line_span(&l->line[i]));
    return table_is_unit(head) || table_is_caption(head) ||
           (tabs > 0 && tabs_in(head) == tabs && is_header(head));
}

void table_mark(struct lines *l, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        size_t end = is_remark(line_span(&l->line[i])) ? i : end_of_rows(l, i, to);
        if (end - i < 2 && !(i > from && end > i && open_text(l, i - 1) && has_head(l, i))) {
            i = end > i ? end - 1 : i;
            continue;
        }
        for (size_t k = i, header = 1; k < end; k++) {
            struct cells c;
            l->line[k].kind = LINE_ROW;
            header = header &&
                     count_cells(line_span(&l->line[k]), &c) && /* | 指标 | 年末数 |, 指标 2018 2019 */
                     (c.numbers == 0 || (c.numbers == c.years && c.years >= 2));
            l->line[k].number = header ? 1 : l->line[k].number;
        }
        for (size_t k = i;
             k > from && k + 4 > i && open_text(l, k - 1) &&
             (is_header(line_span(&l->line[k - 1])) || table_is_caption(line_span(&l->line[k - 1])));
             k--) {
            l->line[k - 1].kind = LINE_ROW;
            l->line[k - 1].number = 1;
        }
        i = end - 1;
    }
    cells_mark(l, from, to);
}
