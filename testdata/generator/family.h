/* family: the reports of a city of two years and those of its divisions, whose figures vouch for each other.
 */
#ifndef GENERATOR_FAMILY_H
#define GENERATOR_FAMILY_H

#include "consistent.h"
#include "figure.h"
#include "places.h"

enum { FAMILY_DIVISIONS = 12, FAMILY_YEARS = 2 };

struct family {
    const struct place *place, *division[FAMILY_DIVISIONS];
    unsigned divisions, year;          /* in which the second report is delivered */
    unsigned members;                  /* reports: two of the place, one of each division */
    struct figure sales[FAMILY_YEARS]; /* of the years that the two reports look back on */
    const char *unit[FAMILY_YEARS];    /* of these */
    struct figure growth;              /* from one to the other */
    struct figure aim, quoted;         /* for the second year; as the second report quotes it */
    struct figure rank[FAMILY_YEARS], steps;
    struct figure grain, part[FAMILY_DIVISIONS]; /* of the second year */
    struct planted planted;
};

/* Draws family number id, with a fault in `percent` of 100. No two of the first 1,000 share a place and a
 * year.
 */
void family_draw(struct family *f, struct random *r, unsigned long long id, unsigned percent);

/* Writes the report of a member into text, which is emptied. */
void family_compose(const struct family *f, unsigned member, struct buf *text);

#endif
