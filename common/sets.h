/* sets: the word sets that the tools ask for, as common/lexicon/sets.csv lists them.
 *
 * A set is a list of words under a name; C knows the name (SET_...), the file knows the words. All sets share
 * one trie: a key there is the number of its set in two bytes, then the word, so that each set has a root of
 * its own and a question costs one probe a byte. The build compiles the file into const tables
 * (common/gen/sets.c); with
 * --lexicon DIR the same parser reads DIR/sets.csv at run time, and the sets that it holds replace the
 * built-in ones.
 */
#ifndef COMMON_SETS_H
#define COMMON_SETS_H

#include <stdbool.h>

#include "sets_names.h" /* enum set_id, made by the build from the first column */
#include "trie.h"

struct set_word {
    const char *text;  /* NUL after it */
    const char *value; /* what the third column says, or "" */
    int number;        /* the value where that is a whole number, else 0 */
    unsigned length;   /* of text, in bytes */
};

/* A set, with what tells most texts apart from its words before the trie is asked. */
struct set_entry {
    uint32_t root;    /* of its trie */
    uint32_t from;    /* its words are word[from] up to, not including, those of the next set */
    uint64_t third;   /* bit b: the third byte of a word is b modulo 64; all bits where a word is shorter */
    uint64_t last;    /* the same for the last byte */
    uint64_t middle;  /* and for the one before it: with it most characters are told apart */
    uint64_t lengths; /* bit n: a word has n bytes; bit 63: or more */
};

struct sets {
    struct trie trie;            /* value: the index of the word */
    const struct set_entry *set; /* SETS of them, and one that ends the last */
    const struct set_word *word;
};

/* The compiled-in sets, and those in use: the same unless sets_use was told otherwise. */
extern const struct sets sets_builtin;
extern const struct sets *sets;

/* Reads DIR/sets.csv where there is one; dir may be NULL. Call it before any question is asked. A bad row
 * ends the process with file, line and reason. */
void sets_use(const char *dir);

/* Frees what sets_use read, if anything, and goes back to the built-in sets. */
void sets_free(void);

/* The longest word of the set that the n bytes at s begin with: its length, 0 for none. *word is set when
 * there is one. */
static inline size_t set_which(enum set_id id, const char *s, size_t n, const struct set_word **word)
{
    uint32_t index = 0;
    const struct set_entry *set = &sets->set[id];
    if (n >= 3 && !(set->third >> (s[2] & 63) & 1))
        return 0;
    size_t length = trie_longest_from(&sets->trie, set->root, 0, s, n, &index);
    if (length > 0)
        *word = &sets->word[index];
    return length;
}

static inline size_t set_at(enum set_id id, const char *s, size_t n)
{
    const struct set_word *word;
    return set_which(id, s, n, &word);
}

/* True when the whole of s is one of the words. */
static inline bool set_has(enum set_id id, struct span s)
{
    return sets->set[id].lengths >> (s.n < 63 ? s.n : 63) & 1 && set_at(id, s.s, s.n) == s.n;
}

/* set_ends for those whose last two bytes may end a word. */
size_t set_ends_slowly(enum set_id id, struct span s);

/* The length of the longest word that s ends with; 0 for none. */
static inline size_t set_ends(enum set_id id, struct span s)
{
    const struct set_entry *set = &sets->set[id];
    if (s.n == 0 || !(set->last >> (s.s[s.n - 1] & 63) & 1) ||
        (s.n > 1 && !(set->middle >> (s.s[s.n - 2] & 63) & 1)))
        return 0;
    return set_ends_slowly(id, s);
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
