#include "statement_pack.h"

#include <stdlib.h>

/* Blocks grow with what their figure has: most figures have one or two statements, some have thousands. */
struct packed_block {
    struct packed_block *next;
    uint32_t used, cap;
    char data[];
};

enum { BLOCK_FIRST = 48, BLOCK_MOST = 4080 };

/* A statement is one byte, role, bound and whether hi is lo; marks, number of the origin, segment, position
 * and length of lo as variable numbers; lo; where it is another text, the length of hi, and hi. */
enum { HI_IS_LO = 1, BOUND_SHIFT = 1, BOUND_MASK = 7, ROLE_SHIFT = 4, NUMBER_MOST = 10 };

void origins_init(struct origins *o)
{
    *o = (struct origins){0};
    keyed_init(&o->known, sizeof(struct origin));
}

size_t origins_size(const struct origins *o)
{
    return keyed_size(&o->known) + o->cap * sizeof(struct origin *);
}

void origins_clear(struct origins *o)
{
    keyed_clear(&o->known);
}

void origins_free(struct origins *o)
{
    origins_clear(o);
    free(o->all);
    buf_free(&o->key);
    *o = (struct origins){0};
}

const struct origin *origins_find(struct origins *o, const struct statement *s)
{
    o->key.len = 0;
    buf_add(&o->key, &s->report, sizeof s->report);
    buf_add(&o->key, s->source.s, s->source.n);
    buf_byte(&o->key, '\t');
    buf_add(&o->key, s->report_period.s, s->report_period.n);
    struct origin *found = keyed_find(&o->known, (struct span){o->key.data, o->key.len});
    if (found->id == 0) {
        struct span key = span_from(keyed_key(&o->known, found), sizeof s->report);
        found->source = span_head(key, s->source.n);
        found->report_period = span_from(key, s->source.n + 1);
        found->report = s->report;
        found->id = statement_report_id(s->source, s->report);
        found->number = o->known.n - 1;
        o->all = mem_room(o->all, found->number, &o->cap, sizeof(struct origin *));
        o->all[found->number] = found;
    }
    return found;
}

static char *put_number(char *p, uint64_t n)
{
    for (; n > 127; n >>= 7)
        *p++ = (char)((n & 127) | 128);
    *p = (char)n;
    return p + 1;
}

static const char *get_number(const char *p, uint64_t *n)
{
    unsigned shift = 0;
    *n = 0;
    for (; *p & 128; shift += 7)
        *n |= (uint64_t)(*p++ & 127) << shift;
    *n |= (uint64_t)(unsigned char)*p << shift;
    return p + 1;
}

static char *put_text(char *p, struct span s)
{
    p = put_number(p, s.n);
    if (s.n > 0)
        memcpy(p, s.s, s.n);
    return p + s.n;
}

static const char *get_text(const char *p, struct span *s)
{
    uint64_t n;
    p = get_number(p, &n);
    *s = (struct span){p, n};
    return p + n;
}

/* Room for n bytes at the end of the last block. */
static char *room(struct packed *p, struct arena *arena, size_t n)
{
    struct packed_block *last = p->last;
    if (last == NULL || last->cap - last->used < n) {
        size_t cap = last == NULL ? BLOCK_FIRST : last->cap < BLOCK_MOST / 2 ? 2 * last->cap : BLOCK_MOST;
        cap = cap < n ? n : cap;
        struct packed_block *b = arena_alloc(arena, sizeof *b + cap);
        *b = (struct packed_block){.cap = (uint32_t)cap};
        *(last != NULL ? &last->next : &p->first) = b;
        p->last = last = b;
    }
    return last->data + last->used;
}

void packed_write(struct buf *b, const struct origin *origin, const struct statement *s)
{
    bool same = span_equal(s->lo, s->hi);
    buf_reserve(b, 1 + 6 * NUMBER_MOST + s->lo.n + (same ? 0 : s->hi.n));
    char *at = b->data + b->len;
    *at++ = (char)((unsigned)s->role << ROLE_SHIFT | statement_bound(s->bound) << BOUND_SHIFT | same);
    at = put_number(at, s->marks);
    at = put_number(at, origin->number);
    at = put_number(at, s->seg);
    at = put_number(at, s->pos);
    at = put_text(at, s->lo);
    if (!same)
        at = put_text(at, s->hi);
    b->len = (size_t)(at - b->data);
}

void packed_put(struct packed *p, struct arena *arena, struct span statement)
{
    memcpy(room(p, arena, statement.n), statement.s, statement.n);
    p->last->used += (uint32_t)statement.n;
}

void packed_fetch(const struct packed *p)
{
    if (p->last != NULL)
        __builtin_prefetch(p->last);
}

static const char *unpack(const char *p, const struct origins *o, struct statement *s)
{
    uint64_t marks, number, seg, pos;
    unsigned first = (unsigned char)*p++;
    p = get_number(p, &marks);
    p = get_number(p, &number);
    p = get_number(p, &seg);
    p = get_number(p, &pos);
    p = get_text(p, &s->lo);
    s->hi = s->lo;
    if (!(first & HI_IS_LO))
        p = get_text(p, &s->hi);
    const struct origin *origin = o->all[number];
    s->role = (enum statement_role)(first >> ROLE_SHIFT);
    s->bound = statement_bounds[first >> BOUND_SHIFT & BOUND_MASK];
    s->marks = (unsigned)marks;
    s->report_period = origin->report_period;
    s->report = origin->report;
    s->seg = seg;
    s->pos = pos;
    s->source = origin->source;
    s->report_id = origin->id;
    return p;
}

size_t packed_read(const struct packed *p, const struct origins *o, struct statement **all, size_t n,
                   size_t *cap)
{
    for (const struct packed_block *b = p->first; b != NULL; b = b->next)
        for (const char *at = b->data, *end = at + b->used; at < end; n++) {
            *all = mem_room(*all, n, cap, sizeof **all);
            at = unpack(at, o, &(*all)[n]);
        }
    return n;
}
