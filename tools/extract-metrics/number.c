#include "number.h"

#include <string.h>

#include "numeral.h"
#include "numeral_char.h"
#include "sets.h"

size_t number_zh_run(const char *s, size_t n)
{
    size_t at = 0, length;
    int value;
    while ((length = numeral_char_find(NUMERAL_DIGIT, s + at, n - at, &value)) > 0)
        at += length;
    return at;
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

/* 1,100 and 12，350: groups of exactly three digits after a separator. */
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

enum { GROUPS = 8, UNCLEAR };

/* Blanks that a scraper put into a number, or that part its groups of three: "1 47", "1 260", "5 862 147",
 * "1 2 8". Returns how many groups stand after the digits gathered so far that belong to them, 0 when what
 * follows is another number: the part before is no year, the one after has no zero in front unless it is a
 * full group of three, and of several groups all are full, or all are single digits. UNCLEAR when there are
 * several and nobody can tell what they are: 6 6 40, 3 12 45. */
static size_t gapped_groups(const char *s, size_t n, size_t digits_before)
{
    size_t groups = 0, at = 0, length;
    bool full = digits_before <= 3, single = digits_before == 1, zero = false, short_one = false;
    int value;
    for (; groups < GROUPS && span_starts((struct span){s + at, n - at}, " ") > 0; groups++) {
        size_t count = 0, from = at + 1;
        while ((length = number_digit(s + from, n - from, &value)) > 0) {
            zero = zero || (count == 0 && value == 0);
            from += length;
            count++;
        }
        if (count == 0)
            break;
        full = full && count == 3;
        single = single && count == 1;
        short_one = count <= 3;
        at = from;
    }
    bool pair = groups == 1 && digits_before <= 3 && short_one && !zero;
    if (groups > 0 && (full || single || pair))
        return groups;
    return groups > 1 && digits_before <= 3 ? UNCLEAR : 0;
}

/* What a percentage or a large number ends with: it tells 65. 65% from the end of a sentence. */
static bool ends_number(const char *s, size_t n)
{
    int power;
    return set_at(SET_MARK_PERCENT, s, n) > 0 ||
           (numeral_char_find(NUMERAL_MULTIPLIER, s, n, &power) > 0 && power >= 4);
}

/* A decimal point with a blank at one side: 86 .1 and, before a percent sign or 万, 65. 65%. Its length, or
 * 0.
 */
static size_t loose_point(const char *s, size_t n)
{
    int value;
    size_t at = 2, length;
    if (n < 3 || (memcmp(s, " .", 2) != 0 && memcmp(s, ". ", 2) != 0) ||
        number_digit(s + at, n - at, &value) == 0)
        return 0;
    if (s[0] == ' ')
        return at;
    while ((length = number_digit(s + at, n - at, &value)) > 0)
        at += length;
    return ends_number(s + at, n - at) ? 2 : 0;
}

/* " , " and " . " in a number that was spaced out sign by sign: 3 , 047 and 49 . 59. Their length, or 0. */
static size_t spaced_mark(const char *s, size_t n, char mark, size_t digits_after)
{
    size_t count = 0;
    int value;
    if (n < 4 || s[0] != ' ' || s[1] != mark || s[2] != ' ')
        return 0;
    while (number_digit(s + 3 + count, n - 3 - count, &value) == 1)
        count++;
    return count > 0 && (digits_after == 0 || count == digits_after) ? 3 : 0;
}

/* Whether what stands after plain digits may belong to the number: a separator, a blank, more digits, a
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
    while (count <= 3 && !d.overflow && /* what is read again after each group must be short */
           ((length = spaced_mark(s + at, n - at, ',', 3)) > 0 || group_length(s + at, n - at) > 0)) {
        if (length > 0)
            out->flags |= NUMBER_SPACED;
        at += length > 0 ? length : s[at] == ',' ? 1 : 3;
        at += digit_run(s + at, n - at, &d, &count);
        grouped = true;
    }
    size_t groups = grouped ? 0 : gapped_groups(s + at, n - at, d.n);
    if (groups == UNCLEAR)
        return 0;
    for (; groups > 0; groups--) {
        at++;
        at += digit_run(s + at, n - at, &d, &count);
        out->flags |= NUMBER_SPACED;
    }
    int value;
    bool spaced =
        (length = spaced_mark(s + at, n - at, '.', 0)) > 0 || (length = loose_point(s + at, n - at)) > 0;
    if (spaced)
        out->flags |= NUMBER_SPACED;
    else
        length = span_starts((struct span){s + at, n - at}, ".") +
                 span_starts((struct span){s + at, n - at}, "．");
    if (length > 0 && number_digit(s + at + length, n - at - length, &value) > 0) {
        put_digit(&d, '.');
        at += length;
        at += digit_run(s + at, n - at, &d, &count);
    } else if (length > 0 && ends_number(s + at + length, n - at - length)) {
        at += length; /* 17.%: its decimals are lost */
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

/* 多 and multipliers in a row: 余万, 百万. Returns their length; *power: of ten, together. */
static size_t multiplier_run(const char *s, size_t n, number_unit_test *is_unit, const void *ctx,
                             unsigned *flags, int *power)
{
    enum { POWER_MAX = 16 };
    size_t at = 0, length;
    int value;
    *power = 0;
    for (;;) {
        size_t blank = span_starts((struct span){s + at, n - at}, " ");
        if ((length = numeral_char_find(NUMERAL_VAGUE, s + at, n - at, &value)) > 0) {
            if (*flags & NUMBER_VAGUE)
                return at;
            *flags |= NUMBER_VAGUE;
            at += length;
            continue;
        }
        length = numeral_char_find(NUMERAL_MULTIPLIER, s + at + blank, n - at - blank, &value);
        if (length == 0 || is_unit(ctx, s + at + blank, n - at - blank) || *power + value > POWER_MAX)
            return at;
        *power += value;
        at += blank + length;
        if (value >= 4)
            *flags |= NUMBER_SCALED;
    }
}

static bool below_power(struct decimal d, int power)
{
    struct decimal limit = {1, 0};
    return dec_shift(&limit, power) && dec_compare(d, limit) < 0;
}

/* One more part of 13万2千, 154亿4,966万7千, 100万三千, 3万4000, after one of the power *last: smaller than
 * that is. Without a multiplier it has three digits at least: 2亿5 and 5万35 are no numbers. */
static size_t lower_part(const char *s, size_t n, number_unit_test *is_unit, const void *ctx,
                         struct number *out, int *last)
{
    struct number rest = {.flags = 0};
    int value, power = 0;
    size_t at, count = 0;
    if (number_digit(s, n, &value) > 0) {
        at = parse_arabic(s, n, &rest);
        while (count < n && number_digit(s + count, n - count, &value) == 1)
            count++;
        at += at > 0 ? multiplier_run(s + at, n - at, is_unit, ctx, &rest.flags, &power) : 0;
        if (rest.value.scale != 0 || !dec_shift(&rest.value, power) ||
            (power == 0 && (*last != 4 || count < 3)) || (power > 0 && power < 3))
            return 0;
    } else {
        at = numeral_parse(s, n, is_unit, ctx, &rest);
        power = rest.power;
        if (rest.flags & NUMBER_SPAN || rest.value.scale != 0 || power < 2)
            return 0;
    }
    if (at == 0 || !below_power(rest.value, *last) || !number_add(&out->value, rest.value, 0))
        return 0;
    out->flags |= rest.flags & (NUMBER_VAGUE | NUMBER_SPACED);
    *last = power;
    return at;
}

/* Multipliers after Arabic digits or a mask, with 多 and 余 before or after them: 1600余万, 2万多, and the
 * parts that follow: 13万2千. */
static size_t parse_multipliers(const char *s, size_t n, number_unit_test *is_unit, const void *ctx,
                                struct number *out)
{
    struct numeral_char first = numeral_char_at(s, n);
    if (first.kind != NUMERAL_VAGUE && first.kind != NUMERAL_MULTIPLIER &&
        span_starts((struct span){s, n}, " ") == 0)
        return 0; /* most have none */
    int power;
    struct decimal base = out->value;
    size_t at = multiplier_run(s, n, is_unit, ctx, &out->flags, &power), more;
    out->power = power;
    if (power == 0 || out->flags & NUMBER_MASKED)
        return at;
    if (!dec_shift(&base, power))
        return 0;
    out->value = base;
    for (int last = power; last > 3 && (more = lower_part(s + at, n - at, is_unit, ctx, out, &last)) > 0;)
        at += more;
    return at;
}

/* False where more of a numeral follows than was read: then its parts are no numbers either. */
static bool is_whole(const char *s, size_t n)
{
    int value;
    size_t point = set_at(SET_NUMBER_POINTS, s, n);
    if (n == 0 || s[0] == ' ')
        return true;
    return s[0] != '^' && numeral_char_at(s, n).kind != NUMERAL_DIGIT && number_digit(s, n, &value) == 0 &&
           (point == 0 || number_digit(s + point, n - point, &value) == 0);
}

size_t number_run(const char *s, size_t n)
{
    size_t at = 0, joint = 0, first = 0;
    for (size_t length; at < n; at += length) {
        int value;
        struct numeral_char sign = numeral_char_at(s + at, n - at);
        length = sign.kind != NUMERAL_NONE ? sign.length : number_digit(s + at, n - at, &value);
        if (length == 0)
            length = number_mask(s + at, n - at);
        if (at > 0 && at == first && sign.kind == NUMERAL_NONE && length == 1)
            break; /* (队)伍2支: one Chinese numeral before digits is of a word */
        if (at == 0 && sign.kind != NUMERAL_NONE)
            first = length;
        if (length > 0) {
            joint = 0;
            continue;
        }
        length = set_at(SET_NUMBER_POINTS, s + at, n - at);
        length += length == 0 && strchr(".,^", s[at]) != NULL;
        length += length == 0 && s[at] == ' ' && at > 0 && s[at - 1] >= '0' && s[at - 1] <= '9' &&
                  at + 1 < n && s[at + 1] >= '0' && s[at + 1] <= '9';
        if (length == 0 || at == 0 || joint > 0)
            break;
        joint = length;
    }
    return at - joint;
}

/* The number, which may be but the beginning of a longer one. */
static bool parse_beginning(const char *s, size_t n, number_unit_test *is_unit, const void *ctx,
                            struct number *out)
{
    int value;
    size_t at;
    if (number_digit(s, n, &value) > 0) {
        if ((at = parse_plain(s, n, out)) == 0)
            at = parse_arabic(s, n, out);
        if (number_mask(s + out->length, n - out->length) > 0) { /* 20xx, 3x%: masked */
            size_t digits = out->length;
            parse_mask(s + digits, n - digits, out);
            at = out->length += digits;
        }
    } else if (number_mask(s, n) > 0) {
        at = parse_mask(s, n, out);
    } else {
        return numeral_parse(s, n, is_unit, ctx, out) > 0;
    }
    if (at > 0)
        out->length += parse_multipliers(s + at, n - at, is_unit, ctx, out);
    return at > 0;
}

bool number_parse(const char *s, size_t n, number_unit_test *is_unit, const void *ctx, struct number *out)
{
    memset(out, 0, sizeof *out);
    return parse_beginning(s, n, is_unit, ctx, out) && is_whole(s + out->length, n - out->length);
}
