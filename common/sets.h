/* sets: the word sets that the tools ask for, as common/lexicon/sets.csv lists them.
 *
 * A set is a list of words under a name; C knows the name (SET_...), the file knows the words. All sets share
 *one table, by the number of the set and their first character (heads.h). The build compiles the file into
 * const tables (common/gen/sets.c); with --lexicon DIR the same parser reads DIR/sets.csv at run time, and
 *the sets that it holds replace the built-in ones.
 */
#ifndef COMMON_SETS_H
#define COMMON_SETS_H

#include <stdbool.h>

#include "heads.h"
#include "sets_names.h" /* enum set_id, made by the build from the first column */

struct set_word {
    const char *text;  /* NUL after it */
    const char *value; /* what the third column says, or "" */
    int number;        /* the value where that is a whole number, else 0 */
    unsigned length;   /* of text, in bytes */
};

/* A set, with what tells most texts apart from its words before the table is asked. Bit b of a mask says that
 * such a byte of a word, modulo 64, is b. */
struct set_entry {
    uint32_t from;    /* its words are word[from] up to, not including, those of the next set */
    uint64_t ascii;   /* the first byte of a word that begins with an ASCII character */
    uint64_t second;  /* the second byte of another word */
    uint64_t third;   /* and the third one, all bits where it has but two: most characters are told apart */
    uint64_t last;    /* the last byte of a word */
    uint64_t middle;  /* and the one before it; all bits where a word has but one */
    uint64_t lengths; /* bit n: a word has n bytes; bit 63: or more */
};

struct sets {
    struct heads heads; /* value: the index of the word */
    const struct set_word *word;
    struct set_entry set[SETS + 1]; /* the last one ends those before */
};

/* The sets in use: the compiled-in ones unless sets_use was told otherwise. No pointer leads to them, so that
 * the address of a set is a constant where the code asks. */
extern struct sets sets;

/* Reads DIR/sets.csv where there is one; dir may be NULL. Call it before any question is asked. A bad row
 * ends the process with file, line and reason. */
void sets_use(const char *dir);

/* Frees what sets_use read, if anything, and goes back to the built-in sets. */
void sets_free(void);

/* False when certainly no word of the set stands at s: so it is for most texts that are asked about, sets
 * being small. */
static inline bool set_may(const struct set_entry *set, const char *s, size_t n)
{
    if (n < 3)
        return n > 0;
    if ((unsigned char)s[0] < 0x80)
        return set->ascii >> (s[0] & 63) & 1;
    return set->third >> (s[2] & 63) & set->second >> (s[1] & 63) & 1;
}

/* The character that a word or text of n > 0 bytes begins with and its length; 0 for one outside of the basic
 * plane. */
static inline uint32_t set_first(const char *s, size_t n, size_t *length)
{
    unsigned char lead = (unsigned char)s[0];
    *length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : 3;
    if (*length == 3 || n < *length)
        return heads_three(s, n);
    return *length == 1 ? lead : (uint32_t)(lead & 31) << 6 | ((unsigned char)s[1] & 63);
}

/* The key that the words of a set with that character have. */
static inline uint32_t set_key(enum set_id id, uint32_t character)
{
    return (uint32_t)(id + 1) << 16 | character;
}

/* set_which for those that set_may does not tell apart. A function of its own, since questions stand in
 * hundreds of places: all of them together should stay in the processor's instruction cache. */
size_t set_walk(enum set_id id, const char *s, size_t n, const struct set_word **word);

/* The longest word of the set that the n bytes at s begin with: its length, 0 for none. *word is set when
 * there is one. */
static inline size_t set_which(enum set_id id, const char *s, size_t n, const struct set_word **word)
{
    return set_may(&sets.set[id], s, n) ? set_walk(id, s, n, word) : 0;
}

static inline size_t set_at(enum set_id id, const char *s, size_t n)
{
    const struct set_word *word;
    return set_which(id, s, n, &word);
}

/* True when the whole of s is one of the words. */
static inline bool set_has(enum set_id id, struct span s)
{
    const struct set_entry *set = &sets.set[id];
    const struct set_word *word;
    bool fits = set->lengths >> (s.n < 63 ? s.n : 63) & 1;
    return (fits & set_may(set, s.s, s.n)) && set_walk(id, s.s, s.n, &word) == s.n;
}

/* set_ends for those whose last two bytes may end a word. */
size_t set_ends_slowly(enum set_id id, struct span s);

/* The length of the longest word that s ends with; 0 for none. */
static inline size_t set_ends(enum set_id id, struct span s)
{
    const struct set_entry *set = &sets.set[id];
    if (s.n < 2)
        return s.n == 0 ? 0 : set_ends_slowly(id, s);
    bool may = set->last >> (s.s[s.n - 1] & 63) & set->middle >> (s.s[s.n - 2] & 63) & 1;
    return may ? set_ends_slowly(id, s) : 0;
}

/* Where a word of the set stands first in s, which is well-formed UTF-8, and its length (the longest one's)
 * in *length; NULL for nowhere. */
const char *set_find(enum set_id id, struct span s, size_t *length);

/* True when a word of the set stands anywhere in s. */
static inline bool set_within(enum set_id id, struct span s)
{
    size_t length;
    return set_find(id, s, &length) != NULL;
}

#endif
