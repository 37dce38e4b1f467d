/* candidates: what a run out of step may have been, the best few of many, and the choice between
 * them. */
#ifndef DECODE_CANDIDATES_H
#define DECODE_CANDIDATES_H

#include <stdbool.h>

#include "beam.h"
#include "mem.h"

enum { CANDIDATES = 16, CANDIDATES_RIGHT = 4, READING_LONGEST = 12 };

struct candidate {
    struct hypothesis h;
    size_t at;         /* where it ends in the damaged text */
    unsigned readings; /* annotations that go with it */
    int gain;          /* by how much it reads better, in eighths of a bit */
};

struct candidates {
    const struct beam *beam;
    struct span text;          /* the damaged text and all that follows */
    const struct words *start; /* what stands in front of it */
    struct candidate candidate[3 * CANDIDATES];
    size_t n, from; /* those of the current pass begin there */
    int floor;      /* who gains no more than this is not taken */
    int most;       /* what the best one of the pass gains, those of the pass before among them */
    struct damage {
        size_t at;
        struct words words;
    } piece,        /* what the damaged text costs up to the piece in hand, */
        end;        /* and up to where candidates end, */
    uint32_t after; /* in front of this character */
    int cost;       /* with it */
};

/* Starts with none. `start` is the text in front. */
void candidates_start(struct candidates *c, const struct beam *beam, struct span text,
                      const struct words *start);

/* The damaged text will be read from the beginning again, once: what was found so far stays. */
void candidates_again(struct candidates *c);

/* The damaged text is read up to `at`. Returns what it costs. */
int candidates_move(struct candidates *c, size_t at);

/* What costs more may not end at `at`. */
int candidates_most(struct candidates *c, size_t at);

/* Takes h, which ends at `at`, if it reads better than the damage, and than the worst one. */
void candidates_add(struct candidates *c, const struct hypothesis *h, size_t at, unsigned readings);

/* The one with which the text around costs least as a text of words, or NULL. */
const struct candidate *candidates_choose(const struct candidates *c);

/* The reading and closing bracket ("xué)") that the n bytes at s begin with. Returns their length and sets
 * *reading; 0 if there is none. */
size_t reading_and_bracket(const char *s, size_t n, int *reading);

#endif
