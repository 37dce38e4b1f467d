/* scan: one pass over a segment's text that cuts it into words, times and quantities. */
#ifndef EXTRACT_SCAN_H
#define EXTRACT_SCAN_H

#include "lex.h"
#include "number.h"
#include "scan_first.h"
#include "when.h"

/* Among a token's classes: it is text, or no pattern begins at the word (context.h). */
#define TOKEN_BEGINS_NOTHING (UINT64_C(1) << 63)

struct token {
    size_t at, length;
    enum token_kind kind;
    uint64_t classes; /* of words, and above them the sets they are in (token_sets.h); 0 for all else */
    size_t index;     /* of times and quantities, and of words in their list */
};

struct quantity {
    size_t at, length; /* raw */
    struct number number;
    const struct unit *unit;
    const char *per; /* the second unit of a compound (元/亩), or NULL */
    enum bound bound;
    struct decimal lo, hi;
    bool has_lo, has_hi;
    bool damaged;
    bool sign;     /* + or - stands before the number */
    bool composed; /* one of the parts of 8.8：50.4：40.8 */
    bool steps;    /* 跨过两个百亿台阶: how often a round sum was passed, which is no record */
};

enum { TIME_PAIRS = 1 << 6 }; /* words of 64 bits */

struct scan {
    struct token *token;
    size_t n, cap;
    struct quantity *quantity;
    size_t quantities, quantity_cap;
    struct when *time;
    size_t times, time_cap;
    uint8_t *first;                 /* by the first character: what may begin there */
    uint64_t time_pair[TIME_PAIRS]; /* bits of the two characters that a time may begin with */
    uint64_t *mark;                 /* by the number of a word: its classes and sets */
    size_t after_marker;            /* where the text begins after the marker of an item */
};

/* Makes the empty scan for these lists. */
void scan_init(struct scan *s, const struct lex *lex);

/* Where the bit of two characters is in time_pair; second is 0 where it does not matter. */
static inline uint32_t scan_time_pair(size_t first, uint32_t second)
{
    return heads_hash((uint32_t)first << 16 | second) >> 20;
}

/* False when no time begins at s (n > 0): a cheap first look. */
static inline bool scan_may_be_time(const struct scan *s, const char *text, size_t n)
{
    size_t length, first = lex_first(text, n, &length);
    if (!(s->first[first] & FIRST_TIME))
        return false;
    uint32_t alone = scan_time_pair(first, 0),
             pair = scan_time_pair(first, heads_three(text + length, n - length));
    return ((s->time_pair[alone >> 6] >> (alone & 63) | s->time_pair[pair >> 6] >> (pair & 63)) & 1) != 0;
}

/* Cuts the text from `at` on; what s held before is overwritten. Returns where it stopped: at the end of the
 * text, or of a sentence when there is already much in s. */
size_t scan_text(const struct lex *lex, struct span text, size_t at, struct scan *s);

void scan_free(struct scan *s);

#endif
