/* heading: which lines are headings, begin with one, or are items of a list. */
#ifndef SEGMENT_HEADING_H
#define SEGMENT_HEADING_H

#include "lines.h"
#include "marker.h"

/* Sets kind, head, rank and number of lines from to to - 1, which are one report's; titles, noise and rows of
 * tables are marked already.
 *
 * A numbered line is a heading when its first sentence is short, states no quantity, and text or deeper
 * numbers follow; else an item. Without a number, a short sentence that opens its paragraph is a heading
 * where a neighbouring paragraph opens so too, and so is a short line without a full stop between paragraphs.
 */
void heading_mark(struct lines *l, size_t from, size_t to);

/* The marker that line begins with, after Markdown's # and *; *at is where. */
struct marker heading_marker(struct span line, size_t *at);

#endif
