/* html: the text of an HTML document, its block structure kept as lines. */
#ifndef DECODE_HTML_H
#define DECODE_HTML_H

#include <stdbool.h>

#include "date.h"
#include "mem.h"

/* True when s begins with the word, in capitals or not. */
bool html_begins(struct span s, const char *word);

/* True when the document begins like HTML, or is called so (.html, .htm, .shtml, .xhtml) and begins with a
 * tag. */
bool html_recognise(struct span text, const char *name);

/* Appends the text of the document in UTF-8 to out: the title first, a line for each block, and for each row
 * of a table, whose cells are parted by TABs (table_text.h), but of one that lays out a page by a blank; no
 * scripts, styles and comments; entities resolved. date becomes what the meta tags say, or empty. The parser
 * is libxml2's; beyond a depth of 256 elements it starts afresh, so that time stays linear. Returns in how
 * many places text was left out that is not to be seen. */
size_t html_text(struct span html, struct buf *out, char date[DATE_SIZE]);

#endif
