#include "consistent.h"

#include "figure.h"

#include <stdio.h>

const char *const fault_names[] = {"none",   "lost", "swapped", "multiplier", "points", "sum",  "rank",
                                   "digits", "year", "unit",    "target",     "places", "ranks"};

enum { NUMBERS = 3 };

enum claim_kind {
    GROWTH,
    LEVELS,
    SUM,
    SHARE,
    PART_SHARE,
    COMPLETION,
    POINTS,
    SECTORS,
    RANKS,
    PER_HEAD,
    TWICE
};

/* A sentence of three numbers; $0 to $2 are where they stand, with their units. */
struct pattern {
    enum claim_kind kind;
    const char *text;
    const char *unit[NUMBERS];
};

static const struct pattern patterns[] = {
    {GROWTH, "一般公共预算收入$0，比上年增加$1，增长$2。", {"亿元", "亿元", "%"}},
    {GROWTH, "社会消费品零售总额达到$0，同比增加$1，增长$2。", {"亿元", "亿元", "%"}},
    {GROWTH, "旅游总收入$0，比上年增加$1，增长$2。", {"亿元", "亿元", "%"}},
    {LEVELS, "农村居民人均可支配收入由上年的$0提高到$1，增长$2。", {"元", "元", "%"}},
    {SUM, "进出口总额$0，其中出口$1、进口$2。", {"亿元", "亿元", "亿元"}},
    {SUM, "实施重点项目$0，其中结转项目$1、新上项目$2。", {"项", "项", "项"}},
    {SHARE, "发明专利授权$0，占专利授权总量$1的$2。", {"件", "件", "%"}},
    {PART_SHARE, "高新技术企业$1，其中省级企业$0，占$2。", {"家", "家", "%"}},
    {COMPLETION, "完成固定资产投资$0，完成年度目标任务$1的$2。", {"亿元", "亿元", "%"}},
    {POINTS, "高新技术产业增加值占比由$0提高到$1，提高$2。", {"%", "%", "个百分点"}},
    {SECTORS, "三次产业结构为$0：$1：$2。", {"", "", ""}},
    {RANKS, "营商环境评价由全省第$0上升到第$1，前移$2。", {"位", "位", "位"}},
    {PER_HEAD, "地区生产总值$0，年末常住人口$1，人均地区生产总值$2。", {"亿元", "万人", "元"}},
    {TWICE, "粮食产量$0，比上年略有增加。粮食生产再获丰收，全年粮食产量$2。", {"万吨", "万吨", "万吨"}},
};
enum { PATTERNS = sizeof patterns / sizeof *patterns };

struct claim {
    const struct pattern *pattern;
    struct figure x[NUMBERS];
    const char *unit[NUMBERS];
};

/* At least `least`, and less than `range` more. */
static struct figure drawn(struct random *r, unsigned least, unsigned range, int decimals, int power)
{
    return (struct figure){least + random_below(r, range), decimals, power};
}

/* Numbers that are not made of a whole and what is more than it. */
static void draw_apart(struct figure x[NUMBERS], enum claim_kind kind, struct random *r)
{
    switch (kind) {
    case POINTS:
        x[0] = drawn(r, 120, 400, 1, 0);
        x[2] = drawn(r, 11, 120, 1, 0);
        x[1] = (struct figure){x[0].coef + x[2].coef, 1, 0};
        break;
    case SECTORS:
        x[0] = drawn(r, 41, 150, 1, 0);
        x[1] = drawn(r, 301, 200, 1, 0);
        x[2] = (struct figure){1000 - x[0].coef - x[1].coef, 1, 0};
        break;
    case RANKS:
        x[0] = drawn(r, 12, 40, 0, 0);
        x[2] = drawn(r, 2, 9, 0, 0);
        x[1] = (struct figure){x[0].coef - x[2].coef, 0, 0};
        break;
    case PER_HEAD:
        x[1] = drawn(r, 301, 5000, 1, 4);
        x[2] = drawn(r, 20000, 90000, 0, 0);
        x[0].coef = (x[1].coef * x[2].coef + 5000) / 10000;
        break;
    default: break;
    }
}

