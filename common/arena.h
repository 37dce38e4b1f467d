/* arena: memory that is given back all at once. A table lives in one, so that its size is known
 * and that emptying it costs nothing an entry. */
#ifndef COMMON_ARENA_H
#define COMMON_ARENA_H

#include <stddef.h>

struct arena {
    struct arena_block *blocks; /* newest first */
    size_t used, cap;           /* of the newest */
    size_t total;               /* bytes in all blocks */
};

/* Returns n bytes aligned to 16, uninitialised. */
void *arena_alloc(struct arena *a, size_t n);

/* Frees everything; the arena is empty afterwards and can be used again. */
void arena_free(struct arena *a);

#endif
