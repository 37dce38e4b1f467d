/* word_store: what is written of each report and how often it uses each word, kept in a temporary file in
 * TMPDIR until all reports have been read: eight bytes for each different word of a report. */
#ifndef ATTENTION_WORD_STORE_H
#define ATTENTION_WORD_STORE_H

#include <stdint.h>
#include <stdio.h>

#include "vocabulary.h"

/* One report as it was read again; all zero is valid. Free with stored_free. */
struct stored {
    struct buf text;
    struct word_count *word; /* in the order of their numbers */
    size_t n, room;
};

/* All functions end the process when the file cannot be written or read. */
FILE *word_store_open(void);

/* Appends a report and returns where it begins. */
uint64_t word_store_add(FILE *f, struct span text, const struct word_count *word, size_t n);

/* Where the next report is written, or read. */
uint64_t word_store_at(FILE *f);

/* Reads the report that begins there. */
void word_store_read(FILE *f, uint64_t at, struct stored *s);

void stored_free(struct stored *s);

#endif
