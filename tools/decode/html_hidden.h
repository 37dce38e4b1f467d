/* html_hidden: what of a page is no text of it. */
#ifndef DECODE_HTML_HIDDEN_H
#define DECODE_HTML_HIDDEN_H

#include <stdbool.h>

#include "mem.h"

/* True when the attribute style, which may be NULL, says that the element is not to be seen. */
bool html_style_hides(const char *style);

/* Makes comments of the marks of Word for other programs (<![if !supportLists]>, <![endif]>), which libxml2
 * takes for text. Returns false, with copy empty, where there are none. */
bool html_without_marks(struct span html, struct buf *copy);

#endif
