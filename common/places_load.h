/* places_load: from places.csv to tables; for the build's generator and for --lexicon. */
#ifndef COMMON_PLACES_LOAD_H
#define COMMON_PLACES_LOAD_H

#include "places.h"

enum { PLACE_FIRSTS = 1 << 10, PLACE_QUICKS = 256 };

/* The rows of a file, and what is made of them. All zero is an empty one. */
struct places_lists {
    struct place *place; /* full is owned */
    struct place_word *word;
    struct place_member *member;
    size_t n, members, words;
    size_t *line; /* of each row, for messages */
    char *file;
    uint64_t quick[PLACE_QUICKS], first[PLACE_FIRSTS], pairs[PLACE_FIRSTS];
};

/* Reads DIR/places.csv, or with dir NULL the compiled-in file, and makes the tables, which borrow from l but
 * for the tries, which trie_free frees. Returns false when DIR has no such file. A bad row ends the process
 * with file, line and reason. */
bool places_read(struct places_lists *l, const char *dir, struct places *made);

void places_lists_free(struct places_lists *l);

/* What the three bytes of a character and two characters are in first and pairs. */
static inline uint32_t place_character(const char *s)
{
    return ((unsigned char)s[0] & 0x0fU) << 12 | ((unsigned char)s[1] & 0x3fU) << 6 |
           ((unsigned char)s[2] & 0x3fU);
}

static inline uint32_t place_pair(const char *s)
{
    return (place_character(s) * 40503U ^ place_character(s + 3)) & 0xffffU;
}

#endif
