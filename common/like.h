/* like: patterns in which * is any text and ? one character. */
#ifndef COMMON_LIKE_H
#define COMMON_LIKE_H

#include <stdbool.h>

#include "span.h"

/* True when all of s, which is UTF-8, is like the pattern. Time is at most the product of their lengths. */
bool like(struct span pattern, struct span s);

#endif
