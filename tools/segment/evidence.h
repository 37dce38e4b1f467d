/* evidence: what the text of a report says of its year, where no title and no heading does. */
#ifndef SEGMENT_EVIDENCE_H
#define SEGMENT_EVIDENCE_H

#include <stdbool.h>

#include "lines.h"

struct evidence {
    int stated;   /* 现将2020年…总结如下 */
    int opening;  /* the report opens with 2020年， */
    int coming;   /* 2021年，…将…, 力争2021年 */
    int until;    /* 截至2020年 */
    int compared; /* 较2019年, plus one */
    int dated;    /* months and days are all of this year; -1: of several */
    int posted;   /* the latest date of posting: a bound */
    bool next;    /* the report speaks of 明年, 来年 */
};

/* Adds what lines from to to - 1 say; e is all zero before the first. */
void evidence_weigh(struct evidence *e, const struct lines *l, size_t from, size_t to);

/* The year that the strongest of it tells, 0 if none does; of a government work report the one after. */
int evidence_year(const struct evidence *e, bool government);

/* The last month that lines from to to - 1 say they have got to (截至5月底), 0 if they say none. */
unsigned evidence_until(const struct lines *l, size_t from, size_t to);

#endif
