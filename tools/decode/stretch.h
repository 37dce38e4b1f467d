/* stretch: the characters that nearly all text consists of to UTF-8, by table and several times as fast as
 * iconv does it. What is left, errors among it, is iconv's.
 *
 * Each function appends the UTF-8 form of what the bytes begin with to the text, and takes it off the bytes.
 */
#ifndef DECODE_STRETCH_H
#define DECODE_STRETCH_H

#include <stdbool.h>

#include "mem.h"

/* ASCII and pairs that GBK has. */
void stretch_gbk(struct span *bytes, struct buf *text);

/* ASCII and pairs that Big5 itself has. */
void stretch_big5(struct span *bytes, struct buf *text);

/* Units of UTF-16 that are a character. */
void stretch_utf16(struct span *bytes, bool big_endian, struct buf *text);

#endif
