/* pairs: which texts are worth comparing: those that share enough of their fingerprints.
 *
 * A fingerprint of one text only is dropped after sorting. Where many texts share one (a stock phrase), each
 * is paired with its PAIRS_WINDOW neighbours in an order in which copies stand side by side: by the smallest
 * fingerprint of each text. So no two texts are paired without a reason, and pairs are at most PAIRS_WINDOW
 * times the fingerprints. An excerpt may stand far from its report; those that few texts share tell then. */
#ifndef SIBLINGS_PAIRS_H
#define SIBLINGS_PAIRS_H

#include "texts.h"

enum { PAIRS_WINDOW = 64 };

struct pairs {
    uint64_t *posting; /* a fingerprint, then a text in the lower TEXT_BITS */
    size_t n, cap;
};

/* Adds the fingerprints of a text. */
void pairs_add(struct pairs *p, const struct letters *letters, size_t text);

/* Calls take(ctx, text, n, other) for each text with the n others that it is worth comparing with; each pair
 * comes once. Sets what texts say of fingerprints. Releases everything. */
void pairs_each(struct pairs *p, struct texts *t,
                void (*take)(void *ctx, size_t text, size_t n, const uint32_t *other), void *ctx);

#endif
