/* marker: the numbers that headings of Chinese official documents begin with (GB/T 9704-2012, 7.3.3, and what
 * is met in the wild). */
#ifndef SEGMENT_MARKER_H
#define SEGMENT_MARKER_H

#include <stdbool.h>

#include "mem.h"

/* Ranks from the outermost in; 0 is no marker. */
enum marker_rank {
    MARK_NONE,
    MARK_PART,          /* 第一部分 第一章 壹、 */
    MARK_HAN,           /* 一、 */
    MARK_HAN_BRACKET,   /* （一） (一) ㈠ */
    MARK_DIGIT,         /* 1. 1、 1． ⒈ */
    MARK_DIGIT_BRACKET, /* （1） 1) ⑴ */
    MARK_RING,          /* ① */
    MARK_ORDINAL,       /* 第一， */
    MARK_NAMED,         /* 一是 */
    MARK_RANKS
};

struct marker {
    enum marker_rank rank;
    unsigned number; /* what it counts: 3 for （三）; 0 where the digits are lost */
    size_t bare;     /* bytes of the marker without its trailing punctuation: "（一）", "3", "一" */
    size_t whole;    /* with it and the blanks after */
    bool weak;       /* 三：or 三 with a blank, 三是: a marker only where it counts on */
};

/* Looks for a marker at the head of line. A decimal, a date or a time is none. A stop before a Chinese
 * character
 * (".大力") is a marker of rank MARK_DIGIT with number and bare 0: whether digits were lost, neighbours tell.
 */
struct marker marker_find(struct span line);

/* Length of the Chinese numeral (1 to 199) that s begins with, its value in *number; 0 if none. */
size_t marker_han(struct span s, unsigned *number);

#endif
