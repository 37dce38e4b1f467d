/* place: the region that a report speaks for. */
#ifndef SEGMENT_PLACE_H
#define SEGMENT_PLACE_H

#include "lines.h"

struct places;

/* Reads the list places of dir (see lexicon.h): China's provinces, prefectures and counties. Free with
 * places_free. */
struct places *places_new(const char *dir);
void places_free(struct places *p);

/* Appends to name the region of the report in lines from to to - 1, whose titles are marked: the one that a
 * title or the meeting it was given to names (known, or shaped like a name, or masked: xx县); else the one
 * whose level is that of 我县, 全区 and so on and that the text speaks of most, a county behind its
 * prefecture if that is named too. Nothing where the text does not tell. */
void place_infer(struct places *p, const struct lines *l, size_t from, size_t to, struct buf *name);

#endif
