/* rejects: lines and inputs that are no records. They go to a file if there is one, the first few are
 * named on standard error, all are counted, and the exit status rises to 1.
 *
 * A line of the file is tool, file, line, reason, each with a TAB after it, then what was rejected,
 * verbatim: cut -f 5- gives it back. The first four are escaped as in records; line is empty for a whole
 * input. */
#ifndef COMMON_REJECTS_H
#define COMMON_REJECTS_H

#include <stdbool.h>

#include "in.h"
#include "mem.h"
#include "out.h"

/* Owned by who reads: rejects_begin, then any number of rejects, then rejects_end. */
struct rejects {
    struct out *out; /* NULL: they are counted only */
    unsigned long long n;
    bool escaped; /* the names of files are escaped already: set by who reads */
};

/* Starts with none. Creates the file (NULL: none), so that it is there and empty when nothing is rejected;
 * ends the process when that fails. */
void rejects_begin(struct rejects *r, const char *path);

/* Writes line with its reason to the file and names it: "FILE:NUMBER: reason". number 0 means the whole
 * input. */
void rejects_add(struct rejects *r, const char *file, unsigned long long number, const char *reason,
                 struct span line);

/* The same for a line that is longer than lines->limit: `start` is what in_line gave of it, the rest is read
 * and written piece by piece. */
void rejects_add_cut(struct rejects *r, struct in_lines *lines, struct span start);

/* Says how many lines were rejected if not all were named, and closes the file. */
void rejects_end(struct rejects *r);

#endif
