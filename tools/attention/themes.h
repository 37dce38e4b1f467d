/* themes: a dictionary of themes, and where its terms stand in a text.
 *
 * A dictionary is CSV with the columns theme, term and, if it likes, weight. A term matches as it is written,
 * and in simplified characters as t2s writes them, too; a form that several terms of a theme share is the
 * first one's, but for a term that is written so. */
#ifndef ATTENTION_THEMES_H
#define ATTENTION_THEMES_H

#include <stdbool.h>
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
    uint64_t *pair; /* bit themes_pair: a form begins with two characters of three bytes like these */
    bool unpaired;  /* some form that begins with a character of three bytes is no such one */
};

enum { THEME_PAIRS = 1 << 15, THEME_PAIR = 6 /* bytes */ };

/* The code point of a character of three bytes. */
static inline uint32_t themes_three(const char *s)
{
    return (uint32_t)(s[0] & 15) << 12 | (uint32_t)(s[1] & 63) << 6 | (s[2] & 63);
}

/* A number below THEME_PAIRS for two of them. */
static inline uint32_t themes_pair(const char *s)
{
    return (themes_three(s) * UINT32_C(0x9e3779b1) + themes_three(s + 3) * UINT32_C(0x85ebca77)) >> 17;
}

/* Reads the dictionary of that path, or the built-in one (NULL). What is wrong with it ends the process. */
void themes_read(struct themes *t, const char *path);

void themes_free(struct themes *t);

/* False when certainly no form begins at byte i of s, where a character of n bytes stands. */
static inline bool themes_may_begin(const struct themes *t, struct span s, size_t i, size_t n)
{
    if (n != 3)
        return t->begins[(unsigned char)s.s[i]];
    if (t->unpaired) {
        uint32_t c = themes_three(s.s + i);
        return t->first[c >> 6] >> (c & 63) & 1;
    }
    uint32_t pair = s.n - i >= THEME_PAIR ? themes_pair(s.s + i) : 0;
    return (t->pair[pair >> 6] >> (pair & 63) & 1) != 0;
}

#endif
