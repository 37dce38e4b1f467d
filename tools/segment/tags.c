#include "tags.h"

#include <stdbool.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

const char *tag_by_letters(struct span word)
{
    bool latin = true, letters = false;
    for (size_t i = 0; i < word.n; i++) {
        latin = latin && (unsigned char)word.s[i] < 0x80;
        letters = letters || is_letter(word.s[i]);
    }
    size_t sign = word.n > 1 && (word.s[0] == '-' || word.s[0] == '+' || word.s[0] == '.');
    if (latin && letters)
        return "eng";
    return word.n > 0 && is_digit(word.s[sign]) ? "m" : "x";
}
