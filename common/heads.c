#include "heads.h"

#include <stdlib.h>

/* The heads while they are gathered, and where they go to. */
struct making {
    struct head *head;
    size_t n;
    struct buf tails;
    uint32_t *factor;
    struct head *slot;
    unsigned shift;
};

static int compare(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

/* By key; then what is longer first; the same by value. */
static int by_head(const void *a, const void *b)
{
    const struct heads_word *x = a, *y = b;
    if (x->key != y->key)
        return compare(x->key, y->key);
    if (x->rest.n != y->rest.n)
        return compare(y->rest.n, x->rest.n);
    if (x->length != y->length)
        return compare(y->length, x->length);
    int order = span_order(x->rest, y->rest);
    return order != 0 ? order : compare(x->value, y->value);
}

/* Of the words [from, to), which are all of a head: those with a rest come first. */
static void add_head(struct making *m, const struct heads_word *words, size_t from, size_t to)
{
    struct head head = {.key = words[from].key};
    size_t start = m->tails.len, n = 0, last = from;
    bool many = start >= (size_t)1 << 24;
    for (; from < to && words[from].rest.n > 0; last = from++) {
        const struct heads_word *w = &words[from];
        if (n > 0 && span_order(w->rest, words[last].rest) == 0)
            continue;
        many = many || w->rest.n > UINT8_MAX || ++n >= HEAD_MANY;
        head.after |= heads_bit(heads_three(w->rest.s, w->rest.n));
        const unsigned char lead[TAIL_TEXT] = {(unsigned char)w->rest.n, (unsigned char)w->value,
                                               (unsigned char)(w->value >> 8),
                                               (unsigned char)(w->value >> 16)};
        if (!many) {
            buf_add(&m->tails, (const char *)lead, sizeof lead);
            buf_add(&m->tails, w->rest.s, w->rest.n);
        }
    }
    if (many)
        m->tails.len = start;
    head.tails = many ? HEAD_MANY : (uint32_t)(start << 8 | n);
    if (from < to) {
        head.value = words[from].value & 0xffffff;
        head.length = words[from].length & 0xff;
    }
    m->head[m->n++] = head;
}

static uint32_t group(const struct head *h)
{
    return heads_hash(h->key) >> 22;
}

static int by_group(const void *a, const void *b)
{
    return compare(group(a), group(b));
}

/* Sorts them by their groups; from[g] is where those of g begin. */
static void sort_by_group(struct making *m, size_t from[HEAD_GROUPS + 1])
{
    if (m->n > 1)
        qsort(m->head, m->n, sizeof *m->head, by_group);
    for (size_t g = 0, k = 0; g <= HEAD_GROUPS; g++) {
        while (k < m->n && group(&m->head[k]) < g)
            k++;
        from[g] = k;
    }
}

static uint32_t slot_of(const struct making *m, size_t k, uint32_t factor)
{
    return m->head[k].key * factor >> m->shift;
}

/* Puts the heads [from, to) into free slots, each into its own. Returns false, and puts none, where two meet.
 */
static bool place(struct making *m, size_t from, size_t to, uint32_t factor)
{
    for (size_t k = from; k < to; k++) {
        uint32_t slot = slot_of(m, k, factor);
        if (m->slot[slot].key != 0) {
            while (k-- > from)
                m->slot[slot_of(m, k, factor)] = (struct head){0};
            return false;
        }
        m->slot[slot] = m->head[k];
    }
    return true;
}

/* Looks for the factors of all groups, large ones first. Returns false when there are too few slots. */
static bool find_factors(struct making *m, const size_t from[])
{
    enum { TRIES = 1 << 16, STEP = 0x61c88646 /* even, so that factors stay odd */ };
    size_t largest = 0;
    for (size_t g = 0; g < HEAD_GROUPS; g++)
        largest = from[g + 1] - from[g] > largest ? from[g + 1] - from[g] : largest;
    for (size_t size = largest; size > 0; size--)
        for (size_t g = 0; g < HEAD_GROUPS; g++) {
            uint32_t tried = 1, tries = 0;
            if (from[g + 1] - from[g] != size)
                continue;
            while (!place(m, from[g], from[g + 1], tried)) {
                tried += STEP;
                if (++tries == TRIES)
                    return false;
            }
            m->factor[g] = tried;
        }
    return true;
}

static void make_slots(struct making *m)
{
    m->slot = mem_zalloc((size_t)(UINT32_MAX >> m->shift) + 1, sizeof *m->slot);
}

void heads_make(struct heads *h, struct heads_word *words, size_t n)
{
    struct making m = {.head = mem_zalloc(n + 1, sizeof *m.head),
                       .factor = mem_zalloc(HEAD_GROUPS, sizeof *m.factor),
                       .shift = 31};
    size_t from[HEAD_GROUPS + 1];
    if (n > 1)
        qsort(words, n, sizeof *words, by_head);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && words[end].key == words[i].key;)
            end++;
        add_head(&m, words, i, end);
    }
    sort_by_group(&m, from);
    while (UINT32_MAX >> m.shift < m.n + m.n / 8)
        m.shift--;
    for (make_slots(&m); !find_factors(&m, from); make_slots(&m)) {
        free(m.slot);
        m.shift--;
    }
    free(m.head);
    *h = (struct heads){m.slot, m.factor, (const unsigned char *)m.tails.data, m.shift, m.tails.len};
}

void heads_free(struct heads *h)
{
    free((void *)(uintptr_t)h->slot);
    free((void *)(uintptr_t)h->factor);
    free((void *)(uintptr_t)h->tail);
    *h = (struct heads){0};
}
