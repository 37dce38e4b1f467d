/* outline: the path of numbered headings that a segment stands under. */
#ifndef SEGMENT_OUTLINE_H
#define SEGMENT_OUTLINE_H

#include <stdbool.h>

#include "lines.h"
#include "marker.h"
#include "phase.h"

struct level {
    struct span bare; /* the marker without its stop; empty when it is only counted */
    unsigned number;  /* 0 where the rank is not on the path */
    bool item;        /* the item of a list: nothing stands under it */
    enum phase phase; /* that its heading announces, or PHASE_NONE */
};

/* All zero is the empty path. */
struct outline {
    struct level level[MARK_RANKS];
};

/* Goes to the numbered line `line`: deeper levels, its siblings and items are left. Returns its level. */
struct level *outline_enter(struct outline *o, const struct line *line);

/* Leaves the item that the path ends in; returns whether there was one. */
bool outline_leave_item(struct outline *o);

/* Leaves all levels of this rank and below. */
void outline_leave(struct outline *o, enum marker_rank rank);

/* The phase announced closest above the rank, or PHASE_NONE. */
enum phase outline_phase(const struct outline *o, enum marker_rank rank);

/* True when no heading stands above the rank. */
bool outline_is_top(const struct outline *o, enum marker_rank rank);

/* Appends the path, '/'-joined. */
void outline_write(const struct outline *o, struct buf *b);

#endif
