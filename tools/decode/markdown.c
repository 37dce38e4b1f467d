/* A table is a line with bars, a row of dashes with as many, and the lines with bars that follow. */
#include "markdown.h"

#include <stdbool.h>

static struct span trim(struct span s)
{
    while (s.n > 0 && strchr(" \t\r", *s.s) != NULL)
        s = span_from(s, 1);
    while (s.n > 0 && strchr(" \t\r", s.s[s.n - 1]) != NULL)
        s.n--;
    return s;
}

/* The line that s begins with, without its end. */
static struct span line_of(struct span s)
{
    const char *lf = s.n > 0 ? memchr(s.s, '\n', s.n) : NULL;
    return lf != NULL ? span_head(s, (size_t)(lf - s.s)) : s;
}

/* What follows the line, which s begins with. */
static struct span after(struct span s, struct span line)
{
    return span_from(s, line.n + (line.n < s.n));
}

/* A row without the bars at its ends. */
static struct span inner(struct span line)
{
    line = trim(line);
    line = span_from(line, span_starts(line, "|"));
    if (line.n > 0 && line.s[line.n - 1] == '|' && !span_ends(line, "\\|"))
        line.n--;
    return line;
}

/* Takes the next cell off the row. */
static struct span next_cell(struct span *row)
{
    size_t i = 0;
    while (i < row->n && row->s[i] != '|')
        i += row->s[i] == '\\' && i + 1 < row->n ? 2 : 1;
    struct span cell = span_head(*row, i);
    *row = span_from(*row, i < row->n ? i + 1 : i);
    return trim(cell);
}

static size_t count_cells(struct span line)
{
    size_t n = 0;
    for (struct span row = inner(line); row.n > 0; n++)
        next_cell(&row);
    return n;
}

static bool has_bar(struct span line)
{
    return line.n > 0 && memchr(line.s, '|', line.n) != NULL;
}

/* |---|:--:| */
static bool is_rule(struct span line)
{
    bool dash = false;
    for (size_t i = 0; i < line.n; i++) {
        if (strchr("-:| \t\r", line.s[i]) == NULL || line.s[i] == '\0')
            return false;
        dash = dash || line.s[i] == '-';
    }
    return dash && has_bar(line);
}

/* The text from the next table on; its end where there is none. */
static struct span next_table(struct span s)
{
    while (has_bar(s)) {
        const char *bar = memchr(s.s, '|', s.n), *lf = memrchr(s.s, '\n', (size_t)(bar - s.s));
        s = span_from(s, lf != NULL ? (size_t)(lf - s.s) + 1 : 0);
        struct span line = line_of(s), rest = after(s, line), rule = line_of(rest);
        if (is_rule(rule) && count_cells(line) == count_cells(rule))
            return s;
        s = rest;
    }
    return span_from(s, s.n);
}

static void write_row(struct span line, struct buf *out)
{
    bool first = true;
    for (struct span row = inner(line); row.n > 0; first = false) {
        struct span cell = next_cell(&row);
        if (cell.n > 4 && span_starts(cell, "**") > 0 && span_ends(cell, "**"))
            cell = (struct span){cell.s + 2, cell.n - 4};
        if (!first)
            buf_byte(out, '\t');
        for (size_t i = 0; i < cell.n; i++)
            if (cell.s[i] != '\\' || i + 1 == cell.n || cell.s[i + 1] != '|')
                buf_byte(out, cell.s[i]);
    }
    buf_byte(out, '\n');
}

void markdown_tables(struct buf *text)
{
    struct span s = {text->data ? text->data : "", text->len}, table = next_table(s);
    struct buf out = {0};
    if (table.n == 0)
        return;
    for (; table.n > 0; table = next_table(s)) {
        buf_add(&out, s.s, (size_t)(table.s - s.s));
        struct span line = line_of(table);
        write_row(line, &out);
        s = after(table, line);
        s = after(s, line_of(s));
        for (line = line_of(s); has_bar(line); line = line_of(s)) {
            write_row(line, &out);
            s = after(s, line);
        }
    }
    buf_add(&out, s.s, s.n);
    buf_free(text);
    *text = out;
}
