/* name_columns: what indicators are called, beside the column of their ids, in a table that is being written.
 * Needs indicator_names_use. */
#ifndef COMMON_NAME_COLUMNS_H
#define COMMON_NAME_COLUMNS_H

#include <stdbool.h>

#include "tabular.h"

/* All zero but `english_only` before the table begins. */
struct name_columns {
    bool english_only; /* the table has the Chinese name already, in a column `name` */
    bool found;        /* it has a column `indicator`, */
    unsigned id;       /* this one, */
    unsigned after;    /* and the names stand after this one */
    struct buf line;
};

/* Adds the columns `name` and `english` to a title that has `indicator`. */
void name_columns_begin(struct name_columns *n, struct title *t);

/* The row with the names in it, until the next call. */
struct span name_columns_row(struct name_columns *n, struct span line);

void name_columns_free(struct name_columns *n);

#endif
