#include "quantity.h"

#include <stdint.h>
#include <stdio.h>

/* A number before it is written: coef / 10^decimals, times 10^power for 万 and 亿. */
struct number {
    int64_t coef;
    int decimals;
    int power;
    bool negative;
};

/* A way to say that a number is not exact. sense is as seen by a rising value. */
struct bound {
    const char *before, *middle, *after; /* before the number, before the unit, after the unit */
    const char *sense;
    bool round; /* fits round numbers only */
};

static const struct bound bounds[] = {
    {"约", "", "", "~", true},     {"", "", "左右", "~", true},     {"", "余", "", ">", true},
    {"", "多", "", ">", true},     {"超过", "", "", ">", true},     {"突破", "", "", ">", true},
    {"", "", "以上", ">=", false}, {"不少于", "", "", ">=", true},  {"近", "", "", "<", true},
    {"不足", "", "", "<", true},   {"不超过", "", "", "<=", false}, {"", "", "以内", "<=", false},
};
enum { FIRST_TARGET = 6, FIRST_CEILING = 10, BOUNDS = 12 };

static const int64_t tens[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};

/* Splits 万 or 亿 off the unit: 万元 is 4 and 元. */
static int unit_power(const char **unit)
{
    static const size_t han = sizeof "万" - 1;
    int power = 0;
    if (strncmp(*unit, "万", han) == 0)
        power = 4;
    else if (strncmp(*unit, "亿", han) == 0)
        power = 8;
    if (power > 0)
        *unit += han;
    return power;
}

const char *quantity_unit(const char *written)
{
    static const char *const names[][2] = {
        {"元", "CNY"}, {"美元", "USD"}, {"个百分点", "pp"}, {"倍", "x"}, {"位", "rank"}};
    unit_power(&written);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(written, names[i][0]) == 0)
            return names[i][1];
    return written;
}

/* The plain decimal of n, multiplied out. */
static void format_value(struct number n, char text[32])
{
    while (n.decimals > 0 && n.coef % 10 == 0) {
        n.coef /= 10;
        n.decimals--;
    }
    for (; n.power > 0; n.power--) {
        if (n.decimals > 0)
            n.decimals--;
        else
            n.coef *= 10;
    }
    char digits[24];
    int k = 0;
    while (n.coef > 0 || k <= n.decimals) {
        digits[k++] = (char)('0' + n.coef % 10);
        n.coef /= 10;
    }
    char *p = text;
    if (n.negative)
        *p++ = '-';
    while (k > 0) {
        if (k == n.decimals)
            *p++ = '.';
        *p++ = digits[--k];
    }
    *p = '\0';
}

/* The digits of n as a report writes them, into digits; returns their number. */
static size_t format_digits(struct number n, bool thousands, char digits[32])
{
    char back[32];
    size_t k = 0, out = 0;
    int place = -n.decimals;
    while (n.coef > 0 || place <= 0) {
        if (place == 0 && n.decimals > 0)
            back[k++] = '.';
        if (thousands && place > 0 && place % 3 == 0)
            back[k++] = ',';
        back[k++] = (char)('0' + n.coef % 10);
        n.coef /= 10;
        place++;
    }
    while (k > 0)
        digits[out++] = back[--k];
    return out;
}

static void write_masked(const char *digits, size_t n, bool one, struct buf *text)
{
    if (one) {
        buf_byte(text, 'x');
        return;
    }
    for (size_t i = 0; i < n; i++)
        buf_byte(text, digits[i] == '.' ? '.' : 'x');
}

