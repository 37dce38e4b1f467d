/* sentences: the text of a segment by where it stands, from a file of segment records that is read twice:
 * once for where each line begins, 16 bytes a segment, and then line by line as they are asked for. */
#ifndef PANEL_SENTENCES_H
#define PANEL_SENTENCES_H

#include "statement.h"

struct sentences;

/* Reads where the segments of the file stand, and calls each for every record. One that cannot be read, or
 * moved about in, ends the process; a line that is no segment record is passed over, and makes the status 1.
 */
struct sentences *sentences_open(const char *path, void (*each)(void *ctx, const struct span *field),
                                 void *ctx);

/* The text of the segment that a statement stands in, escaped as in the record, until the next call; empty if
 * the file does not have it. */
struct span sentences_find(struct sentences *s, const struct statement *said);

void sentences_close(struct sentences *s);

#endif
