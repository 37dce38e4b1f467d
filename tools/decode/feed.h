/* feed: an input in a charset in which separators and line ends are ASCII bytes and nothing else is: its own,
 * or if that is not so, or asked for, UTF-8. */
#ifndef DECODE_FEED_H
#define DECODE_FEED_H

#include <stdbool.h>

#include "in.h"
#include "mem.h"

/* All zero but for in, most and utf8 is valid. */
struct feed {
    struct in *in;       /* NULL: all there is is in raw, and end is set */
    const char *charset; /* of the input; NULL until something was read */
    size_t most;         /* bytes of the largest document */
    bool utf8;           /* wanted */
    bool converted;
    bool any, end;   /* any: the input has bytes */
    size_t scanned;  /* of raw, for an LF */
    size_t replaced; /* bytes that could not be converted */
    struct buf raw, text;
};

/* The next bytes; none at the end. from: the charset, or NULL: to be found in the first 64 KiB. */
struct span feed_next(struct feed *f, const char *from);

/* The charset of what feed_next gives. */
const char *feed_charset(const struct feed *f);

void feed_free(struct feed *f);

#endif
