/* Headers of two levels: which titles name groups of columns, and which the columns in them. */
#include "table_columns.h"
#include "when.h"

/* A header of two rows as a grid, where what spans rows or columns is there in each: 指标 2019年 2019年
 * 2018年 2018年 指标 绝对数 增长 绝对数 增长. */
static bool find_grid(struct columns *c)
{
    const struct span *cell = c->titles.cell;
    size_t width = c->titles.n / 2, labels = width - c->n, alike = 0;
    if (c->titles.n % 2 != 0 || width <= c->n)
        return false;
    for (size_t i = 0; i < labels; i++)
        if (!span_equal(cell[i], cell[width + i]))
            return false;
    for (size_t i = labels; i + 1 < width; i++)
        alike += span_equal(cell[i], cell[i + 1]) && !span_equal(cell[width + i], cell[width + i + 1]);
    if (alike == 0)
        return false;
    for (size_t i = 0; i < c->n; i++) {
        struct span group = cell[labels + i];
        c->leaf[i] = cell[width + labels + i];
        c->group[i] = span_equal(group, c->leaf[i]) ? (struct span){"", 0} : group;
    }
    c->groups = c->n;
    return true;
}

/* A header of two levels reads, flattened, 年度 城镇 农村 人数 占比 人数 占比: the titles that recur are
 * those of columns, those that stand once of groups, but for the first, which is that of the labels. Where
 * the columns are as many as the numbers, and those called like the first one as many as the groups, each of
 * these begins a group. */
static void find_groups(struct columns *c)
{
    struct span once[COLUMNS + 2];
    size_t n = 0, leaves = 0, begun = 0;
    for (size_t i = 0; i < c->titles.n; i++) {
        struct span title = c->titles.cell[i];
        size_t k = 0;
        while (k < c->titles.n && (k == i || !span_equal(c->titles.cell[k], title)))
            k++;
        bool recurs = k < c->titles.n && !span_equal(title, c->caption);
        if ((recurs && leaves == c->n) || (!recurs && n == COLUMNS + 2))
            return;
        if (recurs)
            c->leaf[leaves++] = title;
        else if (!span_equal(title, c->caption))
            once[n++] = title;
    }
    for (size_t i = 0; i < leaves; i++)
        begun += span_equal(c->leaf[i], c->leaf[0]);
    if (leaves != c->n || begun < 2 || (n != begun && n != begun + 1))
        return;
    c->groups = begun;
    size_t at = n - begun;
    for (size_t i = 0; i < leaves; i++) {
        at += i > 0 && span_equal(c->leaf[i], c->leaf[0]);
        c->group[i] = once[at];
    }
}

static bool is_time(struct span s)
{
    struct when w;
    return s.n > 0 && when_parse(s.s, s.n, &w) == s.n;
}

/* 总量（亿元） over 2019年 2020年: the year is the group, as where it stands above. */
static void put_times_above(struct columns *c)
{
    for (size_t i = 0; i < c->n; i++)
        if (!is_time(c->leaf[i]) || is_time(c->group[i]))
            return;
    for (size_t i = 0; i < c->n; i++) {
        struct span time = c->leaf[i];
        c->leaf[i] = c->group[i];
        c->group[i] = time;
    }
}

void columns_fit(struct columns *c, size_t n)
{
    c->n = n;
    if (n >= 2 && c->titles.n > n && !find_grid(c) && n >= 3)
        find_groups(c);
    if (c->groups > 0)
        put_times_above(c);
}
