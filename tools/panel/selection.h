/* selection: which records a panel is made from. */
#ifndef PANEL_SELECTION_H
#define PANEL_SELECTION_H

#include <stdbool.h>

#include "mem.h"
#include "places.h"

enum { SELECTION_YEAR_MAX = 9999 };

struct selection {
    bool *indicator;    /* by indicator_index, or NULL: all */
    struct span *theme; /* indicators that are none of the lexicon, but attention's: ids, or patterns */
    unsigned themes;
    struct span *measure;
    unsigned measures;
    int first, last;    /* years; last 0: all; SELECTION_YEAR_MAX: no end */
    unsigned levels;    /* bits 1 << enum place_level; 0: all */
    struct span *place; /* full names, owned */
    unsigned places_n;
    bool below; /* with all that belongs to these places */
    struct buf place_asked;
    bool place_meets; /* what the place asked for last came to */
};

/* Each adds what an option says; wrong ones do not return (opt_wrong). Lists are joined by commas. */
void select_indicators(struct selection *s, const char *list);
void select_measures(struct selection *s, const char *list);
void select_years(struct selection *s, const char *range);
void select_levels(struct selection *s, const char *list);
void select_place(struct selection *s, const char *name);

/* True when a figure of that place (escaped as in a record), indicator, measure and period is wanted. One
 * without an indicator, a place, or a year never is. */
bool selection_meets(struct selection *s, struct span place, struct span indicator, struct span measure,
                     struct span period);

/* The same of the place alone. */
bool selection_place_meets(struct selection *s, struct span place);

/* True when one indicator of the lexicon and one measure are asked for, without a pattern. */
bool selection_of_one(const struct selection *s);

void selection_free(struct selection *s);

/* The name of a level, or "". */
const char *level_name(enum place_level level);

#endif
