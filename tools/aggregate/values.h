/* values: all values of a group, kept compactly for quantiles, distinct counts and states.
 *
 * They lie in chunks, each with one width (1, 2, 4, 8 bytes or a whole decimal) and one scale; a value that
 * does not fit the last chunk opens one that is wider or has more places. So 2 million counts below 32768
 * take 4 MB, and nothing is ever moved. */
#ifndef AGGREGATE_VALUES_H
#define AGGREGATE_VALUES_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "decimal.h"

struct values {
    struct values_chunk *first, *last; /* in an arena */
};

/* Appends d. */
void values_add(struct values *v, struct decimal d, struct arena *a);

/* Values in ascending order: n numbers small[i] / 10^scale or, where these do not fit, the decimals large. */
struct values_sorted {
    size_t n;
    int scale;
    int64_t *small;        /* NULL when large is used */
    struct decimal *large; /* NULL when small is used */
    void *memory;          /* what is after them, reused by the next values_sort */
    size_t cap;
};

/* Sorts v's values into s, which starts all zero and is released by values_sorted_free. */
void values_sort(const struct values *v, struct values_sorted *s);

/* The i-th of them. */
struct decimal values_at(const struct values_sorted *s, size_t i);

/* How many different numbers there are. */
size_t values_distinct(const struct values_sorted *s);

void values_sorted_free(struct values_sorted *s);

#endif
