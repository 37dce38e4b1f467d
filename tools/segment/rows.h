/* rows: which of the cells that have a line each are a row. */
#ifndef SEGMENT_ROWS_H
#define SEGMENT_ROWS_H

#include <stdbool.h>

#include "lines.h"

enum cell { CELL_NONE, CELL_TEXT, CELL_NUMBER };

/* What line i can be in a table: a short text without stops, or a longer one with stops that part items
 * where numbers follow before line to; a number or what stands for a missing one. */
enum cell rows_cell(const struct lines *l, size_t i, size_t to);

/* True for a short text without stops, whatever follows. */
bool rows_is_plain(const struct lines *l, size_t i);

/* The year that s is: 2018, or 107 of the Republic of China; 0 for any other number. */
int rows_year(struct span s);

/* Texts and the numbers after them. */
struct group {
    size_t at, texts, numbers;
};

struct group rows_group(const struct lines *l, size_t at, size_t to);

static inline size_t group_end(const struct group *g)
{
    return g->at + g->texts + g->numbers;
}

/* The rows of a run of cells that ends with a number. */
struct rows {
    size_t from, to; /* the run */
    bool dense;      /* at least a third of it are numbers */
    /* what rows_find finds */
    size_t first;                    /* where the first row begins */
    size_t counted, labels, numbers; /* of each row: what counts it, if anything, texts, numbers; labels is 0
                                      * where the first number is a year that labels it */
    bool sections;                   /* some row after the first has texts too many */
};

/* Finds out what the rows of r->from to r->to - 1 are; false when that is not certain. */
bool rows_find(const struct lines *l, struct rows *r);

#endif