static void draw(struct claim *c, struct random *r)
{
    int money = strcmp(c->pattern->unit[0], "亿元") == 0;
    long long whole = 1200 + random_below(r, 80000),
              part = whole * (12 + random_below(r, 60)) / 100 + random_below(r, 9);
    long long more = whole * (31 + random_below(r, 260)) / 1000 + 1;
    c->x[0] = (struct figure){whole, money, money ? 8 : 0};
    c->x[1] = (struct figure){more, money, money ? 8 : 0};
    switch (c->pattern->kind) {
    case GROWTH:
        c->x[0].coef = whole + more;
        c->x[2] = figure_percentage(more, whole);
        break;
    case LEVELS:
        c->x[1].coef = whole + more;
        c->x[2] = figure_percentage(more, whole);
        break;
    case SUM:
        c->x[1].coef = part;
        c->x[2] = c->x[1];
        c->x[2].coef = whole - part;
        break;
    case COMPLETION:
        c->x[0].coef = whole + more;
        c->x[1].coef = whole;
        c->x[2] = figure_percentage(whole + more, whole);
        break;
    case SHARE:
    case PART_SHARE:
        c->x[0].coef = part;
        c->x[1].coef = whole;
        c->x[2] = figure_percentage(part, whole);
        break;
    case TWICE: c->x[0] = c->x[1] = c->x[2] = (struct figure){whole / 10, 1, 4}; break;
    default: draw_apart(c->x, c->pattern->kind, r); break;
    }
    memcpy(c->unit, c->pattern->unit, sizeof c->unit);
}

/* What the third number must be, from two others; that of a sum is the first less the second. */
static double third(enum claim_kind kind, double a, double b)
{
    switch (kind) {
    case GROWTH: return 100 * b / (a - b);
    case LEVELS: return 100 * (b - a) / a;
    case SUM: return a - b;
    case POINTS: return b - a;
    case RANKS: return a - b;
    case PER_HEAD: return a / b;
    case TWICE: return a;
    case SECTORS: return 100 - a - b;
    default: return 100 * a / b;
    }
}

/* Whether the numbers contradict each other though each may be off by one in its last digit; what there is
 * for each person, by one in twenty, too. */
static bool contradicts(const struct claim *c)
{
    double low = 1e300, high = -1e300, v[NUMBERS], off[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
        bool counted = c->x[i].decimals == 0 && c->x[i].power == 0 && c->pattern->kind != SECTORS &&
                       strcmp(c->unit[i], "元") != 0 && c->unit[i][0] != '%';
        v[i] = figure_value(&c->x[i]);
        off[i] = counted ? 0 : figure_step(&c->x[i]);
    }
    for (int corner = 0; corner < 4; corner++) {
        double y = third(c->pattern->kind, v[0] + (corner & 1 ? off[0] : -off[0]),
                         v[1] + (corner & 2 ? off[1] : -off[1]));
        low = y < low ? y : low;
        high = y > high ? y : high;
    }
    const double slip = (c->pattern->kind == PER_HEAD ? 0.05 : 1e-9) * (v[2] > 0 ? v[2] : 1);
    return low > v[2] + off[2] + slip || high < v[2] - off[2] - slip;
}

