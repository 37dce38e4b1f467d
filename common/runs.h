/* runs: what no longer fits into memory, in temporary files. Each run is a file of lines, a key and a state
 * joined by TAB, in the order of the keys (key_compare); in the end the runs are merged, key by key. Runs of
 * one size are merged into a larger one when there are RUNS_FAN of them, so that files stay few and each line
 * is rewritten seldom.
 *
 * What a state is, its owner knows: text without TAB and LF. A read or write that fails ends the process. */
#ifndef COMMON_RUNS_H
#define COMMON_RUNS_H

#include "mem.h"

enum { RUNS_FAN = 16 };

/* How states of one key become one: begin, then add for each state, then, where they are written to a new
 * run, write, which appends the whole to b. */
struct runs_states {
    void (*begin)(void *ctx, struct span key);
    void (*add)(void *ctx, struct span state);
    void (*write)(void *ctx, struct buf *b);
};

struct runs {
    const struct runs_states *states;
    void *ctx;
    struct run *run; /* the oldest first, their sizes falling */
    unsigned n;
    void *file; /* of the run that is being written, else NULL */
    struct buf line;
};

/* Begins a run in the folder TMPDIR (/tmp if unset). */
void runs_begin(struct runs *r);

/* Adds a line to it; keys ascend. */
void runs_add(struct runs *r, struct span key, struct span state);

/* Ends it. */
void runs_end(struct runs *r);

/* Puts the states of each key together, in the order of the keys, calls take(ctx) after each, and releases
 * everything. */
void runs_merge(struct runs *r, void (*take)(void *ctx), void *ctx);

#endif
