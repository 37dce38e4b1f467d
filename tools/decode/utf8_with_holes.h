/* utf8_with_holes: bytes, some of them lost, as UTF-8. */
#ifndef DECODE_UTF8_WITH_HOLES_H
#define DECODE_UTF8_WITH_HOLES_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"

enum {
    HOLE_ANY = 0x100, /* in place of a byte: lost; any byte from 80 to BF */
    HOLE_LACKING,     /* one of those from 80 to BF that the charset has no character for */
};

/* Bytes and holes; '?' may be a hole too. All zero is valid and empty; the caller frees b. */
struct utf8_with_holes {
    uint16_t *b;
    size_t n, cap;
    uint64_t lacking; /* what HOLE_LACKING may stand for: a bit for each byte from 80 on */
};

void holes_add(struct utf8_with_holes *r, unsigned byte);

/* Appends the bytes as UTF-8. What stands in a hole is chosen by the characters beside it, and counted. Where
 * GBK's euro sign (A2 E3) must have been the byte 80 it is replaced. What cannot be read becomes U+FFFD.
 * Returns false when that is more than a fourth of what is not ASCII, or when there is nothing else. */
bool holes_read_utf8(struct utf8_with_holes *r, struct buf *out, size_t *guessed);

#endif
