/* warc: web archives (ISO 28500) and the pages in them. */
#ifndef DECODE_WARC_H
#define DECODE_WARC_H

#include <stdbool.h>

#include "document.h"
#include "in.h"
#include "mem.h"

bool warc_recognise(struct span head);

/* Writes each page as a document: the body of each response whose status is 2xx, each resource and conversion
 * that is text or a document. Its source is path!URI, its date the record's. What the crawler wrote for
 * itself, other answers and what is no text are counted and said in one line. d->bytes holds what has been
 * read of in so far; in is NULL where that is all, and source names it. Memory: one record, of no more than
 * --max-document. */
void warc_visit(struct decoder *d, struct in *in, struct span source);

#endif
