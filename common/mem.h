/* mem: allocation that cannot fail unnoticed, and a growing byte buffer.
 *
 * Every function here either succeeds or ends the process with one message and status 2: a filter that is
 * out of memory has no better answer, and callers stay free of checks that nobody can test.
 *
 * All of common is made for mains in that way: it may end the process (here, in msg_die, out_* on a write
 * error, opt_* on wrong usage), and it keeps the state of a process (the exit status in msg, standard output
 * in out). So it is no library to embed. Nor does it know of threads: a tool that shall use more cores is
 * started several times, each on a part of the input (pipelines/report-stats, aggregate --merge). Documents
 * do not depend on one another, so processes share nothing but the disk; there are no locks to get wrong,
 * memory is given back at once when a process ends, and one that is killed or runs out of memory takes no
 * other with it. */
#ifndef COMMON_MEM_H
#define COMMON_MEM_H

#include <stddef.h>
#include <string.h>

#include "span.h"

/* Returns n bytes (at least 1), uninitialised; the caller frees them with free(). */
void *mem_alloc(size_t n);

/* Returns space for n elements of size bytes, zeroed; ends the process when n * size overflows. */
void *mem_zalloc(size_t n, size_t size);

/* Resizes p to n elements of size bytes; ends the process when n * size overflows. p is invalid afterwards.
 */
void *mem_resize(void *p, size_t n, size_t size);

/* Makes room for one more element after n of them, of size bytes: returns `all`, moved where it was full,
 * and what there is room for in *cap. Growth is geometric. */
void *mem_room(void *all, size_t n, size_t *cap, size_t size);

/* Returns a copy of the n bytes at s with a NUL after them; the caller frees it. */
char *mem_dup(const char *s, size_t n);

/* A byte buffer that owns its memory. All zero is a valid empty buffer. data is NULL while cap is 0. */
struct buf {
    char *data;
    size_t len, cap;
};

/* Makes room for n more bytes after len. Growth is geometric, so that appending is linear in total. */
void buf_grow(struct buf *b, size_t n);

/* Releases the memory and leaves an empty buffer. */
void buf_free(struct buf *b);

static inline void buf_reserve(struct buf *b, size_t n)
{
    if (b->cap - b->len < n)
        buf_grow(b, n);
}

static inline void buf_add(struct buf *b, const void *s, size_t n)
{
    if (n == 0)
        return;
    buf_reserve(b, n);
    memcpy(b->data + b->len, s, n);
    b->len += n;
}

static inline void buf_byte(struct buf *b, char c)
{
    buf_reserve(b, 1);
    b->data[b->len++] = c;
}

static inline void buf_text(struct buf *b, const char *s)
{
    buf_add(b, s, strlen(s));
}

#endif
