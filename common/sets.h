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
    const char *text;  /* NUL behind it */
    const char *value; /* what the third column says, or "" */
    int number;        /* the value where that is a whole number, else 0 */
    unsigned length;   /* of text, in bytes */
};

struct sets {
    struct trie trie; /* value: the index of the word */
    const uint32_t *root, *from;
    const struct set_word *word; /* of set i: word[from[i]] to word[from[i + 1] - 1] */
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
    size_t length = trie_longest_from(&sets->trie, sets->root[id], 0, s, n, &index);
    if (length > 0)
        *word = &sets->word[index];
    return length;
}

static inline size_t set_at(enum set_id id, const char *s, size_t n)
{
    uint32_t index = 0;
    return trie_longest_from(&sets->trie, sets->root[id], 0, s, n, &index);
}

/* True when the whole of s is one of the words. */
static inline bool set_has(enum set_id id, struct span s)
{
    return s.n > 0 && set_at(id, s.s, s.n) == s.n;
}

/* The length of the longest word that s ends with; 0 for none. */
size_t set_ends(enum set_id id, struct span s);

/* True when a word of the set stands anywhere in s, which is well-formed UTF-8. */
bool set_within(enum set_id id, struct span s);

#endif
