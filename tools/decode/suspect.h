/* suspect: whether a text may have been decoded with the wrong charset, at memory speed.
 *
 * A character of UTF-8 that stands for Chinese begins with E4 to E9. Read as GBK these bytes and the ones
 * after them make characters of which a fifth lie from U+9280 to U+95FF; of plain Chinese no more than six
 * in a hundred do. A comma or a full stop becomes 锛 or 銆 and something, and some pairs are characters for
 * private use. Read by a single-byte charset most bytes become letters of two bytes in UTF-8: Latin, Greek or
 * Cyrillic ones. All of this is counted in blocks. */
#ifndef DECODE_SUSPECT_H
#define DECODE_SUSPECT_H

#include "mem.h"

enum suspicion { SUSPECT_GBK = 1, SUSPECT_SINGLE = 2 };

/* Judges well-formed UTF-8: a set of the above. Of a short text that is not all ASCII UTF-8 read as GBK
 * cannot be excluded. */
unsigned suspect(struct span text);

#endif
