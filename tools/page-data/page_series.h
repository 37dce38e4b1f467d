/* page_series: what there is to show, and in which order. A series is what may stand in one picture: the rows
 * of one indicator, measure, basis and unit. Those with more that is sure and comparable come first, and of
 * some topics (set page-topics) sooner than of others. */
#ifndef PAGE_SERIES_H
#define PAGE_SERIES_H

#include <stdbool.h>

#include "page_names.h"

enum { PAGE_LEVELS = 6, HEADLINES = 6, SERIES_KEYS = 4 };

/* As in the panel's column level; the last is empty: places that are not listed. */
extern const char *const page_level[PAGE_LEVELS];

struct series {
    struct span field[SERIES_KEYS]; /* indicator, measure, basis, unit */
    unsigned long long rows, sure;  /* rows, and those that nothing speaks against */
    double worth[PAGE_LEVELS];      /* what is known of it, by level */
    bool kept;
};

struct series_list {
    struct names key;
    struct series *series; /* by number */
    size_t cap;
    uint32_t *order;                           /* the kept ones, the first first */
    size_t kept, rows, rows_kept;              /* series; rows of all, and of these */
    uint32_t headline[PAGE_LEVELS][HEADLINES]; /* series, or NAME_NONE */
    struct buf line;
};

void series_init(struct series_list *l);

/* Counts a row of the panel. */
void series_count(struct series_list *l, const struct span *field);

/* Orders them and keeps the first, with no more than that many rows; those of the headlines are always kept.
 */
void series_choose(struct series_list *l, unsigned long long most);

/* The number of the series of a row, or NAME_NONE where it is not kept. */
uint32_t series_of(struct series_list *l, const struct span *field);

/* Which of page_level a place is of. */
unsigned series_level(struct span level);

void series_free(struct series_list *l);

#endif
