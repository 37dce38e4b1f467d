#include "pairs.h"

#include <stdlib.h>

#include "fingerprints.h"

enum { TEXT_MASK = TEXTS_MAX - 1 };

struct adder {
    struct pairs *p;
    uint64_t text;
};

static void add(void *ctx, uint64_t fingerprint)
{
    struct adder *a = ctx;
    struct pairs *p = a->p;
    if (p->n == p->cap) {
        p->cap = p->cap ? p->cap * 2 : 4096;
        p->posting = mem_resize(p->posting, p->cap, sizeof *p->posting);
    }
    p->posting[p->n++] = fingerprint << TEXT_BITS | a->text;
}

void pairs_add(struct pairs *p, const struct letters *letters, size_t text)
{
    struct adder a = {p, text};
    fingerprints_of(letters->letter, letters->n, add, &a);
}

/* Sorts by radix, eight bits at a time, from bit `shift` on: what is equal from there stays as it stood. */
static void sort(struct pairs *p, unsigned shift)
{
    uint64_t *from = p->posting, *to = mem_resize(NULL, p->n + 1, sizeof *to);
    for (; shift < 64; shift += 8) {
        size_t start[257] = {0};
        for (size_t i = 0; i < p->n; i++)
            start[(from[i] >> shift & 0xff) + 1]++;
        for (unsigned i = 0; i < 256; i++)
            start[i + 1] += start[i];
        for (size_t i = 0; i < p->n; i++)
            to[start[from[i] >> shift & 0xff]++] = from[i];
        uint64_t *other = from;
        from = to;
        to = other;
    }
    p->posting = from;
    p->cap = p->n + 1;
    free(to);
}

static uint64_t fingerprint_at(const struct pairs *p, size_t i)
{
    return p->posting[i] >> TEXT_BITS;
}

static size_t text_at(const struct pairs *p, size_t i)
{
    return p->posting[i] & TEXT_MASK;
}

/* Where the run of one fingerprint that begins at i ends. */
static size_t run_end(const struct pairs *p, size_t i)
{
    size_t end = i + 1;
    while (end < p->n && fingerprint_at(p, end) == fingerprint_at(p, i))
        end++;
    return end;
}

/* Whether a fingerprint of n texts is rare: each of them is paired with all others then. */
static bool is_rare(size_t n)
{
    return n <= PAIRS_WINDOW + 1;
}

/* Drops what came twice and what only one text has; counts the fingerprints of each text and finds its
 * smallest, which is the first met. */
static void keep_shared(struct pairs *p, struct texts *t, uint64_t *smallest)
{
    size_t kept = 0;
    for (size_t i = 0; i < t->n; i++)
        smallest[i] = UINT64_MAX;
    for (size_t i = 0, end; i < p->n; i = end) {
        size_t first = kept;
        end = run_end(p, i);
        for (size_t k = i; k < end; k++) {
            size_t text = text_at(p, k);
            if (k > i && p->posting[k] == p->posting[k - 1])
                continue;
            t->text[text].fingerprints++;
            if (smallest[text] == UINT64_MAX)
                smallest[text] = fingerprint_at(p, k);
            p->posting[kept++] = p->posting[k];
        }
        for (size_t k = first; is_rare(kept - first) && k < kept; k++)
            t->text[text_at(p, k)].rare++;
        if (kept - first == 1)
            kept = first;
    }
    p->n = kept;
}

struct rank {
    uint64_t smallest, hash;
    uint32_t text;
};

