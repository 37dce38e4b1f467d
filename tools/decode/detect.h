/* detect: which charset the bytes of a whole document are in. */
#ifndef DECODE_DETECT_H
#define DECODE_DETECT_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

struct charset {
    const char *name; /* IANA name; one that a document declared is good until the next is looked at */
    size_t bom;       /* bytes of byte order mark to pass over */
    bool clean;       /* known to be well-formed UTF-8 */
    bool binary;      /* this is no text in any charset */
};

/* Evidence in this order: byte order mark, zero bytes of UTF-32, well-formed UTF-8, the escape sequences of
 * seven-bit charsets, then statistics of characters side by side (score.h), in which the charset that an HTML
 * or XML document declares has an advantage. */
struct charset detect_charset(struct span bytes);

/* The same where the container declares the charset, by a name that may be unknown, or NULL. */
struct charset detect_declared(struct span bytes, const char *declared);

/* The same for bytes that are no document but a name or a line: no declarations, and never binary. */
struct charset detect_line(struct span bytes);

#endif
