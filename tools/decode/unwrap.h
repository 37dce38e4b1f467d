/* unwrap: lines that a page layout has broken, joined again. */
#ifndef DECODE_UNWRAP_H
#define DECODE_UNWRAP_H

#include <stddef.h>

#include "mem.h"

/* Joins the lines of a text that is broken at one width throughout: a line that fills it and ends inside of a
 * sentence goes on in the next one, and so do the further lines of its paragraph; what stands between, a
 * page's number or the line above or below each page, comes after the paragraph. Returns how many lines were
 * joined, in *out (empty before); 0: the text stays as it is. Text with a line that no page would hold costs
 * no more than to find that. */
size_t unwrap_text(struct span text, struct buf *out);

#endif
