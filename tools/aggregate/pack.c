#include "pack.h"

#include "human.h"

void pack_number(struct buf *b, const struct config *c, const struct cell *cell)
{
    if (!cell->set)
        return;
    buf_reserve(b, BIG_TEXT);
    char *to = b->data + b->len;
    b->len += c->human ? human_format(&cell->number, to) : big_format(&cell->number, to);
}

void pack_counts(struct buf *b, const struct config *c, const uint64_t count[COVERAGES])
{
    for (unsigned i = 0; i < COVERAGES; i++) {
        struct cell n = {true, big_count(count[i])};
        buf_byte(b, '\t');
        pack_number(b, c, &n);
    }
}

void pack_cites(struct buf *b, const struct cites *places)
{
    if (places == NULL)
        return;
    buf_byte(b, '\t');
    for (unsigned i = 0; i < places->n; i++) {
        if (i > 0)
            buf_text(b, "; ");
        buf_add(b, places->place[i].s, places->place[i].n);
    }
}

void pack_row(struct buf *b, const struct config *c, const struct row *r)
{
    buf_add(b, r->key.s, r->key.n);
    for (unsigned i = 0; i < c->stats; i++) {
        buf_byte(b, '\t');
        pack_number(b, c, &r->cell[i]);
    }
    pack_counts(b, c, r->count);
    pack_cites(b, r->cites);
}

struct span pack_head(struct span key)
{
    while (key.n > 0 && key.s[key.n - 1] != '\t')
        key.n--;
    if (key.n > 0)
        key.n--;
    return key;
}

struct span pack_tail(struct span key)
{
    size_t i = key.n;
    while (i > 0 && key.s[i - 1] != '\t')
        i--;
    return (struct span){key.s + i, key.n - i};
}
