/* figure: numbers of claims that vouch for each other, and how they are spoiled. */
#ifndef GENERATOR_FIGURE_H
#define GENERATOR_FIGURE_H

#include "mem.h"
#include "random.h"

/* A number with its digits after the point, none or one, and the power of ten of its unit. */
struct figure {
    long long coef;
    int decimals;
    int power;
};

enum { FIGURE_TEXT = 48 };

/* Its value in the unit without a multiplier. */
double figure_value(const struct figure *f);

/* By how much the value may be off when its last digit is. */
double figure_step(const struct figure *f);

/* 100 a / b rounded to a number with one digit after the point. */
struct figure figure_percentage(long long a, long long b);

void figure_write(const struct figure *f, char text[FIGURE_TEXT]);

/* Adds it to a text, with its unit. */
void figure_add(struct buf *text, const struct figure *f, const char *unit);

/* Takes one digit out, or swaps two neighbours. Returns false, and leaves it alone, where that is no other
 * number that one would write. */
bool figure_spoil(struct figure *f, bool swap, struct random *r);

#endif
