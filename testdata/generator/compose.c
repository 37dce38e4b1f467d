#include "compose.h"

#include <stdio.h>
#include <stdlib.h>

enum kind { SUMMARY, HALF_YEAR, GOVERNMENT, BULLETIN, KINDS };

enum { MAX_THEMES = 16, MAX_TEMPLATES = 32 };

/* One report while it is written. */
struct report {
    struct document *d;
    struct random *r;
    enum kind kind;
    const struct invented_place *place;
    const struct theme *themes;
    size_t theme_count;
    unsigned year;   /* 0 when masked: 20xx */
    unsigned number; /* in the document: what the truth calls it */
    size_t first;    /* of its facts */
    enum phase phase;
    struct writing writing;
};

static const char *const numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

static const char *any_of(const char *const *list, struct random *r)
{
    unsigned n = 0;
    while (list[n] != NULL)
        n++;
    return list[random_below(r, n)];
}

static void add_unsigned(struct buf *text, unsigned n)
{
    char digits[16];
    int k = snprintf(digits, sizeof digits, "%u", n);
    buf_add(text, digits, (size_t)k);
}

/* The year that lies shift years after the report's own, as written: 2016, or 20xx. */
static void add_year(const struct report *p, int shift)
{
    if (p->year == 0)
        buf_text(&p->d->text, "20xx");
    else
        add_unsigned(&p->d->text, p->year + (unsigned)shift);
}

/* The period of a fact, by the phase it stands in: metrics.md, "Two kinds of report". */
static void set_period(const struct report *p, struct fact *f)
{
    bool plan = p->phase == PLAN, half = p->kind == HALF_YEAR;
    int shift = p->kind == GOVERNMENT ? (plan ? 0 : -1) : (plan && !half ? 1 : 0);
    if (f->slot->before)
        shift--;
    const char *sub = f->slot->sub != NULL ? f->slot->sub : !half ? "" : plan ? "/H2" : "/H1";
    f->period[0] = '\0';
    if (strcmp(f->role, "rule") == 0)
        return;
    if (p->year > 0)
        snprintf(f->period, sizeof f->period, "%u%s", (p->year + (unsigned)shift) % 10000, sub);
    else if (shift == 0)
        snprintf(f->period, sizeof f->period, "Y%s", sub);
    else
        snprintf(f->period, sizeof f->period, "Y%+d%s", shift % 10, sub);
}

