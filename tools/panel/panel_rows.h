/* panel_rows: what was gathered, as rows of a table. */
#ifndef PANEL_ROWS_H
#define PANEL_ROWS_H

#include "gather.h"
#include "panel_run.h"

struct panel_rows;

/* Writes the header; reports come first, then figures in the order of their keys. */
struct panel_rows *panel_rows_new(struct panel_options *o, struct out *out);

void panel_rows_take(struct panel_rows *r, const struct gathered *now);

/* Writes what is left and frees r. */
void panel_rows_end(struct panel_rows *r);

#endif
