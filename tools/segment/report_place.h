/* report_place: the region that a report speaks for. */
#ifndef SEGMENT_REPORT_PLACE_H
#define SEGMENT_REPORT_PLACE_H

#include "lines.h"

struct place_finder;

/* Works with the divisions in use (places.h). Free with place_finder_free. */
struct place_finder *place_finder_new(void);
void place_finder_free(struct place_finder *p);

/* Appends to name the region of the report in lines from to to - 1, whose titles are marked: the one that a
 * title or the meeting it was given to names (known, or shaped like a name, or masked: xx县); else the one
 * whose level is that of 我县, 全区 and so on and that the text speaks of most. In full, from the province
 * down, where the table of divisions or the report tells which it is, else as named; nothing where the text
 * does not tell. */
void place_infer(struct place_finder *p, const struct lines *l, size_t from, size_t to, struct buf *name);

#endif
