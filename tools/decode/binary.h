/* binary: files that are no text, by their first bytes. */
#ifndef DECODE_BINARY_H
#define DECODE_BINARY_H

#include <stdbool.h>

#include "mem.h"

/* The kind of file that the bytes begin ("PNG image"), or NULL. */
const char *binary_kind(struct span bytes);

/* True for kinds that other programs find text in: PDF, old Word files. */
bool binary_may_hold_text(const char *kind);

/* Text has next to no control characters: true when UTF-8 (or any superset of ASCII) has too many. */
bool binary_controls(struct span bytes);

#endif
