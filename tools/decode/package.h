/* package: the parts of a document that is a zip archive of XML files, in memory. */
#ifndef DECODE_PACKAGE_H
#define DECODE_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

/* All zero is valid and empty. */
struct package {
    struct package_part *part;
    size_t n, cap;
    struct buf bytes; /* of all parts, one after the other */
    bool damaged;     /* what is there may not be all */
    bool encrypted;   /* some part cannot be read */
};

/* True when the bytes (512 or all there are) begin a zip archive whose first member is one of those that such
 * documents begin with. Never when built without libarchive. */
bool package_recognise(struct span head);

/* Takes the parts of text (XML, XHTML, mimetype) out of the archive. Returns false when they come to more
 * than limit bytes. The spans of package_part stay valid until package_free. */
bool package_read(struct package *p, struct span zip, size_t limit);

/* Adds a part; package_sort must be called when all are there. */
void package_add(struct package *p, struct span name, struct span content);
void package_sort(struct package *p);

/* The part of that name; NULL in s where there is none. */
struct span package_part(const struct package *p, struct span name);

/* Name and content of part number i. */
struct span package_name(const struct package *p, size_t i);
struct span package_content(const struct package *p, size_t i);

void package_free(struct package *p);

#endif
