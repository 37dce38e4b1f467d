/* page_gather: one pass over each table of an archive: what it is like as a whole, and the sentences that the
 * page wants. */
#ifndef PAGE_GATHER_H
#define PAGE_GATHER_H

#include "keyed.h"
#include "page_groups.h"
#include "page_marks.h"
#include "page_series.h"

enum coverage { COVER_EXACT, COVER_BOUNDED, COVER_MASKED, COVER_DAMAGED, COVER_REPEAT, COVERAGES };

struct tally {
    unsigned long long n, sum;
};

struct archive {
    unsigned long long documents, reports, quantities, coverage[COVERAGES];
    unsigned long long level[PAGE_LEVELS];          /* reports by the level of their place */
    struct keyed charset, note, genre, year, place; /* each: a struct tally */
    struct buf report;                              /* the one in hand */
};

struct gather_job {
    struct archive archive;
    struct marks *marks;
    struct groups *groups;
    struct buf source, key; /* of the record before, and its hash */
    uint64_t source_hash;
};

/* Reads the three tables; folder is where they are. */
void page_gather(struct gather_job *job, const char *folder);

void page_gather_free(struct gather_job *job);

#endif
