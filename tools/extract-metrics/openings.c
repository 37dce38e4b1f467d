#include "openings.h"

#include <stdlib.h>

enum { ROOT = 1, TAILS = 64, LEADS = 16 };

/* What is found while openings are made. */
struct found {
    const struct trie *trie;
    struct opening *opening;
    size_t n, cap;
    struct opening first; /* of the character that stands before */
    uint32_t bits;        /* of the characters that were met behind a state */
};

/* Is told a character of three bytes and the state that it leads to. */
typedef void visit_three(struct found *f, uint32_t character, uint32_t state);

/* Visits the characters of three bytes that lead on from the state. */
static void each_three(struct found *f, uint32_t from, visit_three *visit)
{
    const struct trie *t = f->trie;
    for (uint32_t c = 0; c < LEADS; c++) {
        uint32_t one = trie_step(t, from, (unsigned char)(0xe0 | c));
        for (uint32_t k = 0; one != 0 && k < TAILS; k++) {
            uint32_t two = trie_step(t, one, (unsigned char)(0x80 | k));
            for (uint32_t i = 0; two != 0 && i < TAILS; i++) {
                uint32_t state = trie_step(t, two, (unsigned char)(0x80 | i));
                if (state != 0)
                    visit(f, c << 12 | k << 6 | i, state);
            }
        }
    }
}

static void note_bit(struct found *f, uint32_t character, uint32_t state)
{
    (void)state;
    f->bits |= opening_bit(character);
}

/* The bits of the characters that lead on from the state. */
static uint32_t bits_behind(struct found *f, uint32_t state)
{
    f->bits = 0;
    each_three(f, state, note_bit);
    for (unsigned c = 0; c < 256; c++)
        if ((c & 0xf0) != 0xe0 && trie_step(f->trie, state, (unsigned char)c) != 0)
            f->bits = opening_bit(0);
    return f->bits;
}

static void add(struct found *f, struct opening o)
{
    if (f->n == f->cap) {
        f->cap = f->cap ? 2 * f->cap : 1024;
        f->opening = mem_resize(f->opening, f->cap, sizeof *f->opening);
    }
    f->opening[f->n++] = o;
}

static void add_first(struct found *f, uint32_t character, uint32_t state)
{
    bool word = trie_ends(f->trie, state);
    add(f, (struct opening){.pair = character << 16,
                            .state = state & OPENING_STATE,
                            .length = word ? 3 : 0,
                            .value = word ? f->trie->value[state] : 0});
}

static void add_second(struct found *f, uint32_t character, uint32_t state)
{
    bool word = trie_ends(f->trie, state);
    add(f, (struct opening){.pair = f->first.pair | character,
                            .state = state & OPENING_STATE,
                            .length = word ? 6 : f->first.length,
                            .value = word ? f->trie->value[state] : f->first.value,
                            .behind = bits_behind(f, state)});
}

void openings_make(struct openings *o, const struct trie *t)
{
    struct found f = {.trie = t};
    each_three(&f, ROOT, add_first);
    for (size_t i = 0, firsts = f.n; i < firsts; i++) {
        f.first = f.opening[i];
        each_three(&f, f.first.state, add_second);
    }
    unsigned shift = 31;
    while (UINT32_MAX >> shift < 2 * f.n)
        shift--;
    size_t slots = (size_t)(UINT32_MAX >> shift) + 1;
    uint64_t *bits = mem_zalloc(OPENING_BITS, sizeof *bits);
    struct opening *slot = mem_zalloc(slots, sizeof *slot);
    for (size_t k = 0; k < f.n; k++) {
        uint32_t pair = f.opening[k].pair, hash = opening_hash(pair);
        size_t i = hash >> shift;
        while (slot[i].state != 0)
            i = (i + 1) % slots;
        slot[i] = f.opening[k];
        if ((pair & 0xffff) != 0 || f.opening[k].length > 0)
            bits[hash >> 22] |= UINT64_C(1) << (hash >> 16 & 63);
    }
    free(f.opening);
    *o = (struct openings){t, bits, slot, shift};
}

void openings_free(struct openings *o)
{
    free((void *)(uintptr_t)o->bits);
    free((void *)(uintptr_t)o->slot);
    *o = (struct openings){0};
}
