/* pre: files that another program turns into text first (--pre). */
#ifndef DECODE_PRE_H
#define DECODE_PRE_H

#include <stdbool.h>

#include "decode_options.h"
#include "mem.h"

/* True when the file goes through the program: its name matches a glob, or where there is none, it is of a
 * kind (binary_kind) that is read nowhere here; NULL: text. */
bool pre_is_wanted(const struct decode_options *o, const char *path, const char *kind);

/* Runs the program with the path as its argument and the file as its standard input, and appends what it
 * writes to out, up to o->limit bytes. The program and what it starts are ended after o->pre_seconds; each of
 * its processes has o->pre_memory bytes at most. Returns NULL, or why there is no text: valid until the next
 * call. */
const char *pre_run(const struct decode_options *o, const char *path, struct buf *out);

#endif
