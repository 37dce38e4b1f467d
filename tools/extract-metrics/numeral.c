#include "numeral.h"

#include "numeral_char.h"
#include "sets.h"

/* 三点五: the digits after 点. */
static size_t zh_fraction(const char *s, size_t n, struct number *out)
{
    size_t at = set_at(SET_NUMBER_POINTS, s, n), length, from = at;
    int value;
    if (at == 0)
        return 0;
    for (int power = -1; power > -9; power--) {
        length = numeral_char_find(NUMERAL_DIGIT, s + at, n - at, &value);
        if (length == 0)
            break;
        if (!number_add(&out->value, (struct decimal){value, 0}, power))
            return 0;
        at += length;
    }
    return at == from ? 0 : at;
}

/* Chinese numerals: section is what stands below 万, digit the sign that waits for its multiplier. */
struct zh {
    struct decimal total;
    long long section;
    int digit; /* -1: none */
    int last;  /* power of the last multiplier, for 三百五 = 350 */
};

static bool zh_multiply(struct zh *z, int power)
{
    static const long long pow10[] = {1, 10, 100, 1000};
    if (power < 4) {
        z->section += (z->digit <= 0 ? 1 : z->digit) * pow10[power]; /* 两千零十 */
        z->digit = -1;
        z->last = power;
        return z->section < 1000000;
    }
    struct decimal part = {z->section + (z->digit < 0 ? 0 : z->digit), 0};
    z->section = 0;
    z->digit = -1;
    z->last = power;
    if (part.coef == 0) /* 万亿: the multiplier applies to all before */
        return dec_shift(&z->total, power);
    if (power == 8 && z->total.coef != 0 && dec_add(&z->total, part)) /* 三万五千亿 */
        return dec_shift(&z->total, power);
    return number_add(&z->total, part, power);
}

/* What the last digit counts when no multiplier follows: 三百五 is 350, 三亿二 320 million, 三百零五 and
 * 三百二十五 end in five; after a pair of digits (一万六七) the same holds. */
static bool zh_value(const struct zh *z, bool place_below, struct decimal *value)
{
    static const long long below[] = {1, 1, 10, 100, 1000, 1, 1, 1, 10000000};
    struct zh end = *z;
    if (end.digit > 0)
        end.section += end.digit * (place_below ? below[end.last] : 1);
    *value = end.total;
    if (value->coef != 0)
        return number_add(value, (struct decimal){end.section, 0}, 0);
    *value = (struct decimal){end.section, 0};
    return true;
}

/* A number of one digit and then its neighbour (三四百, 十五六, 三五千) is from low to high: both are parsed
 * side by side. */
struct zh_pair {
    struct zh low, high;
    bool span;
};

static bool is_pair(int first, int second)
{
    return first > 0 && (second == first + 1 || (first == 3 && second == 5));
}

/* 点五, and a multiplier after it: 三点五亿. Returns its length. */
static size_t zh_fraction_and_scale(const char *s, size_t n, number_unit_test *is_unit, const void *ctx,
                                    struct number *out)
{
    int value;
    size_t at = zh_fraction(s, n, out), length = at;
    while (length > 0 && (length = numeral_char_find(NUMERAL_MULTIPLIER, s + at, n - at, &value)) > 0 &&
           value >= 4 && !is_unit(ctx, s + at, n - at) && dec_shift(&out->value, value)) {
        at += length;
        out->power += value;
        out->flags |= NUMBER_SCALED;
    }
    return at;
}

/* Takes a digit. Returns false where two stand side by side that are no pair: 二〇一五, a year or a name. */
static bool zh_digit(struct zh_pair *z, int value, bool may_pair)
{
    if (may_pair && !z->span && is_pair(z->low.digit, value))
        z->span = true;
    else if (z->low.digit > 0)
        return false;
    else
        z->low.digit = value;
    z->high.digit = value;
    return true;
}

size_t numeral_parse(const char *s, size_t n, number_unit_test *is_unit, const void *ctx, struct number *out)
{
    struct zh_pair z = {.low = {.digit = -1}, .high = {.digit = -1}};
    size_t at = 0, length, signs = 0, digits = 0;
    int value, last = 0;
    bool vague = (length = set_at(SET_NUMBER_VAGUE_LEADS, s, n)) > 0, zero = false;
    if (vague) {
        if (numeral_char_find(NUMERAL_MULTIPLIER, s + length, n - length, &value) == 0)
            return 0;
        at = length;
    }
    for (struct numeral_char sign; (sign = numeral_char_at(s + at, n - at)).length > 0;
         at += sign.length, signs++) {
        if (sign.kind == NUMERAL_DIGIT) {
            if (!zh_digit(&z, sign.value, digits == 1 && !vague))
                return 0;
            zero = zero || sign.value == 0;
            digits++;
        } else if (sign.kind == NUMERAL_MULTIPLIER) {
            value = sign.value;
            if (is_unit(ctx, s + at, n - at) || (out->flags & NUMBER_VAGUE && value < 4))
                break;
            if (signs == 0 && !vague && value >= 2)
                break; /* 百, 千, 万 alone open words */
            if (value < 4 && z.low.digit < 0 && z.low.section > 0 && value >= last)
                break; /* 七十 and 百分位 */
            if (!zh_multiply(&z.low, value) || !zh_multiply(&z.high, value))
                return 0;
            out->power = last = value;
            digits = 0;
            zero = false;
            if (value >= 4)
                out->flags |= NUMBER_SCALED;
        } else {
            if (sign.kind != NUMERAL_VAGUE || signs == 0 || z.low.digit >= 0 || out->flags & NUMBER_VAGUE)
                break;
            out->flags |= NUMBER_VAGUE;
        }
    }
    if (signs == 0 || at == 0)
        return 0;
    bool place_below = !zero && last >= 2 && z.low.digit > 0;
    if (!zh_value(&z.low, place_below, &out->value) || !zh_value(&z.high, place_below, &out->high))
        return 0;
    if (signs == 1 && z.low.digit == 1)
        out->flags |= NUMBER_ONE;
    out->flags |= NUMBER_ZH | (vague ? NUMBER_VAGUE : 0U) | (z.span ? NUMBER_SPAN : 0U);
    if (!z.span)
        at += zh_fraction_and_scale(s + at, n - at, is_unit, ctx, out);
    out->length = at;
    return at;
}
