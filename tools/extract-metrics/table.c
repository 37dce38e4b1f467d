#include "table.h"

#include "emit.h"
#include "judge.h"
#include "quantity.h"
#include "utf8.h"
#include "wordset.h"

enum { CELLS = 24, TITLES = 64, VALUE_MAX = 120 };

/* The cells of a row or the words of a heading. Letters that were spaced out (指 标) are of one cell. */
struct cells {
    struct span cell[TITLES];
    size_t n;
};

/* What a row is made of. */
struct table {
    struct span heading;
    struct cells titles;      /* the words of the heading, whose last ones name the columns */
    struct span label[CELLS]; /* cells before the first number */
    size_t labels;
    struct span unit[2]; /* a column of its own, before the numbers: 亿 吨 */
    size_t units;
    struct span value[CELLS];  /* numbers and what stands for a missing one */
    struct span behind[CELLS]; /* the unit behind a number */
    bool number[CELLS];
    size_t values;
};

static struct wordset blanks = WORDSET(" ", "\t", "|", "　", "*", "#");
static struct wordset missing = WORDSET("—", "——", "-", "--", "…", "……", "持平", "－", "/");
static struct wordset parts = WORDSET("其中：", "其中:", "#其中：", "其中");
static struct wordset growths =
    WORDSET("增长", "增速", "增幅", "涨", "升降", "增减", "同比", "比上年", "降幅");
static struct wordset shares = WORDSET("比重", "占比", "构成", "份额", "比例");
/* Titles that do not say what is counted. */
static struct wordset plain_titles =
    WORDSET("绝对数", "绝对额", "年末数", "数量", "金额", "指标值", "数值", "本年", "累计", "完成数", "总量",
            "实绩", "实际", "全年", "合计", "数额", "总数", "计量单位", "单位", "指标", "指标名称", "名称");
/* Titles that part the rows: what is counted stands in the row. */
static struct wordset classes = WORDSET("全国", "全省", "全市", "全县", "全区", "城市", "农村", "城镇",
                                        "乡村", "男", "女", "男性", "女性");

static struct wordset unit_names = WORDSET("单位：", "单位:", "计量单位：");
static struct wordset unit_ends = WORDSET(" ", ";", "；", "、", "，", ")", "）");
static struct wordset captions = WORDSET("表", "附表");
static struct wordset marker_ends = WORDSET(".", "．", "、");
static struct wordset minus = WORDSET("-", "－", "−", "+");
static struct wordset opens = WORDSET("（", "(");
static struct wordset closes = WORDSET("）", ")");
static struct wordset counters = WORDSET("量", "数", "额", "值", "率", "资", "入", "款", "积");

static bool holds_any(struct wordset *words, struct span s)
{
    for (size_t at = 0; at < s.n; at += utf8_length(s.s[at])) {
        if (wordset_at(words, s.s + at, s.n - at) > 0)
            return true;
    }
    return false;
}

static bool one_character(struct span s)
{
    return s.n >= 3 && utf8_length(s.s[0]) == s.n;
}

