/* words_cost: what a text costs as a text of words, in eighths of a bit, character by character. Better than
 * the sum of hanzi_cost. */
#ifndef DECODE_WORDS_COST_H
#define DECODE_WORDS_COST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pair_bit.h"

/* The end of a text, as far as it matters for what comes after. All zero is the empty text. */
struct words {
    int cost;         /* of the text, the cheapest way to cut it, */
    int single;       /* if its last character is a word of its own, */
    int other;        /* and if not */
    int before[3];    /* what it cost without its last one, two, three characters */
    uint16_t last[3]; /* these characters, simplified, the last one first; 0: none */
    uint16_t joined;  /* so many pairs of characters at the end are side by side in words, up to 3 */
};

/* Puts cp after the text. */
void words_add(struct words *w, uint32_t cp);

/* What a character costs as a word of its own, or as a sign; filled when first asked. */
enum { WORDS_BMP = 1 << 16, WORDS_OTHER = 200 };
extern uint8_t words_alone_costs[WORDS_BMP];
void words_fill_costs(void);

static inline int words_alone_cost(uint32_t cp)
{
    if (words_alone_costs[0] == 0)
        words_fill_costs();
    return cp < WORDS_BMP ? words_alone_costs[cp] : WORDS_OTHER;
}

/* False when no word has the two, in simplified form, side by side. */
extern const uint8_t pairs_filter[];

static inline bool words_may_join(uint32_t before, uint32_t cp)
{
    enum { FIRST = 0x4e00, LAST = 0x9fff };
    if (before < FIRST || before > LAST || cp < FIRST || cp > LAST)
        return false;
    uint32_t bit = pair_bit(before - FIRST, cp - FIRST);
    return pairs_filter[bit / 8] >> bit % 8 & 1;
}

#endif
