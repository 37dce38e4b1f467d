/* page_json: JSON as it may stand in a page: no text that it holds can end a script, open markup or break a
 * line. */
#ifndef PAGE_JSON_H
#define PAGE_JSON_H

#include "mem.h"

/* Appends a field of a record, escapes undone, as a JSON string. Control characters, <, >, &, ', U+2028 and
 * U+2029 are written as \u escapes. */
void json_string(struct buf *o, struct span field);

/* Appends a decimal number as the record has it, or null where it is none that JSON allows. */
void json_number(struct buf *o, struct span field);

/* Appends a whole number. */
void json_count(struct buf *o, unsigned long long n);

#endif
