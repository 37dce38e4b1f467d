/* suspect: whether a text may have been decoded with the wrong charset, at memory speed.
 *
 * A character of UTF-8 that stands for Chinese begins with E4 to E9. Read as GBK these bytes and the ones
 * after them make characters of which a fifth lie from U+9280 to U+95FF; of plain Chinese no more than six
 * in a hundred do. A comma or a full stop becomes 锛 or 銆 and something, and some pairs are characters for
 * private use. Read as Latin-1 or Windows-1252 every byte becomes a letter or sign from U+0080 to U+00FF, or
 * one of the 27 that Windows has put into 80 to 9F. All of this is counted in blocks. */
#ifndef DECODE_SUSPECT_H
#define DECODE_SUSPECT_H

#include "mem.h"

enum suspicion { NOTHING, READ_AS_GBK, READ_AS_LATIN };

/* Judges well-formed UTF-8. Of a short text that is not all ASCII nothing can be excluded. */
enum suspicion suspect(struct span text);

#endif
