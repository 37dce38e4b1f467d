/* cells: tables that a scraper left with one cell a line. */
#ifndef SEGMENT_CELLS_H
#define SEGMENT_CELLS_H

#include "lines.h"

/* Marks the cells of such tables in lines from to to - 1 (kind LINE_ROW). The cells of a row, and those of
 * the header (number 1), are tied together: head of the first is how many lines follow it. Where rows cannot
 * be told apart every cell stands for itself. Linear. */
void cells_mark(struct lines *l, size_t from, size_t to);

#endif
