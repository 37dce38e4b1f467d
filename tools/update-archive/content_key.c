#include "content_key.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static const uint64_t start[8] = {0x6a09e667f3bcc908U, 0xbb67ae8584caa73bU, 0x3c6ef372fe94f82bU,
                                  0xa54ff53a5f1d36f1U, 0x510e527fade682d1U, 0x9b05688c2b3e6c1fU,
                                  0x1f83d9abfb41bd6bU, 0x5be0cd19137e2179U};

static const unsigned char order[10][16] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
                                            {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
                                            {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
                                            {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
                                            {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
                                            {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
                                            {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
                                            {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
                                            {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
                                            {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

static uint64_t turn(uint64_t x, unsigned n)
{
    return x >> n | x << (64 - n);
}

static void mix(uint64_t v[16], unsigned a, unsigned b, unsigned c, unsigned d, uint64_t x, uint64_t y)
{
    v[a] += v[b] + x;
    v[d] = turn(v[d] ^ v[a], 32);
    v[c] += v[d];
    v[b] = turn(v[b] ^ v[c], 24);
    v[a] += v[b] + y;
    v[d] = turn(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = turn(v[b] ^ v[c], 63);
}

static void take_block(struct content_hash *c, const unsigned char *block, bool last)
{
    uint64_t v[16], m[16];
    for (unsigned i = 0; i < 16; i++) {
        m[i] = 0;
        for (unsigned k = 0; k < 8; k++)
            m[i] |= (uint64_t)block[8 * i + k] << 8 * k;
    }
    memcpy(v, c->h, sizeof c->h);
    memcpy(v + 8, start, sizeof start);
    v[12] ^= c->length;
    if (last)
        v[14] = ~v[14];
    for (unsigned round = 0; round < 12; round++) {
        const unsigned char *s = order[round % 10];
        for (unsigned i = 0; i < 4; i++)
            mix(v, i, i + 4, i + 8, i + 12, m[s[2 * i]], m[s[2 * i + 1]]);
        for (unsigned i = 0; i < 4; i++)
            mix(v, i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12, m[s[2 * i + 8]], m[s[2 * i + 9]]);
    }
    for (unsigned i = 0; i < 8; i++)
        c->h[i] ^= v[i] ^ v[i + 8];
}

void content_begin(struct content_hash *c, unsigned bytes)
{
    memcpy(c->h, start, sizeof start);
    c->h[0] ^= 0x01010000U ^ bytes;
    c->length = 0;
    c->filled = 0;
}

void content_add(struct content_hash *c, const void *s, size_t n)
{
    const unsigned char *from = s;
    while (n > 0) { /* a full block waits until it is known not to be the last */
        if (c->filled == sizeof c->block) {
            c->length += sizeof c->block;
            take_block(c, c->block, false);
            c->filled = 0;
        }
        size_t k = sizeof c->block - c->filled < n ? sizeof c->block - c->filled : n;
        memcpy(c->block + c->filled, from, k);
        c->filled += k;
        from += k;
        n -= k;
    }
}

void content_end(struct content_hash *c, unsigned digits, char *hex)
{
    c->length += c->filled;
    memset(c->block + c->filled, 0, sizeof c->block - c->filled);
    take_block(c, c->block, true);
    for (unsigned i = 0; i < digits; i++) {
        unsigned byte = (unsigned)(c->h[i / 16] >> i / 2 % 8 * 8) & 0xff;
        hex[i] = "0123456789abcdef"[i % 2 == 0 ? byte >> 4 : byte & 15];
    }
    hex[digits] = '\0';
}

bool content_key(int fd, bool html, char key[KEY_SIZE])
{
    enum { PIECE = 1 << 16 };
    static char piece[PIECE];
    struct content_hash c;
    content_begin(&c, KEY_DIGITS / 2);
    for (;;) {
        ssize_t n = read(fd, piece, PIECE);
        if (n < 0 && errno != EINTR)
            return false;
        if (n == 0)
            break;
        if (n > 0)
            content_add(&c, piece, (size_t)n);
    }
    content_end(&c, KEY_DIGITS, key);
    if (html)
        memcpy(key + KEY_DIGITS, "h", 2);
    return true;
}
