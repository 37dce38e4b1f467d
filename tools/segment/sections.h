/* sections: where in its report the line that is read stands, and what is spoken of there. */
#ifndef SEGMENT_SECTIONS_H
#define SEGMENT_SECTIONS_H

#include "cues.h"
#include "lines.h"
#include "outline.h"
#include "phase.h"

/* Cleared in one assignment, with what is given, when a report begins; all else is zero then. */
struct sections {
    /* given */
    const struct line *line; /* of the document */
    size_t begin, end;       /* the report's first line, and the one after its last */
    const struct cues *cues;
    struct phase_time time;
    bool summary; /* a bureau's: 95%以上 is more often reached than aimed at, as in what is given early in a
                     year */
    enum phase base;  /* of top sections that say nothing themselves */
    enum phase phase; /* of the text that comes; the same at the beginning */
    /* found on the way */
    struct outline outline;
    bool told;                    /* the phase is, by a heading or a paragraph */
    bool moved;                   /* the outline has changed: whoever writes its path clears this */
    bool admitted;                /* a paragraph has admitted problems at its head */
    bool planned_before;          /* the paragraph before was worded as a plan */
    bool plans_known;             /* last_plan is */
    size_t last_plan[MARK_RANKS]; /* the last heading of each rank that announces plans; 0: none */
    size_t numbered;              /* the first numbered line after the one that was asked for, or end */
};

/* Enter line i, which is a numbered heading or item, a heading without a number, or text. Return the phase of
 * it and of what stands in it; that of the text that comes is in s->phase. */
enum phase sections_number(struct sections *s, size_t i);
enum phase sections_heading(struct sections *s, size_t i);
enum phase sections_text(struct sections *s, size_t i);

#endif
