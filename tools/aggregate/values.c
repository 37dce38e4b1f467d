#include "values.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK_MIN = 16, CHUNK_MAX = 4096 }; /* bytes of data */

struct values_chunk {
    struct values_chunk *next;
    uint16_t n, cap;
    uint8_t width, scale; /* the scale is unused with whole decimals */
    _Alignas(16) char data[];
};

enum { WHOLE = sizeof(struct decimal) };

static unsigned width_of(int64_t x)
{
    return x == (int8_t)x ? 1 : x == (int16_t)x ? 2 : x == (int32_t)x ? 4 : 8;
}

/* The coefficient of d at a scale, if that is exact and fits 64 bits. */
static bool at_scale(struct decimal d, int scale, int64_t *x)
{
    if (d.scale > scale || scale - d.scale > 18 || d.coef != (int64_t)d.coef)
        return false;
    *x = (int64_t)d.coef;
    for (int i = d.scale; i < scale; i++)
        if (__builtin_mul_overflow(*x, 10, x))
            return false;
    return true;
}

static void append(struct values_chunk *c, int64_t x, const struct decimal *d)
{
    char *to = c->data + (size_t)c->n++ * c->width;
    switch (c->width) {
    case 1: *(int8_t *)to = (int8_t)x; break;
    case 2: memcpy(to, &(int16_t){(int16_t)x}, 2); break;
    case 4: memcpy(to, &(int32_t){(int32_t)x}, 4); break;
    case 8: memcpy(to, &x, 8); break;
    default: memcpy(to, d, WHOLE);
    }
}

static void add_chunk(struct values *v, unsigned width, int scale, struct arena *a)
{
    struct values_chunk *last = v->last;
    size_t size = last == NULL ? CHUNK_MIN : (size_t)last->cap * last->width * 2;
    if (size > CHUNK_MAX)
        size = CHUNK_MAX;
    if (size < width)
        size = width;
    struct values_chunk *c = arena_alloc(a, sizeof *c + size);
    c->next = NULL;
    c->n = 0;
    c->cap = (uint16_t)(size / width);
    c->width = (uint8_t)width;
    c->scale = (uint8_t)scale;
    if (last == NULL)
        v->first = c;
    else
        last->next = c;
    v->last = c;
}

void values_add(struct values *v, struct decimal d, struct arena *a)
{
    struct values_chunk *last = v->last;
    int64_t x = 0;
    int scale = last != NULL && last->scale > d.scale ? last->scale : d.scale;
    unsigned width = WHOLE;
    if (at_scale(d, scale, &x)) {
        width = width_of(x);
    } else if (at_scale(d, d.scale, &x)) {
        scale = d.scale;
        width = width_of(x);
    }
    if (last != NULL && last->n < last->cap && width <= last->width &&
        (last->width == WHOLE || last->scale == scale)) {
        append(last, x, &d);
        return;
    }
    if (last != NULL && last->width > width && last->scale == scale)
        width = last->width;
    add_chunk(v, width, scale, a);
    append(v->last, x, &d);
}

static struct decimal chunk_at(const struct values_chunk *c, size_t i)
{
    const char *from = c->data + i * c->width;
    struct decimal d = {0, c->scale};
    int16_t two;
    int32_t four;
    int64_t eight;
    switch (c->width) {
    case 1: d.coef = (int)*(const int8_t *)from; break;
    case 2: memcpy(&two, from, 2), d.coef = two; break;
    case 4: memcpy(&four, from, 4), d.coef = four; break;
    case 8: memcpy(&eight, from, 8), d.coef = eight; break;
    default: memcpy(&d, from, WHOLE);
    }
    return d;
}

static size_t byte_at(int64_t x, unsigned shift, unsigned flip)
{
    return ((uint64_t)x >> shift & 0xff) ^ flip;
}

/* Least significant byte first; the sign bit is flipped so that unsigned order is signed order. */
static void radix_sort(int64_t *x, int64_t *spare, size_t n)
{
    uint64_t any = 0;
    for (size_t i = 1; i < n; i++)
        any |= (uint64_t)x[i] ^ (uint64_t)x[0];
    int64_t *from = x, *to = spare;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        if ((any >> shift & 0xff) == 0)
            continue;
        unsigned flip = shift == 56 ? 0x80 : 0;
        size_t start[257] = {0};
        for (size_t i = 0; i < n; i++)
            start[byte_at(from[i], shift, flip) + 1]++;
        for (unsigned b = 1; b < 256; b++)
            start[b] += start[b - 1];
        for (size_t i = 0; i < n; i++)
            to[start[byte_at(from[i], shift, flip)]++] = from[i];
        int64_t *swap = from;
        from = to;
        to = swap;
    }
    if (from != x)
        memcpy(x, from, n * sizeof *x);
}

static void insertion_sort(int64_t *x, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        int64_t v = x[i];
        size_t j = i;
        for (; j > 0 && x[j - 1] > v; j--)
            x[j] = x[j - 1];
        x[j] = v;
    }
}

static int by_value(const void *a, const void *b)
{
    return dec_compare(*(const struct decimal *)a, *(const struct decimal *)b);
}

static void reserve(struct values_sorted *s, size_t size)
{
    if (s->cap < size) {
        free(s->memory);
        s->memory = mem_alloc(size);
        s->cap = size;
    }
}

/* Brings all values to one scale. Returns false when one of them does not fit. */
static bool gather_small(const struct values *v, struct values_sorted *s)
{
    size_t n = 0;
    for (const struct values_chunk *c = v->first; c != NULL; c = c->next)
        for (size_t i = 0; i < c->n; i++)
            if (!at_scale(chunk_at(c, i), s->scale, &s->small[n++]))
                return false;
    return true;
}

static void sort_large(const struct values *v, struct values_sorted *s)
{
    reserve(s, s->n * sizeof *s->large);
    s->small = NULL;
    s->large = s->memory;
    size_t n = 0;
    for (const struct values_chunk *c = v->first; c != NULL; c = c->next)
        for (size_t i = 0; i < c->n; i++)
            s->large[n++] = chunk_at(c, i);
    qsort(s->large, n, sizeof *s->large, by_value);
}

void values_sort(const struct values *v, struct values_sorted *s)
{
    enum { FEW = 48 };
    s->n = 0;
    s->scale = 0;
    bool whole = false;
    for (const struct values_chunk *c = v->first; c != NULL; c = c->next) {
        s->n += c->n;
        whole |= c->width == WHOLE;
        if (c->scale > s->scale)
            s->scale = c->scale;
    }
    reserve(s, 2 * s->n * sizeof *s->small);
    s->small = s->memory;
    s->large = NULL;
    if (whole || !gather_small(v, s))
        sort_large(v, s);
    else if (s->n < FEW)
        insertion_sort(s->small, s->n);
    else
        radix_sort(s->small, s->small + s->n, s->n);
}

struct decimal values_at(const struct values_sorted *s, size_t i)
{
    return s->small != NULL ? (struct decimal){s->small[i], s->scale} : s->large[i];
}

size_t values_distinct(const struct values_sorted *s)
{
    size_t distinct = s->n > 0;
    for (size_t i = 1; i < s->n; i++)
        distinct +=
            s->small != NULL ? s->small[i] != s->small[i - 1] : by_value(&s->large[i], &s->large[i - 1]) != 0;
    return distinct;
}

void values_sorted_free(struct values_sorted *s)
{
    free(s->memory);
    *s = (struct values_sorted){0};
}
