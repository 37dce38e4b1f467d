/* heads: words by what they begin with.
 *
 * A trie of bytes waits for memory at each byte: nine times for a word of three characters, and large ones do
 * not stay in the cache. Here what a word begins with, its head, is a number (its first two characters, or a
 * set and the first one), and one load tells whether words have that head, which word it is itself, and
 * whether one may go on. The rests of those that go on lie side by side, the longest first.
 *
 * Slots are found without a search: a head's hash tells its group, and the group has a factor that brings
 * each of its heads to a slot of its own (Fox, Chen and Heath, "A Faster Algorithm for Constructing Minimal
 * Perfect Hash Functions", 1992). */
#ifndef COMMON_HEADS_H
#define COMMON_HEADS_H

#include <stdint.h>
#include <string.h>

#include "mem.h"
#include "utf8.h"

enum {
    HEAD_GROUPS = 1 << 10,
    HEAD_MANY = 255, /* tails: more of them, or larger ones, than a head has room for */
    TAIL_TEXT = 4 /* in a tail: its length, three bytes of the word's value, lowest first, then its bytes */
};

struct head {
    uint32_t key;        /* 0: the slot is free */
    uint32_t tails;      /* where the first one begins, times 256, and how many there are, or HEAD_MANY */
    uint32_t after;      /* a bit for each character that tails begin with, see heads_bit */
    unsigned value : 24; /* of the longest word that is no longer than the head */
    unsigned length : 8; /* of that word, in bytes; 0: there is none */
};

struct heads {
    const struct head *slot; /* with its key in it: nearly all that are asked for are there */
    const uint32_t *factor;  /* of the groups */
    const unsigned char *tail;
    unsigned shift; /* of a key times its factor */
    size_t tails_n; /* bytes */
};

/* A word to be found: its head's key, not 0, and what follows. */
struct heads_word {
    uint32_t key;
    uint32_t value; /* less than 2^24 */
    size_t length;  /* where no rest follows: of the word in bytes, up to 255; 0: it is none */
    struct span rest;
};

/* Makes the heads of n words; sorts the array. Of words that are the same the one with the smallest value
 * counts, of those without a rest the longest. The bytes are not needed afterwards. */
void heads_make(struct heads *h, struct heads_word *words, size_t n);

void heads_free(struct heads *h);

static inline uint32_t heads_hash(uint32_t key)
{
    return key * 2654435769U;
}

/* The head with that key, or NULL. */
static inline const struct head *heads_find(const struct heads *h, uint32_t key)
{
    const struct head *head = &h->slot[key * h->factor[heads_hash(key) >> 22] >> h->shift];
    return head->key == key ? head : NULL;
}

/* The character of three bytes that the n bytes at s begin with, or 0. */
static inline uint32_t heads_three(const char *s, size_t n)
{
    return n >= 3 && ((unsigned char)s[0] & 0xf0) == 0xe0 ? utf8_three(s) : 0;
}

/* The bit of a character of three bytes; any bit may stand for another one (0). */
static inline uint32_t heads_bit(uint32_t three)
{
    return three == 0 ? UINT32_MAX : UINT32_C(1) << (three & 31);
}

/* False when certainly no tail stands at s. */
static inline bool heads_go_on(const struct head *head, const char *s, size_t n)
{
    return (head->after & heads_bit(heads_three(s, n))) != 0;
}

/* The longest tail that the n bytes at s, after the head, begin with, of a head without too many: its
 * length, 0 for none, and the value of the word. */
static inline size_t heads_tail(const struct heads *h, const struct head *head, const char *s, size_t n,
                                uint32_t *value)
{
    const unsigned char *t = h->tail + (head->tails >> 8);
    for (unsigned left = head->tails & 255; left > 0; left--) {
        size_t length = t[0];
        if (length <= n && (unsigned char)s[length - 1] == t[TAIL_TEXT + length - 1] &&
            (length == 3 ? memcmp(s, t + TAIL_TEXT, 3) : memcmp(s, t + TAIL_TEXT, length)) == 0) {
            *value = t[1] | (uint32_t)t[2] << 8 | (uint32_t)t[3] << 16;
            return length;
        }
        t += TAIL_TEXT + length;
    }
    return 0;
}

#endif
