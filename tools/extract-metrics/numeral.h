/* numeral: numbers in Chinese numerals. */
#ifndef EXTRACT_NUMERAL_H
#define EXTRACT_NUMERAL_H

#include "number_value.h"

/* Parses the numeral that the n bytes at s begin with, as number_parse does. Returns its length, or 0. */
size_t numeral_parse(const char *s, size_t n, number_unit_test *is_unit, const void *ctx, struct number *out);

#endif
