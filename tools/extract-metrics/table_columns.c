#include "table_columns.h"

#include "quantity.h"
#include "sets.h"
#include "utf8.h"

static bool holds_any(enum set_id words, struct span s)
{
    for (size_t at = 0; at < s.n; at += utf8_length(s.s[at])) {
        if (set_at(words, s.s + at, s.n - at) > 0)
            return true;
    }
    return false;
}

bool columns_is_growth(struct span title)
{
    return holds_any(SET_TABLE_TITLE_GROWTH, title);
}

bool columns_is_share(struct span title)
{
    return holds_any(SET_TABLE_TITLE_SHARE, title);
}

static bool one_character(struct span s)
{
    return s.n >= 3 && utf8_length(s.s[0]) == s.n;
}

static void add_cells(struct span s, struct cells *c)
{
    for (size_t at = 0; at < s.n && c->n < TITLES;) {
        size_t blank = set_at(SET_TABLE_CELL_BLANKS, s.s + at, s.n - at), from = at;
        if (blank > 0) {
            at += blank;
            continue;
        }
        while (at < s.n && set_at(SET_TABLE_CELL_BLANKS, s.s + at, s.n - at) == 0)
            at += utf8_length(s.s[at]);
        at = at < s.n ? at : s.n;
        c->cell[c->n++] = (struct span){s.s + from, at - from};
    }
}

/* At blanks, bars and the signs of Markdown. */
static void cut_cells(struct span s, struct cells *c)
{
    c->n = 0;
    add_cells(s, c);
}

/* The cell of s that begins at byte `at`, up to a TAB. */
static struct span cell_at(struct span s, size_t at)
{
    const char *tab = memchr(s.s + at, '\t', s.n - at);
    return (struct span){s.s + at, tab != NULL ? (size_t)(tab - s.s) - at : s.n - at};
}

static size_t count_cells(struct span s)
{
    size_t n = 1;
    for (size_t i = 0; i < s.n; i++)
        n += s.s[i] == '\t';
    return n;
}

/* How many columns the last line of a header has, which are lines joined by blanks; 0 where it is not parted
 * by TABs or has an empty cell. */
static size_t count_titles(struct span heading)
{
    size_t n = 0;
    for (size_t at = 0; at <= heading.n;) {
        struct span cell = cell_at(heading, at);
        if (cell.n == 0)
            return 0;
        bool begins = n > 0 && memchr(cell.s, ' ', cell.n) !=
                                   NULL; /* the last cell of a line, a blank, the first one */
        n = begins ? 1 : n + 1;
        at += cell.n + 1;
    }
    return n > 1 ? n : 0;
}

size_t columns_cut_row(struct span row, struct span heading, struct cells *c)
{
    size_t titles = count_titles(heading), n = count_cells(row);
    if (titles == 0 || n < 2 || n > titles) {
        cut_cells(row, c);
        return 0;
    }
    c->n = 0;
    for (size_t at = 0; at <= row.n && c->n < TITLES;) {
        struct span cell = cell_at(row, at);
        size_t before = c->n;
        add_cells(cell, c);
        if (c->n == before && c->n < TITLES)
            c->cell[c->n++] = (struct span){cell.s, 0};
        at += cell.n + 1;
    }
    return titles - n;
}

/* Joins characters that stand alone: pairs of them when their number is even (城 市 农 村), else all (总 产
 * 量). The joined words lie in b, which must not move. */
static void join_spaced(struct cells *c, struct buf *b)
{
    size_t n = 0;
    for (size_t i = 0; i < c->n;) {
        size_t end = i;
        while (end < c->n && one_character(c->cell[end]))
            end++;
        size_t step = end - i < 2 ? 1 : (end - i) % 2 == 0 ? 2 : end - i;
        struct span word = {b->data + b->len, 0};
        for (size_t k = i; k < i + step; k++) {
            buf_add(b, c->cell[k].s, c->cell[k].n);
            word.n += c->cell[k].n;
        }
        c->cell[n++] = word;
        i += step;
    }
    c->n = n;
}

