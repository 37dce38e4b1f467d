#include "mend.h"

struct mender {
    void (*each)(void *ctx, const struct written *w);
    void *ctx;
};

/* 05 is no number, 0.5 is one. */
static void offer(const struct mender *m, const struct written *w)
{
    if (w->n == 0 || w->n <= w->decimals || (w->digit[0] == '0' && w->n - w->decimals > 1))
        return;
    m->each(m->ctx, w);
}

static void insert(const struct mender *m, const struct written *w, unsigned at, bool after)
{
    struct written more = *w;
    if (w->n == WRITTEN_DIGITS)
        return;
    memmove(more.digit + at + 1, w->digit + at, w->n - at);
    more.n++;
    more.decimals += after;
    more.power -= after;
    for (int d = '0'; d <= '9'; d++) {
        more.digit[at] = (char)d;
        offer(m, &more);
    }
}

static void drop(const struct mender *m, const struct written *w, unsigned at)
{
    struct written less = *w;
    bool after = w->n - at <= w->decimals;
    memmove(less.digit + at, w->digit + at + 1, w->n - at - 1);
    less.n--;
    less.decimals -= after;
    less.power += after;
    offer(m, &less);
}

static void replace(const struct mender *m, const struct written *w, unsigned at)
{
    struct written other = *w;
    for (int d = '0'; d <= '9'; d++) {
        other.digit[at] = (char)d;
        if (d != w->digit[at])
            offer(m, &other);
    }
}

static void swap(const struct mender *m, const struct written *w, unsigned at)
{
    struct written other = *w;
    other.digit[at] = w->digit[at + 1];
    other.digit[at + 1] = w->digit[at];
    if (other.digit[at] != w->digit[at])
        offer(m, &other);
}

void mend_each(const struct written *w, void (*each)(void *ctx, const struct written *w), void *ctx)
{
    const struct mender m = {each, ctx};
    if (!w->mendable)
        return;
    unsigned whole = w->n - w->decimals; /* digits in front of the point */
    for (unsigned at = 0; at <= w->n; at++) {
        if (at <= whole)
            insert(&m, w, at, false);
        if (at >= whole && w->decimals > 0)
            insert(&m, w, at, true);
    }
    for (unsigned at = 0; at < w->n; at++) {
        drop(&m, w, at);
        replace(&m, w, at);
        if (at + 1 < w->n)
            swap(&m, w, at);
    }
    if (w->exchange != 0) {
        struct written other = *w;
        other.power += w->exchange;
        offer(&m, &other);
    }
}
