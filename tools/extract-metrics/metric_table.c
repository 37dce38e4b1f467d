#include "metric_table.h"

#include "calendar.h"
#include "emit.h"
#include "judge.h"
#include "naming.h"
#include "quantity.h"
#include "sets.h"
#include "table_columns.h"
#include "utf8.h"

/* What a row is made of. */
struct table {
    struct columns columns;
    struct when when;           /* that labels the row; open where a name does */
    bool dated;                 /* when is set */
    struct span label[COLUMNS]; /* cells before the first number */
    size_t labels;
    struct span unit[2]; /* a column of its own, before the numbers (亿 吨), or after the label in brackets */
    size_t units;
    bool growth;                /* the label names growth */
    struct span value[COLUMNS]; /* numbers and what stands for a missing one */
    struct span after[COLUMNS]; /* the unit after a number */
    bool number[COLUMNS];
    size_t values;
};

static bool is_number(const struct lex *lex, struct span s)
{
    struct number n;
    size_t sign = set_at(SET_TABLE_MINUS, s.s, s.n);
    int digit;
    return number_digit(s.s + sign, s.n - sign, &digit) > 0 &&
           number_parse(s.s + sign, s.n - sign, quantity_is_unit, lex, &n) && n.power == 0 &&
           sign + n.length == s.n;
}

/* The number that s begins with where the rest of s is its unit: 12%, 1.5万元. Its length, or 0. */
static size_t number_with_unit(const struct lex *lex, struct span s)
{
    static const struct span none = {"", 0};
    struct number n;
    size_t sign = set_at(SET_TABLE_MINUS, s.s, s.n);
    if (!number_parse(s.s + sign, s.n - sign, quantity_is_unit, lex, &n) || sign + n.length >= s.n)
        return 0;
    return columns_is_unit(lex, span_from(s, sign + n.length), none) ? sign + n.length : 0;
}

/* The year that a number is where rows are labelled by years: 2018, or 107 of the Republic of China. */
static bool read_year(struct span s, struct when *w)
{
    int year = 0, digit;
    size_t n = 0;
    for (size_t at = 0, length; at < s.n; at += length, n++) {
        length = number_digit(s.s + at, s.n - at, &digit);
        if (length == 0 || n == 4)
            return false;
        year = year * 10 + digit;
    }
    int republic = n == 3 ? calendar_republic(year) : 0;
    *w = (struct when){.base = WHEN_YEAR, .year = republic ? republic : year, .taiwan = republic > 0};
    return republic > 0 || (n == 4 && calendar_is_year(year, CALENDAR_REPORTS));
}

/* The time that labels a row: 2018年, 107年度, 1-3月, or a bare year below a title that says so. */
static bool read_time(const struct table *t, struct span s, struct when *w)
{
    char text[24];
    size_t n = set_ends(SET_TABLE_MONTH_ENDS, s);
    const struct set_word *month;
    if (n > 0 && set_which(SET_TABLE_MONTH_ENDS, s.s + s.n - n, n, &month) > 0 &&
        s.n + strlen(month->value) < sizeof text) { /* here no day follows: read as 5月份 */
        n = s.n + strlen(month->value);
        memcpy(text, s.s, s.n);
        memcpy(text + s.n, month->value, n - s.n);
        if (when_parse(text, n, w) == n)
            return true;
    }
    return when_parse(s.s, s.n, w) == s.n || (columns_of_years(&t->columns) && read_year(s, w));
}

/* The cells from c->cell[i] on that stand before the first number. Returns the first after them. */
static size_t read_labels(const struct lex *lex, const struct cells *c, size_t i, struct table *t)
{
    static const struct span none = {"", 0};
    for (; i < c->n && !is_number(lex, c->cell[i]) && t->labels < COLUMNS; i++) {
        bool labelled = t->labels > 0;
        if (c->cell[i].n == 0)
            continue;
        if (labelled && number_with_unit(lex, c->cell[i]) > 0)
            break;
        if (labelled && set_has(SET_TABLE_MISSING, c->cell[i]))
            break;
        bool first_half = t->units == 0 && i + 1 < c->n && columns_is_unit(lex, c->cell[i], c->cell[i + 1]) &&
                          !is_number(lex, c->cell[i + 1]);
        if (labelled && ((columns_is_unit(lex, c->cell[i], none) && t->units < 2) || first_half))
            t->unit[t->units++] = c->cell[i];
        else
            t->label[t->labels++] = c->cell[i];
    }
    struct span *last = t->labels > 0 ? &t->label[t->labels - 1] : NULL;
    struct span bracket = last != NULL && t->units == 0 ? columns_in_brackets(*last) : none;
    if (bracket.n > 0 && columns_is_unit(lex, bracket, none)) {
        t->unit[t->units++] = bracket;
        t->growth = columns_is_growth(*last);
        last->n = (size_t)(bracket.s - last->s) - (bracket.s[-1] == '(' ? 1 : 3);
    }
    return i;
}

