#include "agree.h"

bool stated_make(struct span lo, struct span hi, struct stated *s)
{
    *s = (struct stated){.has_lo = lo.n > 0, .has_hi = hi.n > 0};
    return (!s->has_lo || dec_parse(lo, &s->lo)) && (!s->has_hi || dec_parse(hi, &s->hi));
}

struct decimal stated_value(const struct stated *s)
{
    return s->has_lo ? s->lo : s->hi;
}

/* x rounded half away from zero to a multiple of 10^power, which is more than its last digit. */
static struct decimal rounded(struct decimal x, int power)
{
    int drop = power + x.scale;
    dec_int step = 1;
    for (; drop > 0; drop--)
        if (__builtin_mul_overflow(step, 10, &step))
            return (struct decimal){0, 0};
    dec_int half = x.coef < 0 ? -(step / 2) : step / 2;
    return (struct decimal){(x.coef + half) / step * step, x.scale};
}

/* The power of ten of the last digit that is not 0, and how many digits there are up to it. */
static int last_digit(struct decimal x, int *digits)
{
    int power = -x.scale;
    while (x.coef != 0 && x.coef % 10 == 0) {
        x.coef /= 10;
        power++;
    }
    for (*digits = 0; x.coef != 0; x.coef /= 10)
        ++*digits;
    return power;
}

/* True when y is x rounded to fewer digits. */
static bool rounds_to(struct decimal x, struct decimal y, bool amounts)
{
    if (y.scale < x.scale) {
        struct decimal r = rounded(x, -y.scale);
        if (dec_compare(r, y) == 0)
            return true;
    }
    int digits_x, digits_y, power_x = last_digit(x, &digits_x), power_y = last_digit(y, &digits_y);
    if (!amounts || digits_y < 2 || power_y <= power_x)
        return false;
    return dec_compare(rounded(x, power_y), y) == 0;
}

static bool agree(struct decimal x, struct decimal y, bool amounts)
{
    return dec_compare(x, y) == 0 || rounds_to(x, y, amounts) || rounds_to(y, x, amounts);
}

static bool is_range(const struct stated *s)
{
    return s->has_lo && s->has_hi && dec_compare(s->lo, s->hi) != 0;
}

bool stated_agree(const struct stated *a, const struct stated *b, bool amounts)
{
    if ((!a->has_lo && !a->has_hi) || (!b->has_lo && !b->has_hi) || is_range(a) != is_range(b))
        return false;
    return agree(stated_value(a), stated_value(b), amounts) && (!is_range(a) || agree(a->hi, b->hi, amounts));
}
