#include "number.h"

#include <string.h>

#include "numeral.h"
#include "numeral_char.h"

size_t number_zh_run(const char *s, size_t n)
{
    size_t at = 0, length;
    int value;
    while ((length = numeral_char_find(NUMERAL_DIGIT, s + at, n - at, &value)) > 0)
        at += length;
    return at;
}

size_t number_digit(const char *s, size_t n, int *value)
{
    if (n > 0 && s[0] >= '0' && s[0] <= '9') {
        *value = s[0] - '0';
        return 1;
    }
    if (n >= 3 && s[0] == '\xef' && s[1] == '\xbc' && (unsigned char)s[2] >= 0x90 &&
        (unsigned char)s[2] <= 0x99) {
        *value = (unsigned char)s[2] - 0x90;
        return 3;
    }
    return 0;
}

size_t number_mask(const char *s, size_t n)
{
    int ignored;
    if (n > 0 && (s[0] == 'x' || s[0] == 'X' || s[0] == '*'))
        return 1;
    return numeral_char_find(NUMERAL_MASK, s, n, &ignored);
}

static bool is_letter(const char *s, size_t n)
{
    return n > 0 && ((s[0] >= 'a' && s[0] <= 'z') || (s[0] >= 'A' && s[0] <= 'Z') || s[0] == '_');
}

/* The digits of an Arabic number, gathered for one dec_parse. */
struct digits {
    char text[DEC_DIGITS + 3];
    size_t n;
    bool overflow;
};

static void put_digit(struct digits *d, char c)
{
    if (d->n < DEC_DIGITS + 2)
        d->text[d->n++] = c;
    else
        d->overflow = true;
}

static size_t digit_run(const char *s, size_t n, struct digits *d, size_t *count)
{
    size_t at = 0, length;
    int value;
    *count = 0;
    while ((length = number_digit(s + at, n - at, &value)) > 0) {
        put_digit(d, (char)('0' + value));
        at += length;
        ++*count;
    }
    return at;
}

/* 1,100 and 12，350: groups of exactly three digits behind a separator. */
static size_t group_length(const char *s, size_t n)
{
    size_t at = span_starts((struct span){s, n}, ",") + span_starts((struct span){s, n}, "，"), count = 0,
           length;
    int value;
    if (at == 0)
        return 0;
    while ((length = number_digit(s + at, n - at, &value)) > 0) {
        at += length;
        count++;
    }
    return count == 3 ? at : 0;
}

/* A blank that a scraper put into a number: "1 47", "1 260". The part before is no year, the one behind has
 * no zero in front unless it is a full group of three. */
static size_t gap_length(const char *s, size_t n, const struct digits *d)
{
    size_t gap = span_starts((struct span){s, n}, " "), count = 0, at = gap, length;
    int value, first = -1;
    if (gap == 0 || d->n > 3)
        return 0;
    while ((length = number_digit(s + at, n - at, &value)) > 0) {
        first = first < 0 ? value : first;
        at += length;
        count++;
    }
    return count > 0 && count <= 3 && (first != 0 || count == 3) ? gap : 0;
}

/* " , " and " . " in a number that was spaced out sign by sign: 3 , 047 and 49 . 59. Their length, or 0. */
static size_t spaced_mark(const char *s, size_t n, char mark, size_t digits_behind)
{
    size_t count = 0;
    int value;
    if (n < 4 || s[0] != ' ' || s[1] != mark || s[2] != ' ')
        return 0;
    while (number_digit(s + 3 + count, n - 3 - count, &value) == 1)
        count++;
    return count > 0 && (digits_behind == 0 || count == digits_behind) ? 3 : 0;
}

/* Whether what stands behind plain digits may belong to the number: a separator, a blank, more digits, a
 * mask. */
static bool may_go_on(unsigned char c)
{
    return c == ' ' || c == ',' || c == '.' || c == '*' || c == 'x' || c == 'X' || (c >= '0' && c <= '9') ||
           c == 0xc3 || c == 0xe2 || c == 0xef;
}

/* Most numbers: ASCII digits, perhaps with a decimal point, and nothing else. Returns 0 for all others. */
static size_t parse_plain(const char *s, size_t n, struct number *out)
{
    enum { DIGITS = 15 };
    const size_t most = n < DIGITS ? n : DIGITS;
    unsigned long long coef = 0;
    size_t at = 0, point = 0;
    for (; at < most; at++) {
        unsigned digit = (unsigned)((unsigned char)s[at] - '0');
        if (digit <= 9)
            coef = coef * 10 + digit;
        else if (s[at] == '.' && point == 0 && at > 0)
            point = at + 1;
        else
            break;
    }
    if (at == 0 || at == DIGITS || at == point || (at < n && may_go_on((unsigned char)s[at])))
        return 0;
    out->value = (struct decimal){(dec_int)coef, point > 0 ? (int)(at - point) : 0};
    out->length = at;
    return at;
}

