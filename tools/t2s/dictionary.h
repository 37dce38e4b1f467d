/* dictionary: one OpenCC configuration as constant data, made by the build from OpenCC's own dictionaries
 * (see common/gen/opencc.c) and shared with the generator, which must agree with every word here.
 *
 * OpenCC's algorithm, in its words "mmseg" and "conversion chain":
 *   1. Cut the text into segments: at each character, the longest key of the segmentation dictionary that
 *      begins there is a segment; what lies between two such keys is one segment too.
 *   2. Convert each segment through each dictionary group of the chain, left to right by longest match. In a
 *      group the first dictionary that matches at all wins, however short its match.
 * The second group sees the output of the first one, but never across a segment's border.
 *
 * A table does both with one walk over the text:
 *   unit   what a single character becomes, and whether more has to be looked at
 *   pair   a filter: can these two characters begin anything longer than one character?
 *   front  what the text may hold: keys of the segmentation dictionary and of the first of two groups
 *   back   what the last group converts: its keys may only arise from the output of the first one */
#ifndef T2S_DICTIONARY_H
#define T2S_DICTIONARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "trie.h"

enum table_kind {
    TABLE_SEGMENT, /* a key of the segmentation dictionary: text is final */
    TABLE_CLOSED,  /* a key of the first group, text is final whatever stands around it */
    TABLE_OPEN /* a key of the first group: middle has to go through the back dictionaries in its context */
};

struct table_value {
    uint32_t middle, text;    /* offsets in pool: output of the first group, of the whole chain */
    uint8_t middle_n, text_n; /* their lengths in bytes */
    uint8_t kind;             /* enum table_kind; of no meaning in back */
    uint8_t characters;       /* length of the key in characters */
};

/* Bits of a unit above the 24 that hold (bytes of the character) xor (bytes of what it becomes), the first
 * byte lowest. 0 is a character that stays and begins nothing. */
enum {
    UNIT_HEAD = 1 << 24, /* may begin something longer: ask pair */
    UNIT_ODD = 1 << 25   /* becomes something that is not three bytes long, or is ill-formed: no shortcut */
};

enum { PAIR_BITS = 15 };

struct table {
    const uint16_t *page;       /* 1024: four bits of the first byte and six of the second to a block */
    const uint32_t (*unit)[64]; /* blocks: six bits of the third byte to a unit */
    const uint8_t *pair;        /* a Bloom filter of 1 << PAIR_BITS bits */
    const uint8_t *ascii;       /* 128 flags: this ASCII character begins a key */
    struct trie front, back;
    const struct table_value *front_value, *back_value;
    const char *pool;
};

extern const struct table table_t2s, table_tw2s, table_tw2sp, table_hk2s;

/* The three bytes at s as one number. */
static inline uint32_t table_load(const char *s)
{
    const unsigned char *u = (const unsigned char *)s;
    return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16;
}

/* As table_load, but four bytes can be read at s: one load where the byte order allows. */
static inline uint32_t table_load_fast(const char *s)
{
#if defined __BYTE_ORDER__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint32_t four;
    memcpy(&four, s, sizeof four);
    return four & 0xffffff;
#else
    return table_load(s);
#endif
}

/* True when c, from table_load, has the shape of a three-byte character. */
static inline int table_is_three(uint32_t c)
{
    return (c & 0xc0c0f0) == 0x8080e0;
}

/* Index into page, for c of that shape. */
static inline uint32_t table_page(uint32_t c)
{
    return (c & 15) << 6 | (c >> 8 & 63);
}

/* Number of the bit for two three-byte characters. */
static inline uint32_t table_pair(uint32_t a, uint32_t b)
{
    return (a * 0x9e3779b1u + b * 0x85ebca77u) >> (32 - PAIR_BITS);
}

#endif