/* Puts the fault into a claim. Returns false where it has no place there. */
static bool plant(struct claim *c, struct random *r, struct planted *p)
{
    int i = (int)random_below(r, NUMBERS);
    const enum claim_kind kind = c->pattern->kind;
    struct figure before;
    if (p->fault == FAULT_SUM)
        i = 0;
    if (p->fault == FAULT_RANK || (kind == TWICE && i == 1)) /* that is not written */
        i = 2;
    before = c->x[i];
    switch (p->fault) {
    case FAULT_LOST:
    case FAULT_SWAPPED:
        if (!figure_spoil(&c->x[i], p->fault == FAULT_SWAPPED, r))
            return false;
        break;
    case FAULT_MULTIPLIER:
        if (c->x[i].power != 8)
            return false;
        c->x[i].power = 4;
        c->unit[i] = "万元";
        break;
    case FAULT_POINTS:
        if (kind != POINTS)
            return false;
        c->unit[2] = "%";
        i = 2;
        break;
    case FAULT_SUM:
        if (kind != SUM)
            return false;
        c->x[0].coef += 2 + random_below(r, 90);
        break;
    case FAULT_RANK:
        if (kind != RANKS)
            return false;
        c->x[2].coef += 1 + random_below(r, 5);
        break;
    default: return false;
    }
    p->visible = p->fault == FAULT_POINTS || contradicts(c);
    figure_write(&before, p->right);
    figure_write(&c->x[p->fault == FAULT_POINTS ? 2 : i], p->wrong);
    return true;
}

static void write_claim(const struct claim *c, struct buf *text)
{
    for (const char *s = c->pattern->text; *s != '\0'; s++) {
        if (*s != '$') {
            buf_byte(text, *s);
            continue;
        }
        int i = *++s - '0';
        figure_add(text, &c->x[i], c->unit[i]);
    }
    buf_byte(text, '\n');
}

/* Takes two digits out of the whole text, years and numbers of headings with them. */
static void lose_digits(struct buf *text, struct random *r, struct planted *p)
{
    char a = (char)('3' + random_below(r, 3)), b = (char)('6' + random_below(r, 4));
    size_t kept = 0;
    for (size_t i = 0; i < text->len; i++)
        if (text->data[i] != a && text->data[i] != b)
            text->data[kept++] = text->data[i];
    text->len = kept;
    snprintf(p->right, sizeof p->right, "%c,%c", a, b);
    p->visible = true;
}

/* A name of its own for the place of each of some 10,000 documents. */
static void add_place(struct buf *text, unsigned long long id)
{
    static const char *const part[] = {"清", "溪", "柳", "泉", "枫", "澄", "湖", "东", "陵", "云"};
    for (int i = 0; i < 4; i++, id /= 10)
        buf_text(text, part[id % 10]);
    buf_text(text, "县");
}

void consistent_compose(struct buf *text, struct random *r, unsigned long long id, unsigned percent,
                        struct planted *planted)
{
    char line[64];
    unsigned char order[PATTERNS];
    *planted = (struct planted){.claims = PATTERNS};
    if (random_percent(r, percent))
        planted->fault = (enum fault)(1 + random_below(r, FAULT_DIGITS));
    text->len = 0;
    unsigned year = 2008 + random_below(r, 12);
    snprintf(line, sizeof line, "%u年", year);
    buf_text(text, line);
    add_place(text, id);
    snprintf(line, sizeof line, "政府工作报告\n一、%u年工作回顾\n", year - 1);
    buf_text(text, line);
    for (unsigned i = 0; i < PATTERNS; i++)
        order[i] = (unsigned char)i;
    bool done = planted->fault == FAULT_NONE || planted->fault == FAULT_DIGITS;
    /* A text that lost digits is so long that they are missed. */
    for (unsigned more = planted->fault == FAULT_DIGITS ? 2 * PATTERNS : 0; more > 0; more--) {
        struct claim c = {.pattern = &patterns[more % PATTERNS]};
        draw(&c, r);
        write_claim(&c, text);
    }
    for (unsigned i = 0; i < PATTERNS; i++) {
        unsigned j = i + random_below(r, PATTERNS - i);
        unsigned char at = order[j];
        order[j] = order[i];
        struct claim c = {.pattern = &patterns[at]};
        draw(&c, r);
        done = done || (random_percent(r, 40) && plant(&c, r, planted));
        write_claim(&c, text);
    }
    if (!done)
        planted->fault = FAULT_NONE;
    if (planted->fault == FAULT_DIGITS)
        lose_digits(text, r, planted);
}
