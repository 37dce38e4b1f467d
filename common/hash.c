#include "hash.h"

#include <endian.h>
#include <string.h>

#include "mem.h"

static const uint64_t P1 = 0x9e3779b185ebca87U, P2 = 0xc2b2ae3d27d4eb4fU, P3 = 0x165667b19e3779f9U,
                      P4 = 0x85ebca77c2b2ae63U, P5 = 0x27d4eb2f165667c5U;

enum { STRIPE = 32 };

static uint64_t rotate(uint64_t x, int r)
{
    return x << r | x >> (64 - r);
}

static uint64_t load64(const char *p)
{
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return le64toh(v);
}

static uint32_t load32(const char *p)
{
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return le32toh(v);
}

static uint64_t mix_lane(uint64_t acc, uint64_t lane)
{
    return rotate(acc + lane * P2, 31) * P1;
}

static uint64_t merge_lane(uint64_t acc, uint64_t lane)
{
    return (acc ^ mix_lane(0, lane)) * P1 + P4;
}

void hash_begin(struct hash *h)
{
    *h = (struct hash){.lane = {P1 + P2, P2, 0, 0 - P1}};
}

/* Takes whole stripes from the n bytes at s. Returns where they end. */
static const char *add_stripes(struct hash *h, const char *s, size_t n)
{
    for (; n >= STRIPE; s += STRIPE, n -= STRIPE)
        for (int i = 0; i < 4; i++)
            h->lane[i] = mix_lane(h->lane[i], load64(s + 8 * i));
    return s;
}

void hash_add(struct hash *h, const char *s, size_t n)
{
    if (n == 0)
        return;
    size_t have = h->total % STRIPE;
    h->total += n;
    if (have > 0) {
        size_t more = STRIPE - have < n ? STRIPE - have : n;
        memcpy(h->rest + have, s, more);
        s += more;
        n -= more;
        if (have + more < STRIPE)
            return;
        add_stripes(h, h->rest, STRIPE);
    }
    const char *rest = add_stripes(h, s, n);
    memcpy(h->rest, rest, n - (size_t)(rest - s));
}

/* Takes what is left of a text of `total` bytes behind its stripes, and mixes. */
static uint64_t finish(const uint64_t v[4], const char *p, size_t total)
{
    uint64_t h = P5;
    if (total >= STRIPE) {
        h = rotate(v[0], 1) + rotate(v[1], 7) + rotate(v[2], 12) + rotate(v[3], 18);
        for (int i = 0; i < 4; i++)
            h = merge_lane(h, v[i]);
    }
    h += total;
    const char *end = p + total % STRIPE;
    for (; end - p >= 8; p += 8)
        h = rotate(h ^ mix_lane(0, load64(p)), 27) * P1 + P4;
    if (end - p >= 4) {
        h = rotate(h ^ load32(p) * P1, 23) * P2 + P3;
        p += 4;
    }
    for (; p < end; p++)
        h = rotate(h ^ (unsigned char)*p * P5, 11) * P1;
    h = (h ^ h >> 33) * P2;
    h = (h ^ h >> 29) * P3;
    return h ^ h >> 32;
}

uint64_t hash_end(const struct hash *h)
{
    return finish(h->lane, h->rest, h->total);
}

uint64_t hash_xxh64(const char *s, size_t n)
{
    struct hash h;
    hash_begin(&h);
    return finish(h.lane, n > 0 ? add_stripes(&h, s, n) : h.rest, n);
}

void hash_hex(uint64_t h, char hex[17])
{
    for (int i = 15; i >= 0; i--, h >>= 4)
        hex[i] = "0123456789abcdef"[h & 15];
    hex[16] = '\0';
}
