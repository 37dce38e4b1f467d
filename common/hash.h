/* hash: XXH64, the 64-bit hash of Yann Collet's xxHash (specification 0.1.1), for ids and tables. */
#ifndef COMMON_HASH_H
#define COMMON_HASH_H

#include <stddef.h>
#include <stdint.h>

/* XXH64 of the n bytes at s with seed 0. */
uint64_t hash_xxh64(const char *s, size_t n);

/* Writes h as 16 lower-case hex digits and a NUL. */
void hash_hex(uint64_t h, char hex[17]);

#endif
