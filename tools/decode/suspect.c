#include "suspect.h"

#include <stdbool.h>

#include "simd.h"

enum { BLOCK = SIMD_MISREAD_MAX, SHORT = 1 << 10 };

unsigned suspect(struct span t)
{
    enum { LATE = 14, LATIN = 10 }; /* one in so many */
    bool high = false;
    unsigned what = 0;
    for (size_t at = 0; at < t.n && what != (SUSPECT_GBK | SUSPECT_SINGLE); at += BLOCK) {
        struct simd_misread c = simd_count_misread(t.s + at, t.n - at < BLOCK ? t.n - at : BLOCK);
        if (c.signs > 0 || (c.late > 0 && c.late * LATE > c.wide))
            what |= SUSPECT_GBK;
        if (c.latin > 2 && c.latin * LATIN > c.high)
            what |= SUSPECT_SINGLE;
        high = high || c.high > 0;
    }
    return high && t.n < SHORT ? what | SUSPECT_GBK : what;
}
