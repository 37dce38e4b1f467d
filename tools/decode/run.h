/* run: the run out of step that resync is about to rebuild, for those who take its pieces. */
#ifndef DECODE_RUN_H
#define DECODE_RUN_H

#include <stdbool.h>

#include "beam.h"
#include "bytes.h"
#include "candidates.h"
#include "resync.h"

enum {
    RUN_BMP = 1 << 16,
    RUN_BYTES = 256,
    RUN_SPARED = 160, /* eighths of a bit: what a character costs that the scraper must have found and has not
                         touched */
    RUN_EURO = 0x20ac, /* byte 80 in Windows code page 936 */
};

struct resync {
    struct beam *beam;
    struct candidates found;
    const char *s;
    size_t n, at; /* the damaged text, and how far it has been read */
    uint32_t before;
    struct words start;             /* what stands in front of it */
    bool known[RUN_BMP];            /* carries annotations in this document */
    struct choice of_lead[RUN_BMP]; /* those that do, in the order of GBK, */
    uint32_t first[RUN_BYTES + 1];  /* by first byte */
    unsigned readings;
    bool touching; /* the last byte and the next one stood side by side: no bracket was put between them */
    unsigned lost_pairs; /* allow for so many lost pairs at a place */
};

/* What it costs that two bytes side by side are the character cp: those that carry annotations would have one
 * between them and what follows, and full-width marks would be ASCII. */
int run_cost_of_sparing(const struct resync *r, uint32_t cp);

/* The first byte of what comes after the current place; 0 at the end. */
unsigned run_next_byte(const struct resync *r);

/* "(reading)" at the current place: returns the reading and steps over it, else -1. */
int run_take_reading(struct resync *r);

/* Allows for lost pairs in front of the byte `next`, the first one of cp, after the hypotheses that read
 * best so far. */
void run_allow_lost_pairs(struct resync *r, uint32_t cp, unsigned next);

#endif
