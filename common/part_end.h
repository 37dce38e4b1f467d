/* part_end: the last line of a partial result, a comment that says what stands before it,
 *
 *     #end TAB lines TAB CRC-32 of their bytes in hex
 *
 * so that a part that was cut or changed is found before it is merged. Parts may be joined: each has its own.
 * Comments (but for ends) are not counted. */
#ifndef COMMON_PART_END_H
#define COMMON_PART_END_H

#include <stdbool.h>

#include "in.h"
#include "out.h"

/* Since the last end. All zero is valid. */
struct part_end {
    unsigned long long lines;
    unsigned long crc;
    bool seen;              /* this input has had an end */
    unsigned long long bad; /* parts of all inputs that were not whole */
};

/* Writes what the end of what was counted is, without LF and NUL, and returns its length. */
enum { PART_END_SIZE = 64 };
size_t part_end_text(const struct part_end *p, char text[PART_END_SIZE]);

/* Counts a line, given without its LF. */
void part_end_add(struct part_end *p, struct span line);

/* Writes the end of what was counted. */
void part_end_write(const struct part_end *p, struct out *o);

/* Takes the line that in_line returned last: an end is compared, comments are passed over, all else counts.
 * What is wrong is named, with status 2. */
void part_end_take(struct part_end *p, const struct in_lines *lines, struct span line, bool comment);

/* Call it at the end of each input: one without an end of its own is named, with status 2. */
void part_end_input(struct part_end *p, const struct in *in);

#endif
