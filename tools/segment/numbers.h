/* numbers: quantities in text that --keep-numbers leaves whole. */
#ifndef SEGMENT_NUMBERS_H
#define SEGMENT_NUMBERS_H

#include "mem.h"

struct numbers;

/* Reads the list units of dir (see lexicon.h). Free with numbers_free. */
struct numbers *numbers_new(const char *dir);
void numbers_free(struct numbers *n);

/* Looks for a number from *at on, which is 0 or where the last one ended: a sign, digits or x for them, with
 * separators, a decimal, one blank that split them, multipliers (万, 亿) and a unit or a percent sign.
 * Returns its length and sets *at to its beginning; 0 if there is none. */
size_t numbers_next(const struct numbers *n, struct span s, size_t *at);

#endif
