/* seen: a set of 64-bit ids. 12 bytes an id at most, also while it grows. All zero is the empty set. */
#ifndef COMMON_SEEN_H
#define COMMON_SEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct seen_table {
    uint64_t *slot; /* open addressing; 0 is free */
    size_t cap, n;
};

struct seen {
    struct seen_table few;    /* all ids while there are few, */
    struct seen_table *parts; /* or else by the first bits of their hash: only one part grows at a time */
    size_t n;
    bool zero; /* the id 0 is in the set */
};

/* Adds id; returns false when it was there. */
bool seen_add(struct seen *s, uint64_t id);

/* Takes all ids out. A small set keeps its memory for those to come. */
void seen_clear(struct seen *s);

void seen_free(struct seen *s);

#endif