/* 表1 主要产品产量 or 表1主要产品产量: the words of the caption after cell i, which opens it. */
static struct span caption_at(const struct cells *c, size_t i)
{
    struct span s = c->cell[i], none = {"", 0};
    size_t at = set_at(SET_TABLE_CAPTIONS, s.s, s.n), length;
    int digit;
    while (at < s.n && (length = number_digit(s.s + at, s.n - at, &digit)) > 0)
        at += length;
    if (at < s.n)
        return (struct span){s.s + at, s.n - at};
    return i + 1 < c->n ? c->cell[i + 1] : none;
}

void columns_read(struct extract *x, struct span heading, struct columns *c)
{
    struct cells *t = &c->titles;
    size_t n = 0;
    *c = (struct columns){.heading = heading, .caption = {"", 0}};
    cut_cells(heading, t);
    for (size_t i = 0; i < t->n; i++) {
        bool caption = set_at(SET_TABLE_CAPTIONS, t->cell[i].s, t->cell[i].n) > 0;
        if (caption)
            c->caption = caption_at(t, i);
        if (caption || holds_any(SET_TABLE_UNIT_LABELS, t->cell[i]))
            n = 0;
        else if (!span_is(t->cell[i], "-"))
            t->cell[n++] = t->cell[i];
    }
    t->n = n;
    x->cells.len = 0;
    buf_reserve(&x->cells, heading.n);
    join_spaced(t, &x->cells);
}

static bool has_title(const struct columns *c, enum set_id words)
{
    for (size_t i = 0; i < c->titles.n; i++)
        if (set_has(words, c->titles.cell[i]))
            return true;
    return false;
}

bool columns_of_years(const struct columns *c)
{
    return has_title(c, SET_TABLE_TITLE_YEARS);
}

bool columns_of_counted(const struct columns *c)
{
    return has_title(c, SET_TABLE_TITLE_ORDINAL);
}

struct span columns_subject(const struct columns *c)
{
    struct span s = c->caption;
    struct when w;
    for (size_t at = 0; at < s.n; at += utf8_length(s.s[at]))
        if (set_at(SET_MARK_ROUND_OPEN, s.s + at, s.n - at) > 0 ||
            set_at(SET_TABLE_CAPTION_CUTS, s.s + at, s.n - at) > 0)
            s.n = at;
    s.n -= set_ends(SET_TABLE_CAPTION_TAILS, s);
    size_t from = when_parse(s.s, s.n, &w);
    for (size_t at = from, lead; at < s.n; at += utf8_length(s.s[at])) {
        lead = set_at(SET_TABLE_CAPTION_LEADS, s.s + at, s.n - at);
        from = lead > 0 && at + lead < s.n ? at + lead : from;
    }
    return (struct span){s.s + from, s.n - from};
}

bool columns_is_unit(const struct lex *lex, struct span a, struct span b)
{
    struct quantity q;
    int digit; /* 3 and 12% are two cells, no 312%, and 3 and -8% no range */
    return number_digit(a.s, a.n, &digit) == 0 && set_at(SET_TABLE_MINUS, a.s, a.n) == 0 &&
           quantity_join(lex, (struct span){"1", 1}, (const struct span[2]){a, b}, &q);
}

struct span columns_in_brackets(struct span s)
{
    size_t from = 0, to = 0;
    for (size_t at = 0; at < s.n; at += utf8_length(s.s[at])) {
        size_t open = set_at(SET_MARK_ROUND_OPEN, s.s + at, s.n - at);
        if (open > 0)
            from = at + open;
        else if (from > 0 && set_at(SET_MARK_ROUND_CLOSE, s.s + at, s.n - at) > 0)
            to = at;
    }
    return to > from ? (struct span){s.s + from, to - from} : (struct span){"", 0};
}

/* All that stands after 单位：, up to a blank. */
static struct span named_units(struct span heading)
{
    for (size_t at = 0; at < heading.n; at += utf8_length(heading.s[at])) {
        size_t name = set_at(SET_TABLE_UNIT_LABELS, heading.s + at, heading.n - at);
        if (name == 0)
            continue;
        size_t from = at + name, to = from;
        while (from < heading.n && heading.s[from] == ' ')
            to = ++from;
        while (to < heading.n && set_at(SET_TABLE_UNIT_LABEL_ENDS, heading.s + to, heading.n - to) == 0)
            to += utf8_length(heading.s[to]);
        return (struct span){heading.s + from, (to < heading.n ? to : heading.n) - from};
    }
    return (struct span){"", 0};
}

