/* read: lines of records into groups. */
#ifndef AGGREGATE_READ_H
#define AGGREGATE_READ_H

#include "group.h"
#include "in.h"
#include "part_end.h"
#include "rejects.h"
#include "schema.h"

struct reader {
    const struct config *config;
    const char *rejects_path; /* --rejects, or NULL */
    struct rejects rejects;
    size_t max_line; /* longer lines are rejected */
    struct table *table;
    /* Called when the table has grown past the memory limit. */
    void (*full)(void *ctx);
    /* With --sorted: called for each key that begins; the table holds one group at most. May be NULL. */
    void (*next)(void *ctx);
    void *ctx;

    struct schema schema;
    struct buf header;  /* --header-in: the first file's header */
    struct span *field; /* schema.columns of them */
    struct buf key, place, scratch;
    struct buf signature; /* --merge: what states must begin with */
    struct part_end part; /* --merge: of the part that is being read */
    struct group *group;  /* of the line last taken, or NULL */
    unsigned long long records,
        *met; /* records; how many met each of the conditions up to the first that fails */
};

/* Reads all inputs into r->table. r is set up to ctx; the rest is all zero and released at the end. */
void read_all(struct reader *r, const struct in_set *inputs);

#endif
