/* A table whose cells have a line each is a run of short lines, texts T and numbers N, in which these shapes
 * tell the rows:
 *
 *   T T T | T N N | T N N | T | T N N     a label, or two (a name and its unit), and k numbers; a text too
 *                                         many is a section of the table, a row of its own
 *   T T T | 2018 N N | 2019 N N           labels that are years: the distance at which they recur
 *   T 2018 2019 | T N N | T N N           titles that are years
 *   T T T | 1 T N N | 2 T N N | 3 T N N   rows that are counted
 *
 * All rows have as many numbers: a row with fewer has lost an empty cell, and nobody knows which. */
#include "rows.h"

#include "sets.h"
#include "table_lines.h"
#include "text.h"

/* Characters: a cell, a label with numbers after it, a unit. Bytes: a number. Cells: a row. */
enum { CELL_MAX = 16, LABEL_MAX = 24, UNIT_MAX = 4, NUMBER_MAX = 24, ROW_MAX = 32 };

int rows_year(struct span s)
{
    if ((s.n != 3 && s.n != 4) || text_digits(s, 0) != s.n)
        return 0;
    int year = text_number(s, 0, s.n);
    return (year >= 100 && year < 190) || (year >= 1949 && year <= 2100) ? year : 0;
}

static bool is_number(const struct lines *l, size_t i)
{
    struct span s = line_span(&l->line[i]);
    if (s.n > NUMBER_MAX) /* nearly always */
        return false;
    if (l->line[i].kind == LINE_NOISE)
        return set_has(SET_ROWS_MISSING, s);
    return l->line[i].kind == LINE_TEXT && table_is_number(s);
}

/* Numbers, or a unit and numbers, from line i on. */
static bool numbers_follow(const struct lines *l, size_t i, size_t to)
{
    if (i < to && is_number(l, i))
        return true;
    return i + 1 < to && is_number(l, i + 1) && text_at_most(line_span(&l->line[i]), UNIT_MAX);
}

/* A label may be longer than other cells and hold marks that part items: 其中：交通运输、仓储和邮政业. */
static bool is_label(const struct lines *l, size_t i, size_t to)
{
    struct span s = line_span(&l->line[i]);
    return numbers_follow(l, i + 1, to) && text_at_most(s, LABEL_MAX) &&
           !text_holds_one_of(s, SET_ROWS_STOPS) &&
           (text_one_of(s, SET_ROWS_AMONG) > 0 || !span_holds(s, "："));
}

bool rows_is_plain(const struct lines *l, size_t i)
{
    struct span s = line_span(&l->line[i]);
    return l->line[i].kind == LINE_TEXT && text_at_most(s, CELL_MAX) && !table_has_stops(s);
}

enum cell rows_cell(const struct lines *l, size_t i, size_t to)
{
    if (l->line[i].n > 4 * LABEL_MAX)
        return CELL_NONE;
    if (is_number(l, i))
        return CELL_NUMBER;
    if (l->line[i].kind == LINE_NOISE)
        return set_has(SET_ROWS_PERCENT, line_span(&l->line[i])) ? CELL_TEXT : CELL_NONE;
    return rows_is_plain(l, i) || (l->line[i].kind == LINE_TEXT && is_label(l, i, to)) ? CELL_TEXT
                                                                                       : CELL_NONE;
}

struct group rows_group(const struct lines *l, size_t at, size_t to)
{
    struct group g = {.at = at};
    for (; at < to && rows_cell(l, at, to) == CELL_TEXT; at++)
        g.texts++;
    for (; at < to && is_number(l, at); at++)
        g.numbers++;
    return g;
}

/* Whether the n numbers at `at` are rows of p that are labelled by consecutive years. */
static bool in_years(const struct lines *l, size_t at, size_t n, size_t p)
{
    int first = rows_year(line_span(&l->line[at]));
    int step = rows_year(line_span(&l->line[at + p])) - first;
    if (first == 0 || n % p != 0 || (step != 1 && step != -1))
        return false;
    for (size_t i = 2; i < n / p; i++)
        if (rows_year(line_span(&l->line[at + i * p])) != first + (int)i * step)
            return false;
    return true;
}

static size_t year_period(const struct lines *l, const struct group *g)
{
    for (size_t p = 2; p <= ROW_MAX && p * 2 <= g->numbers; p++)
        if (in_years(l, g->at + g->texts, g->numbers, p))
            return p;
    return 0;
}

/* Rows that are labelled by years; among them a sum may have a label: 合计. 107 alone is a number like
 * others: a title must say that it is a year. */
