#include "written.h"

#include "sets.h"

enum { FULL_WIDTH_DIGIT = 3 };

/* Length of the digit that s begins with, 0 for none; full-width ones are three bytes. */
static size_t digit_at(struct span s, char *digit)
{
    if (s.n > 0 && s.s[0] >= '0' && s.s[0] <= '9') {
        *digit = s.s[0];
        return 1;
    }
    if (s.n >= FULL_WIDTH_DIGIT && memcmp(s.s, "\xEF\xBC", 2) == 0) {
        unsigned d = (unsigned char)s.s[2] - 0x90U;
        *digit = (char)('0' + d);
        return d <= 9 ? FULL_WIDTH_DIGIT : 0;
    }
    return 0;
}

/* Length of what may stand between two digits of one number: blanks and thousands separators, and one point.
 */
static size_t between(struct span s, bool *point)
{
    size_t at = 0;
    *point = false;
    for (;;) {
        size_t n = set_at(SET_AUDIT_BETWEEN_DIGITS, s.s + at, s.n - at);
        if (n == 0 && !*point) {
            n = set_at(SET_AUDIT_POINTS, s.s + at, s.n - at);
            *point = n > 0;
        }
        if (n == 0)
            return at;
        at += n;
    }
}

/* Collects the digits of the first number. Returns what stands after it. */
static struct span collect(struct span raw, struct written *w)
{
    char digit;
    bool after = false, point;
    while (raw.n > 0 && digit_at(raw, &digit) == 0)
        raw = span_from(raw, 1);
    for (size_t n; (n = digit_at(raw, &digit)) > 0;) {
        if (w->n == WRITTEN_DIGITS) {
            w->n = 0;
            return raw;
        }
        w->digit[w->n++] = digit;
        w->decimals += after;
        raw = span_from(raw, n);
        size_t gap = between(raw, &point);
        if (digit_at(span_from(raw, gap), &digit) == 0 || (after && point))
            break;
        after |= point;
        raw = span_from(raw, gap);
    }
    return raw;
}

/* Takes the zeros off the end and says how many; of 0 none. */
static int strip(dec_int *coef)
{
    int zeros = 0;
    for (; *coef != 0 && *coef % 10 == 0; zeros++)
        *coef /= 10;
    return zeros;
}

static bool fits_value(struct written *w, struct decimal value)
{
    dec_int coef = 0, worth = value.coef < 0 ? -value.coef : value.coef;
    for (unsigned i = 0; i < w->n; i++)
        coef = coef * 10 + (w->digit[i] - '0');
    int zeros = strip(&coef), power = strip(&worth) - value.scale;
    if (w->n == 0 || coef != worth)
        return false;
    w->power = coef == 0 ? -(int)w->decimals : power - zeros;
    return true;
}

static bool digits_of_value(struct written *w, struct decimal value)
{
    dec_int worth = value.coef < 0 ? -value.coef : value.coef;
    *w = (struct written){.negative = w->negative, .power = strip(&worth) - value.scale};
    char text[DEC_TEXT];
    size_t n = dec_format((struct decimal){worth, 0}, text);
    if (n > WRITTEN_DIGITS)
        return false;
    memcpy(w->digit, text, n);
    w->n = (unsigned)n;
    return true;
}

/* 万 for 亿 is 4 powers of ten, 亿 for 万 as many the other way; 万亿 is neither. */
static void find_multiplier(struct written *w, struct span after)
{
    const struct set_word *word;
    size_t n = after.n > 0 ? set_which(SET_AUDIT_EXCHANGED, after.s, after.n, &word) : 0;
    if (n == 0)
        return;
    w->multiplied = true;
    w->exchange = set_at(SET_AUDIT_EXCHANGED, after.s + n, after.n - n) > 0 ? 0 : word->number;
}

bool written_read(struct span raw, struct decimal value, struct written *w)
{
    *w = (struct written){.negative = value.coef < 0};
    struct span after = collect(raw, w);
    if (!fits_value(w, value))
        return digits_of_value(w, value);
    w->mendable = true;
    find_multiplier(w, after);
    return true;
}

bool written_value(const struct written *w, struct decimal *value)
{
    struct decimal d = {0, 0};
    for (unsigned i = 0; i < w->n; i++)
        d.coef = d.coef * 10 + (w->digit[i] - '0');
    if (w->negative)
        d.coef = -d.coef;
    if (!dec_shift(&d, w->power))
        return false;
    *value = d;
    return true;
}

unsigned written_zeros(const struct written *w)
{
    unsigned zeros = 0;
    while (w->decimals == 0 && zeros + 1 < w->n && w->digit[w->n - 1 - zeros] == '0')
        zeros++;
    return zeros;
}
