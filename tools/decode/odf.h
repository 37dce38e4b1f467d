/* odf: the text of an OpenDocument text or spreadsheet (.odt, .ods). */
#ifndef DECODE_ODF_H
#define DECODE_ODF_H

#include <stdbool.h>

#include "mem.h"
#include "package.h"

/* Appends the text to out, as docx_text does; of a spreadsheet the name of each sheet, unless it is one of
 * the program's own (Sheet1), and its rows. Returns false when it is damaged; what could be read is in out.
 * It ends when out has more than limit bytes. Adds to *hidden in how many places text was hidden or struck
 * out. */
bool odf_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden);

#endif
