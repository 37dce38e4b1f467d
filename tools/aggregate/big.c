#include "big.h"

#include <string.h>

#include "msg.h"

/* The largest power of ten in a limb. */
enum { CHUNK_DIGITS = 19 };

static uint64_t small_power(unsigned n)
{
    uint64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

static void push_limb(struct big *b, uint64_t limb)
{
    if (b->len == BIG_LIMBS)
        msg_die("number out of range");
    b->limb[b->len++] = limb;
}

static void trim(struct big *b)
{
    while (b->len > 0 && b->limb[b->len - 1] == 0)
        b->len--;
    if (b->len == 0)
        b->negative = false;
}

/* b = b * factor + add, in magnitude. */
static void multiply_small(struct big *b, uint64_t factor, uint64_t add)
{
    uint64_t carry = add;
    for (unsigned i = 0; i < b->len; i++) {
        big_word t = (big_word)b->limb[i] * factor + carry;
        b->limb[i] = (uint64_t)t;
        carry = (uint64_t)(t >> 64);
    }
    if (carry != 0)
        push_limb(b, carry);
}

/* Divides the magnitude; returns the remainder. */
static uint64_t divide_small(struct big *b, uint64_t divisor)
{
    uint64_t rest = 0;
    for (unsigned i = b->len; i-- > 0;) {
        big_word t = (big_word)rest << 64 | b->limb[i];
        b->limb[i] = (uint64_t)(t / divisor);
        rest = (uint64_t)(t % divisor);
    }
    trim(b);
    return rest;
}

/* Multiplies the magnitude by 10^n, leaving scale alone. */
static void multiply_power(struct big *b, unsigned n)
{
    for (; n > CHUNK_DIGITS; n -= CHUNK_DIGITS)
        multiply_small(b, small_power(CHUNK_DIGITS), 0);
    if (n > 0)
        multiply_small(b, small_power(n), 0);
}

static void rescale(struct big *b, int scale)
{
    if (scale > b->scale) {
        multiply_power(b, (unsigned)(scale - b->scale));
        b->scale = scale;
    }
}

static struct big from_word(big_word w)
{
    struct big b;
    b.len = 0;
    b.scale = 0;
    b.negative = false;
    for (; w != 0; w >>= 64)
        b.limb[b.len++] = (uint64_t)w;
    return b;
}

struct big big_from(dec_int coef, int scale)
{
    struct big b = from_word(coef < 0 ? -(big_word)coef : (big_word)coef);
    b.negative = coef < 0;
    b.scale = scale;
    return b;
}

struct big big_count(uint64_t n)
{
    return from_word(n);
}

bool big_parse(struct span s, unsigned max, struct big *b)
{
    struct big r = from_word(0);
    size_t i = s.n > 0 && s.s[0] == '-';
    bool negative = i > 0, point = false, digit = false;
    unsigned digits = 0;
    for (; i < s.n; i++) {
        char c = s.s[i];
        if (c == '.' && digit && !point) {
            point = true;
            digit = false;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > max)
            return false;
        multiply_small(&r, 10, (uint64_t)(c - '0'));
        r.scale += point;
        digit = true;
    }
    if (!digit)
        return false;
    r.negative = negative && r.len > 0;
    *b = r;
    return true;
}

static int compare_magnitude(const struct big *a, const struct big *b)
{
    if (a->len != b->len)
        return a->len < b->len ? -1 : 1;
    for (unsigned i = a->len; i-- > 0;)
        if (a->limb[i] != b->limb[i])
            return a->limb[i] < b->limb[i] ? -1 : 1;
    return 0;
}

static void add_magnitude(struct big *a, const struct big *b)
{
    uint64_t carry = 0;
    for (unsigned i = 0; i < b->len || carry != 0; i++) {
        if (i == a->len)
            push_limb(a, 0);
        big_word t = (big_word)a->limb[i] + (i < b->len ? b->limb[i] : 0) + carry;
        a->limb[i] = (uint64_t)t;
        carry = (uint64_t)(t >> 64);
    }
}

/* a -= b, where a >= b. */
static void subtract_magnitude(struct big *a, const struct big *b)
{
    uint64_t borrow = 0;
    for (unsigned i = 0; i < a->len && (i < b->len || borrow != 0); i++) {
        big_word t = (big_word)a->limb[i] - (i < b->len ? b->limb[i] : 0) - borrow;
        a->limb[i] = (uint64_t)t;
        borrow = (uint64_t)(t >> 64) & 1;
    }
    trim(a);
}

void big_add(struct big *r, const struct big *a, const struct big *b)
{
    struct big x = *a, y = *b;
    rescale(&x, y.scale);
    rescale(&y, x.scale);
    if (x.negative == y.negative) {
        add_magnitude(&x, &y);
    } else if (compare_magnitude(&x, &y) >= 0) {
        subtract_magnitude(&x, &y);
    } else {
        subtract_magnitude(&y, &x);
        x = y;
    }
    *r = x;
}

void big_subtract(struct big *r, const struct big *a, const struct big *b)
{
    struct big minus = *b;
    minus.negative = !b->negative && b->len > 0;
    big_add(r, a, &minus);
}

void big_multiply(struct big *r, const struct big *a, const struct big *b)
{
    struct big p = from_word(0);
    for (unsigned i = 0; i < a->len + b->len; i++)
        push_limb(&p, 0);
    for (unsigned i = 0; i < a->len; i++) {
        uint64_t carry = 0;
        for (unsigned j = 0; j < b->len; j++) {
            big_word t = (big_word)a->limb[i] * b->limb[j] + p.limb[i + j] + carry;
            p.limb[i + j] = (uint64_t)t;
            carry = (uint64_t)(t >> 64);
        }
        p.limb[i + b->len] = carry;
    }
    p.negative = a->negative != b->negative;
    p.scale = a->scale + b->scale;
    trim(&p);
    *r = p;
}

int big_compare(const struct big *a, const struct big *b)
{
    struct big d;
    big_subtract(&d, a, b);
    return d.negative ? -1 : d.len > 0;
}

/* A lower bound of the number of decimal digits, short by one at most. */
static int rough_digits(const struct big *b)
{
    if (b->len == 0)
        return 0;
    unsigned bits = b->len * 64 - (unsigned)__builtin_clzll(b->limb[b->len - 1]);
    return (int)((bits - 1) * 30103ULL / 100000) + 1;
}

/* The first digits of a quotient: n / d = (q + something in [0, 1)) * 10^exponent, where the something is not
 * 0 if rest. */
struct quotient {
    big_word q;
    int exponent;
    bool rest;
};

/* Long division by repeated subtraction, in magnitude; n and d are not zero, digits at most 30. */
static struct quotient divide(const struct big *n, const struct big *d, unsigned digits)
{
    struct big a = *n, b = *d;
    int k = rough_digits(&a) - rough_digits(&b);
    if (k > 0)
        multiply_power(&b, (unsigned)k);
    else
        multiply_power(&a, (unsigned)-k);
    for (; compare_magnitude(&a, &b) < 0; k--)
        multiply_small(&a, 10, 0);
    for (;; k++) {
        struct big ten = b;
        multiply_small(&ten, 10, 0);
        if (compare_magnitude(&a, &ten) < 0)
            break;
        b = ten;
    }
    struct quotient r = {0, k - n->scale + d->scale + 1 - (int)digits, false};
    for (unsigned i = 0; i < digits; i++) {
        unsigned digit = 0;
        for (; compare_magnitude(&a, &b) >= 0; digit++)
            subtract_magnitude(&a, &b);
        r.q = r.q * 10 + digit;
        multiply_small(&a, 10, 0);
    }
    r.rest = a.len > 0;
    return r;
}

/* Rounds to so many significant digits, half to even. */
static struct big round_quotient(struct quotient r, unsigned digits)
{
    big_word limit = 1, unit = 1;
    for (unsigned i = 0; i < digits; i++)
        limit *= 10;
    for (; r.q / unit >= limit; r.exponent++)
        unit *= 10;
    big_word low = r.q % unit, q = r.q / unit;
    if (unit > 1 && (low > unit / 2 || (low == unit / 2 && (r.rest || q % 2 == 1))))
        q++;
    struct big b = from_word(q);
    if (r.exponent > 0)
        multiply_power(&b, (unsigned)r.exponent);
    else
        b.scale = -r.exponent;
    return b;
}

struct big big_ratio(const struct big *n, const struct big *d)
{
    if (n->len == 0)
        return from_word(0);
    struct big r = round_quotient(divide(n, d, BIG_DIGITS + 1), BIG_DIGITS);
    r.negative = n->negative != d->negative;
    return r;
}

struct big big_round(const struct big *b, unsigned digits)
{
    if (b->len == 0)
        return from_word(0);
    struct big one = from_word(1), r = round_quotient(divide(b, &one, digits + 1), digits);
    r.negative = b->negative;
    return r;
}

/* The integer square root by Newton's method from above. */
static big_word root(big_word n)
{
    big_word x = (big_word)1 << 64, y = x;
    do {
        x = y;
        y = (x + n / x) / 2;
    } while (y < x);
    return x;
}

struct big big_root(const struct big *n, const struct big *d)
{
    if (n->len == 0)
        return from_word(0);
    enum { SQUARE_DIGITS = 2 * BIG_DIGITS + 4 };
    struct quotient r = divide(n, d, SQUARE_DIGITS);
    if (r.exponent % 2 != 0)
        r = divide(n, d, SQUARE_DIGITS + 1);
    big_word s = root(r.q);
    r = (struct quotient){s, r.exponent / 2, r.rest || s * s != r.q};
    return round_quotient(r, BIG_DIGITS);
}

/* Decimal digits of n, most significant first; returns how many. */
static size_t format_small(uint64_t n, char *text)
{
    char digits[24];
    size_t len = 0;
    do
        digits[len++] = (char)('0' + n % 10);
    while ((n /= 10) > 0);
    for (size_t i = 0; i < len; i++)
        text[i] = digits[len - 1 - i];
    text[len] = '\0';
    return len;
}

size_t big_format(const struct big *b, char text[BIG_TEXT])
{
    if (b->len <= 1 && b->scale == 0 && !b->negative)
        return format_small(b->len > 0 ? b->limb[0] : 0, text);
    char digits[BIG_TEXT]; /* least significant first */
    struct big rest = *b;
    int n = 0;
    while (rest.len > 0) {
        uint64_t chunk = divide_small(&rest, small_power(CHUNK_DIGITS));
        for (int i = 0; i < CHUNK_DIGITS && (chunk > 0 || rest.len > 0); i++, chunk /= 10)
            digits[n++] = (char)('0' + chunk % 10);
    }
    while (n <= b->scale)
        digits[n++] = '0';
    int low = 0; /* zeros after the point are left out */
    while (low < b->scale && digits[low] == '0')
        low++;
    size_t len = 0;
    if (b->negative)
        text[len++] = '-';
    while (n > low) {
        if (n == b->scale)
            text[len++] = '.';
        text[len++] = digits[--n];
    }
    text[len] = '\0';
    return len;
}
