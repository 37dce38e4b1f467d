/* harness: what the fuzz targets share. A target is one LLVMFuzzerTestOneInput, for libFuzzer and whatever
 * else speaks its interface (AFL++, Honggfuzz). Besides what the sanitizers see it claims what must hold for
 * every input. */
#ifndef FUZZ_HARNESS_H
#define FUZZ_HARNESS_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "mem.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the process as a finding. Standard error may be closed: the place is in the report of the crash. */
#define CLAIM(truth)                                                                                         \
    do {                                                                                                     \
        if (!(truth)) {                                                                                      \
            fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #truth);                            \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

/* The path of a file that holds the n bytes at s until the next call with the same number, 0 or 1. */
char *fuzz_file(int number, const void *s, size_t n);

/* Collects in b what is written to standard output while f(ctx) runs. Ending the process there is a finding.
 */
void fuzz_collect(struct buf *b, void (*f)(void *ctx), void *ctx);

/* Runs the tool that is linked in with these arguments (NULL-terminated, without its name) over input and
 * collects its output in b. */
void fuzz_tool(struct buf *b, const char *const *args, struct span input);

/* Calls f(ctx); returns true when it came back, false when it ended the process with a message. What was
 * allocated then through mem.h is given back. */
bool fuzz_survives(void (*f)(void *ctx), void *ctx);

/* Whether the tools would take s for gzip and read what it unpacks to. */
bool fuzz_is_gzip(struct span s);

/* Gets the next line of *rest without its LF; false at the end. */
bool fuzz_line(struct span *rest, struct span *line);

/* Appends s as a field, and after it the byte `end`. */
void fuzz_field(struct buf *b, struct span s, char end);

#endif
