/* hash: XXH64, the 64-bit hash of Yann Collet's xxHash (specification 0.1.1), for ids and tables. */
#ifndef COMMON_HASH_H
#define COMMON_HASH_H

#include <stddef.h>
#include <stdint.h>

/* XXH64 of the n bytes at s with seed 0. */
uint64_t hash_xxh64(const char *s, size_t n);

/* The same of bytes that come in pieces. */
struct hash {
    uint64_t lane[4], total;
    char rest[32]; /* a stripe's: bytes that do not fill the lanes yet: total % 32 of them */
};

void hash_begin(struct hash *h);
void hash_add(struct hash *h, const char *s, size_t n);
uint64_t hash_end(const struct hash *h);

/* Writes h as 16 lower-case hex digits and a NUL. */
void hash_hex(uint64_t h, char hex[17]);

#endif
