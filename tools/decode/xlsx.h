/* xlsx: the text of an Excel workbook (ECMA-376, SpreadsheetML). */
#ifndef DECODE_XLSX_H
#define DECODE_XLSX_H

#include <stdbool.h>

#include "mem.h"
#include "package.h"

/* Appends the text to out: for each sheet that is not hidden its name, unless it is one of Excel's own
 * (Sheet1), and a line for each row that is not empty, cells parted by TABs, numbers and dates as they are
 * shown, merged cells as table_text.h has them. Returns false when the workbook is damaged; what could be
 * read is in out. It ends when out has more than limit bytes. Adds to *hidden the number of hidden sheets. */
bool xlsx_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden);

#endif
