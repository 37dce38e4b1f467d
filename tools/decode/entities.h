/* entities: character references of HTML in text that is not HTML, and HTML in cells of tables. */
#ifndef DECODE_ENTITIES_H
#define DECODE_ENTITIES_H

#include <stdbool.h>

#include "mem.h"

/* Resolves &nbsp; &mdash; &#x4e2d; and the like, also where the & is itself &amp;, in well-formed UTF-8; what
 * is no reference stays. One pass at memory speed where there is no &. */
void entities_resolve(struct buf *text);

/* True when the text of a cell has tags that only HTML has. */
bool entities_has_tags(struct span text);

#endif
