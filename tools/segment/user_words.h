/* user_words: words that the user adds to the dictionary, in a hash table of the words and all that they
 * begin with. */
#ifndef SEGMENT_USER_WORDS_H
#define SEGMENT_USER_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"

enum { TAG_ROOM = 16 };

struct user_word {
    uint64_t hash; /* 0: a free place */
    size_t at;     /* of its characters in the text */
    uint32_t n;
    bool is_word; /* else only the beginning of one */
    double frequency;
    char tag[TAG_ROOM]; /* part of speech, with a NUL; empty where none is given */
};

/* All zero is the empty set. */
struct user_words {
    struct user_word *slot; /* open addressing */
    size_t cap, n;
    uint32_t *text; /* the characters of all entries */
    size_t text_n, text_cap;
};

/* Adds the word of n > 0 characters, or gives it another frequency and tag, of less than TAG_ROOM letters. */
void user_words_add(struct user_words *u, const uint32_t *c, size_t n, double frequency, struct span tag);

/* The entry of these n characters; NULL if there is none. hash: user_words_hash of them. */
const struct user_word *user_words_find(const struct user_words *u, const uint32_t *c, size_t n,
                                        uint64_t hash);

/* Adds one character to a hash that began as 0. */
static inline uint64_t user_words_hash(uint64_t hash, uint32_t c)
{
    hash = (hash ^ c) * UINT64_C(0x9e3779b97f4a7c15);
    return (hash ^ hash >> 29) | 1;
}

void user_words_free(struct user_words *u);

#endif
