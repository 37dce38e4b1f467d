/* hanzi: what is known of Chinese characters, from tables that the build makes (common/gen: readings, pairs,
 * gbk). */
#ifndef DECODE_HANZI_H
#define DECODE_HANZI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Number of the Mandarin reading (with tone marks: "xué") that the n bytes at s are; -1 when there is none.
 */
int hanzi_reading(const char *s, size_t n);

/* True when cp has that reading in Unihan (kMandarin, kHanyuPinlu, kHanyuPinyin, kXHC1983, kTGHZ2013). */
bool hanzi_reads(uint32_t cp, int reading);

enum { HANZI_READINGS_FIRST = 0x3400, HANZI_LAST = 0x9fff };
extern const uint16_t reading_simplified[]; /* from HANZI_READINGS_FIRST on */

/* The simplified character that cp became; cp itself where there is none. */
static inline uint32_t hanzi_simplified(uint32_t cp)
{
    uint16_t s =
        cp >= HANZI_READINGS_FIRST && cp <= HANZI_LAST ? reading_simplified[cp - HANZI_READINGS_FIRST] : 0;
    return s ? s : cp;
}

/* True when cp is a simplified form that traditional text has no use for. */
bool hanzi_only_simplified(uint32_t cp);

/* What cp costs after `before` (0: at the start), in eighths of a bit: -8 log2 P. Traditional characters
 * cost what their simplified ones do. Comparable between texts of any kind: punctuation, digits and letters
 * have costs too. */
int hanzi_cost(uint32_t before, uint32_t cp);

/* The same without regard to what stands before. */
enum { HANZI_BMP = 1 << 16, HANZI_COST_OTHER = 200 };
extern uint8_t hanzi_alone[HANZI_BMP]; /* filled when first asked */
void hanzi_fill_costs(void);

static inline int hanzi_cost_alone(uint32_t cp)
{
    if (hanzi_alone[0] == 0)
        hanzi_fill_costs();
    return cp < HANZI_BMP ? hanzi_alone[cp] : HANZI_COST_OTHER;
}

/* Characters by lead byte from 80 and trail byte, 256 in a row; 0 for none. */
extern const uint16_t gbk_character[], big5_character[], hkscs_character[], cns_character[];

static inline uint32_t hanzi_of_pair(const uint16_t *character, unsigned lead, unsigned trail)
{
    return lead >= 0x80 && lead <= 0xff ? character[(lead & 0x7f) << 8 | (trail & 0xff)] : 0;
}

/* The character of a pair of GBK bytes; 0 when GBK has none there. */
static inline uint32_t hanzi_from_gbk(unsigned lead, unsigned trail)
{
    return hanzi_of_pair(gbk_character, lead, trail);
}

/* The same of Big5 itself. */
static inline uint32_t hanzi_from_big5(unsigned lead, unsigned trail)
{
    return hanzi_of_pair(big5_character, lead, trail);
}

/* The same of Big5 with the Hong Kong characters; 0xfffe where the character is beyond 0xffff. */
static inline uint32_t hanzi_from_hkscs(unsigned lead, unsigned trail)
{
    return hanzi_of_pair(hkscs_character, lead, trail);
}

/* The character at the row and column (A1 to FE) of a plane of CNS 11643, the charset of EUC-TW. Of planes 3
 * to 15 it is not known which: 0xfffe. */
static inline uint32_t hanzi_from_cns(unsigned plane, unsigned row, unsigned column)
{
    enum { CELLS = 94 };
    if (row < 0xa1 || row > 0xfe || column < 0xa1 || column > 0xfe)
        return 0;
    return plane > 2 ? 0xfffe : cns_character[((plane - 1) * CELLS + row - 0xa1) * CELLS + column - 0xa1];
}

/* The two GBK bytes (lead << 8 | trail) of cp; 0 when it has none. */
unsigned hanzi_to_gbk(uint32_t cp);

static inline bool hanzi_is(uint32_t cp)
{
    return (cp >= 0x3400 && cp <= 0x9fff) || (cp >= 0x20000 && cp <= 0x3ffff);
}

#endif
