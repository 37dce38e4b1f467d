/* office: the text of documents of office programs. */
#ifndef DECODE_OFFICE_H
#define DECODE_OFFICE_H

#include <stdbool.h>

#include "mem.h"

/* True when a file that begins with these bytes (512 or all there are) may be such a document. */
bool office_recognise(struct span head);

enum office { OFFICE_NONE, OFFICE_TEXT, OFFICE_DAMAGED, OFFICE_REJECTED };

/* Appends the text of the file to out. OFFICE_NONE: it is no such document, but another zip archive.
 * OFFICE_DAMAGED: out has what could be read. OFFICE_REJECTED: *reason says why. limit is for what is
 * unpacked, and for the text. Adds to *hidden in how many places text was left out that is not to be seen. */
enum office office_text(struct span file, size_t limit, struct buf *out, size_t *hidden, const char **reason);

/* The same of a package whose parts are there. */
struct package;
enum office office_package_text(const struct package *p, size_t limit, struct buf *out, size_t *hidden,
                                const char **reason);

#endif
