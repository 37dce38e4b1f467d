/* read_figures: lines of metric records, or of partial results, into what was gathered. */
#ifndef PANEL_READ_FIGURES_H
#define PANEL_READ_FIGURES_H

#include "gather.h"
#include "panel_run.h"

/* What the state of a line of partial results begins with. */
#define STATE_VERSION "panel-1;"

void read_figures(struct gather *g, struct panel_options *o, const struct opt_shared *shared);

#endif
