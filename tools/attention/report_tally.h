/* report_tally: what is counted in the report in hand, section by section. */
#ifndef ATTENTION_REPORT_TALLY_H
#define ATTENTION_REPORT_TALLY_H

#include "report_head.h"
#include "tally.h"

struct report_tally {
    const struct themes *themes;
    bool by_section; /* else all is counted in the first one */
    const struct report_head *head;
    struct tally section[SECTIONS];
};

void report_tally_init(struct report_tally *r, const struct themes *themes, bool by_section);
void report_tally_free(struct report_tally *r);

/* Nothing is counted any more. */
void report_tally_clear(struct report_tally *r);

/* Where a segment of that phase counts. */
struct tally *report_tally_section(struct report_tally *r, struct span phase);

/* True for the report, or with sections for done, plan and those that have sentences. */
bool report_has_row(const struct report_tally *r, enum section section);

/* Appends the fields of report_columns, joined by TAB. */
void report_context(struct buf *b, const struct report_tally *r, enum section section);

#endif
