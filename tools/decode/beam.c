#include "beam.h"

#include <stdlib.h>
#include <string.h>

#include "hanzi.h"
#include "mem.h"

enum {
    SIMPLIFIED = 120, /* eighths of a bit: what a simplified character costs in a traditional text */
    BEHIND = 200,     /* who costs so much more than the best is left behind */
    WIDTH = 512,
    NODES = 1 << 17,
    EACH = 4,     /* hypotheses of one state: which is best may show only when the words around are known */
    CELLS = 1024, /* of the hash table of states; more than WIDTH */
};

struct node {
    uint32_t cp;
    int parent; /* -1: none */
};

/* The hypotheses of one state among those kept for the next step. */
struct cell {
    uint64_t state;
    uint64_t stamp; /* valid if it is the beam's */
    size_t n;
    uint16_t index[EACH];
};

struct set {
    struct hypothesis h[WIDTH];
    size_t n;
};

struct beam {
    struct node node[NODES];
    int nodes;
    struct set sets[2], *now, *next;
    struct cell cell[CELLS];
    uint64_t stamp;
    size_t work;
};

struct beam *beam_new(void)
{
    return mem_zalloc(1, sizeof(struct beam));
}

void beam_free(struct beam *b)
{
    free(b);
}

void beam_again(struct beam *b, const struct words *before)
{
    b->now = &b->sets[0];
    b->next = &b->sets[1];
    b->next->n = 0;
    b->now->n = 1;
    b->now->h[0] = (struct hypothesis){.words = *before, .parent = -1, .node = -1, .pending = BEAM_NONE};
    b->stamp++;
}

void beam_start(struct beam *b, const struct words *before)
{
    b->nodes = 0;
    beam_again(b, before);
}

struct hypothesis *beam_now(struct beam *b, size_t *n)
{
    *n = b->now->n;
    return b->now->h;
}

/* Makes the last character of h a node, so that others can stand after it. */
static bool settle(struct beam *b, struct hypothesis *h)
{
    if (h->node >= 0 || h->length == 0)
        return true;
    if (b->nodes == NODES)
        return false;
    b->node[b->nodes] = (struct node){h->last, h->parent};
    h->node = b->nodes++;
    return true;
}

bool beam_extend(struct beam *b, struct hypothesis *h, uint32_t cp)
{
    b->work++;
    if (cp == 0 || h->length + 1 >= BEAM_TEXT || !settle(b, h))
        return false;
    words_add(&h->words, cp);
    h->penalty += hanzi_only_simplified(cp) ? SIMPLIFIED : 0;
    h->parent = h->node;
    h->node = -1;
    h->last = cp;
    h->length++;
    return true;
}

static struct cell *cell_of(struct beam *b, const struct hypothesis *h)
{
    uint64_t state = (uint64_t)h->last << 32 | (uint64_t)h->pending << 16 | h->lost_pairs;
    size_t i = (size_t)((state * 0x9e3779b97f4a7c15U) >> 32) % CELLS;
    while (b->cell[i].stamp == b->stamp && b->cell[i].state != state)
        i = (i + 1) % CELLS;
    if (b->cell[i].stamp != b->stamp)
        b->cell[i] = (struct cell){.state = state, .stamp = b->stamp};
    return &b->cell[i];
}

void beam_keep(struct beam *b, const struct hypothesis *h)
{
    struct set *set = b->next;
    struct cell *cell = cell_of(b, h);
    if (cell->n < EACH) {
        if (set->n < WIDTH) {
            cell->index[cell->n++] = (uint16_t)set->n;
            set->h[set->n++] = *h;
        }
        return;
    }
    struct hypothesis *worst = &set->h[cell->index[0]];
    for (size_t i = 1; i < EACH; i++)
        if (beam_judged(&set->h[cell->index[i]]) > beam_judged(worst))
            worst = &set->h[cell->index[i]];
    if (beam_judged(h) < beam_judged(worst))
        *worst = *h;
}

void beam_add(struct beam *b, const struct hypothesis *h)
{
    if (b->now->n < WIDTH)
        b->now->h[b->now->n++] = *h;
}

bool beam_step(struct beam *b, int most)
{
    struct set *now = b->next;
    b->next = b->now;
    b->next->n = 0;
    b->now = now;
    b->stamp++;
    size_t n = 0;
    for (size_t i = 0; i < now->n; i++)
        if (beam_judged(&now->h[i]) + BEHIND < most)
            most = beam_judged(&now->h[i]) + BEHIND;
    for (size_t i = 0; i < now->n; i++)
        if (beam_judged(&now->h[i]) <= most) {
            now->h[n] = now->h[i];
            settle(b, &now->h[n++]);
        }
    now->n = n;
    return n > 0;
}

size_t beam_work(const struct beam *b)
{
    return b->work;
}

void beam_spend(struct beam *b, size_t work)
{
    b->work += work;
}

void beam_text(const struct beam *b, const struct hypothesis *h, uint32_t *text)
{
    size_t i = h->length;
    int node = h->node;
    if (node < 0 && i > 0) {
        text[--i] = h->last;
        node = h->parent;
    }
    for (; i > 0; node = b->node[node].parent)
        text[--i] = b->node[node].cp;
}
