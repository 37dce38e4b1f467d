/* segment_writer: segment records, with the context columns made once and not for every record. */
#ifndef SEGMENT_SEGMENT_WRITER_H
#define SEGMENT_SEGMENT_WRITER_H

#include <stdbool.h>

#include "out.h"
#include "record.h"

struct words;

struct segment_writer {
    struct out *out;
    void (*record)(void *ctx, struct span line); /* takes the records in its place, or NULL */
    void *ctx;
    struct words *words;      /* how to split the text column into words, or NULL */
    bool plain;               /* nothing in the text must be escaped */
    unsigned long long seg;   /* of the last record */
    struct buf head;          /* all columns before the text as of the last record, with their tabs */
    size_t number, middle;    /* where seg and kind stand there */
    const char *kind, *phase; /* what it was made of; kind is NULL when the context has changed since */
    bool placed;
    struct buf tail;    /* genre, period, place, with their tabs */
    struct buf context; /* outline, heading, with their tabs */
    struct buf scratch, line;
};

/* What a report says of itself, plain text. */
struct report_facts {
    const char *genre, *period;
    struct span place;
};

/* Begins report number `report` of document r. */
void writer_begin_report(struct segment_writer *w, const struct rec *r, unsigned long long report,
                         const struct report_facts *own);

/* Sets outline and heading of the records that follow, plain text. */
void writer_set_context(struct segment_writer *w, struct span outline, struct span heading);

/* Writes a record. placed: with outline and heading, else both are empty. */
void writer_write(struct segment_writer *w, const char *kind, struct span text, bool placed,
                  const char *phase);

/* Writes what all records of the report have in common to o: doc, source, report, genre, period, place, each
 * with a tab after it. */
void writer_put_report(const struct segment_writer *w, struct out *o);

void writer_free(struct segment_writer *w);

#endif
