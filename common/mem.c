#include "mem.h"

#include <stdint.h>
#include <stdlib.h>

#include "msg.h"

static void *checked(void *p)
{
    if (p == NULL)
        msg_die("memory exhausted");
    return p;
}

void *mem_alloc(size_t n)
{
    return checked(malloc(n ? n : 1));
}

void *mem_zalloc(size_t n, size_t size)
{
    return checked(calloc(n ? n : 1, size ? size : 1));
}

void *mem_resize(void *p, size_t n, size_t size)
{
    if (size != 0 && n > SIZE_MAX / size)
        msg_die("memory exhausted");
    size_t bytes = n * size;
    return checked(realloc(p, bytes > 0 ? bytes : 1));
}

char *mem_dup(const char *s, size_t n)
{
    char *copy = mem_alloc(n + 1);
    if (n > 0)
        memcpy(copy, s, n);
    copy[n] = '\0';
    return copy;
}

void buf_grow(struct buf *b, size_t n)
{
    if (n > SIZE_MAX / 2 - b->len)
        msg_die("memory exhausted");
    size_t cap = b->cap + b->cap / 2;
    if (cap < b->len + n)
        cap = b->len + n;
    if (cap < 256)
        cap = 256;
    b->data = mem_resize(b->data, cap, 1);
    b->cap = cap;
}

void buf_free(struct buf *b)
{
    free(b->data);
    *b = (struct buf){0};
}
