#include "openings.h"

#include <stdlib.h>

enum { ROOT = 1, TAILS = 64, LEADS = 16 };

struct found {
    struct opening *opening;
    size_t n, cap;
};

static void add(struct found *f, uint32_t first, uint32_t second, uint32_t state)
{
    if (f->n == f->cap) {
        f->cap = f->cap ? 2 * f->cap : 1024;
        f->opening = mem_resize(f->opening, f->cap, sizeof *f->opening);
    }
    f->opening[f->n++] = (struct opening){first << 16 | second, state};
}

/* Adds what characters of three bytes lead to from `from`, after the character `first`; at the root, 0. */
static void add_threes(const struct trie *t, uint32_t from, uint32_t first, struct found *f)
{
    for (uint32_t c = 0; c < LEADS; c++) {
        uint32_t one = trie_step(t, from, (unsigned char)(0xe0 | c));
        for (uint32_t k = 0; one != 0 && k < TAILS; k++) {
            uint32_t two = trie_step(t, one, (unsigned char)(0x80 | k));
            for (uint32_t i = 0; two != 0 && i < TAILS; i++) {
                uint32_t state = trie_step(t, two, (unsigned char)(0x80 | i)), cp = c << 12 | k << 6 | i;
                if (state != 0 && from == ROOT)
                    add(f, cp, 0, state);
                else if (state != 0)
                    add(f, first, cp, state);
            }
        }
    }
}

void openings_make(struct openings *o, const struct trie *t)
{
    struct found f = {0};
    add_threes(t, ROOT, 0, &f);
    for (size_t i = 0, firsts = f.n; i < firsts; i++)
        add_threes(t, f.opening[i].state, f.opening[i].pair >> 16, &f);
    *o = (struct openings){.trie = t, .bits = mem_zalloc(OPENING_BITS, sizeof *o->bits), .shift = 31};
    while (UINT32_MAX >> o->shift < 2 * f.n)
        o->shift--;
    size_t slots = (size_t)(UINT32_MAX >> o->shift) + 1;
    o->slot = mem_zalloc(slots, sizeof *o->slot);
    for (size_t k = 0; k < f.n; k++) {
        uint32_t pair = f.opening[k].pair, hash = opening_hash(pair);
        size_t i = hash >> o->shift;
        while (o->slot[i].state != 0)
            i = (i + 1) % slots;
        o->slot[i] = f.opening[k];
        if ((pair & 0xffff) != 0 || trie_ends(t, f.opening[k].state))
            o->bits[hash >> 22] |= UINT64_C(1) << (hash >> 16 & 63);
    }
    free(f.opening);
}

void openings_free(struct openings *o)
{
    free(o->bits);
    free(o->slot);
    *o = (struct openings){0};
}
