/* group: the table of groups, and what each keeps.
 *
 * A group is one piece of memory: its counts, then the parts that the wanted statistics need (struct layout
 * says where), then its key. A table of ten million groups of n and sum takes some 130 bytes a group. */
#ifndef AGGREGATE_GROUP_H
#define AGGREGATE_GROUP_H

#include <stdbool.h>
#include <stdint.h>

#include "big.h"
#include "cite.h"
#include "config.h"
#include "ids.h"
#include "keyed.h"
#include "values.h"

/* What became of a group's records: each is counted once up to REPEAT, and EXACT and BOUNDED entered the
 * statistics. After it what other tools have found of them, whatever they are. */
enum coverage { EXACT, BOUNDED, OPEN, MASKED, DAMAGED, REPEAT, CHECKED, CONFLICT, RESTORED, COVERAGES };

extern const char *const coverage_name[COVERAGES];

struct group {
    uint64_t count[COVERAGES];
};

/* An exact total: small / 10^scale, and wide once that has overflowed. */
struct total {
    dec_int small;
    struct big *wide; /* in the arena, or NULL */
    int scale;
};

struct extremes {
    struct decimal min, max; /* meaningful once a value has entered */
};

/* Offsets of the parts after a group; 0 where there is none. */
struct layout {
    size_t sum, squares, extremes, docs, reports, values, cites;
};

struct table {
    const struct config *config;
    struct layout layout;
    struct keyed groups;
    struct id_pool ids;
    size_t heap; /* bytes that groups hold outside of their arena */
};

void table_init(struct table *t, const struct config *c);

/* The group of a key (its fields as they stand, joined by TAB), new or known. */
struct group *table_find(struct table *t, struct span key);

/* Bytes held, and what sorting or growing would take on top of them. */
size_t table_size(const struct table *t);

/* All groups in the order of their keys, in an array that the caller frees. */
struct group **table_sorted(struct table *t);

/* Empties the table. */
void table_clear(struct table *t);

static inline struct span group_key(const struct table *t, const struct group *g)
{
    return keyed_key(&t->groups, g);
}

/* How many values have entered. */
uint64_t group_n(const struct group *g);

/* The parts. */
static inline void *group_part(const struct group *g, size_t offset)
{
    return (char *)g + offset;
}

/* Enters a value into sums, extremes and values; call it before counting the record as EXACT or BOUNDED. */
void group_value(struct table *t, struct group *g, struct decimal d);

/* Enters extremes; first says that none have entered before. */
void group_extremes(struct table *t, struct group *g, struct decimal min, struct decimal max, bool first);

void total_add(struct total *t, dec_int coef, int scale, struct arena *a);
void total_add_big(struct total *t, const struct big *b, struct arena *a);
struct big total_get(const struct total *t);

#endif
