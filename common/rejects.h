/* rejects: lines and inputs that are no records. They go verbatim to a file if there is one, the first few
 * are named on standard error, all are counted, and the exit status rises to 1. */
#ifndef COMMON_REJECTS_H
#define COMMON_REJECTS_H

#include "in.h"
#include "mem.h"
#include "out.h"

/* Owned by who reads: rejects_begin, then any number of rejects, then rejects_end. */
struct rejects {
    struct out *out; /* NULL: they are counted only */
    unsigned long long n;
};

/* Starts with none. Creates the file (NULL: none), so that it is there and empty when nothing is rejected;
 * ends the process when that fails. */
void rejects_begin(struct rejects *r, const char *path);

/* Writes line to the file and names it: "FILE:NUMBER: reason". number 0 means the whole input. */
void rejects_add(struct rejects *r, const char *file, unsigned long long number, const char *reason,
                 struct span line);

/* The same for a line that is longer than lines->limit: `start` is what in_line gave of it, the rest is read
 * and written piece by piece. */
void rejects_add_cut(struct rejects *r, struct in_lines *lines, struct span start);

/* Says how many lines were rejected if not all were named, and closes the file. */
void rejects_end(struct rejects *r);

#endif
