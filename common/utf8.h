/* utf8: validation at memory speed, and code points in and out (RFC 3629). */
#ifndef COMMON_UTF8_H
#define COMMON_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "simd.h"

/* True when the n bytes at s are well-formed UTF-8: no surrogates, no overlong forms, nothing above U+10FFFF.
 */
static inline bool utf8_valid(const char *s, size_t n)
{
    return simd_utf8_valid(s, n);
}

/* Length of the longest well-formed prefix of the n bytes at s; n when all is well-formed. */
size_t utf8_prefix(const char *s, size_t n);

/* Decodes the code point at s (n > 0 bytes left) into *cp and returns its length; 0 when it is ill-formed. */
size_t utf8_decode(const char *s, size_t n, uint32_t *cp);

/* Writes cp at dst (up to 4 bytes) and returns its length. cp must be a Unicode scalar value. */
size_t utf8_encode(uint32_t cp, char dst[4]);

/* Length of the sequence that a lead byte of well-formed text announces; 1 for anything else. */
static inline size_t utf8_length(char lead)
{
    unsigned char c = (unsigned char)lead;
    return c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* The code point of the character of three bytes at s. What marks the bytes as parts of it adds up to a
 * constant. */
static inline uint16_t utf8_three(const char *s)
{
    enum { MARKS = 0xe0 << 12 | 0x80 << 6 | 0x80 };
    const unsigned char *u = (const unsigned char *)s;
    return (uint16_t)((u[0] << 12) + (u[1] << 6) + u[2] - MARKS);
}

/* True for white space of Unicode, as Python's str.isspace has it. */
static inline bool utf8_is_blank(uint32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x20) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

/* Number of code points in well-formed text. */
static inline size_t utf8_count(const char *s, size_t n)
{
    return simd_utf8_count(s, n);
}

#endif