/* Sorts the cells of a row. */
static bool read_cells(const struct lex *lex, struct span row, struct table *t)
{
    static const struct span none = {"", 0};
    struct cells c;
    size_t open = columns_cut_row(row, t->columns.heading, &c);
    size_t i = c.n > 0 && span_is(c.cell[0], "-") ? 1 : 0;
    if (i + 2 < c.n && columns_of_counted(&t->columns) && is_number(lex, c.cell[i]) &&
        !is_number(lex, c.cell[i + 1]))
        i++;
    t->dated = i + 1 < c.n && read_time(t, c.cell[i], &t->when);
    i = t->dated ? i + 1 : read_labels(lex, &c, i, t);
    for (; i < c.n && t->values < COLUMNS; i++) {
        bool number = is_number(lex, c.cell[i]);
        if (!number && t->values > 0 && t->number[t->values - 1] && columns_is_unit(lex, c.cell[i], none)) {
            t->after[t->values - 1] = c.cell[i];
            continue;
        }
        size_t joined = number ? 0 : number_with_unit(lex, c.cell[i]);
        if (!number && joined == 0 && c.cell[i].n > 0 && !set_has(SET_TABLE_MISSING, c.cell[i]))
            return false;
        t->number[t->values] = number || joined > 0;
        t->after[t->values] = joined > 0 ? span_from(c.cell[i], joined) : none;
        t->value[t->values++] = joined > 0 ? (struct span){c.cell[i].s, joined} : c.cell[i];
    }
    for (; open > 0 && t->values > 0 && t->values < COLUMNS; open--) {
        t->number[t->values] = false;
        t->value[t->values] = t->after[t->values] = none;
        t->values++;
    }
    return (t->labels > 0 || t->dated) && t->values > 0;
}

/* Appends s without its blanks to the piece that x->words ends with. */
static void append(struct extract *x, struct piece *p, struct span s)
{
    for (size_t at = 0; at < s.n; at++) {
        if (s.s[at] != ' ' && s.s[at] != '*') {
            buf_byte(&x->words, s.s[at]);
            p->length++;
        }
    }
}

/* 1．in front of a row's words. */
static size_t marker_length(struct span s)
{
    size_t at = 0, length;
    int digit;
    while ((length = number_digit(s.s + at, s.n - at, &digit)) > 0)
        at += length;
    length = at > 0 ? set_at(SET_TABLE_MARKER_ENDS, s.s + at, s.n - at) : 0;
    return length > 0 && at + length < s.n ? at + length : 0;
}

static bool holds(struct span s, struct span what)
{
    return memmem(s.s, s.n, what.s, what.n) != NULL;
}

/* What a title says is counted: nothing where it is plain, names growth or a time. */
static bool says_what(struct span title)
{
    struct when w;
    return title.n > 0 && !set_has(SET_TABLE_PLAIN_TITLES, title) && !columns_is_growth(title) &&
           !read_year(title, &w) && when_parse(title.s, title.n, &w) == 0;
}

/* Of a row that is labelled by a time: what the column counts, or where its title does not say, the table. */
static struct piece label_of_column(struct extract *x, const struct table *t, struct span group,
                                    struct span title)
{
    struct piece p = {x->words.len, 0};
    struct span subject = columns_subject(&t->columns);
    if (!set_has(SET_TABLE_PLAIN_TITLES, group))
        append(x, &p, group);
    if (set_has(SET_TABLE_CLASSES, title))
        append(x, &p, title);
    if (!says_what(title) || columns_is_share(title) || set_has(SET_TABLE_CLASSES, title))
        append(x, &p, subject);
    if (p.length == 0 || (says_what(title) && !set_has(SET_TABLE_CLASSES, title)))
        append(x, &p, title);
    return p;
}

/* The first word of the set that stands in s. */
static bool find_word(enum set_id words, struct span s, struct span *found)
{
    for (size_t at = 0, n; at < s.n; at += utf8_length(s.s[at])) {
        if ((n = set_at(words, s.s + at, s.n - at)) > 0) {
            *found = (struct span){s.s + at, n};
            return true;
        }
    }
    return false;
}

