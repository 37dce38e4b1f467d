/* segment: one document in, its segments out, each with the context it stands in. */
#ifndef SEGMENT_SEGMENT_H
#define SEGMENT_SEGMENT_H

#include <stdbool.h>

#include "out.h"
#include "record.h"

struct words;

/* A report's own facts, how many segments it has, and its first title. */
#define REPORT_LIST_COLUMNS "doc\tsource\treport\tgenre\tperiod\tplace\tsegments\ttitle"

struct segment_options {
    bool clauses;        /* ； ends a segment too */
    const char *lexicon; /* a folder of lists, or NULL for the built-in ones */
    struct out *reports; /* gets a line for each report (REPORT_LIST_COLUMNS), or NULL; borrowed */
    struct words *words; /* splits the text column into words, or NULL; borrowed */
    /* Takes each record, without its line feed, in place of the output; NULL: none does. */
    void (*record)(void *ctx, struct span line);
    void *ctx;
};

struct segment;

/* Reads the lists. Free with segment_free. */
struct segment *segment_new(const struct segment_options *opt, struct out *o);
void segment_free(struct segment *s);

/* Writes the segment records of document record r. Memory: the text and 24 bytes for each of its lines.
 * Joined, the segments give the text back but for line ends and the blanks around lines. */
void segment_document(struct segment *s, const struct rec *r);

#endif
