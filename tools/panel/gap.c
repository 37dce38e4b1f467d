#include "gap.h"

/* x - y. Returns false when that does not fit. */
static bool subtract(struct decimal x, struct decimal y, struct decimal *difference)
{
    y.coef = -y.coef;
    *difference = x;
    return dec_add(difference, y);
}

static struct decimal absolute(struct decimal x)
{
    x.coef = x.coef < 0 ? -x.coef : x.coef;
    return x;
}

/* Whether the gap is what 左右 leaves open: half a point, or one percent of an amount. */
static bool is_near(struct decimal gap, struct decimal target, bool amounts)
{
    const struct decimal half = {5, 1};
    struct decimal room = half;
    if (amounts) {
        room = absolute(target);
        if (!dec_shift(&room, -2))
            return false;
    }
    return dec_compare(absolute(gap), room) <= 0;
}

/* Tenths of a percent, half up. Returns false where there is no such number. */
static bool percentage(struct decimal part, struct decimal whole, struct decimal *percent)
{
    if (whole.coef <= 0 || part.coef < 0)
        return false;
    int scale = part.scale > whole.scale ? part.scale : whole.scale;
    dec_int x = part.coef, y = whole.coef;
    for (int i = part.scale; i < scale + 3; i++)
        if (__builtin_mul_overflow(x, 10, &x))
            return false;
    for (int i = whole.scale; i < scale; i++)
        if (__builtin_mul_overflow(y, 10, &y))
            return false;
    dec_int quotient = x / y, rest = x % y;
    *percent = (struct decimal){quotient + (rest >= y - rest), 1};
    return true;
}

static bool is_ceiling(const struct statement *target, const struct stated *t, bool less)
{
    if (target->bound.n > 0 && target->bound.s[0] == '<')
        return true;
    if (target->bound.n > 0 && target->bound.s[0] == '>')
        return false;
    return less || stated_value(t).coef < 0; /* a decline that was aimed at */
}

static const char *judge(const struct statement *target, const struct stated *t, struct decimal reached,
                         bool amounts, bool less)
{
    struct decimal low = stated_value(t), high = t->has_hi ? t->hi : low, gap;
    bool ceiling = is_ceiling(target, t, less);
    bool range = span_is(target->bound, ".."), about = span_is(target->bound, "~");
    int below = dec_compare(reached, low), above = dec_compare(reached, high);
    if (range && below >= 0 && above <= 0)
        return "within";
    if (about && subtract(reached, low, &gap) && is_near(gap, low, amounts))
        return "within";
    if (span_is(target->bound, ">"))
        return below > 0 ? "yes" : "no";
    if (span_is(target->bound, "<"))
        return above < 0 ? "yes" : "no";
    return (ceiling ? above <= 0 : below >= 0) ? "yes" : "no";
}

/* Whether that holds for all that the result may have been, where it is itself a bound: more than 8 may have
 * reached 9 and may not, and it has reached 8. */
static bool tells(const struct statement *actual, const char *attained, bool ceiling)
{
    char bound = actual->bound.n > 0 ? actual->bound.s[0] : '=';
    bool yes = strcmp(attained, "yes") == 0, no = strcmp(attained, "no") == 0;
    if (bound == '>')
        return ceiling ? no : yes;
    if (bound == '<')
        return ceiling ? yes : no;
    return true;
}

void gap_make(struct gap *g, const struct statement *target, const struct statement *actual, bool amounts,
              bool less)
{
    struct stated t, a;
    struct decimal difference, percent;
    *g = (struct gap){.attained = ""};
    if (target == NULL || actual == NULL || !stated_make(target->lo, target->hi, &t) ||
        !stated_make(actual->lo, actual->hi, &a) || (!t.has_lo && !t.has_hi) || (!a.has_lo && !a.has_hi))
        return;
    if (subtract(stated_value(&a), stated_value(&t), &difference))
        dec_format(difference, g->gap);
    if (amounts && percentage(stated_value(&a), stated_value(&t), &percent))
        dec_format(percent, g->attainment);
    const char *attained = judge(target, &t, stated_value(&a), amounts, less);
    if (tells(actual, attained, is_ceiling(target, &t, less)))
        g->attained = attained;
}
