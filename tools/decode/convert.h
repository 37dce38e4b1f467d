/* convert: bytes of a charset to UTF-8. */
#ifndef DECODE_CONVERT_H
#define DECODE_CONVERT_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

/* The name under which a charset is known here: the IANA name of the Chinese and Unicode ones, of their
 * superset where several are nested (GB2312 and GBK: GB18030), otherwise `name` itself. NULL when iconv does
 * not know it. */
const char *convert_name(const char *name);

/* Bytes of the smallest unit of a charset: 2 of UTF-16, 4 of UTF-32, else 1. */
size_t convert_unit(const char *charset);

/* Appends the UTF-8 form of bytes to text. charset comes from convert_name or detect_charset. A byte that
 * cannot be converted becomes U+FFFD and is counted in *replaced. */
void convert_bytes(const char *charset, struct span bytes, struct buf *text, size_t *replaced);

/* Closes the converters that are kept open between documents. */
void convert_free(void);

#endif
