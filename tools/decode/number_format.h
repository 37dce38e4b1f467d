/* number_format: numbers of lists as a word processor writes them: 3, iii, C, 三, 叁, 丙, ③. */
#ifndef DECODE_NUMBER_FORMAT_H
#define DECODE_NUMBER_FORMAT_H

#include "mem.h"

enum number_format {
    NUMBER_DECIMAL,
    NUMBER_NONE,
    NUMBER_BULLET,
    NUMBER_ZERO, /* 03 */
    NUMBER_ROMAN_CAPITAL,
    NUMBER_ROMAN_SMALL,
    NUMBER_LETTER_CAPITAL,
    NUMBER_LETTER_SMALL,
    NUMBER_CHINESE,       /* 十三 */
    NUMBER_CHINESE_DIGIT, /* 一三 */
    NUMBER_CHINESE_LEGAL, /* 壹拾叁 */
    NUMBER_STEM,          /* 丙 */
    NUMBER_BRANCH,        /* 寅 */
    NUMBER_CIRCLE,        /* ③ */
    NUMBER_BRACKETS,      /* ⑶ */
    NUMBER_STOP,          /* ⒊ */
    NUMBER_WIDE           /* ３ */
};

/* The format by its name in Office Open XML (ECMA-376 part 1, 17.18.59); NUMBER_DECIMAL for those not known.
 */
enum number_format number_format(const char *name);

/* Appends the number (0 and above) in that format. */
void number_write(enum number_format format, unsigned long number, struct buf *out);

#endif
