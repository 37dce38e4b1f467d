/* where: simple conditions on columns, so that awk is not needed for the common case. */
#ifndef COMMON_WHERE_H
#define COMMON_WHERE_H

#include <stdbool.h>

#include "mem.h"
#include "span.h"

enum where_test { WHERE_LIKE, WHERE_UNLIKE, WHERE_LESS, WHERE_AT_MOST, WHERE_MORE, WHERE_AT_LEAST };

/* A condition; with or_next the one after it may hold instead. */
struct where {
    struct span column, pattern; /* parts of what was parsed */
    enum where_test test;
    bool or_next;
};

/* Appends to the array of *n conditions, which the caller frees, those of one option of that name: COL=GLOB,
 * COL!=GLOB, COL<V and its like, COL in A,B, with " or " between. What is none of them is wrong usage. */
void where_parse(struct where **all, unsigned *n, const char *option, const char *condition);

/* True when the field (without escapes) meets the condition. = and != compare with a pattern in which * is
 * any text and ? one character; < and its like compare as numbers where both are numbers, else bytewise, and
 * an empty field never meets them. */
bool where_meets(const struct where *w, struct span field);

/* "=" for WHERE_LIKE and so on. */
const char *where_operator(enum where_test test);

/* Appends w and the conditions that may hold instead as they may be written. */
void where_say(const struct where *w, struct buf *text);

#endif
