#include "family.h"

#include <stdio.h>

/* Counts what stands right below a place, up to one more than there is room for. */
static unsigned divisions_of(uint32_t place, const struct place **division)
{
    unsigned n = 0;
    for (uint32_t i = 0; i < places->n && n <= FAMILY_DIVISIONS; i++) {
        if (places->place[i].parent != place || places->place[i].former)
            continue;
        if (n < FAMILY_DIVISIONS)
            division[n] = &places->place[i];
        n++;
    }
    return n;
}

/* The places that have a few divisions, each in turn, and every time round in other years. */
static void choose_place(struct family *f, unsigned long long id)
{
    enum { FIRST_YEAR = 2008, ROUND = 3 };
    for (uint32_t i = 0, left = (uint32_t)(id % 1000), round = 0;; i++) {
        if (i == places->n) {
            i = 0;
            round++;
        }
        const struct place *p = &places->place[i];
        if (p->level != PLACE_PREFECTURE || p->former)
            continue;
        f->divisions = divisions_of(i, f->division);
        if (f->divisions < 2 || f->divisions > FAMILY_DIVISIONS || left-- > 0)
            continue;
        f->place = p;
        f->year = FIRST_YEAR + ROUND * round;
        f->members = FAMILY_YEARS + f->divisions;
        return;
    }
}

static void draw_figures(struct family *f, struct random *r)
{
    long long sales = 1200 + random_below(r, 80000), more = sales * (20 + random_below(r, 160)) / 1000;
    f->sales[0] = (struct figure){sales, 1, 8};
    f->sales[1] = (struct figure){sales + more, 1, 8};
    f->unit[0] = f->unit[1] = "亿元";
    f->growth = figure_percentage(more, sales);
    f->aim = f->quoted = (struct figure){50 + random_below(r, 90), 1, 0};
    f->rank[0] = (struct figure){12 + random_below(r, 40), 0, 0};
    f->steps = (struct figure){2 + random_below(r, 9), 0, 0};
    f->rank[1] = (struct figure){f->rank[0].coef - f->steps.coef, 0, 0};
    f->grain = (struct figure){0, 1, 4};
    for (unsigned i = 0; i < f->divisions; i++) {
        f->part[i] = (struct figure){101 + random_below(r, 900), 1, 4};
        f->grain.coef += f->part[i].coef;
    }
}

/* Whether level and growth contradict each other by more than figures that are revised are granted: ten
 * points; or the levels are so far apart that their units were taken for each other. */
static bool year_contradicts(const struct family *f)
{
    double before = figure_value(&f->sales[0]), now = figure_value(&f->sales[1]);
    double off = 100 * (now - before) / before - figure_value(&f->growth);
    return off > 10.5 || off < -10.5;
}

/* The same of a sum: a fifth of the whole. */
static bool places_contradict(const struct family *f)
{
    double sum = 0, whole = figure_value(&f->grain);
    for (unsigned i = 0; i < f->divisions; i++)
        sum += figure_value(&f->part[i]);
    double granted = whole / 5 + (f->divisions + 1) * figure_step(&f->grain);
    return sum > whole + granted || sum < whole - granted;
}

/* Puts the fault into a figure. Returns false where it leaves another one of the same sort. */
static bool plant(struct family *f, struct random *r)
{
    struct planted *p = &f->planted;
    const unsigned which = random_below(r, FAMILY_YEARS);
    struct figure *wrong = &f->sales[which];
    p->visible = true;
    switch (p->fault) {
    case FAULT_UNIT: break;
    case FAULT_TARGET: wrong = &f->quoted; break;
    case FAULT_RANKS: wrong = which == 0 ? &f->steps : &f->rank[0]; break;
    case FAULT_PLACES: /* a part is rarely so much of its whole that it shows */
        wrong = random_percent(r, 75) ? &f->grain : &f->part[random_below(r, f->divisions)];
        break;
    default: break;
    }
    figure_write(wrong, p->right);
    switch (p->fault) {
    case FAULT_UNIT:
        wrong->power = 4;
        f->unit[which] = "万元";
        break;
    case FAULT_TARGET: wrong->coef += 2 + random_below(r, 30); break;
    case FAULT_RANKS: wrong->coef += 1 + random_below(r, 5); break;
    default:
        if (!figure_spoil(wrong, random_percent(r, 50), r))
            return false;
        p->visible = p->fault == FAULT_PLACES ? places_contradict(f) : year_contradicts(f);
        break;
    }
    figure_write(wrong, p->wrong);
    return true;
}

void family_draw(struct family *f, struct random *r, unsigned long long id, unsigned percent)
{
    enum { FIRST = FAULT_YEAR, CLAIMS = 5 };
    *f = (struct family){.planted = {.claims = CLAIMS}};
    choose_place(f, id);
    draw_figures(f, r);
    if (!random_percent(r, percent))
        return;
    f->planted.fault = (enum fault)(FIRST + random_below(r, FAULTS - FIRST));
    if (!plant(f, r))
        f->planted.fault = FAULT_NONE;
}

static void add_title(struct buf *text, const struct place *place, unsigned year)
{
    char line[64];
    snprintf(line, sizeof line, "%u年", year);
    buf_text(text, line);
    buf_text(text, place->full);
    snprintf(line, sizeof line, "政府工作报告\n一、%u年工作回顾\n", year - 1);
    buf_text(text, line);
}

static void add_sales(const struct family *f, unsigned which, struct buf *text)
{
    buf_text(text, "社会消费品零售总额");
    figure_add(text, &f->sales[which], f->unit[which]);
}

/* The report that looks back on the first year. */
static void compose_before(const struct family *f, struct buf *text)
{
    char line[64];
    add_title(text, f->place, f->year - 1);
    add_sales(f, 0, text);
    buf_text(text, "。\n营商环境评价居全省第");
    figure_add(text, &f->rank[0], "位。\n");
    snprintf(line, sizeof line, "二、%u年工作安排\n", f->year - 1);
    buf_text(text, line);
    buf_text(text, "今年的主要预期目标是：一般公共预算收入增长");
    figure_add(text, &f->aim, "%。\n");
}

static void compose_now(const struct family *f, struct buf *text)
{
    struct figure done = {f->aim.coef + 7, 1, 0};
    add_title(text, f->place, f->year);
    add_sales(f, 1, text);
    buf_text(text, "，增长");
    figure_add(text, &f->growth, "%。\n一般公共预算收入增长");
    figure_add(text, &done, "%，高于年初增长");
    figure_add(text, &f->quoted, "%的预期目标。\n营商环境评价居全省第");
    figure_add(text, &f->rank[1], "位，比上年前移");
    figure_add(text, &f->steps, "位。\n粮食产量");
    figure_add(text, &f->grain, "万吨。\n");
}

void family_compose(const struct family *f, unsigned member, struct buf *text)
{
    text->len = 0;
    if (member == 0) {
        compose_before(f, text);
    } else if (member == 1) {
        compose_now(f, text);
    } else {
        add_title(text, f->division[member - FAMILY_YEARS], f->year);
        buf_text(text, "粮食产量");
        figure_add(text, &f->part[member - FAMILY_YEARS], "万吨。\n");
    }
}
