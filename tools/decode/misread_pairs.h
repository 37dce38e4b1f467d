/* misread_pairs: Big5 that was read as GBK, or GBK that was read as Big5. */
#ifndef DECODE_MISREAD_PAIRS_H
#define DECODE_MISREAD_PAIRS_H

#include <stdbool.h>

#include "mem.h"

/* Appends the text with such a layer undone; false when there is none. */
bool misread_pairs(struct span text, struct buf *out);

#endif
