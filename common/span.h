/* span: bytes that somebody else owns, and the small questions that every tool asks about them.
 *
 * A word is a NUL-terminated string; a list of words ends with NULL. Nothing here allocates or fails. */
#ifndef COMMON_SPAN_H
#define COMMON_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "simd.h"

/* n bytes at s, which may hold NULs. s may be NULL where n is 0. */
struct span {
    const char *s;
    size_t n;
};

/* The whole word as a span. */
static inline struct span span_of(const char *word)
{
    return (struct span){word, strlen(word)};
}

/* Where it ends. An empty one may have no address, and to that not even 0 may be added. */
static inline const char *span_end(struct span s)
{
    return s.n > 0 ? s.s + s.n : s.s;
}

/* What is left of s from byte `at` on (at most s.n). */
static inline struct span span_from(struct span s, size_t at)
{
    return at > 0 ? (struct span){s.s + at, s.n - at} : s;
}

/* The first n bytes of s, or all of it where it is shorter. */
static inline struct span span_head(struct span s, size_t n)
{
    return (struct span){s.s, s.n < n ? s.n : n};
}

/* True when both hold the same bytes. */
static inline bool span_equal(struct span a, struct span b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

/* Negative, zero or positive as a stands before, with or after b in the order of their bytes. */
static inline int span_order(struct span a, struct span b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n > 0 ? memcmp(a.s, b.s, n) : 0;
    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

/* True when a is the word. Its length, which the compiler knows of a literal, makes the comparison one of
 * numbers. */
static inline bool span_is(struct span a, const char *word)
{
    size_t n = strlen(word);
    return a.n == n && (n == 0 || memcmp(a.s, word, n) == 0);
}

/* Length of the word when s begins with it, else 0. A literal is compared as one or two numbers, anything
 * else byte by byte: nearly always the first ones differ. */
static inline size_t span_starts(struct span s, const char *word)
{
    size_t n = 0;
    if (__builtin_constant_p(strlen(word))) {
        n = strlen(word);
        return n > 0 && s.n >= n && memcmp(s.s, word, n) == 0 ? n : 0;
    }
    for (; word[n] != '\0'; n++)
        if (n == s.n || s.s[n] != word[n])
            return 0;
    return n;
}

/* The same at byte `at`, which may lie beyond the end. */
static inline size_t span_starts_at(struct span s, size_t at, const char *word)
{
    return at < s.n ? span_starts((struct span){s.s + at, s.n - at}, word) : 0;
}

/* Length of the word when s ends with it, else 0. */
static inline size_t span_ends(struct span s, const char *word)
{
    size_t n = strlen(word);
    return n > 0 && s.n >= n && s.s[s.n - 1] == word[n - 1] && memcmp(s.s + s.n - n, word, n) == 0 ? n : 0;
}

/* The same for what of s stands before byte `at` (at most s.n). */
static inline size_t span_ends_at(struct span s, size_t at, const char *word)
{
    return span_ends((struct span){s.s, at}, word);
}

/* Length of the longest word of the list that s begins with, else 0. */
static inline size_t span_starts_one_of(struct span s, const char *const *list)
{
    size_t longest = 0;
    for (; *list != NULL; list++) {
        size_t n = span_starts(s, *list);
        longest = n > longest ? n : longest;
    }
    return longest;
}

/* Length of the longest word of the list that s ends with, else 0. */
static inline size_t span_ends_one_of(struct span s, const char *const *list)
{
    size_t longest = 0;
    for (; *list != NULL; list++) {
        size_t n = span_ends(s, *list);
        longest = n > longest ? n : longest;
    }
    return longest;
}

/* Where the n bytes at what, one at least, stand first in s, or NULL. For words of a few characters:
 * memmem(3) prepares more than it saves on short texts. */
static inline const char *span_find_bytes(struct span s, const char *what, size_t n)
{
    return simd_find(s.s, s.n, what, n);
}

/* The same for a word, which is not empty. */
static inline const char *span_find(struct span s, const char *word)
{
    return span_find_bytes(s, word, strlen(word));
}

/* True when the word stands in s. */
static inline bool span_holds(struct span s, const char *word)
{
    return span_find(s, word) != NULL;
}

/* True when one of the list does. */
static inline bool span_holds_one_of(struct span s, const char *const *list)
{
    for (; *list != NULL; list++)
        if (span_holds(s, *list))
            return true;
    return false;
}

#endif
