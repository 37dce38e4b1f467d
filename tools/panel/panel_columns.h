/* panel_columns: what the columns of the long tables are called. */
#ifndef PANEL_COLUMNS_H
#define PANEL_COLUMNS_H

#include "panel_run.h"

/* Adds them to a title. */
void panel_columns(struct title *t, enum pick pick, bool sentences);

#endif
