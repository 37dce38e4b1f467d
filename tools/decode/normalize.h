/* normalize: the many forms of blanks, digits and letters brought to one, by a listed table.
 *
 * What later tools would otherwise each have to know: full-width digits, letters and percent signs are
 * ASCII's, every kind of blank is one blank, every line end is LF, radicals and
 * compatibility ideographs are the characters that they look like, and what cannot be seen is gone. Chinese
 * punctuation stays as it is. The table is in normalize.c and in the manual page. */
#ifndef DECODE_NORMALIZE_H
#define DECODE_NORMALIZE_H

#include <stdbool.h>

#include "mem.h"

/* Appends well-formed UTF-8 to out, normalised and, if `escape`, as a field of a record has it (rec_escape):
 * one pass does both. Returns how many U+FFFD there are. Clean text is scanned with AVX2, 32 bytes at a time,
 * and copied. */
size_t normalize_text(struct span text, bool escape, struct buf *out);

/* CRLF and CR become LF, in place. */
void normalize_line_ends(struct buf *text);

#endif
