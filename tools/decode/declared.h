/* declared: the charset that an HTML or XML document says it is in. */
#ifndef DECODE_DECLARED_H
#define DECODE_DECLARED_H

#include <stddef.h>

#include "mem.h"

/* Copies what stands after charset= or encoding= at the beginning of the document, in a tag, to label (size
 * bytes, NUL included; empty if there is nothing). */
void declared_charset(struct span bytes, char *label, size_t size);

#endif