static bool same_text(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static bool same_or_none(const char *a, const char *b)
{
    return a == b || same_text(a, b);
}

/* Whether b says again what a said. */
static bool is_repeat(const struct fact *a, const struct fact *b)
{
    const struct slot *s = a->slot, *t = b->slot;
    return (same_text(s->label, t->label) || same_text(s->indicator, t->indicator)) &&
           same_or_none(s->action, t->action) && same_or_none(s->scope, t->scope) &&
           strcmp(s->measure, t->measure) == 0 && strcmp(a->role, b->role) == 0 &&
           strcmp(a->period, b->period) == 0 && strcmp(a->bound, b->bound) == 0 &&
           strcmp(a->lo, b->lo) == 0 && strcmp(a->hi, b->hi) == 0 &&
           strcmp(quantity_unit(s->unit), quantity_unit(t->unit)) == 0;
}

static void add_fact(struct report *p, const struct slot *slot)
{
    struct document *d = p->d;
    if (d->count == d->cap) {
        d->cap = d->cap == 0 ? 256 : 2 * d->cap;
        d->facts = mem_resize(d->facts, d->cap, sizeof *d->facts);
    }
    struct fact *f = &d->facts[d->count];
    f->role = slot->role != NULL ? slot->role : p->phase == PLAN ? "target" : "actual";
    quantity_write(slot, &p->writing, p->r, &d->text, f);
    f->report = p->number;
    set_period(p, f);
    for (size_t i = p->first; i < d->count && !(f->flags & FACT_MASKED); i++)
        if (!(d->facts[i].flags & FACT_MASKED) && is_repeat(&d->facts[i], f)) {
            f->flags |= FACT_REPEAT;
            break;
        }
    d->count++;
}

static void add_place_word(struct report *p, char what)
{
    struct buf *text = &p->d->text;
    switch (what) {
    case 'p': buf_text(text, p->place->name); break;
    case 'l': buf_text(text, p->place->level); break;
    case 'u': buf_text(text, p->place->above); break;
    case 'y': add_year(p, 0); break;
    case 'a': buf_text(text, p->kind == HALF_YEAR ? "上半年" : "全年"); break;
    case 'b': buf_text(text, p->kind == HALF_YEAR ? "上年同期" : "上年"); break;
    default: add_unsigned(text, 10 + random_below(p->r, 90));
    }
}

/* Writes a template; slots may be NULL where it has none. */
static void add_template(struct report *p, const char *template, const struct slot *slots)
{
    for (const char *s = template; *s != '\0';) {
        size_t n = strcspn(s, "$");
        buf_add(&p->d->text, s, n);
        s += n;
        if (*s == '\0')
            break;
        if (slots != NULL && s[1] >= '0' && s[1] <= '5')
            add_fact(p, &slots[s[1] - '0']);
        else
            add_place_word(p, s[1]);
        s += 2;
    }
}

static void shuffle(unsigned char *order, size_t n, struct random *r)
{
    for (size_t i = 0; i < n; i++)
        order[i] = (unsigned char)i;
    for (size_t i = n; i > 1; i--) {
        size_t j = random_below(r, (unsigned)i);
        unsigned char t = order[i - 1];
        order[i - 1] = order[j];
        order[j] = t;
    }
}

/* The paragraph of a theme: its templates of this phase in random order, with phrases between them. */
static void add_paragraph(struct report *p, const struct theme *theme)
{
    unsigned char order[MAX_TEMPLATES];
    size_t n = 0;
    while (theme->templates[n].text != NULL)
        n++;
    const char *const *fillers = p->phase == PLAN ? fill_plan : fill_done;
    shuffle(order, n, p->r);
    add_template(p, any_of(fillers, p->r), NULL);
    for (size_t i = 0; i < n; i++) {
        const struct template *t = &theme->templates[order[i]];
        bool fits = (t->phase & p->phase) && (!(t->phase & MIDYEAR) || p->kind == HALF_YEAR);
        if (!fits || random_percent(p->r, 35))
            continue;
        for (unsigned more = random_below(p->r, 3); more > 0; more--)
            add_template(p, any_of(fillers, p->r), NULL);
        add_template(p, t->text, t->slots);
        if (random_percent(p->r, 12))
            add_template(p, any_of(distractors, p->r), NULL);
    }
    buf_byte(&p->d->text, '\n');
}

/* A section: its heading and sub-sections with headings of their own. */
static void add_section(struct report *p, unsigned number, const char *heading, enum phase phase)
{
    struct buf *text = &p->d->text;
    unsigned char order[MAX_THEMES] = {0};
    unsigned wanted = 3 + random_below(p->r, 4);
    bool brackets = random_percent(p->r, 60);
    p->phase = phase;
    buf_text(text, numerals[number - 1]);
    buf_text(text, "、");
    add_template(p, heading, NULL);
    buf_byte(text, '\n');
    shuffle(order, p->theme_count, p->r);
    for (unsigned i = 0; i < wanted && i < p->theme_count; i++) {
        const struct theme *theme = &p->themes[order[i]];
        if (brackets) {
            buf_text(text, "（");
            buf_text(text, numerals[i]);
            buf_text(text, "）");
        } else {
            add_unsigned(text, i + 1);
            buf_text(text, "、");
        }
        buf_text(text, theme->heading[phase == PLAN ? 1 : 0]);
        buf_text(text, "\n");
        add_paragraph(p, theme);
    }
}

static void add_problems(struct report *p, unsigned number)
{
    struct buf *text = &p->d->text;
    buf_text(text, numerals[number - 1]);
    buf_text(text, "、存在的问题\n");
    for (int i = 0; i < 4; i++)
        add_template(p, any_of(fill_problem, p->r), NULL);
    buf_byte(text, '\n');
}

static void add_title(struct report *p)
{
    static const char *const titles[] = {"$p科技局$y年工作总结", "$p科技局$y年上半年工作总结",
                                         "$y年$p政府工作报告", "$p$y年国民经济和社会发展统计公报"};
    add_template(p, titles[p->kind], NULL);
    buf_byte(&p->d->text, '\n');
}

static void add_sections(struct report *p)
{
    struct buf *text = &p->d->text;
    switch (p->kind) {
    case GOVERNMENT:
        buf_text(text, "各位代表：\n");
        add_template(p, "现在，我代表$p人民政府向大会报告工作，请予审议。\n", NULL);
        add_section(p, 1, "过去一年工作回顾", DONE);
        add_problems(p, 2);
        add_section(p, 3, "$y年工作目标和主要任务", PLAN);
        break;
    case BULLETIN:
        add_template(p, "$y年，$p坚持稳中求进工作总基调，经济社会发展取得新成绩。\n", NULL);
        add_section(p, 1, "$y年经济社会发展情况", DONE);
        break;
    case HALF_YEAR:
        add_template(p, "$y年上半年，$p科技局紧紧围绕中心工作，开拓进取，较好地完成了各项任务。\n", NULL);
        add_section(p, 1, "上半年主要工作完成情况", DONE);
        add_problems(p, 2);
        add_section(p, 3, "下半年工作计划", PLAN);
        break;
    default:
        add_template(
            p, "$y年，$p科技局紧紧围绕中心工作，开拓进取，较好地完成了各项任务。现将有关情况总结如下：\n",
            NULL);
        add_section(p, 1, "主要工作完成情况", DONE);
        add_problems(p, 2);
        add_section(p, 3, p->year == 0 ? "下一年工作计划" : "明年工作计划", PLAN);
    }
}

static void add_report(struct document *d, struct random *r, unsigned number, bool masked, bool clean)
{
    struct report p = {.d = d, .r = r, .number = number, .first = d->count};
    p.kind = (enum kind)random_below(r, KINDS);
    bool science = p.kind == SUMMARY || p.kind == HALF_YEAR;
    p.place = &invented_places[random_below(r, (unsigned)invented_count)];
    p.themes = science ? science_themes : public_themes;
    p.theme_count = science ? science_count : public_count;
    p.year = masked ? 0 : 2008 + random_below(r, 16);
    p.writing = (struct writing){p.place->above, clean, masked, masked && random_percent(r, 30)};
    add_title(&p);
    add_sections(&p);
}

static void add_residue(struct document *d, struct random *r, const char *const *list)
{
    struct report p = {.d = d, .r = r, .place = &invented_places[0], .year = 2016};
    add_template(&p, any_of(list, r), NULL);
    buf_byte(&d->text, '\n');
}

void compose(struct document *d, uint64_t seed, uint64_t id, bool clean)
{
    struct random r = random_split(seed, 2 * id);
    bool anthology = random_percent(&r, 6);
    d->text.len = d->count = 0;
    d->reports = anthology ? 3 + random_below(&r, 4) : 1;
    if (!clean && random_percent(&r, 20))
        add_residue(d, &r, noise_head);
    for (unsigned i = 1; i <= d->reports; i++) {
        if (anthology) {
            buf_text(&d->text, "篇");
            buf_text(&d->text, numerals[i - 1]);
            buf_text(&d->text, "：");
        }
        add_report(d, &r, i, !clean && random_percent(&r, 15), clean);
    }
    if (!clean && random_percent(&r, 20))
        add_residue(d, &r, noise_tail);
}

void document_free(struct document *d)
{
    buf_free(&d->text);
    free(d->facts);
    *d = (struct document){0};
}
