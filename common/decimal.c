#include "decimal.h"

#include <limits.h>

/* 10^DEC_DIGITS: what coefficients stay below. */
#define LIMIT ((dec_int)1000000000000000000 * 1000000000000000000)

/* 10^n for n from 0 to DEC_DIGITS. */
static dec_int power_of_ten(int n)
{
    dec_int p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

static bool fits(dec_int coef)
{
    return coef < LIMIT && coef > -LIMIT;
}

bool dec_parse(struct span s, struct decimal *d)
{
    size_t i = s.n > 0 && s.s[0] == '-';
    bool negative = i > 0, point = false, digit = false;
    dec_int coef = 0;
    int scale = 0;
    for (; i < s.n; i++) {
        char c = s.s[i];
        if (c == '.' && digit && !point) {
            point = true;
            digit = false;
            continue;
        }
        if (c < '0' || c > '9')
            return false;
        coef = coef * 10 + (c - '0');
        if (!fits(coef) || (point && scale == DEC_DIGITS))
            return false;
        scale += point;
        digit = true;
    }
    if (!digit)
        return false;
    *d = (struct decimal){negative ? -coef : coef, scale};
    return true;
}

static void strip_zeros(struct decimal *d)
{
    /* Division of 128 bits is many times slower, and few coefficients need it. */
    if (d->coef == (long long)d->coef) {
        long long coef = (long long)d->coef;
        for (; d->scale > 0 && coef % 10 == 0; d->scale--)
            coef /= 10;
        d->coef = coef;
        return;
    }
    while (d->scale > 0 && d->coef % 10 == 0) {
        d->coef /= 10;
        d->scale--;
    }
}

bool dec_scale(struct decimal *d, long long factor)
{
    dec_int product;
    if (__builtin_mul_overflow(d->coef, (dec_int)factor, &product) || !fits(product))
        return false;
    d->coef = product;
    return true;
}

bool dec_shift(struct decimal *d, int power)
{
    struct decimal r = *d;
    strip_zeros(&r);
    if (r.coef == 0) {
        *d = (struct decimal){0, 0};
        return true;
    }
    int scale = r.scale - power;
    if (scale < -DEC_DIGITS || scale > DEC_DIGITS)
        return false;
    if (scale < 0) {
        dec_int product;
        if (__builtin_mul_overflow(r.coef, power_of_ten(-scale), &product) || !fits(product))
            return false;
        r.coef = product;
        scale = 0;
    }
    *d = (struct decimal){r.coef, scale};
    return true;
}

/* Brings both to the larger scale. Returns false when that does not fit. */
static bool align(struct decimal *a, struct decimal *b)
{
    strip_zeros(a);
    strip_zeros(b);
    struct decimal *small = a->scale < b->scale ? a : b;
    int scale = a->scale < b->scale ? b->scale : a->scale;
    dec_int product;
    if (__builtin_mul_overflow(small->coef, power_of_ten(scale - small->scale), &product))
        return false;
    *small = (struct decimal){product, scale};
    return true;
}

bool dec_add(struct decimal *sum, struct decimal x)
{
    struct decimal a = *sum;
    dec_int total;
    if (!align(&a, &x) || __builtin_add_overflow(a.coef, x.coef, &total) || !fits(total))
        return false;
    *sum = (struct decimal){total, a.scale};
    return true;
}

bool dec_divide(struct decimal a, struct decimal b, int scale, enum dec_round round, struct decimal *quotient)
{
    strip_zeros(&a);
    strip_zeros(&b);
    int shift = scale + b.scale - a.scale;
    dec_int *wider = shift < 0 ? &b.coef : &a.coef, power;
    if (b.coef == 0 || shift > DEC_DIGITS || shift < -DEC_DIGITS)
        return false;
    power = power_of_ten(shift < 0 ? -shift : shift);
    if (__builtin_mul_overflow(*wider, power, wider))
        return false;
    dec_int coef = a.coef / b.coef, rest = a.coef % b.coef;
    if (rest != 0 && ((a.coef < 0) == (b.coef < 0)) == (round == DEC_UP))
        coef += round == DEC_UP ? 1 : -1;
    if (!fits(coef))
        return false;
    *quotient = (struct decimal){coef, scale};
    strip_zeros(quotient);
    return true;
}

int dec_compare(struct decimal a, struct decimal b)
{
    int sign_a = (a.coef > 0) - (a.coef < 0), sign_b = (b.coef > 0) - (b.coef < 0);
    if (sign_a != sign_b)
        return sign_a < sign_b ? -1 : 1;
    if (!align(&a, &b)) /* only the one with the smaller scale can overflow: it is the larger in size */
        return a.scale < b.scale ? sign_a : -sign_a;
    return (a.coef > b.coef) - (a.coef < b.coef);
}

size_t dec_format(struct decimal d, char text[DEC_TEXT])
{
    strip_zeros(&d);
    char digits[DEC_TEXT];
    int n = 0;
    dec_int rest = d.coef < 0 ? -d.coef : d.coef;
    while (rest > LLONG_MAX) {
        digits[n++] = (char)('0' + (int)(rest % 10));
        rest /= 10;
    }
    unsigned long long low = (unsigned long long)rest;
    do
        digits[n++] = (char)('0' + (int)(low % 10));
    while ((low /= 10) > 0);
    while (n <= d.scale)
        digits[n++] = '0';
    size_t len = 0;
    if (d.coef < 0)
        text[len++] = '-';
    while (n > 0) {
        if (n == d.scale)
            text[len++] = '.';
        text[len++] = digits[--n];
    }
    text[len] = '\0';
    return len;
}
