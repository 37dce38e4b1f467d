/* epub: the text of an EPUB book. */
#ifndef DECODE_EPUB_H
#define DECODE_EPUB_H

#include <stdbool.h>

#include "mem.h"
#include "package.h"

/* Appends the text of its pages (html.h) in the order of the spine. Returns false when a part that the book
 * names is not there or damaged. It ends when out has more than limit bytes. Adds to *hidden what html_text
 * returns. */
bool epub_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden);

#endif
