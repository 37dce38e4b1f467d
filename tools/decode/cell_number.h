/* cell_number: the numbers of spreadsheets as they are shown. */
#ifndef DECODE_CELL_NUMBER_H
#define DECODE_CELL_NUMBER_H

#include <stdbool.h>

#include "mem.h"

/* The format code of one of the numbers that stand for a format (ECMA-376 part 1, 18.8.30), as Chinese
 * editions of Excel have them; NULL: General. */
const char *cell_format(long id);

/* Appends the number in that format; NULL is General. What cannot be formatted is written as General has it,
 * and what is no number as it stands. epoch_1904: dates count from 1904. */
void cell_number(const char *value, const char *format, bool epoch_1904, struct buf *out);

#endif
