/* absent: the years in which a place says nothing of the one figure that is asked for. Rows of a place are
 * held back until all of them are there; then the missing years stand among them. */
#ifndef PANEL_ABSENT_H
#define PANEL_ABSENT_H

#include "headline.h"
#include "selection.h"

/* Writes a row: one that was held back, or, where line is empty, that of a year without a statement. */
struct absent_writer {
    void (*row)(void *ctx, struct span line);
    void (*year)(void *ctx, struct span place, struct span basis, struct span unit, int year);
    void *ctx;
};

struct absent {
    struct selection *selection;
    struct absent_writer writer;
    struct keyed places; /* those with reports of their own: the years that these close */
    void **sorted;       /* entries of places, in order */
    size_t next;
    struct buf place, lines; /* whose rows are held back, and these */
    struct held_row *row;
    size_t n, cap;
    bool said[SELECTION_YEAR_MAX + 2]; /* years that one of them is of */
};

/* s must ask for one indicator and one measure, and outlive a. */
void absent_init(struct absent *a, struct selection *s, const struct absent_writer *w);

/* A report of the place's own closes that year. */
void absent_closing(struct absent *a, struct span place, int year);

/* All reports are there. */
void absent_begin(struct absent *a);

/* Figures of this place come now: writes those of the places before. */
void absent_place(struct absent *a, struct span place);

/* Takes the row of a figure of that place. */
void absent_take(struct absent *a, const struct figure_id *f, struct span line);

/* Writes the rest and releases what a holds. */
void absent_end(struct absent *a);

#endif
