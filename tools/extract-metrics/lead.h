/* lead: what leads in a text or a number: the marker of an item, a unit in brackets. */
#ifndef EXTRACT_LEAD_H
#define EXTRACT_LEAD_H

#include "scan.h"

/* The length of the marker that the text begins with, 1、 2. (3) 2.2; 0 for none. */
size_t lead_marker(const struct lex *lex, struct span text);

/* The unit that stands alone in brackets right before `at`, 总额（亿元）10.00: what the brackets hold, or an
 * empty span. *from: where they open. */
struct span lead_unit(const struct scan *s, struct span text, size_t at, size_t *from);

#endif
