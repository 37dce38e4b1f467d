/* chain_queue: the chain over all contents that nobody gives yet, in batches side by side. A batch that
 * breaks, or takes too long, is cut in two, until it is known which file is to blame. */
#ifndef UPDATE_CHAIN_QUEUE_H
#define UPDATE_CHAIN_QUEUE_H

#include "givers.h"

struct chain_failure {
    const struct archive_file *file;
    const char *reason;
    bool trouble; /* a tool broke; else the next run takes it */
};

struct chain_queue {
    struct givers *givers; /* what was done is added; it lies in STORE in the folder `done` */
    int archive, work;
    const char *done, *lexicon;
    unsigned jobs, time_limit;
    const struct archive_file **todo; /* contents, each once, in the order of paths */
    size_t n;
    struct chain_failure *failure; /* what was not done */
    size_t failures, failures_cap;
    struct keyed
        aside; /* keys of those on which the chain broke before: each is run alone. A bool: it still does */
};

/* Runs the chain over all of todo. Ends the run where STORE takes no more, or the chain breaks on everything.
 */
void chain_queue_run(struct chain_queue *q);

/* Reads and writes STORE/aside, where the keys of the broken lie. */
void chain_queue_begin(struct chain_queue *q);
void chain_queue_end(struct chain_queue *q);

#endif
