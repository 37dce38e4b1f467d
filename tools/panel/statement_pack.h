/* statement_pack: statements in memory, some 20 bytes each, one after the other: what they share with others
 * of their report is kept once. */
#ifndef PANEL_STATEMENT_PACK_H
#define PANEL_STATEMENT_PACK_H

#include "keyed.h"
#include "statement.h"

/* What the statements of a report share. */
struct origin {
    struct span source, report_period; /* in the key of its entry */
    unsigned long long report;
    uint64_t id; /* statement_report_id; 0 is a new entry */
    size_t number;
};

struct origins {
    struct keyed known;
    const struct origin **all; /* by number */
    size_t cap;
    struct buf key;
};

/* Statements of one figure. All zero is none. */
struct packed {
    struct packed_block *first, *last;
};

void origins_init(struct origins *o);

/* Bytes held. */
size_t origins_size(const struct origins *o);

void origins_clear(struct origins *o);

/* Releases everything. */
void origins_free(struct origins *o);

/* The origin of a statement, whose report_id is not looked at: known or new, until origins_clear. */
const struct origin *origins_find(struct origins *o, const struct statement *s);

/* Appends a statement of that origin to b, packed. */
void packed_write(struct buf *b, const struct origin *origin, const struct statement *s);

/* Adds a packed statement. Memory is that of the arena. */
void packed_put(struct packed *p, struct arena *arena, struct span statement);

/* A hint that packed_put will be asked next. */
void packed_fetch(const struct packed *p);

/* Appends the statements, in the order in which they were added, to the n in *all, in which there is room for
 * *cap; returns how many there are then. Their spans point into the arena and the origins. */
size_t packed_read(const struct packed *p, const struct origins *o, struct statement **all, size_t n,
                   size_t *cap);

#endif
