/* calendar: which numbers are taken for years, in every tool alike. */
#ifndef COMMON_CALENDAR_H
#define COMMON_CALENDAR_H

#include <stdbool.h>

enum {
    /* The earliest year that a text may speak of: 1921年. A number with 年 after it needs no more. */
    CALENDAR_HISTORY = 1900,
    /* The earliest one that a report may be of, or that a number without 年 after it may be. */
    CALENDAR_REPORTS = 1949,
    CALENDAR_LAST = 2100,
    /* Years of the Republic of China that reports may be of: before it is as good an age, after it as well.
     */
    CALENDAR_REPUBLIC_FIRST = 80,
    CALENDAR_REPUBLIC_LAST = 130
};

/* True for a Gregorian year from `first` (CALENDAR_HISTORY or CALENDAR_REPORTS) to CALENDAR_LAST. */
static inline bool calendar_is_year(int year, int first)
{
    return year >= first && year <= CALENDAR_LAST;
}

/* The Gregorian year of a year of the Republic of China (112 is 2023), or 0 when no report is of that one. */
int calendar_republic(int year);

#endif
