/* yearly: the reports of a place, year by year. */
#ifndef ATTENTION_YEARLY_H
#define ATTENTION_YEARLY_H

#include <stddef.h>

#include "report_head.h"

struct yearly_report {
    uint64_t at;         /* where the report is kept */
    uint64_t series;     /* a hash of its place, genre and part of the year */
    uint64_t id;         /* a hash of its doc, source and report */
    uint64_t characters; /* how long it is */
    uint32_t year;       /* 0: it is in none: its place or year is unknown */
};

/* All zero is empty. Free with yearly_free. */
struct yearly {
    struct yearly_report *all; /* as they came */
    size_t n, room;
    struct yearly_report *sorted; /* once yearly_sort was called */
};

void yearly_add(struct yearly *s, const struct report_head *head, uint64_t characters, uint64_t at);

/* Once all are there. */
void yearly_sort(struct yearly *s);

/* The report of the year before, of the same place, genre and part of the year (2016/H1 comes before
 * 2017/H1): the longest if there are several, whose number is in *n. NULL: there is none. */
const struct yearly_report *yearly_before(const struct yearly *s, const struct yearly_report *r, size_t *n);

void yearly_free(struct yearly *s);

#endif
