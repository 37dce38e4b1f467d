/* docx: the text of a Word document (ECMA-376, WordprocessingML). */
#ifndef DECODE_DOCX_H
#define DECODE_DOCX_H

#include <stdbool.h>

#include "mem.h"
#include "package.h"

/* Appends the text to out: a line for each paragraph, with the number that Word shows in front of it, and for
 * each row of a table (table_text.h). A footnote stands as [1] in its sentence and as a line after its
 * paragraph; what is in a text box comes after the paragraph that it hangs on. Deleted, struck
 * out and hidden text, comments, headers and footers are left out. Returns false when the document has no
 * main part or is damaged; what could be read is in out. It ends when out has more than limit bytes. Adds to
 * *hidden in how many paragraphs text was hidden or struck out. */
bool docx_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden);

#endif
