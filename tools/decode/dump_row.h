/* dump_row: documents that are parts of a file: rows, lines, objects. */
#ifndef DECODE_DUMP_ROW_H
#define DECODE_DUMP_ROW_H

#include <stdbool.h>

#include "document.h"
#include "feed.h"

enum { DUMP_ID_MOST = 1000 /* bytes; what is longer is no id */ };

/* What is known of the part in hand; its text is in d->bytes. */
struct dump_row {
    struct decoder *d;
    struct feed feed;
    struct buf source;         /* name of the input */
    struct buf id;             /* or empty */
    char day[DATE_SIZE];       /* or empty */
    unsigned long long number; /* of the part, from 1 */
    bool too_large;
    bool last; /* the part ends where the input does */
};

/* Begins with an input of which d->bytes holds what has been read so far; where it is NULL that is all, and
 * is called source. */
void dump_begin(struct dump_row *r, struct decoder *d, struct in *in, struct span source);

/* Ends with it. A file without a byte is rejected: what should be in it is missing. */
void dump_finish(struct dump_row *r);

/* Adds to the part in hand. */
void dump_add(struct dump_row *r, struct span s);

/* Writes the part in hand and forgets its text. */
void dump_write(struct dump_row *r);

/* Its name: "path#id". Valid until the next call. */
struct span dump_source(struct dump_row *r);

/* The name of the input. */
struct span dump_name(const struct dump_row *r);

#endif
