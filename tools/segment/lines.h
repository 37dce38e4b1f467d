/* lines: a document's text as the lines that somebody wrote, not those that a scraper made of them. */
#ifndef SEGMENT_LINES_H
#define SEGMENT_LINES_H

#include <stdint.h>

#include "mem.h"

enum line_kind { LINE_TEXT, LINE_TITLE, LINE_HEADING, LINE_ITEM, LINE_ROW, LINE_NOISE };

/* 24 bytes: a hostile document has a line for every other byte. */
struct line {
    const char *s; /* neither empty nor blank at either end; memory of the document's buffer */
    size_t n;
    uint16_t head;   /* LINE_HEADING: bytes of the heading that opens the line, at most n; LINE_ROW: how many
                      * lines after it hold further cells of the row */
    uint16_t number; /* of its marker, given or inferred; LINE_ROW: 1 in what heads a table */
    uint8_t kind;    /* enum line_kind */
    uint8_t rank;    /* enum marker_rank of the marker it begins with */
    uint8_t gap;     /* an empty line stands before it */
    uint8_t first;   /* a report begins here */
};

struct lines {
    struct line *line;
    size_t n, cap;
    size_t breaks; /* line feeds in the text */
};

/* Cuts text into lines, trimmed, without empty ones. Lines that were broken in the middle of a sentence are
 * joined where they stand, so text is changed and must outlive l; script remains and source addresses after
 * a sentence become lines of their own. Everything is LINE_TEXT. Replaces what l held. */
void lines_split(struct lines *l, char *text, size_t n);

/* Parts line i after its first n bytes: the rest, which must hold more than blanks, becomes a line after
 * it. Moves all lines that follow. */
void lines_part(struct lines *l, size_t i, size_t n);

void lines_free(struct lines *l);

static inline struct span line_span(const struct line *line)
{
    return (struct span){line->s, line->n};
}

#endif
