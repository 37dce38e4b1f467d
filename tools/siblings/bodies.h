/* bodies: the texts of some documents once more, put together from their segments, so that a place in a
 * segment is a place in a text. */
#ifndef SIBLINGS_BODIES_H
#define SIBLINGS_BODIES_H

#include "keyed.h"
#include "letters.h"
#include "texts.h"

struct body {
    uint32_t text;
    struct buf bytes;
    struct seg_place {
        unsigned long long seg;
        size_t at;
    } * seg;
    size_t n, cap;
    struct letters letters; /* after bodies_end */
};

struct bodies {
    struct keyed by_name; /* doc and source: the number of a body + 1 */
    struct body *body;
    size_t n;
    struct buf plain;
};

/* Those of the texts for which wanted[text] is true: of each the first document, by name. */
void bodies_begin(struct bodies *b, const struct texts *texts, const bool *wanted);

/* The body of a record's document, whose doc and source stand in field[0] and field[1], or NULL. */
struct body *bodies_find(struct bodies *b, const struct span *field);

/* Adds a segment record. Returns NULL, or why it is none. */
const char *bodies_add(struct bodies *b, const struct span *field);

/* All segments are there. */
void bodies_end(struct bodies *b);

/* Where byte `pos` of segment seg stands in the body; false where the segment is not there. */
bool body_place(const struct body *body, unsigned long long seg, unsigned long long pos, size_t *at);

/* The figure that begins at byte `at` or after it, before byte `end`, or -1. */
long body_figure(const struct body *body, size_t at, size_t end);

void bodies_free(struct bodies *b);

#endif
