/* by_table: the characters that nearly all text consists of to UTF-8, by table and several times as fast as
 * iconv does it. What is left, errors among it, is iconv's.
 *
 * Each function appends the UTF-8 form of what the bytes begin with to the text, and takes it off the bytes.
 */
#ifndef DECODE_BY_TABLE_H
#define DECODE_BY_TABLE_H

#include <stdbool.h>

#include "mem.h"

/* ASCII and pairs that GBK has. */
void by_table_gbk(struct span *bytes, struct buf *text);

/* ASCII and pairs that Big5 itself has. */
void by_table_big5(struct span *bytes, struct buf *text);

/* Units of UTF-16 that are a character. */
void by_table_utf16(struct span *bytes, bool big_endian, struct buf *text);

#endif
