/* gap: how far what was reached is from what was aimed at. */
#ifndef PANEL_GAP_H
#define PANEL_GAP_H

#include "agree.h"
#include "statement.h"

struct gap {
    char gap[DEC_TEXT]; /* actual less target, in the unit or in points; empty where one has no number */
    char attainment[DEC_TEXT]; /* of amounts: the actual in percent of the target, to a tenth; else empty */
    const char *attained;      /* yes, no, within, or empty */
};

/* What `less` says of an indicator: less of it is better (unemployment). amounts: levels, of which a
 * percentage makes sense; ratios and rates have points only. */
void gap_make(struct gap *g, const struct statement *target, const struct statement *actual, bool amounts,
              bool less);

#endif
