/* stray: words that no configuration converts, from stray.csv: traditional ones in texts that are simplified
 * otherwise and pass as they are, and what the dictionaries get wrong in traditional ones. */
#ifndef T2S_STRAY_H
#define T2S_STRAY_H

#include <stdbool.h>
#include <stddef.h>

struct stray {
    const char *from, *to;
    bool traditional; /* in traditional texts; otherwise in simplified ones */
};

/* Made by the build from tools/t2s/stray.csv. */
extern const struct stray stray_words[];
extern const size_t stray_words_n;

#endif
