/* report_tally: what is counted in the report in hand, section by section. */
#ifndef ATTENTION_REPORT_TALLY_H
#define ATTENTION_REPORT_TALLY_H

#include "record.h"
#include "tally.h"

/* The phases of segments. What has none, and what has all of them, come last. */
enum section { SECTION_DONE, SECTION_PLAN, SECTION_PROBLEM, SECTION_INTRO, SECTION_OTHER, SECTIONS };

extern const char *const section_names[];

struct report_tally {
    const struct themes *themes;
    bool by_section;    /* else all is counted in the first one */
    bool open;          /* there is a report */
    struct buf context; /* its doc, source, report, genre, place, period, as in the record, joined by TAB */
    size_t id;          /* bytes of doc, source and report there */
    struct tally section[SECTIONS];
};

void report_tally_init(struct report_tally *r, const struct themes *themes, bool by_section);
void report_tally_free(struct report_tally *r);

/* True when the segment is of the report in hand. */
bool report_tally_goes_on(const struct report_tally *r, const struct span *field);

/* Begins the report of the segment with nothing counted. */
void report_tally_begin(struct report_tally *r, const struct span *field);

/* Where a segment of that phase counts. */
struct tally *report_tally_section(struct report_tally *r, struct span phase);

#endif