static int by_rank(const void *a, const void *b)
{
    const struct rank *x = a, *y = b;
    if (x->smallest != y->smallest)
        return x->smallest < y->smallest ? -1 : 1;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

/* The texts in the order of their smallest fingerprint, whatever the order they came in. */
static struct rank *ranks(const struct texts *t, const uint64_t *smallest)
{
    struct rank *rank = mem_zalloc(t->n + 1, sizeof *rank);
    for (size_t i = 0; i < t->n; i++)
        rank[i] = (struct rank){smallest[i], t->text[i].hash, (uint32_t)i};
    qsort(rank, t->n, sizeof *rank, by_rank);
    return rank;
}

/* Postings by text: those of the text of rank r stand from start[r] on, each with IS_RARE in its lowest bit.
 * In each run texts stand by rank. */
struct index {
    size_t *start, *posting;
};
enum { IS_RARE = 1 };

static struct index make_index(struct pairs *p, const struct texts *t, const struct rank *rank)
{
    struct index x = {mem_zalloc(t->n + 2, sizeof *x.start), mem_zalloc(p->n + 1, sizeof *x.posting)};
    uint32_t *rank_of = mem_zalloc(t->n + 1, sizeof *rank_of);
    for (size_t r = 0; r < t->n; r++)
        rank_of[rank[r].text] = (uint32_t)r;
    for (size_t i = 0; i < p->n; i++) {
        uint32_t r = rank_of[text_at(p, i)];
        p->posting[i] = fingerprint_at(p, i) << TEXT_BITS | r;
        x.start[r + 2]++;
    }
    free(rank_of);
    sort(p, 0);
    for (size_t r = 0; r < t->n; r++)
        x.start[r + 2] += x.start[r + 1];
    for (size_t i = 0, end; i < p->n; i = end) {
        end = run_end(p, i);
        size_t rare = is_rare(end - i) ? IS_RARE : 0;
        for (size_t k = i; k < end; k++)
            x.posting[x.start[text_at(p, k) + 1]++] = k << 1 | rare;
    }
    return x;
}

/* How many fingerprints each other text shares with one, and rare ones: counters of each text, and which are
 * not zero. */
struct shared {
    struct shared_count {
        uint32_t all, rare;
    } * count;
    uint32_t *met;
    size_t n;
};

static void count_run(const struct pairs *p, size_t posting, struct shared *s)
{
    size_t at = posting >> 1;
    for (size_t k = at + 1;
         k < p->n && k - at <= PAIRS_WINDOW && fingerprint_at(p, k) == fingerprint_at(p, at); k++) {
        size_t r = text_at(p, k);
        if (s->count[r].all++ == 0)
            s->met[s->n++] = (uint32_t)r;
        s->count[r].rare += posting & IS_RARE;
    }
}

/* Four in ten of the fingerprints of the shorter one, the least that siblings share: a text with one letter
 * in forty changed keeps three in four. Or six in ten of its rare ones: an excerpt may consist of stock
 * phrases but for a few sentences, and stand far from its report where many texts have these phrases. */
static bool enough(struct shared_count shared, const struct text *a, const struct text *b)
{
    const struct text *shorter = a->fingerprints < b->fingerprints ? a : b;
    return (uint64_t)shared.all * 10 >= (uint64_t)shorter->fingerprints * 4 ||
           (shared.rare > 0 && (uint64_t)shared.rare * 10 >= (uint64_t)shorter->rare * 6);
}

void pairs_each(struct pairs *p, struct texts *t,
                void (*take)(void *ctx, size_t text, size_t n, const uint32_t *other), void *ctx)
{
    uint64_t *smallest = mem_zalloc(t->n + 1, sizeof *smallest);
    sort(p, TEXT_BITS); /* they were added text by text */
    keep_shared(p, t, smallest);
    struct rank *rank = ranks(t, smallest);
    free(smallest);
    struct index x = make_index(p, t, rank);
    struct shared s = {mem_zalloc(t->n + 1, sizeof *s.count), mem_zalloc(t->n + 1, sizeof *s.met), 0};
    for (size_t r = 0; r < t->n; r++) {
        size_t n = 0;
        s.n = 0;
        for (size_t i = x.start[r]; i < x.start[r + 1]; i++)
            count_run(p, x.posting[i], &s);
        for (size_t i = 0; i < s.n; i++) {
            uint32_t other = s.met[i];
            if (enough(s.count[other], &t->text[rank[r].text], &t->text[rank[other].text]))
                s.met[n++] = rank[other].text;
            s.count[other] = (struct shared_count){0, 0};
        }
        if (n > 0)
            take(ctx, rank[r].text, n, s.met);
    }
    free(s.count);
    free(s.met);
    free(x.start);
    free(x.posting);
    free(rank);
    free(p->posting);
    *p = (struct pairs){0};
}