/* The first of several units: 亿元、%. */
static struct span first_unit(struct span named)
{
    size_t at = 0;
    while (at < named.n && set_at(SET_TABLE_UNIT_SEPARATORS, named.s + at, named.n - at) == 0)
        at += utf8_length(named.s[at]);
    return (struct span){named.s, at < named.n ? at : named.n};
}

/* 新台币亿元: the currency stands after the multiplier where numbers are read. */
static void set_money(struct table_column *col, struct span unit)
{
    size_t own = set_at(SET_TABLE_OWN_CURRENCY, unit.s, unit.n);
    col->unit[0] = own < unit.n ? span_from(unit, own) : unit;
    size_t n = set_at(SET_TABLE_TAIWAN_DOLLARS, unit.s, unit.n), yuan = set_ends(SET_TABLE_MONEY_ENDS, unit);
    if (n > 0 && yuan > 0 && n + yuan <= unit.n) {
        col->unit[0] = (struct span){unit.s + n, unit.n - n - yuan};
        col->unit[1] = (struct span){unit.s, n};
    }
}

/* The title of column i, or an empty one. */
static struct span title_of(const struct columns *c, size_t i)
{
    size_t n = c->titles.n;
    if (c->groups > 0)
        return c->leaf[i];
    return n >= c->n ? c->titles.cell[n - c->n + i] : (struct span){"", 0};
}

/* The unit that a heading has in brackets for all columns: not that of one of them. */
static struct span unit_of_all(const struct columns *c)
{
    struct span unit = columns_in_brackets(c->heading);
    for (size_t i = 0; i < c->n; i++)
        if (span_equal(columns_in_brackets(title_of(c, i)), unit))
            return (struct span){"", 0};
    return unit;
}

/* The caption names growth: not only the title of one of the columns. */
static bool all_grow(const struct columns *c)
{
    for (size_t i = 0; i < c->n; i++)
        if (columns_is_growth(title_of(c, i)))
            return false;
    return columns_is_growth(c->heading);
}

bool columns_describe(const struct lex *lex, const struct columns *c, size_t i, const struct row_units *u,
                      struct table_column *col)
{
    static const struct span none = {"", 0}, percent = {"%", 1};
    struct span title = title_of(c, i), bracket = columns_in_brackets(title), named = named_units(c->heading);
    *col = (struct table_column){
        .group = c->groups > 0 ? c->group[i] : none, .title = title, .unit = {none, none}, .measure = LEVEL};
    bool share = columns_is_share(title), growth = columns_is_growth(title);
    if (bracket.n > 0)
        col->title.n = (size_t)(bracket.s - title.s) - (bracket.s[-1] == '(' ? 1 : 3);
    bool of_percent = fact_ends_with(title, "%") || fact_ends_with(title, "％") || span_is(bracket, "%") ||
                      (growth && bracket.n == 0 && first_unit(named).n < named.n &&
                       holds_any(SET_MARK_PERCENT, named) && !holds_any(SET_TABLE_TITLE_CHANGE, title));
    if (u->after.n == 0 && (of_percent || share)) {
        col->unit[0] = percent;
        col->measure = growth && !share ? GROWTH : RATIO;
        if (fact_ends_with(col->title, "%"))
            col->title.n--;
        return true;
    }
    if (u->after.n > 0) {
        col->unit[0] = u->after;
    } else if (title.n > 0 && columns_is_unit(lex, title, none)) {
        col->unit[0] = title;
        col->title.n = 0;
    } else if (bracket.n > 0 && columns_is_unit(lex, bracket, none))
        col->unit[0] = bracket;
    else if (u->owns > 0)
        memcpy(col->unit, u->own, u->owns * sizeof *u->own);
    else
        set_money(col, named.n > 0 ? first_unit(named) : unit_of_all(c));
    if (span_is(col->unit[0], "%") || span_is(col->unit[0], "％"))
        col->measure = !share && (u->growth || growth || all_grow(c)) ? GROWTH : RATIO;
    else if (holds_any(SET_TABLE_TITLE_CHANGE, title))
        col->measure = CHANGE;
    else if (growth && u->after.n + bracket.n == 0) /* a percentage, most likely, but who knows */
        return false;
    return col->unit[0].n + col->unit[1].n > 0;
}
