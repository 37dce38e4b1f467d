#include "hash.h"

#include <endian.h>
#include <string.h>

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

/* All whole stripes of the n bytes at p. */
static void take_stripes(uint64_t lane[4], const char *p, size_t n)
{
    for (size_t stripes = n / STRIPE; stripes > 0; stripes--, p += STRIPE)
        for (int i = 0; i < 4; i++)
            lane[i] = mix_lane(lane[i], load64(p + 8 * i));
}

/* n: of all bytes; p: those after the last whole stripe. */
static uint64_t finish(const uint64_t lane[4], uint64_t n, const char *p)
{
    uint64_t h = P5;
    if (n >= STRIPE) {
        h = rotate(lane[0], 1) + rotate(lane[1], 7) + rotate(lane[2], 12) + rotate(lane[3], 18);
        for (int i = 0; i < 4; i++)
            h = merge_lane(h, lane[i]);
    }
    h += n;
    size_t rest = n % STRIPE;
    for (; rest >= 8; p += 8, rest -= 8)
        h = rotate(h ^ mix_lane(0, load64(p)), 27) * P1 + P4;
    if (rest >= 4) {
        h = rotate(h ^ load32(p) * P1, 23) * P2 + P3;
        p += 4;
        rest -= 4;
    }
    for (; rest > 0; p++, rest--)
        h = rotate(h ^ (unsigned char)*p * P5, 11) * P1;
    h = (h ^ h >> 33) * P2;
    h = (h ^ h >> 29) * P3;
    return h ^ h >> 32;
}

uint64_t hash_xxh64(const char *s, size_t n)
{
    uint64_t lane[4] = {P1 + P2, P2, 0, 0 - P1};
    if (n == 0) /* s may be NULL, which nothing may be added to */
        s = "";
    take_stripes(lane, s, n);
    return finish(lane, n, s + n / STRIPE * STRIPE);
}

void hash_begin(struct hash_pieces *h)
{
    *h = (struct hash_pieces){.lane = {P1 + P2, P2, 0, 0 - P1}};
}

void hash_piece(struct hash_pieces *h, const char *s, size_t n)
{
    if (n == 0)
        return;
    size_t held = h->n % STRIPE, room = (STRIPE - held) % STRIPE;
    room = room < n ? room : n;
    h->n += n;
    memcpy(h->rest + held, s, room);
    if (held > 0 && held + room == STRIPE)
        take_stripes(h->lane, h->rest, STRIPE);
    s += room;
    n -= room;
    take_stripes(h->lane, s, n);
    memcpy(h->rest, s + n / STRIPE * STRIPE, n % STRIPE);
}

uint64_t hash_end(const struct hash_pieces *h)
{
    return finish(h->lane, h->n, h->rest);
}

void hash_hex(uint64_t h, char hex[17])
{
    for (int i = 15; i >= 0; i--, h >>= 4)
        hex[i] = "0123456789abcdef"[h & 15];
    hex[16] = '\0';
}
