/* markdown: tables of Markdown (GitHub's) as those of other documents. */
#ifndef DECODE_MARKDOWN_H
#define DECODE_MARKDOWN_H

#include "mem.h"

/* Turns each table of the text into lines of cells parted by TABs, without the row of dashes and what makes a
 * cell bold. */
void markdown_tables(struct buf *text);

#endif
