/* themes: a dictionary of themes, and where its terms stand in a text.
 *
 * A dictionary is CSV with the columns theme, term and, if it likes, weight. A term matches as it is written,
 * and in simplified characters as t2s writes them, too; a form that several terms of a theme share is the
 * first one's, but for a term that is written so. */
#ifndef ATTENTION_THEMES_H
#define ATTENTION_THEMES_H

#include <stdint.h>

#include "mem.h"
#include "trie.h"

enum {
    TERM_BYTES = 300, /* the longest term */
    THEMES = 4096,
    WEIGHT_DIGITS = 6 /* of a weight, after its point */
};

struct term {
    struct span text; /* owned */
    uint32_t theme;
    long long weight; /* in units of 10^-WEIGHT_DIGITS */
};

struct themes {
    struct span *theme; /* the names, owned, in the order of the dictionary */
    size_t n, theme_room;
    struct term *term; /* in the order of the dictionary */
    size_t terms, term_room;

    struct trie trie;          /* the value of a form: which list of ending, */
    uint32_t *list, *ending;   /* from list[v] to list[v + 1] - 1: the terms, one of each theme */
    uint64_t *first;           /* bit c: a form begins with the character c, of three bytes */
    unsigned char begins[256]; /* and with this byte, any other character */
};

/* Reads the dictionary of that path, or the built-in one (NULL). What is wrong with it ends the process. */
void themes_read(struct themes *t, const char *path);

void themes_free(struct themes *t);

/* False when certainly no form begins at s, where a character of n bytes stands. */
static inline int themes_may_begin(const struct themes *t, const char *s, size_t n)
{
    const unsigned char *u = (const unsigned char *)s;
    if (n != 3)
        return t->begins[u[0]];
    uint32_t c = (uint32_t)(u[0] & 15) << 12 | (uint32_t)(u[1] & 63) << 6 | (u[2] & 63);
    return t->first[c >> 6] >> (c & 63) & 1;
}

#endif
