#include "interval.h"

/* factor * 10^power */
static bool step_of(int factor, int power, struct decimal *step)
{
    *step = (struct decimal){factor, 0};
    return dec_shift(step, power);
}

static bool spread(struct decimal value, struct decimal below, struct decimal above, struct interval *v)
{
    below.coef = -below.coef;
    v->lo = v->hi = value;
    return dec_add(&v->lo, below) && dec_add(&v->hi, above);
}

/* Half of the last digit; where cutting is granted a whole one, or if two zeros or more stand at the end half
 * of the first of them. */
static bool room_of(const struct written *w, bool counted, enum grant grant, struct decimal *room)
{
    unsigned zeros = written_zeros(w);
    bool exact = counted && w->power == 0 && w->decimals == 0 && !w->multiplied;
    if (grant == GRANT_CUTTING && zeros >= 2)
        return step_of(5, w->power + (int)zeros - 2, room);
    if (exact)
        return step_of(0, 0, room);
    return grant == GRANT_CUTTING ? step_of(1, w->power, room) : step_of(5, w->power - 1, room);
}

bool interval_of(const struct written *w, struct span bound, bool counted, enum grant grant,
                 struct interval *v)
{
    struct decimal value, room, wide, none = {0, 0};
    char kind = bound.n > 0 ? bound.s[0] : '=';
    if (!written_value(w, &value) || !room_of(w, counted, grant, &room) ||
        !step_of(grant == GRANT_CUTTING ? 2 : 1, w->power + (int)written_zeros(w), &wide))
        return false;
    struct decimal slack = grant == GRANT_CUTTING ? room : none;
    switch (kind) {
    case '~': return spread(value, wide, wide, v);
    case '>': return spread(value, slack, wide, v);
    case '<': return spread(value, wide, slack, v);
    default: return spread(value, room, room, v);
    }
}

bool interval_of_range(const struct written *w, struct decimal hi, enum grant grant, struct interval *v)
{
    struct decimal value, room;
    if (!written_value(w, &value) || !room_of(w, false, grant, &room))
        return false;
    if (dec_compare(value, hi) > 0) {
        struct decimal swap = value;
        value = hi;
        hi = swap;
    }
    v->hi = hi;
    v->lo = value;
    struct decimal below = room;
    below.coef = -below.coef;
    return dec_add(&v->hi, room) && dec_add(&v->lo, below);
}

/* The corner in which bit i says whether the upper end of interval i is taken. */
static bool corner(interval_function *f, const struct interval *x, unsigned n, unsigned long upper,
                   struct interval *y, bool first)
{
    enum { MOST = 64 };
    struct decimal at[MOST], down, up;
    if (n > MOST)
        return false;
    for (unsigned i = 0; i < n; i++)
        at[i] = upper >> i & 1 ? x[i].hi : x[i].lo;
    if (!f(at, n, DEC_DOWN, &down) || !f(at, n, DEC_UP, &up))
        return false;
    if (first || dec_compare(down, y->lo) < 0)
        y->lo = down;
    if (first || dec_compare(up, y->hi) > 0)
        y->hi = up;
    return true;
}

bool interval_map(interval_function *f, const struct interval *x, unsigned n, struct interval *y)
{
    if (n > INTERVAL_CORNERS)
        return corner(f, x, n, 0, y, true) && corner(f, x, n, ~0UL, y, false);
    for (unsigned long upper = 0; upper < 1UL << n; upper++)
        if (!corner(f, x, n, upper, y, upper == 0))
            return false;
    return true;
}
