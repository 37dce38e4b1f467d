#include "openings.h"

#include <stdlib.h>

enum { CHARACTER = 3 }; /* bytes */

/* Adds what is to be found of a word that begins with two characters of three bytes. Where no other word is
 * the pair, the first character may be one. */
static size_t add_pair(const struct trie *t, const struct trie_key *word, uint32_t pair,
                       struct heads_word *to)
{
    struct span first = {word->key.s, CHARACTER};
    uint32_t value;
    size_t n = 0;
    to[n++] = (struct heads_word){pair, word->value, OPENING, span_from(word->key, OPENING)};
    if (trie_find(t, first, &value))
        to[n++] = (struct heads_word){pair, value, CHARACTER, {first.s, 0}};
    return n;
}

void openings_make(struct openings *o, const struct trie *t, const struct trie_key *words, size_t n)
{
    enum { EACH = 3 }; /* heads that a word may give */
    struct heads_word *found = mem_zalloc(EACH * n + 1, sizeof *found);
    uint64_t *bits = mem_zalloc(OPENING_BITS, sizeof *bits);
    size_t found_n = 0;
    for (size_t i = 0; i < n; i++) {
        struct span s = words[i].key;
        uint32_t first = heads_three(s.s, s.n);
        if (first == 0)
            continue;
        size_t length = s.n == CHARACTER ? CHARACTER : 0;
        found[found_n++] = (struct heads_word){opening_key(first, 0), words[i].value, length, {s.s, 0}};
        uint32_t second = heads_three(s.s + CHARACTER, s.n - CHARACTER);
        uint32_t hash = heads_hash(opening_key(first, second));
        if (second != 0)
            found_n += add_pair(t, &words[i], opening_key(first, second), found + found_n);
        if (second != 0 || length > 0)
            bits[hash >> 22] |= UINT64_C(1) << (hash >> 16 & 63);
    }
    *o = (struct openings){.trie = t, .bits = bits};
    heads_make(&o->heads, found, found_n);
    free(found);
}

size_t openings_longer(const struct openings *o, const struct head *head, const char *s, size_t n,
                       uint32_t *value)
{
    if (head->tails == HEAD_MANY)
        return trie_longest(o->trie, s, n, value);
    size_t tail = heads_tail(&o->heads, head, s + OPENING, n - OPENING, value);
    if (tail > 0)
        return OPENING + tail;
    *value = head->length > 0 ? head->value : *value;
    return head->length;
}

void openings_free(struct openings *o)
{
    free((void *)(uintptr_t)o->bits);
    heads_free(&o->heads);
    *o = (struct openings){0};
}
