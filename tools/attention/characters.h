/* characters: which of them make a word. */
#ifndef ATTENTION_CHARACTERS_H
#define ATTENTION_CHARACTERS_H

#include <stdbool.h>
#include <stdint.h>

#include "span.h"
#include "utf8.h"

/* Letters and digits of any script, a Chinese character first of all; punctuation and signs are none. */
static inline bool is_letter(uint32_t c)
{
    if (c >= 0x3400 && c < 0xd800)
        return true;
    if (c < 0x80)
        return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
    if (c < 0x2000)
        return c >= 0xc0 && c != 0xd7 && c != 0xf7;
    if (c < 0x3040)
        return (c >= 0x2c00 && c < 0x2e00) || (c >= 0x3005 && c <= 0x3007);
    if (c < 0xff00)
        return c < 0xe000 || (c >= 0xf900 && c < 0xfe00);
    if (c < 0x10000)
        return (c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
    return c < 0x1f000 || c >= 0x20000;
}

/* True for a word with one of them. U+4000 to U+9FFF are told by their first byte, as most words begin so. */
static inline bool has_letter(struct span word)
{
    if (word.n >= 3 && (unsigned char)(*word.s - '\xe4') < 6)
        return true;
    uint32_t c;
    for (size_t i = 0, n; i < word.n; i += n ? n : 1) {
        n = utf8_decode(word.s + i, word.n - i, &c);
        if (n > 0 && is_letter(c))
            return true;
    }
    return false;
}

#endif
