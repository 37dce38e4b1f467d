/* figures: the numbers of years, months and days, in digits or in Chinese figures. */
#ifndef EXTRACT_FIGURES_H
#define EXTRACT_FIGURES_H

#include <stddef.h>

/* The digits, ASCII or full-width, that the n bytes at s begin with: their length, 0 for none or more than
 * four. *value is what they make, *count how many they are. */
size_t figures_digits(const char *s, size_t n, int *value, int *count);

/* The same for a year, which may also be in Chinese figures, one a digit: 二〇一三, 一九八五, 二0一三; as the
 * last of several years also two of them. */
size_t figures_year(const char *s, size_t n, int *value, int *count);

/* The same for a month or a day, which may also be a Chinese numeral: 十二, 二十一. */
size_t figures_small(const char *s, size_t n, int *value, int *count);

#endif
