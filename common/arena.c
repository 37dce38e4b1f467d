#include "arena.h"

#include <stdlib.h>

#include "mem.h"

/* A block is 1/8 of what is there, within these bounds: waste stays small and blocks few. */
enum { ALIGN = 16, BLOCK_MIN = 1 << 12, BLOCK_MAX = 1 << 20 };

struct arena_block {
    struct arena_block *next;
    size_t size;
};

static void add_block(struct arena *a, size_t n)
{
    size_t size = a->total / 8;
    size = size < BLOCK_MIN ? BLOCK_MIN : size > BLOCK_MAX ? BLOCK_MAX : size;
    if (size < n + ALIGN)
        size = n + ALIGN;
    struct arena_block *b = mem_alloc(size);
    *b = (struct arena_block){a->blocks, size};
    a->blocks = b;
    a->used = ALIGN; /* the header, so that what follows is aligned */
    a->cap = size;
    a->total += size;
}

void *arena_alloc(struct arena *a, size_t n)
{
    n = (n + ALIGN - 1) / ALIGN * ALIGN;
    if (a->cap - a->used < n)
        add_block(a, n);
    void *p = (char *)a->blocks + a->used;
    a->used += n;
    return p;
}

void arena_free(struct arena *a)
{
    while (a->blocks != NULL) {
        struct arena_block *b = a->blocks;
        a->blocks = b->next;
        free(b);
    }
    *a = (struct arena){0};
}
