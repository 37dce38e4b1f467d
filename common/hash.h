/* hash: XXH64, the 64-bit hash of Yann Collet's xxHash (specification 0.1.1), for ids and tables. */
#ifndef COMMON_HASH_H
#define COMMON_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* XXH64 of the n bytes at s with seed 0; s may be NULL where n is 0. */
uint64_t hash_xxh64(const char *s, size_t n);

/* The same of bytes that come in pieces: begin, each piece, end. */
struct hash_pieces {
    uint64_t lane[4];
    uint64_t n;    /* bytes so far */
    char rest[32]; /* those that fill no stripe yet */
};
void hash_begin(struct hash_pieces *h);
void hash_piece(struct hash_pieces *h, const char *s, size_t n);
uint64_t hash_end(const struct hash_pieces *h);

/* Writes h as 16 lower-case hex digits and a NUL. */
void hash_hex(uint64_t h, char hex[17]);

/* The n bytes at s mixed into h: for tables in memory. Quick where there are few bytes. */
static inline uint64_t hash_mix(uint64_t h, const char *s, size_t n)
{
    const uint64_t factor = 0x9e3779b97f4a7c15U;
    uint64_t word = 0;
    h ^= n;
    for (; n > sizeof word; s += sizeof word, n -= sizeof word) {
        memcpy(&word, s, sizeof word);
        h = (h ^ word) * factor;
        h ^= h >> 32;
    }
    word = 0;
    memcpy(&word, s, n);
    h = (h ^ word) * factor;
    return h ^ h >> 29;
}

#endif
