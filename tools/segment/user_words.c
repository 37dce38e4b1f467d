#include "user_words.h"

#include <stdlib.h>

static struct user_word *place(struct user_word *slot, size_t cap, const uint32_t *text, const uint32_t *c,
                               size_t n, uint64_t hash)
{
    size_t i = (size_t)(hash >> 20) & (cap - 1);
    while (slot[i].hash != 0 && (slot[i].hash != hash || slot[i].n != n ||
                                 (c != NULL && memcmp(text + slot[i].at, c, n * sizeof *c) != 0)))
        i = (i + 1) & (cap - 1);
    return &slot[i];
}

static void grow(struct user_words *u)
{
    size_t cap = u->cap ? u->cap * 2 : 1024;
    struct user_word *slot = mem_zalloc(cap, sizeof *slot);
    for (size_t i = 0; i < u->cap; i++)
        if (u->slot[i].hash != 0)
            *place(slot, cap, u->text, u->text + u->slot[i].at, u->slot[i].n, u->slot[i].hash) = u->slot[i];
    free(u->slot);
    u->slot = slot;
    u->cap = cap;
}

void user_words_add(struct user_words *u, const uint32_t *c, size_t n, double frequency, struct span tag)
{
    if (u->text_n + n > u->text_cap) {
        u->text_cap = (u->text_n + n) * 2;
        u->text = mem_resize(u->text, u->text_cap, sizeof *u->text);
    }
    memcpy(u->text + u->text_n, c, n * sizeof *c);
    uint64_t hash = 0;
    for (size_t i = 0; i < n; i++) {
        hash = user_words_hash(hash, c[i]);
        if (2 * u->n >= u->cap)
            grow(u);
        struct user_word *w = place(u->slot, u->cap, u->text, c, i + 1, hash);
        if (w->hash == 0) {
            *w = (struct user_word){.hash = hash, .at = u->text_n, .n = (uint32_t)(i + 1)};
            u->n++;
        }
        if (i + 1 == n) {
            w->is_word = true;
            w->frequency = frequency;
            memset(w->tag, 0, sizeof w->tag);
            memcpy(w->tag, tag.s, tag.n);
        }
    }
    u->text_n += n;
}

const struct user_word *user_words_find(const struct user_words *u, const uint32_t *c, size_t n,
                                        uint64_t hash)
{
    if (u->n == 0)
        return NULL;
    const struct user_word *w = place(u->slot, u->cap, u->text, c, n, hash);
    return w->hash != 0 ? w : NULL;
}

void user_words_free(struct user_words *u)
{
    free(u->slot);
    free(u->text);
    *u = (struct user_words){0};
}
