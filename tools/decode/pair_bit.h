/* pair_bit: the filter in front of the table of pairs. Most pairs that are asked for are in no word: one bit
 * says so for 25 in 26 of them. The generator (common/gen/pairs) sets it for each pair that there is. */
#ifndef DECODE_PAIR_BIT_H
#define DECODE_PAIR_BIT_H

#include <stdint.h>

enum { PAIR_BITS = 1 << 22 };

/* The bit of characters a and b (indices of the table), below PAIR_BITS. */
static inline uint32_t pair_bit(uint32_t a, uint32_t b)
{
    return (uint32_t)((a << 16 | b) * UINT64_C(0x9e3779b97f4a7c15) >> 42);
}

#endif
