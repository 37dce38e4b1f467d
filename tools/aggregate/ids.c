#include "ids.h"

#include <stdlib.h>

#include "hash.h"
#include "msg.h"

struct id_entry {
    uint64_t hash;
    size_t n;
    char s[];
};

/* The slot for an id that is not in the pool yet. */
static uint32_t *find_slot(const struct id_pool *p, uint64_t hash)
{
    size_t i = hash & (p->slots - 1);
    while (p->slot[i] != 0)
        i = (i + 1) & (p->slots - 1);
    return &p->slot[i];
}

static void grow_pool(struct id_pool *p)
{
    free(p->slot);
    p->slots = p->slots ? p->slots * 2 : 64;
    p->slot = mem_zalloc(p->slots, sizeof *p->slot);
    for (size_t i = 0; i < p->n; i++)
        *find_slot(p, p->entry[i]->hash) = (uint32_t)i + 1;
}

static bool is_id(const struct id_entry *e, struct span id)
{
    return span_equal((struct span){e->s, e->n}, id);
}

uint32_t id_number(struct id_pool *p, struct span id)
{
    if (p->n > 0 && is_id(p->entry[p->last], id))
        return p->last;
    uint64_t hash = hash_xxh64(id.s, id.n);
    if (p->n * 2 >= p->slots)
        grow_pool(p);
    for (size_t i = hash & (p->slots - 1); p->slot[i] != 0; i = (i + 1) & (p->slots - 1)) {
        const struct id_entry *e = p->entry[p->slot[i] - 1];
        if (e->hash == hash && is_id(e, id))
            return p->last = p->slot[i] - 1;
    }
    if (p->n == UINT32_MAX - 1)
        msg_die("more than 4294967294 documents and reports");
    if (p->n == p->entry_cap) {
        p->entry_cap = p->entry_cap ? p->entry_cap * 2 : 64;
        p->entry = mem_resize(p->entry, p->entry_cap, sizeof(struct id_entry *));
    }
    struct id_entry *e = arena_alloc(&p->arena, sizeof *e + id.n);
    e->hash = hash;
    e->n = id.n;
    if (id.n > 0)
        memcpy(e->s, id.s, id.n);
    p->entry[p->n] = e;
    *find_slot(p, hash) = (uint32_t)p->n + 1;
    return p->last = (uint32_t)p->n++;
}

struct span id_text(const struct id_pool *p, uint32_t number)
{
    return (struct span){p->entry[number]->s, p->entry[number]->n};
}

size_t id_pool_size(const struct id_pool *p)
{
    return p->arena.total + p->entry_cap * sizeof(struct id_entry *) + p->slots * sizeof *p->slot;
}

void id_pool_free(struct id_pool *p)
{
    arena_free(&p->arena);
    free(p->entry);
    free(p->slot);
    *p = (struct id_pool){0};
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

void id_set_settle(struct id_set *s)
{
    uint32_t n = 0;
    if (!s->mixed)
        return;
    qsort(s->id, s->n, sizeof *s->id, by_number);
    for (uint32_t i = 0; i < s->n; i++)
        if (i == 0 || s->id[i] != s->id[i - 1])
            s->id[n++] = s->id[i];
    s->n = n;
    s->mixed = false;
}

/* Returns by how many bytes the set has grown. */
static size_t make_room(struct id_set *s)
{
    enum { ROOM_MIN = 2, ROOM_MAX = 31 };
    size_t cap = s->room > 0 ? (size_t)1 << s->room : 0;
    if (s->n < cap)
        return 0;
    id_set_settle(s);
    if (s->n < cap / 2)
        return 0;
    if (s->room == ROOM_MAX)
        msg_die("too many documents in one group");
    s->room = s->room > 0 ? (uint8_t)(s->room + 1) : ROOM_MIN;
    s->id = mem_resize(s->id, (size_t)1 << s->room, sizeof *s->id);
    return (((size_t)1 << s->room) - cap) * sizeof *s->id;
}

/* Numbers come in their order, but for documents that are met again, and these the set mostly holds. What
 * else is out of order is sorted out whenever the array is full, and it grows only when that has not made
 * half of it free. */
size_t id_set_add(struct id_set *s, uint32_t id)
{
    if (s->n > 0 && s->id[s->n - 1] == id)
        return 0;
    if (!s->mixed && s->n > 0 && id < s->id[s->n - 1] &&
        bsearch(&id, s->id, s->n, sizeof *s->id, by_number) != NULL)
        return 0;
    size_t grown = make_room(s);
    s->mixed = s->mixed || (s->n > 0 && id <= s->id[s->n - 1]);
    s->id[s->n++] = id;
    return grown;
}

void id_set_free(struct id_set *s)
{
    free(s->id);
    *s = (struct id_set){0};
}
