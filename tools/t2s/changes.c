#include "changes.h"

#include <stdlib.h>

#include "hash.h"
#include "record.h"

static struct span from_of(const struct changes *c, const struct change *x)
{
    return (struct span){c->text.data + x->from, x->from_n};
}

static struct span to_of(const struct changes *c, const struct change *x)
{
    return (struct span){c->text.data + x->from + x->from_n, x->to_n};
}

/* The slot that holds the conversion, or the free one where it belongs. */
static size_t *find_slot(struct changes *c, struct span from, struct span to)
{
    size_t at = (size_t)(hash_xxh64(from.s, from.n) * 31 + hash_xxh64(to.s, to.n));
    for (;; at++) {
        size_t *slot = &c->slot[at & (c->slots - 1)];
        if (*slot == 0)
            return slot;
        const struct change *x = &c->change[*slot - 1];
        if (span_equal(from_of(c, x), from) && span_equal(to_of(c, x), to))
            return slot;
    }
}

static void grow(struct changes *c)
{
    c->slots = c->slots ? 2 * c->slots : 256;
    free(c->slot);
    c->slot = mem_zalloc(c->slots, sizeof *c->slot);
    for (size_t i = 0; i < c->n; i++)
        *find_slot(c, from_of(c, &c->change[i]), to_of(c, &c->change[i])) = i + 1;
}

void changes_count(struct changes *c, struct span from, struct span to)
{
    if (span_equal(from, to))
        return;
    if (2 * c->n >= c->slots)
        grow(c);
    size_t *slot = find_slot(c, from, to);
    if (*slot == 0) {
        if (c->n == c->cap) {
            c->cap = c->cap ? 2 * c->cap : 128;
            c->change = mem_resize(c->change, c->cap, sizeof *c->change);
        }
        c->change[c->n++] = (struct change){c->text.len, from.n, to.n, 0};
        buf_add(&c->text, from.s, from.n);
        buf_add(&c->text, to.s, to.n);
        *slot = c->n;
    }
    c->change[*slot - 1].count++;
}

static const char *sort_text;

static int by_count(const void *a, const void *b)
{
    const struct change *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return span_order((struct span){sort_text + x->from, x->from_n + x->to_n},
                      (struct span){sort_text + y->from, y->from_n + y->to_n});
}

void changes_write(struct changes *c, struct out *out)
{
    sort_text = c->text.data;
    if (c->n > 0)
        qsort(c->change, c->n, sizeof *c->change, by_count);
    for (size_t i = 0; i < c->n; i++) {
        rec_write(out, from_of(c, &c->change[i]));
        out_byte(out, '\t');
        rec_write(out, to_of(c, &c->change[i]));
        out_byte(out, '\t');
        out_number(out, c->change[i].count);
        out_byte(out, '\n');
    }
}

void changes_free(struct changes *c)
{
    buf_free(&c->text);
    free(c->change);
    free(c->slot);
    memset(c, 0, sizeof *c);
}
