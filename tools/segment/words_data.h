/* words_data: jieba's dictionary and hidden Markov model as constant tables; common/gen/jieba.c writes them.
 *
 * The dictionary is a trie in a double array (Aoe 1989): each node that has children has a base of its own,
 * and its child for the character with code k is the cell at base + k, if that cell says that it is this
 * base's. A step is one load and one comparison, and none of its outcomes is a branch that could be guessed
 * wrongly. */
#ifndef SEGMENT_WORDS_DATA_H
#define SEGMENT_WORDS_DATA_H

#include <stdint.h>

enum { HMM_B, HMM_E, HMM_M, HMM_S, HMM_STATES, HMM_FIRST = 0x4e00, HMM_LAST = 0x9fd5 };

/* A cell, from the lowest bit: the base that it is a child of, its own base (0: no children), its weight (an
 * index into frequency; 0 is a prefix that is no word), its tag (an index into tag_name; 0 is no word's).
 * What is all zero is no node, and the base 0 has only such children. */
enum { WORDS_BASE_BITS = 20, WORDS_WEIGHT_AT = 40, WORDS_TAG_AT = 53, WORDS_ROOT = 1 };

/* Codes of characters: where no word may go on, and of those that are in no word. */
enum { WORDS_NO_CODE, WORDS_OTHER, WORDS_FIRST_CODE };

struct words_data {
    const uint64_t *cell;
    const uint16_t *code;      /* of each character of the basic plane; 0: in no word */
    const uint32_t *frequency; /* the different ones, ascending; frequency[0] is 0 */
    uint32_t frequencies;
    uint64_t total;                       /* sum of the frequencies of all lines of the dictionary */
    const double (*emission)[HMM_STATES]; /* of the characters from HMM_FIRST to HMM_LAST */
    const char *const *tag_name;          /* parts of speech */
};

extern const struct words_data words_data;

/* The cell of the child for code k; 0 if there is none. */
static inline uint64_t words_step(uint64_t base, uint16_t k)
{
    uint64_t cell = words_data.cell[base + k];
    return cell & -(uint64_t)((cell & ((1U << WORDS_BASE_BITS) - 1)) == base);
}

static inline uint64_t words_base(uint64_t cell)
{
    return cell >> WORDS_BASE_BITS & ((1U << WORDS_BASE_BITS) - 1);
}

static inline uint32_t words_weight(uint64_t cell)
{
    return cell >> WORDS_WEIGHT_AT & ((1U << (WORDS_TAG_AT - WORDS_WEIGHT_AT)) - 1);
}

static inline uint32_t words_tag_of(uint64_t cell)
{
    return (uint32_t)(cell >> WORDS_TAG_AT);
}

#endif
