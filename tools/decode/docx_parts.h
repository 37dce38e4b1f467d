/* docx_parts: the files in a Word document, by name. */
#ifndef DECODE_DOCX_PARTS_H
#define DECODE_DOCX_PARTS_H

#include "mem.h"
#include "package.h"

/* The part of that name (document.xml, styles.xml ...) in the folder of the main part; empty where there is
 * none. */
struct span docx_part(const struct package *p, const char *name);

#endif
