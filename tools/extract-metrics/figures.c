#include "figures.h"

#include "number.h"
#include "numeral_char.h"
#include "sets.h"

size_t figures_digits(const char *s, size_t n, int *value, int *count)
{
    size_t at = 0, length;
    int digit;
    *value = *count = 0;
    while (*count < 5 && (length = number_digit(s + at, n - at, &digit)) > 0) {
        *value = *value * 10 + digit;
        at += length;
        ++*count;
    }
    return *count <= 4 ? at : 0;
}

/* A Chinese figure, also a zero that was typed as a letter or a digit. */
static size_t figure(const char *s, size_t n, int *value)
{
    const struct set_word *word;
    size_t length = set_which(SET_YEAR_DIGITS, s, n, &word);
    if (length > 0)
        *value = word->number;
    return length;
}

size_t figures_year(const char *s, size_t n, int *value, int *count)
{
    size_t at = figures_digits(s, n, value, count), length;
    int digit;
    if (at > 0 || n == 0 || (unsigned char)s[0] < 0x80)
        return at;
    while (*count < 5 && (length = figure(s + at, n - at, &digit)) > 0) {
        *value = *value * 10 + digit;
        at += length;
        ++*count;
    }
    return *count == 4 || *count == 2 ? at : 0;
}

size_t figures_small(const char *s, size_t n, int *value, int *count)
{
    size_t at = figures_digits(s, n, value, count), ten;
    int units = 0, tens = 1, power;
    if (at > 0 || n == 0 || (unsigned char)s[0] < 0x80)
        return at;
    at = figure(s, n, &tens);
    ten = numeral_char_find(NUMERAL_MULTIPLIER, s + at, n - at, &power);
    if (ten == 0 || power != 1) {
        *value = tens;
        *count = 1;
        return at;
    }
    at += ten;
    at += figure(s + at, n - at, &units);
    *value = 10 * tens + units;
    *count = 2;
    return at;
}