/* Cuts s at blanks. A hyphen alone is a list's bullet at the front. */
static void cut(struct span s, struct cells *c)
{
    c->n = 0;
    for (size_t at = 0; at < s.n && c->n < TITLES;) {
        size_t blank = wordset_at(&blanks, s.s + at, s.n - at), from = at;
        if (blank > 0) {
            at += blank;
            continue;
        }
        while (at < s.n && wordset_at(&blanks, s.s + at, s.n - at) == 0)
            at += utf8_length(s.s[at]);
        at = at < s.n ? at : s.n;
        c->cell[c->n++] = (struct span){s.s + from, at - from};
    }
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

/* The words of the heading behind the caption and the unit: they name columns. */
static void read_titles(struct extract *x, struct table *t)
{
    struct cells *c = &t->titles;
    size_t n = 0;
    cut(t->heading, c);
    for (size_t i = 0; i < c->n; i++) {
        if (holds_any(&unit_names, c->cell[i]) || wordset_at(&captions, c->cell[i].s, c->cell[i].n) > 0)
            n = 0;
        else if (!span_is(c->cell[i], "-"))
            c->cell[n++] = c->cell[i];
    }
    c->n = n;
    x->cells.len = 0;
    buf_reserve(&x->cells, t->heading.n);
    join_spaced(c, &x->cells);
}

static bool is_number(const struct lex *lex, struct span s)
{
    struct number n;
    size_t sign = wordset_at(&minus, s.s, s.n);
    int digit;
    return number_digit(s.s + sign, s.n - sign, &digit) > 0 &&
           number_parse(s.s + sign, s.n - sign, quantity_is_unit, lex, &n) && n.power == 0 &&
           sign + n.length == s.n;
}

/* A number with the unit that its column has: exact, as quantity_parse reads them side by side. */
static bool read_value(const struct lex *lex, struct span number, const struct span unit[2],
                       struct quantity *q)
{
    char text[VALUE_MAX];
    struct span s = {text, 0};
    const struct span parts_of[] = {number, unit[0], unit[1]};
    for (size_t i = 0; i < 3; i++) {
        if (parts_of[i].n > sizeof text - s.n)
            return false;
        memcpy(text + s.n, parts_of[i].s, parts_of[i].n);
        s.n += parts_of[i].n;
    }
    const struct quantity_place place = {.text = s};
    if (number_digit(s.s, s.n, &(int){0}) == 0 && s.n > 0 && s.s[0] == '+')
        return false;
    return quantity_parse(lex, &place, q) == s.n && q->unit != NULL;
}

static bool is_unit(const struct lex *lex, struct span a, struct span b)
{
    struct quantity q;
    return read_value(lex, (struct span){"1", 1}, (const struct span[2]){a, b}, &q);
}

/* Sorts the cells of a row. */
static bool read_cells(const struct lex *lex, struct span row, struct table *t)
{
    static const struct span none = {"", 0};
    struct cells c;
    cut(row, &c);
    size_t i = c.n > 0 && span_is(c.cell[0], "-") ? 1 : 0;
    for (; i < c.n && !is_number(lex, c.cell[i]) && t->labels < CELLS; i++) {
        if (t->labels > 0 && wordset_has(&missing, c.cell[i]))
            break;
        bool first_half = t->units == 0 && i + 1 < c.n && is_unit(lex, c.cell[i], c.cell[i + 1]) &&
                          !is_number(lex, c.cell[i + 1]);
        if (t->labels > 0 && ((is_unit(lex, c.cell[i], none) && t->units < 2) || first_half))
            t->unit[t->units++] = c.cell[i];
        else
            t->label[t->labels++] = c.cell[i];
    }
    for (; i < c.n && t->values < CELLS; i++) {
        bool number = is_number(lex, c.cell[i]);
        if (!number && t->values > 0 && t->number[t->values - 1] && is_unit(lex, c.cell[i], none)) {
            t->behind[t->values - 1] = c.cell[i];
            continue;
        }
        if (!number && !wordset_has(&missing, c.cell[i]))
            return false;
        t->number[t->values] = number;
        t->behind[t->values] = none;
        t->value[t->values++] = c.cell[i];
    }
    return t->labels > 0 && t->values > 0;
}

/* What stands in the last brackets of s, or behind 单位：. */
static struct span in_brackets(struct span s)
{
    size_t from = 0, to = 0;
    for (size_t at = 0; at < s.n; at += utf8_length(s.s[at])) {
        size_t open = wordset_at(&opens, s.s + at, s.n - at);
        if (open > 0)
            from = at + open;
        else if (from > 0 && wordset_at(&closes, s.s + at, s.n - at) > 0)
            to = at;
    }
    return to > from ? (struct span){s.s + from, to - from} : (struct span){"", 0};
}

static struct span named_unit(struct span heading)
{
    for (size_t at = 0; at < heading.n; at += utf8_length(heading.s[at])) {
        size_t name = wordset_at(&unit_names, heading.s + at, heading.n - at);
        if (name == 0)
            continue;
        size_t from = at + name, to = from;
        while (from < heading.n && heading.s[from] == ' ')
            to = ++from;
        while (to < heading.n && wordset_at(&unit_ends, heading.s + to, heading.n - to) == 0)
            to += utf8_length(heading.s[to]);
        return (struct span){heading.s + from, (to < heading.n ? to : heading.n) - from};
    }
    return (struct span){"", 0};
}

/* The title of column i, or an empty one. */
static struct span title_of(const struct table *t, size_t i)
{
    size_t n = t->titles.n;
    return n >= t->values ? t->titles.cell[n - t->values + i] : (struct span){"", 0};
}

/* A column: what it is and in which unit. */
struct table_column {
    struct span title; /* without its unit */
    struct span unit[2];
    enum measure measure;
};

static bool column_of(const struct lex *lex, const struct table *t, size_t i, struct table_column *col)
{
    static const struct span none = {"", 0}, percent = {"%", 1};
    struct span title = title_of(t, i), bracket = in_brackets(title), named = named_unit(t->heading);
    *col = (struct table_column){.title = title, .unit = {none, none}, .measure = LEVEL};
    if (bracket.n > 0)
        col->title.n = (size_t)(bracket.s - title.s) - (bracket.s[-1] == '(' ? 1 : 3);
    bool of_percent = fact_ends_with(title, "%") || fact_ends_with(title, "％") || span_is(bracket, "%");
    if (t->behind[i].n == 0 && (of_percent || holds_any(&shares, title))) {
        col->unit[0] = percent;
        col->measure = holds_any(&growths, title) && !holds_any(&shares, title) ? GROWTH : RATIO;
        if (fact_ends_with(col->title, "%"))
            col->title.n--;
        return true;
    }
    if (t->behind[i].n > 0) {
        col->unit[0] = t->behind[i];
    } else if (title.n > 0 && is_unit(lex, title, none)) {
        col->unit[0] = title;
        col->title.n = 0;
    } else if (bracket.n > 0 && is_unit(lex, bracket, none))
        col->unit[0] = bracket;
    else if (t->units > 0)
        memcpy(col->unit, t->unit, t->units * sizeof *t->unit);
    else if (named.n > 0)
        col->unit[0] = named;
    else
        col->unit[0] = in_brackets(t->heading);
    if (span_is(col->unit[0], "%") || span_is(col->unit[0], "％"))
        col->measure = holds_any(&growths, t->heading) ? GROWTH : RATIO;
    return col->unit[0].n > 0;
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
    length = at > 0 ? wordset_at(&marker_ends, s.s + at, s.n - at) : 0;
    return length > 0 && at + length < s.n ? at + length : 0;
}

/* The row's own words, and the title where that says what is counted. */
static struct piece label_of(struct extract *x, const struct table *t, struct span title, bool *part)
{
    static const char output[] = "产量";
    struct piece p = {x->words.len, 0};
    bool class = wordset_has(&classes, title);
    if (class)
        append(x, &p, title);
    for (size_t i = 0; i < t->labels; i++) {
        struct span s = t->label[i];
        size_t skip = i == 0 ? wordset_at(&parts, s.s, s.n) : 0;
        *part = *part || skip > 0;
        skip += i == 0 ? marker_length((struct span){s.s + skip, s.n - skip}) : 0;
        append(x, &p, (struct span){s.s + skip, s.n - skip});
    }
    struct span own = fact_span(x, p);
    bool counter = own.n >= 3 && wordset_at(&counters, own.s + own.n - 3, 3) > 0;
    if (!class && title.n > 0 && !wordset_has(&plain_titles, title) && !holds_any(&growths, title) &&
        when_parse(title.s, title.n, &(struct when){.base = WHEN_OPEN}) == 0 &&
        memmem(own.s, own.n, title.s, title.n) == NULL)
        append(x, &p, title);
    else if (!counter && memmem(t->heading.s, t->heading.n, output, strlen(output)) != NULL)
        append(x, &p, (struct span){output, strlen(output)});
    return p;
}

static void write_value(struct extract *x, const struct rec *r, struct sentence *st, const struct table *t,
                        size_t i, struct span *named)
{
    struct table_column col;
    struct quantity q;
    if (!t->number[i] || !column_of(&x->lex, t, i, &col) || !read_value(&x->lex, t->value[i], col.unit, &q))
        return;
    const char *end = t->behind[i].n > 0 ? t->behind[i].s + t->behind[i].n : t->value[i].s + t->value[i].n;
    q.at = (size_t)(t->value[i].s - st->text.s);
    q.length = (size_t)(end - t->value[i].s);
    struct fact f = {.q = &q, .measure = col.measure};
    if (col.measure == LEVEL)
        *named = col.title;
    x->words.len = 0;
    f.label = label_of(x, t, col.measure == GROWTH && named->n > 0 ? *named : col.title, &f.part);
    f.role = span_is(st->phase, "plan") ? TARGET : ACTUAL;
    f.why = (struct why){.label = "the row's own words and its column",
                         .action = "a table has none",
                         .measure = "the title of the column, or the caption",
                         .role = "the section",
                         .scope = ""};
    struct clause c = {.share = SIZE_MAX};
    struct when year;
    if (col.title.n > 0 && when_parse(col.title.s, col.title.n, &year) > 0 && year.base == WHEN_YEAR)
        st->now = year;
    judge_period(x, st, &c, &f);
    f.indicator = lex_indicator(&x->lex, fact_span(x, f.label), q.unit->kind, col.measure == GROWTH);
    emit_fact(x, r, st, &f);
}

bool table_row(struct extract *x, const struct rec *r, struct sentence *st)
{
    struct table t = {.heading = st->heading};
    if (!read_cells(&x->lex, st->text, &t))
        return false;
    read_titles(x, &t);
    if (t.titles.n < t.values && t.values > 1 && t.behind[0].n == 0)
        return false;
    struct span named = {"", 0};
    for (size_t i = 0; i < t.values; i++)
        write_value(x, r, st, &t, i, &named);
    return true;
}
