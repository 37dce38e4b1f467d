/* source_names: names that the user gives to documents, by their source (decode --names). */
#ifndef DECODE_SOURCE_NAMES_H
#define DECODE_SOURCE_NAMES_H

#include <stdint.h>

#include "mem.h"

/* A hash table of lines of a file, which stay in memory as they are. All zero is valid: nothing has a name.
 */
struct source_names {
    struct buf text;
    struct source_name {
        uint64_t hash; /* of the source */
        size_t at;     /* in text: the source, then the name, both escaped */
        size_t source, name;
    } * entry;
    size_t n, most;
    size_t *slot; /* open addressing: number of the entry + 1; 0 is free */
    size_t slots;
    struct buf file; /* the input in hand, escaped */
    struct buf line; /* what source_names_of returns */
};

/* Reads lines of two columns, source and name, TAB-separated and escaped as in records. Ends the process
 * where the file cannot be read, a line has another shape, or a source stands twice. */
void source_names_read(struct source_names *m, const char *path);

/* Says which input the sources that follow are of: the beginning that they share. Not escaped. */
void source_names_file(struct source_names *m, struct span file);

/* The name of a source, which is not escaped, as it is to be written: its own, or that of its file with what
 * stands after it (!member, #row), or the source itself. Escaped, and valid until the next call. */
struct span source_names_of(struct source_names *m, struct span source);

void source_names_free(struct source_names *m);

#endif
