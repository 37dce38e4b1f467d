/* text: small questions about spans of UTF-8, for the other files of this tool. */
#ifndef SEGMENT_TEXT_H
#define SEGMENT_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"
#include "sets.h"
#include "utf8.h"

static inline struct span text_from(struct span s, size_t at)
{
    return (struct span){s.s + at, s.n - at};
}

static inline struct span text_head(struct span s, size_t n)
{
    return (struct span){s.s, s.n < n ? s.n : n};
}

/* strlen, at once for literals and for single characters, which most lists are of. what is not empty. */
static inline size_t text_length(const char *what)
{
    if (__builtin_constant_p(strlen(what)))
        return strlen(what);
    return what[1] == '\0' ? 1 : what[2] == '\0' ? 2 : what[3] == '\0' ? 3 : strlen(what);
}

/* Length of what when s begins (ends) with it, else 0. A literal is compared as one or two numbers, anything
 * else byte by byte: nearly always the first ones differ. */
static inline size_t text_starts(struct span s, const char *what)
{
    size_t n = 0;
    if (__builtin_constant_p(strlen(what))) {
        n = strlen(what);
        return s.n >= n && memcmp(s.s, what, n) == 0 ? n : 0;
    }
    for (; what[n] != '\0'; n++)
        if (n == s.n || s.s[n] != what[n])
            return 0;
    return n;
}

static inline size_t text_ends(struct span s, const char *what)
{
    size_t n = text_length(what);
    return n > 0 && s.n >= n && s.s[s.n - 1] == what[n - 1] && memcmp(s.s + s.n - n, what, n) == 0 ? n : 0;
}

/* The longest word of the set that s begins with; its length or 0. */
static inline size_t text_one_of(struct span s, enum set_id words)
{
    return set_at(words, s.s, s.n);
}

static inline bool text_ends_one_of(struct span s, enum set_id words)
{
    return set_ends(words, s) > 0;
}

static inline bool text_holds_one_of(struct span s, enum set_id words)
{
    return set_within(words, s);
}

/* The length of the word of the set that stands first in s, from byte *at on, and *at becomes where; 0 if
 * none does. */
static inline size_t text_find(struct span s, enum set_id words, size_t *at)
{
    size_t n;
    const char *p = set_find(words, text_from(s, *at), &n);
    *at = p != NULL ? (size_t)(p - s.s) : s.n;
    return p != NULL ? n : 0;
}

static inline bool text_digit(struct span s, size_t i)
{
    return i < s.n && s.s[i] >= '0' && s.s[i] <= '9';
}

static inline bool text_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Length of the run of ASCII digits at i. */
static inline size_t text_digits(struct span s, size_t i)
{
    size_t n = 0;
    while (text_digit(s, i + n))
        n++;
    return n;
}

/* The value of the n digits (up to 9) at i. */
static inline int text_number(struct span s, size_t i, size_t n)
{
    int value = 0;
    for (size_t k = i; k < i + n && k < s.n; k++)
        value = value * 10 + (s.s[k] - '0');
    return value;
}

/* True when s begins with a Chinese character (U+3400 to U+9FFF). */
static inline bool text_is_han(struct span s)
{
    unsigned char c = s.n >= 3 ? (unsigned char)s.s[0] : 0;
    return c >= 0xe4 ? c <= 0xe9 : c == 0xe3 && (unsigned char)s.s[1] >= 0x90;
}

/* True when s ends with one. */
static inline bool text_ends_han(struct span s)
{
    return s.n >= 3 && text_is_han((struct span){s.s + s.n - 3, 3});
}

/* The three bytes of a character, as one number, to switch on: TEXT_CODE(0xe3, 0x80, 0x82) is 。 */
#define TEXT_CODE(a, b, c) ((uint32_t)(a) << 16 | (uint32_t)(b) << 8 | (uint32_t)(c))

static inline uint32_t text_code(struct span s)
{
    return s.n < 3 ? 0 : TEXT_CODE((unsigned char)s.s[0], (unsigned char)s.s[1], (unsigned char)s.s[2]);
}

/* True when s has at most max characters; looks at no more than that. */
static inline bool text_at_most(struct span s, size_t max)
{
    return s.n <= max || (s.n <= max * 4 && utf8_count(s.s, s.n) <= max);
}

#endif
