/* period: which year, or part of a year, a report is about, as a reader infers it. */
#ifndef SEGMENT_PERIOD_H
#define SEGMENT_PERIOD_H

#include <stdbool.h>

#include "cues.h"
#include "lines.h"

enum { PERIOD_TEXT = 24 };

struct period {
    int year;         /* 0: unknown or masked */
    bool government;  /* a government work report: year is the one it was delivered in */
    bool given_early; /* one that was: in the year after the one it looks back on */
    bool plan_only;   /* the title announces plans and nothing that was done */
    bool goes_on;     /* it speaks in the middle of its year and does not close it */
    bool states;      /* its text opens with what it reports on: 现将…总结如下, 上半年，… */
    char sub[12];     /* "H1", "Q1-Q3", "M01-M05"; empty for a whole year */
    char text[PERIOD_TEXT]; /* as the segment record has it: "2015", "Y/H1" */
};

/* Infers the period of the report in lines from to to - 1, whose titles and headings are marked. Evidence,
 * the first that speaks: of a government work report the date it was given at, its title, headings; of others
 * the title, 现将2020年…总结如下, headings on what was done or will be; then an opening 2020年，…,
 * 截至2015年…, the year after one that is compared with, the only year that dates are of. A date of posting
 * only bounds the year. */
void period_infer(const struct lines *l, size_t from, size_t to, const struct cues *cues, struct period *p);

#endif
