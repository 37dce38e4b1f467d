/* words_data: jieba's dictionary and hidden Markov model as constant tables; common/gen/jieba.c writes them.
 *
 * The dictionary is a trie in breadth-first order: node 0 is the root, the children of node i are the nodes
 * from child[i] to child[i + 1] - 1, sorted by character. A parent's children lie side by side, so a step is
 * a binary search in an array of 16-bit numbers. */
#ifndef SEGMENT_WORDS_DATA_H
#define SEGMENT_WORDS_DATA_H

#include <stdint.h>

enum { HMM_B, HMM_E, HMM_M, HMM_S, HMM_STATES, HMM_FIRST = 0x4e00, HMM_LAST = 0x9fd5, WORDS_NODE_BITS = 19 };

struct words_data {
    uint32_t nodes;
    const uint16_t *character; /* of each node */
    const uint32_t *child;     /* of each node, and one more */
    const uint16_t *weight;    /* of each node: index into frequency; 0 is a prefix that is no word */
    const uint32_t *frequency; /* the different ones, ascending; frequency[0] is 0 */
    uint32_t frequencies;
    /* The nodes of two characters, by hash: most steps are theirs, and the search among a hundred sisters is
     * slow. */
    const uint64_t *pair; /* open addressing: first character, second, 32 bits of node; 0 is free */
    uint32_t pairs;       /* a power of two */
    uint64_t total;       /* sum of the frequencies of all lines of the dictionary */
    const double (*emission)[HMM_STATES]; /* of the characters from HMM_FIRST to HMM_LAST */
    const uint8_t *tag;                   /* of each node: index into tag_name; 0 is no word's */
    const char *const *tag_name;          /* parts of speech */
};

extern const struct words_data words_data;

/* Where to look for a pair first. */
static inline uint32_t words_pair_hash(uint32_t first, uint32_t second)
{
    return (first << 16 | second) * UINT32_C(2654435769) >> 8;
}

#endif
