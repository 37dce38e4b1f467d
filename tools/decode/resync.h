/* resync: a run of GBK text that was decoded one byte off is put together again. */
#ifndef DECODE_RESYNC_H
#define DECODE_RESYNC_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"

enum {
    RESYNC_MAX = 256, /* characters of a run */
    RESYNC_LEFT = 4,  /* characters in front of it that help to choose */
};

struct resync_run {
    size_t length;             /* bytes of damaged text that the run takes up, from the '?' on */
    uint32_t text[RESYNC_MAX]; /* what stood there */
    size_t n;
    unsigned guessed;  /* characters of it that were chosen by context */
    unsigned readings; /* annotations that went with the run */
};

struct resync; /* room to work in */

struct resync *resync_new(void);
void resync_free(struct resync *r);

/* The runs that follow are of another document, in which the n characters (below 0x10000) at `known` carry
 * annotations. */
void resync_document(struct resync *r, const uint16_t *known, size_t n);

/* Tries to rebuild the run that begins with the '?' that `text` begins with. left[0] is the character in
 * front of it, left[1] the one before that, and so on; 0: none. `touching`: left[0] stood right in front of
 * the '?', no annotation came between. Returns false when it is no such run or nothing sensible comes out. */
bool resync_rebuild(struct resync *r, struct span text, const uint32_t *left, bool touching,
                    struct resync_run *run);

/* Characters tried so far: a measure of time spent. */
size_t resync_work(const struct resync *r);

#endif