static void write_digits(struct number n, const struct writing *w, struct random *r, struct buf *text,
                         struct fact *f)
{
    char digits[32];
    bool odd = !w->clean && random_percent(r, 6);
    size_t k = format_digits(n, n.coef / tens[n.decimals] >= 10000 && random_percent(r, 15), digits);
    if (f->flags & FACT_MASKED) {
        write_masked(digits, k, w->one_for_all, text);
    } else if (odd && n.decimals == 0 && k == 3) {
        buf_byte(text, digits[0]); /* a scraper's blank */
        buf_byte(text, ' ');
        buf_add(text, digits + 1, k - 1);
        f->flags |= FACT_SPACED;
    } else if (odd && n.decimals == 0 && n.coef < 1000) {
        for (size_t i = 0; i < k; i++) { /* full-width: U+FF10 and on */
            const char wide[3] = {'\xef', '\xbc', (char)(0x90 + digits[i] - '0')};
            buf_add(text, wide, sizeof wide);
        }
    } else {
        buf_add(text, digits, k);
    }
}

/* Writes n from 1 to 9999 in Chinese numerals, before a counting word: 2 is 两. */
static void write_chinese(int64_t n, struct buf *text)
{
    static const char *const ones[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    static const char *const powers[] = {"千", "百", "十", ""};
    if (n == 2) {
        buf_text(text, "两");
        return;
    }
    bool any = false, gap = false;
    for (int i = 0; i < 4; i++) {
        int d = (int)(n / tens[3 - i] % 10);
        if (d == 0) {
            gap = any;
            continue;
        }
        if (gap)
            buf_text(text, ones[0]);
        if (i != 2 || d != 1 || any)
            buf_text(text, ones[d]);
        buf_text(text, powers[i]);
        any = true;
        gap = false;
    }
}

static int64_t round_off(int64_t n)
{
    int64_t unit = 1;
    while (unit * 100 <= n)
        unit *= 10;
    if (unit == 1 && n >= 10)
        unit = 10;
    return n / unit * unit;
}

static bool follows(const struct buf *text, const char *word)
{
    size_t n = strlen(word);
    return text->len >= n && memcmp(text->data + text->len - n, word, n) == 0;
}

/* Draws how exact the number is said to be; NULL for exact. */
static const struct bound *draw_bound(const struct slot *s, bool plan, struct random *r,
                                      const struct buf *text)
{
    if (s->within && follows(text, "在"))
        return &bounds[BOUNDS - 1];
    if (s->within)
        return &bounds[FIRST_CEILING + random_below(r, BOUNDS - FIRST_CEILING)];
    if (s->plain || s->form == FORM_RANK || !random_percent(r, plan ? 55 : 22))
        return NULL;
    if (plan)
        return &bounds[random_percent(r, 75) ? FIRST_TARGET : 1];
    const struct bound *b = &bounds[random_below(r, FIRST_CEILING)];
    bool reached = follows(text, "达到") || follows(text, "完成");
    if (*b->before != '\0' && reached)
        return NULL;
    if (s->form == FORM_SHARE && b->round && b->sense[0] == '>' && strcmp(b->before, "超过") != 0)
        return NULL;
    return b;
}

static struct number draw_number(const struct slot *s, bool round, struct random *r)
{
    struct number n = {.negative = s->fall};
    int64_t whole = s->min + random_below(r, s->max - s->min + 1);
    if (round && s->form != FORM_SHARE)
        whole = round_off(whole);
    int decimals = round || s->decimals == 0 ? 0 : (int)random_below(r, s->decimals + 1U);
    n.coef = whole * tens[decimals];
    for (int i = 0; i < decimals; i++)
        n.coef += tens[i] * (i == 0 ? 1 + random_below(r, 9) : random_below(r, 10));
    n.decimals = decimals;
    if (n.coef == 0)
        n.coef = 1;
    return n;
}

/* lo and hi for a value said with sense; a falling value turns the sense round. */
static void set_bounds(struct fact *f, const char *sense, struct number n)
{
    static const char *const turned[][2] = {{">", "<"}, {">=", "<="}, {"<", ">"}, {"<=", ">="}};
    for (size_t i = 0; n.negative && i < sizeof turned / sizeof *turned; i++)
        if (strcmp(sense, turned[i][0]) == 0) {
            sense = turned[i][1];
            break;
        }
    f->bound = sense;
    f->lo[0] = f->hi[0] = '\0';
    if (f->flags & FACT_MASKED)
        return;
    char value[32];
    format_value(n, value);
    if (sense[0] != '<')
        memcpy(f->lo, value, sizeof value);
    if (sense[0] != '>')
        memcpy(f->hi, value, sizeof value);
}

/* 30—50家, 5%至8%: the unit of shares is written twice. */
static void write_range(const struct slot *s, struct number n, struct random *r, struct buf *text,
                        struct fact *f)
{
    static const char *const dashes[] = {"—", "至", "-", "～"};
    struct number top = n;
    top.coef += (1 + (int64_t)random_below(r, 4)) * (n.coef >= 20 ? 10 : 1);
    char digits[32];
    size_t length = format_digits(n, false, digits);
    buf_add(text, digits, length);
    if (strcmp(s->unit, "%") == 0)
        buf_text(text, s->unit);
    buf_text(text, dashes[random_below(r, 4)]);
    length = format_digits(top, false, digits);
    buf_add(text, digits, length);
    buf_text(text, s->unit);
    const char *unit = s->unit;
    n.power = top.power = unit_power(&unit);
    format_value(n, n.negative ? f->hi : f->lo);
    format_value(top, n.negative ? f->lo : f->hi);
    f->bound = "..";
}

static void write_prefix(const struct slot *s, const struct writing *w, struct buf *text)
{
    const char *p = s->prefix;
    while (p != NULL && *p != '\0') {
        const char *slot = strstr(p, "$u");
        buf_add(text, p, slot == NULL ? strlen(p) : (size_t)(slot - p));
        if (slot == NULL)
            break;
        buf_text(text, w->above);
        p = slot + 2;
    }
}

void quantity_write(const struct slot *s, const struct writing *w, struct random *r, struct buf *text,
                    struct fact *f)
{
    *f = (struct fact){.slot = s, .raw = text->len, .role = f->role};
    bool plan = f->role != NULL && strcmp(f->role, "target") == 0;
    if (w->masked && !w->clean && random_percent(r, 70))
        f->flags |= FACT_MASKED;
    const struct bound *b = draw_bound(s, plan, r, text);
    struct number n = draw_number(s, b != NULL && b->round, r);
    if (b != NULL && *b->middle != '\0' && n.coef < 10)
        b = NULL;
    const char *unit = s->unit;
    bool counts = s->form == FORM_COUNT && n.decimals == 0;
    if (b == NULL && !s->plain && (counts || s->form == FORM_SHARE) && f->flags == 0 &&
        random_percent(r, 4)) {
        write_range(s, n, r, text, f);
        f->raw_len = text->len - f->raw;
        return;
    }
    write_prefix(s, w, text);
    buf_text(text, b == NULL ? "" : b->before);
    n.power = unit_power(&unit);
    bool tens_of_thousands = counts && n.power == 0 && n.coef >= 10000 && n.coef % 1000 == 0;
    if (counts && n.power == 0 && n.coef < 1000 && f->flags == 0 && random_percent(r, 5)) {
        write_chinese(n.coef, text);
        f->flags |= FACT_ZH;
    } else if (tens_of_thousands && random_percent(r, 60)) {
        struct number short_form = {.coef = n.coef / 1000, .decimals = 1};
        if (short_form.coef % 10 == 0)
            short_form = (struct number){.coef = n.coef / 10000};
        write_digits(short_form, w, r, text, f);
        buf_text(text, "万");
    } else {
        write_digits(n, w, r, text, f);
    }
    buf_text(text, b == NULL ? "" : b->middle);
    buf_text(text, s->unit);
    buf_text(text, b == NULL ? "" : b->after);
    set_bounds(f, b == NULL ? "=" : b->sense, n);
    f->raw_len = text->len - f->raw;
}
