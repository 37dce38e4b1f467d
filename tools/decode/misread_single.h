/* misread_single: Chinese that was read by a charset of single bytes, and back. */
#ifndef DECODE_MISREAD_SINGLE_H
#define DECODE_MISREAD_SINGLE_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

/* Appends the text, with one wrong reading by Windows-1252 (and Latin-1), 1250, 1251, Mac Roman, code pages
 * 437 and 850, KOI8-R or ISO 8859-2 undone, to out. Returns whether there was one that the document proves;
 * what is in out otherwise is of no use. Adds to *guessed the characters of which a byte was lost, and to
 * *singles those that were bytes. */
bool misread_single(struct span text, struct buf *out, size_t *guessed, size_t *singles);

#endif