/* The row's own words, and the title where that says what is counted. */
static struct piece label_of(struct extract *x, const struct table *t, struct span group, struct span title,
                             bool *part)
{
    struct span output;
    struct piece p = {x->words.len, 0};
    bool class = set_has(SET_TABLE_CLASSES, title);
    if (class)
        append(x, &p, title);
    for (size_t i = 0; i < t->labels; i++) {
        struct span s = t->label[i];
        size_t skip = i == 0 ? set_at(SET_TABLE_PARTS, s.s, s.n) : 0;
        *part = *part || skip > 0;
        skip += i == 0 ? marker_length((struct span){s.s + skip, s.n - skip}) : 0;
        append(x, &p, (struct span){s.s + skip, s.n - skip});
    }
    if (!holds(fact_span(x, p), group) && !set_has(SET_TABLE_PLAIN_TITLES, group))
        append(x, &p, group);
    struct span own = fact_span(x, p);
    bool counter = own.n >= 3 && set_at(SET_TABLE_COUNTERS, own.s + own.n - 3, 3) > 0;
    bool counted = counter && title.n >= 3 && memcmp(own.s + own.n - 3, title.s + title.n - 3, 3) == 0;
    if (!class && says_what(title) && !holds(own, title) && !counted) /* not 发电量产量 */
        append(x, &p, title);
    else if (!counter && find_word(SET_TABLE_OUTPUT, t->columns.heading, &output))
        append(x, &p, output);
    return p;
}

static void set_time(struct sentence *st, const struct when *w)
{
    if (w->base != WHEN_OPEN)
        st->time.now = *w;
    else if (w->sub_set) {
        st->time.now.sub_set = true;
        memcpy(st->time.now.sub, w->sub, sizeof w->sub);
    }
}

/* What the columns of a row hand on to the next ones. */
struct row {
    struct span named;  /* the title of the amount before */
    struct when latest; /* time that a title named */
};

static bool is_later(const struct when *a, const struct when *b)
{
    return a->base == WHEN_YEAR ? b->base != WHEN_YEAR || a->year >= b->year
                                : b->base != WHEN_YEAR && a->relative >= b->relative;
}

/* The time that the titles of a column name; growth after several years is that of the latest. Returns
 * whether the group is a time: then it is no part of the label. */
static bool take_titles(const struct table *t, struct sentence *st, const struct table_column *col,
                        struct row *row)
{
    struct when group, title;
    bool of_group = col->group.n > 0 && read_time(t, col->group, &group);
    if (of_group)
        set_time(st, &group);
    if (col->title.n > 0 &&
        (read_time(t, col->title, &title) || read_year(col->title, &title) ||
         (when_parse(col->title.s, col->title.n, &title) > 0 && title.base == WHEN_YEAR))) {
        set_time(st, &title);
        if (title.base != WHEN_OPEN && (row->latest.base == WHEN_OPEN || is_later(&title, &row->latest)))
            row->latest = st->time.now;
    } else if ((col->measure == GROWTH || col->measure == CHANGE) && row->latest.base != WHEN_OPEN) {
        st->time.now = row->latest;
    }
    return of_group;
}

static void write_value(struct extract *x, const struct rec *r, struct sentence *st, const struct table *t,
                        size_t i, struct row *row)
{
    struct table_column col;
    struct quantity q;
    const struct row_units units = {t->after[i], {t->unit[0], t->unit[1]}, t->units, t->growth};
    bool described = columns_describe(&x->lex, &t->columns, i, &units, &col);
    if (take_titles(t, st, &col, row))
        col.group.n = 0;
    if (!t->number[i] || !described || !quantity_join(&x->lex, t->value[i], col.unit, &q))
        return;
    const char *end = t->after[i].n > 0 ? t->after[i].s + t->after[i].n : t->value[i].s + t->value[i].n;
    q.at = (size_t)(t->value[i].s - st->text.s);
    q.length = (size_t)(end - t->value[i].s);
    struct fact f = {.q = &q};
    if (col.measure == LEVEL)
        row->named = col.title;
    x->words.len = 0;
    struct span title = col.measure == GROWTH && row->named.n > 0 ? row->named : col.title;
    f.label = t->dated ? label_of_column(x, t, col.group, title) : label_of(x, t, col.group, title, &f.part);
    f.why.action = "a table has none";
    f.why.scope = "";
    judge_cell(x, st, &f, col.measure, st->plan ? TARGET : ACTUAL);
    judge_basis(&f);
    struct clause c = {.share = SIZE_MAX};
    judge_period(st, &c, &f);
    f.indicator = naming_of_label(&x->lex, fact_span(x, f.label), q.unit, col.measure == GROWTH);
    emit_fact(x, r, &f);
}

bool table_row(struct extract *x, const struct rec *r, struct sentence *st)
{
    struct table t = {0};
    columns_read(x, st->heading, &t.columns);
    if (!read_cells(&x->lex, st->text, &t))
        return false;
    size_t titles = t.columns.titles.n;
    if (titles < t.values && t.values > 1 && t.after[0].n == 0)
        return false;
    columns_fit(&t.columns, t.values);
    if (t.dated)
        set_time(st, &t.when);
    struct row row = {{"", 0}, {.base = WHEN_OPEN}};
    for (size_t i = 0; i < t.values; i++)
        write_value(x, r, st, &t, i, &row);
    return true;
}
