#include "docx_grid.h"

void docx_grid_add(struct docx_grid *g, long width)
{
    enum { SLIVER = 100 /* less than half of a character */ };
    if (g->n < sizeof g->sliver / sizeof *g->sliver)
        g->sliver[g->n++] = width > 0 && width < SLIVER;
}

void docx_grid_row(struct docx_grid *g)
{
    g->at = 0;
}

size_t docx_grid_step(struct docx_grid *g, size_t columns)
{
    size_t seen = columns;
    for (; columns > 0 && g->at < g->n; columns--)
        seen -= g->sliver[g->at++];
    return seen;
}
