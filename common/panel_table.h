/* panel_table: the rows of a table that panel has written, as CSV or TSV. */
#ifndef PANEL_TABLE_H
#define PANEL_TABLE_H

#include "in.h"
#include "span.h"

enum panel_column {
    P_PLACE,
    P_CODE,
    P_LEVEL,
    P_INDICATOR,
    P_MEASURE,
    P_BASIS,
    P_UNIT,
    P_PERIOD,
    P_TARGET_BOUND,
    P_TARGET_LO,
    P_TARGET_HI,
    P_TARGET_STRETCH,
    P_TARGET_N,
    P_TARGET_AT,
    P_ACTUAL_BOUND,
    P_ACTUAL_LO,
    P_ACTUAL_HI,
    P_ACTUAL_PRELIMINARY,
    P_ACTUAL_N,
    P_ACTUAL_AT,
    P_GAP,
    P_ATTAINED,
    P_STATUS,
    P_ATTAINMENT,
    P_TARGET_STATUS,
    P_ACTUAL_STATUS,
    P_TARGET_FLAGS,
    P_ACTUAL_FLAGS,
    P_COLUMNS
};

/* Calls row for each row of the file; fields are escaped as in a record, and valid during the call. Columns
 * are found by their names, whatever others there are. Ends the process where one is missing or a row is
 * none. */
void panel_each(char *path, void (*row)(void *ctx, const struct span *field), void *ctx);

/* The fields that make the key of a series: indicator to unit, as one span, joined by TAB. */
struct span panel_series(const struct span *field, struct buf *b);

#endif
