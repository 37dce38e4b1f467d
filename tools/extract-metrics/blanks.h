/* blanks: the blanks that scrapers and word processors leave between digits and the words beside them
 * (2018 年, 1300 多公里, 第 3 位, 1 至 2 个, 98% 以上). What reads numbers, times and nouns sees the text
 * without them, and without the asterisks around bold words; places are given back in the text as it was. */
#ifndef EXTRACT_BLANKS_H
#define EXTRACT_BLANKS_H

#include "mem.h"
#include "span.h"

struct blanks {
    struct span whole; /* the text with its blanks: not owned */
    struct buf text;   /* and without those that were taken out */
    size_t *at;        /* where they stood: places in text, ascending */
    size_t n, cap;
};

/* Takes the blanks beside numbers out. Returns the text without them, whole itself where there are none; it
 * holds until the next call. */
struct span blanks_take_out(struct blanks *b, struct span whole);

/* Takes none out: its places are those of whole. */
static inline void blanks_none(struct blanks *b, struct span whole)
{
    b->whole = whole;
    b->n = 0;
}

/* The text as it was of [at, at + length) of the one without blanks. */
struct span blanks_restore(const struct blanks *b, size_t at, size_t length);

void blanks_free(struct blanks *b);

#endif
