/* member_name: what a document that was inside another one is called in the source column. */
#ifndef DECODE_MEMBER_NAME_H
#define DECODE_MEMBER_NAME_H

#include <stddef.h>

#include "mem.h"

enum { MEMBER_NAME = 4096 /* bytes, those of a path */ };

/* Appends ! and the name, which is in any charset, in UTF-8. Nobody opens a file by it, and it may be made to
 * do harm: control characters become ?, and of a name longer than MEMBER_NAME the beginning and the number of
 * the member stand. */
void member_name(struct span name, size_t number, struct buf *b);

#endif
