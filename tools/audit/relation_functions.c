#include "relation.h"

enum { FINE = 9 }; /* digits after the point of a quotient */

static struct decimal minus(struct decimal d)
{
    d.coef = -d.coef;
    return d;
}

/* 100 a / b, b more than 0. */
static bool percentage(struct decimal a, struct decimal b, enum dec_round round, struct decimal *y)
{
    return b.coef > 0 && dec_shift(&a, 2) && dec_divide(a, b, FINE, round, y);
}

bool growth_of_change(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    struct decimal before = x[0];
    (void)n;
    return dec_add(&before, minus(x[1])) && percentage(x[1], before, round, y);
}

bool growth_of_levels(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    struct decimal more = x[1];
    (void)n;
    return dec_add(&more, minus(x[0])) && percentage(more, x[0], round, y);
}

bool difference_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    (void)n;
    (void)round;
    *y = x[1];
    return dec_add(y, minus(x[0]));
}

bool places_won(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    if (!difference_of(x, n, round, y))
        return false;
    *y = minus(*y);
    return true;
}

bool distance_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    if (!difference_of(x, n, round, y))
        return false;
    y->coef = y->coef < 0 ? -y->coef : y->coef;
    return true;
}

bool sum_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    (void)round;
    *y = x[0];
    for (unsigned i = 1; i < n; i++)
        if (!dec_add(y, x[i]))
            return false;
    return true;
}

bool rest_of_hundred(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    struct decimal sum;
    if (!sum_of(x, n, round, &sum))
        return false;
    *y = (struct decimal){100, 0};
    return dec_add(y, minus(sum));
}

bool share_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    (void)n;
    return percentage(x[0], x[1], round, y);
}

bool ratio_of(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    (void)n;
    return x[1].coef > 0 && dec_divide(x[0], x[1], FINE, round, y);
}

bool itself(const struct decimal *x, unsigned n, enum dec_round round, struct decimal *y)
{
    (void)n;
    (void)round;
    *y = x[0];
    return true;
}
