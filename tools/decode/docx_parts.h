/* docx_parts: the files in a Word document, by name. */
#ifndef DECODE_DOCX_PARTS_H
#define DECODE_DOCX_PARTS_H

#include <stdbool.h>

#include "mem.h"
#include "package.h"

/* True when the package is a Word document: it has a main part. */
bool docx_recognise(const struct package *p);

/* The part of that name (document, styles ...) in the folder of the main part; empty where there is none. */
struct span docx_part(const struct package *p, const char *name);

#endif