static bool find_years(const struct lines *l, struct rows *r)
{
    struct group g = rows_group(l, r->from, r->to);
    size_t p = year_period(l, &g);
    bool titled = false;
    for (size_t i = g.at; i < g.at + g.texts; i++)
        titled = titled || text_holds_one_of(line_span(&l->line[i]), SET_MARK_YEAR);
    if (p == 0 || (!titled && l->line[g.at + g.texts].n == 3))
        return false;
    r->labels = 0;
    r->numbers = p;
    r->first = g.at + g.texts;
    for (size_t at = group_end(&g); at < r->to; at = group_end(&g)) {
        g = rows_group(l, at, r->to);
        bool years = g.numbers >= p && rows_year(line_span(&l->line[at + g.texts])) > 0 &&
                     (g.numbers == p || in_years(l, at + g.texts, g.numbers, p));
        if (!years && g.numbers != p - 1)
            return false;
        r->sections = r->sections || years || g.texts > 1;
    }
    return true;
}

/* What the groups of a run have in common. */
struct census {
    size_t groups, numbers; /* numbers: most of a group */
    size_t full;            /* groups of so many numbers */
    size_t texts[3];        /* groups after the first with 1, 2 and more texts */
    size_t counting;        /* groups whose last number is one more than that of the group before */
    struct group first, second;
};

static void count_group(const struct lines *l, const struct group *g, int *last, struct census *c)
{
    if (g->numbers > c->numbers) {
        c->numbers = g->numbers;
        c->full = 0;
    }
    c->full += g->numbers == c->numbers;
    if (c->groups == 0)
        c->first = *g;
    else
        c->texts[g->texts < 3 ? g->texts - 1 : 2]++;
    if (c->groups == 1)
        c->second = *g;
    c->groups++;
    struct span s = line_span(&l->line[group_end(g) - 1]);
    int number = s.n <= 6 && text_digits(s, 0) == s.n ? text_number(s, 0, s.n) : -1;
    c->counting += number == *last + 1;
    *last = number;
}

static struct census take_census(const struct lines *l, const struct rows *r)
{
    struct census c = {0};
    int last = 0;
    for (size_t at = r->from; at < r->to;) {
        struct group g = rows_group(l, at, r->to);
        count_group(l, &g, &last, &c);
        at = group_end(&g);
    }
    return c;
}

/* Titles of columns that are years: 指标 2018 2019. */
static bool has_year_titles(const struct lines *l, const struct census *c, size_t labels)
{
    const struct group *g = &c->first;
    if (g->numbers < 2 || c->second.texts < labels || g->numbers + c->second.texts - labels != c->numbers)
        return false;
    int before = 0, up = 0, down = 0;
    for (size_t i = g->at + g->texts; i < group_end(g); i++) {
        int year = rows_year(line_span(&l->line[i]));
        if (year < 1900)
            return false;
        up += before != 0 && year > before;
        down += before != 0 && year < before;
        before = year;
    }
    return (size_t)up == g->numbers - 1 || (size_t)down == g->numbers - 1;
}

/* Rows that are counted: the number of each stands after the last number of the row before. */
static bool find_counted(const struct census *c, struct rows *r)
{
    size_t n = c->numbers - 1, labels = c->texts[0] > 0 ? 1 : 2;
    if (c->groups < 3 || n == 0 || c->first.numbers != 1 || c->counting + 1 < c->groups ||
        c->texts[labels - 1] + 1 != c->groups || c->full + 2 != c->groups ||
        group_end(&c->second) + (c->groups - 3) * (labels + n + 1) + labels + n != r->to)
        return false;
    r->counted = 1;
    r->labels = labels;
    r->numbers = n;
    r->first = group_end(&c->first) - 1;
    return true;
}

static bool has_sections(const struct lines *l, const struct rows *r, size_t at)
{
    for (struct group g; at < r->to; at = group_end(&g)) {
        g = rows_group(l, at, r->to);
        if (g.texts > r->labels)
            return true;
    }
    return false;
}

/* Rows that begin with a label or two. Two rows of one number are no table among many texts, and 1 甲 2 乙 3
 * 丙 looks like 甲 2 乙 3 but for what stands at the ends. */
static bool find_labels(const struct lines *l, const struct census *c, struct rows *r)
{
    if (c->full < 2 || c->full * 2 < c->groups || c->numbers > ROW_MAX ||
        c->texts[2] > c->texts[0] + c->texts[1])
        return false;
    if (c->numbers == 1 && (c->counting + (c->groups > 2) >= c->groups || (c->full == 2 && !r->dense)))
        return false;
    r->labels = c->texts[1] > c->texts[0] ? 2 : 1;
    r->numbers = c->numbers;
    const struct group *first = has_year_titles(l, c, r->labels) ? &c->second : &c->first;
    if (first->texts < r->labels || first->numbers < c->numbers)
        return false;
    r->first = first->at + first->texts - r->labels;
    r->sections = has_sections(l, r, group_end(first));
    return true;
}

bool rows_find(const struct lines *l, struct rows *r)
{
    if (find_years(l, r))
        return true;
    struct census c = take_census(l, r);
    r->sections = false;
    return find_counted(&c, r) || find_labels(l, &c, r);
}
