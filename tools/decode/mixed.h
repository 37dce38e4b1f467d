/* mixed: files that are pieces in different charsets, such as a UTF-8 file after one in GBK. */
#ifndef DECODE_MIXED_H
#define DECODE_MIXED_H

#include <stddef.h>

#include "mem.h"

/* True when converting bytes of this charset to the text may have gone over such a border: some were
 * replaced, or there is UTF-8 read as GBK. Costs a pass at memory speed. */
bool mixed_suspect(const char *charset, struct span text, size_t replaced);

/* Converts like convert_bytes, but pieces that are not in the charset by what they are in: where it is UTF-8
 * by what they read best as, else as UTF-8 where they are long enough to show that they are. Returns the
 * number of such pieces; if there is none nothing is done. */
size_t mixed_convert(const char *charset, struct span bytes, struct buf *text, size_t *replaced);

#endif
