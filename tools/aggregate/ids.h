/* ids: exact counts of different documents and reports. Each id is stored once in a pool and groups hold
 * its number: 4 bytes a document and group, however long ids are. */
#ifndef AGGREGATE_IDS_H
#define AGGREGATE_IDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "mem.h"

/* The pool. All zero is empty. */
struct id_pool {
    struct arena arena;
    struct id_entry **entry; /* by number */
    size_t n, entry_cap;
    uint32_t last;  /* asked for last: neighbouring records mostly share their document */
    uint32_t *slot; /* number + 1, 0 is free */
    size_t slots;
};

/* The number of the id, new or known. */
uint32_t id_number(struct id_pool *p, struct span id);

/* The id of a number. */
struct span id_text(const struct id_pool *p, uint32_t number);

/* Bytes held. */
size_t id_pool_size(const struct id_pool *p);

void id_pool_free(struct id_pool *p);

/* A set of numbers. All zero is empty. */
struct id_set {
    uint32_t *id;
    uint32_t n;
    uint8_t room; /* there is space for 1 << room ids; 0: none */
    bool mixed;   /* the ids do not ascend and may hold duplicates, until id_set_settle */
};

/* Adds a number. Returns by how many bytes the set has grown. */
size_t id_set_add(struct id_set *s, uint32_t id);

/* Sorts out duplicates; n is the number of ids afterwards, in the order of their numbers. */
void id_set_settle(struct id_set *s);

void id_set_free(struct id_set *s);

#endif