static size_t parse_arabic(const char *s, size_t n, struct number *out)
{
    struct digits d = {.n = 0};
    size_t count, at = digit_run(s, n, &d, &count), length;
    bool grouped = false;
    while (count <= 3 &&
           ((length = spaced_mark(s + at, n - at, ',', 3)) > 0 || group_length(s + at, n - at) > 0)) {
        if (length > 0)
            out->flags |= NUMBER_SPACED;
        at += length > 0 ? length : s[at] == ',' ? 1 : 3;
        at += digit_run(s + at, n - at, &d, &count);
        grouped = true;
    }
    if (!grouped && (length = gap_length(s + at, n - at, &d)) > 0) {
        at += length;
        at += digit_run(s + at, n - at, &d, &count);
        out->flags |= NUMBER_SPACED;
    }
    int value;
    length =
        span_starts((struct span){s + at, n - at}, ".") + span_starts((struct span){s + at, n - at}, "．");
    if (length == 0 && (length = spaced_mark(s + at, n - at, '.', 0)) > 0)
        out->flags |= NUMBER_SPACED;
    if (length > 0 && number_digit(s + at + length, n - at - length, &value) > 0) {
        put_digit(&d, '.');
        at += length;
        at += digit_run(s + at, n - at, &d, &count);
    }
    out->length = at;
    return !d.overflow && dec_parse((struct span){d.text, d.n}, &out->value) ? at : 0;
}

static size_t parse_mask(const char *s, size_t n, struct number *out)
{
    size_t at = 0, length;
    while ((length = number_mask(s + at, n - at)) > 0)
        at += length;
    if (span_starts((struct span){s + at, n - at}, ".") && number_mask(s + at + 1, n - at - 1) > 0) {
        at += 1;
        while ((length = number_mask(s + at, n - at)) > 0)
            at += length;
    }
    /* 1xx and xx5 are masked as a whole; a letter beside them makes a name of it. */
    int value;
    while ((length = number_digit(s + at, n - at, &value)) > 0 || (length = number_mask(s + at, n - at)) > 0)
        at += length;
    out->flags |= NUMBER_MASKED;
    out->length = at;
    return is_letter(s + at, n - at) ? 0 : at;
}

/* Multipliers behind Arabic digits or a mask, with 多 and 余 before or behind them: 1600余万, 2万多, 13万2千.
 */
static size_t parse_multipliers(const char *s, size_t n, number_unit_test *is_unit, const void *ctx,
                                struct number *out)
{
    struct numeral_char first = numeral_char_at(s, n);
    if (first.kind != NUMERAL_VAGUE && first.kind != NUMERAL_MULTIPLIER &&
        span_starts((struct span){s, n}, " ") == 0)
        return 0; /* most have none */
    size_t at = 0, length;
    int power = 0, value;
    struct decimal base = out->value;
    for (;;) {
        size_t blank = span_starts((struct span){s + at, n - at}, " ");
        if ((length = numeral_char_find(NUMERAL_VAGUE, s + at, n - at, &value)) > 0) {
            if (out->flags & NUMBER_VAGUE)
                break;
            out->flags |= NUMBER_VAGUE;
            at += length;
            continue;
        }
        length = numeral_char_find(NUMERAL_MULTIPLIER, s + at + blank, n - at - blank, &value);
        if (length == 0 || is_unit(ctx, s + at + blank, n - at - blank) || power + value > 16)
            break;
        power += value;
        at += blank + length;
        if (value >= 4)
            out->flags |= NUMBER_SCALED;
    }
    out->power = power;
    if (power > 0 && !(out->flags & NUMBER_MASKED)) {
        if (!dec_shift(&base, power))
            return 0;
        out->value = base;
        for (int last = power; last > 3;) { /* 13万2千, 154亿4,966万7千 */
            struct number rest = {.flags = 0};
            size_t more = number_digit(s + at, n - at, &value) > 0 ? parse_arabic(s + at, n - at, &rest) : 0;
            length =
                more == 0 ? 0 : numeral_char_find(NUMERAL_MULTIPLIER, s + at + more, n - at - more, &value);
            if (length == 0 || rest.value.scale != 0 || value >= last || value < 3 ||
                is_unit(ctx, s + at + more, n - at - more) || !number_add(&out->value, rest.value, value))
                break;
            at += more + length;
            last = value;
        }
    }
    return at;
}

bool number_parse(const char *s, size_t n, number_unit_test *is_unit, const void *ctx, struct number *out)
{
    int value;
    memset(out, 0, sizeof *out);
    if (number_digit(s, n, &value) > 0) {
        size_t at = parse_plain(s, n, out);
        if (at > 0) {
            out->length += parse_multipliers(s + at, n - at, is_unit, ctx, out);
            return true;
        }
        at = parse_arabic(s, n, out);
        if (number_mask(s + out->length, n - out->length) > 0) { /* 20xx, 3x%: masked */
            size_t digits = out->length;
            parse_mask(s + digits, n - digits, out);
            out->length += digits;
            at = out->length;
        }
        if (at == 0)
            return false;
        out->length += parse_multipliers(s + at, n - at, is_unit, ctx, out);
        return true;
    }
    if (number_mask(s, n) > 0) {
        size_t at = parse_mask(s, n, out);
        if (at == 0)
            return false;
        out->length += parse_multipliers(s + at, n - at, is_unit, ctx, out);
        return true;
    }
    return numeral_parse(s, n, is_unit, ctx, out) > 0;
}
