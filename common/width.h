/* width: code points that do not take one column on a terminal, from the Unicode character database. Made by
 * the build: see width.awk. */
#ifndef COMMON_WIDTH_H
#define COMMON_WIDTH_H

#include <stddef.h>
#include <stdint.h>

struct width_range {
    uint32_t first, last;
    uint8_t width; /* 0 or 2 */
};

extern const struct width_range width_range[]; /* ascending, disjoint */
extern const size_t width_ranges;

#endif
