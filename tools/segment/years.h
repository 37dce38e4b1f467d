/* years: years and months as titles, headings and sentences write them. */
#ifndef SEGMENT_YEARS_H
#define SEGMENT_YEARS_H

#include <stdbool.h>

#include "mem.h"

/* Looks for a year (2015年, 二〇一五年) in s from *at on. Returns it and moves *at to its beginning and *end
 * after 年; 0 when there is none. */
int year_find(struct span s, size_t *at, size_t *end);

/* The year that ends at byte at of s, where 年 stands; sets *start. 0 if none does. */
int year_before(struct span s, size_t at, size_t *start);

struct dated_year {
    int year;       /* 0: none */
    unsigned month; /* 0 where no month follows */
    bool day;       /* and a day */
};

/* The first year of s, and whether it is part of a date. */
struct dated_year year_dated(struct span s);

/* 108年度, 109年年报: a year of the Republic of China, as reports in Taiwan have it, and no age (建校110年);
 * 0 if none. */
int year_of_republic(struct span s);

/* 1—5月, 5月份: the first and the last month of the first range of months in s; false if there is none. */
bool year_months(struct span s, unsigned *from, unsigned *to);

#endif
