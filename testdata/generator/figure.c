#include "figure.h"

#include <stdio.h>

static const double tens[] = {1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8};

double figure_value(const struct figure *f)
{
    return (double)f->coef / tens[f->decimals] * tens[f->power];
}

double figure_step(const struct figure *f)
{
    return tens[f->power] / tens[f->decimals];
}

struct figure figure_percentage(long long a, long long b)
{
    return (struct figure){(2000 * a + b) / (2 * b), 1, 0};
}

void figure_write(const struct figure *f, char text[FIGURE_TEXT])
{
    if (f->decimals > 0)
        snprintf(text, FIGURE_TEXT, "%lld.%lld", f->coef / 10, f->coef % 10);
    else
        snprintf(text, FIGURE_TEXT, "%lld", f->coef);
}

void figure_add(struct buf *text, const struct figure *f, const char *unit)
{
    char digits[FIGURE_TEXT];
    figure_write(f, digits);
    buf_text(text, digits);
    buf_text(text, unit);
}

bool figure_spoil(struct figure *f, bool swap, struct random *r)
{
    char digits[24];
    int n = snprintf(digits, sizeof digits, "%lld", f->coef), at = (int)random_below(r, (unsigned)n);
    struct figure other = {0, f->decimals, f->power};
    if (n < 3 || n <= f->decimals + 1)
        return false;
    if (swap) {
        at = at == n - 1 ? at - 1 : at;
        char digit = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = digit;
    } else {
        other.decimals -= n - at <= f->decimals;
    }
    for (int i = 0; i < n; i++)
        if (swap || i != at)
            other.coef = other.coef * 10 + (digits[i] - '0');
    bool zero = (swap ? digits[0] : at == 0 ? digits[1] : digits[0]) == '0';
    if (zero || (other.coef == f->coef && other.decimals == f->decimals))
        return false;
    *f = other;
    return true;
}
