#include "fingerprints.h"

#include <stdbool.h>

/* An odd number of 64 random-looking bits (the fraction of the golden ratio): the base of the rolling hash
 * and what spreads its bits. */
static const uint64_t SPREAD = 0x9e3779b97f4a7c15U;

/* SPREAD to the power of FINGERPRINT_RUN: what a letter has become when it leaves the run. */
static uint64_t leaving(void)
{
    uint64_t p = 1;
    for (int i = 0; i < FINGERPRINT_RUN; i++)
        p *= SPREAD;
    return p;
}

static uint64_t finish(uint64_t h)
{
    h ^= h >> 32;
    return h * SPREAD >> (64 - FINGERPRINT_BITS);
}

/* A window of hashes: the rightmost smallest one, and where it stands. */
struct window {
    uint64_t hash[FINGERPRINT_WINDOW];
    size_t n, smallest; /* hashes so far; the number of the smallest one still in the window */
};

static void find_smallest(struct window *w)
{
    size_t first = w->n > FINGERPRINT_WINDOW ? w->n - FINGERPRINT_WINDOW : 0;
    w->smallest = first;
    for (size_t i = first + 1; i < w->n; i++)
        if (w->hash[i % FINGERPRINT_WINDOW] <= w->hash[w->smallest % FINGERPRINT_WINDOW])
            w->smallest = i;
}

/* Adds a hash. Returns true when the window is full and has another smallest one than before. */
static bool push(struct window *w, uint64_t hash)
{
    uint64_t smallest = w->hash[w->smallest % FINGERPRINT_WINDOW];
    bool left = w->n > 0 && w->n - w->smallest == FINGERPRINT_WINDOW, full = w->n + 1 == FINGERPRINT_WINDOW;
    w->hash[w->n++ % FINGERPRINT_WINDOW] = hash;
    if (left) {
        find_smallest(w);
        return true;
    }
    if (w->n == 1 || hash < smallest) {
        w->smallest = w->n - 1;
        return w->n >= FINGERPRINT_WINDOW;
    }
    return full;
}

void fingerprints_of(const uint32_t *letter, size_t n, void (*take)(void *ctx, uint64_t fingerprint),
                     void *ctx)
{
    struct window w = {.n = 0};
    uint64_t h = 0;
    const uint64_t out = leaving();
    for (size_t i = 0; i < n; i++) {
        h = (h + letter[i] + 1) * SPREAD;
        if (i >= FINGERPRINT_RUN)
            h -= (letter[i - FINGERPRINT_RUN] + 1) * out * SPREAD;
        if (i + 1 >= FINGERPRINT_RUN && push(&w, finish(h)))
            take(ctx, w.hash[w.smallest % FINGERPRINT_WINDOW]);
    }
    if (w.n > 0 && w.n < FINGERPRINT_WINDOW)
        take(ctx, w.hash[w.smallest % FINGERPRINT_WINDOW]);
}
