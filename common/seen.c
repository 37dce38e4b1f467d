#include "seen.h"

#include <malloc.h>
#include <stdlib.h>

#include "mem.h"

enum { PART_BITS = 6, PARTS = 1 << PART_BITS, FEW = 1 << 14, MAPPED = 1 << 17 };

/* Ids are hashes already; the multiplication only guards against ids that somebody chose. */
static uint64_t spread(uint64_t id)
{
    return id * 0x9e3779b97f4a7c15U;
}

/* Where id is, or may be put. */
static size_t find_slot(const struct seen_table *t, uint64_t id)
{
    size_t i = (size_t)((spread(id) << PART_BITS >> 32) * t->cap >> 32);
    while (t->slot[i] != 0 && t->slot[i] != id)
        i = i + 1 < t->cap ? i + 1 : 0;
    return i;
}

static void grow(struct seen_table *t)
{
    struct seen_table bigger = {.cap = t->cap ? t->cap + t->cap / 4 : 16, .n = t->n};
    bigger.slot = mem_zalloc(bigger.cap, sizeof *bigger.slot);
    for (size_t i = 0; i < t->cap; i++)
        if (t->slot[i] != 0)
            bigger.slot[find_slot(&bigger, t->slot[i])] = t->slot[i];
    free(t->slot);
    *t = bigger;
}

static bool add(struct seen_table *t, uint64_t id)
{
    if (8 * (t->n + 1) > 7 * t->cap)
        grow(t);
    size_t i = find_slot(t, id);
    if (t->slot[i] == id)
        return false;
    t->slot[i] = id;
    t->n++;
    return true;
}

static struct seen_table *part_of(const struct seen *s, uint64_t id)
{
    return &s->parts[spread(id) >> (64 - PART_BITS)];
}

static void divide(struct seen *s)
{
#if defined(M_MMAP_THRESHOLD)
    mallopt(M_MMAP_THRESHOLD, MAPPED); /* what a part leaves behind goes back to the system */
#endif
    s->parts = mem_zalloc(PARTS, sizeof *s->parts);
    for (size_t i = 0; i < s->few.cap; i++)
        if (s->few.slot[i] != 0)
            add(part_of(s, s->few.slot[i]), s->few.slot[i]);
    free(s->few.slot);
    s->few = (struct seen_table){0};
}

bool seen_add(struct seen *s, uint64_t id)
{
    if (s->parts == NULL && s->few.n == FEW)
        divide(s);
    bool fresh = id == 0 ? !s->zero : add(s->parts ? part_of(s, id) : &s->few, id);
    s->zero = s->zero || id == 0;
    s->n += fresh;
    return fresh;
}

void seen_free(struct seen *s)
{
    free(s->few.slot);
    for (size_t i = 0; s->parts != NULL && i < PARTS; i++)
        free(s->parts[i].slot);
    free(s->parts);
    *s = (struct seen){0};
}

void seen_clear(struct seen *s)
{
    enum { KEEP = 1 << 10 };
    struct seen_table few = s->few;
    if (s->parts != NULL || few.slot == NULL || few.cap > KEEP) {
        seen_free(s);
        return;
    }
    memset(few.slot, 0, few.cap * sizeof *few.slot);
    *s = (struct seen){.few = {.slot = few.slot, .cap = few.cap}};
}
