/* score: how well bytes read as text of a charset, by statistics of characters side by side. */
#ifndef DECODE_SCORE_H
#define DECODE_SCORE_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

enum score_charset {
    SCORE_UTF8,
    SCORE_GB18030,
    SCORE_BIG5,
    SCORE_EUC_TW,
    SCORE_UTF16LE,
    SCORE_UTF16BE,
    SCORE_CHARSETS,
    SCORE_NONE = SCORE_CHARSETS
};

struct score {
    int cost;        /* of the text, in eighths of a bit: what is less is more likely */
    size_t bad;      /* bytes that are ill-formed or have no character */
    size_t controls; /* control characters other than blanks and line ends */
    size_t bytes;    /* so many were read */
};

/* Reads as much of the bytes (at most 64 KiB) as it takes to tell the charsets apart and returns which one
 * reads best. A character cut at the beginning or the end does not count. `declared` gets an advantage
 * (SCORE_NONE: none does). *best is its score. */
enum score_charset score_best(struct span bytes, enum score_charset declared, struct score *best);

/* What seven-bit bytes cost as GB 2312 in HZ, per Chinese character. 0 when there is none. */
int score_pairs(struct span gb);

#endif
