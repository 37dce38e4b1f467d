/* date: dates as containers state them, to ISO 8601. */
#ifndef DECODE_DATE_H
#define DECODE_DATE_H

#include <stdbool.h>

#include "mem.h"

enum { DATE_SIZE = 11 };

/* Finds the first date in the text: 2019-03-05, 2019/3/5, 2019.3.5, 2019年3月5日, 20190305, "05 Mar 2019",
 * whatever follows. Writes it as 2019-03-05 and a NUL; an empty string when there is none. Years are from
 * 1900 to 2199. */
void date_find(struct span text, char date[DATE_SIZE]);

#endif
