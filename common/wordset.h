/* wordset: a short list of words, written in the source, of which one may stand at a place in a text. */
#ifndef COMMON_WORDSET_H
#define COMMON_WORDSET_H

#include "trie.h"

struct wordset {
    const char *const *words; /* ends with NULL */
    struct trie trie;         /* made at the first question */
};

/* At file scope: static struct wordset dashes = WORDSET("-", "—"); */
#define WORDSET(...)                                                                                         \
    {                                                                                                        \
        .words = (const char *const[])                                                                       \
        {                                                                                                    \
            __VA_ARGS__, NULL                                                                                \
        }                                                                                                    \
    }

void wordset_build(struct wordset *w);

/* Length of the longest of the words that the n bytes at s begin with, and which one it is; 0 for none. */
static inline size_t wordset_which(struct wordset *w, const char *s, size_t n, uint32_t *index)
{
    if (w->trie.cell == NULL)
        wordset_build(w);
    return trie_longest(&w->trie, s, n, index);
}

static inline size_t wordset_at(struct wordset *w, const char *s, size_t n)
{
    uint32_t index;
    return wordset_which(w, s, n, &index);
}

/* True when the whole of s is one of the words. */
static inline bool wordset_has(struct wordset *w, struct span s)
{
    return s.n > 0 && wordset_at(w, s.s, s.n) == s.n;
}

#endif
